import { hunksOf, placeOf, type Side } from './hunks.js';
import { diffOf, filesOf } from './pulls.js';
import { type Pull, type Repository, type Review, type ReviewComment, type State, timestamp } from './state.js';
import type { Standing } from './views/comments.js';

/** A comment of a review as it is sent. */
export interface Draft {
  readonly path: string;
  readonly body: string;
  readonly position?: number;
  readonly line?: number;
  readonly side?: Side;
  readonly start_line?: number;
  readonly start_side?: Side;
}

/** A draft with its place in the diff; or what is wrong with it, in GitHub's words. */
export type Placed =
  | Pick<ReviewComment, 'path' | 'body' | 'side' | 'line' | 'startSide' | 'startLine' | 'diffHunk' | 'position'>
  | readonly string[];

const THREAD = 'Pull request review thread';
const NO_HUNK = `${THREAD} diff hunk can't be blank`;

/** Finds the lines that a draft speaks of in the diff of a pull request at a commit. */
export function placed(state: State, pull: Pull, commit: string, draft: Draft): Placed {
  const file = filesOf(state, pull, commit).find(({ path }) => path === draft.path);
  if (file === undefined) return [`${THREAD} path is invalid`, NO_HUNK];
  const patch = file.patch ?? '';
  const { path, body } = draft;
  if (draft.line === undefined) return placedByPosition(patch, draft);
  const { line, side = 'RIGHT', start_line: startLine = null } = draft;
  const startSide = startLine === null ? null : (draft.start_side ?? side);
  const end = placeOf(patch, side, line);
  const start = startLine === null || startSide === null ? null : placeOf(patch, startSide, startLine);
  const problems = [
    ...(end === null ? [`${THREAD} line must be part of the diff`] : []),
    ...(startLine !== null && startLine >= line ? [`${THREAD} start line must precede the end line.`] : []),
    ...(startLine !== null && (start === null || start.hunk.header !== end?.hunk.header)
      ? [`${THREAD} start line must be part of the same hunk as the line.`]
      : []),
    ...(end === null ? [NO_HUNK] : []),
  ];
  if (end === null || problems.length > 0) return problems;
  return { path, body, side, line, startSide, startLine, diffHunk: diffHunkOf(end), position: end.line.position };
}

/** `position` is closing down, but GitHub still takes it. */
function placedByPosition(patch: string, { path, body, position }: Draft): Placed {
  for (const hunk of hunksOf(patch)) {
    const line = hunk.lines.find((one) => one.position === position);
    const side = line?.RIGHT === null ? 'LEFT' : 'RIGHT';
    const number = line?.[side] ?? null;
    if (line === undefined || number === null) continue;
    return {
      path,
      body,
      side,
      line: number,
      startSide: null,
      startLine: null,
      diffHunk: diffHunkOf({ hunk, line }),
      position: line.position,
    };
  }
  return [`${THREAD} position is invalid`, NO_HUNK];
}

function diffHunkOf({ hunk, line }: NonNullable<ReturnType<typeof placeOf>>): string {
  const shown = hunk.lines.filter(({ position }) => position <= line.position);
  return [hunk.header, ...shown.map(({ text }) => text)].join('\n');
}

/** Keeps a review with its comments, all of them or none. */
export function addReview(
  state: State,
  repository: Repository,
  given: Pick<Review, 'number' | 'author' | 'body' | 'state' | 'commit'>,
  comments: readonly Exclude<Placed, readonly string[]>[],
): Review {
  const { number, author, commit } = given;
  const time = timestamp(state.now());
  const review = { ...given, id: state.nextId(), submittedAt: given.state === 'PENDING' ? null : time };
  repository.reviews.set(review.id, review);
  for (const comment of comments) {
    const id = state.nextId();
    repository.reviewComments.set(id, { ...comment, id, reviewId: review.id, number, author, commit, createdAt: time });
  }
  return review;
}

/** Where a comment stands at the pull request's head: its lines may have moved; null once they have changed, or left the diff. */
export function standingOf(state: State, pull: Pull, comment: ReviewComment): Standing | null {
  const patch = filesOf(state, pull).find(({ path }) => path === comment.path)?.patch ?? '';
  const moved = (side: Side, line: number) => (side === 'LEFT' ? line : movedLine(state, comment, pull.head.sha, line));
  const line = moved(comment.side, comment.line);
  const startLine = comment.startLine === null ? null : moved(comment.startSide ?? comment.side, comment.startLine);
  const place = line === null ? null : placeOf(patch, comment.side, line);
  if (line === null || place === null || (startLine === null) !== (comment.startLine === null)) return null;
  return { line, startLine, position: place.line.position };
}

/** The number that a line of a commit has at a later commit; null where it is gone. */
function movedLine(state: State, { commit, path }: ReviewComment, head: string, line: number): number | null {
  if (commit === head) return line;
  const change = diffOf(state, commit, head).find((file) => file.path === path);
  if (change === undefined) return line;
  let shift = 0;
  for (const hunk of hunksOf(change.patch ?? '')) {
    const own = hunk.lines.find(({ LEFT }) => LEFT === line);
    if (own !== undefined) return own.RIGHT;
    const [first] = hunk.lines;
    if ((first?.LEFT ?? first?.RIGHT ?? 0) > line) break;
    shift = hunk.lines.reduce((sum, { LEFT, RIGHT }) => sum + (LEFT === null ? 1 : 0) - (RIGHT === null ? 1 : 0), shift);
  }
  return line + shift;
}
