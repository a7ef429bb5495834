import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ignoreFile, isIgnored, trackedFiles } from '../../src/clients/ignored.js';
import { git, plant } from './trees.js';

/** Whether a path is ignored, where each folder has its patterns. A path that ends with / is a folder. */
function ignores(patterns: Readonly<Record<string, string>>, path: string): boolean {
  const isFolder = path.endsWith('/');
  const files = Object.entries(patterns).map(([folder, text]) => ignoreFile(folder, text));
  return isIgnored(isFolder ? path.slice(0, -1) : path, isFolder, files);
}

describe('a path is ignored', () => {
  test.each<[string, Readonly<Record<string, string>>, string, boolean]>([
    ['by its name, at any depth', { '': 'a.json' }, 'x/y/a.json', true],
    ['by its place', { '': '/a.json' }, 'x/a.json', false],
    ['by a pattern', { '': '*.json' }, 'a.json', true],
    ['as a folder', { '': 'a/' }, 'a/', true],
    ['not as a file by a pattern for folders', { '': 'a/' }, 'a', false],
    ['not after an exception', { '': '*.json\n!a.json' }, 'a.json', false],
    ['again after an exception', { '': '*.json\n!a.json\na.json' }, 'a.json', true],
    ['by the folder further in', { '': '!a.json', x: 'a.json' }, 'x/a.json', true],
    ['not after an exception further in', { '': 'a.json', x: '!a.json' }, 'x/a.json', false],
    ['by the folder further out, if the inner one says nothing', { '': 'a.json', x: 'b.json' }, 'x/a.json', true],
    ['by a path from its own folder', { x: 'y/a.json' }, 'x/y/a.json', true],
    ['not by a path from the root', { x: 'x/y/a.json' }, 'x/y/a.json', false],
    ['not in a folder that was let in again further in', { '': 'b/', x: '!b/' }, 'x/b/a.json', false],
    ['by its own name in such a folder', { '': 'b/\na.json', x: '!b/' }, 'x/b/a.json', true],
    ['not below such a folder', { '': 'b/', x: '!b/' }, 'x/b/c/d/a.json', false],
    ['not in such a folder, whatever it is called', { '': '[a]*?b\\/', x: '!*b\\/' }, 'x/[a]*?b\\/a.json', false],
    ['not in another case', { '': 'A.json' }, 'a.json', false],
    ['not by a comment', { '': '# a.json\n#a.json' }, '#a.json', false],
    ['not by nothing', { '': '\n\r\n  \n' }, 'a.json', false],
    ['in lines of Windows', { '': 'a.json\r\nb.json\r\n' }, 'a.json', true],
    ['by a pattern that is broken: not', { '': '[a.json\n\\' }, 'a.json', false],
    ['where nothing is said at all', {}, 'a.json', false],
  ])('%s', (_, patterns, path, expected) => {
    expect(ignores(patterns, path)).toBe(expected);
  });

  test('by a hostile pattern: an answer comes all the same', () => {
    const name = `${'a'.repeat(250)}.json`;
    expect(ignores({ '': `${'*a'.repeat(100)}b\n${'**/'.repeat(50)}b` }, name)).toBe(false);
    expect(ignores({ '': `${'*a'.repeat(100)}*` }, name)).toBe(true);
  });
});

describe('what git tracks', () => {
  test('is listed with the names as they are', () => {
    const names = ['a b.json', 'a\nb.json', 'caf\u00e9 😀.json', 'x/"y".json'];
    const root = plant({
      ...Object.fromEntries(names.map((name) => [name, '{}'])),
      'untracked.json': '{}',
      '.gitignore': '*.json',
    });
    git(root, 'init', '-q');
    git(root, 'add', '-f', ...names);
    expect([...(trackedFiles(root) ?? [])].sort()).toEqual([...names].sort());
  });

  test('is nothing in a new checkout, and unknown outside git', () => {
    const root = plant({ 'a.json': '{}' });
    expect(trackedFiles(root)).toBeNull();
    git(root, 'init', '-q');
    expect(trackedFiles(root)).toEqual([]);
  });

  test('is that of the folder, whatever a hook of git has set', () => {
    const root = plant({ 'a.json': '{}' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    const elsewhere = plant();
    git(elsewhere, 'init', '-q');
    for (const [name, value] of Object.entries({ GIT_DIR: join(elsewhere, '.git'), GIT_INDEX_FILE: join(elsewhere, 'none') })) {
      vi.stubEnv(name, value);
      expect(trackedFiles(root)).toEqual(['a.json']);
      vi.unstubAllEnvs();
    }
  });

  test('is told without the monitor that the repository names', () => {
    const root = plant({ 'a.json': '{}' });
    const mark = join(plant(), 'mark');
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'config', 'core.fsmonitor', `touch ${mark};`);
    expect(trackedFiles(root)).toEqual(['a.json']);
    expect(existsSync(mark)).toBe(false);
  });
});
