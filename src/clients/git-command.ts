import { execFile } from 'node:child_process';
import { UserError } from '../errors.js';
import { gitEnvironment, SAFE } from './git-settings.js';
import { codeOf } from './text-file.js';

/** Asks git in one checkout. Throws a UserError where git cannot tell. */
export type Git = (args: readonly string[], more?: Partial<More>) => Promise<Buffer>;

interface More {
  /** Lines for its standard input. */
  readonly input: readonly string[];
  /** Exit codes that are an answer: there is nothing. */
  readonly noes: readonly number[];
}

/** Longer than any question here takes; a repository on a dead network drive must not hang the check. */
const LIMIT_MS = 120_000;

/** Gets ready to ask git about the checkout whose top folder is `root`. Throws a UserError where there is none, or no git. */
export async function gitIn(root: string): Promise<Git> {
  const env = gitEnvironment();
  const top = await run(root, env, ['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  // A broken `.git` sends git further up, to a repository whose files are not those below this folder.
  if (top.toString('utf8') !== 'true\n\n') throw noRepository(root);
  const safe = { ...env, ...settings(await filterKeys(root, env), env) };
  return (args, more) => run(root, safe, args, more);
}

/** The commit that is checked out below a folder, in full; null where there is none, or no git. */
export async function headOf(folder: string): Promise<string | null> {
  try {
    return (await run(folder, gitEnvironment(), ['rev-parse', '--verify', 'HEAD^{commit}'])).toString('utf8').trim() || null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The settings that name a filter's programs: git runs those on files of the checkout, to compare them. */
async function filterKeys(root: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const args = ['config', '--null', '--name-only', '--get-regexp', String.raw`^filter\..*\.(clean|smudge|process|required)$`];
  const keys = await run(root, env, args, { noes: [1] });
  return [...new Set(namesIn(keys))];
}

/** Settings without a program in them, as variables: on the command line a name could not hold a `=`. */
function settings(keys: readonly string[], env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0);
  const variables = keys.flatMap((key, index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, key.endsWith('.required') ? 'false' : ''],
  ]);
  return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(first + keys.length) };
}

/** The parts of an answer with `-z`. */
export function namesIn(answer: Buffer): string[] {
  return answer
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}

/** Runs git without a shell. */
function run(
  root: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { input = [], noes = [] }: Partial<More> = {},
): Promise<Buffer> {
  const options = { cwd: root, env, encoding: 'buffer', maxBuffer: 2 ** 30, timeout: LIMIT_MS } as const;
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...SAFE, ...args], options, (error, stdout, stderr) => {
      if (error === null || noes.some((code) => code === error.code)) resolve(stdout);
      else reject(refusal(error, stderr.toString('utf8'), root));
    });
    // A git that ends before it has read all says why by itself.
    child.stdin?.on('error', () => {}).end(input.map((line) => `${line}\n`).join(''));
  });
}

function refusal(error: Error & { readonly killed?: boolean }, said: string, root: string): UserError {
  if (codeOf(error) === 'ENOENT') return new UserError('git is not there, but is needed to tell what has changed.');
  if (said.includes('not a git repository')) return noRepository(root);
  if (said.includes('dubious ownership')) {
    return new UserError(
      `git does not read ${root}, which belongs to another user. If it is to be trusted: git config --global --add safe.directory ${JSON.stringify(root)}`,
    );
  }
  if (said.includes('promisor') || /transport '.*' not allowed/.test(said)) return partialClone();
  const reason = error.killed === true ? `it took longer than ${LIMIT_MS / 1000} seconds` : said.trim().slice(0, 500);
  return new UserError(`git cannot tell what has changed: ${reason === '' ? codeOf(error) : reason}`);
}

function noRepository(root: string): UserError {
  return new UserError(`${root} is no git repository, so nobody knows what has changed.`);
}

/** What is said where a clone lacks files of a commit: the check itself fetches nothing. */
export function partialClone(): UserError {
  return new UserError('the clone lacks files of the commit before the change. Clone it without a filter: it is a partial one.');
}
