import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import { ec2ChangesOf, ec2ClientOf, ec2Facts, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';

const REGION = 'us-east-1';

async function opened() {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const options = { httpTokens: 'optional', httpPutResponseHopLimit: 3, instanceMetadataTags: 'enabled' };
  const fleet = spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup', options), region: REGION });
  const [id = ''] = spot.launch(fleet, 1).map((one) => one.id);
  const ec2 = await openEc2(spot, clock);
  return { ec2, id, api: ec2ClientOf(ec2), changes: ec2ChangesOf(ec2) };
}

test('only the tokens are named, so that all else stays', async () => {
  const { ec2, id, api, changes } = await opened();
  await changes.requireTokens(REGION, id);
  expect((await api.metadataOptions(REGION, [id])).get(id)).toMatchObject({ httpTokens: 'required', hopLimit: 3 });
  const [sent] = ec2.requests;
  expect(sent?.form).toEqual({
    Action: 'ModifyInstanceMetadataOptions',
    Version: '2016-11-15',
    InstanceId: id,
    HttpTokens: 'required',
  });
});

test('the policy in the documents allows exactly what is called', async () => {
  const { ec2, id, api, changes } = await opened();
  await api.metadataOptions(REGION, [id]);
  await changes.requireTokens(REGION, id);
  const [, policy = ''] = /<!-- instances policy -->\n```json\n([^`]+)```/.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
  const allowed = JSON.parse(policy).Statement.flatMap(({ Action }: { Action: readonly string[] }) => Action);
  expect(ec2.requests.map(({ action }) => `ec2:${action}`)).toEqual(allowed);
});

test('a lost answer is asked for again: twice does what once does', async () => {
  const { ec2, id, api } = await opened();
  ec2.fault({ route: 'ModifyInstanceMetadataOptions' }, { kind: 'reset', when: 'after' });
  await ec2ChangesOf(ec2, { attempts: 2 }).requireTokens(REGION, id);
  expect((await api.metadataOptions(REGION, [id])).get(id)?.httpTokens).toBe('required');
  expect(ec2.requests.filter(({ action }) => action.startsWith('Modify'))).toHaveLength(2);
});

describe('an error', () => {
  test.each([
    ['UnauthorizedOperation', 'refused', 403],
    ['OperationNotPermitted', 'invalid', 400],
    ['UnsupportedOperation', 'invalid', 400],
    ['RequestLimitExceeded', 'limited', 503],
    ['ExpiredToken', 'credentials', 403],
  ] as const)('%s', async (code, reason, status) => {
    const { ec2, id, changes } = await opened();
    ec2.fault({ route: 'ModifyInstanceMetadataOptions' }, ec2Fault(code));
    const facts = await ec2Facts(changes.requireTokens(REGION, id));
    expect(facts).toMatchObject({ service: 'EC2', operation: `change the options of ${id} in ${REGION}`, reason, status });
  });

  test.each([
    ['of no region', 'us east', 'i-0123456789abcdef0'],
    ['of another region', 'eu-west-1', null],
  ])('%s', async (_, region, other) => {
    const { id, changes } = await opened();
    expect((await ec2Facts(changes.requireTokens(region, other ?? id))).reason).toBe('invalid');
  });

  test('of the connection', async () => {
    const { ec2, id, changes } = await opened();
    ec2.fault({}, { kind: 'reset', when: 'before' });
    expect((await ec2Facts(changes.requireTokens(REGION, id))).reason).toBe('unavailable');
  });
});
