import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changedFiles } from './diff.js';
import { type Files, filesIn, openGitStore } from './git-store.js';
import { placeOf } from './hunks.js';

function diffOf(base: Files, head: Files) {
  const git = openGitStore();
  onTestFinished(() => git.remove());
  const before = git.commit(base, [], 'Base', 1_700_000_000);
  return changedFiles(git, before, git.commit(head, [before], 'Head', 1_700_000_001));
}

describe('a file', () => {
  test.for([
    ['that is added', {}, { a: 'x\n' }, 'added', '@@ -0,0 +1 @@\n+x'],
    ['that is added empty', {}, { a: '' }, 'added', null],
    ['that is removed', { a: 'x\n' }, {}, 'removed', '@@ -1 +0,0 @@\n-x'],
    ['that is modified', { a: 'x\n' }, { a: 'y\n' }, 'modified', '@@ -1 +1 @@\n-x\n+y'],
    ['without a line feed at its end', { a: 'x' }, { a: 'x\n' }, 'modified', '@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x'],
    ['that is binary', { a: new Uint8Array([0, 1]) }, { a: new Uint8Array([0, 2]) }, 'modified', null],
    ['that becomes executable', { a: 'x\n' }, { a: { executable: 'x\n' } }, 'modified', null],
    [
      'with carriage returns',
      { a: 'x\r\n' },
      { a: 'x\r\ndiff --git a b\r@@ -1 +1 @@\n' },
      'modified',
      '@@ -1 +1,2 @@\n x\r\n+diff --git a b\r@@ -1 +1 @@',
    ],
  ] as const)('%s', ([, base, head, status, patch]) => {
    const filler = { z: 'filler\n' };
    expect(diffOf({ ...base, ...filler } as Files, { ...head, ...filler } as Files)).toMatchObject([
      { path: 'a', status, patch },
    ]);
  });

  test('that becomes a link is changed, and the next file keeps its own patch', () => {
    const files = diffOf({ a: 'x\n', b: '1\n' }, { a: { link: 'b' }, b: '2\n' });
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['a', 'changed'],
      ['b', 'modified'],
    ]);
    expect(files[1]?.patch).toBe('@@ -1 +1 @@\n-1\n+2');
  });

  test('that is renamed and edited has both names', () => {
    const text = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
    expect(diffOf({ 'a "b"\n.txt': text }, { 'ü.txt': `${text}more\n` })).toMatchObject([
      { path: 'ü.txt', previousPath: 'a "b"\n.txt', status: 'renamed', additions: 1, deletions: 0 },
    ]);
  });

  test('that is too large has no patch, and neither has what comes after a megabyte', () => {
    const lines = (count: number) => 'x'.repeat(99).concat('\n').repeat(count);
    const files = diffOf({ z: '1' }, { z: '1', a: lines(6000), b: lines(100), c: lines(4500), d: lines(100) });
    expect(files.map(({ path, additions, patch }) => [path, additions, patch !== null])).toEqual([
      ['a', 6000, false],
      ['b', 100, true],
      ['c', 4500, false],
      ['d', 100, false],
    ]);
  });
});

test('a patch has three lines around each change', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `${index + 1}\n`);
  const [file] = diffOf({ a: lines.join('') }, { a: lines.with(4, 'five\n').join('') });
  expect(file?.patch).toBe('@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8');
});

describe('a line', () => {
  const patch = '@@ -1,3 +1,4 @@ head\n one\n-two\n+2\n+2a\n three\n@@ -10 +11 @@\n-ten\n+10\n\\ No newline at end of file';
  test.for([
    ['RIGHT', 1, ' one', 1],
    ['RIGHT', 3, '+2a', 4],
    ['LEFT', 2, '-two', 2],
    ['LEFT', 3, ' three', 5],
    ['RIGHT', 11, '+10', 8],
  ] as const)('is found on the %s at %i', ([side, number, text, position]) => {
    expect(placeOf(patch, side, number)?.line).toMatchObject({ text, position });
  });

  test.for([
    ['RIGHT', 5],
    ['LEFT', 4],
    ['RIGHT', 10],
  ] as const)('is not found on the %s at %i', ([side, number]) => {
    expect(placeOf(patch, side, number)).toBeNull();
  });
});

test('a folder’s files are those of a commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'b/.git'), { recursive: true });
  writeFileSync(join(folder, 'b/a.json'), '{}');
  writeFileSync(join(folder, 'b/.git/HEAD'), 'x');
  symlinkSync('b/a.json', join(folder, 'link'));
  expect(filesIn(folder)).toEqual({ 'b/a.json': Buffer.from('{}'), link: { link: 'b/a.json' } });
});
