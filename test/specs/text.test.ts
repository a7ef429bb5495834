import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, placesIn } from '../../src/specs/text.js';

describe('a place in a text', () => {
  test.each<[string, string, number, string]>([
    ['the start of nothing', '', 0, '1:1'],
    ['behind nothing', '', 5, '1:1'],
    ['the first character', 'ab\n', 0, '1:1'],
    ['a line feed itself', 'ab\ncd', 2, '1:3'],
    ['behind a line feed', 'ab\ncd', 3, '2:1'],
    ['the end without a last line feed', 'ab\ncd', 5, '2:3'],
    ['the end behind a last line feed', 'ab\n', 3, '2:1'],
    ['behind the end', 'ab\n', 99, '2:1'],
    ['the two characters of CRLF', 'ab\r\ncd', 3, '1:4'],
    ['behind CRLF', 'ab\r\ncd', 4, '2:1'],
    ['behind a lone CR', 'ab\rcd', 3, '2:1'],
    ['behind CR CR LF, which are two ends', 'a\r\r\nb', 4, '3:1'],
    ['behind LF CR, which are two ends', 'a\n\rb', 3, '3:1'],
    ['an empty line', '\n\n\n', 2, '3:1'],
    ['ends of all three kinds', 'a\nb\r\nc\rd', 7, '4:1'],
    ['behind a line separator, which ends no line', 'a\u2028b', 2, '1:3'],
    ['behind an emoji, which is two units', '😀x', 2, '1:3'],
  ])('%s', (_, text, offset, expected) => {
    const { line, column } = placesIn(text).position(offset);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('a range ends before its end', () => {
    expect(placesIn('{\n  "a": 1\n}').range({ start: 4, end: 10 })).toEqual({
      start: { line: 2, column: 3 },
      end: { line: 2, column: 9 },
    });
  });

  test('leads back to its offset, in any text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\u2028') });
    fc.assert(
      fc.property(texts, fc.nat(40), (text, number) => {
        const offset = Math.min(number, text.length);
        const { line, column } = placesIn(text).position(offset);
        const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
        const before = lines.slice(0, line - 1).join('');
        expect(before.length + column - 1).toBe(offset);
      }),
    );
  });
});

describe('the text of a line', () => {
  test.each<[string, string, readonly (string | null)[]]>([
    ['a line that ends with several returns', 'a\r\r\nb', ['a', '', 'b', null]],
    ['LF', 'a\n\nb\n', ['a', '', 'b', '', null]],
    ['CRLF', 'a\r\n\r\nb', ['a', '', 'b', null]],
    ['a lone CR', 'a\rb', ['a', 'b', null]],
    ['no end at all', 'ab', ['ab', null]],
    ['nothing', '', ['', null]],
  ])('%s', (_, text, expected) => {
    expect(expected.map((_line, index) => lineOf(text, index + 1))).toEqual(expected);
  });
});
