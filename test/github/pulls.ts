import { type ChangedFile, changedFiles } from './diff.js';
import type { Files } from './git-store.js';
import { addRepository, ownerOf, type Pull, type Repository, repositoryOf, type State, timestamp } from './state.js';

/** A pull request to be opened. */
export interface NewPull {
  /** The repository that it is for. */
  readonly into: string;
  /** The files of the base branch; absent: the branch as it stands. */
  readonly base?: Files;
  /** The files of the head branch. */
  readonly head: Files;
  /** The repository that it comes from, such as a fork; it is made where it is not known. */
  readonly from?: string;
  readonly branch?: string;
  readonly baseBranch?: string;
  readonly author?: string;
  readonly title?: string;
  readonly isDraft?: boolean;
}

export function openPull(state: State, given: NewPull): Pull {
  const { into, from = into, baseBranch = 'main', author = 'octocat', title = 'Change the fleet', isDraft = false } = given;
  const repository = repositoryOf(state, into);
  if (given.base !== undefined) pushFiles(state, repository, baseBranch, given.base, 'Base');
  const base = repository.branches.get(baseBranch);
  if (base === undefined) throw new Error(`${into} has no branch ${baseBranch}: give the files of the base`);
  const source = state.repositories.get(from.toLowerCase()) ?? addRepository(state, from, into);
  const number = Math.max(0, ...repository.pulls.keys()) + 1;
  const ref = given.branch ?? `change-${number}`;
  const sha = state.git.commit(given.head, [base], title, state.now());
  source.branches.set(ref, sha);
  const createdAt = timestamp(state.now());
  const pull: Pull = {
    id: state.nextId(),
    number,
    title,
    author,
    isDraft,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    head: { repository: source.fullName, owner: ownerOf(source.fullName), ref, sha },
    base: { repository: repository.fullName, ref: baseBranch, sha: base },
    heads: [sha],
    isOpen: true,
    isMerged: false,
    mergeSha: null,
  };
  pull.mergeSha = testMerge(state, pull);
  repository.pulls.set(number, pull);
  return pull;
}

/** Commits these files to a branch of a repository; returns the commit. */
export function pushFiles(state: State, repository: Repository, branch: string, files: Files, message = 'Change'): string {
  const tip = repository.branches.get(branch);
  const sha = state.git.commit(files, tip === undefined ? [] : [tip], message, state.now());
  repository.branches.set(branch, sha);
  // What merges into a branch that has moved is another commit, though GitHub keeps `base.sha` until the next push.
  for (const pull of repository.pulls.values())
    if (pull.isOpen && pull.base.ref === branch) pull.mergeSha = testMerge(state, pull);
  return sha;
}

/** Commits these files, the whole of them, to the head branch; `isForced` replaces what the branch had. */
export function pushToPull(state: State, pull: Pull, files: Files, isForced = false): string {
  if (pull.head.repository === null) throw new Error('the fork is deleted');
  const base = baseTip(state, pull);
  const sha = state.git.commit(files, [isForced ? base : pull.head.sha], pull.title, state.now());
  repositoryOf(state, pull.head.repository).branches.set(pull.head.ref, sha);
  pull.head.sha = sha;
  pull.heads.push(sha);
  pull.base.sha = base;
  pull.mergeSha = testMerge(state, pull);
  pull.updatedAt = timestamp(state.now());
  return sha;
}

export function closePull(state: State, pull: Pull): void {
  pull.isOpen = false;
  pull.closedAt = timestamp(state.now());
  pull.updatedAt = pull.closedAt;
}

/** Merges it with a merge commit; returns that. Throws where it conflicts. */
export function mergePull(state: State, pull: Pull): string {
  const sha = testMerge(state, pull);
  if (sha === null) throw new Error(`pull request ${pull.number} conflicts with ${pull.base.ref}`);
  repositoryOf(state, pull.base.repository).branches.set(pull.base.ref, sha);
  closePull(state, pull);
  pull.isMerged = true;
  pull.mergeSha = sha;
  return sha;
}

/** The fork is gone: the pull request stays, its head repository is null. */
export function deleteFork(state: State, pull: Pull): void {
  if (pull.head.repository !== null) state.repositories.delete(pull.head.repository.toLowerCase());
  pull.head.repository = null;
}

/** What a merge queue makes of a pull request. */
export interface Queued {
  readonly head: string;
  readonly headRef: string;
  readonly base: string;
  readonly baseRef: string;
}

/** Puts a pull request into the merge queue, which merges it on a branch of its own. Throws where it conflicts. */
export function enqueue(state: State, pull: Pull): Queued {
  const base = baseTip(state, pull);
  const branch = `gh-readonly-queue/${pull.base.ref}/pr-${pull.number}-${base}`;
  const message = `Merge pull request #${pull.number} from ${pull.head.owner}/${pull.head.ref}`;
  const head = state.git.merge(base, pull.head.sha, message, state.now());
  if (head === null) throw new Error(`pull request ${pull.number} conflicts with ${pull.base.ref}`);
  repositoryOf(state, pull.base.repository).branches.set(branch, head);
  return { head, headRef: `refs/heads/${branch}`, base, baseRef: `refs/heads/${pull.base.ref}` };
}

const diffs = new Map<string, readonly ChangedFile[]>();

/** What a pull request changes, at its head or at an earlier one. */
export function filesOf(state: State, pull: Pull, head = pull.head.sha): readonly ChangedFile[] {
  return diffOf(state, pull.base.sha, head);
}

export function diffOf(state: State, base: string, head: string): readonly ChangedFile[] {
  // A commit's hash stands for its content: the same two commits differ in the same way in every stand-in.
  const key = `${base}...${head}`;
  const files = diffs.get(key) ?? changedFiles(state.git, base, head);
  diffs.set(key, files);
  return files;
}

function baseTip(state: State, pull: Pull): string {
  return repositoryOf(state, pull.base.repository).branches.get(pull.base.ref) ?? pull.base.sha;
}

function testMerge(state: State, pull: Pull): string | null {
  const message = `Merge ${pull.head.sha} into ${baseTip(state, pull)}`;
  return state.git.merge(baseTip(state, pull), pull.head.sha, message, state.now());
}
