import { describe, expect, test } from 'vitest';
import { openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf } from './bodies.js';
import { askEc2As, elementsIn } from './ec2-client.js';

async function opened() {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const fleet = spot.load('elastigroup', spot.account, {
    ...bodyOf('elastigroup', { httpPutResponseHopLimit: 3 }),
    region: 'us-east-1',
  });
  const [id = ''] = spot.launch(fleet, 1).map((one) => one.id);
  const ec2 = await openEc2(spot, clock);
  const modify = (form: Readonly<Record<string, string>>, region = 'us-east-1') =>
    askEc2As(ec2, { Action: 'ModifyInstanceMetadataOptions', InstanceId: id, ...form }, { region });
  const options = async () => {
    const { text } = await askEc2As(ec2, {});
    return ['state', 'httpTokens', 'httpPutResponseHopLimit'].flatMap((name) => elementsIn(text, name));
  };
  return { clock, ec2, id, modify, options };
}

test('what is named is changed, all else stays, and the answer says that it is on its way', async () => {
  const { modify, options } = await opened();
  const { status, text } = await modify({ HttpTokens: 'required' });
  expect([status, elementsIn(text, 'state'), elementsIn(text, 'httpTokens')]).toEqual([200, ['pending'], ['required']]);
  expect(await options()).toEqual(['applied', 'required', '3']);
  await modify({ HttpPutResponseHopLimit: '2' });
  expect(await options()).toEqual(['applied', 'required', '2']);
});

test('a change takes its time', async () => {
  const { clock, ec2, modify, options } = await opened();
  ec2.setModes({ modifyMs: 10_000 });
  await modify({ HttpTokens: 'required' });
  expect((await options())[0]).toBe('pending');
  clock.advance(10_000);
  expect((await options())[0]).toBe('applied');
});

test('a change can be answered and not made', async () => {
  const { ec2, modify, options } = await opened();
  ec2.setModes({ ignoresChanges: true });
  expect((await modify({ HttpTokens: 'required' })).status).toBe(200);
  expect(await options()).toEqual(['applied', 'optional', '3']);
});

describe('refused is', () => {
  test.each([
    ['what is no id', { InstanceId: 'web' }, 'us-east-1', 'InvalidInstanceID.Malformed'],
    ['an instance that is not there', { InstanceId: 'i-0000000000000ffff' }, 'us-east-1', 'InvalidInstanceID.NotFound'],
    ['one of another region', {}, 'eu-west-1', 'InvalidInstanceID.NotFound'],
    ['a word that is none', { HttpTokens: 'maybe' }, 'us-east-1', 'InvalidParameterValue'],
  ])('%s', async (_, form, region, code) => {
    const { modify, options } = await opened();
    const { status, text } = await modify(form, region);
    expect([status, elementsIn(text, 'Code')]).toEqual([400, [code]]);
    expect((await options())[1]).toBe('optional');
  });

  test('one that has ended', async () => {
    const { ec2, id, modify } = await opened();
    ec2.setState(id, 'terminated');
    expect(elementsIn((await modify({ HttpTokens: 'required' })).text, 'Code')).toEqual(['IncorrectInstanceState']);
  });
});

describe('a fault', () => {
  test.each([
    [{ kind: 'failure', when: 'before' }, 'optional'],
    [{ kind: 'failure', when: 'after' }, 'required'],
    [{ kind: 'answer', when: 'before', status: 503, body: 'x' }, 'optional'],
    [{ kind: 'answer', when: 'after', status: 503, body: 'x' }, 'required'],
  ] as const)('%j comes before or after it is done', async (fault, tokens) => {
    const { ec2, modify, options } = await opened();
    ec2.fault({ route: 'ModifyInstanceMetadataOptions' }, fault);
    expect((await modify({ HttpTokens: 'required' })).status).toBeGreaterThanOrEqual(500);
    expect((await options())[1]).toBe(tokens);
  });
});
