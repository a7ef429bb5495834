import { chmodSync, linkSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/clients/files.js';
import { rewriterBelow } from '../../src/clients/rewrite.js';
import { type Planted, plant } from './trees.js';

const bytesAt = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

describe('a file that is rewritten', () => {
  test('has the new text, and keeps its permissions and its other names', () => {
    const root = plant({ 'a/web.json': 'old', 'b.json': 'other' });
    chmodSync(join(root, 'a/web.json'), 0o640);
    linkSync(join(root, 'a/web.json'), join(root, 'hard.json'));
    expect(rewriterBelow(root).rewrite('a/web.json', 'old', 'new\r\n')).toBeNull();
    expect(bytesAt(root, 'a/web.json')).toBe('new\r\n');
    expect(bytesAt(root, 'hard.json')).toBe('new\r\n');
    expect(statSync(join(root, 'a/web.json')).mode & 0o777).toBe(0o640);
    expect(bytesAt(root, 'b.json')).toBe('other');
  });

  test('keeps its byte order mark, of which the reader of files says nothing', () => {
    const root = plant({ 'marked.yaml': '\ufeffold: \u00e9\n', 'plain.yaml': 'old\n' });
    const content = filesBelow(root).read('marked.yaml');
    const rewriter = rewriterBelow(root);
    expect(rewriter.rewrite('marked.yaml', content.ok ? content.text : '', 'new: \u00e9\n')).toBeNull();
    expect(bytesAt(root, 'marked.yaml')).toBe('\ufeffnew: \u00e9\n');
    expect(rewriter.markOf('marked.yaml')).toBe('\ufeff');
    expect(rewriter.markOf('plain.yaml')).toBe('');
  });

  test('is the one that a link leads to: the link stays one', () => {
    const root = plant({ 'real.txt': 'old', 'a/link.json': { link: '../real.txt' } });
    expect(rewriterBelow(root).rewrite('a/link.json', 'old', 'new')).toBeNull();
    expect(bytesAt(root, 'real.txt')).toBe('new');
    expect(lstatSync(join(root, 'a/link.json')).isSymbolicLink()).toBe(true);
  });
});

describe('nothing is written', () => {
  const outside = (): Planted => ({ link: join(plant({ 'secret.json': 'old' }), 'secret.json') });
  test.each<readonly [string, string, () => Planted]>([
    ['has changed since it was checked', 'where the file holds something else', () => 'newer'],
    ['has changed since it was checked', 'where the file has grown', () => 'old\n'],
    ['has changed since it was checked', 'where only the bytes differ', () => Buffer.from('old\xff', 'latin1')],
    ['is no regular file', 'where it is a folder', () => 'FOLDER'],
    ['is not there any more', 'where a link leads nowhere', () => ({ link: 'gone.json' })],
    ['leads out of the root through a symbolic link', 'beyond the root', outside],
  ])('%s: %s', (problem, _, what) => {
    const root = plant({ 'a.json': what() });
    const before =
      lstatSync(join(root, 'a.json')).isDirectory() || problem.includes('not there') ? null : bytesAt(root, 'a.json');
    expect(rewriterBelow(root).rewrite('a.json', 'old', 'new')).toBe(problem);
    if (before !== null) expect(bytesAt(root, 'a.json')).toBe(before);
  });

  test('where the file has gone', () => {
    expect(rewriterBelow(plant()).rewrite('a.json', 'old', 'new')).toBe('is not there any more');
  });
});

describe('what a name leads to', () => {
  test('is the same for a file and for links to it, and for nothing else', () => {
    const root = plant({ 'real.json': '1', 'link.json': { link: 'real.json' }, 'other.json': '1' });
    const { targetOf } = rewriterBelow(root);
    expect(['link.json', 'real.json', 'other.json'].map(targetOf)).toEqual(['real.json', 'real.json', 'other.json']);
  });

  test('is the name itself where nothing is there', () => {
    const root = plant();
    writeFileSync(join(root, 'x'), '');
    expect(rewriterBelow(root).targetOf('gone.json')).toBe('gone.json');
  });
});
