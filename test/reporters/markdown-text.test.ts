import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../../src/reporters/markdown-text.js';
import { visible } from '../../src/reporters/visible.js';
import { HOSTILE } from './hostile.js';

/** The text that a browser shows for HTML without tags. */
const decoded = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
const NO_WIDTH = /\u200b/g;
/** What GitHub still looks for in the text of a page. */
const JOINED = /[@#]\w|\bGH-\d|:\/\/|\bwww\.|:\w+:/i;

describe('markdownText', () => {
  it.each([
    ['letters, digits and plain punctuation stay', 'Web 1, "é"; it\'s 日本.', 'Web 1, "é"; it\'s 日本.'],
    ['a mention', '@acme', '&#64;&#8203;acme'],
    ['a tag', '<b>', '&#60;b&#62;'],
    ['a cell', 'a|b', 'a&#124;b'],
    ['an entity', '&lt;', '&#38;lt;'],
    ['a line end', 'a\nb', 'a&#92;u&#123;a&#125;b'],
    ['a colon before a space', 'a: b', 'a&#58; b'],
    ['an address', 'https://x.y', 'https&#58;&#8203;//x.y'],
    ['an address without a scheme', 'www.x.y', 'www&#8203;.x.y'],
    ['an issue', 'GH-1 #2', 'GH&#8203;&#45;1 &#35;&#8203;2'],
    ['the end of a word is no issue', 'high-1', 'high&#45;1'],
    ['a character beyond the first plane', '🚀', '&#128640;'],
  ])('%s', (_, text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it.each(Object.entries(HOSTILE))('%s is shown letter by letter', (_, text) => {
    const markdown = markdownText(text);
    expect(decoded(markdown).replace(NO_WIDTH, '')).toBe(visible(text));
    expect(decoded(markdown)).not.toMatch(JOINED);
  });

  it('leaves no sign that Markdown or HTML reads anything into', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'<>&@#|`[]()*_~:/\\!$-+={}\n\t w.GH1'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(anything, (text) => {
        for (const markdown of [markdownText(text), markdownCode(text).slice('<code>'.length, -'</code>'.length)]) {
          expect(markdown.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{M}\p{N} ,;."'/\u2019…]*$/u);
          expect(decoded(markdown).replace(NO_WIDTH, '')).toBe(visible(text));
        }
        expect(decoded(markdownText(text))).not.toMatch(JOINED);
      }),
    );
  });
});

describe('markdownCode', () => {
  it('can be copied: nothing without width stands in a path', () => {
    expect(markdownCode('pkgs/@acme/web#1.json:3')).toBe('<code>pkgs/&#64;acme/web&#35;1.json&#58;3</code>');
  });

  it.each([
    ['a mail address', 'a.b@c.de', '<code>a.b&#64;&#8203;c.de</code>'],
    ['an address', 'https://x.y', '<code>https&#58;&#8203;//x.y</code>'],
    ['an address without a scheme', 'a www.x.y', '<code>a www&#8203;.x.y</code>'],
  ])('is no link: %s', (_, text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });
});
