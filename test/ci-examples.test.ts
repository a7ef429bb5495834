import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { NODE, ROOT } from './docs/console.js';

// The scripts of examples/ci run as a CI would run them. Only the download is another: a `git` that puts this checkout in its place.

const scratch = mkdtempSync(join(tmpdir(), 'spot-imdsv2-ci-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const bin = join(scratch, 'bin');
mkdirSync(bin);
writeFileSync(
  join(bin, 'git'),
  `#!/bin/sh\nfor target; do :; done\n[ "$1" = clone ] || exit 9\ncp -R "${ROOT}/dist" "$target/dist"\ncp "${ROOT}/package.json" "$target"\n`,
);
chmodSync(join(bin, 'git'), 0o755);

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: { readonly codequality: string } };
}
const job = (load(readFileSync(join(ROOT, 'examples/ci/gitlab-ci.yml'), 'utf8')) as Record<string, Job>)['spot-imdsv2'];

/** Runs a script in a repository with one of the examples, by a shell that stops at the first error, as those of CIs do. */
function runIn(example: string, script: string) {
  const repository = mkdtempSync(join(scratch, 'repository-'));
  mkdirSync(join(repository, '.git'));
  cpSync(join(ROOT, 'examples', example), join(repository, 'spec.json'));
  const env = { ...process.env, PATH: `${bin}:${dirname(NODE)}:${process.env.PATH}`, SPOT_IMDSV2_VERSION: 'v1.0.0' };
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd: repository, env, encoding: 'utf8' });
  return { status, stdout, stderr, json: (file: string) => JSON.parse(readFileSync(join(repository, file), 'utf8')) };
}

describe.each([
  ['good/elastigroup-web.json', 0, 'pass'],
  ['bad/elastigroup-with-oceans-key.json', 1, 'fail'],
])('%s', (example, status, verdict) => {
  test('GitLab: the job ends with the verdict, and its report has what was found', () => {
    const ran = runIn(example, job?.script.join('\n') ?? '');
    expect([ran.status, ran.stdout.trim().split(/\n\n/).at(-1)]).toEqual([status, expect.stringContaining(`${verdict}: 1 spec`)]);
    const issues = ran.json(job?.artifacts.reports.codequality ?? '');
    expect(issues.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
      status === 0 ? [] : ['spec.json'],
    );
  });

  test('any other CI: the script ends with the verdict, and leaves both reports', () => {
    const ran = runIn(example, readFileSync(join(ROOT, 'examples/ci/generic.sh'), 'utf8'));
    expect([ran.status, ran.stdout.trim().split(/\n\n/).at(-1)]).toEqual([status, expect.stringContaining(`${verdict}: 1 spec`)]);
    expect(ran.json('imdsv2.json').verdict).toBe(verdict);
    expect(ran.json('imdsv2.sarif').runs[0].results).toHaveLength(status);
  });
});
