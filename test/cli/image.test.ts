import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import type { Ec2Simulator } from '../../src/simulator/ec2.js';
import type { SimulatedImage } from '../../src/simulator/ec2-images.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { plant } from '../clients/trees.js';
import { ec2Env, openEc2, SECRETS } from '../ec2.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { askEc2As, elementsIn } from '../simulator/ec2-client.js';
import { startSpot } from '../spot.js';
import { startAlone, startCli } from './run-spot.js';

// Whole runs of the built program, each a process of its own, against EC2 and Spot simulated in this one.

const AMI = 'ami-0123456789abcdef0';
const SNAPSHOT = 'snap-0123456789abcdef0';
const REGION = 'us-east-1';
const SPEC = `# The web servers.
group:
  name: web
  region: ${REGION}
  compute:
    launchSpecification:
      imageId: ${AMI}   # built weekly
      metadataOptions: { httpTokens: required }
`;
const ALLOW = `version: 1\nimages:\n  allow: [${AMI}]\n`;

/** A checkout with a spec, a live group and the image that both use. */
async function scene(
  given: { readonly image?: Partial<SimulatedImage>; readonly files?: Readonly<Record<string, string>> } = {},
) {
  const spot = await startSpot({ clock: systemClock });
  const live = spot.load('elastigroup', spot.account, bodyOf('elastigroup', STRONG));
  const ec2 = await openEc2(spot, systemClock);
  ec2.loadImage({ id: AMI, ...given.image });
  const root = plant({ '.git': 'FOLDER', 'web.yaml': SPEC, '.spot-imdsv2.yml': ALLOW, ...given.files });
  const aws = { ...ec2Env(ec2), AWS_EC2_METADATA_DISABLED: 'true' };
  return {
    ...{ spot, ec2, root, live },
    enable: (words: readonly string[] = ['--yes'], env: NodeJS.ProcessEnv = {}) =>
      startCli(spot, root, ['image', 'enable', AMI, ...words], { ...aws, ...env }).ended,
    register: (words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
      startAlone(root, ['image', 'register', '--name', 'web-v2', ...words], { ...aws, ...env }).ended,
    check: (words: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
      startAlone(root, ['check', '--images', 'check', ...words], { ...aws, ...env }).ended,
  };
}

const sent = ({ requests }: Ec2Simulator, action: string) => requests.filter((one) => one.action === action).length;
const supportOf = (ec2: Ec2Simulator, id = AMI) => ec2.image(REGION, id)?.said.imdsSupport;
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('image enable', () => {
  test('shows who uses the image, sets it, and reads it back', async () => {
    const { ec2, spot, live, enable } = await scene({ image: { permissions: [{ group: 'all' }, { userId: '111111111111' }] } });
    const { code, stdout, stderr } = await enable();
    expect([code, stderr, supportOf(ec2)]).toEqual([0, '', 'v2.0']);
    expect(stdout).toBe(`Region us-east-1; live use looked up in the Spot accounts: ${spot.account}.

${AMI} (golden-0123456789abcdef0): has ImdsSupport v2.0 now
  Owner: 123456789012
  Others that may launch it:
    account 111111111111
    everybody
  Specs: web, web.yaml
  Live resources: web (${live}) of ${spot.account}

enabled: 1 set
`);
    expect(ec2.requests.at(-1)?.action).toBe('DescribeImages');
  });

  test('a second time sends nothing, allowed or not', async () => {
    const { ec2, enable } = await scene({
      image: { said: { imdsSupport: 'v2.0' } },
      files: { '.spot-imdsv2.yml': 'version: 1\n' },
    });
    const { code, stdout } = await enable([]);
    expect([code, sent(ec2, 'ModifyImageAttribute')]).toEqual([0, 0]);
    expect(stdout).toContain('enabled: 1 already set');
  });

  test('waits until the image shows it', async () => {
    const { ec2, enable } = await scene();
    ec2.setModes({ staleLists: 1 });
    expect([(await enable()).code, supportOf(ec2)]).toEqual([0, 'v2.0']);
  });

  test('shows node groups that have the image of their cluster', async () => {
    const { spot, enable } = await scene();
    const cluster = spot.load('ocean-cluster', spot.account, bodyOf('ocean-cluster', STRONG));
    spot.load('ocean-vng', spot.account, { ...bodyOf('ocean-vng', STRONG), oceanId: cluster });
    expect(flat((await enable()).stdout)).toMatch(/gpu \(ols-\w+\) of act-\w+, by its cluster/);
  });

  const foreign = { owner: '999999999999', permissions: [{ group: 'all' }] };
  type Given = Parameters<typeof scene>[0];
  test.each<[string, Given, readonly string[], NodeJS.ProcessEnv, string]>([
    ['without --yes', {}, [], {}, 'ImdsSupport cannot be taken back. Look at who uses the images, then give --yes.'],
    [
      'that the config does not allow',
      { files: { '.spot-imdsv2.yml': 'version: 1\n' } },
      ['--yes'],
      {},
      "is not in the config's images.allow",
    ],
    [
      'without a config',
      { files: { '.spot-imdsv2.yml': 'version: 1\nimages: { allow: [ami-0000dead] }\n' } },
      ['--yes'],
      {},
      "is not in the config's images.allow",
    ],
    ['that others own', { image: foreign }, ['--yes'], {}, 'belongs to the AWS account 999999999999'],
    ['that is not there', { image: { region: 'eu-west-1' } }, ['--yes'], {}, `${AMI} is not there in us-east-1`],
    [
      'that is still made',
      { image: { said: { imageState: 'pending' } } },
      ['--yes'],
      {},
      `${AMI} is pending, but must be available`,
    ],
    [
      'without a token for Spot',
      {},
      ['--yes'],
      { SPOTINST_TOKEN: '' },
      'it is not known which live Spot resources use the image',
    ],
    ['without an account of Spot', {}, ['--yes'], { SPOTINST_ACCOUNT: '' }, 'it is not known in which Spot accounts to look'],
    [
      'in another region than its specs',
      {},
      ['--yes', '--region', 'eu-west-1'],
      {},
      `${AMI} is used in us-east-1 by web in web.yaml, but this run is about eu-west-1`,
    ],
    ['in another region by the environment', {}, ['--yes'], { AWS_REGION: 'eu-west-1' }, `${AMI} is used in us-east-1`],
  ])('refuses an image %s', async (_, given, words, env, message) => {
    const { ec2, enable } = await scene(given);
    const { code, stdout } = await enable(words, env);
    expect([code, sent(ec2, 'ModifyImageAttribute'), supportOf(ec2)]).toEqual([1, 0, undefined]);
    expect(flat(stdout)).toContain(message);
    expect(stdout).toContain('refused: nothing was sent');
  });

  test('one refused image keeps all others from being changed', async () => {
    const { ec2, enable } = await scene();
    const other = 'ami-00000000000000002';
    ec2.loadImage({ id: other });
    expect((await enable([other, '--yes'])).code).toBe(1);
    expect([supportOf(ec2), supportOf(ec2, other)]).toEqual([undefined, undefined]);
  });

  test.each<[string, Given, readonly string[], string]>([
    ['no region', { files: { 'web.yaml': SPEC.replace(/ {2}region.*\n/, '') } }, [], 'the AWS region is not told'],
    ['a region that is none', {}, ['--region', 'evil.example/'], 'the AWS region must be a name such as us-east-1'],
    ['an id that is none', {}, ['ami-*'], '"ami-*" is no id of an image'],
    [
      'a spec that cannot be read',
      { files: { 'b.json': JSON.stringify({ group: bodyOf('elastigroup') }).replace(/\}$/, ',}') } },
      [],
      'Which specs it holds cannot be told',
    ],
  ])('is wrong use with %s', async (_, given, words, message) => {
    const { ec2, enable } = await scene(given);
    const { code, stdout, stderr } = await enable(['--yes', ...words]);
    expect([code, stdout, ec2.requests]).toEqual([2, '', []]);
    expect(stderr).toContain(message);
  });

  test('needs AWS credentials, and tells none', async () => {
    const { enable } = await scene();
    const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '', HOME: '/nowhere' };
    const { code, stderr } = await enable(['--yes'], none);
    expect(code).toBe(3);
    expect(stderr).toContain('there are no AWS credentials');
  });

  describe('where the change', () => {
    const always = { route: 'ModifyImageAttribute', times: Number.POSITIVE_INFINITY };
    test.each<[string, Fault, number, string, string | undefined]>([
      ['is made, but its answer lost', { kind: 'reset', when: 'after' }, 0, 'has ImdsSupport v2.0 now', 'v2.0'],
      ['is made, and EC2 says that it failed', { kind: 'failure', when: 'after' }, 0, 'has ImdsSupport v2.0 now', 'v2.0'],
      ['is not allowed', ec2Fault('UnauthorizedOperation'), 1, 'UnauthorizedOperation', undefined],
      ['is not permitted', ec2Fault('OperationNotPermitted'), 1, 'OperationNotPermitted', undefined],
    ])('%s', async (_, fault, code, said, support) => {
      const { ec2, enable } = await scene();
      ec2.fault(always, fault);
      const ended = await enable();
      expect([ended.code, supportOf(ec2)]).toEqual([code, support]);
      expect(ended.stdout).toContain(said);
      expect(ended.stdout + ended.stderr).not.toContain(SECRETS.key);
    });
  });

  test('as JSON', async () => {
    const { enable, live } = await scene();
    const { stdout } = await enable(['--yes', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      verdict: 'enabled',
      plan: { region: REGION, images: [{ id: AMI, state: 'enable', specs: [{ file: 'web.yaml' }], live: [{ id: live }] }] },
      outcomes: [{ id: AMI, state: 'enabled' }],
    });
  });
});

describe('image register', () => {
  const from = ['--from', AMI, '--region', REGION];
  const named = async (ec2: Ec2Simulator) => {
    const form = { Action: 'DescribeImages', 'Filter.1.Name': 'name', 'Filter.1.Value.1': 'web-v2' };
    return elementsIn((await askEc2As(ec2, form)).text, 'imageId');
  };
  const madeIn = (stdout: string) => /ami-0e+\d/.exec(stdout)?.[0] ?? '';

  test('gives a new image all that the old one has, and IMDSv2', async () => {
    const image = {
      tags: { team: 'web', 'aws:cloudformation:stack': 'x' },
      uefiData: 'QU1aTlVFRkk=',
      said: { bootMode: 'uefi', tpmSupport: 'v2.0', architecture: 'arm64' },
    };
    const { ec2, register } = await scene({ image });
    const { code, stdout, stderr } = await register(from);
    expect([code, stderr]).toEqual([0, '']);
    const made = ec2.image(REGION, madeIn(stdout));
    expect(made?.said).toMatchObject({
      name: 'web-v2',
      imdsSupport: 'v2.0',
      architecture: 'arm64',
      bootMode: 'uefi',
      tpmSupport: 'v2.0',
      enaSupport: 'true',
      virtualizationType: 'hvm',
      rootDeviceName: '/dev/xvda',
    });
    expect([made?.tags, made?.uefiData, made?.devices[0]?.ebs?.snapshotId]).toEqual([{ team: 'web' }, 'QU1aTlVFRkk=', SNAPSHOT]);
  });

  test('run again finds the first, and updates the spec that was not', async () => {
    const { ec2, root, register } = await scene();
    const first = await register(from);
    const second = await register([...from, '--update', 'web.yaml']);
    const third = await register([...from, '--update', 'web.yaml']);
    expect([first.code, second.code, third.code, sent(ec2, 'RegisterImage')]).toEqual([0, 0, 0, 1]);
    const made = madeIn(first.stdout);
    expect(await named(ec2)).toEqual([made]);
    expect(flat(second.stdout)).toContain(`${made} is web-v2 in us-east-1 already`);
    expect(third.stdout).toContain('web.yaml names it already.');
    expect(readFileSync(join(root, 'web.yaml'), 'utf8')).toBe(SPEC.replace(AMI, made));
  });

  test('takes the region of the spec that is updated', async () => {
    const { root, register } = await scene();
    const { code, stdout } = await register(['--from', AMI, '--update', 'web.yaml']);
    expect(code).toBe(0);
    expect(readFileSync(join(root, 'web.yaml'), 'utf8')).toBe(SPEC.replace(AMI, madeIn(stdout)));
  });

  test('from a snapshot takes the image that it is the root of, now and again', async () => {
    const { ec2, register } = await scene();
    const words = ['--snapshot', SNAPSHOT, '--region', REGION];
    expect([(await register(words)).code, (await register(words)).code, sent(ec2, 'RegisterImage')]).toEqual([0, 0, 1]);
  });

  type Given = Parameters<typeof scene>[0];
  test.each<[string, Given, readonly string[], string]>([
    [
      'that others own',
      { image: { owner: '999999999999', permissions: [{ group: 'all' }] } },
      from,
      'belongs to the AWS account 999999999999',
    ],
    ['that is not there', {}, ['--from', 'ami-0000dead', '--region', REGION], 'ami-0000dead is not there in us-east-1'],
    ['in another region', {}, ['--from', AMI, '--region', 'eu-west-1'], 'is not there in eu-west-1'],
    [
      'with product codes',
      { image: { productCodes: ['abc'] } },
      from,
      'has the product codes abc, which RegisterImage cannot carry over',
    ],
    [
      'of Windows',
      { image: { said: { platform: 'windows', platformDetails: 'Windows', usageOperation: 'RunInstances:0002' } } },
      from,
      'is billed as Windows, RunInstances:0002',
    ],
    [
      'of RHEL',
      { image: { said: { platformDetails: 'Red Hat Enterprise Linux', usageOperation: 'RunInstances:0010' } } },
      from,
      'is billed as Red Hat Enterprise Linux',
    ],
    [
      'without a snapshot',
      { image: { said: { rootDeviceType: 'instance-store' }, devices: [] } },
      from,
      'has no root device that is made of a snapshot',
    ],
    [
      'of a snapshot without an image',
      {},
      ['--snapshot', 'snap-0000dead', '--region', REGION],
      'snap-0000dead is the root of no image',
    ],
    [
      'for a spec in another region',
      { files: { 'eu.yaml': SPEC.replace(REGION, 'eu-west-1') } },
      [...from, '--update', 'eu.yaml'],
      'is in eu-west-1, but the image is registered in us-east-1',
    ],
    [
      'for a spec that names another',
      { files: { 'b.yaml': SPEC.replace(AMI, 'ami-0000dead') } },
      [...from, '--update', 'b.yaml'],
      `b.yaml does not name ${AMI}`,
    ],
  ])('refuses an image %s', async (_, given, words, message) => {
    const { ec2, register } = await scene(given);
    const { code, stdout } = await register(words);
    expect([code, sent(ec2, 'RegisterImage')]).toEqual([1, 0]);
    expect(flat(stdout)).toContain(message);
  });

  test('refuses a name that another image has', async () => {
    const { ec2, register } = await scene();
    ec2.loadImage({ id: 'ami-00000000000000002', said: { name: 'web-v2', imdsSupport: 'v2.0' } });
    const { code, stdout } = await register(from);
    expect([code, sent(ec2, 'RegisterImage')]).toEqual([1, 0]);
    expect(flat(stdout)).toContain('is taken by ami-00000000000000002, which is another image: it differs in devices.');
  });

  test('refuses a snapshot of images that are not alike', async () => {
    const { ec2, register } = await scene();
    const { devices } = ec2.image(REGION, AMI) ?? { devices: [] };
    ec2.loadImage({ id: 'ami-00000000000000002', devices, said: { architecture: 'arm64' } });
    const { code, stdout } = await register(['--snapshot', SNAPSHOT, '--region', REGION]);
    expect([code, flat(stdout).includes('which are not alike')]).toEqual([1, true]);
  });

  test.each<[string, readonly string[], string]>([
    ['neither an image nor a snapshot', ['--region', REGION], 'must be told by --from or by --snapshot'],
    ['both', [...from, '--snapshot', SNAPSHOT], 'must be told by --from or by --snapshot'],
    ['a name that EC2 does not take', [...from, '--name', 'a*'], '--name must have 3 to 128 letters'],
    ['a PATH', [...from, 'web.yaml'], 'image register takes no PATH'],
    ['no region', ['--from', AMI], 'the AWS region is not told'],
    ['a file without specs', [...from, '--update', '.spot-imdsv2.yml'], 'holds no spec that the check finds'],
  ])('is wrong use with %s', async (_, words, message) => {
    const { ec2, register } = await scene();
    const { code, stderr } = await register(words);
    expect([code, ec2.requests]).toEqual([2, []]);
    expect(stderr).toContain(message);
  });

  describe('where the registration', () => {
    test.each<[string, Fault, number]>([
      ['is made, but its answer lost', { kind: 'reset', when: 'after' }, 0],
      ['is made, and EC2 says that it failed', { kind: 'failure', when: 'after' }, 0],
      ['is not allowed', ec2Fault('UnauthorizedOperation'), 3],
    ])(
      '%s: run again, there is one image',
      async (_, fault, code) => {
        const { ec2, register } = await scene();
        ec2.fault({ route: 'RegisterImage', times: Number.POSITIVE_INFINITY }, fault);
        const ended = await register(from);
        ec2.clearFaults();
        const again = await register(from);
        expect([ended.code, again.code, await named(ec2)]).toEqual([code, 0, [madeIn(again.stdout)]]);
      },
      60_000,
    );
  });
});

describe('check --images check', () => {
  test('tells of an image without IMDSv2, at its place', async () => {
    const { check } = await scene();
    const { code, stdout } = await check();
    expect(code).toBe(0);
    expect(stdout).toContain(`web.yaml:7:16: note: ${AMI} has no ImdsSupport v2.0: the IMDS options of the spec alone keep`);
    expect(stdout).toContain('[image-support]');
  });

  test('asks nothing unless it is told to', async () => {
    const { ec2, check } = await scene();
    expect((await check(['--images', 'off'])).stdout).not.toContain('image-support');
    expect(ec2.requests).toEqual([]);
  });

  test('a spec whose region only a template tells does not keep the others from being looked up', async () => {
    const hidden = SPEC.replace(REGION, '"$' + '{region}"').replace('name: web', 'name: other');
    const { check } = await scene({ files: { 'b.yaml': hidden } });
    const { code, stdout } = await check([], { AWS_REGION: REGION });
    expect(code).toBe(0);
    expect(stdout).toContain(`b.yaml:7:16: warning: the region of ${AMI} is not told`);
    expect(stdout).toContain(`web.yaml:7:16: note: ${AMI} has no ImdsSupport v2.0`);
  });

  test('fails where EC2 does not answer: it could not be told', async () => {
    const { ec2, check } = await scene();
    ec2.fault({ route: 'DescribeImages', times: Number.POSITIVE_INFINITY }, ec2Fault('UnauthorizedOperation'));
    const { code, stdout, stderr } = await check();
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('UnauthorizedOperation');
  });

  test('goes by the config, waivers too, which without it are not called unused', async () => {
    const waiver = '\nwaivers:\n  - { rule: image-support, name: web, reason: r, owner: o, expires: 2999-01-01 }\n';
    const { check } = await scene({ files: { '.spot-imdsv2.yml': `version: 1${waiver}` } });
    expect((await check()).stdout).toContain('0 notes, 1 waived');
    expect((await check(['--images', 'off', '--strict'])).code).toBe(0);
  });

  test('tells of a launch that the account forbids', async () => {
    const { ec2, check } = await scene({ files: { 'web.yaml': SPEC.replace('required', 'optional') } });
    ec2.setDefaults(REGION, { httpTokensEnforced: 'enabled' });
    const { stdout } = await check();
    expect(flat(stdout)).toContain('the AWS account enforces IMDSv2 in us-east-1 (httpTokensEnforced)');
  });
});
