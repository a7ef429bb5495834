import type { Clock } from '../ports.js';
import { ACCESS_KEY, type AwsServer, scopeOf, serveAws } from './aws.js';
import { describeInstances } from './ec2-describe.js';
import { IMAGE_CALLS } from './ec2-image-calls.js';
import { ACCOUNT, type Images, imageLike, noImages, type SimulatedImage } from './ec2-images.js';
import { modifyMetadataOptions } from './ec2-modify.js';
import { type Ec2Modes, type Ec2Options, type Ec2View, viewOf } from './ec2-view.js';
import { type Ec2Answer, ec2Refusal, errorXml } from './ec2-xml.js';
import type { Incoming } from './exchange.js';
import type { Stage } from './stage.js';

/** What the simulator of EC2 works with. */
export interface Ec2SimulatorOptions {
  /** Whose instances EC2 knows, each in the region of its fleet. */
  readonly stage: Stage;
  readonly clock: Clock;
  readonly modes?: Partial<Ec2Modes>;
}

/** A request of EC2 that came, without the credentials. */
export interface Ec2Request {
  /** The operation that it asks for: what an IAM policy must allow as `ec2:…`. */
  readonly action: string;
  readonly region: string | null;
  readonly form: Readonly<Record<string, string>>;
}

/** EC2's answers over its query protocol, spoken to over HTTP: what `AWS_ENDPOINT_URL_EC2` names. */
export interface Ec2Simulator extends AwsServer<Ec2Request> {
  readonly accessKeyId: string;
  setModes(modes: Partial<Ec2Modes>): void;
  /** What somebody else does: ModifyInstanceMetadataOptions. */
  modify(instance: string, options: Partial<Ec2Options>): void;
  /** Sets the state of an instance: `stopped`, `shutting-down`. */
  setState(instance: string, state: string): void;
  /** The account whose credentials it takes. */
  readonly account: string;
  /** Puts an image there: one of the account with one volume, as far as nothing else is given. */
  loadImage(image: Partial<SimulatedImage> & Pick<SimulatedImage, 'id'>): void;
  /** What somebody else does: DeregisterImage. Its snapshots stay. */
  removeImage(id: string): void;
  /** An image as it is now; null where there is none. */
  image(region: string, id: string): SimulatedImage | null;
  /** What the account says in a region, in EC2's own words: ModifyInstanceMetadataDefaults. */
  setDefaults(region: string, defaults: Readonly<Record<string, string>>): void;
}

/** Starts EC2 beside a simulator of Spot, on loopback. Whoever starts it must close it. */
export async function startEc2({ stage, clock, modes = {} }: Ec2SimulatorOptions): Promise<Ec2Simulator> {
  const view = viewOf(stage, modes, clock);
  const images = withStaleLists(noImages(), () => view.modes().staleLists);
  const server = await serveAws(
    {
      contentType: 'text/xml;charset=UTF-8',
      requestOf,
      answerTo: (request, incoming, isIgnored) => answerTo({ view, images, request, incoming, now: clock.now() }, isIgnored),
      failure: ec2Refusal('InternalError'),
    },
    clock,
  );
  return {
    ...server,
    accessKeyId: ACCESS_KEY,
    account: ACCOUNT,
    setModes: view.setModes,
    modify: view.modify,
    setState: view.setState,
    loadImage: (image) => images.put(imageLike(image)),
    removeImage: images.remove,
    image: images.find,
    setDefaults: images.setDefaults,
  };
}

interface Asked {
  readonly view: Ec2View;
  readonly images: StaleImages;
  readonly request: Ec2Request;
  readonly incoming: Incoming;
  readonly now: number;
}

function answerTo({ view, images, request, incoming, now }: Asked, isIgnored: boolean): Ec2Answer {
  const key = scopeOf(incoming, 'ec2')?.key;
  if (incoming.method !== 'POST' || key !== ACCESS_KEY) return ec2Refusal('AuthFailure');
  const { action, form } = request;
  const region = request.region ?? '';
  if (action === 'DescribeInstances') return describeInstances(view.in(region), form, view.modes());
  if (action === 'ModifyInstanceMetadataOptions') return modifyMetadataOptions(view, region, form);
  const call = Object.hasOwn(IMAGE_CALLS, action) ? IMAGE_CALLS[action] : undefined;
  if (call === undefined) return errorXml(400, 'InvalidAction', `The action ${action} is not valid.`);
  const { pageSize } = view.modes();
  return call({ images: action === 'DescribeImages' ? images.listed() : images, region, form, pageSize, now, isIgnored });
}

/** Images of which lists may show what was. */
interface StaleImages extends Images {
  listed(): Images;
}

function withStaleLists(images: Images, limit: () => number): StaleImages {
  let [before, left]: [readonly SimulatedImage[], number] = [[], 0];
  return {
    ...images,
    put: (image) => {
      [before, left] = [images.seenIn(image.region), limit()];
      images.put(image);
    },
    listed: () => {
      if (left === 0) return images;
      left--;
      const shown = before;
      return { ...images, seenIn: (region) => shown.filter((image) => image.region === region) };
    },
  };
}

function requestOf(incoming: Incoming): Ec2Request {
  const form = Object.fromEntries(new URLSearchParams(incoming.text));
  return { action: form.Action ?? '', region: scopeOf(incoming, 'ec2')?.region ?? null, form };
}
