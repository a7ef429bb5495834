import type { ImageCall } from './ec2-image-calls.js';
import { ACCOUNT, type SimulatedDevice, type SimulatedImage } from './ec2-images.js';
import { type Ec2Answer, errorXml } from './ec2-xml.js';

/** "3-128 alphanumeric characters, parentheses, square brackets, spaces, periods, slashes, dashes, single quotes, at-signs, or underscores". */
const NAME = /^[\w()[\] ./\-'@]{3,128}$/;

/** What RegisterImage makes of a request: what it does not take (billing, product codes) a new image has not (EC2 API reference). */
export function registered({ images, region, form, now }: ImageCall): SimulatedImage | Ec2Answer {
  const { Name: name = '', RootDeviceName: root = '/dev/sda1' } = form;
  if (!NAME.test(name)) return errorXml(400, 'InvalidAMIName.Malformed', 'AMI names must be between 3 and 128 characters long');
  const taken = images.seenIn(region).find(({ owner, said }) => owner === ACCOUNT && said.name === name);
  if (taken !== undefined)
    return errorXml(400, 'InvalidAMIName.Duplicate', `AMI name ${name} is already in use by AMI ${taken.id}`);
  const devices = devicesIn(form);
  const wrong = wrongDevice(devices, (id) => images.hasSnapshot(region, id));
  if (wrong !== null) return wrong;
  if (!devices.some(({ deviceName, ebs }) => deviceName === root && ebs?.snapshotId !== undefined))
    return errorXml(400, 'InvalidBlockDeviceMapping', `No snapshot for root device ${root}`);
  const said = Object.fromEntries(WORDS.flatMap(([key, member]) => (form[key] === undefined ? [] : [[member, form[key]]])));
  return {
    id: images.nextId(),
    region,
    owner: ACCOUNT,
    said: { ...NEW, ...said, name, rootDeviceName: root, creationDate: new Date(now).toISOString() },
    devices,
    tags: tagsIn(form),
    productCodes: [],
    permissions: [],
    uefiData: form.UefiData ?? null,
  };
}

/** What stands in a request, and what it is called in an answer. */
const WORDS = [
  ['Architecture', 'architecture'],
  ['BootMode', 'bootMode'],
  ['Description', 'description'],
  ['EnaSupport', 'enaSupport'],
  ['ImdsSupport', 'imdsSupport'],
  ['KernelId', 'kernelId'],
  ['RamdiskId', 'ramdiskId'],
  ['SriovNetSupport', 'sriovNetSupport'],
  ['TpmSupport', 'tpmSupport'],
  ['VirtualizationType', 'virtualizationType'],
] as const;

/** The defaults of RegisterImage: an old architecture and an old way of virtualization. */
const NEW = {
  imageState: 'available',
  architecture: 'i386',
  virtualizationType: 'paravirtual',
  imageType: 'machine',
  rootDeviceType: 'ebs',
  platformDetails: 'Linux/UNIX',
  usageOperation: 'RunInstances',
};

function devicesIn(form: ImageCall['form']): readonly SimulatedDevice[] {
  const numbers = Object.keys(form).flatMap((key) => /^BlockDeviceMapping\.(\d+)\.DeviceName$/.exec(key)?.[1] ?? []);
  return numbers.map((number) => {
    const at = `BlockDeviceMapping.${number}.`;
    const ebs = Object.entries(form).flatMap(([key, value]) => {
      const member = key.startsWith(`${at}Ebs.`) ? key.slice(at.length + 4) : '';
      return member === '' ? [] : [[`${member[0]?.toLowerCase()}${member.slice(1)}`, value] as const];
    });
    const virtualName = form[`${at}VirtualName`];
    const noDevice = form[`${at}NoDevice`];
    return {
      deviceName: form[`${at}DeviceName`] ?? '',
      ...(virtualName === undefined ? {} : { virtualName }),
      ...(noDevice === undefined ? {} : { noDevice }),
      ...(ebs.length === 0 ? {} : { ebs: Object.fromEntries(ebs) }),
    };
  });
}

function wrongDevice(devices: readonly SimulatedDevice[], hasSnapshot: (id: string) => boolean): Ec2Answer | null {
  for (const { deviceName, ebs = {} } of devices) {
    const { snapshotId, encrypted, kmsKeyId, iops, throughput, volumeType } = ebs;
    const wrong = (message: string) => errorXml(400, 'InvalidBlockDeviceMapping', message);
    if (snapshotId !== undefined && !hasSnapshot(snapshotId))
      return errorXml(400, 'InvalidSnapshot.NotFound', `The snapshot '${snapshotId}' does not exist.`);
    if (snapshotId !== undefined && encrypted !== undefined)
      return wrong(`the encrypted flag cannot be specified since device ${deviceName} has a snapshot specified.`);
    if (kmsKeyId !== undefined) return errorXml(400, 'InvalidParameter', 'KmsKeyId is not supported.');
    if (iops !== undefined && !['gp3', 'io1', 'io2'].includes(volumeType ?? ''))
      return errorXml(400, 'InvalidParameterCombination', `The parameter iops is not supported for ${volumeType} volumes.`);
    if (throughput !== undefined && volumeType !== 'gp3')
      return errorXml(400, 'InvalidParameterCombination', `The parameter throughput is not supported for ${volumeType} volumes.`);
  }
  return null;
}

function tagsIn(form: ImageCall['form']): Readonly<Record<string, string>> {
  const keys = Object.entries(form).filter(([key]) => /^TagSpecification\.1\.Tag\.\d+\.Key$/.test(key));
  return Object.fromEntries(keys.map(([key, name]) => [name, form[key.replace(/Key$/, 'Value')] ?? '']));
}
