import type { Fix } from '../findings/finding.js';
import type { ChangedFile } from '../ports.js';
import { blobIdOf } from './blob.js';
import { type Lines, linesIn } from './hunks.js';
import { lineChanges, linesOf } from './line-changes.js';

/** A file at the head of a pull request: its lines, and those of them that GitHub takes comments on. */
export interface Target {
  readonly lines: readonly string[];
  readonly hunks: readonly Lines[];
}

/** Lines of a file that a suggestion replaces, and the whole lines that it puts there. */
export interface Anchor extends Lines {
  readonly replacement: readonly string[];
}

/**
 * The file that suggestions can be made for; null where the text is not what stands at the head, or where GitHub could not
 * put it right line by line: suggestions bring their own line ends along, so a file with carriage returns would get mixed ones.
 */
export function targetOf({ status, blob, patch }: ChangedFile, text: string): Target | null {
  if (status === 'removed' || blob === null || patch === null || /[\r\0]/.test(text)) return null;
  const hunks = linesIn(patch);
  return hunks.length > 0 && blobIdOf(text, blob) === blob ? { lines: linesOf(text), hunks } : null;
}

/** What a suggestion that makes the edits replaces: lines of one hunk, at least one; null where that cannot be. */
export function anchorOf({ lines, hunks }: Target, edits: Fix['edits']): Anchor | null {
  const changes = lineChanges(lines, edits);
  const [start, end] = [changes?.[0], changes?.at(-1)];
  if (changes === null || start === undefined || end === undefined) return null;
  const [first, last] = [start.first, end.first + end.old.length - 1];
  // Where nothing is replaced, the line before or after stands in for it, and stays.
  const candidates = first > last ? [[first - 1, last] as const, [first, last + 1] as const] : [[first, last] as const];
  const found = candidates.find(([from, to]) => hunks.some((hunk) => hunk.first <= from && to <= hunk.last));
  if (found === undefined) return null;
  const [from, to] = found;
  const replacement: string[] = [];
  let at = from;
  for (const change of changes) {
    replacement.push(...lines.slice(at - 1, change.first - 1), ...change.new);
    at = change.first + change.old.length;
  }
  return { first: from, last: to, replacement: [...replacement, ...lines.slice(at - 1, to)] };
}
