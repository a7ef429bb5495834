import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/reporters/excerpt.js';
import { readLog } from '../runner/commands.js';
import { range } from './made.js';

const long = `{ "a": "${'x'.repeat(300)}", "httpTokens": "optional", "b": "${'y'.repeat(300)}" }`;
const tokens = long.indexOf('"optional"') + 1;

describe('excerpt', () => {
  it.each([
    ['a value', '{\n  "a": 12\n}', range(2, 8, 2, 10), ['  2 |   "a": 12', '    |        ^^']],
    ['a place without length', 'ab', range(1, 2), ['  1 | ab', '    |  ^']],
    ['the margin is as wide as the number', `${'\n'.repeat(99)}ab`, range(100, 1, 100, 3), ['  100 | ab', '      | ^^']],
    ['tabs are two spaces', '\t\ta: 1', range(1, 6, 1, 7), ['  1 |     a: 1', '    |        ^']],
    ['letters of East Asia are two columns wide', '"名前": 1', range(1, 7, 1, 8), ['  1 | "名前": 1', '    |         ^']],
    ['so is an emoji, of one unit or of two', '✅🚀x', range(1, 4, 1, 5), ['  1 | ✅🚀x', '    |     ^']],
    ['and carets below one', '🚀', range(1, 1, 1, 3), ['  1 | 🚀', '    | ^^']],
    ['an accent that is set above a letter has no width', 'e\u0301x', range(1, 3, 1, 4), ['  1 | e\u0301x', '    |  ^']],
    ['what is not seen is spelt out', 'a\u202eb: 1', range(1, 3, 1, 4), ['  1 | a\\u{202e}b: 1', '    |          ^']],
    ['a line that ends with CRLF', 'a\r\nbc\r\nd', range(2, 1, 2, 3), ['  2 | bc', '    | ^^']],
    ['a line that ends with CR', 'a\rbc\rd', range(2, 1, 2, 3), ['  2 | bc', '    | ^^']],
    ['several lines: the first one', 'a: {\n  b\n}', range(1, 4, 3, 2), ['  1 | a: {', '    |    ^']],
    ['a place at the end of the line', '{ "a"', range(1, 6, 1, 7), ['  1 | { "a"', '    |      ^']],
    ['an empty line shows nothing', 'a\n\nb', range(2, 1), []],
    ['nor does one of spaces', 'a\n  \nb', range(2, 2), []],
    ['nor one that is not there any more', 'a', range(9, 3, 9, 5), []],
    ['a line that has become shorter', 'ab', range(1, 9, 1, 12), ['  1 | ab', '    |   ^']],
    [
      'a long line is cut around the place',
      long,
      range(1, tokens, 1, tokens + 10),
      [`  1 | …${'x'.repeat(13)}", "httpTokens": "optional", "b": "${'y'.repeat(24)}…`, `    | ${' '.repeat(31)}^^^^^^^^^^`],
    ],
    [
      'a long value is marked as far as it is shown',
      `"${'x'.repeat(200)}"`,
      range(1, 1, 1, 203),
      [`  1 | "${'x'.repeat(71)}…`, `    | ${'^'.repeat(72)}`],
    ],
    [
      'no character is cut in halves',
      `${'🚀'.repeat(30)}x${'🚀'.repeat(60)}`,
      range(1, 62, 1, 64),
      [`  1 | …${'🚀'.repeat(15)}x${'🚀'.repeat(20)}…`, `    | ${' '.repeat(32)}^^`],
    ],
    ['colons at the beginning are no command here', '::error::x', range(1, 1, 1, 3), ['  1 | ::error::x', '    | ^^']],
    [
      'a command of the old kind is broken where the place begins',
      '##[error]x',
      range(1, 3, 1, 4),
      ['  1 | ##\\[error]x', '    |   ^^'],
    ],
    ['and where it ends', '##[error]x', range(1, 1, 1, 2), ['  1 | ##\\[error]x', '    | ^']],
  ])('%s', (_, text, place, lines) => {
    expect(excerpt(text, place)).toEqual(lines);
  });

  it('is never wider than 80 columns, wherever the place is and however long the line', () => {
    const where = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.nat(99_999));
    fc.assert(
      fc.property(where, ([length, start, end, before]) => {
        const text = `${'\n'.repeat(before)}${'x'.repeat(length)}`;
        const lines = excerpt(text, range(before + 1, start, before + 1, Math.max(start, end)));
        // A place beyond the end of the line is that of a file which has changed since.
        return start > length + 1 || lines.every((line) => line.length <= 80);
      }),
    );
  });

  it('never puts a command together, wherever the place begins and ends', () => {
    const text = fc
      .array(fc.constantFrom('##[error]', '::error::x', '#', '[', ' ', 'a', '\t', '\u0085'))
      .map((parts) => parts.join(''));
    const column = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(text, column, column, (line, start, end) => {
        const lines = excerpt(line, range(1, start, 1, Math.max(start, end)));
        expect(readLog(lines.map((one) => `${one}\n`).join('')).commands).toEqual([]);
      }),
    );
  });
});
