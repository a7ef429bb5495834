import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Content, Files } from './git-store.js';
import { type Repository, repositoryOf, type State } from './state.js';

/** Checks a commit out as actions/checkout does: detached, with `depth` commits of history, 0 for all of it and all branches. */
export function checkOut(state: State, repository: string, commit: string, folder: string, depth = 1): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  mkdirSync(folder, { recursive: true });
  publishBranches(state, repositoryOf(state, repository));
  git('init', '--quiet');
  git('config', 'core.autocrlf', 'false');
  git('remote', 'add', 'origin', `file://${state.git.folder}`);
  const branches = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  git(
    'fetch',
    '--quiet',
    '--no-tags',
    'origin',
    ...branches,
    ...(depth === 0 ? [commit] : [`+${commit}:refs/remotes/origin/checkout`]),
  );
  git('checkout', '--quiet', '--detach', commit);
}

/** All repositories are in one store: its branches are those of the repository that is checked out. */
function publishBranches({ git }: State, { branches }: Repository): void {
  for (const [name, sha] of branches) git.run('update-ref', `refs/heads/${name}`, sha);
}

/** The files of a commit, as bytes. */
export function filesAt({ git }: State, commit: string): Files {
  const contentOf = (mode: string, sha: string): Content => {
    if (mode === '160000') return { submodule: sha };
    const bytes = git.blob(sha);
    if (mode === '120000') return { link: bytes.toString('utf8') };
    return mode === '100755' ? { executable: bytes.toString('utf8') } : bytes;
  };
  const entries = git.tree(commit, true).filter(({ type }) => type !== 'tree');
  return Object.fromEntries(entries.map(({ path, mode, sha }) => [path, contentOf(mode, sha)]));
}
