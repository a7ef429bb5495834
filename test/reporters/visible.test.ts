import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reporters/visible.js';
import { readLog } from '../runner/commands.js';

describe('visible', () => {
  it.each([
    ['what is seen stays', 'web-1 (prod) "a" é 日本 🚀', 'web-1 (prod) "a" é 日本 🚀'],
    ['a line end', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['a tab', 'a\tb', 'a\\u{9}b'],
    ['a colour', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a control of the second set', 'a\u009bb', 'a\\u{9b}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a mark that turns the direction', 'rtl\u202etxt', 'rtl\\u{202e}txt'],
    ['an isolate', 'a\u2066b', 'a\\u{2066}b'],
    ['a space without width', 'web\u200b', 'web\\u{200b}'],
    ['a byte order mark', '\ufeffa', '\\u{feff}a'],
    ['an annotation mark', 'a\ufff9b', 'a\\u{fff9}b'],
    ['a soft hyphen', 'a\u00adb', 'a\\u{ad}b'],
    ['a filler that is drawn as nothing', 'a\u3164b', 'a\\u{3164}b'],
    ['an invisible tag letter', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['a space that is not the usual one', 'http\u00a0Tokens\u2003', 'http\\u{a0}Tokens\\u{2003}'],
    ['half of a pair', 'a\ud83db', 'a\\u{d83d}b'],
    ['the selector of an emoji stays', '⚠\ufe0f', '⚠\ufe0f'],
    ['a command at the beginning', '::error::x', '\\::error::x'],
    ['a command after spaces', '  ::error::x', '  \\::error::x'],
    ['colons in the middle', 'a::b', 'a::b'],
    ['a command of the old kind', 'a ##[error]x ##[group]', 'a ##\\[error]x ##\\[group]'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that acts, and nothing that the runner takes for a command', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('::error::', '##[add-mask]', '#', '[', '\r', '\n', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const shown = visible(pieces.join(''));
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(readLog(`${shown}\n`).commands).toEqual([]);
      }),
    );
  });
});
