import { type GitStore, openGitStore } from './git-store.js';
import type { Side } from './hunks.js';

/** A comment in the conversation of a pull request. */
export interface IssueComment {
  readonly id: number;
  /** The pull request's. */
  readonly number: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A review of a pull request. */
export interface Review {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly body: string;
  readonly state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED';
  readonly commit: string;
  readonly submittedAt: string | null;
}

/** A comment on lines of the diff, as it was made. */
export interface ReviewComment {
  readonly id: number;
  readonly reviewId: number;
  readonly number: number;
  readonly author: string;
  readonly body: string;
  readonly path: string;
  readonly commit: string;
  readonly side: Side;
  readonly line: number;
  readonly startSide: Side | null;
  readonly startLine: number | null;
  /** The hunk's header and its lines, down to the one commented on. */
  readonly diffHunk: string;
  readonly position: number;
  readonly createdAt: string;
}

/** A pull request as it stands. Change it with the functions of pulls.ts only. */
export interface Pull {
  readonly id: number;
  readonly number: number;
  title: string;
  readonly author: string;
  /** The repository and branch that it comes from; the repository is null once a fork is deleted. */
  readonly head: { repository: string | null; readonly owner: string; readonly ref: string; sha: string };
  readonly base: { readonly repository: string; readonly ref: string; sha: string };
  /** Every commit that has been its head, the newest last. */
  readonly heads: string[];
  isOpen: boolean;
  isDraft: boolean;
  mergeSha: string | null;
  isMerged: boolean;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
}

export interface Repository {
  readonly id: number;
  readonly fullName: string;
  readonly isPrivate: boolean;
  /** The repository that it is a fork of. */
  readonly forkOf: string | null;
  readonly defaultBranch: string;
  readonly branches: Map<string, string>;
  readonly pulls: Map<number, Pull>;
  readonly comments: Map<number, IssueComment>;
  readonly reviews: Map<number, Review>;
  readonly reviewComments: Map<number, ReviewComment>;
}

/** Everything that the stand-in keeps. */
export interface State {
  readonly git: GitStore;
  /** By full name in lower case: GitHub's names have no case. */
  readonly repositories: Map<string, Repository>;
  /** A number that has not been used yet; they ascend, and are larger than 32 bits hold. */
  nextId(): number;
  /** The number of seconds since 1970; every look is a second later. */
  now(): number;
  /** The number of an account, the same for the same name. */
  userId(login: string): number;
}

const FIRST_ID = 3_100_000_001;
const FIRST_SECOND = Date.parse('2026-01-05T09:00:00Z') / 1000;

export function emptyState(): State {
  const users = new Map([['github-actions[bot]', 41_898_282]]);
  let id = FIRST_ID;
  let second = FIRST_SECOND;
  return {
    git: openGitStore(),
    repositories: new Map(),
    nextId: () => id++,
    now: () => second++,
    userId: (login) => {
      const known = users.get(login) ?? 1000 + users.size;
      users.set(login, known);
      return known;
    },
  };
}

export function addRepository(state: State, fullName: string, forkOf: string | null = null, isPrivate = false): Repository {
  const repository = {
    id: state.nextId(),
    fullName,
    isPrivate,
    forkOf,
    defaultBranch: 'main',
    branches: new Map(),
    pulls: new Map(),
    comments: new Map(),
    reviews: new Map(),
    reviewComments: new Map(),
  };
  state.repositories.set(fullName.toLowerCase(), repository);
  return repository;
}

/** Throws where there is none. */
export function repositoryOf(state: State, fullName: string): Repository {
  const repository = state.repositories.get(fullName.toLowerCase());
  if (repository === undefined) throw new Error(`the stand-in has no repository ${fullName}`);
  return repository;
}

/** As GitHub writes a time: in whole seconds, UTC. */
export function timestamp(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000', '');
}

export function ownerOf(fullName: string): string {
  return fullName.split('/')[0] ?? '';
}

/** The commit that a name stands for in a repository: a hash, a branch, or `pull/N/head` and `pull/N/merge`; null where there is none. */
export function commitOf(state: State, repository: Repository, name: string): string | null {
  const short = name.replace(/^refs\//, '');
  const [, number, end] = short.match(/^pull\/(\d+)\/(head|merge)$/) ?? [];
  const pull = repository.pulls.get(Number(number));
  if (pull !== undefined) return end === 'head' ? pull.head.sha : pull.mergeSha;
  const tip = repository.branches.get(name) ?? repository.branches.get(short.replace(/^heads\//, ''));
  if (tip !== undefined) return tip;
  return isSha(name) && state.git.typeOf(name) === 'commit' ? name : null;
}

export function isSha(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
