import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from '../../src/reporters/wrap.js';

const long = (letter: string, count: number) => letter.repeat(count);

test.each([
  ['what fits', 'a b', '  ', '  ', ['  a b']],
  ['nothing', '', '  ', '  ', ['  ']],
  ['80 columns', `${long('a', 38)} ${long('b', 39)}`, '  ', '  ', [`  ${long('a', 38)} ${long('b', 39)}`]],
  ['81 columns', `${long('a', 38)} ${long('b', 40)}`, '  ', '  ', [`  ${long('a', 38)}`, `  ${long('b', 40)}`]],
  ['a word that no line holds', `a ${long('b', 90)} c`, '- ', '  ', ['- a', `  ${long('b', 90)}`, '  c']],
  ['a command at the break', `${long('a', 79)} ::error::x`, '', ' ', [long('a', 79), ' \\::error::x']],
])('%s', (_, text, first, rest, lines) => {
  expect(wrapped(text, first, rest)).toEqual(lines);
});

test('says the same, on lines that are long only where a word is', () => {
  const word = fc.stringMatching(/^[a-z]{1,100}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const lines = wrapped(words.join(' '), '  ');
      expect(lines.map((line) => line.slice(2)).join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.length <= 80 || !line.slice(2).includes(' ')).toBe(true);
    }),
  );
});
