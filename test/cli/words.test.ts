import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/cli/words.js';

const takesValue = (flag: string) => flag === '--config';

describe('wordsOf', () => {
  const option = (flag: string, value?: string, isJoined = false) => ({ flag, value, isJoined });
  test.each([
    ['words', ['check', 'a', '-', ''], [], ['check', 'a', '-', '']],
    ['a flag before a word', ['--strict', 'a'], [option('--strict')], ['a']],
    ['a value behind its option', ['--config', 'a', 'b'], [option('--config', 'a')], ['b']],
    ['a value that is joined', ['--config=a=b', 'c'], [option('--config', 'a=b', true)], ['c']],
    ['no value where the words end', ['--config'], [option('--config')], []],
    ['letters', ['-hq😀'], [option('-h'), option('-q'), option('-😀')], []],
    ['what stands behind two dashes', ['a', '--', '--strict', '-h'], [], ['a', '--strict', '-h']],
  ])('%s', (_, words, given, positionals) => {
    expect(wordsOf(words, takesValue)).toEqual({ given, positionals });
  });

  test('tells words apart as node:util does', () => {
    const part = fc.constantFrom('-', '--', '=', 'h', 'x', 'config', 'strict', ' ', 'ä');
    // A dash among letters ends the options there, which nobody would expect; an unknown letter is refused either way.
    const isOdd = (word: string) => /^-[^-].*-/s.test(word);
    const word = fc
      .array(part, { maxLength: 4 })
      .map((parts) => parts.join(''))
      .filter((joined) => !isOdd(joined));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const options = { config: { type: 'string' }, strict: { type: 'boolean' } } as const;
        const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
        expect(wordsOf(words, takesValue)).toEqual({
          given: tokens.flatMap((token) =>
            token.kind === 'option' ? [{ flag: token.rawName, value: token.value, isJoined: token.inlineValue === true }] : [],
          ),
          positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
        });
      }),
      { numRuns: 3_000 },
    );
  });
});
