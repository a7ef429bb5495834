import type { ImageBody, ImageDevice, MachineImage, Registration } from '../ports.js';
import { foreignImage, type ImageRefusal, unusableImage } from './enable.js';

/** "3-128 alphanumeric characters, parentheses, square brackets, spaces, periods, slashes, dashes, single quotes, at-signs, or underscores" (RegisterImage). */
const NAME = /^[\w()[\] ./\-'@]{3,128}$/;

/** Whether EC2 takes a text as the name of an image. */
export function isImageName(text: string): boolean {
  return NAME.test(text);
}

/** A new image like an old one, under another name. Tags of AWS's own cannot be copied: their prefix is reserved. */
export function registrationOf(image: MachineImage, name: string, uefiData: string | null): Registration {
  const tags = Object.fromEntries(Object.entries(image.tags).filter(([key]) => !key.toLowerCase().startsWith('aws:')));
  const { description, architecture, virtualization, bootMode, tpmSupport, enaSupport, sriovNetSupport } = image;
  const hardware = { description, architecture, virtualization, bootMode, tpmSupport, enaSupport, sriovNetSupport };
  const { kernelId, ramdiskId, rootDeviceName, devices } = image;
  return { name, uefiData, tags, ...hardware, kernelId, ramdiskId, rootDeviceName, devices };
}

/** Why an image cannot be registered anew; none: it can. */
export function registrationRefusals(image: MachineImage): readonly ImageRefusal[] {
  return [foreignImage(image), unusableImage(image), billedImage(image), shapelessImage(image)].filter((one) => one !== null);
}

/** What AWS bills besides the instance stands with the image: RegisterImage takes none of it, and such instances would not start or not be licensed. */
function billedImage({ id, productCodes, platform, platformDetails, usageOperation }: MachineImage): ImageRefusal | null {
  const refused = (what: string): ImageRefusal => ({
    guard: 'billing',
    message: `${id} ${what}, which RegisterImage cannot carry over. Launch an instance of it that requires tokens, and make an image of that.`,
  });
  if (productCodes.length > 0) return refused(`has the product codes ${productCodes.join(', ')}`);
  const isPlain = platform === null && platformDetails === 'Linux/UNIX' && usageOperation === 'RunInstances';
  if (isPlain) return null;
  const told = [platformDetails ?? platform, usageOperation].filter((one) => one !== null).join(', ');
  return refused(told === '' ? 'does not tell what AWS bills for it' : `is billed as ${told}`);
}

function shapelessImage({ id, imageType, rootDeviceType, rootDeviceName, devices }: MachineImage): ImageRefusal | null {
  const root = devices.find(({ deviceName }) => deviceName === rootDeviceName);
  if (imageType === 'machine' && rootDeviceType === 'ebs' && root !== undefined && root.snapshotId !== null) return null;
  const message = `${id} has no root device that is made of a snapshot (${rootDeviceType ?? 'no type told'}), which a new image needs.`;
  return { guard: 'shape', message };
}

/** The images whose root device is made of a snapshot, without the one of a name. */
export function rootsOf(snapshot: string, images: readonly MachineImage[], name: string): readonly MachineImage[] {
  return images.filter(
    (image) =>
      image.name !== name && image.devices.some((one) => one.deviceName === image.rootDeviceName && one.snapshotId === snapshot),
  );
}

/** In what an image differs from what was to be registered: names of members; none: it is that image. */
export function differences(wanted: Registration, found: MachineImage): readonly string[] {
  const differing = LIKE.filter(
    (member) => found[member] !== wanted[member] && !(isUnsaid(wanted[member]) && isUnsaid(found[member])),
  );
  const isSame = JSON.stringify(devicesOf(wanted)) === JSON.stringify(devicesOf(found));
  return [...differing, ...(isSame ? [] : ['devices']), ...(found.imdsSupport === 'v2.0' ? [] : ['imdsSupport'])];
}

/** What makes an image the one that it is; a description and tags do not. */
const LIKE = [
  'architecture',
  'virtualization',
  'bootMode',
  'tpmSupport',
  'enaSupport',
  'sriovNetSupport',
  'kernelId',
  'ramdiskId',
  'rootDeviceName',
] as const satisfies readonly (keyof ImageBody)[];

function isUnsaid(value: string | boolean | null): boolean {
  return value === null || value === false;
}

/** Where the volumes come from: EC2 fills in the rest by itself. */
function devicesOf({ devices }: Pick<ImageBody, 'devices'>): readonly unknown[] {
  const key = ({ deviceName, virtualName, isLeftOut, snapshotId }: ImageDevice) => [
    deviceName,
    virtualName,
    isLeftOut,
    snapshotId,
  ];
  return devices.map(key).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
