import { describe, expect, test } from 'vitest';
import type { LiveResource } from '../../src/ports.js';
import { rollRequests } from '../../src/rollout/roll-requests.js';
import type { RollRun } from '../../src/rollout/roll-run.js';
import { hasRefused, pause, standingOf, stopOf } from '../../src/rollout/roll-run.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { keptProgress, liveSpot, remoteError } from './live-spot.js';
import { causesOf, desired, live, planFor, WEAK } from './made.js';

const START = '2026-06-15T12:00:00.000Z';

function runOf(resources: readonly LiveResource[], given: Partial<RollRun> = {}): RollRun {
  const clock = skippingClock(START);
  return {
    ...{ spot: liveSpot(resources), clock, progress: keptProgress(), maxParallel: 1, signal: new AbortController().signal },
    ...{
      limitMs: 60_000,
      onFailure: 'stop',
      staleOf: null,
      ec2: null,
      kind: KINDS['ocean-cluster'],
      account: 'act-1',
      id: 'o-1',
    },
    ...{ beganAt: clock.now(), tell: () => {}, ...given },
  };
}

describe('what stands of two node groups', () => {
  const groups = [1, 2].map((number) => ({ ...live('ocean-vng', WEAK), id: `ols-${number}` }));
  const specs = groups.map(({ id }) => desired('ocean-vng', { id, name: null }));
  const [request] = rollRequests(causesOf(planFor(specs, groups)), null);
  const hardened = (...times: readonly (string | null)[]) =>
    times.map((updatedAt, index) => ({ ...live('ocean-vng', STRONG), id: `ols-${index + 1}`, updatedAt }));

  test.each<readonly [string, readonly LiveResource[], unknown]>([
    [
      'is as old as its last update',
      hardened('2026-06-15T12:00:00.000Z', '2026-06-15T11:00:00.000Z'),
      { updatedAt: Date.parse(START), isInPlace: true },
    ],
    ['is of an age that is not told', hardened(START, null), { updatedAt: null, isInPlace: true }],
    ['is not in place where one is not', [...hardened(START), ...groups.slice(1)], { updatedAt: null, isInPlace: false }],
    ['is not in place where one is gone', hardened(START), { updatedAt: null, isInPlace: false }],
  ])('%s', async (_, resources, standing) => {
    if (request === undefined) throw new Error('nothing is to be rolled');
    expect(await standingOf(request, runOf(resources))).toEqual(standing);
  });
});

test('a run ends by its time limit, or by its signal', async () => {
  const controller = new AbortController();
  const run = runOf([], { signal: controller.signal });
  expect(stopOf(run)).toBeNull();
  await pause(run, 999_999);
  expect([run.clock.now() - run.beganAt, stopOf(run)]).toEqual([60_000, 'time']);
  controller.abort('signal');
  expect(stopOf(run)).toBe('signal');
});

test.each([
  [400, true],
  [403, true],
  [408, false],
  [429, false],
  [500, false],
  [null, false],
])('status %s is a refusal: %s', (status, is) => {
  expect(hasRefused(remoteError({ status }))).toBe(is);
});
