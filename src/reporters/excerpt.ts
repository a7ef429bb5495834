import type { Range } from '../specs/spec.js';
import { visible } from './visible.js';

/** How much of a long line is shown, in characters. */
const MAX_WIDTH = 100;
const CONTEXT_BEFORE = 30;

/** The line on which a range begins, and a second one with carets below it; empty where the line is not there. */
export function excerpt(text: string, range: Range): readonly string[] {
  const line = lineAt(text, range.start.line);
  if (line === null || line.trim() === '') return [];
  const start = range.start.column - 1;
  const isOneLine = range.end.line === range.start.line;
  const end = Math.max(start + 1, isOneLine ? range.end.column - 1 : line.length);
  const from = line.length <= MAX_WIDTH ? 0 : Math.max(0, start - CONTEXT_BEFORE);
  const to = Math.min(line.length, from + MAX_WIDTH);
  const before = shown(line.slice(from, start));
  const marked = shown(line.slice(start, Math.min(end, to)));
  const after = shown(line.slice(Math.min(end, to), to));
  const [head, tail] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  const number = String(range.start.line);
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `  ${number} | ${head}${before}${marked}${after}${tail}`.trimEnd(),
    `  ${margin} | ${' '.repeat(widthOf(head + before))}${carets}`,
  ];
}

function lineAt(text: string, wanted: number): string | null {
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n?|\n/g)) {
    if (line === wanted) return text.slice(start, end.index);
    line++;
    start = end.index + end[0].length;
  }
  return line === wanted ? text.slice(start) : null;
}

function shown(part: string): string {
  return visible(part.replaceAll('\t', '  '));
}

/** The columns that a text takes on a terminal: two for the wide characters of East Asia and for emoji. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}
