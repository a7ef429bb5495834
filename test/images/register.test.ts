import { describe, expect, test } from 'vitest';
import { differences, isImageName, registrationOf, registrationRefusals, rootsOf } from '../../src/images/register.js';
import type { MachineImage } from '../../src/ports.js';
import { AMI, machineImage } from './images.js';

test.each([
  ['abc', true],
  ["a (b) [c] ./-'@_9", true],
  ['x'.repeat(128), true],
  ['ab', false],
  ['x'.repeat(129), false],
  ['web*', false],
  ['wéb', false],
  ['a\nb', false],
])('%j can be a name: %s', (text, can) => {
  expect(isImageName(text)).toBe(can);
});

test('a registration has what the image has, under its own name, without tags of AWS', () => {
  const image = machineImage({ tags: { team: 'web', 'aws:backup': 'x', 'AWS:y': 'z' }, bootMode: 'uefi', tpmSupport: 'v2.0' });
  const made = registrationOf(image, 'web-v2', 'QQ==');
  expect(made).toMatchObject({ name: 'web-v2', uefiData: 'QQ==', tags: { team: 'web' }, bootMode: 'uefi', tpmSupport: 'v2.0' });
  expect(made.devices).toBe(image.devices);
});

describe('refused is an image', () => {
  test.each<[string, Partial<MachineImage>, readonly string[]]>([
    ['of others', { isOwn: false }, ['foreign']],
    ['that has failed', { state: 'failed' }, ['state']],
    ['with product codes', { productCodes: ['p'] }, ['billing']],
    ['of Windows', { platform: 'windows', platformDetails: 'Windows', usageOperation: 'RunInstances:0002' }, ['billing']],
    [
      'of Windows with an own licence',
      { platform: 'windows', platformDetails: 'Windows BYOL', usageOperation: 'RunInstances:0800' },
      ['billing'],
    ],
    ['of SUSE', { platformDetails: 'SUSE Linux', usageOperation: 'RunInstances:000g' }, ['billing']],
    ['of which only the operation tells', { usageOperation: 'RunInstances:0010' }, ['billing']],
    ['of which nothing is told', { platformDetails: null, usageOperation: null }, ['billing']],
    ['on an instance store', { rootDeviceType: 'instance-store' }, ['shape']],
    ['that is a kernel', { imageType: 'kernel' }, ['shape']],
    ['without its root', { rootDeviceName: '/dev/sda1' }, ['shape']],
    ['for no reason', {}, []],
  ])('%s', (_, given, guards) => {
    expect(registrationRefusals(machineImage(given)).map(({ guard }) => guard)).toEqual(guards);
  });
});

describe('an image differs from a registration in', () => {
  const wanted = registrationOf(machineImage(), 'web-v2', null);
  const [device] = machineImage().devices;
  test.each<[string, Partial<MachineImage>, readonly string[]]>([
    ['nothing', {}, []],
    ['nothing, where only what is not told differs', { sriovNetSupport: null, description: 'x', tags: { a: 'b' } }, []],
    ['its architecture', { architecture: 'arm64' }, ['architecture']],
    ['its network', { enaSupport: false }, ['enaSupport']],
    ['its volumes', { devices: [{ ...(device ?? never()), snapshotId: 'snap-00000002' }] }, ['devices']],
    ['its IMDS', { imdsSupport: null }, ['imdsSupport']],
  ])('%s', (_, given, members) => {
    expect(differences(wanted, machineImage({ imdsSupport: 'v2.0', ...given }))).toEqual(members);
  });

  test('no more than an unsaid flag from one that is false', () => {
    const plain = registrationOf(machineImage({ enaSupport: null }), 'x', null);
    expect(differences(plain, machineImage({ enaSupport: false, imdsSupport: 'v2.0' }))).toEqual([]);
  });
});

test('the root of an image is a snapshot, and not any of its volumes', () => {
  const [root] = machineImage().devices;
  const data = { ...(root ?? never()), deviceName: '/dev/sdb', snapshotId: 'snap-00000002' };
  const image = machineImage({ devices: [root ?? never(), data] });
  expect(rootsOf('snap-00000000000000001', [image], 'x').map(({ id }) => id)).toEqual([AMI]);
  expect(rootsOf('snap-00000002', [image], 'x')).toEqual([]);
  expect(rootsOf('snap-00000000000000001', [image], 'golden')).toEqual([]);
});

function never(): never {
  throw new Error('there is a device');
}
