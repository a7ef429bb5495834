import type { Position, Range, Span } from './spec.js';

/** Turns offsets in one text into lines and columns; the lines are counted once, when first asked for. */
export interface TextPlaces {
  position(offset: number): Position;
  range(span: Span): Range;
}

/** Places in a text. A line ends at LF, CRLF or a lone CR, as editors and YAML have it. */
export function placesIn(text: string): TextPlaces {
  let starts: readonly number[] | undefined;
  const position = (offset: number): Position => {
    starts ??= lineStarts(text);
    const line = lastAtMost(starts, Math.min(offset, text.length));
    return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
  };
  return { position, range: ({ start, end }) => ({ start: position(start), end: position(end) }) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** The text of a line, without its end; null where there is no such line. Lines count from 1. */
export function lineOf(text: string, wanted: number): string | null {
  if (text.includes('\r')) return text.split(/\r\n?|\n/)[wanted - 1] ?? null;
  let start = 0;
  for (let line = 1; line < wanted; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return null;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** The index of the last number that is at most `limit`, in a rising list that begins at or below it. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
