import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { VERSION } from '../src/version.js';

/**
 * Whole runs of the built CLI: each folder of test/cases is one, without code.
 *
 * - `args`: the arguments, one a line
 * - `repo/`: the files of the repository
 * - `case.json`: what cannot be stored as a file; see `Case`
 * - `exit`, `stdout`, `stderr`: what is expected; a file that is not there stands for nothing written
 * - `written/`: the files that the run must write or change, with their expected content
 *
 * `<root>` stands for the repository's folder, `<version>` for the program's version. With UPDATE_CASES=1 the expected
 * files are written anew, for review as a difference. NODE_BINARY names another Node to run the program with.
 */
const CASES = join(import.meta.dirname, 'cases');
const CLI = resolve(import.meta.dirname, '../dist/cli/index.js');
const NODE = process.env.NODE_BINARY ?? process.execPath;
const IS_UPDATE = process.env.UPDATE_CASES === '1';
/** Longer than any run takes on a slow machine; one that hangs fails. */
const TIMEOUT_MS = 50_000;

/** What a case's `case.json` may say. */
interface Case {
  /** What the case shows, for those who read it. */
  readonly about?: string;
  /** The folder in the repository that the run is started in. */
  readonly cwd?: string;
  /** Variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the repository is a git checkout. */
  readonly git?: boolean;
  /** Files that git tracks, ignored or not. */
  readonly tracked?: readonly string[];
  /** Files by their paths (below `..`: beside the repository), which need not be names that can be stored. */
  readonly files?: Readonly<Record<string, Content>>;
  readonly folders?: readonly string[];
  /** Symbolic links, by their paths: what they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Named pipes: whoever opens one waits for ever. */
  readonly pipes?: readonly string[];
}

/** A file's content: text, or parts one after the other. */
type Content = string | readonly (string | { readonly base64: string } | { readonly repeat: string; readonly times: number })[];

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test.each(readdirSync(CASES).toSorted())('%s', (name) => {
  const folder = join(CASES, name);
  const about = caseOf(folder);
  const root = prepared(folder, about);
  const before = contentsIn(root);
  const run = runCli(folder, about, root);
  const expected = IS_UPDATE ? update(folder, run, root, before) : expectedOf(folder);
  expect(actualOf(run, root, Object.keys(expected.written))).toEqual(expected);
  // A run changes nothing but what it is told to write.
  const written = Object.keys(expected.written);
  const after = contentsIn(root);
  expect([...after.keys()]).toEqual([...new Set([...before.keys(), ...written])].toSorted());
  for (const [path, text] of before) if (!written.includes(path)) expect(after.get(path), path).toBe(text);
});

function caseOf(folder: string): Case {
  const file = join(folder, 'case.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case) : {};
}

/** A repository for one run, outside any git checkout. */
function prepared(folder: string, about: Case): string {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'spot-imdsv2-case-')));
  made.push(base);
  const root = join(base, 'repo');
  mkdirSync(root);
  if (existsSync(join(folder, 'repo'))) cpSync(join(folder, 'repo'), root, { recursive: true });
  const at = (path: string) => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  for (const path of about.folders ?? []) mkdirSync(at(path), { recursive: true });
  for (const [path, content] of Object.entries(about.files ?? {})) writeFileSync(at(path), bytesOf(content));
  for (const [path, target] of Object.entries(about.links ?? {})) symlinkSync(target, at(path));
  for (const path of about.pipes ?? []) must(spawnSync('mkfifo', [at(path)]));
  if (about.git === true) must(spawnSync('git', ['init', '--quiet'], { cwd: root }));
  const tracked = about.tracked ?? [];
  if (tracked.length > 0) must(spawnSync('git', ['add', '--force', '--', ...tracked], { cwd: root }));
  return root;
}

function must({ status, error, stderr }: SpawnSyncReturns<Buffer>): void {
  if (status !== 0) throw new Error(`the case cannot be prepared: ${error ?? stderr}`);
}

function bytesOf(content: Content): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return Buffer.concat(
    content.map((part) => {
      if (typeof part === 'string') return Buffer.from(part);
      return 'base64' in part ? Buffer.from(part.base64, 'base64') : Buffer.from(part.repeat.repeat(part.times));
    }),
  );
}

function runCli(folder: string, { cwd = '', env = {} }: Case, root: string): SpawnSyncReturns<string> {
  const args = readFileSync(join(folder, 'args'), 'utf8').split('\n').slice(0, -1);
  return spawnSync(NODE, [CLI, ...args.map((arg) => arg.replaceAll('<root>', root))], {
    cwd: join(root, cwd),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: 2 ** 26,
  });
}

interface Outcome {
  readonly exit: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: Readonly<Record<string, string>>;
}

function actualOf(run: SpawnSyncReturns<string>, root: string, written: readonly string[]): Outcome {
  const shown = (text: string) =>
    text
      .replaceAll(root, '<root>')
      .replaceAll(dirname(root), '<root>/..')
      .replace(/(?<="version": ")[\d.]+(?=")|^[\d.]+$/gm, (found) => (found === VERSION ? '<version>' : found));
  return {
    exit: `${run.status ?? run.signal}\n`,
    stdout: shown(run.stdout),
    stderr: shown(run.stderr),
    written: Object.fromEntries(written.map((path) => [path, shown(textAt(join(root, path)))])),
  };
}

function expectedOf(folder: string): Outcome {
  return {
    exit: textAt(join(folder, 'exit')),
    stdout: textAt(join(folder, 'stdout')),
    stderr: textAt(join(folder, 'stderr')),
    written: Object.fromEntries(filesIn(join(folder, 'written')).map((path) => [path, textAt(join(folder, 'written', path))])),
  };
}

function update(
  folder: string,
  run: SpawnSyncReturns<string>,
  root: string,
  before: ReadonlyMap<string, string | null>,
): Outcome {
  const written = [...contentsIn(root)]
    .filter(([path, text]) => !before.has(path) || before.get(path) !== text)
    .map(([path]) => path);
  const actual = actualOf(run, root, written);
  rmSync(join(folder, 'written'), { recursive: true, force: true });
  const files = {
    exit: actual.exit,
    stdout: actual.stdout,
    stderr: actual.stderr,
    ...Object.fromEntries(written.map((path) => [`written/${path}`, actual.written[path] ?? ''])),
  };
  for (const [path, text] of Object.entries(files)) {
    rmSync(join(folder, path), { force: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text !== '') writeFileSync(join(folder, path), text);
  }
  return actual;
}

function textAt(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** All that is not a folder, and not git's own: the content of what is a file. */
function contentsIn(root: string): ReadonlyMap<string, string | null> {
  const paths = filesIn(root).filter((path) => !path.startsWith('.git/'));
  // Nobody waits for a pipe here.
  return new Map(paths.map((path) => [path, lstatSync(join(root, path)).isFile() ? textAt(join(root, path)) : null]));
}
