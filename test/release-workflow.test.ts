import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './docs/console.js';
import { workflowOf } from './workflows/rules.js';

// The step of .github/workflows/release.yml that moves the tag of the major version, with a `gh` that knows some tags.

const jobs = workflowOf(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')).jobs;
const script = jobs.release?.steps?.find(({ id }) => id === 'major')?.run ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'spot-imdsv2-release-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Answers `matching-refs` as GitHub does, by the beginning of names, and writes down every other call. */
const GH = `#!/bin/sh
for word; do case $word in
  */matching-refs/*) awk -v start="refs/\${word#*/matching-refs/}" 'index($0, start) == 1' tags; exit ;;
esac; done
echo "$*" >> calls
`;

/** What is asked of GitHub after a tag was released. */
function callsFor(tag: string, tags: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(scratch, 'job-'));
  writeFileSync(join(folder, 'gh'), GH);
  chmodSync(join(folder, 'gh'), 0o755);
  writeFileSync(join(folder, 'tags'), tags.map((name) => `refs/tags/${name}\n`).join(''));
  const env = { PATH: `${folder}:${process.env.PATH}`, GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
  // As the runner starts bash.
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];
}

describe('the tag of the major version', () => {
  test.each([
    [
      'moves to its newest release',
      'v1.10.0',
      ['v1', 'v1.2.0', 'v1.10.0', 'v2.0.0', 'v10.0.0'],
      ['api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true'],
    ],
    [
      'is made by its first release',
      'v2.0.0',
      ['v1', 'v1.0.0', 'v2.0.0'],
      ['api --method POST repos/o/r/git/refs -f ref=refs/tags/v2 -f sha=abc'],
    ],
    ['stays where an older version is mended', 'v1.2.1', ['v1', 'v1.2.1', 'v1.10.0'], []],
    [
      'takes no notice of what is no release',
      'v1.2.0',
      ['v1', 'v1.2.0', 'v1.3.0-rc.1', 'v1.9'],
      ['api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true'],
    ],
  ])('%s', (_, tag, tags, calls) => {
    expect(callsFor(tag, tags)).toEqual(calls);
  });
});

test('what runs the code of packages may only read, and nothing is released before it is checked and attested', () => {
  const needs = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, (job as { needs?: unknown }).needs]));
  expect(needs).toEqual({ ci: undefined, pack: undefined, attest: ['ci', 'pack'], release: 'attest' });
  const withPackages = Object.values(jobs).filter(({ steps = [] }) => steps.some(({ run }) => run?.includes('npm ')));
  expect(withPackages.map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
});
