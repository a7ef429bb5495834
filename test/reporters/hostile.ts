import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Texts that do harm where they are taken for more than text: by name, what they try. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a mention': '@org/team',
  'a link': '](http://x)',
  'a whole link': '[click](https://example.com)',
  'a bare address': 'see https://example.com/x?y=1',
  'a bare address without its scheme': 'www.example.com',
  'a mail address': 'a@example.com',
  'a reference': 'org/repo#12 and #3 and GH-4',
  'an emoji by name': ':tada:',
  'an image': '<img src=x>',
  'a script': '<script>alert(1)</script>',
  'a cell': 'a | b |',
  code: '`x`',
  'a fence': '```\nx\n```',
  'a new line': 'a\nb',
  'a new paragraph': 'a\r\n\r\n# b',
  'an entity': '&#64;team &lt;b&gt; &amp;',
  'a command of the old kind': '##[error]x',
  'a command': '::error::x',
  'a command after a line end': 'x\n::set-output name=a::b',
  'a comment': '<!-- x',
  'a comment that ends': '-->',
  emphasis: '**a** _b_ ~~c~~',
  'a heading': '# a',
  'a list': '- [ ] a',
  'a rule': '---',
  mathematics: '$x$ $$y$$',
  'the end of details': '</details>',
  'another direction': 'a\u202eb',
  'a tab': 'a\tb',
  'a backslash': '\\* \\| \\',
  'an escape of the command': '%0A::error::x',
  'a property of the command': 'x,line=1,title=y::z',
  'a colour': '\u001b[31mred',
};

/** Holds that a text for people has as many lines that begin something, and none that is a command, whatever stands in files and answers. */
export function holdsLines(shown: (text: string) => string): void {
  // What goes on is indented.
  const headCount = (text: string) =>
    shown(text)
      .split('\n')
      .filter((line) => /^\S/.test(line)).length;
  const expected = headCount('harmless');

  test.each(Object.entries(HOSTILE))('%s begins no line, and starts no command', (_, text) => {
    expect(headCount(text)).toBe(expected);
    expect(shown(text)).not.toMatch(/##\[|^\s*::/m);
    expect(shown(text).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  test('has as many heads whatever stands in files and answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (text) => {
        expect(headCount(text)).toBe(expected);
        expect(shown(text)).not.toMatch(/##\[|^\s*::/m);
      }),
    );
  });
}

/** The signs of a report that no word follows: whoever has it read out, or sees boxes in their place, would miss what they say. */
export function wordlessSigns(markdown: string): readonly string[] {
  return markdown.match(/\p{Extended_Pictographic}(?!\ufe0f? [\p{L}\p{N}])/gu) ?? [];
}
