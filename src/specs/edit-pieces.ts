import type { TextEdit } from './edit-change.js';
import type { Span } from './spec.js';

/**
 * A changed text as what it is made of: stretches of the old text, and new text between them. So edits of a text that was
 * edited already become edits of the old text.
 */
export type Pieces = readonly (Span | string)[];

/** A text in which nothing has changed. */
export function wholeText(text: string): Pieces {
  return [{ start: 0, end: text.length }];
}

/** The pieces after edits; the spans of the edits are places in the text that the pieces make up. */
export function withEdits(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  // From the last to the first: so the places of those still to come stay true.
  return [...edits].sort(byPlace).reduceRight<Pieces>((changed, { span, text }) => {
    const [before, rest] = cutAt(changed, span.start);
    const [, after] = cutAt(rest, span.end - span.start);
    return [...before, text, ...after];
  }, pieces);
}

/** The edits that make a text into what its pieces say, in order, without those that change nothing. */
export function editsOf(text: string, pieces: Pieces): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let put = '';
  const end = { start: text.length, end: text.length };
  for (const piece of [...pieces, end]) {
    if (typeof piece === 'string') put += piece;
    // An empty stretch of the old text must not part what was taken away before it from what is put after it.
    else if (piece === end || piece.start < piece.end) {
      if (text.slice(start, piece.start) !== put) edits.push({ span: { start, end: piece.start }, text: put });
      start = piece.end;
      put = '';
    }
  }
  return edits;
}

/** Edits by where they begin; of two at the same place, the one that takes nothing away comes first. */
export function byPlace(one: TextEdit, other: TextEdit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

function cutAt(pieces: Pieces, at: number): readonly [Pieces, Pieces] {
  let left = at;
  for (const [index, piece] of pieces.entries()) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    if (left < length) {
      const [head, tail] = cutPiece(piece, left);
      return [
        [...pieces.slice(0, index), head],
        [tail, ...pieces.slice(index + 1)],
      ];
    }
    left -= length;
  }
  return [pieces, []];
}

function cutPiece(piece: Span | string, at: number): readonly [Span | string, Span | string] {
  if (typeof piece === 'string') return [piece.slice(0, at), piece.slice(at)];
  const middle = piece.start + at;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}
