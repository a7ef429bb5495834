import { RemoteError } from '../errors.js';
import type { Clock, LiveResource, Progress, SpotApi } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { valueAt } from '../specs/value.js';
import { isMet } from './compare.js';
import type { Outcome, OutcomeState, Rollout } from './outcome.js';
import { inParallel } from './parallel.js';
import { type Change, labelOf } from './planned.js';
import { stopBy, whyNotBegun } from './stop.js';

/** What carrying out changes takes. */
export interface ApplyContext {
  readonly spot: SpotApi;
  readonly clock: Clock;
  readonly progress: Progress;
  /** How many changes are made at a time. */
  readonly maxParallel: number;
  /** Once it is aborted nothing more is begun; its reason `time` tells a time limit from a signal. */
  readonly signal: AbortSignal;
}

/** How long a change that cannot be seen yet is given, before it is read once more. */
const SECOND_LOOK_MS = 2_000;

/**
 * Carries out changes, in their order: each is sent, read back and compared, since the API has been seen to answer 200 and to
 * change nothing. The first one that fails keeps the others from being begun. Never throws for what a service does: all of it
 * is in the outcomes.
 */
export async function carryOut(
  changes: readonly Change[],
  context: ApplyContext,
): Promise<Pick<Rollout, 'outcomes' | 'stopped'>> {
  const { progress, signal } = context;
  let stopped: Rollout['stopped'] = null;
  let done = 0;
  const outcomes = await inParallel(changes, context.maxParallel, async (change): Promise<Outcome> => {
    stopped ??= stopBy(signal);
    if (stopped !== null) {
      const reason = whyNotBegun(stopped, 'another change has failed');
      return { change, id: change.id, state: 'not-begun', reason, updatedAt: null };
    }
    const tell = (state: 'begun' | Exclude<OutcomeState, 'not-begun'>) =>
      progress.tell({ about: 'change', label: labelOf(change), state, done, total: changes.length });
    tell('begun');
    const { state, id, reason, updatedAt } = await (change.state === 'create'
      ? created(change, context)
      : updated(change, context));
    done += 1;
    if (state === 'failed' || state === 'unknown') stopped ??= stopBy(signal) ?? 'failure';
    tell(state);
    return { change, id, state, reason, updatedAt: updatedAt ?? null };
  });
  return { outcomes, stopped };
}

/** What became of one change. */
interface End {
  readonly state: Exclude<OutcomeState, 'not-begun'>;
  readonly id: string | null;
  readonly reason: string | null;
  readonly updatedAt?: string | null | undefined;
}

async function updated(change: Change, context: ApplyContext): Promise<End> {
  const { spot } = context;
  const { account, body } = change;
  const kind = KINDS[change.kind];
  const id = change.id ?? '';
  const isInPlace = (live: LiveResource) => isMet(body, live.body, '');
  try {
    // A node whose image is set already has nothing to be sent before it is recycled.
    if (Object.keys(body).length > 0) await spot.update(kind, account, id, body);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (hasRefused(error)) return { state: 'failed', id, reason: await refusalOf(error, change, spot) };
    // The answer is lost: the resource itself tells.
    const { is, why, updatedAt } = await look(kind, account, id, isInPlace, context);
    if (is === 'in-place') return { state: 'applied', id, reason: null, updatedAt };
    if (is === 'not-in-place') return { state: 'failed', id, reason: `${sentence(error)} It is not in place.` };
    if (!isLost(error)) return { state: 'failed', id, reason: sentence(error) };
    return { state: 'unknown', id, reason: `${sentence(error)} ${why} ${UNTOLD}` };
  }
  const { is, why, updatedAt } = await look(kind, account, id, isInPlace, context);
  if (is === 'in-place') return { state: 'applied', id, reason: null, updatedAt };
  if (is === 'not-in-place') {
    return { state: 'failed', id, reason: 'Spot has answered that it is done, but the resource has not changed. Run again.' };
  }
  return { state: 'unknown', id, reason: `It was sent. ${why} ${UNTOLD}` };
}

async function created(change: Change, context: ApplyContext): Promise<End> {
  const { account, body } = change;
  const kind = KINDS[change.kind];
  const options = valueAt(body, kind.imdsPath);
  const isInPlace = (live: LiveResource) => isMet(options, valueAt(live.body, kind.imdsPath), '');
  let made: LiveResource;
  try {
    made = await context.spot.create(kind, account, body);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (hasRefused(error)) return { state: 'failed', id: null, reason: sentence(error) };
    return { state: 'unknown', id: null, reason: `${sentence(error)} Run again: it looks for the resource by its name first.` };
  }
  const { id } = made;
  const { is, why } = await look(kind, account, id, isInPlace, context);
  if (is === 'in-place') return { state: 'created', id, reason: null };
  if (is === 'not-in-place') {
    return { state: 'failed', id, reason: `It was created as ${id}, but not with the IMDS options of its spec. Run again.` };
  }
  return { state: 'unknown', id, reason: `It was created as ${id}. ${why} ${UNTOLD}` };
}

const UNTOLD = 'Whether it is in place could not be told: run again, which does only what is left.';

/** Whether a service has said no, so that nothing was changed. A no after an answer that was lost says nothing of what was sent first. */
function hasRefused(error: RemoteError): boolean {
  const { status } = error.facts;
  return !isLost(error) && status !== null && status >= 400 && status < 500 && status !== 408;
}

/** Whether a change may have been made although it failed. */
function isLost({ facts: { reason, status } }: RemoteError): boolean {
  return reason === 'unknown' || (status !== null && status >= 500);
}

/** What a resource that was read back shows; `why` is a sentence, empty where it needs none. */
interface Seen {
  readonly is: 'in-place' | 'not-in-place' | 'untold';
  readonly why: string;
  /** Where it is in place. */
  readonly updatedAt?: string | null;
}

/** Reads a resource back. Not found in place, it is read once more: what was written need not be readable at once. */
async function look(
  kind: SpecKind,
  account: string,
  id: string,
  isInPlace: (live: LiveResource) => boolean,
  { spot, clock, signal }: ApplyContext,
): Promise<Seen> {
  try {
    for (const isLast of [false, true]) {
      const live = await spot.get(kind, account, id);
      if (live === null) return { is: 'untold', why: 'It is no longer there.' };
      if (isInPlace(live)) return { is: 'in-place', why: '', updatedAt: live.updatedAt };
      if (isLast || signal.aborted) break;
      await clock.sleep(SECOND_LOOK_MS);
    }
    return { is: 'not-in-place', why: '' };
  } catch (error) {
    if (error instanceof RemoteError) return { is: 'untold', why: sentence(error) };
    throw error;
  }
}

/** Why an update was refused; an Elastigroup takes none while it is rolled, and then that is the cause. */
async function refusalOf(error: RemoteError, change: Change, spot: SpotApi): Promise<string> {
  const { kind, account, id } = change;
  try {
    const rolls = error.facts.status === 400 ? await spot.rolls(KINDS[kind], account, id ?? '') : [];
    const running = rolls.find(({ hasEnded }) => !hasEnded);
    if (running === undefined) return sentence(error);
    return `${sentence(error)} Its roll ${running.id} has not ended: wait for its end or stop it, and run again.`;
  } catch {
    return sentence(error);
  }
}

function sentence({ message }: RemoteError): string {
  return `${message}.`;
}
