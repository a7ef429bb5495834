import { describe, expect, test } from 'vitest';
import type { LiveInstance } from '../../src/ports.js';
import type { ReadinessTerms } from '../../src/rollout/readiness-run.js';
import { planAndApply, readAndPlan } from '../../src/rollout.js';
import { cloudWatchFault } from '../../src/simulator/cloudwatch-json.js';
import type { Fault } from '../../src/simulator/faults.js';
import { applyRunOf } from '../apply-run.js';
import { cloudWatchClientOf, openCloudWatch } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { type LiveSpot, liveSpot, remoteError } from './live-spot.js';
import { desired, live, WEAK } from './made.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-15T12:20:00.000Z');
const FIRST = Date.parse('2026-06-01T13:00:00.000Z');
const REGION = 'us-east-1';
const idOf = (number: number) => `i-${number.toString(16).padStart(17, '0')}`;

/** Groups that allow IMDSv1, each with an instance of its number, and CloudWatch with a zero for each hour of theirs. */
async function scene(...groups: readonly number[]) {
  const clock = skippingClock('2026-06-15T12:20:00.000Z');
  const cloudWatch = await openCloudWatch(clock);
  const spot: LiveSpot = {
    ...liveSpot(groups.map((number) => ({ ...live('elastigroup', WEAK, { region: REGION }), id: `sig-${number}` }))),
    instances: async (_, __, id) => [instanceOf(Number(id.slice('sig-'.length)))],
  };
  for (const number of groups) covered(number);
  function covered(number: number) {
    for (let at = FIRST; at < NOW; at += HOUR) cloudWatch.put(REGION, 'MetadataNoToken', idOf(number), at, 0);
  }
  const terms: ReadinessTerms = {
    ...{ wish: 'gate', maxCalls: 0, maxRejected: 0, listed: [] },
    cloudWatch: cloudWatchClientOf(cloudWatch),
    tags: null,
  };
  const specs = groups.map((number) => desired('elastigroup', { id: `sig-${number}` }));
  const run = { ...applyRunOf(spot, specs), clock, readiness: terms };
  return { clock, cloudWatch, spot, specs, run, terms, covered };
}

const instanceOf = (number: number): LiveInstance => ({ id: idOf(number), nodeGroup: null, launchedAt: null });

const causesOf = async (run: Parameters<typeof readAndPlan>[0]) =>
  (await readAndPlan(run)).readiness?.fleets.map(({ id, refusal }) => [id, refusal?.cause ?? 'ready']);

describe('a plan', () => {
  test('says of each fleet that it changes whether it is ready', async () => {
    const { cloudWatch, run } = await scene(1, 2);
    cloudWatch.put(REGION, 'MetadataNoToken', idOf(2), NOW - HOUR, 3);
    expect(await causesOf(run)).toEqual([
      ['sig-1', 'ready'],
      ['sig-2', 'calls'],
    ]);
  });

  test('asks nothing where it is off, and nothing where nothing is changed', async () => {
    const { cloudWatch, run, spot } = await scene(1);
    expect((await readAndPlan({ ...run, readiness: null })).readiness).toBeNull();
    await spot.update(desired('elastigroup').kind, 'act-1', 'sig-1', {
      compute: { launchSpecification: { metadataOptions: STRONG } },
    });
    expect(await causesOf(run)).toEqual([]);
    expect(cloudWatch.requests).toEqual([]);
  });

  test('counts instances that are gone where a file says whose they were', async () => {
    const { cloudWatch, run, terms } = await scene(1);
    cloudWatch.put(REGION, 'MetadataNoToken', idOf(9), NOW - 50 * HOUR, 4);
    const { readiness } = await readAndPlan(run);
    expect(readiness?.strays.map(({ callers }) => callers.map(({ id }) => id))).toEqual([[idOf(9)]]);
    expect(readiness?.fleets.map(({ calls }) => calls)).toEqual([0]);
    const listed = [{ fleet: 'sig-1', id: idOf(9) }];
    const told = await readAndPlan({ ...run, readiness: { ...terms, listed } });
    expect(told.readiness?.fleets.map(({ calls, callers }) => [calls, callers.map(({ namedBy }) => namedBy)])).toEqual([
      [4, [['file']]],
    ]);
    expect(told.readiness?.strays).toEqual([]);
  });

  test('says it where there are no credentials', async () => {
    const { cloudWatch, run, terms } = await scene(1);
    const { readiness } = await readAndPlan({ ...run, readiness: { ...terms, wish: 'report', cloudWatch: null } });
    expect(readiness?.fleets.map(({ refusal }) => refusal)).toEqual([{ cause: 'untold', reason: 'credentials' }]);
    expect(readiness?.errors).toEqual(['CloudWatch was not asked, for there are no AWS credentials.']);
    expect(cloudWatch.requests).toEqual([]);
  });

  test('of a fleet without a known region is not covered', async () => {
    const { run } = await scene(1);
    const spot = { ...liveSpot([live('elastigroup', WEAK)]), instances: run.spot.instances };
    expect(await causesOf({ ...run, spot })).toEqual([['sig-1', 'no-region']]);
  });

  test('is none where Spot does not tell the instances', async () => {
    const { run } = await scene(1);
    const spot = { ...run.spot, instances: () => Promise.reject(remoteError()) };
    await expect(readAndPlan({ ...run, spot })).rejects.toThrow('Spot could not');
  });
});

describe('an apply is refused, and nothing is sent,', () => {
  const rows: readonly (readonly [name: string, trouble: (made: Awaited<ReturnType<typeof scene>>) => void])[] = [
    ['where an instance called', ({ cloudWatch }) => cloudWatch.put(REGION, 'MetadataNoToken', idOf(1), NOW - HOUR, 1)],
    [
      'where CloudWatch does not tell',
      ({ cloudWatch }) => cloudWatch.fault({ times: Infinity }, cloudWatchFault('AccessDenied')),
    ],
    ['where CloudWatch says too much', ({ cloudWatch }) => cloudWatch.fault({ times: Infinity }, cloudWatchFault('Throttling'))],
    ['where the data is not whole', ({ cloudWatch }) => cloudWatch.setModes({ status: 'PartialData' })],
    [
      'where an instance of it is not counted',
      ({ spot }) => Object.assign(spot, { instances: async () => [instanceOf(1), instanceOf(7)] }),
    ],
  ];
  test.each(rows)('%s', async (_, trouble) => {
    const made = await scene(1);
    trouble(made);
    const { verdict, refusals } = await planAndApply({ ...made.run, spot: made.spot });
    expect([verdict, refusals.map(({ guard }) => guard)]).toEqual(['refused', ['readiness']]);
    expect(made.spot.calls.filter((call) => call.startsWith('update'))).toEqual([]);
    const report = await planAndApply({ ...made.run, spot: made.spot, readiness: { ...made.terms, wish: 'report' } });
    expect(report.verdict).toBe('applied');
  });

  const faults: readonly (readonly [name: string, fault: Fault])[] = [
    ...(['AccessDenied', 'ExpiredToken', 'InvalidClientTokenId', 'Throttling', 'InternalServiceFault'] as const).map(
      (code) => [code, cloudWatchFault(code)] as const,
    ),
    ['500', { kind: 'failure', when: 'before' }],
    ['reset', { kind: 'reset', when: 'before' }],
    ['reset within the answer', { kind: 'reset', when: 'within' }],
    ['no answer', { kind: 'hang', when: 'before' }],
    ['an answer that is cut', { kind: 'cut' }],
    ['an answer that is no JSON', { kind: 'answer', when: 'after', status: 200, body: '<html>' }],
  ];
  test.each(faults.flatMap(([name, fault]) => ['ListMetrics', 'GetMetricData'].map((route) => ({ name, fault, route }))))(
    'whatever goes wrong: $name at $route',
    async ({ fault, route }) => {
      const { cloudWatch, spot, run, terms } = await scene(1);
      cloudWatch.fault({ route, times: Number.POSITIVE_INFINITY }, fault);
      const impatient = { ...terms, cloudWatch: cloudWatchClientOf(cloudWatch, { timeoutMs: 250 }) };
      const { verdict, refusals, plan } = await planAndApply({ ...run, readiness: impatient });
      expect([verdict, refusals.map(({ guard }) => guard)]).toEqual(['refused', ['readiness']]);
      expect(plan.readiness?.errors[0]).toMatch(/^CloudWatch could not .*\.$/);
      expect(spot.calls.filter((call) => call.startsWith('update'))).toEqual([]);
    },
  );

  test('but not where all of it is covered and nobody called', async () => {
    const { run } = await scene(1);
    expect((await planAndApply(run)).verdict).toBe('applied');
  });

  test('nor where as many calls are taken for none', async () => {
    const { cloudWatch, run, terms } = await scene(1);
    cloudWatch.put(REGION, 'MetadataNoToken', idOf(1), NOW - HOUR, 2);
    expect((await planAndApply({ ...run, readiness: { ...terms, maxCalls: 1 } })).verdict).toBe('refused');
    expect((await planAndApply({ ...run, readiness: { ...terms, maxCalls: 2 } })).verdict).toBe('applied');
  });
});

describe('while waves bake', () => {
  const waves = [
    { name: 'canary', bakeSeconds: 1800, maxParallel: null },
    { name: 'rest', bakeSeconds: 600, maxParallel: null },
  ];
  async function baking() {
    const made = await scene(1, 2);
    const specs = made.specs.map((spec, index) => ({ ...spec, wave: waves[index]?.name ?? null }));
    return { ...made, run: { ...made.run, specs, waves } };
  }
  const told = ({ verdict, watched, stopped, outcomes }: Awaited<ReturnType<typeof planAndApply>>) => [
    verdict,
    watched.map((one) => `${one.wave} ${one.verdict} ${one.rejected}`),
    outcomes.map(({ id, state }) => `${id} ${state}`),
    stopped,
  ];

  test('nothing that is refused lets all of them go on, the last one bakes too', async () => {
    const { run, clock } = await baking();
    expect(told(await planAndApply(run))).toEqual([
      'applied',
      ['canary within 0', 'rest within 0'],
      ['sig-1 applied', 'sig-2 applied'],
      null,
    ]);
    expect(clock.now() - NOW).toBe(2400_000);
  });

  test('a call that is refused stops the next ones, as soon as it is seen', async () => {
    const { run, clock, cloudWatch, terms } = await baking();
    const reject = () => cloudWatch.put(REGION, 'MetadataNoTokenRejected', idOf(1), clock.now(), 2);
    clock.later(7 * 60_000, reject);
    expect(told(await planAndApply(run))).toEqual([
      'partial',
      ['canary exceeded 2'],
      ['sig-1 applied', 'sig-2 not-begun'],
      'failure',
    ]);
    expect(clock.now() - NOW).toBe(600_000);
    const more = await baking();
    more.cloudWatch.put(REGION, 'MetadataNoTokenRejected', idOf(1), NOW, 2);
    const readiness = { ...more.run.readiness, maxRejected: 2 };
    expect((await planAndApply({ ...more.run, readiness })).verdict).toBe('applied');
    expect(terms.maxRejected).toBe(0);
  });

  test('what was refused before the run, or to others, is not of it', async () => {
    const { run, cloudWatch } = await baking();
    cloudWatch.put(REGION, 'MetadataNoTokenRejected', idOf(1), NOW - 60_000, 5);
    cloudWatch.put(REGION, 'MetadataNoTokenRejected', idOf(77), NOW + 60_000, 5);
    expect((await planAndApply(run)).verdict).toBe('applied');
  });

  test('what cannot be told stops them where it is a gate, and is only said otherwise', async () => {
    for (const [wish, verdict, seen] of [
      ['gate', 'partial', ['canary untold']],
      ['report', 'applied', ['canary untold', 'rest untold']],
    ] as const) {
      const { run, terms, clock, cloudWatch } = await baking();
      clock.later(1, () => cloudWatch.fault({ times: Infinity }, cloudWatchFault('AccessDenied')));
      const { verdict: ended, watched } = await planAndApply({ ...run, readiness: { ...terms, wish } });
      expect(ended).toBe(verdict);
      expect(watched.map((one) => `${one.wave} ${one.verdict}`)).toEqual(seen);
      expect(watched[0]?.errors[0]).toContain('CloudWatch could not');
    }
  });

  test('an error that passes by is not the end', async () => {
    const { run, clock, cloudWatch } = await baking();
    clock.later(1, () => cloudWatch.fault({ times: 1 }, cloudWatchFault('AccessDenied')));
    expect((await planAndApply(run)).verdict).toBe('applied');
  });

  test('Spot, when it does not tell the instances, makes it untold', async () => {
    const { run, clock } = await baking();
    let isGone = false;
    clock.later(1, () => {
      isGone = true;
    });
    const { instances } = run.spot;
    const spot = {
      ...run.spot,
      instances: async (...of: Parameters<typeof instances>) => {
        if (isGone) throw remoteError();
        return instances(...of);
      },
    };
    const { watched, stopped } = await planAndApply({ ...run, spot });
    expect([watched.map(({ verdict }) => verdict), stopped]).toEqual([['untold'], 'failure']);
  });

  test('a signal ends the watching', async () => {
    const { run, clock } = await baking();
    const controller = new AbortController();
    clock.later(60_000, () => controller.abort());
    const { stopped, watched } = await planAndApply({ ...run, signal: controller.signal });
    expect([stopped, watched.length, clock.now() - NOW < 300_000]).toEqual(['signal', 1, true]);
  });

  test('nothing is watched, and the last wave does not bake, where readiness is off', async () => {
    const { run, clock } = await baking();
    expect((await planAndApply({ ...run, readiness: null })).watched).toEqual([]);
    expect(clock.now() - NOW).toBe(1800_000);
  });
});
