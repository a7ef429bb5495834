import { pushToPull } from './pulls.js';
import { standingOf } from './reviews.js';
import type { Pull, ReviewComment, State } from './state.js';
import { filesAt } from './worktree.js';

/** Does what the button below a suggestion does: puts its lines in place of those it speaks of, and commits. Throws where GitHub shows no such button. */
export function applySuggestion(state: State, pull: Pull, comment: ReviewComment): string {
  const standing = standingOf(state, pull, comment);
  if (standing === null) throw new Error(`the suggestion ${comment.id} is outdated`);
  if (comment.side === 'LEFT') throw new Error(`the suggestion ${comment.id} speaks of a line that is gone`);
  const files = filesAt(state, pull.head.sha);
  const lines = String(files[comment.path]).split('\n');
  const first = (standing.startLine ?? standing.line) - 1;
  const ending = lines[first]?.endsWith('\r') === true ? '\r' : '';
  const suggested = suggestedLines(comment).map((line) => `${line}${ending}`);
  lines.splice(first, standing.line - first, ...suggested);
  return pushToPull(state, pull, { ...files, [comment.path]: lines.join('\n') });
}

/** The lines between the fences; none where the suggestion is to delete. */
function suggestedLines({ id, body }: ReviewComment): readonly string[] {
  const lines = body.split(/\r?\n/);
  const start = lines.findIndex((line) => /^ {0,3}(`{3,}|~{3,})suggestion\s*$/.test(line));
  const fence = lines[start]?.trim().replace(/suggestion$/, '') ?? '';
  const length = lines.slice(start + 1).findIndex((line) => isEnd(line.trim(), fence));
  if (start < 0 || length < 0) throw new Error(`the comment ${id} holds no suggestion`);
  return lines.slice(start + 1, start + 1 + length);
}

/** A fence ends with at least as many of the same characters, and nothing else. */
function isEnd(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.replaceAll(fence.charAt(0), '') === '';
}
