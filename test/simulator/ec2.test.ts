import { describe, expect, test } from 'vitest';
import { openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf } from './bodies.js';
import { askEc2As, elementsIn } from './ec2-client.js';

async function opened(count = 1) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const fleet = spot.load('ocean-cluster', spot.account, { ...bodyOf('ocean-cluster', null), region: 'eu-west-1' });
  const ids = spot.launch(fleet, count).map(({ id }) => id);
  return { clock, spot, fleet, ids, ec2: await openEc2(spot, clock) };
}

test('an answer is XML as EC2 writes it', async () => {
  const { ec2 } = await opened();
  const { status, text } = await askEc2As(ec2, {}, { region: 'eu-west-1' });
  expect(status).toBe(200);
  expect(text).toContain('<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">');
  expect(elementsIn(text, 'requestId')).toEqual(['00000000-0000-4000-9000-000000000001']);
  expect(text).toContain('<instanceState><code>16</code><name>running</name></instanceState>');
});

test('an instance is there in the region of its fleet alone', async () => {
  const { ec2, ids } = await opened();
  expect(elementsIn((await askEc2As(ec2, {}, { region: 'eu-west-1' })).text, 'instanceId')).toEqual(ids);
  expect(elementsIn((await askEc2As(ec2, {}, { region: 'us-east-1' })).text, 'instanceId')).toEqual([]);
});

test('options can be on their way', async () => {
  const { ec2, clock, spot } = await opened();
  ec2.setModes({ optionsState: 'pending' });
  const { text } = await askEc2As(ec2, {}, { region: 'eu-west-1' });
  expect(text).toContain('<metadataOptions><state>pending</state><httpTokens>optional</httpTokens>');
  const other = await openEc2(spot, clock, { optionsState: 'applied' });
  expect((await askEc2As(other, {}, { region: 'eu-west-1' })).text).toContain('<state>applied</state>');
});

describe('refused is', () => {
  test.each([
    ['another access key', {}, { key: 'AKIAX' }, 401, 'AuthFailure'],
    ['another operation', { Action: 'TerminateInstances' }, {}, 400, 'InvalidAction'],
  ])('%s', async (_, form, as, status, code) => {
    const { ec2 } = await opened();
    const got = await askEc2As(ec2, form, as);
    expect([got.status, ...elementsIn(got.text, 'Code')]).toEqual([status, code]);
  });

  test('what has no signature', async () => {
    const { ec2 } = await opened();
    const response = await fetch(ec2.url, { method: 'POST', body: 'Action=DescribeInstances' });
    expect(response.status).toBe(401);
  });
});

describe('faults', () => {
  test('are counted by operation, and can be cleared', async () => {
    const { ec2 } = await opened();
    ec2.fault({ route: 'DescribeInstances', nth: 2, times: 9 }, { kind: 'failure', when: 'before' });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await askEc2As(ec2, {})).status);
    ec2.clearFaults();
    statuses.push((await askEc2As(ec2, {})).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  test('an answer can be slow', async () => {
    const { ec2, clock } = await opened();
    ec2.fault({}, { kind: 'slow', ms: 60_000 });
    const began = clock.now();
    expect((await askEc2As(ec2, {})).status).toBe(200);
    expect(clock.now() - began).toBe(60_000);
  });

  test('an answer can end too early', async () => {
    const { ec2 } = await opened();
    ec2.fault({}, { kind: 'cut' });
    expect((await askEc2As(ec2, {})).text).not.toContain('</DescribeInstancesResponse>');
  });
});

test('the log has no credentials', async () => {
  const { ec2 } = await opened();
  await askEc2As(ec2, {});
  expect(ec2.requests).toEqual([
    { action: 'DescribeInstances', region: 'us-east-1', form: { Action: 'DescribeInstances', Version: '2016-11-15' } },
  ]);
});
