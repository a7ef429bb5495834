import type { LiveResource } from '../ports.js';
import { type Members, pointerOf, quoted, unresolvableText, valueAt } from '../specs/value.js';
import type { DesiredSpec } from './desired.js';
import { withValue } from './difference.js';
import { type MemberChange, memberChange } from './member-change.js';
import type { UnplannedState } from './planned.js';

/**
 * How the instance of a stateful node comes to the image of its spec, where the config asks for that. A node that persists its
 * root volume launches from that volume and not from the image, until this sequence was gone through: persistence off, the image
 * set, the instance recycled, persistence on (spotinst/help: managed-instance, root-volume-persistence.md).
 */
export interface ImageReplacement {
  /**
   * What is left of it. `set`: all of it. `finish`: the image is live, and persistence still off: the instance is recycled where
   * that was not done, and persistence switched on. `check`: nothing is persisted, and only the instance may be an old one. `done`:
   * nothing. `needs-roll`: nothing is done, since instances are not replaced.
   */
  readonly step: 'set' | 'finish' | 'check' | 'done' | 'needs-roll';
  /** The live image; null: none. */
  readonly from: string | null;
  readonly to: string;
  /** Whether git persists the root volume, so that this is switched on in the end. */
  readonly persists: boolean;
}

const IMAGE = ['compute', 'launchSpecification', 'imageId'] as const;
const PERSISTENCE = ['persistence', 'persistRootDevice'] as const;

/** What is left to do for the image of a spec; null: the config asks for nothing, or there is no such image. */
export function imageReplacement(spec: DesiredSpec, live: LiveResource, isRolled: boolean): ImageReplacement | null {
  const to = imageWish(spec, live);
  if (to === null) return null;
  const image = valueAt(live.body, IMAGE);
  const persists = valueAt(spec.body, PERSISTENCE) === true;
  const step = stepOf(image === to, persists, valueAt(live.body, PERSISTENCE) === true);
  const isLeft = step === 'set' || step === 'finish';
  if (!isRolled && !isLeft) return null;
  return { step: isRolled ? step : 'needs-roll', from: typeof image === 'string' ? image : null, to, persists };
}

function stepOf(isSet: boolean, persists: boolean, persistsLive: boolean): ImageReplacement['step'] {
  if (!isSet) return 'set';
  if (persistsLive) return 'done';
  return persists ? 'finish' : 'check';
}

function imageWish({ replacesImage, body }: DesiredSpec, { kind }: LiveResource): string | null {
  const image = valueAt(body, IMAGE);
  return replacesImage && kind === 'stateful-node' && typeof image === 'string' ? image : null;
}

/** Why an image cannot be replaced; null: it can be, or is not to be. */
export function imageRefusal(
  spec: DesiredSpec,
  live: LiveResource,
): { readonly state: UnplannedState; readonly reason: string } | null {
  const to = imageWish(spec, live);
  if (to === null) return null;
  const persistence = valueAt(spec.body, PERSISTENCE);
  const hidden = [to, persistence, valueAt(spec.body, ['persistence'])].find((value) => unresolvableText(value) !== null);
  if (hidden !== undefined) {
    const reason = `its image is to be replaced, and ${quoted(hidden)} in it is filled in by another tool. Render the spec first.`;
    return { state: 'unresolvable', reason };
  }
  const isSilent = typeof persistence !== 'boolean' && valueAt(live.body, PERSISTENCE) === true;
  if (!isSilent || valueAt(live.body, IMAGE) === to) return null;
  // A run that was stopped half way could not tell any more that it was on.
  const reason =
    'its image is to be replaced, and live, persistence.persistRootDevice is true, but the spec does not say whether';
  return { state: 'ambiguous', reason: `${reason} it is to be. Write it into the spec.` };
}

/** The body without what the sequence alone sends. */
export function withoutImage(body: Members, { persists }: ImageReplacement): Members {
  const bare = without(body, IMAGE);
  return persists ? without(bare, PERSISTENCE) : bare;
}

function without(body: Members, path: readonly string[]): Members {
  const [step = '', ...rest] = path;
  const inner = valueAt(body, [step]);
  if (rest.length > 0) return inner === undefined ? body : { ...body, [step]: without(inner as Members, rest) };
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== step));
}

/** What the update that begins the sequence sends besides, what it changes, and what is kept back without a roll. */
export function imageDifference(
  image: ImageReplacement | null,
  live: LiveResource,
  body: Members,
): { readonly body: Members; readonly members: readonly MemberChange[]; readonly withheld: readonly string[] } {
  if (image === null) return { body, members: [], withheld: [] };
  const { step, from, to } = image;
  if (step === 'needs-roll') return { body, members: [], withheld: [pointerOf(from === to ? PERSISTENCE : IMAGE)] };
  if (step !== 'set') return { body, members: [], withheld: [] };
  const isPersisted = valueAt(live.body, PERSISTENCE) === true;
  const set = withValue(body, IMAGE, to);
  return {
    body: isPersisted ? withValue(set, PERSISTENCE, false) : set,
    members: [memberChange(pointerOf(IMAGE), from, to)],
    withheld: [],
  };
}

/** The live resource as it is when its instance is recycled: what it loses then is worked out from this. */
export function asRecycled(live: LiveResource, image: ImageReplacement | null): LiveResource {
  return image?.step === 'set' ? { ...live, body: withValue(live.body, PERSISTENCE, false) } : live;
}

/** What ends the sequence. */
export function persistenceOn(): Members {
  return withValue({}, PERSISTENCE, true);
}

/** The image that an instance must have been launched from; null: any will do, since it comes from its root volume, or nobody asks. */
export function demandedImage(image: ImageReplacement | null): string | null {
  return image !== null && (image.step === 'set' || image.step === 'finish' || image.step === 'check') ? image.to : null;
}
