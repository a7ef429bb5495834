import { expect, test } from 'vitest';
import { askCloudWatch } from '../../src/rollout/ask-cloudwatch.js';
import { type ReadinessFleet, readinessOf, spanUntil } from '../../src/rollout/readiness.js';
import { cloudWatchFault } from '../../src/simulator/cloudwatch-json.js';
import { cloudWatchClientOf, openCloudWatch } from '../ec2.js';
import { skippingClock } from '../fakes.js';

const NOW = Date.parse('2026-06-15T12:20:00.000Z');
const SPAN = spanUntil(NOW);
const idOf = (number: number) => `i-${number.toString(16).padStart(17, '0')}`;
const fleet = (id: string, region: string | null, ...numbers: readonly number[]): ReadinessFleet => ({
  id,
  region,
  createdAt: null,
  isWhole: true,
  instances: numbers.map((number) => ({ id: idOf(number), namedBy: ['spot'], launchedAt: null, isRunning: true })),
});

async function opened() {
  const cloudWatch = await openCloudWatch(skippingClock('2026-06-15T12:20:00.000Z'));
  return { cloudWatch, api: cloudWatchClientOf(cloudWatch) };
}

test('each region is asked for its fleets, and for those that nobody else names', async () => {
  const { cloudWatch, api } = await opened();
  for (const [region, number] of [
    ['us-east-1', 1],
    ['us-east-1', 9],
    ['eu-west-1', 2],
  ] as const)
    for (let at = SPAN.from; at < NOW; at += SPAN.stepMs)
      cloudWatch.put(region, 'MetadataNoToken', idOf(number), at, number === 9 ? 1 : 0);
  const fleets = [fleet('sig-1', 'us-east-1', 1), fleet('sig-2', 'eu-west-1', 2), fleet('sig-3', null, 3)];
  const { counts, errors } = await askCloudWatch(api, fleets, 'MetadataNoToken', SPAN);
  expect(errors).toEqual([]);
  const readiness = readinessOf(fleets, counts, SPAN, 0);
  expect(readiness.fleets.map(({ id, refusal }) => [id, refusal?.cause ?? null])).toEqual([
    ['sig-1', null],
    ['sig-2', null],
    ['sig-3', 'no-region'],
  ]);
  expect(readiness.strays.map(({ region, callers }) => [region, callers.map(({ id, calls }) => [id, calls])])).toEqual([
    ['us-east-1', [[idOf(9), 336]]],
  ]);
});

test('an error is of its region alone', async () => {
  const { cloudWatch, api } = await opened();
  cloudWatch.fault({ nth: 1 }, cloudWatchFault('AccessDenied'));
  const { counts, errors } = await askCloudWatch(
    api,
    [fleet('a', 'us-east-1', 1), fleet('b', 'eu-west-1', 2)],
    'MetadataNoToken',
    SPAN,
  );
  expect(errors.map(({ facts }) => facts.reason)).toEqual(['refused']);
  expect([...counts.values()].map(({ is }) => is).sort()).toEqual(['told', 'untold']);
});

test('nothing is asked for fleets without a region', async () => {
  const { cloudWatch, api } = await opened();
  await askCloudWatch(api, [fleet('a', null, 1)], 'MetadataNoToken', SPAN);
  expect(cloudWatch.requests).toEqual([]);
});
