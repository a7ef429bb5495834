import type { SimulatedDevice, SimulatedImage } from './ec2-images.js';
import { type Ec2Answer, element, escaped, members, responseXml } from './ec2-xml.js';

/** The answer of DescribeImages. */
export function imagesXml(images: readonly SimulatedImage[], nextToken: string | null): Ec2Answer {
  const next = nextToken === null ? '' : element('nextToken', nextToken);
  return responseXml('DescribeImages', `${element('imagesSet', itemsOf(images.map(imageXml)))}${next}`);
}

function imageXml({ id, owner, said, devices, tags, productCodes, permissions }: SimulatedImage): string {
  const words = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, escaped(value)]));
  return members({
    imageId: id,
    imageOwnerId: owner,
    isPublic: String(permissions.some(({ group }) => group === 'all')),
    ...words,
    blockDeviceMapping: itemsOf(devices.map(deviceXml)),
    ...(productCodes.length === 0
      ? {}
      : { productCodes: itemsOf(productCodes.map((code) => element('productCode', escaped(code)))) }),
    tagSet: itemsOf(Object.entries(tags).map(([key, value]) => members({ key: escaped(key), value: escaped(value) }))),
  });
}

function deviceXml({ deviceName, virtualName, noDevice, ebs }: SimulatedDevice): string {
  return members({
    deviceName: escaped(deviceName),
    ...(virtualName === undefined ? {} : { virtualName }),
    ...(noDevice === undefined ? {} : { noDevice }),
    ...(ebs === undefined ? {} : { ebs: members(ebs) }),
  });
}

/** The answer of DescribeImageAttribute, for the two attributes that DescribeImages does not tell. */
export function attributeXml(
  { id, permissions, uefiData }: SimulatedImage,
  attribute: 'launchPermission' | 'uefiData',
): Ec2Answer {
  const value = {
    launchPermission: itemsOf(
      permissions.map((one) => members(Object.fromEntries(Object.entries(one).map(([name, text]) => [name, escaped(text)])))),
    ),
    uefiData: uefiData === null ? '' : element('value', escaped(uefiData)),
  }[attribute];
  return responseXml('DescribeImageAttribute', `${element('imageId', id)}${element(attribute, value)}`);
}

/** The answer of RegisterImage. */
export function registeredXml(id: string): Ec2Answer {
  return responseXml('RegisterImage', element('imageId', id));
}

/** The answer of what gives nothing back. */
export function returnXml(operation: string): Ec2Answer {
  return responseXml(operation, element('return', 'true'));
}

/** The answer of GetInstanceMetadataDefaults. */
export function defaultsXml(defaults: Readonly<Record<string, string>>): Ec2Answer {
  return responseXml('GetInstanceMetadataDefaults', element('accountLevel', members(defaults)));
}

function itemsOf(items: readonly string[]): string {
  return items.map((item) => element('item', item)).join('');
}
