import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { startEc2 } from '../../src/simulator/ec2.js';
import type { RollPlan } from '../../src/simulator/rolls.js';
import { ec2Env } from '../ec2.js';
import { pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { runActionFor } from './run-action.js';

// Whole runs of the built Action with rolls, against simulators of Spot and EC2, and a stand-in for GitHub, in this process.

/** What waits for seconds between two looks at a roll waits for some milliseconds. */
const FAST = readFileSync(join(import.meta.dirname, '../cli/fast-timers.cjs'), 'utf8');
/** What a reader sees: characters for entities. */
const shown = (markdown: string | null) =>
  (markdown ?? '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('\u200b', '');

const ID = 'o-0000000a';

/** A merged branch that hardens a cluster whose instances allow IMDSv1. */
async function scene(plan: Partial<RollPlan> = {}) {
  let aheadMs = 0;
  const spot = await startSpot({ clock: { ...systemClock, now: () => systemClock.now() + aheadMs } });
  spot.planRolls({ batchMs: 20, ...plan });
  spot.load('ocean-cluster', spot.account, { id: ID, ...bodyOf('ocean-cluster') });
  spot.launch(ID, 5);
  aheadMs = 60_000;
  const ec2 = await startEc2({ stage: spot, clock: systemClock });
  onTestFinished(() => ec2.close());
  const github = await startGitHub();
  const spec = JSON.stringify({ cluster: { id: ID, ...bodyOf('ocean-cluster', STRONG) } });
  const config = `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${spot.account}\n`;
  const pull = github.openPull({ base: {}, head: { '.github/spot-imdsv2.yml': config, 'fleets/prod.json': spec } });
  github.mergePull(pull);
  const apply = (inputs: Readonly<Record<string, string>> = {}) =>
    runActionFor(github, pushEvent(github), {
      preload: FAST,
      inputs: { mode: 'apply', roll: 'true', 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { SPOTINST_TOKEN: undefined, ...ec2Env(ec2) },
    });
  return { spot, github, pull, apply };
}

test('a roll is told in the log, the summary, the outputs and the merged pull request', async () => {
  const { spot, github, pull, apply } = await scene();
  const ran = await apply({ comment: 'always' });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'compliant']);
  const [roll] = JSON.parse(ran.outputs.rolls ?? '[]');
  expect(roll).toMatchObject({ id: ID, account: spot.account, state: 'replaced', isAdopted: false, left: [] });
  const [started] = spot.rolls(ID);
  expect(started?.settings.comment).toMatch(
    /^spot-imdsv2: require IMDSv2 \(commit [0-9a-f]{40}, run https:\/\/.*\/actions\/runs\/\d+\)$/,
  );
  expect(ran.stdout).toContain('::group::Replacing instances');
  expect(shown(ran.summary)).toContain('✅ replaced');
  expect(shown(ran.summary)).toContain('**Proof: compliant, instances of 1 fleet: 5 refusing IMDSv1.**');
  expect(
    shown(
      github
        .comments(pull)
        .map(({ body }) => body)
        .join(''),
    ),
  ).toContain('5 refusing IMDSv1');
  expect(JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8')).proof.verdict).toBe('compliant');
});

test('one that leaves instances is red, names each with the reason, and says where to look', async () => {
  const { apply } = await scene({ heldBack: 2, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' });
  const ran = await apply();
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'partial']);
  const [roll] = JSON.parse(ran.outputs.rolls ?? '[]');
  expect(roll.left.map(({ reason }: { readonly reason: string }) => reason)).toEqual([
    'a pod disruption budget kept it',
    'a pod disruption budget kept it',
  ]);
  expect(shown(ran.summary)).toMatch(/❌ replaced in part.*i-0{16}4: a pod disruption budget kept it<br>i-0{16}5/);
  expect(shown(ran.summary)).toContain(
    '```mermaid\npie showData title Instances\n  "refusing IMDSv1" : 3\n  "allowing IMDSv1" : 2\n```',
  );
  expect(shown(ran.summary)).toMatch(/i-0{16}4<\/code> \| o-0000000a \| launched at \S+ .*the last roll could not replace it/);
  expect(ran.stdout).toMatch(/::error::The apply ended partial.*https:\/\/console\.spotinst\.com\//);
});
