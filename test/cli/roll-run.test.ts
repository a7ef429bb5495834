import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { type Ec2Simulator, startEc2 } from '../../src/simulator/ec2.js';
import type { RollPlan } from '../../src/simulator/rolls.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { plant } from '../clients/trees.js';
import { ec2Env } from '../ec2.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type Started, startCli } from './run-spot.js';

// Whole runs of the built program with rolls, each a process of its own, against simulators of Spot and EC2 in this one.

const FAST = { NODE_OPTIONS: `--require ${join(import.meta.dirname, 'fast-timers.cjs')}` };

async function openEc2(spot: Awaited<ReturnType<typeof startSpot>>): Promise<Ec2Simulator> {
  const ec2 = await startEc2({ stage: spot, clock: systemClock });
  onTestFinished(() => ec2.close());
  return ec2;
}

/** A checkout, and a fleet of a kind that allows IMDSv1, with its instances. */
async function scene(kind: KindId = 'ocean-cluster', plan: Partial<RollPlan> = {}) {
  let aheadMs = 0;
  const spot = await startSpot({ clock: { ...systemClock, now: () => systemClock.now() + aheadMs } });
  spot.planRolls({ batchMs: 20, ...plan });
  spot.planNodes({ staleMs: 5, stepMs: 10 });
  const id = spot.load(kind, spot.account, bodyOf(kind));
  spot.launch(id, kind === 'stateful-node' ? 1 : 5);
  // It has run for a while.
  aheadMs += 60_000;
  const ec2 = await openEc2(spot);
  const spec = { [KINDS[kind].root]: { id, ...(bodyOf(kind, STRONG) as Members) } };
  const root = plant({ '.git': 'FOLDER', 'fleet.json': JSON.stringify(spec) });
  const weak = () => spot.instances().filter(({ options }) => options?.httpTokens !== 'required').length;
  const apply = (words: readonly string[] = [], env: NodeJS.ProcessEnv = { ...FAST, ...ec2Env(ec2) }): Started =>
    startCli(spot, root, ['apply', '--yes', '--roll', ...words], env);
  const advance = (ms: number) => {
    aheadMs += ms;
  };
  return { spot, ec2, id, apply, weak, advance };
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Waits until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a fleet is changed, rolled and proven, and EC2 is asked for nothing else', async () => {
  const { spot, ec2, id, apply, weak } = await scene();
  const { code, stdout, stderr } = await apply().ended;
  expect([code, weak(), spot.rolls(id).length]).toEqual([0, 0, 1]);
  expect(stdout).toContain('apply: compliant, everything is as git wants it, 1 change made');
  expect(stdout).toContain('Proof: compliant, instances of 1 fleet: 5 refusing IMDSv1.');
  expect(stderr).toMatch(/prod \(o-\d{8}\): rolling scr-\d{8} (?:in_progress|completed)/);
  expect(new Set(ec2.requests.map(({ action }) => action))).toEqual(new Set(['DescribeInstances']));
});

test.each(['elastigroup', 'ocean-ecs-cluster'] as const)('the same for %s', async (kind) => {
  const { apply, weak } = await scene(kind);
  const { code, stdout } = await apply(['--format', 'json']).ended;
  expect([code, weak(), JSON.parse(stdout).verdict]).toEqual([0, 0, 'compliant']);
});

test('what recycling would lose is refused, until it is allowed', async () => {
  const { spot, apply, weak } = await scene('stateful-node');
  const refused = await apply().ended;
  expect([refused.code, spot.requests.every(({ method }) => method === 'GET')]).toEqual([1, true]);
  expect(refused.stdout).toContain('refused: recycling loses what is not persisted: of license-server');
  const { code, stdout } = await apply(['--allow-data-loss']).ended;
  expect([code, weak()], stdout).toEqual([0, 0]);
});

describe('without AWS credentials', () => {
  const none = { ...FAST, AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nowhere' };

  test('a fleet is rolled, and nothing is called compliant', async () => {
    const { apply, weak } = await scene();
    const { code, stdout } = await apply([], none).ended;
    expect([code, weak()]).toEqual([0, 0]);
    expect(flat(stdout)).toContain('apply: applied and rolled, not proven, everything is as git wants it, 1 change made');
  });

  test('a run that must be proven is not even begun', async () => {
    const { spot, apply } = await scene();
    const { code, stdout, stderr } = await apply(['--proof', 'required'], none).ended;
    expect([code, stdout, spot.requests.length]).toEqual([2, '', 0]);
    expect(stderr).toContain('a proof is required, but there are no AWS credentials');
  });
});

describe('a roll that is interrupted', () => {
  const SLOW = { batchMs: 60_000 };

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s is left running and named within five seconds, and followed by the next run',
    async (signal) => {
      const { spot, ec2, id, apply, weak, advance } = await scene('ocean-cluster', SLOW);
      const run = apply(['--format', 'json'], ec2Env(ec2));
      await until(() => spot.rolls(id).length > 0);
      const at = Date.now();
      run.kill(signal);
      const { code, stdout } = await run.ended;
      const rollout = JSON.parse(stdout);
      expect([code, rollout.verdict, rollout.rolls[0].state, rollout.stopped]).toEqual([1, 'partial', 'running', 'signal']);
      expect(rollout.rolls[0].reason).toMatch(/^The roll scr-\d{8} was left running/);
      expect(Date.now() - at).toBeLessThan(5_000);
      const mark = spot.requests.length;
      const again = apply(['--format', 'json']);
      // It goes on once it is seen.
      await until(() => spot.requests.slice(mark).some(({ path }) => path.endsWith('/roll')));
      const ticking = setInterval(() => advance(20_000), 50);
      onTestFinished(() => clearInterval(ticking));
      const next = await again.ended;
      expect([next.code, JSON.parse(next.stdout).rolls[0].isAdopted, weak(), spot.rolls(id).length]).toEqual([0, true, 0, 1]);
    },
  );

  test('by SIGKILL is followed by the next run as well', async () => {
    const { spot, id, apply, weak } = await scene('ocean-cluster', { batchMs: 300 });
    const run = apply();
    await until(() => spot.rolls(id).length > 0);
    run.kill('SIGKILL');
    expect((await run.ended).signal).toBe('SIGKILL');
    const { code } = await apply().ended;
    expect([code, weak(), spot.rolls(id).length]).toEqual([0, 0, 1]);
  });
});

test('a roll that fails ends red, names what is left and where to look', async () => {
  const { apply } = await scene('elastigroup', { failsAt: 2 });
  const { code, stdout } = await apply().ended;
  expect(code).toBe(1);
  expect(stdout).toMatch(/instances of elastigroup web \(sig-\d{8}\) in act-\d{8}: failed/);
  expect(flat(stdout)).toContain('It was stopped, so that the next one can start.');
  expect(stdout).toContain('https://console.spotinst.com/');
  expect(flat(stdout)).toMatch(
    /i-0{16}\d of sig-\d{8}: launched at \S+ It was launched before the change, and the last roll could not replace it\./,
  );
});

test('killed at any of its requests, and started again, it ends as if it had not been: each instance replaced once', async () => {
  const whole = await scene('elastigroup');
  expect((await whole.apply().ended).code).toBe(0);
  const count = whole.spot.requests.length;
  expect(count).toBeGreaterThan(10);
  for (let nth = 1; nth <= count; nth++) {
    const { spot, id, apply, weak } = await scene('elastigroup');
    spot.fault({ nth }, { kind: 'meanwhile', after: () => run.kill('SIGKILL') });
    const run = apply();
    expect((await run.ended).signal).toBe('SIGKILL');
    const { code } = await apply().ended;
    const launched = spot.instances().length + spot.ended().length;
    expect([nth, code, weak(), spot.rolls(id).length, launched]).toEqual([nth, 0, 0, 1, 10]);
  }
});
