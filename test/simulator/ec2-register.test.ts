import { expect, test } from 'vitest';
import { imageLike, noImages } from '../../src/simulator/ec2-images.js';
import { registered } from '../../src/simulator/ec2-register.js';
import { elementsIn } from './ec2-client.js';

const SNAPSHOT = 'snap-00000001';
const FORM = {
  Name: 'web-v2',
  RootDeviceName: '/dev/xvda',
  'BlockDeviceMapping.1.DeviceName': '/dev/xvda',
  'BlockDeviceMapping.1.Ebs.SnapshotId': SNAPSHOT,
};

function asked(form: Readonly<Record<string, string>>) {
  const images = noImages();
  images.put(
    imageLike({ id: 'ami-00000001', productCodes: ['p'], said: { name: 'taken', usageOperation: 'RunInstances:0010' } }),
  );
  return registered({ images, region: 'us-east-1', form: { ...FORM, ...form }, pageSize: 1000, now: 0, isIgnored: false });
}

test('what RegisterImage is not told it does not take over: the architecture, and what AWS bills', () => {
  expect(asked({})).toMatchObject({
    said: { architecture: 'i386', virtualizationType: 'paravirtual', usageOperation: 'RunInstances' },
    productCodes: [],
    tags: {},
  });
});

const EBS = 'BlockDeviceMapping.1.Ebs';
test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a name that is too short', { Name: 'ab' }, 'InvalidAMIName.Malformed'],
  ['a name that is taken', { Name: 'taken' }, 'InvalidAMIName.Duplicate'],
  ['a snapshot that is not there', { [`${EBS}.SnapshotId`]: 'snap-0000dead' }, 'InvalidSnapshot.NotFound'],
  ['a root that has no snapshot', { RootDeviceName: '/dev/sda1' }, 'InvalidBlockDeviceMapping'],
  ['encryption beside a snapshot', { [`${EBS}.Encrypted`]: 'false' }, 'InvalidBlockDeviceMapping'],
  ['a key', { [`${EBS}.KmsKeyId`]: 'x' }, 'InvalidParameter'],
  ['operations of gp2', { [`${EBS}.Iops`]: '100', [`${EBS}.VolumeType`]: 'gp2' }, 'InvalidParameterCombination'],
  ['throughput of io2', { [`${EBS}.Throughput`]: '125', [`${EBS}.VolumeType`]: 'io2' }, 'InvalidParameterCombination'],
])('refused is %s', (_, form, code) => {
  const answer = asked(form);
  expect('body' in answer ? elementsIn(answer.body, 'Code') : answer).toEqual([code]);
});
