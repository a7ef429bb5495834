import { describe, expect, test } from 'vitest';
import type { MatrixJob } from '../../src/action/matrix.js';
import { valueAt } from '../../src/specs/value.js';
import { pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { runActionFor } from './run-action.js';

// A plan of two accounts by the built Action, and an apply for each job of its matrix, as examples/workflows/rollout.yml does it.

const IMDS = ['compute', 'launchSpecification', 'metadataOptions', 'httpTokens'];

async function scene() {
  const spot = await startSpot();
  const fleets = [
    { id: 'sig-0000000a', account: spot.account },
    { id: 'sig-0000000b', account: spot.addAccount() },
  ];
  for (const { id, account } of fleets) spot.load('elastigroup', account, { id, ...bodyOf('elastigroup') });
  const entries = fleets.map(({ id, account }) => `  - { files: "${id}.json", account: ${account} }`);
  const specs = fleets.map(({ id }) => [`${id}.json`, JSON.stringify({ group: { id, ...bodyOf('elastigroup', STRONG) } })]);
  const files = { '.github/spot-imdsv2.yml': ['version: 1', 'specs:', ...entries, ''].join('\n'), ...Object.fromEntries(specs) };
  const github = await startGitHub();
  const pull = github.openPull({ base: {}, head: files });
  const inputs = { 'spot-url': spot.url, 'spot-token': spot.token };
  const env = { SPOTINST_TOKEN: undefined };
  const plan = async () => {
    const ran = await runActionFor(github, pullRequestEvent(github, pull), { inputs: { mode: 'plan', ...inputs }, env });
    return { ran, jobs: JSON.parse(ran.outputs.matrix ?? '').include as readonly MatrixJob[] };
  };
  const apply = ({ only, 'plan-hash': hash }: MatrixJob) =>
    runActionFor(github, pushEvent(github), { inputs: { mode: 'apply', only, 'plan-hash': hash, ...inputs }, env });
  const tokens = () => fleets.map(({ id }) => valueAt(spot.live(id)?.body, IMDS));
  return { github, pull, fleets, plan, apply, tokens };
}

describe('the output matrix', () => {
  test('has a job for each account, which changes what it is about and nothing else', async () => {
    const { github, pull, fleets, plan, apply, tokens } = await scene();
    const { ran, jobs } = await plan();
    expect(ran.exitCode).toBe(0);
    expect(jobs.map(({ name }) => name)).toEqual(fleets.map(({ account }) => account).toSorted());
    github.mergePull(pull);
    const [first, second] = fleets.map(({ account }) => jobs.find(({ name }) => name === account));
    if (first === undefined || second === undefined) throw new Error('an account has no job');
    expect((await apply(second)).outputs.verdict).toBe('applied');
    expect(tokens()).toEqual(['optional', 'required']);
    expect((await apply({ ...first, 'plan-hash': second['plan-hash'] })).outputs.verdict).toBe('refused');
    expect(tokens()).toEqual(['optional', 'required']);
    expect((await apply(first)).outputs.verdict).toBe('applied');
    expect(tokens()).toEqual(['required', 'required']);
    expect((await plan()).jobs).toEqual([]);
  });
});
