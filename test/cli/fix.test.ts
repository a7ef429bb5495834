import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Surroundings } from '../../src/cli/surroundings.js';
import { git, plant } from '../clients/trees.js';
import { surroundings } from './surroundings.js';

const spec = (tokens: string, more = '') =>
  `{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "${tokens}"${more} } } } } }`;
const WEAK = spec('optional');
const STRONG = spec('required');
/** A spec that nobody but a person can put right. */
const STUCK = spec('required', ', "imdsVersion": 2');

const repository = (files: Readonly<Record<string, string>>) => plant({ '.git': 'FOLDER', ...files });
const textAt = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

/** Runs a command line in a folder and gives all that it writes. */
async function run(
  cwd: string,
  words: readonly string[],
  { isTTY = false, env = {} }: Partial<Surroundings> & { readonly isTTY?: boolean } = {},
) {
  const { around, written } = surroundings({ cwd, isTTY, env });
  const code = await main(['check', ...words], around);
  return { code, ...written };
}

describe('--fix', () => {
  test('writes what it can put right, and reports what is left', async () => {
    const root = repository({ 'a/web.json': WEAK, 'b.json': STRONG });
    expect(await run(root, ['--fix'])).toEqual({
      code: 0,
      stdout: 'pass: 2 specs in 2 files (2 pass). 0 errors, 0 warnings, 0 notes.\n',
      stderr: 'spot-imdsv2: fixed 1 finding in 1 file\n',
    });
    expect(textAt(root, 'a/web.json')).toBe(STRONG);
    expect(textAt(root, 'b.json')).toBe(STRONG);
  });

  test('fails for what it cannot put right', async () => {
    const root = repository({ 'a.json': STUCK.replace('required', 'optional'), 'b.json': WEAK });
    const { code, stdout, stderr } = await run(root, ['--fix', '--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toBe('spot-imdsv2: fixed 2 findings in 2 files\n');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'fail', findings: [{ rule: 'spec-schema', file: 'a.json', fix: null }] });
    expect(textAt(root, 'a.json')).toBe(STUCK);
    expect((await run(root, ['--fix', '--fail-on', 'never'])).code).toBe(0);
  });

  test('writes nothing where nothing is wrong', async () => {
    const root = repository({ 'a.json': STRONG });
    expect(await run(root, ['--fix', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    expect((await run(root, ['--fix'])).stderr).toBe('spot-imdsv2: fixed 0 findings in 0 files\n');
  });

  test.each([
    ['a path', ['old']],
    ['--only', ['--only', 'id=sig-2']],
  ])('leaves alone what is beyond %s', async (_, narrowed) => {
    const named = WEAK.replace('{ "compute"', '{ "id": "sig-2", "compute"');
    const root = repository({ 'old/a.json': named, 'web.json': WEAK });
    await run(root, ['--fix', ...narrowed]);
    expect(textAt(root, 'old/a.json')).toBe(named.replace('optional', 'required'));
    expect(textAt(root, 'web.json')).toBe(WEAK);
  });

  test('refuses an output that it checks before it writes anything', async () => {
    const root = repository({ 'a.json': WEAK });
    const { code, stderr } = await run(root, ['--fix', '--output', 'a.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch('--output a.json is a file that this run reads');
    expect(textAt(root, 'a.json')).toBe(WEAK);
  });
});

describe('--fix --dry-run', () => {
  test('prints a diff and nothing else, writes no file, and ends as the check would afterwards', async () => {
    const root = repository({ 'fleets/web.json': WEAK, 'ok.json': STRONG });
    const { code, stdout, stderr } = await run(join(root, 'fleets'), ['--fix', '--dry-run', '..']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `--- a/fleets/web.json\n+++ b/fleets/web.json\n@@ -1,1 +1,1 @@\n-${WEAK}\n\\ No newline at end of file\n+${STRONG}\n\\ No newline at end of file\n`,
    );
    expect(stderr).toBe(
      'spot-imdsv2: would fix 1 finding in 1 file\nspot-imdsv2: then pass: 2 specs in 2 files (2 pass). 0 errors, 0 warnings, 0 notes.\n',
    );
    expect(textAt(root, 'fleets/web.json')).toBe(WEAK);
  });

  test('prints nothing where there is nothing to fix, and still fails', async () => {
    const root = repository({ 'a.json': STUCK });
    expect(await run(root, ['--fix', '--dry-run', '--quiet'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  test('gives the very changes that --fix makes, byte order marks and line ends included', async () => {
    const files = {
      'a.yaml': `\ufeffgroup:\r\n  compute:\r\n    launchSpecification:\r\n      imageId: ami-1\r\n`,
      'b c.json': `\ufeff${WEAK}\n`,
      'd.yml': 'launchSpec:\n  oceanId: o-1\n  instanceMetadataOptions:\n    http_tokens: optional # one\n',
    };
    const [shown, fixed] = [repository(files), repository(files)];
    git(shown, 'init', '--quiet');
    writeFileSync(join(shown, 'fix.patch'), (await run(shown, ['--fix', '--dry-run'])).stdout);
    git(shown, 'apply', '--whitespace=nowarn', 'fix.patch');
    await run(fixed, ['--fix']);
    for (const [file, before] of Object.entries(files)) {
      expect(textAt(shown, file)).toBe(textAt(fixed, file));
      expect(textAt(shown, file)).not.toBe(before);
    }
  });

  test('writes the diff to the output that is named', async () => {
    const root = repository({ 'a.json': WEAK });
    const { code, stdout, stderr } = await run(root, ['--fix', '--dry-run', '--output', 'fix.patch'], { isTTY: true });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.split('\n')[0]).toBe('spot-imdsv2: pass; the result is in fix.patch');
    expect(textAt(root, 'fix.patch')).toBe((await run(root, ['--fix', '--dry-run'])).stdout);
  });

  test('shows what users wrote so that it does nothing to a terminal or a workflow', async () => {
    const text = 'group:\n  compute:\n    launchSpecification: {}\n  # \u200b ##[error]x\n';
    const root = repository({ 'a.yaml': text });
    const dry = ['--fix', '--dry-run'];
    expect((await run(root, dry)).stdout).toContain('# \u200b ##[error]x');
    expect((await run(root, dry, { isTTY: true })).stdout).toContain('# \\u{200b} ##\\[error]x');
    expect((await run(root, dry, { env: { GITHUB_ACTIONS: 'true' } })).stdout).toContain('# \u200b ##\\[error]x');
  });
});

describe('wrong use', () => {
  test.each([
    [['--dry-run'], '--dry-run shows what --fix would change. Write both.'],
    [
      ['--fix', '--dry-run', '--format', 'json'],
      '--format has no meaning with --dry-run, which prints a diff. Leave one of them out.',
    ],
    [['--fix=yes'], '--fix takes no value, but it has "yes".'],
  ])('%j', async (words, message) => {
    const root = repository({ 'a.json': WEAK });
    expect(await run(root, words)).toEqual({ code: 2, stdout: '', stderr: `spot-imdsv2: ${message}\n` });
    expect(textAt(root, 'a.json')).toBe(WEAK);
  });
});
