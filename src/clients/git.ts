import { execFile } from 'node:child_process';
import { UserError } from '../errors.js';
import type { ChangedFile, ChangedFiles, Content, Snapshot } from '../ports.js';
import { codeOf, MAX_BYTES, TOO_LARGE, textIn } from './text-file.js';

/** Longer than any question here takes; a repository on a dead network drive must not hang the check. */
const LIMIT_MS = 120_000;
/** Settings of a repository can name programs that git runs: none of them is run for a question. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external=', '-c', 'core.pager=cat'];
/** Renames as git shows them, without programs of the repository's own. */
const DIFF = [
  'diff',
  '--raw',
  '-z',
  '--abbrev=64',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
];

/**
 * What has changed since a commit: from where the branches parted to the files as they stand, those that git does not know
 * yet among them. Throws a UserError where git cannot tell.
 */
export async function changedSince(
  root: string,
  ref: string,
): Promise<{ readonly files: ChangedFiles; readonly base: Snapshot }> {
  const commit = await mergeBase(root, ref);
  const tracked = changesIn(await git(root, [...DIFF, commit, '--']));
  const untracked = namesIn(await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']));
  const added = untracked.map((file): ChangedFile => ({ file, status: 'added', previous: null, blob: null, patch: null }));
  return { files: { files: [...tracked, ...added], isWhole: true }, base: snapshotAt(root, commit) };
}

/** Files at a commit of the repository; symbolic links, folders and submodules are not there. */
export function snapshotAt(root: string, commit: string): Snapshot {
  return {
    commit,
    read: async (files) => {
      const blobs = await blobsAt(root, commit, files);
      const small = [...blobs.values()].filter(({ bytes }) => bytes <= MAX_BYTES).map(({ blob }) => blob);
      const texts = small.length === 0 ? new Map<string, Content>() : textsIn(await git(root, ['cat-file', '--batch'], small));
      return new Map([...blobs].map(([file, { blob }]) => [file, texts.get(blob) ?? { ok: false, problem: TOO_LARGE }]));
    },
  };
}

interface Blob {
  readonly blob: string;
  readonly bytes: number;
}

/** So many names fit on a command line, whatever their length. */
const MAX_NAMES = 200;

async function blobsAt(root: string, commit: string, files: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
  const blobs = new Map<string, Blob>();
  for (let start = 0; start < files.length; start += MAX_NAMES) {
    const names = files.slice(start, start + MAX_NAMES);
    const output = await git(root, ['--literal-pathspecs', 'ls-tree', '-z', '-l', '--full-tree', commit, '--', ...names]);
    for (const entry of namesIn(output)) {
      const [, mode, blob, bytes, file] = entry.match(/^(\d+) blob (\w+) +(\d+)\t(.+)$/s) ?? [];
      if (blob !== undefined && file !== undefined && mode !== '120000') blobs.set(file, { blob, bytes: Number(bytes) });
    }
  }
  return blobs;
}

/** Reads what `git cat-file --batch` answers: `BLOB blob BYTES`, a line end, the bytes, a line end. */
function textsIn(output: Buffer): ReadonlyMap<string, Content> {
  const texts = new Map<string, Content>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [blob = '', , bytes = '0'] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    at = start + Number(bytes) + 1;
    texts.set(blob, textIn(output.subarray(start, at - 1)));
  }
  return texts;
}

/**
 * The renames since a file was last committed: new names with the old ones. null where git cannot tell: outside a
 * repository, in a clone without history, or where the file is not committed.
 */
export async function renamesSince(root: string, file: string): Promise<ReadonlyMap<string, string> | null> {
  try {
    const commit = (await git(root, ['log', '-1', '--format=%H', '--', file])).toString('utf8').trim();
    if (commit === '') return null;
    const changed = changesIn(await git(root, [...DIFF, commit, '--']));
    return new Map(changed.flatMap((one) => (one.previous === null ? [] : [[one.file, one.previous] as const])));
  } catch {
    return null;
  }
}

async function mergeBase(root: string, ref: string): Promise<string> {
  const commit = await ask(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === null) {
    throw new UserError(`--changed-since ${JSON.stringify(ref)} is no commit or branch that git knows here. Fetch it first.`);
  }
  const base = await ask(root, ['merge-base', commit, 'HEAD']);
  if (base !== null) return base;
  throw new UserError(
    `git finds no common ancestor of HEAD and ${JSON.stringify(ref)}: the clone has no history. Fetch it whole (actions/checkout: "fetch-depth: 0").`,
  );
}

/** The one line that git answers; null where it says no. */
async function ask(root: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await git(root, args)).toString('utf8').trim();
  } catch (error) {
    if (error instanceof UserError) throw error;
    return null;
  }
}

/** Reads `git diff --raw -z`: `:MODE MODE BLOB BLOB STATUS`, then a name, or for renames the old and the new one. */
function changesIn(output: Buffer): readonly ChangedFile[] {
  const words = namesIn(output);
  const changed: ChangedFile[] = [];
  while (words.length > 0) {
    const [, , , blob = '', status = ''] = words.shift()?.split(' ') ?? [];
    const first = words.shift() ?? '';
    const isMoved = status.startsWith('R') || status.startsWith('C');
    const file = isMoved ? (words.shift() ?? '') : first;
    changed.push({
      file,
      status: STATUS[status[0] ?? ''] ?? 'modified',
      previous: status.startsWith('R') ? first : null,
      // Files that are not committed have no blob yet: git shows zeros.
      blob: /^0*$/.test(blob) ? null : blob,
      patch: null,
    });
  }
  return changed;
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', C: 'added', D: 'removed', R: 'renamed' };

function namesIn(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}

/** Asks git, without a shell. Throws a UserError where there is no git, or no repository. */
function git(root: string, args: readonly string[], input: readonly string[] = []): Promise<Buffer> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  const options = { cwd: root, env, encoding: 'buffer', maxBuffer: 2 ** 30, timeout: LIMIT_MS } as const;
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...SAFE, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (codeOf(error) === 'ENOENT') reject(new UserError('git is not there, but is needed to tell what has changed.'));
      else if (stderr.includes('not a git repository'))
        reject(new UserError(`${root} is no git repository, so nobody knows what has changed.`));
      else reject(new Error(`git ${args[0]} failed: ${stderr.toString('utf8').trim().slice(0, 500)}`, { cause: error }));
    });
    // A git that ends before it has read all says why by itself.
    child.stdin?.on('error', () => {}).end(input.map((line) => `${line}\n`).join(''));
  });
}
