import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../src/feedback/hunks.js';
import { hunksOf } from '../github/hunks.js';
import { gitPatch } from './git-patch.js';

const patch = (...lines: readonly string[]) => lines.join('\n');

describe('linesIn', () => {
  it.each([
    ['a changed line with its context', patch('@@ -1,3 +1,3 @@', ' a', '-b', '+B', ' c'), [[1, 3]]],
    ['one line', patch('@@ -5 +5 @@', '-b', '+B'), [[5, 5]]],
    ['a new file', patch('@@ -0,0 +1,2 @@', '+a', '+b'), [[1, 2]]],
    ['a file that is emptied', patch('@@ -1,2 +0,0 @@', '-a', '-b'), []],
    [
      'two hunks, with what stands behind a header',
      patch('@@ -2,2 +2,3 @@ x {', ' a', '+b', ' c', '@@ -9 +10 @@', '-x', '+y'),
      [
        [2, 4],
        [10, 10],
      ],
    ],
    [
      'no line end at the end',
      patch('@@ -1 +1 @@', '-a', '\\ No newline at end of file', '+b', '\\ No newline at end of file'),
      [[1, 1]],
    ],
    ['a line that looks like a header', patch('@@ -1 +1,2 @@', ' a', '+@@ -9 +9 @@'), [[1, 2]]],
    ['a line end at the end', patch('@@ -1 +1 @@', '-a', '+b', ''), [[1, 1]]],
    ['a carriage return in a line', patch('@@ -1 +1,2 @@', ' a\r', '+b\r'), [[1, 2]]],
  ])('%s', (_, text, expected) => {
    expect(linesIn(text)).toEqual(expected.map(([first, last]) => ({ first, last })));
  });

  it.each([
    ['nothing', ''],
    ['no hunk', 'Binary files differ'],
    ['a hunk that is cut', patch('@@ -1,3 +1,3 @@', ' a', '-b')],
    ['a hunk with more lines than it says', patch('@@ -1,1 +1,1 @@', ' a', ' b')],
    ['a sign that is none', patch('@@ -1,2 +1,2 @@', ' a', '*b')],
    ['a line that lost its sign', patch('@@ -1,3 +1,3 @@', ' a', '', ' c')],
    ['a good hunk before one that is cut', patch('@@ -1 +1 @@', '-a', '+b', '@@ -5,2 +5,2 @@', ' x')],
    ['hunks that overlap', patch('@@ -1,2 +1,2 @@', ' a', ' b', '@@ -2 +2 @@', '-b', '+c')],
    ['hunks that go back', patch('@@ -9 +9 @@', '-a', '+b', '@@ -1 +1 @@', '-a', '+b')],
    ['numbers that are none', patch('@@ -1 +1e3 @@', '-a', '+b')],
    ['numbers beyond all files', patch('@@ -1,1 +1,99999999999999999999 @@', '-a', '+b')],
  ])('has no lines of %s', (_, text) => {
    expect(linesIn(text)).toEqual([]);
  });

  const line = fc.constantFrom('a', 'b', '', '@@ -1 +1 @@', '-x', '+x', ' ', '\\ No newline at end of file');
  const text = fc
    .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
    .map(([lines, isEnded]) => lines.join('\n') + (isEnded ? '\n' : ''));

  it('finds the lines of git’s own diffs', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const shown = gitPatch(before, after);
        const expected = hunksOf(shown).map(({ lines }) => lines.flatMap(({ RIGHT }) => RIGHT ?? []));
        expect(linesIn(shown)).toEqual(
          expected.filter((numbers) => numbers.length > 0).map((numbers) => ({ first: numbers[0], last: numbers.at(-1) })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, and gives lines in order', () => {
    const part = fc.oneof(line, fc.constantFrom('@@ -1,2 +1,2 @@', '@@ -4 +4,2 @@', '@@ -0,0 +7 @@'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (lines) => {
        let before = 0;
        for (const { first, last } of linesIn(lines.join('\n'))) {
          expect(first).toBeGreaterThan(before);
          expect(last).toBeGreaterThanOrEqual(first);
          before = last;
        }
      }),
    );
  });
});
