import type { Fix } from '../findings/finding.js';

/** Whole lines of a text, and those that take their place. */
export interface LineChange {
  /** The number of the first old line, from 1; where there is none, of the line that the new ones come before. */
  readonly first: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** The lines of a text without their ends, as ranges count them: LF, CRLF and a lone CR end a line. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** What edits do to whole lines, in order and no more than they change; null where they do not fit the lines, or each other. */
export function lineChanges(lines: readonly string[], edits: Fix['edits']): readonly LineChange[] | null {
  const sorted = [...edits].sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end));
  const isInOrder = sorted.every(({ range }, index) => {
    const before = sorted[index - 1]?.range.end ?? { line: 1, column: 1 };
    return compare(before, range.start) <= 0 && compare(range.start, range.end) <= 0;
  });
  if (!isInOrder || !sorted.every(({ range }) => isIn(lines, range.start) && isIn(lines, range.end))) return null;
  return groupsOf(sorted).flatMap((group) => changeBy(lines, group) ?? []);
}

type Edit = Fix['edits'][number];
type Position = Edit['range']['start'];

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function isIn(lines: readonly string[], { line, column }: Position): boolean {
  const text = lines[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}

/** Edits on the same lines, or on lines next to each other, belong together. */
function groupsOf(sorted: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = [];
  for (const edit of sorted) {
    const group = groups.at(-1);
    const end = group?.at(-1)?.range.end.line;
    if (group !== undefined && end !== undefined && edit.range.start.line <= end + 1) group.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

function changeBy(lines: readonly string[], edits: readonly Edit[]): LineChange | null {
  const start = edits[0]?.range.start.line ?? 1;
  const end = edits.at(-1)?.range.end.line ?? start;
  let [text, at]: [string, Position] = ['', { line: start, column: 1 }];
  for (const { range, text: put } of edits) {
    text += between(lines, at, range.start) + put;
    at = range.end;
  }
  text += between(lines, at, { line: end, column: (lines[end - 1] ?? '').length + 1 });
  return withoutSame(start, lines.slice(start - 1, end), linesOf(text));
}

function between(lines: readonly string[], from: Position, to: Position): string {
  const part = lines.slice(from.line - 1, to.line);
  const last = part.length - 1;
  // The end first: on a single line, it would move with the start.
  part[last] = (part[last] ?? '').slice(0, to.column - 1);
  part[0] = (part[0] ?? '').slice(from.column - 1);
  return part.join('\n');
}

/** Only the lines that differ; null where none do. */
function withoutSame(start: number, old: readonly string[], now: readonly string[]): LineChange | null {
  const most = Math.min(old.length, now.length);
  let before = 0;
  while (before < most && old[before] === now[before]) before++;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === now.at(-1 - after)) after++;
  const change = {
    first: start + before,
    old: old.slice(before, old.length - after),
    new: now.slice(before, now.length - after),
  };
  return change.old.length === 0 && change.new.length === 0 ? null : change;
}
