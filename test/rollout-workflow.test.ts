import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROLLOUT_REPORTERS } from '../src/reporters/rollouts.js';
import type { Rollout } from '../src/rollout/outcome.js';
import { NODE, ROOT } from './docs/console.js';
import { context } from './reporters/made.js';
import { change, plan } from './reporters/plan-made.js';
import { outcome, rollout } from './reporters/rollout-made.js';
import { workflowOf } from './workflows/rules.js';

// The last job of examples/workflows/rollout.yml, run as the runner would run it, over reports as an apply writes them.

const step = workflowOf(readFileSync(join(ROOT, 'examples/workflows/rollout.yml'), 'utf8')).jobs.report?.steps?.find(
  ({ id }) => id === 'join',
);
const scratch = mkdtempSync(join(tmpdir(), 'spot-imdsv2-join-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the job leaves, told how the jobs before it ended. */
function joined(results: { readonly PLAN: string; readonly APPLY: string }, reports: readonly Rollout[] = []) {
  const folder = mkdtempSync(join(scratch, 'job-'));
  for (const [index, report] of reports.entries()) {
    mkdirSync(join(folder, `reports/imdsv2-apply-${index}`), { recursive: true });
    writeFileSync(join(folder, `reports/imdsv2-apply-${index}/rollout.json`), ROLLOUT_REPORTERS.json(report, context()));
  }
  const script = join(folder, 'script');
  writeFileSync(script, step?.run ?? '');
  const env = { ...results, GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  const { status, stderr } = spawnSync(NODE, [script], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { output: readFileSync(env.GITHUB_OUTPUT, 'utf8'), summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').split('\n') };
}

const of = (account: string, given: Partial<Rollout>) =>
  rollout(given.outcomes ?? [], { plan: plan([change({ account })]), ...given });

describe('the summary of all accounts', () => {
  test('has a line for each job, with its accounts, its verdict and what was done', () => {
    const reports = [
      of('act-2', { verdict: 'refused', refusals: [{ guard: 'weakening', message: 'no' }] }),
      of('act-1', { verdict: 'applied', outcomes: [outcome(), outcome()] }),
    ];
    expect(joined({ PLAN: 'success', APPLY: 'failure' }, reports)).toEqual({
      output: 'verdict=incomplete\n',
      summary: [
        '## IMDSv2 rollout: incomplete',
        '',
        '| accounts | verdict | what was done |',
        '| --- | --- | --- |',
        '| act-1 | applied | 2 applied |',
        '| act-2 | refused | refused by weakening |',
        '',
      ],
    });
  });

  test.each([
    ['success', 'success', 'applied'],
    ['success', 'skipped', 'applied'],
    ['failure', 'skipped', 'incomplete'],
    ['success', 'cancelled', 'incomplete'],
    ['success', 'failure', 'incomplete'],
  ])('says of a plan with %s and applies with %s that it is %s', (PLAN, APPLY, verdict) => {
    expect(joined({ PLAN, APPLY })).toEqual({
      output: `verdict=${verdict}\n`,
      summary: [`## IMDSv2 rollout: ${verdict}`, '', `plan: ${PLAN}, apply: ${APPLY}`, ''],
    });
  });

  test('shows nothing of an account that could be more than a name', () => {
    const { summary } = joined({ PLAN: 'success', APPLY: 'success' }, [of('a|b\n# <img> @team', { verdict: 'applied' })]);
    expect(summary).toContain('| a?b????img???team | applied | nothing to do |');
  });
});
