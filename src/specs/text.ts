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

/** The text asked about last, with its lines: a file may have thousands of findings, and its lines are looked for once. */
let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The text of a line, without its end; null where there is no such line. Lines count from 1. */
export function lineOf(text: string, wanted: number): string | null {
  if (latest.text !== text) latest = { text, starts: lineStarts(text) };
  const start = latest.starts[wanted - 1];
  if (start === undefined) return null;
  let end = latest.starts[wanted] ?? text.length;
  // What ends a line stands right before the next one: a pattern would look through all of a long line for it.
  if (wanted < latest.starts.length) end -= text.startsWith('\r\n', end - 2) && end - 2 >= start ? 2 : 1;
  return text.slice(start, end);
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
