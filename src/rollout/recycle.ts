import { RemoteError } from '../errors.js';
import type { StatefulInstance } from '../ports.js';
import { endWith, type RollResult } from './roll-outcome.js';
import type { RollRequest } from './roll-requests.js';
import { hasRefused, pause, type RollRun, sentenceOf, standingOf, stopOf, unshown } from './roll-run.js';
import { staleIn, timeOf } from './roll-verdict.js';
import { type StopReason, WHY_STOPPED } from './stop.js';

/** How often a recycle is looked at. */
const LOOK_MS = 15_000;
/** For so long it may still look as if nothing had been asked for. */
const UNNOTICED_MS = 600_000;
/** For so long a node may be paused, or have no instance, before that counts as a resume that has failed. */
const PAUSED_MS = 180_000;
/** How many looks in a row may bring nothing. */
const MAX_BLIND = 5;

/**
 * Replaces the instance of a stateful node, or those of a stateful group, one after the other: what runs since before the last
 * update, and nothing else. A recycle is never sent twice.
 */
export async function recycleAll(request: RollRequest, run: RollRun): Promise<RollResult> {
  const { spot, kind, account, id } = run;
  const { isInPlace, updatedAt } = await standingOf(request, run);
  if (!isInPlace || updatedAt === null)
    return endWith('failed', `What is live is not what was sent, or ${id} does not say when it was updated. Run again.`);
  const stale = run.staleOf === null ? null : await run.staleOf(request);
  const against = stale === null || !request.mayStart ? null : unshown(request, stale);
  if (against !== null) return endWith('unknown', against);
  const wanted = stale === null ? null : [...stale.open, ...stale.doubtful];
  const isStale = (one: StatefulInstance) => {
    if (!request.mayStart) return isOnItsWay(one);
    return wanted === null || one.instance === null || wanted.includes(one.instance);
  };
  const every = await spot.stateful(kind, account, id);
  const all = every.filter(isStale);
  const kept = new Set(every.flatMap((one) => (isStale(one) ? [] : (one.instance ?? []))));
  if ((wanted !== null || !request.mayStart) && all.length === 0) return endWith('nothing', null);
  const total = all.length;
  for (const [done, one] of all.entries()) {
    run.tell('running', { roll: one.id, status: one.status, oldCount: total, newCount: done });
    const { state, reason } = await recycled(
      one,
      { since: updatedAt, open: new Set(stale?.open ?? []), isFollowed: !request.mayStart },
      run,
    );
    if (state === 'replaced' || state === 'nothing') continue;
    const left = [{ id: one.id, reason: 'it was not replaced' }, ...all.slice(done + 1).map(notYet)];
    return endWith(state, reason, { left });
  }
  const instances = await spot.instances(kind, account, id);
  const left = staleIn(instances, { of: 'cluster' }, updatedAt).filter((one) => !kept.has(one.id));
  run.tell('ended', { oldCount: total, newCount: total });
  if (left.length === 0) return endWith(instances.length === 0 ? 'nothing' : 'replaced', null);
  return endWith('partial', `Of ${id}, ${left.length} still run since before the change. Look at it in the console.`, { left });
}

function notYet({ id }: StatefulInstance) {
  return { id, reason: 'its turn did not come' };
}

interface Sent {
  readonly at: number;
  readonly old: string;
}

const AT_REST: readonly string[] = ['ACTIVE', 'PAUSED', 'DEALLOCATED', 'ERROR'];

/** Whether somebody, perhaps an earlier run, has asked for something that is not over yet. */
export function isOnItsWay({ status }: StatefulInstance): boolean {
  return !AT_REST.includes(status.toUpperCase());
}

/** What one instance is replaced for. */
interface Aim {
  /** What runs since after that moment has the new options, in milliseconds since 1970. */
  readonly since: number;
  /** Instances of which EC2 has said that they allow IMDSv1: whatever the times are. */
  readonly open: ReadonlySet<string>;
  /** It is being recycled, and only that is waited for. */
  readonly isFollowed: boolean;
}

/** Recycles one, where it is not as it is to be, and waits until it is active with another instance. */
async function recycled({ id, instance }: StatefulInstance, aim: Aim, run: RollRun): Promise<RollResult> {
  const { clock } = run;
  let sent: Sent | null = aim.isFollowed ? { at: clock.now(), old: instance ?? '' } : null;
  let pausedAt: number | null = null;
  for (;;) {
    const stop = stopOf(run);
    if (stop !== null) return stoppedAt(stop, id, sent);
    const one = await seen(id, run);
    const status = one?.status.toUpperCase() ?? 'MISSING';
    if (one === null) return endWith('unknown', `${id} is no longer listed. Run again.`);
    if (status === 'ERROR') return endWith('failed', `${id} is in the status ERROR. Look at it in the console.`);
    const isIdle = status === 'PAUSED' || status === 'DEALLOCATED' || (status === 'ACTIVE' && one.instance === null);
    pausedAt = isIdle ? (pausedAt ?? clock.now()) : null;
    if (pausedAt !== null && clock.now() - pausedAt >= PAUSED_MS) {
      // Nothing ran, and what is resumed some day has the new options.
      if (sent === null) return endWith('nothing', null);
      return endWith('failed', `${id} was to be resumed, but has fallen back to ${one.status}. Resume it in the console.`);
    }
    if (status === 'ACTIVE' && one.instance !== null) {
      if (isDone(one, sent, aim)) return endWith('replaced', null);
      if (sent === null) {
        const failure = await send(one, run);
        if (failure !== null) return failure;
        sent = { at: clock.now(), old: one.instance };
      } else if (clock.now() - sent.at >= UNNOTICED_MS)
        return endWith('unknown', `${id} was to be recycled, but nothing has come of it. Look at it in the console.`);
    }
    await pause(run, LOOK_MS);
  }
}

/** Whether it runs since after that moment; of one that was recycled, another instance that does not tell is enough. */
function isDone({ instance, launchedAt }: StatefulInstance, sent: Sent | null, { since, open }: Aim): boolean {
  if (instance !== null && open.has(instance)) return false;
  const launched = timeOf(launchedAt);
  const isOther = sent === null || instance !== sent.old;
  return isOther && (launched === null ? sent !== null : launched >= since);
}

function stoppedAt(stop: StopReason, id: string, sent: Sent | null): RollResult {
  const why = WHY_STOPPED[stop];
  if (sent === null) return endWith('not-begun', `${id} was not recycled, because ${why}. Run again.`);
  return endWith('running', `${id} was left while it was recycled, because ${why}. Run again: it is followed then.`);
}

/** Sends a recycle. Lost or refused, what becomes of it is seen: an earlier run may have asked for it just now. null: go on. */
async function send({ id }: StatefulInstance, run: RollRun): Promise<RollResult | null> {
  try {
    await run.spot.recycle(run.kind, run.account, run.id, id);
    return null;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.facts.reason === 'unknown') return null;
    if (hasRefused(error) && error.facts.reason !== 'refused') {
      await pause(run, LOOK_MS);
      const now = await seen(id, run);
      if (now !== null && now.status.toUpperCase() !== 'ACTIVE') return null;
    }
    return endWith('failed', `${sentenceOf(error)} It was not recycled. Run again.`);
  }
}

/** One as it is now; null where it is not there any more. */
async function seen(id: string, run: RollRun): Promise<StatefulInstance | null> {
  for (let blind = 1; ; blind++) {
    try {
      const all = await run.spot.stateful(run.kind, run.account, run.id);
      return all.find((one) => one.id === id) ?? null;
    } catch (error) {
      if (blind >= MAX_BLIND || stopOf(run) !== null) throw error;
      sentenceOf(error);
      await pause(run, LOOK_MS);
    }
  }
}
