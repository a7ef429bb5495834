import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/specs/edit.js';
import { editsOf, wholeText, withEdits } from '../../src/specs/edit-pieces.js';
import { expectApart } from './edit-texts.js';

/** Edits that do not touch each other, of a text that need not be known yet. */
const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.constantFrom('', 'x', 'yz', '\r\n')), { maxLength: 4 });

function placed(text: string, wanted: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  let end = 0;
  return wanted.flatMap(([gap, length, put]) => {
    const start = end + gap;
    end = start + length + 1;
    return start + length > text.length ? [] : [{ span: { start, end: start + length }, text: put }];
  });
}

describe('pieces', () => {
  test('turn edits of an edited text into edits of the old one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(edits, { maxLength: 4 }), (text, rounds) => {
        let pieces = wholeText(text);
        let after = text;
        for (const round of rounds) {
          const next = placed(after, round);
          pieces = withEdits(pieces, next);
          after = applyEdits(after, next);
        }
        const all = editsOf(text, pieces);
        expectApart(text, all);
        expect(applyEdits(text, all)).toBe(after);
      }),
    );
  });

  test('put what is taken away and what comes in its place into one edit', () => {
    const first = withEdits(wholeText('abcdef'), [{ span: { start: 2, end: 4 }, text: '' }]);
    expect(editsOf('abcdef', withEdits(first, [{ span: { start: 2, end: 2 }, text: 'X' }]))).toEqual([
      { span: { start: 2, end: 4 }, text: 'X' },
    ]);
  });
});
