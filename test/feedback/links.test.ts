import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksAt } from '../../src/feedback/links.js';

const links = linksAt('https://github.com', 'acme/fleets', 'abc');

describe('linksAt', () => {
  it('leads to the commit, to a file and to a line of it', () => {
    expect(links.commit).toBe('https://github.com/acme/fleets/commit/abc');
    expect(links.place('a/b.json', null)).toBe('https://github.com/acme/fleets/blob/abc/a/b.json');
    expect(links.place('a/b.json', 7)).toBe('https://github.com/acme/fleets/blob/abc/a/b.json#L7');
  });

  it.each([
    ['a space and signs of addresses', 'a b/c#d?e%f.json', 'a%20b/c%23d%3Fe%25f.json'],
    ['signs of Markdown', "](x) 'y'!*.json", '%5D%28x%29%20%27y%27%21%2A.json'],
    ['letters beyond ASCII', 'ü/日.json', '%C3%BC/%E6%97%A5.json'],
    ['half a character', 'a\ud800', 'a%EF%BF%BD'],
  ])('escapes %s', (_, file, path) => {
    expect(links.place(file, null)).toBe(`https://github.com/acme/fleets/blob/abc/${path}`);
  });

  it('ends no link and names every file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (file) => {
        const path = links.place(file, 1).slice('https://github.com/acme/fleets/blob/abc/'.length, -'#L1'.length);
        expect(path).toMatch(/^[\w.~%/-]*$/);
        expect(decodeURIComponent(path)).toBe(file);
      }),
    );
  });
});
