import { addComment, editComment } from './comments.js';
import type { Files } from './git-store.js';
import {
  closePull,
  deleteFork,
  enqueue,
  mergePull,
  type NewPull,
  openPull,
  pushFiles,
  pushToPull,
  type Queued,
} from './pulls.js';
import { type IssueComment, type Pull, type Review, type ReviewComment, repositoryOf, type State } from './state.js';
import { applySuggestion } from './suggestion.js';
import { checkOut } from './worktree.js';

/** What people and other programs do at GitHub while a test runs, and what they see there; nothing of it is a request. */
export interface Stage {
  /** Opens a pull request; its number is the next free one. */
  openPull(pull: Omit<NewPull, 'into'>): Pull;
  /** Pushes these files, the whole of them, to the head branch; returns the commit. */
  push(pull: Pull, files: Files, isForced?: boolean): string;
  /** Pushes these files, the whole of them, to a branch of the repository; returns the commit. */
  pushTo(branch: string, files: Files): string;
  closePull(pull: Pull): void;
  /** Merges with a merge commit, and returns that. */
  mergePull(pull: Pull): string;
  /** Puts a pull request into the merge queue. */
  enqueue(pull: Pull): Queued;
  deleteFork(pull: Pull): void;
  /** Somebody comments. */
  say(pull: Pull, author: string, body: string): IssueComment;
  editComment(id: number, body: string): void;
  deleteComment(id: number): void;
  /** The comments in the conversation, the oldest first. */
  comments(pull: Pull): readonly IssueComment[];
  reviews(pull: Pull): readonly Review[];
  /** The comments on lines, as they were made. */
  reviewComments(pull: Pull): readonly ReviewComment[];
  /** Presses the button below a suggestion; returns the commit. */
  applySuggestion(pull: Pull, comment: ReviewComment): string;
  /** Checks a commit out into a folder, as actions/checkout does; with its whole history where the depth is 0. */
  checkOut(commit: string, folder: string, depth?: number): void;
}

export function stageOf(state: State, fullName: string): Stage {
  const repository = repositoryOf(state, fullName);
  const ofPull = <Item extends { readonly number: number }>(items: ReadonlyMap<number, Item>, { number }: Pull) =>
    [...items.values()].filter((item) => item.number === number);
  return {
    openPull: (pull) => openPull(state, { ...pull, into: fullName }),
    push: (pull, files, isForced) => pushToPull(state, pull, files, isForced),
    pushTo: (branch, files) => pushFiles(state, repository, branch, files),
    closePull: (pull) => closePull(state, pull),
    mergePull: (pull) => mergePull(state, pull),
    enqueue: (pull) => enqueue(state, pull),
    deleteFork: (pull) => deleteFork(state, pull),
    say: (pull, author, body) => addComment(state, repository, pull.number, author, body),
    editComment: (id, body) => editComment(state, repository, id, body),
    deleteComment: (id) => repository.comments.delete(id),
    comments: (pull) => ofPull(repository.comments, pull),
    reviews: (pull) => ofPull(repository.reviews, pull),
    reviewComments: (pull) => ofPull(repository.reviewComments, pull),
    applySuggestion: (pull, comment) => applySuggestion(state, pull, comment),
    checkOut: (commit, folder, depth) => checkOut(state, fullName, commit, folder, depth),
  };
}
