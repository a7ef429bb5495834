import { describe, expect, test } from 'vitest';
import type { Ec2Tags } from '../../src/ports.js';
import { type ReadinessFleet, spanUntil } from '../../src/rollout/readiness.js';
import { type ReadinessTerms, readinessOfFleets } from '../../src/rollout/readiness-run.js';
import { withTagged } from '../../src/rollout/tagged.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { cloudWatchClientOf, ec2TagsOf, openCloudWatch, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';

const REGION = 'us-east-1';
const NOW = Date.parse('2026-06-15T12:20:00.000Z');
const SPAN = spanUntil(NOW);

/** An Elastigroup of two, of which one has just ended: Spot names only the other one. CloudWatch counts both in all hours. */
async function scene() {
  const clock = skippingClock('2026-06-15T12:20:00.000Z');
  const spot = await startSpot({ clock });
  const id = spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup', null), region: REGION });
  const [gone = '', running = ''] = spot.launch(id, 2).map((one) => one.id);
  spot.terminate(gone);
  const [ec2, cloudWatch] = [await openEc2(spot, clock), await openCloudWatch(clock)];
  for (const one of [gone, running])
    for (let at = SPAN.from; at < NOW; at += SPAN.stepMs) cloudWatch.put(REGION, 'MetadataNoToken', one, at, 0);
  const fleet: ReadinessFleet = {
    ...{ id, region: REGION, createdAt: null, isWhole: true },
    instances: [{ id: running, namedBy: ['spot'], launchedAt: null, isRunning: true }],
  };
  const at = { url: cloudWatch.url, accessKeyId: cloudWatch.accessKeyId, secretAccessKey: 'x' };
  const api = cloudWatchClientOf(cloudWatch, { at });
  const tags = ec2TagsOf(ec2, { timeoutMs: 250 });
  const terms: ReadinessTerms = { wish: 'gate', maxCalls: 0, maxRejected: 0, listed: [], cloudWatch: api, tags };
  const judged = async (given: Partial<ReadinessFleet> = {}) => readinessOfFleets([{ ...fleet, ...given }], terms, NOW);
  return { ec2, cloudWatch, fleet, gone, running, tags, judged };
}

describe('an instance that has ended', () => {
  test('counts for its fleet, and is no stray, as long as EC2 knows whose it was', async () => {
    const { cloudWatch, gone, judged } = await scene();
    cloudWatch.put(REGION, 'MetadataNoToken', gone, NOW - 40 * SPAN.stepMs, 3);
    const { fleets, strays } = await judged();
    expect(fleets[0]).toMatchObject({ instances: 2, calls: 3, refusal: { cause: 'calls', calls: 3 } });
    expect(fleets[0]?.callers.map(({ id, namedBy }) => [id, namedBy])).toEqual([[gone, ['ec2']]]);
    expect(strays).toEqual([]);
  });

  test('that made no call keeps nothing from being changed', async () => {
    const { judged } = await scene();
    expect((await judged()).fleets[0]?.refusal).toBeNull();
  });

  test('of some node groups is left out: nothing says of which it was', async () => {
    const { cloudWatch, ec2, gone, judged } = await scene();
    cloudWatch.put(REGION, 'MetadataNoToken', gone, NOW - 40 * SPAN.stepMs, 3);
    const { fleets, strays } = await judged({ isWhole: false });
    expect([fleets[0]?.refusal, strays[0]?.callers.map(({ id }) => id), ec2.requests]).toEqual([null, [gone], []]);
  });
});

test('one that Spot names as well is one instance', async () => {
  const { fleet, running, tags } = await scene();
  const { fleets } = await withTagged([fleet], tags);
  expect(fleets[0]?.instances.find(({ id }) => id === running)).toEqual({
    ...{ id: running, launchedAt: null, isRunning: true },
    namedBy: ['spot', 'ec2'],
  });
});

describe('where EC2 does not tell, a fleet is not known to be ready', () => {
  test.each<readonly [string, Fault, string]>([
    ['for want of rights', ec2Fault('UnauthorizedOperation'), 'refused'],
    ['for a limit', ec2Fault('RequestLimitExceeded'), 'limited'],
    ['since it fails', { kind: 'failure', when: 'before' }, 'unavailable'],
    ['since it does not answer', { kind: 'hang', when: 'before' }, 'unavailable'],
    ['since the connection breaks', { kind: 'reset', when: 'before' }, 'unavailable'],
  ])('%s', async (_, fault, reason) => {
    const { ec2, cloudWatch, running, judged } = await scene();
    ec2.fault({ times: Number.POSITIVE_INFINITY }, fault);
    const { fleets, errors } = await judged();
    expect(fleets[0]).toMatchObject({ instances: 1, refusal: { cause: 'untold', reason }, coverage: { gaps: [] } });
    expect(errors).toEqual([expect.stringMatching(/^EC2 could not look for instances of 1 fleet in us-east-1.*\.$/)]);
    cloudWatch.put(REGION, 'MetadataNoToken', running, NOW - 40 * SPAN.stepMs, 3);
    expect((await judged()).fleets[0]?.refusal).toMatchObject({ cause: 'calls' });
  });

  test('and an error that is not of EC2 is not swallowed', async () => {
    const { fleet } = await scene();
    const tags: Ec2Tags = { instancesOf: () => Promise.reject(new TypeError('a mistake')) };
    await expect(withTagged([fleet], tags)).rejects.toThrow('a mistake');
  });
});
