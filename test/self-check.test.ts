import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runActionFor } from './action/run-action.js';
import { NODE, ROOT } from './docs/console.js';
import { pullRequestEvent } from './github/events.js';
import { startGitHub } from './github/server.js';
import { type Step, workflowOf } from './workflows/rules.js';

// The job of .github/workflows/ci.yml that runs the Action on itself, step for step, in a pull request and without a token.

const steps = workflowOf(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')).jobs.action?.steps ?? [];
const assert = steps.find(({ id }) => id === 'assert')?.run ?? '';
const workspace = mkdtempSync(join(tmpdir(), 'spot-imdsv2-self-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const EXAMPLES = Object.fromEntries(
  readdirSync(join(ROOT, 'examples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(ROOT.length + 1), readFileSync(path, 'utf8')]),
);

interface Result {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: string;
  readonly conclusion: string;
}

const results: Record<string, Result> = {};

/** What `steps.ID` holds after a step, and its files in the one workspace that the job has. */
async function run({ id = '', with: inputs = {} }: Step): Promise<void> {
  const github = await startGitHub();
  const pull = github.openPull({ base: {}, head: EXAMPLES });
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
  const ran = await runActionFor(github, pullRequestEvent(github, pull), { token: '', inputs: given });
  const outcome = ran.exitCode === 0 ? 'success' : 'failure';
  const { report, ...outputs } = ran.outputs;
  const kept = report === undefined ? {} : { report: join(workspace, `${id}.json`) };
  if (report !== undefined) cpSync(report, join(workspace, `${id}.json`));
  const sarif = given['sarif-file'];
  if (sarif !== undefined) cpSync(join(ran.workspace, sarif), join(workspace, sarif));
  results[id] = { outputs: { ...outputs, ...kept }, outcome, conclusion: 'success' };
}

/** How the last step ends, with what it says. */
function asserted(given: Readonly<Record<string, Result | undefined>> = results) {
  const env = Object.fromEntries(Object.entries(given).map(([id, result]) => [id.toUpperCase(), JSON.stringify(result)]));
  writeFileSync(join(workspace, 'script'), assert);
  const { status, stderr } = spawnSync(NODE, ['script'], { cwd: workspace, env, encoding: 'utf8' });
  return { isGreen: status === 0, stderr };
}

describe('the Action on its own examples', () => {
  test('is what the workflow asserts', async () => {
    for (const step of steps.filter(({ uses }) => uses === './')) await run(step);
    expect(Object.keys(results)).toEqual(['good', 'bad', 'wrong']);
    expect(asserted()).toEqual({ isGreen: true, stderr: '' });
  });

  test.each<[string, string, (result: Result) => Result]>([
    ['a good example fails', 'good', (result) => ({ ...result, outcome: 'failure' })],
    ['a bad one passes', 'bad', (result) => ({ ...result, outcome: 'success' })],
    ['a verdict is another', 'bad', (result) => ({ ...result, outputs: { ...result.outputs, verdict: 'pass' } })],
    ['nothing is counted', 'good', (result) => ({ ...result, outputs: { ...result.outputs, counts: '{}' } })],
    ['a wrong input is taken', 'wrong', (result) => ({ ...result, outcome: 'success' })],
  ])('the workflow is red where %s', (_, id, spoil) => {
    const result = results[id];
    if (result === undefined) throw new Error(`the step ${id} has not run`);
    expect(asserted({ ...results, [id]: spoil(result) }).isGreen).toBe(false);
  });
});
