import { attributeXml, defaultsXml, imagesXml, registeredXml, returnXml } from './ec2-image-xml.js';
import { ACCOUNT, type Images, type SimulatedImage } from './ec2-images.js';
import { registered } from './ec2-register.js';
import { type Ec2Answer, errorXml } from './ec2-xml.js';

/** What a call about images is answered from. */
export interface ImageCall {
  readonly images: Images;
  readonly region: string;
  readonly form: Readonly<Record<string, string>>;
  /** Images on a page at most, whatever a request allows. */
  readonly pageSize: number;
  readonly now: number;
  /** It is answered, but nothing is changed. */
  readonly isIgnored: boolean;
}

/** The operations on images that there are, by EC2's names (EC2 API reference). */
export const IMAGE_CALLS: Readonly<Record<string, (call: ImageCall) => Ec2Answer>> = {
  DescribeImages: describeImages,
  DescribeImageAttribute: describeAttribute,
  ModifyImageAttribute: modifyAttribute,
  RegisterImage: registerImage,
  GetInstanceMetadataDefaults: ({ images, region }) => defaultsXml(images.defaults(region)),
};

function describeImages({ images, region, form, pageSize, now }: ImageCall): Ec2Answer {
  const seen = images.seenIn(region);
  const named = valuesOf(form, /^ImageId\.\d+$/);
  const malformed = named.find((id) => !isId(id));
  if (malformed !== undefined) return errorXml(400, 'InvalidAMIID.Malformed', `Invalid id: "${malformed}"`);
  const missing = named.find((id) => !seen.some((image) => image.id === id));
  if (missing !== undefined) return notFound(missing);
  const refused = refusedFilters(form);
  if (refused !== null) return refused;
  const owners = valuesOf(form, /^Owner\.\d+$/);
  const found = seen.filter(
    (image) =>
      (named.length === 0 || named.includes(image.id)) &&
      (owners.length === 0 || owners.some((owner) => (owner === 'self' ? ACCOUNT : owner) === image.owner)) &&
      isToldBy(image, form, now) &&
      filtersIn(form).every(({ name, values }) =>
        values.some((value) => FILTERS[name]?.(image).some((one) => matches(value, one))),
      ),
  );
  const from = form.NextToken === undefined ? 0 : Number(form.NextToken);
  const to = from + Math.min(pageSize, Number(form.MaxResults ?? 1000));
  return imagesXml(found.slice(from, to), to < found.length ? String(to) : null);
}

/** What a filter looks at. */
const FILTERS: Readonly<Record<string, (image: SimulatedImage) => readonly string[]>> = {
  'image-id': ({ id }) => [id],
  name: ({ said }) => [said.name ?? ''],
  'block-device-mapping.snapshot-id': ({ devices }) => devices.flatMap(({ ebs }) => ebs?.snapshotId ?? []),
};

/** "The maximum number of filter values specified on a single call is 200." */
const MAX_FILTER_VALUES = 200;

function refusedFilters(form: ImageCall['form']): Ec2Answer | null {
  const filters = filtersIn(form);
  const odd = filters.find(({ name }) => FILTERS[name] === undefined);
  if (odd !== undefined) return errorXml(400, 'InvalidParameterValue', `The filter '${odd.name}' is invalid`);
  const count = filters.reduce((sum, { values }) => sum + values.length, 0);
  if (count <= MAX_FILTER_VALUES) return null;
  const most = `The maximum number of filter values specified on a single call is ${MAX_FILTER_VALUES}`;
  return errorXml(400, 'FilterLimitExceeded', most);
}

/** Deprecated images of others and disabled ones are left out, unless they are asked for. */
function isToldBy({ owner, said }: SimulatedImage, form: ImageCall['form'], now: number): boolean {
  const isDeprecated = said.deprecationTime !== undefined && Date.parse(said.deprecationTime) <= now;
  if (isDeprecated && owner !== ACCOUNT && form.IncludeDeprecated !== 'true') return false;
  return said.imageState !== 'disabled' || form.IncludeDisabled === 'true';
}

function describeAttribute(call: ImageCall): Ec2Answer {
  const image = ownImage(call);
  if ('status' in image) return image;
  const { Attribute: attribute = '' } = call.form;
  if (attribute === 'launchPermission' || attribute === 'uefiData') return attributeXml(image, attribute);
  return errorXml(400, 'InvalidRequest', 'The simulator knows launchPermission and uefiData.');
}

function modifyAttribute(call: ImageCall): Ec2Answer {
  const image = ownImage(call);
  if ('status' in image) return image;
  const value = call.form['ImdsSupport.Value'];
  if (value !== 'v2.0')
    return errorXml(400, 'InvalidParameterValue', `Value (${value}) for parameter imdsSupport is invalid. Valid values: v2.0`);
  if (!call.isIgnored) call.images.put({ ...image, said: { ...image.said, imdsSupport: 'v2.0' } });
  return returnXml('ModifyImageAttribute');
}

function registerImage(call: ImageCall): Ec2Answer {
  const made = registered(call);
  if ('status' in made) return made;
  if (!call.isIgnored) call.images.put(made);
  return registeredXml(made.id);
}

/** Attributes are for the owner alone: of others, EC2 says AuthFailure, which has nothing to do with the credentials. */
function ownImage({ images, region, form }: ImageCall): SimulatedImage | Ec2Answer {
  const { ImageId: id = '' } = form;
  if (!isId(id)) return errorXml(400, 'InvalidAMIID.Malformed', `Invalid id: "${id}"`);
  const image = images.find(region, id);
  if (image === null) return notFound(id);
  return image.owner === ACCOUNT ? image : errorXml(403, 'AuthFailure', `Not authorized for image:${id}`);
}

function notFound(id: string): Ec2Answer {
  return errorXml(400, 'InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
}

function isId(id: string): boolean {
  return /^ami-[0-9a-f]{8,17}$/.test(id);
}

function filtersIn(form: ImageCall['form']): readonly { readonly name: string; readonly values: readonly string[] }[] {
  return Object.entries(form).flatMap(([key, name]) => {
    const number = /^Filter\.(\d+)\.Name$/.exec(key)?.[1];
    return number === undefined ? [] : [{ name, values: valuesOf(form, new RegExp(`^Filter\\.${number}\\.Value\\.\\d+$`)) }];
  });
}

function valuesOf(form: ImageCall['form'], key: RegExp): readonly string[] {
  return Object.entries(form).flatMap(([name, value]) => (key.test(name) ? [value] : []));
}

/** In the values of filters, `*` stands for any text and `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(text);
}
