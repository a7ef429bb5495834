import type { MachineImage } from '../ports.js';
import type { ImageUse } from './uses.js';

/** Why an image is left as it is. */
export interface ImageRefusal {
  readonly guard:
    | 'missing'
    | 'foreign'
    | 'state'
    | 'not-allowed'
    | 'region'
    | 'live-use'
    | 'confirmation'
    | 'ref'
    | 'billing'
    | 'shape'
    | 'name'
    | 'spec';
  /** Sentences with the remedy; they may quote what files and services say, and are to be escaped. */
  readonly message: string;
}

/** What is known of an image that is to require tokens. */
export interface ImageFacts {
  readonly id: string;
  /** null: it is not there, or may not be seen. */
  readonly image: MachineImage | null;
  readonly specs: readonly ImageUse[];
  /** null: it could not be asked. */
  readonly live: readonly ImageUse[] | null;
  /** Who may launch it besides its owner; none, where it is not ours. */
  readonly permissions: readonly string[];
}

/** What becomes of an image. */
export interface PlannedImage extends ImageFacts {
  readonly state: 'enable' | 'already' | 'refused';
  readonly refusals: readonly ImageRefusal[];
}

/** What enabling images would do. */
export interface EnablePlan {
  readonly region: string;
  /** The Spot accounts whose live resources were looked at. */
  readonly accounts: readonly string[];
  readonly images: readonly PlannedImage[];
}

/** What the plan is held against. */
export interface EnableGuard {
  readonly region: string;
  readonly accounts: readonly string[];
  /** The config's `images.allow`. */
  readonly allowed: readonly string[];
}

/** Plans what becomes of images. One that has what is wanted already is left alone, whoever owns it. */
export function enablePlan(facts: readonly ImageFacts[], guard: EnableGuard): EnablePlan {
  const { region, accounts } = guard;
  return { region, accounts, images: facts.map((one) => planned(one, guard)) };
}

function planned(facts: ImageFacts, guard: EnableGuard): PlannedImage {
  if (facts.image?.imdsSupport === 'v2.0') return { ...facts, state: 'already', refusals: [] };
  const refusals = refusalsOf(facts, guard);
  return { ...facts, state: refusals.length === 0 ? 'enable' : 'refused', refusals };
}

function refusalsOf({ id, image, specs, live }: ImageFacts, { region, accounts, allowed }: EnableGuard): readonly ImageRefusal[] {
  const elsewhere = [...specs, ...(live ?? [])].filter((use) => use.region !== null && use.region !== region);
  const [other] = elsewhere;
  const found: (ImageRefusal | null)[] = [
    image === null ? missingImage(id, region) : null,
    image === null ? null : (foreignImage(image) ?? unusableImage(image)),
    allowed.includes(id)
      ? null
      : { guard: 'not-allowed', message: `${id} is not in the config's images.allow. Add it there, and have that reviewed.` },
    other === undefined
      ? null
      : {
          guard: 'region',
          message: `${id} is used in ${other.region} by ${labelOf(other)}, but this run is about ${region}. An image is in one region: correct the region, or the spec.`,
        },
    live === null ? UNKNOWN_LIVE_USE : accounts.length === 0 ? NO_ACCOUNT : null,
  ];
  return found.filter((one) => one !== null);
}

const UNKNOWN_LIVE_USE: ImageRefusal = {
  guard: 'live-use',
  message:
    'it is not known which live Spot resources use the image, since there is no token for the Spot API. Set SPOTINST_TOKEN.',
};

const NO_ACCOUNT: ImageRefusal = {
  guard: 'live-use',
  message:
    'it is not known in which Spot accounts to look for its use. Set account in the config\u2019s specs, spot-account, or SPOTINST_ACCOUNT.',
};

/** The refusal of an image that is not there. */
export function missingImage(id: string, region: string): ImageRefusal {
  const message = `${id} is not there in ${region} for these AWS credentials: it was deregistered, or is in another region or account. Correct the id, the region or the credentials.`;
  return { guard: 'missing', message };
}

/** The refusal of an image that another account owns; null: it is ours. */
export function foreignImage({ id, isOwn, owner, ownerAlias }: MachineImage): ImageRefusal | null {
  if (isOwn) return null;
  const alias = ownerAlias === null ? '' : ` (${ownerAlias})`;
  const message = `${id} belongs to the AWS account ${owner ?? 'of somebody else'}${alias}, not to that of these credentials. Copy it into this account, or use its owner\u2019s credentials.`;
  return { guard: 'foreign', message };
}

/** The refusal of an image in a state in which nothing comes of it; null: it is fine. */
export function unusableImage({ id, state }: MachineImage): ImageRefusal | null {
  if (state === 'available' || state === 'disabled') return null;
  return { guard: 'state', message: `${id} is ${state ?? 'in a state that EC2 does not tell'}, but must be available.` };
}

/** A spec or a resource as messages call it. */
export function labelOf({ name, id, file }: Pick<ImageUse, 'name' | 'id' | 'file'>): string {
  const label = name !== null && id !== null ? `${name} (${id})` : (name ?? id ?? '(no name)');
  return file === null ? label : `${label} in ${file}`;
}
