import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetricSum } from '../../src/ports.js';
import {
  type Counts,
  type NamedInstance,
  type ReadinessFleet,
  readinessOf,
  rejectionsOf,
  spanUntil,
} from '../../src/rollout/readiness.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-15T12:20:00.000Z');
const SPAN = spanUntil(NOW);
const REGION = 'us-east-1';
/** The beginning of the hour so many hours before the one that is under way. */
const ago = (hours: number) => SPAN.to - (hours + 1) * HOUR;

const instance = (id: string, more: Partial<NamedInstance> = {}): NamedInstance => ({
  id,
  namedBy: ['spot'],
  launchedAt: null,
  isRunning: true,
  ...more,
});
const fleet = (instances: readonly NamedInstance[], more: Partial<ReadinessFleet> = {}): ReadinessFleet => ({
  id: 'sig-1',
  region: REGION,
  createdAt: null,
  isWhole: true,
  instances,
  ...more,
});
/** A count in each hour: zero, but for those that are named. */
const all = (calls: Readonly<Record<number, number>> = {}, hours: readonly [first: number, last: number] = [335, 0]) =>
  Array.from({ length: hours[0] - hours[1] + 1 }, (_, index): MetricSum => {
    const hour = hours[0] - index;
    return { at: ago(hour), sum: calls[hour] ?? 0 };
  });
const told = (sums: Readonly<Record<string, readonly MetricSum[]>>, named: readonly string[] = Object.keys(sums)): Counts =>
  new Map([[REGION, { is: 'told', sums: new Map(Object.entries(sums)), named }]]);
const judged = (one: ReadinessFleet, counts: Counts, maxCalls = 0) => {
  const [first] = readinessOf([one], counts, SPAN, maxCalls).fleets;
  if (first === undefined) throw new Error('no fleet');
  return first;
};

test('the span is of fourteen days by the hour, and the last one is under way', () => {
  expect(SPAN).toEqual({ from: Date.parse('2026-06-01T13:00:00Z'), to: Date.parse('2026-06-15T13:00:00Z'), stepMs: HOUR });
});

describe('calls', () => {
  test('none in all the time: ready', () => {
    expect(judged(fleet([instance('i-a')]), told({ 'i-a': all() }))).toEqual({
      id: 'sig-1',
      region: REGION,
      instances: 1,
      calls: 0,
      callers: [],
      coverage: { coveredMs: 334 * HOUR, ofMs: 334 * HOUR, gaps: [], silent: [] },
      refusal: null,
    });
  });

  test('each caller with how often and last when, the worst first', () => {
    const gone = instance('i-c', { namedBy: ['cloudwatch', 'file'] });
    const counts = told({ 'i-a': all({ 9: 1 }), 'i-b': all(), 'i-c': all({ 300: 4, 200: 3 }, [335, 100]), 'i-d': all({ 0: 1 }) });
    const { calls, callers, refusal } = judged(fleet([instance('i-d'), instance('i-a'), instance('i-b'), gone]), counts);
    expect(calls).toBe(9);
    expect(callers).toEqual([
      { id: 'i-c', namedBy: ['cloudwatch', 'file'], calls: 7, lastAt: ago(200) },
      { id: 'i-a', namedBy: ['spot'], calls: 1, lastAt: ago(9) },
      { id: 'i-d', namedBy: ['spot'], calls: 1, lastAt: ago(0) },
    ]);
    expect(refusal).toEqual({ cause: 'calls', calls: 9, limit: 0 });
  });

  test.each([
    [9, null],
    [8, { cause: 'calls', calls: 9, limit: 8 }],
  ])('with a limit of %i', (limit, refusal) => {
    expect(judged(fleet([instance('i-a')]), told({ 'i-a': all({ 9: 9 }) }), limit).refusal).toEqual(refusal);
  });
});

describe('coverage', () => {
  const NOT = { cause: 'not-covered' };
  test('by one instance after the other, also by one that is gone', () => {
    const [old, young] = [instance('i-a', { namedBy: ['file'] }), instance('i-b')];
    const counts = told({ 'i-a': all({}, [335, 100]), 'i-b': all({}, [99, 0]) });
    expect(judged(fleet([old, young]), counts).refusal).toBe(null);
    const { coverage, refusal } = judged(fleet([young]), counts);
    expect(coverage).toEqual({ coveredMs: 98 * HOUR, ofMs: 334 * HOUR, gaps: [{ from: SPAN.from, to: ago(99) }], silent: [] });
    expect(refusal).toEqual(NOT);
  });

  test('a gap each, with its ends', () => {
    const counts = told({ 'i-a': [...all({}, [335, 300]), ...all({}, [298, 50]), ...all({}, [40, 0])] });
    expect(judged(fleet([instance('i-a')]), counts).coverage?.gaps).toEqual([
      { from: ago(299), to: ago(298) },
      { from: ago(49), to: ago(40) },
    ]);
  });

  test('the last two hours may be missing, and no third one', () => {
    expect(judged(fleet([instance('i-a')]), told({ 'i-a': all({}, [335, 2]) })).refusal).toBe(null);
    expect(judged(fleet([instance('i-a')]), told({ 'i-a': all({}, [335, 3]) })).refusal).toEqual(NOT);
  });

  test('begins when the fleet was created', () => {
    const createdAt = ago(20) + HOUR / 2;
    const { coverage, refusal } = judged(fleet([instance('i-a')], { createdAt }), told({ 'i-a': all({}, [19, 0]) }));
    expect(coverage).toMatchObject({ coveredMs: 18 * HOUR, ofMs: 18 * HOUR });
    expect(refusal).toBe(null);
    expect(judged(fleet([], { createdAt: NOW }), told({})).refusal).toBe(null);
  });

  test('of a fleet without instances there is none', () => {
    expect(judged(fleet([]), told({})).refusal).toEqual(NOT);
  });

  test.each<readonly [string, Partial<NamedInstance>, readonly string[]]>([
    ['that runs', {}, ['i-b']],
    ['that EC2 names', { namedBy: ['ec2'] }, ['i-b']],
    ['that was launched before', { launchedAt: ago(5) }, ['i-b']],
    ['that was launched just now', { launchedAt: NOW }, []],
    ['that is gone: it may have ended before', { namedBy: ['file'], isRunning: false }, []],
    ['that EC2 says has ended', { namedBy: ['ec2'], isRunning: false }, []],
  ])('an instance without a count %s', (_, more, silent) => {
    const { coverage, refusal } = judged(fleet([instance('i-a'), instance('i-b', more)]), told({ 'i-a': all() }));
    expect(coverage?.silent).toEqual(silent);
    expect(refusal).toEqual(silent.length > 0 ? NOT : null);
  });

  test('holds together for any counts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 335 })), (hours) => {
        const sums = hours.map((hour) => ({ at: ago(hour), sum: 0 }));
        const { coverage } = judged(fleet([instance('i-a')]), told({ 'i-a': sums }));
        const missing = coverage?.gaps.reduce((total, { from, to }) => total + to - from, 0) ?? 0;
        expect((coverage?.coveredMs ?? 0) + missing).toBe(coverage?.ofMs);
        expect(coverage?.gaps.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });
});

describe('what was not told', () => {
  test.each<readonly [string, ReadinessFleet, Counts, object]>([
    ['a fleet without a region', fleet([], { region: null }), told({}), { cause: 'no-region' }],
    ['a region that was not asked', fleet([], { region: 'eu-west-1' }), told({}), { cause: 'untold', reason: null }],
    ['a refusal', fleet([]), new Map([[REGION, { is: 'untold', reason: 'refused' }]]), { cause: 'untold', reason: 'refused' }],
  ])('%s', (_, one, counts, refusal) => {
    expect(judged(one, counts)).toMatchObject({ calls: 0, callers: [], coverage: null, refusal });
  });
});

test('instances that no fleet is known to have stand apart, and refuse none', () => {
  const counts = told({ 'i-a': all(), 'i-x': all({ 7: 2 }), 'i-y': all() }, ['i-a', 'i-x', 'i-y', 'i-z']);
  const { fleets, strays } = readinessOf([fleet([instance('i-a')])], counts, SPAN, 0);
  expect(fleets[0]?.refusal).toBe(null);
  expect(strays).toEqual([{ region: REGION, instances: 3, callers: [{ id: 'i-x', namedBy: [], calls: 2, lastAt: ago(7) }] }]);
  expect(readinessOf([fleet([instance('i-a')])], told({ 'i-a': all() }), SPAN, 0).strays).toEqual([]);
});

describe('rejections after a wave', () => {
  const waves = [fleet([instance('i-a')]), fleet([instance('i-b')], { id: 'sig-2' })];
  test.each([
    [5, 'within'],
    [4, 'exceeded'],
  ])('with a limit of %i', (limit, verdict) => {
    const counts = told({ 'i-a': all({ 0: 2 }), 'i-b': all({ 0: 3 }), 'i-x': all({ 0: 9 }) });
    const rejections = rejectionsOf(waves, counts, limit);
    expect(rejections).toMatchObject({ verdict, rejected: 5 });
    expect(rejections.callers.map(({ id }) => id)).toEqual(['i-b', 'i-a']);
  });

  test('what is not told is not within, but what is told may exceed', () => {
    const elsewhere = [...waves, fleet([], { region: null })];
    expect(rejectionsOf(elsewhere, told({}), 0).verdict).toBe('untold');
    expect(rejectionsOf(elsewhere, told({ 'i-a': all({ 0: 1 }) }), 0).verdict).toBe('exceeded');
  });
});
