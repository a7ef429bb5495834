import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Registration } from '../../src/ports.js';
import type { SimulatedImage } from '../../src/simulator/ec2-images.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { ec2Facts, imagesClientOf, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';

const REGION = 'us-east-1';
const OWN = 'ami-00000000000000001';
const OTHER = 'ami-00000000000000002';
const ALWAYS = { times: Number.POSITIVE_INFINITY };

/** EC2 with these images, and the real client. */
async function opened(images: readonly Partial<SimulatedImage>[] = [{}], bounds = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const ec2 = await openEc2(await startSpot({ clock }), clock);
  for (const [at, image] of images.entries()) ec2.loadImage({ id: `ami-0000000000000000${at + 1}`, ...image });
  return { ec2, api: imagesClientOf(ec2, bounds) };
}

const FOREIGN = { id: OTHER, owner: '999999999999', permissions: [{ group: 'all' }] } as const;

describe('an image', () => {
  test('comes whole', async () => {
    const { api } = await opened([
      { said: { imdsSupport: 'v2.0', bootMode: 'uefi' }, tags: { team: 'ml' }, productCodes: ['p1'] },
    ]);
    const image = (await api.images(REGION, [OWN])).get(OWN);
    expect(image).toMatchObject({
      id: OWN,
      name: 'golden-00000000000000001',
      owner: '123456789012',
      isOwn: true,
      isPublic: false,
      state: 'available',
      imdsSupport: 'v2.0',
      bootMode: 'uefi',
      enaSupport: true,
      usageOperation: 'RunInstances',
      productCodes: ['p1'],
      tags: { team: 'ml' },
      deprecatedAt: null,
      tpmSupport: null,
    });
    expect(image?.devices).toEqual([
      {
        deviceName: '/dev/xvda',
        virtualName: null,
        isLeftOut: false,
        snapshotId: 'snap-00000000000000001',
        volumeSize: 20,
        volumeType: 'gp3',
        iops: 3000,
        throughput: 125,
        deleteOnTermination: true,
        isEncrypted: false,
      },
    ]);
  });

  test('of others is told apart from our own, in two requests', async () => {
    const { api, ec2 } = await opened([{}, FOREIGN]);
    const found = await api.images(REGION, [OWN, OTHER]);
    expect([...found].map(([id, { isOwn, owner }]) => [id, isOwn, owner])).toEqual([
      [OWN, true, '123456789012'],
      [OTHER, false, '999999999999'],
    ]);
    expect(ec2.requests.map(({ form }) => form['Owner.1'])).toEqual(['self', undefined]);
  });

  test('of ours alone takes one request', async () => {
    const { api, ec2 } = await opened();
    await api.images(REGION, [OWN]);
    expect(ec2.requests).toHaveLength(1);
  });

  test('that is not there does not fail the others', async () => {
    const { api, ec2 } = await opened();
    const ids = ['ami-0000000000000dead', OWN, 'ami-*', 'ami-????????', '', 'x'];
    expect([...(await api.images(REGION, ids)).keys()]).toEqual([OWN]);
    ec2.removeImage(OWN);
    expect((await api.images(REGION, ids)).size).toBe(0);
    expect((await api.images('eu-west-1', ids)).size).toBe(0);
  });

  test.each<[string, Partial<SimulatedImage>]>([
    ['deprecated', { ...FOREIGN, said: { deprecationTime: '2026-01-01T00:00:00.000Z' } }],
    ['disabled', { said: { imageState: 'disabled' } }],
  ])('that is %s is there', async (_, image) => {
    const { api } = await opened([image]);
    expect((await api.images(REGION, [image.id ?? OWN])).size).toBe(1);
  });

  test('of which others say nothing is not there', async () => {
    const { api } = await opened([{ ...FOREIGN, permissions: [] }]);
    expect((await api.images(REGION, [OTHER])).size).toBe(0);
  });
});

describe('many images', () => {
  test('come page by page', async () => {
    const { api, ec2 } = await opened(Array.from({ length: 9 }, () => ({})));
    ec2.setModes({ pageSize: 4 });
    const ids = Array.from({ length: 9 }, (_, at) => `ami-0000000000000000${at + 1}`);
    expect((await api.images(REGION, ids)).size).toBe(9);
    expect(ec2.requests.map(({ form }) => form.NextToken !== undefined)).toEqual([false, true, true]);
  });

  test('are asked for 200 at a time', async () => {
    const ids = Array.from({ length: 201 }, (_, at) => `ami-${String(at).padStart(17, '0')}`);
    const { api, ec2 } = await opened(ids.map((id) => ({ id })));
    expect((await api.images(REGION, ids)).size).toBe(201);
    expect(ec2.requests).toHaveLength(2);
  });

  test('are not whole where one names itself as the next', async () => {
    const { api, ec2 } = await opened();
    const body = '<DescribeImagesResponse><imagesSet/><nextToken>again</nextToken></DescribeImagesResponse>';
    ec2.fault(ALWAYS, { kind: 'answer', when: 'before', status: 200, body });
    const { reason, detail } = await ec2Facts(api.images(REGION, [OWN]));
    expect([reason, detail]).toEqual(['unavailable', 'the answer is not whole: RepeatedToken']);
    expect(ec2.requests).toHaveLength(2);
  });
});

test('our own are found by name and by snapshot', async () => {
  const { api } = await opened([
    { said: { name: 'web' } },
    { said: { name: 'webb' } },
    { ...FOREIGN, id: 'ami-00000000000000003', said: { name: 'web' } },
  ]);
  expect((await api.ownNamed(REGION, 'web')).map(({ id }) => id)).toEqual([OWN]);
  expect(await api.ownNamed(REGION, 'web*')).toEqual([]);
  expect((await api.ownWithSnapshot(REGION, 'snap-00000000000000002')).map(({ id }) => id)).toEqual([OTHER]);
  expect(await api.ownWithSnapshot(REGION, 'snap-*')).toEqual([]);
});

test('launch permissions are told by whom they are for', async () => {
  const permissions = [
    { group: 'all' },
    { userId: '111111111111' },
    { organizationArn: 'arn:aws:organizations::1:organization/o-1' },
  ];
  const { api } = await opened([{ permissions }]);
  expect(await api.launchPermissions(REGION, OWN)).toEqual([
    'account 111111111111',
    'arn:aws:organizations::1:organization/o-1',
    'everybody',
  ]);
});

test('UEFI data is told where there is some', async () => {
  const { api } = await opened([{ uefiData: 'QU1aTlVFRkk=' }, {}]);
  expect([await api.uefiData(REGION, OWN), await api.uefiData(REGION, OTHER)]).toEqual(['QU1aTlVFRkk=', null]);
});

test('account defaults are told where there are some', async () => {
  const { api, ec2 } = await opened();
  expect(await api.defaults(REGION)).toEqual({
    httpTokens: null,
    hopLimit: null,
    httpEndpoint: null,
    httpTokensEnforced: null,
    managedBy: null,
  });
  ec2.setDefaults(REGION, {
    httpTokens: 'optional',
    httpPutResponseHopLimit: '-1',
    httpTokensEnforced: 'enabled',
    httpEndpoint: 'no-preference',
  });
  expect(await api.defaults(REGION)).toMatchObject({
    httpTokens: 'optional',
    hopLimit: null,
    httpEndpoint: null,
    httpTokensEnforced: 'enabled',
  });
});

test('tokens are required from then on', async () => {
  const { api } = await opened();
  await api.requireTokens(REGION, OWN);
  expect((await api.images(REGION, [OWN])).get(OWN)?.imdsSupport).toBe('v2.0');
});

const REGISTRATION: Registration = {
  name: 'web-v2',
  description: 'a web server',
  architecture: 'arm64',
  virtualization: 'hvm',
  bootMode: 'uefi',
  tpmSupport: 'v2.0',
  enaSupport: true,
  sriovNetSupport: 'simple',
  kernelId: null,
  ramdiskId: null,
  rootDeviceName: '/dev/xvda',
  tags: { team: 'ml', empty: '' },
  uefiData: 'QU1aTlVFRkk=',
  devices: [
    device('/dev/xvda', {
      snapshotId: 'snap-00000000000000001',
      volumeType: 'gp2',
      iops: 100,
      volumeSize: 20,
      isEncrypted: true,
    }),
    device('/dev/sdb', {
      volumeType: 'gp3',
      iops: 3000,
      throughput: 125,
      volumeSize: 8,
      isEncrypted: true,
      deleteOnTermination: false,
    }),
    device('/dev/sdc', { virtualName: 'ephemeral0' }),
    device('/dev/sdd', { isLeftOut: true }),
  ],
};

function device(deviceName: string, given: Partial<Registration['devices'][number]>): Registration['devices'][number] {
  const none = { virtualName: null, isLeftOut: false, snapshotId: null, volumeSize: null, volumeType: null, iops: null };
  return { deviceName, ...none, throughput: null, deleteOnTermination: null, isEncrypted: null, ...given };
}

describe('a registration', () => {
  test('has all that the old image had, and IMDSv2', async () => {
    const { api, ec2 } = await opened();
    const id = (await api.register(REGION, REGISTRATION)) ?? '';
    const made = ec2.image(REGION, id);
    expect(made?.said).toMatchObject({
      name: 'web-v2',
      description: 'a web server',
      architecture: 'arm64',
      virtualizationType: 'hvm',
      bootMode: 'uefi',
      tpmSupport: 'v2.0',
      enaSupport: 'true',
      sriovNetSupport: 'simple',
      rootDeviceName: '/dev/xvda',
      imdsSupport: 'v2.0',
    });
    expect([made?.tags, made?.uefiData]).toEqual([{ team: 'ml', empty: '' }, 'QU1aTlVFRkk=']);
    // A snapshot decides how its volume is encrypted, and gp2 takes no operations.
    expect(made?.devices).toEqual([
      { deviceName: '/dev/xvda', ebs: { snapshotId: 'snap-00000000000000001', volumeSize: '20', volumeType: 'gp2' } },
      {
        deviceName: '/dev/sdb',
        ebs: {
          volumeSize: '8',
          volumeType: 'gp3',
          iops: '3000',
          throughput: '125',
          deleteOnTermination: 'false',
          encrypted: 'true',
        },
      },
      { deviceName: '/dev/sdc', virtualName: 'ephemeral0' },
      { deviceName: '/dev/sdd', noDevice: '' },
    ]);
  });

  test('under a name that is taken gives no id, and no second image', async () => {
    const { api, ec2 } = await opened();
    expect(await api.register(REGION, REGISTRATION)).not.toBeNull();
    expect(await api.register(REGION, REGISTRATION)).toBeNull();
    expect(await api.ownNamed(REGION, 'web-v2')).toHaveLength(1);
    expect(ec2.requests.filter(({ action }) => action === 'RegisterImage')).toHaveLength(2);
  });

  test('that was done, but its answer lost, is not made a second time', async () => {
    const { api, ec2 } = await opened([{}], { attempts: 3 });
    ec2.fault({ route: 'RegisterImage' }, { kind: 'reset', when: 'after' });
    expect(await api.register(REGION, REGISTRATION)).toBeNull();
    expect(await api.ownNamed(REGION, 'web-v2')).toHaveLength(1);
  });
});

describe('the policy in the documents allows exactly what is called, by', () => {
  type Api = Awaited<ReturnType<typeof opened>>['api'];
  const read = async (api: Api) => {
    await api.images(REGION, [OWN]);
    await api.ownNamed(REGION, 'x');
    await api.ownWithSnapshot(REGION, 'snap-00000001');
  };
  test.each<[string, (api: Api) => Promise<unknown>, readonly string[]]>([
    ['images check', async (api) => [await api.images(REGION, [OWN]), await api.defaults(REGION)], []],
    [
      'image enable',
      async (api) => [
        await api.images(REGION, [OWN]),
        await api.launchPermissions(REGION, OWN),
        await api.requireTokens(REGION, OWN),
      ],
      [],
    ],
    // Tags are made by the registration: no call of its own, but a right.
    [
      'image register',
      async (api) => [await read(api), await api.uefiData(REGION, OWN), await api.register(REGION, REGISTRATION)],
      ['ec2:CreateTags'],
    ],
  ])('%s', async (name, call, besides) => {
    const { api, ec2 } = await opened();
    await call(api);
    const page = readFileSync('docs/security.md', 'utf8');
    const [, policy = ''] = new RegExp(`<!-- policy ${name} -->\n\`\`\`json\n([^\`]+)\`\`\``).exec(page) ?? [];
    const allowed = JSON.parse(policy).Statement.flatMap(({ Action }: { Action: readonly string[] }) => Action);
    const called = [...new Set(ec2.requests.map(({ action }) => `ec2:${action}`))];
    expect([...called, ...besides].sort()).toEqual(allowed.toSorted());
  });
});

describe('an error', () => {
  const foreign = `AuthFailure: Not authorized for image:${OTHER}`;
  test.each<[string, (api: Awaited<ReturnType<typeof opened>>['api']) => Promise<unknown>, Fault | null, string, string]>([
    ['of rights', (api) => api.images(REGION, [OWN]), ec2Fault('UnauthorizedOperation'), 'refused', 'UnauthorizedOperation'],
    ['of a limit', (api) => api.defaults(REGION), ec2Fault('RequestLimitExceeded'), 'limited', 'RequestLimitExceeded'],
    [
      'of what is not permitted',
      (api) => api.requireTokens(REGION, OWN),
      ec2Fault('OperationNotPermitted'),
      'invalid',
      'OperationNotPermitted',
    ],
    ['of keys', (api) => api.images(REGION, [OWN]), ec2Fault('AuthFailure'), 'credentials', 'the credentials are not valid'],
    ['of an image of others', (api) => api.requireTokens(REGION, OTHER), null, 'refused', foreign],
    ['of the permissions of others', (api) => api.launchPermissions(REGION, OTHER), null, 'refused', foreign],
    ['of no image', (api) => api.requireTokens(REGION, 'ami-0000dead'), null, 'invalid', 'InvalidAMIID.NotFound'],
    ['of no id', (api) => api.requireTokens(REGION, 'ami-x'), null, 'invalid', 'InvalidAMIID.Malformed'],
    [
      'of a lost list',
      (api) => api.images(REGION, [OWN]),
      { kind: 'reset', when: 'after' },
      'unavailable',
      'the connection broke',
    ],
    [
      'of a lost change',
      (api) => api.requireTokens(REGION, OWN),
      { kind: 'reset', when: 'after' },
      'unknown',
      'the connection broke',
    ],
    [
      'of a lost registration',
      (api) => api.register(REGION, REGISTRATION),
      { kind: 'hang', when: 'after' },
      'unknown',
      'no answer in time',
    ],
    ['of a region', (api) => api.images('evil.example/#', [OWN]), null, 'invalid', 'this is no name of a region'],
  ])('%s', async (_, call, fault, reason, detail) => {
    const { api, ec2 } = await opened([{}, FOREIGN], { timeoutMs: 500 });
    if (fault !== null) ec2.fault(ALWAYS, fault);
    const facts = await ec2Facts(call(api));
    expect(facts).toMatchObject({ service: 'EC2', reason });
    expect(facts.detail).toContain(detail);
  });
});
