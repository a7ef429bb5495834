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
  const text = withSuggestion(String(files[comment.path]), { ...comment, ...standing });
  return pushToPull(state, pull, { ...files, [comment.path]: text });
}

/** A text with a suggestion in place of the lines that it speaks of. */
export function withSuggestion(
  text: string,
  { body, line, startLine }: Pick<ReviewComment, 'body' | 'line' | 'startLine'>,
): string {
  const lines = text.split('\n');
  const first = (startLine ?? line) - 1;
  const ending = lines[first]?.endsWith('\r') === true ? '\r' : '';
  const suggested = suggestedLines(body).map((one) => `${one}${ending}`);
  lines.splice(first, line - first, ...suggested);
  return lines.join('\n');
}

/** The lines between the fences; none where the suggestion is to delete. */
function suggestedLines(body: string): readonly string[] {
  const lines = body.split(/\r?\n/);
  const start = lines.findIndex((line) => /^ {0,3}(`{3,}|~{3,})suggestion\s*$/.test(line));
  const fence = lines[start]?.trim().replace(/suggestion$/, '') ?? '';
  const length = lines.slice(start + 1).findIndex((line) => isEnd(line.trim(), fence));
  if (start < 0 || length < 0) throw new Error('the comment holds no suggestion');
  return lines.slice(start + 1, start + 1 + length);
}

/** A fence ends with at least as many of the same characters, and nothing else. */
function isEnd(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.replaceAll(fence.charAt(0), '') === '';
}
