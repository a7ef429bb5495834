import { chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { changedSince } from '../../src/clients/git.js';
import { gitIn } from '../../src/clients/git-command.js';
import { UserError } from '../../src/errors.js';
import { git, plant } from './trees.js';

afterEach(() => void vi.unstubAllEnvs());

function checkout(): string {
  const root = plant({ 'a.yaml': 'a: 1\n', '.gitattributes': '*.yaml filter=evil diff=evil\n' });
  git(root, 'init', '-q');
  git(root, 'add', '--all');
  git(root, 'commit', '-q', '-m', 'a commit');
  return root;
}

const changed = async (root: string) => (await changedSince(root, 'HEAD')).files.files.map(({ file }) => file);

describe('no program runs that the repository names', () => {
  /** A program that leaves a mark and passes on what it gets. */
  const program = (mark: string) => `touch ${mark}; cat`;
  const rows: readonly (readonly [name: string, settings: (mark: string) => Readonly<Record<string, string>>])[] = [
    ['a monitor of the file system', (mark) => ({ 'core.fsmonitor': `touch ${mark};` })],
    ['a filter', (mark) => ({ 'filter.evil.clean': program(mark), 'filter.evil.required': 'true' })],
    ['a filter that stays running', (mark) => ({ 'filter.evil.process': program(mark), 'filter.evil.required': 'true' })],
    ['a filter with an odd name', (mark) => ({ 'filter.e=v.i"l.clean': program(mark) })],
    ['a diff driver', (mark) => ({ 'diff.evil.command': program(mark), 'diff.evil.textconv': `touch ${mark}; cat` })],
    ['a diff program', (mark) => ({ 'diff.external': program(mark) })],
  ];
  test.each(rows)('%s', async (_, settings) => {
    const root = checkout();
    const mark = join(plant(), 'mark');
    for (const [key, value] of Object.entries(settings(mark))) git(root, 'config', key, value);
    writeFileSync(join(root, '.gitattributes'), '*.yaml filter=evil diff=evil\nodd filter=e=v.i"l\n');
    for (const file of ['a.yaml', 'odd']) writeFileSync(join(root, file), 'b: 2\n');
    expect(await changed(root)).toEqual(['.gitattributes', 'a.yaml', 'odd']);
    expect(existsSync(mark)).toBe(false);
  });

  test('a hook, where the index is written anew', async () => {
    const root = checkout();
    const mark = join(plant(), 'mark');
    const hook = join(root, '.git/hooks/post-index-change');
    writeFileSync(hook, `#!/bin/sh\ntouch ${mark}\n`);
    chmodSync(hook, 0o755);
    // As if it was written again with the same content: git would note in its index that nothing has changed.
    utimesSync(join(root, 'a.yaml'), 1, 1);
    expect(await changed(root)).toEqual([]);
    expect(existsSync(mark)).toBe(false);
  });

  test('a program for a remote, to fetch what a partial clone lacks', async () => {
    const root = checkout();
    const mark = join(plant(), 'mark');
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.url': `ext::sh -c "touch ${mark}"`,
      'remote.origin.promisor': 'true',
      'protocol.ext.allow': 'always',
    };
    for (const [key, value] of Object.entries(settings)) git(root, 'config', key, value);
    const ask = await gitIn(root);
    await ask(['cat-file', '--batch-check'], { input: ['1'.repeat(40)] }).catch(() => null);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('what the environment cannot change', () => {
  const rows: readonly (readonly [name: string, value: (elsewhere: string) => string])[] = [
    ['GIT_DIR', (elsewhere) => join(elsewhere, '.git')],
    ['GIT_WORK_TREE', (elsewhere) => elsewhere],
    ['GIT_INDEX_FILE', (elsewhere) => join(elsewhere, '.git/index')],
    ['GIT_GLOB_PATHSPECS', () => '1'],
    ['GIT_EXTERNAL_DIFF', () => 'false'],
    ['GIT_TRACE', () => '1'],
  ];
  test.each(rows)('%s', async (name, value) => {
    const root = checkout();
    const elsewhere = plant({ 'c.yaml': 'c: 3\n' });
    git(elsewhere, 'init', '-q');
    writeFileSync(join(root, 'a.yaml'), 'b: 2\n');
    vi.stubEnv(name, value(elsewhere));
    expect(await changed(root)).toEqual(['a.yaml']);
  });

  test('but settings in it count: a folder that is trusted stays so', async () => {
    const root = checkout();
    git(root, 'config', 'filter.evil.clean', 'cat');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory');
    vi.stubEnv('GIT_CONFIG_VALUE_0', '*');
    writeFileSync(join(root, 'a.yaml'), 'b: 2\n');
    expect(await changed(root)).toEqual(['a.yaml']);
  });
});

describe('where git cannot be asked', () => {
  const refusal = (root: string) =>
    gitIn(root).then(
      () => null,
      (error: unknown) => (error instanceof UserError ? error.message : error),
    );

  test('outside a repository', async () => {
    const root = plant();
    expect(await refusal(root)).toBe(`${root} is no git repository, so nobody knows what has changed.`);
  });

  test('in a folder of a repository, whose paths would be others', async () => {
    const folder = join(checkout(), 'd');
    mkdirSync(folder);
    expect(await refusal(folder)).toBe(`${folder} is no git repository, so nobody knows what has changed.`);
  });

  test('in a broken repository within another: not the outer one answers', async () => {
    const root = checkout();
    git(root, 'clone', '-q', root, join(root, 'inner'));
    writeFileSync(join(root, 'inner/.git/HEAD'), 'broken');
    expect(await refusal(join(root, 'inner'))).toMatch(/ is no git repository/);
  });

  test('without git', async () => {
    vi.stubEnv('PATH', plant());
    expect(await refusal('/')).toBe('git is not there, but is needed to tell what has changed.');
  });

  test('a repository that is damaged: what git says', async () => {
    const root = checkout();
    const ask = await gitIn(root);
    writeFileSync(join(root, '.git/index'), 'damaged');
    await expect(ask(['ls-files'])).rejects.toThrow(/^git cannot tell what has changed: (error|fatal): .*index/);
  });

  test('a repository of somebody else: how to trust it', async () => {
    const root = checkout();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await refusal(root)).toBe(
      `git does not read ${root}, which belongs to another user. If it is to be trusted: git config --global --add safe.directory ${JSON.stringify(root)}`,
    );
  });
});
