import type { RollProgress } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import { imageRequest, recycleForImage } from './image-sequence.js';
import { inParallel } from './parallel.js';
import { recycleAll } from './recycle.js';
import { endWith, isReplaced, type RollOutcome, type RollResult } from './roll-outcome.js';
import type { RollByRoll, RollRequest } from './roll-requests.js';
import { type RollContext, type RollRun, sentenceOf } from './roll-run.js';
import { rollByRoll } from './roll-start.js';
import { type StopReason, stopBy, whyNotBegun } from './stop.js';

/**
 * Has instances replaced, and follows it to the end: one roll for each resource, in their order. The first one that does not
 * end well keeps the others from being begun. Never throws for what a service does: all of it is in the outcomes.
 */
export async function carryOutRolls(requests: readonly RollRequest[], context: RollContext): Promise<readonly RollOutcome[]> {
  const { signal } = context;
  let stopped: StopReason | 'failure' | null = null;
  let done = 0;
  return inParallel(requests, context.maxParallel, async (request): Promise<RollOutcome> => {
    stopped ??= stopBy(signal);
    if (stopped !== null) return { request, ...endWith('not-begun', whyNotBegun(stopped, 'another roll has not ended well')) };
    const counts = () => ({ done, total: requests.length });
    const result = await rolled(request, context, counts);
    done += 1;
    if (!isReplaced(result)) stopped ??= 'failure';
    return { request, ...result };
  });
}

type Counts = () => { readonly done: number; readonly total: number };

async function rolled(request: RollRequest, context: RollContext, counts: Counts): Promise<RollResult> {
  const { id, account, how } = request;
  if (id === null) return endWith('failed', 'Spot does not tell which cluster it belongs to. Roll it in the console.');
  const tell = teller(request, context, counts);
  const run: RollRun = { ...context, kind: KINDS[request.kind], account, id, beganAt: context.clock.now(), tell };
  try {
    const image = imageRequest(request);
    if (image !== null) return await recycleForImage(request, image, run);
    return await (how.by === 'recycle'
      ? recycleAll(request, run)
      : rollByRoll({ ...request, id, how } satisfies RollByRoll, run));
  } catch (error) {
    return endWith('unknown', `${sentenceOf(error)} Whether instances are replaced could not be told. Run again.`);
  }
}

const UNTOLD: Omit<RollProgress, 'state'> = {
  ...{ roll: null, status: null, batch: null, batches: null, percent: null, oldCount: null, newCount: null },
};

/** Tells of a roll where something is new. */
function teller({ label }: RollRequest, { progress }: RollContext, counts: Counts): RollRun['tell'] {
  let last = '';
  return (state, seen = {}) => {
    const told = { state, ...UNTOLD, ...seen };
    const text = JSON.stringify(told);
    if (text !== last) progress.tell({ about: 'roll', label, ...counts(), ...told });
    last = text;
  };
}
