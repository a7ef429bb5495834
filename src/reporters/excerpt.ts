import type { Range } from '../specs/spec.js';
import { lineOf } from '../specs/text.js';
import { isPlain, visible } from './visible.js';

/** How wide it is at most, where no letter takes more than a column: a wider one is folded, and its carets point nowhere. */
const MAX_WIDTH = 80;
const CONTEXT_BEFORE = 30;

/** Patterns, but no literals, for the reason that visible.ts gives. */
const MARKS = String.raw`[\p{Mn}\p{Me}]`;
const EMOJI = String.raw`\p{Emoji_Presentation}`;

/** The line on which a range begins, and a second one with carets below it; empty where the line is not there. */
export function excerpt(text: string, range: Range): readonly string[] {
  const line = lineOf(text, range.start.line);
  if (line === null || line.trim() === '') return [];
  const start = range.start.column - 1;
  const isOneLine = range.end.line === range.start.line;
  const end = Math.max(start + 1, isOneLine ? range.end.column - 1 : line.length);
  const number = String(range.start.line);
  const room = MAX_WIDTH - `  ${number} | `.length;
  const isLong = line.length > room;
  // Two columns are for the dots on both sides.
  const size = isLong ? room - 2 : line.length;
  const from = boundary(line, Math.max(0, Math.min(start - CONTEXT_BEFORE, line.length - size)));
  const to = boundary(line, Math.min(line.length, from + size));
  const head = from > 0 ? '…' : '';
  // All of it is made visible in one go: cut in pieces, a command of GitHub's could go together again.
  const shownUntil = (offset: number) => shown(`| ${head}${line.slice(from, offset)}`);
  const left = widthOf(shownUntil(start));
  const carets = '^'.repeat(Math.max(1, widthOf(shownUntil(Math.min(end, to))) - left));
  return [
    `  ${number} ${shownUntil(to)}${to < line.length ? '…' : ''}`.trimEnd(),
    `  ${' '.repeat(number.length)} |${' '.repeat(left - 1)}${carets}`,
  ];
}

/** An offset that does not cut a character of two units in halves. */
function boundary(line: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(line.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}

function shown(part: string): string {
  return visible(part.replaceAll('\t', '  '));
}

/** The columns that a text takes on a terminal: two for the wide characters of East Asia and for emoji, none for accents set above others. */
function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  const marks = new RegExp(MARKS, 'u');
  const emoji = new RegExp(EMOJI, 'u');
  let width = 0;
  for (const character of text) {
    if (marks.test(character)) continue;
    width += isWide(character.codePointAt(0) ?? 0) || emoji.test(character) ? 2 : 1;
  }
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
