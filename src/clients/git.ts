import { UserError } from '../errors.js';
import type { ChangedFile, ChangedFiles, Content, Snapshot } from '../ports.js';
import { type Git, gitIn, namesIn, partialClone } from './git-command.js';
import { MAX_BYTES, TOO_LARGE, textIn } from './text-file.js';

/**
 * Every file that differs, renames as git shows them, without programs of the repository's own. Of a submodule, the commit
 * counts: to look for changes inside would ask git there, by other settings.
 */
const DIFF = [
  'diff',
  '--raw',
  '-z',
  '--no-abbrev',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=dirty',
];

/**
 * What has changed since a commit: from where the branches parted to the files as they stand, those that git does not know
 * yet among them. A changed submodule, and a repository within that git does not know, stand there as folders. Throws a
 * UserError where git cannot tell.
 */
export async function changedSince(
  root: string,
  ref: string,
): Promise<{ readonly files: ChangedFiles; readonly base: Snapshot }> {
  const git = await gitIn(root);
  const commit = await mergeBase(git, ref);
  const tracked = await differences(git, commit);
  const files = new Map(tracked.map((one) => [one.file, one]));
  for (const file of await untrackedFiles(git)) {
    // Taken out of git, and still there: then it is no new file.
    const status = files.get(file)?.status === 'removed' ? 'modified' : 'added';
    files.set(file, { file, status, previous: null, blob: null, patch: null });
  }
  return { files: { files: [...files.values()], isWhole: true }, base: snapshotAt(root, commit) };
}

/** What git neither knows nor ignores by a `.gitignore`: as the search for files has it, which reads no other patterns. */
async function untrackedFiles(git: Git): Promise<readonly string[]> {
  const names = namesIn(await git(['ls-files', '-z', '--others', '--exclude-per-directory=.gitignore']));
  return names.map((name) => name.replace(/\/$/, ''));
}

async function differences(git: Git, commit: string): Promise<readonly ChangedFile[]> {
  return changesIn(await git([...DIFF, commit, '--']));
}

/** Files at a commit of the repository; folders and submodules are not there. Its answers throw a UserError where git cannot tell. */
export function snapshotAt(root: string, commit: string): Snapshot {
  return {
    commit,
    read: async (files) => {
      const git = await gitIn(root);
      const entries = await entriesAt(git, commit, files);
      const texts = await textsOf(
        git,
        [...entries.values()].filter(({ isLink }) => !isLink).map(({ blob }) => blob),
      );
      return new Map([...entries].map(([file, { blob, isLink }]) => [file, isLink ? LINK : (texts.get(blob) ?? LARGE)]));
    },
  };
}

const LINK: Content = { ok: false, problem: 'is a symbolic link, and is not followed' };
const LARGE: Content = { ok: false, problem: TOO_LARGE };

interface TreeEntry {
  readonly blob: string;
  readonly isLink: boolean;
}

/** So many names fit on a command line, whatever their length. */
const MAX_NAMES = 200;

/** What no path of a commit has, and git would take for something else: an empty step, one to the folder itself or out of it. */
const NO_PATH = /(?:^|\/)\.{0,2}(?:\/|$)|\0/;

/** The files among some paths that a commit has. */
async function entriesAt(git: Git, commit: string, files: readonly string[]): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = new Map<string, TreeEntry>();
  const paths = files.filter((file) => !NO_PATH.test(file));
  for (let start = 0; start < paths.length; start += MAX_NAMES) {
    const names = paths.slice(start, start + MAX_NAMES);
    for (const entry of namesIn(await git(['ls-tree', '-z', '--full-tree', commit, '--', ...names]))) {
      const [, mode, blob, file] = entry.match(/^(\d+) blob (\w+)\t(.+)$/s) ?? [];
      if (blob !== undefined && file !== undefined) entries.set(file, { blob, isLink: mode === '120000' });
    }
  }
  return entries;
}

/** The texts of blobs; those that are too large are missing. */
async function textsOf(git: Git, blobs: readonly string[]): Promise<ReadonlyMap<string, Content>> {
  if (blobs.length === 0) return new Map();
  const sizes = (await git(['cat-file', '--batch-check'], { input: blobs })).toString('latin1').trimEnd().split('\n');
  const small = sizes.flatMap((line) => {
    const [blob = '', type, bytes] = line.split(' ');
    if (type !== 'blob') throw partialClone();
    return Number(bytes) <= MAX_BYTES ? [blob] : [];
  });
  return small.length === 0 ? new Map() : textsIn(await git(['cat-file', '--batch'], { input: small }));
}

/** Reads what `git cat-file --batch` answers: `BLOB blob BYTES`, a line end, the bytes, a line end. */
function textsIn(answer: Buffer): ReadonlyMap<string, Content> {
  const texts = new Map<string, Content>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    const [blob = '', , bytes = '0'] = answer.toString('latin1', at, end).split(' ');
    const start = end + 1;
    at = start + Number(bytes) + 1;
    texts.set(blob, textIn(answer.subarray(start, at - 1)));
  }
  return texts;
}

/** Further back, a file that is gone is no news. */
const MAX_VERSIONS = 20;

/**
 * The new names of files that are gone, with the old ones: those that they have got since `file`, which names them, was
 * last committed while they were there. Null where git cannot be asked. In a clone without history some may be missing.
 */
export async function renamesSince(
  root: string,
  file: string,
  gone: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  try {
    const git = await gitIn(root);
    const versions = (await git(['rev-list', `--max-count=${MAX_VERSIONS}`, 'HEAD', '--', file])).toString('latin1');
    const renames = new Map<string, string>();
    let wanted = gone;
    // From HEAD, the renames that are not committed yet.
    for (const commit of ['HEAD', ...(versions.match(/\w+/g) ?? [])]) {
      const there = await entriesAt(git, commit, wanted);
      if (there.size === 0) continue;
      for (const { file: now, previous } of await differences(git, commit)) {
        if (previous !== null && there.has(previous)) renames.set(now, previous);
      }
      wanted = wanted.filter((one) => !there.has(one));
    }
    return renames;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function mergeBase(git: Git, ref: string): Promise<string> {
  const commit = await commitOf(git, ref);
  if (commit === null) {
    throw new UserError(
      `--changed-since ${JSON.stringify(ref)} is no commit or branch that git knows here. Fetch it first, and name it with its remote: "origin/main".`,
    );
  }
  if ((await commitOf(git, 'HEAD')) === null) {
    throw new UserError('HEAD has no commit yet, so nobody knows what has changed. Commit something first.');
  }
  const base = await idOf(git, ['merge-base', commit, 'HEAD'], [1]);
  if (base !== null) return base;
  throw new UserError(
    `git finds no common ancestor of HEAD and ${JSON.stringify(ref)}: the clone has no history. Fetch it whole (actions/checkout: "fetch-depth: 0").`,
  );
}

/** The commit that a name means; null where none is known. What begins with `-` is an option. */
async function commitOf(git: Git, ref: string): Promise<string | null> {
  if (/^-|\0/.test(ref)) return null;
  return idOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], [1, 128]);
}

/** The id that git answers; null where it says no. */
async function idOf(git: Git, args: readonly string[], noes: readonly number[]): Promise<string | null> {
  const id = (await git(args, { noes })).toString('latin1').trimEnd();
  return /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}

/** Reads `git diff --raw -z`: `:MODE MODE BLOB BLOB STATUS`, then a name, or for renames the old and the new one. */
function changesIn(answer: Buffer): readonly ChangedFile[] {
  const words = namesIn(answer);
  const changed: ChangedFile[] = [];
  for (let at = 0; at < words.length; ) {
    const [, , , blob = '', status = ''] = words[at]?.split(' ') ?? [];
    const isRenamed = status.startsWith('R');
    const first = words[at + 1] ?? '';
    changed.push({
      file: isRenamed ? (words[at + 2] ?? '') : first,
      status: STATUS[status[0] ?? ''] ?? 'modified',
      previous: isRenamed ? first : null,
      // Files that are not committed have no blob yet: git shows zeros.
      blob: /^0*$/.test(blob) ? null : blob,
      patch: null,
    });
    at += isRenamed ? 3 : 2;
  }
  return changed;
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', D: 'removed', R: 'renamed' };
