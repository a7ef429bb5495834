import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/action/log.js';
import { readLog } from '../runner/commands.js';

/** Texts made of what commands are made of. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'::|##[|#|[|]|error|group|stop-commands| |\t|\r|\n|\r\n|\u0085|\u2028|\u3000|\ufeff|%0A|::debug::'.split('|'),
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

describe('harmless', () => {
  it.each([
    ['a command', '::error::x', '\\::error::x'],
    ['a command after spaces', '  ::error::x', '  \\::error::x'],
    ['a command behind a carriage return', 'a\r::error::x', 'a\n\\::error::x'],
    ['an old command', 'see ##[error]x ##[group]', 'see ##\\[error]x ##\\[group]'],
    ['marks that turn text around', 'a\u202eb', 'a\\u{202e}b'],
    ['colons elsewhere', 'a ::b', 'a ::b'],
    ['empty lines', 'a\r\n\r\nb', 'a\n\nb'],
  ])('%s', (_, text, written) => {
    expect(harmless(text)).toBe(written);
  });

  it('runs no command, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readLog(harmless(text)).commands).toEqual([]);
      }),
    );
  });
});
