import { RemoteError } from '../errors.js';
import type { Ec2Api, LiveInstance } from '../ports.js';
import { carryOut } from './apply.js';
import { demandedImage, type ImageReplacement, persistenceOn } from './image-replacement.js';
import type { Change } from './planned.js';
import { recycleAll } from './recycle.js';
import { regionOf } from './region.js';
import { endWith, isReplaced, type RollResult } from './roll-outcome.js';
import type { RollCause, RollRequest } from './roll-requests.js';
import type { RollRun } from './roll-run.js';
import { timeOf } from './roll-verdict.js';

/** A request to recycle a stateful node for its image. */
export interface ImageRequest {
  readonly cause: RollCause;
  readonly image: ImageReplacement;
}

/** The image for which a request recycles a node; null: for none. */
export function imageRequest({ how, changes: [cause] }: RollRequest): ImageRequest | null {
  const image = cause?.image ?? null;
  return how.by !== 'recycle' || cause === undefined || image === null || demandedImage(image) === null ? null : { cause, image };
}

/**
 * What follows once the image is set: recycles the node where its instance is not of the image yet, sees that the new one is, and
 * switches the persistence of the root volume on, where git says so. Where it ends badly the reason says what is still off.
 */
export async function recycleForImage(request: RollRequest, { cause, image }: ImageRequest, run: RollRun): Promise<RollResult> {
  // What the plan has not shown as recycled has not been allowed to lose anything either.
  const mayStart = request.mayStart && cause.roll.instances?.count !== 0;
  const recycled = await recycleAll({ ...request, mayStart }, run);
  const result = isReplaced(recycled) ? ((await unlike(image, run)) ?? recycled) : recycled;
  if (!isReplaced(result)) return withState(result, image, run);
  return image.persists && isChange(cause) ? await persisted(cause, image, result, run) : result;
}

/** Why the node's instance is not known to be of the image; null: it is. EC2 tells; where it does not, the time of the launch. */
async function unlike({ to }: ImageReplacement, run: RollRun): Promise<RollResult | null> {
  const { spot, kind, account, id } = run;
  const live = await spot.get(kind, account, id);
  const [instance] = await spot.instances(kind, account, id);
  if (live === null || instance === undefined)
    return endWith(
      'failed',
      `No instance of ${id} runs, so that none has the image ${to}. Resume it in the console, and run again.`,
    );
  const found = await imageOf(instance, regionOf(live.body), run.ec2);
  if (found === to) return null;
  const left = [{ id: instance.id, reason: `it does not run the image ${to}` }];
  if (found !== null)
    return endWith('failed', `The instance ${instance.id} runs the image ${found}, not ${to}. Run again.`, { left });
  const [launched, updated] = [timeOf(instance.launchedAt), timeOf(live.updatedAt)];
  if (launched !== null && updated !== null && launched >= updated) return null;
  return endWith('unknown', `Whether the instance ${instance.id} runs the image ${to} could not be told. Run again.`, { left });
}

/** The image that EC2 says an instance was launched from; null: it does not say. */
async function imageOf({ id }: LiveInstance, region: string | null, ec2: Ec2Api | null): Promise<string | null> {
  if (ec2 === null || region === null) return null;
  try {
    return (await ec2.metadataOptions(region, [id])).get(id)?.imageId ?? null;
  } catch (error) {
    if (error instanceof RemoteError) return null;
    throw error;
  }
}

/** Switches the persistence of the root volume on, and reads it back. */
async function persisted(cause: Change, image: ImageReplacement, result: RollResult, run: RollRun): Promise<RollResult> {
  const { outcomes } = await carryOut([{ ...cause, state: 'change', body: persistenceOn() }], { ...run, maxParallel: 1 });
  const [outcome] = outcomes;
  if (outcome?.state === 'applied') return result;
  const state = outcome?.state === 'not-begun' ? 'running' : outcome?.state === 'unknown' ? 'unknown' : 'failed';
  return withState({ ...result, state, reason: outcome?.reason ?? null }, image, run);
}

/** What of the node is not as it is to stay, and the remedy. */
function withState(result: RollResult, { to, persists }: ImageReplacement, { id }: RollRun): RollResult {
  if (!persists) return result;
  const state = `${id} has the image ${to}, and the persistence of its root volume may still be off: until it is on, an interruption loses that volume. Run again, or switch it on in the console.`;
  return { ...result, reason: result.reason === null ? state : `${result.reason} ${state}` };
}

/** What is only recycled has nothing to switch on. */
function isChange(cause: RollCause): cause is RollCause & Change {
  return 'members' in cause;
}
