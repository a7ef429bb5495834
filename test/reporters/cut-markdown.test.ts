import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarkdown } from '../../src/reporters/cut-markdown.js';

const times = (text: string, part: string) => text.split(part).length - 1;

describe('cutMarkdown', () => {
  it.each([
    ['what fits', 'ab\ncd\n', 6, 'ab\ncd\n'],
    ['at the end of a line', 'ab\ncd\nef\n', 8, 'ab\n\nCUT\n'],
    ['counted in bytes', 'äb\ncd\nef\n', 9, 'äb\n\nCUT\n'],
    ['inside of details', '<details>\n1\n2\n3\n4\n5\n6\n7\n8\n9\n</details>', 30, '<details>\n1\n\n</details>\n\nCUT\n'],
    ['behind closed details', '<details>\n1\n</details>\n2222222222222222\n', 30, '<details>\n1\n</details>\n\nCUT\n'],
    ['inside of code', '```diff\n1\n2\n3\n4\n5\n6\n7\n8\n9\n```\nx', 20, '```diff\n1\n```\n\nCUT\n'],
    ['inside of code in a list', '- x\n  ````diff\n  1\n  2\n  3\n  ````', 27, '- x\n  ````diff\n  ````\n\nCUT\n'],
    ['behind code', '```diff\n1\n```\n2222222222222222', 23, '```diff\n1\n```\n\nCUT\n'],
    ['where code looks like details', '```\n<details>\n```\n2222222222222222\n', 24, '```\n<details>\n```\n\nCUT\n'],
    ['a first line that is too long', 'abcdefghijklmnopqrstuvwxyz', 10, '\nCUT\n'],
    ['no room even for the note', 'abcdefghi', 4, ''],
  ])('%s', (_, markdown, maxBytes, cut) => {
    expect(cutMarkdown(markdown, maxBytes, 'CUT')).toBe(cut);
  });

  it('counts as it is told to', () => {
    expect(cutMarkdown('äb\ncd\nef\n', 9, 'CUT', (text) => text.length)).toBe('äb\ncd\nef\n');
    expect(cutMarkdown('äb\ncd\nef\n', 8, 'CUT', (text) => text.length)).toBe('äb\n\nCUT\n');
  });

  it('fits, and closes what it opened, wherever it must cut', () => {
    const line = fc.constantFrom('<details><summary>x</summary>\n', '</details>\n', '- ä 😀\n', '\n', `${'y'.repeat(50)}\n`);
    fc.assert(
      fc.property(fc.array(line), fc.nat(300), (lines, maxBytes) => {
        // Only what is balanced comes from the reporter: its own tags nest.
        let open = 0;
        const nested = lines.filter((one) => {
          if (one.startsWith('</')) return open > 0 && open-- > 0;
          if (one.startsWith('<d')) open++;
          return true;
        });
        const cut = cutMarkdown(nested.join('') + '</details>\n'.repeat(open), maxBytes, 'CUT');
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(maxBytes);
        expect(times(cut, '<details>')).toBe(times(cut, '</details>'));
      }),
    );
  });
});
