import { RemoteError } from '../errors.js';
import type { Clock, ImagesApi, MachineImage, Registration } from '../ports.js';
import { type ImageRefusal, missingImage } from './enable.js';
import { differences, registrationOf, registrationRefusals, rootsOf } from './register.js';

/** What a new image is made of: an image, or the one that a snapshot is the root of. */
export type ImageSource = { readonly by: 'image' | 'snapshot'; readonly id: string };

/** What is to be registered. */
export interface RegisterRequest {
  readonly region: string;
  readonly source: ImageSource;
  readonly name: string;
}

/** What is needed to register. */
export interface RegisterRun {
  readonly api: ImagesApi;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What stands against it, once it is known which images are replaced; `made`: the new image, where it is there already. */
  refusalsOf(replaced: readonly string[], made: string | null): readonly ImageRefusal[];
}

/** What came of a registration. */
export type Registered =
  | { readonly verdict: 'refused'; readonly refusals: readonly ImageRefusal[] }
  /** `existing`: an earlier run has registered it. `unknown`: its id is told, but not yet that it is as it was to be. */
  | {
      readonly verdict: 'registered' | 'existing' | 'unknown';
      readonly id: string;
      /** The images that it takes the place of. */
      readonly replaced: readonly string[];
      readonly image: MachineImage | null;
    };

/**
 * Registers an image like another, with `ImdsSupport v2.0`; under its name once, however often it is run. Throws a RemoteError
 * where EC2 does not do it, or where it cannot be told, and the signal's reason where it was stopped before it began.
 */
export async function registerImage(request: RegisterRequest, run: RegisterRun): Promise<Registered> {
  const { region, name } = request;
  const source = await sourceOf(request, run.api);
  if ('guard' in source) return { verdict: 'refused', refusals: [source] };
  const { image, replaced } = source;
  const refusals = registrationRefusals(image);
  if (refusals.length > 0) return { verdict: 'refused', refusals };
  const uefiData = image.bootMode?.startsWith('uefi') === true ? await run.api.uefiData(region, image.id) : null;
  const wanted = registrationOf(image, name, uefiData);
  const [earlier] = await run.api.ownNamed(region, name);
  if (earlier !== undefined) return found(wanted, earlier, { replaced, verdict: 'existing' }, run);
  const against = run.refusalsOf(replaced, null);
  if (against.length > 0) return { verdict: 'refused', refusals: against };
  run.signal.throwIfAborted();
  const made = await madeOf(wanted, region, run);
  if (typeof made !== 'string') return found(wanted, made, { replaced, verdict: 'registered' }, run);
  const now = await shown(made, region, run);
  return { verdict: now?.imdsSupport === 'v2.0' ? 'registered' : 'unknown', id: made, replaced, image: now };
}

interface Source {
  readonly image: MachineImage;
  readonly replaced: readonly string[];
}

async function sourceOf({ region, source: { by, id }, name }: RegisterRequest, api: ImagesApi): Promise<Source | ImageRefusal> {
  if (by === 'image') {
    const image = (await api.images(region, [id])).get(id);
    return image === undefined ? missingImage(id, region) : { image, replaced: [id] };
  }
  const roots = rootsOf(id, await api.ownWithSnapshot(region, id), name);
  const [image] = roots;
  if (image === undefined) {
    const message = `${id} is the root of no image of this account in ${region}, so neither architecture nor boot mode are known. Name an image by --from, or register it with the AWS CLI.`;
    return { guard: 'missing', message };
  }
  const wanted = registrationOf(image, name, null);
  const odd = roots.find((other) => differences(wanted, { ...other, imdsSupport: 'v2.0' }).length > 0);
  if (odd === undefined) return { image, replaced: roots.map((root) => root.id) };
  const message = `${id} is the root of ${roots.map((root) => root.id).join(', ')}, which are not alike. Name one of them by --from.`;
  return { guard: 'shape', message };
}

/** An image that has the name: is it the one that was to be registered? */
function found(
  wanted: Registration,
  image: MachineImage,
  { replaced, verdict }: { readonly replaced: readonly string[]; readonly verdict: 'registered' | 'existing' },
  run: RegisterRun,
): Registered {
  const differing = differences(wanted, image);
  if (differing.length > 0) {
    const message = `the name ${wanted.name} is taken by ${image.id}, which is another image: it differs in ${differing.join(', ')}. Choose another name.`;
    return { verdict: 'refused', refusals: [{ guard: 'name', message }] };
  }
  const refusals = run.refusalsOf(replaced, image.id);
  return refusals.length > 0 ? { verdict: 'refused', refusals } : { verdict, id: image.id, replaced, image };
}

/** The id of a new image; or the image, where only its name tells that it was made. */
async function madeOf(wanted: Registration, region: string, run: RegisterRun): Promise<string | MachineImage> {
  let problem: unknown = null;
  try {
    const id = await run.api.register(region, wanted);
    if (id !== null) return id;
  } catch (error) {
    if (!(error instanceof RemoteError) || error.facts.reason !== 'unknown') throw error;
    problem = error;
  }
  const image = await shownBy(async () => (await run.api.ownNamed(region, wanted.name))[0], run);
  if (image !== undefined) return image;
  const detail = 'the name is taken, but no image has it yet';
  const facts = {
    service: 'EC2',
    operation: 'register an image',
    reason: 'unknown',
    status: null,
    requestId: null,
    detail,
  } as const;
  throw problem ?? new RemoteError(facts);
}

async function shown(id: string, region: string, run: RegisterRun): Promise<MachineImage | null> {
  return (await shownBy(async () => (await run.api.images(region, [id])).get(id), run)) ?? null;
}

/** EC2 is eventually consistent: what was made may show a little later. */
const READS = 10;
const BETWEEN_MS = 2_000;

async function shownBy<T>(read: () => Promise<T | undefined>, { clock, signal }: RegisterRun): Promise<T | undefined> {
  for (let count = 0; count < READS; count++) {
    if (count > 0) await clock.sleep(BETWEEN_MS, signal);
    const result = await read();
    if (result !== undefined || signal.aborted) return result;
  }
  return undefined;
}
