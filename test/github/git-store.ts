import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a path of a commit holds; a text or bytes are a plain file. */
export type Content =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly executable: string }
  | { readonly submodule: string };
/** The files of a commit, by path. */
export type Files = Readonly<Record<string, Content>>;

/** An entry of a tree. */
export interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** In bytes; null for what is no file. */
  readonly size: number | null;
}

/** What git knows of a commit. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** In seconds since 1970. */
  readonly time: number;
}

/** The objects of all repositories: a real git repository, so that hashes, diffs and merges are git's own. */
export interface GitStore {
  readonly folder: string;
  /** Runs git in the store. Throws where it fails. */
  run(...args: readonly string[]): string;
  commit(files: Files, parents: readonly string[], message: string, time: number): string;
  /** The merge of two commits; null where they conflict. */
  merge(ours: string, theirs: string, message: string, time: number): string | null;
  /** The kind of an object; null where there is none. */
  typeOf(sha: string): 'blob' | 'tree' | 'commit' | null;
  read(sha: string): Commit;
  blob(sha: string): Buffer;
  tree(sha: string, isRecursive: boolean): readonly Entry[];
  mergeBase(one: string, other: string): string;
  /** The commits of `head` that `base` does not have, the oldest first. */
  between(base: string, head: string): readonly string[];
  remove(): void;
}

export const PERSON = { name: 'Octo Cat', email: 'octocat@example.com' } as const;
const MAX_BYTES = 2 ** 28;
/** Nothing of the user's own settings may change a diff, and a path is a path. */
const ENV = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_AUTHOR_NAME: PERSON.name,
  GIT_AUTHOR_EMAIL: PERSON.email,
  GIT_COMMITTER_NAME: PERSON.name,
  GIT_COMMITTER_EMAIL: PERSON.email,
};

/** An empty store in a folder of its own. */
export function openGitStore(): GitStore {
  const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-github-'));
  const bytes = (args: readonly string[], input?: Buffer, env = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...ENV, ...env },
      input,
      maxBuffer: MAX_BYTES,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const run = (...args: readonly string[]) => bytes(args).toString('utf8');
  const typeOf = (sha: string) => {
    const { status, stdout } = spawnSync('git', ['cat-file', '-t', sha], { cwd: folder, env: ENV, encoding: 'utf8' });
    return status === 0 ? (stdout.trim() as 'blob' | 'tree' | 'commit') : null;
  };
  run('init', '--quiet', '--bare');
  // A checkout fetches its commit by hash, as actions/checkout does.
  run('config', 'uploadpack.allowAnySHA1InWant', 'true');
  let count = 0;
  return {
    folder,
    run,
    typeOf,
    commit: (files, parents, message, time) => {
      count++;
      return bytes(['fast-import', '--quiet'], importOf(`refs/commits/${count}`, files, parents, message, time))
        .toString('utf8')
        .trim();
    },
    merge: (ours, theirs, message, time) => {
      const { status, stdout } = spawnSync('git', ['merge-tree', '--write-tree', ours, theirs], {
        cwd: folder,
        env: ENV,
        encoding: 'utf8',
      });
      if (status !== 0) return null;
      const date = `${time} +0000`;
      const args = ['commit-tree', stdout.trim(), '-p', ours, '-p', theirs, '-m', message];
      return bytes(args, undefined, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }).toString('utf8').trim();
    },
    read: (sha) => commitIn(sha, run('cat-file', 'commit', sha)),
    blob: (sha) => bytes(['cat-file', 'blob', sha]),
    tree: (sha, isRecursive) =>
      run('ls-tree', '-z', '-l', ...(isRecursive ? ['-r', '-t'] : []), sha)
        .split('\0')
        .filter((line) => line !== '')
        .map(entryIn),
    mergeBase: (one, other) => run('merge-base', one, other).trim(),
    between: (base, head) =>
      run('rev-list', '--reverse', '--topo-order', `${base}..${head}`)
        .split('\n')
        .filter((line) => line !== ''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The input of `git fast-import` for one commit, whose hash it prints. */
function importOf(ref: string, files: Files, parents: readonly string[], message: string, time: number): Buffer {
  const [first, ...others] = parents;
  const head = [
    `commit ${ref}`,
    'mark :1',
    `author ${PERSON.name} <${PERSON.email}> ${time} +0000`,
    `committer ${PERSON.name} <${PERSON.email}> ${time} +0000`,
    `data ${Buffer.byteLength(message)}`,
    message,
    ...(first === undefined ? [] : [`from ${first}`]),
    ...others.map((sha) => `merge ${sha}`),
    'deleteall\n',
  ];
  const parts = Object.entries(files).flatMap(([path, content]) => {
    const [mode, value] = modeOf(content);
    const name = `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    if (mode === '160000') return [Buffer.from(`M ${mode} ${value} ${name}\n`)];
    const bytes = Buffer.from(value as string);
    return [Buffer.from(`M ${mode} inline ${name}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')];
  });
  return Buffer.concat([Buffer.from(head.join('\n')), ...parts, Buffer.from('get-mark :1\n')]);
}

function modeOf(content: Content): readonly [string, string | Uint8Array] {
  if (typeof content === 'string' || content instanceof Uint8Array) return ['100644', content];
  if ('link' in content) return ['120000', content.link];
  return 'submodule' in content ? ['160000', content.submodule] : ['100755', content.executable];
}

function commitIn(sha: string, text: string): Commit {
  const end = text.indexOf('\n\n');
  const lines = text
    .slice(0, end)
    .split('\n')
    .map((line) => line.split(' '));
  const valuesOf = (key: string) => lines.filter(([name]) => name === key).map(([, value = '']) => value);
  const time = Number(lines.find(([name]) => name === 'committer')?.at(-2));
  return { sha, tree: valuesOf('tree')[0] ?? '', parents: valuesOf('parent'), message: text.slice(end + 2), time };
}

function entryIn(line: string): Entry {
  const tab = line.indexOf('\t');
  const [mode = '', type = '', sha = '', size = ''] = line.slice(0, tab).split(/ +/);
  return { path: line.slice(tab + 1), mode, type: type as Entry['type'], sha, size: size === '-' ? null : Number(size) };
}

/** The files of a folder, as the files of a commit. */
export function filesIn(folder: string, prefix = ''): Files {
  const files: Record<string, Content> = {};
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.name === '.git') continue;
    if (entry.isSymbolicLink()) files[path] = { link: readlinkSync(join(folder, path)) };
    else if (entry.isDirectory()) Object.assign(files, filesIn(folder, path));
    else files[path] = readFileSync(join(folder, path));
  }
  return files;
}
