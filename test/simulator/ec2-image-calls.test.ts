import { describe, expect, test } from 'vitest';
import { openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { askEc2As, elementsIn } from './ec2-client.js';

const OWN = 'ami-00000001';
const FOREIGN = 'ami-00000002';

async function opened() {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const ec2 = await openEc2(await startSpot({ clock }), clock);
  ec2.loadImage({ id: OWN });
  ec2.loadImage({ id: FOREIGN, owner: '999999999999', permissions: [{ group: 'all' }] });
  return ec2;
}

describe('DescribeImages', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['all that may be seen', {}, [OWN, FOREIGN]],
    ['those that are named', { 'ImageId.1': FOREIGN }, [FOREIGN]],
    ['our own', { 'Owner.1': 'self' }, [OWN]],
    ['those of an owner', { 'Owner.1': '999999999999' }, [FOREIGN]],
    ['those of a pattern', { 'Filter.1.Name': 'name', 'Filter.1.Value.1': 'golden-*2' }, [FOREIGN]],
    ['those that all filters let through', filters(['image-id', OWN], ['name', 'other']), []],
    ['those of a snapshot', filters(['block-device-mapping.snapshot-id', 'snap-00000001']), [OWN]],
  ])('gives %s', async (_, form, ids) => {
    const { text } = await askEc2As(await opened(), { Action: 'DescribeImages', ...form });
    expect(elementsIn(text, 'imageId')).toEqual(ids);
  });

  test('hides what is deprecated or disabled, unless it is asked for', async () => {
    const ec2 = await opened();
    const others = { owner: '999999999999', permissions: [{ group: 'all' }] };
    ec2.loadImage({ id: OWN, said: { imageState: 'disabled' } });
    ec2.loadImage({ id: FOREIGN, ...others, said: { deprecationTime: '2026-01-01T00:00:00.000Z' } });
    ec2.loadImage({ id: 'ami-00000003', ...others, said: { imageState: 'disabled' } });
    const seen = async (form: Readonly<Record<string, string>>) =>
      elementsIn((await askEc2As(ec2, { Action: 'DescribeImages', ...form })).text, 'imageId');
    expect(await seen({})).toEqual([]);
    expect(await seen({ IncludeDisabled: 'true' })).toEqual([OWN]);
    expect(await seen({ IncludeDeprecated: 'true' })).toEqual([FOREIGN]);
  });

  test('can show what was, for a while', async () => {
    const ec2 = await opened();
    ec2.setModes({ staleLists: 1 });
    await askEc2As(ec2, { Action: 'ModifyImageAttribute', ImageId: OWN, 'ImdsSupport.Value': 'v2.0' });
    const seen = async () => elementsIn((await askEc2As(ec2, { Action: 'DescribeImages' })).text, 'imdsSupport');
    expect([await seen(), await seen()]).toEqual([[], ['v2.0']]);
  });
});

describe('refused is', () => {
  const modify = { Action: 'ModifyImageAttribute', ImageId: OWN, 'ImdsSupport.Value': 'v2.0' };
  test.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['an id that cannot be one', { Action: 'DescribeImages', 'ImageId.1': 'ami-x' }, 400, 'InvalidAMIID.Malformed'],
    [
      'one that is unknown, though others are not',
      { Action: 'DescribeImages', 'ImageId.1': OWN, 'ImageId.2': 'ami-0000dead' },
      400,
      'InvalidAMIID.NotFound',
    ],
    ['another filter', { Action: 'DescribeImages', ...filters(['odd', 'x']) }, 400, 'InvalidParameterValue'],
    [
      'too many values',
      { Action: 'DescribeImages', ...filters(['image-id', ...Array.from({ length: 201 }, String)]) },
      400,
      'FilterLimitExceeded',
    ],
    ['a change of what is not there', { ...modify, ImageId: 'ami-0000dead' }, 400, 'InvalidAMIID.NotFound'],
    ['a change of what others own', { ...modify, ImageId: FOREIGN }, 403, 'AuthFailure'],
    ['another value', { ...modify, 'ImdsSupport.Value': 'v1.0' }, 400, 'InvalidParameterValue'],
    [
      'what others may launch',
      { Action: 'DescribeImageAttribute', ImageId: FOREIGN, Attribute: 'launchPermission' },
      403,
      'AuthFailure',
    ],
    ['another attribute', { Action: 'DescribeImageAttribute', ImageId: OWN, Attribute: 'odd' }, 400, 'InvalidRequest'],
  ])('%s', async (_, form, status, code) => {
    const got = await askEc2As(await opened(), form);
    expect([got.status, ...elementsIn(got.text, 'Code')]).toEqual([status, code]);
  });
});

test.each([
  ['before', undefined],
  ['after', 'v2.0'],
] as const)('a connection that breaks %s the change', async (when, imdsSupport) => {
  const ec2 = await opened();
  ec2.fault({ route: 'ModifyImageAttribute' }, { kind: 'reset', when });
  await askEc2As(ec2, { Action: 'ModifyImageAttribute', ImageId: OWN, 'ImdsSupport.Value': 'v2.0' }).catch(() => null);
  expect(ec2.image('us-east-1', OWN)?.said.imdsSupport).toBe(imdsSupport);
});

test('a change can be answered and not be made', async () => {
  const ec2 = await opened();
  ec2.fault({ route: 'ModifyImageAttribute' }, { kind: 'ignored' });
  const { status } = await askEc2As(ec2, { Action: 'ModifyImageAttribute', ImageId: OWN, 'ImdsSupport.Value': 'v2.0' });
  expect([status, ec2.image('us-east-1', OWN)?.said.imdsSupport]).toEqual([200, undefined]);
});

function filters(...all: readonly (readonly [string, ...string[]])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    all.flatMap(([name, ...values], index) => [
      [`Filter.${index + 1}.Name`, name],
      ...values.map((value, at) => [`Filter.${index + 1}.Value.${at + 1}`, value]),
    ]),
  );
}
