import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../src/errors.js';
import type { Ec2Api } from '../../src/ports.js';
import { type Asked, askEc2 } from '../../src/rollout/ask-ec2.js';
import { type ProofFleet, prove } from '../../src/rollout/prove.js';
import { type Ec2Code, ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Members } from '../../src/specs/value.js';
import { ec2ClientOf, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';

const REQUIRED: Members = { httpTokens: 'required', httpPutResponseHopLimit: 1 };

/** Fleets in some regions, of so many instances each, with the real client of a simulated EC2. */
async function opened(counts: Readonly<Record<string, number>>, options: Members = REQUIRED) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const fleets = Object.entries(counts).map(([region, count]): ProofFleet => {
    const id = spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup', options), region });
    const instances = spot.launch(id, count).map((one) => ({ id: one.id, nodeGroup: null, launchedAt: one.launchedAt }));
    return { id, region, instances, settings: new Map([[null, { requiresTokens: true, since: clock.now() }]]) };
  });
  const ec2 = await openEc2(spot, clock);
  return { ec2, fleets, spot, api: ec2ClientOf(ec2, { attempts: 1, timeoutMs: 2000 }) };
}

const statesOf = ({ answers }: Asked) => {
  const counts: Record<string, number> = {};
  for (const answer of answers.values()) {
    const key = answer.is === 'unanswered' ? answer.reason : answer.is;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

test('each instance is asked for in the region of its fleet', async () => {
  const { api, fleets, ec2 } = await opened({ 'us-east-1': 3, 'eu-west-1': 2 });
  const asked = await askEc2(api, fleets);
  expect(asked.errors).toEqual([]);
  expect(ec2.requests.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  expect(prove(fleets, asked.answers)).toMatchObject({ verdict: 'compliant', counts: { proven: 5 } });
});

test('a wrong region is told from options that are missing', async () => {
  const { api, fleets } = await opened({ 'us-east-1': 1, 'eu-west-1': 1 });
  const moved = fleets.map((fleet) => ({ ...fleet, region: 'us-east-1' }));
  const { fleets: proofs, verdict } = prove(moved, (await askEc2(api, moved)).answers);
  expect(verdict).toBe('unproven');
  expect(proofs.flatMap(({ instances }) => instances.map(({ standing }) => standing.cause))).toEqual(['required', 'not-known']);
});

test('a fleet without a region is not asked about', async () => {
  const { api, fleets, ec2 } = await opened({ 'us-east-1': 1 });
  const unknown = fleets.map((fleet) => ({ ...fleet, region: null }));
  expect((await askEc2(api, unknown)).answers.size).toBe(0);
  expect(ec2.requests).toEqual([]);
});

describe('what fails leaves the rest unproven', () => {
  const counts = { 'eu-west-1': 1, 'us-east-1': 1 };
  test.each<readonly [Ec2Code, Readonly<Record<string, number>>]>([
    ['RequestExpired', { credentials: 2 }],
    ['AuthFailure', { credentials: 2 }],
    ['UnauthorizedOperation', { refused: 2 }],
    ['RequestLimitExceeded', { limited: 2 }],
    ['Unavailable', { unavailable: 2 }],
  ])('%s', async (code, expected) => {
    const { api, fleets, ec2 } = await opened(counts);
    ec2.fault({ times: Number.POSITIVE_INFINITY }, ec2Fault(code));
    const asked = await askEc2(api, fleets);
    expect(statesOf(asked)).toEqual(expected);
    expect(prove(fleets, asked.answers).verdict).toBe('unproven');
  });

  test('credentials that expire half way: what was proven stays, the rest is not red, and nothing more is sent', async () => {
    const { api, fleets, ec2 } = await opened({ 'us-east-1': 2400 });
    ec2.fault({ nth: 3, times: Number.POSITIVE_INFINITY }, ec2Fault('RequestExpired'));
    const asked = await askEc2(api, fleets);
    expect(statesOf(asked)).toEqual({ known: 400, credentials: 2000 });
    expect(asked.errors.map(({ facts }) => facts.reason)).toEqual(['credentials']);
    expect(ec2.requests.length).toBeLessThanOrEqual(7);
    expect(prove(fleets, asked.answers)).toMatchObject({ verdict: 'unproven', counts: { proven: 400, open: 0, unknown: 2000 } });
  });

  test('a refusal in one region ends the asking there, and does not keep another from being asked', async () => {
    const { api, fleets } = await opened({ 'eu-west-1': 1400, 'us-east-1': 1 });
    const regions: string[] = [];
    const facts = { service: 'EC2', operation: 'x', reason: 'refused', status: 403, requestId: null, detail: 'no' } as const;
    const metadataOptions: Ec2Api['metadataOptions'] = (region, ids) => {
      regions.push(region);
      return region === 'eu-west-1' ? Promise.reject(new RemoteError(facts)) : api.metadataOptions(region, ids);
    };
    const asked = await askEc2({ ...api, metadataOptions }, fleets);
    expect(statesOf(asked)).toEqual({ refused: 1400, known: 1 });
    expect(asked.errors).toHaveLength(1);
    expect(regions.filter((region) => region === 'eu-west-1')).toHaveLength(4);
  });

  test('an instance that takes IMDSv1 is still found', async () => {
    const { api, fleets, ec2 } = await opened(counts, { httpTokens: 'optional' });
    ec2.fault({ nth: 1 }, ec2Fault('RequestExpired'));
    const asked = await askEc2(api, fleets);
    expect(['open', 'unproven']).toContain(prove(fleets, asked.answers).verdict);
    expect(statesOf(asked).credentials).toBeGreaterThan(0);
  });
});

test('a bug is no answer', async () => {
  const { fleets } = await opened({ 'us-east-1': 1 });
  const broken = { hasCredentials: async () => true, metadataOptions: () => Promise.reject(new TypeError('a bug')) };
  await expect(askEc2(broken, fleets)).rejects.toThrow('a bug');
});
