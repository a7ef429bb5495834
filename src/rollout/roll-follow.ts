import { RemoteError } from '../errors.js';
import type { LiveRoll, RollScope } from '../ports.js';
import { nextStep, type RollEnd } from './next-step.js';
import { endWith, type RollResult } from './roll-outcome.js';
import { pause, type RollRun, seenOf, sentenceOf, stopOf } from './roll-run.js';
import { allLeft, type LeftInstance, leftBy, staleIn, timeOf } from './roll-verdict.js';
import { type StopReason, WHY_STOPPED } from './stop.js';

/** A roll that is followed. */
export interface Followed {
  readonly roll: LiveRoll;
  readonly isAdopted: boolean;
  /** The part of the fleet that is to be replaced. */
  readonly scope: RollScope;
  /** From when on instances are launched with the new options, where the roll does not say when it began; null: not known. */
  readonly since: number | null;
}

/** How many looks in a row may bring nothing: each is a call that was repeated already. */
const MAX_BLIND = 5;

/** Follows a roll to its end, to the time limit or to a signal. What is healthy then is left running. */
export async function follow(followed: Followed, run: RollRun): Promise<RollResult> {
  const { spot, clock, kind, account, id } = run;
  const startMs = clock.now();
  let { roll } = followed;
  let [changedAt, lookMs, blind] = [startMs, 0, 0];
  let trouble = '';
  run.tell(followed.isAdopted ? 'adopted' : 'begun', seenOf(roll));
  for (;;) {
    const now = clock.now();
    const step = nextStep({
      ...{ status: roll.status, percent: roll.percent, lookMs },
      ...{ elapsedMs: now - startMs, changedMs: changedAt - startMs, limitMs: run.beganAt + run.limitMs - startMs },
    });
    if (step.do === 'end') return ended(step.as, { ...followed, roll }, run);
    const stop = stopOf(run) ?? (step.do === 'give-up' ? 'time' : null);
    if (stop !== null) return leftRunning(stop, { ...followed, roll });
    if (blind >= MAX_BLIND) return untold(`The roll ${roll.id} cannot be followed: ${trouble}`, { ...followed, roll });
    if (step.do === 'wait') await pause(run, step.ms);
    if (run.signal.aborted) continue;
    const lookedAt = clock.now();
    try {
      const seen = (await spot.rolls(kind, account, id, roll.sort)).find((one) => one.id === roll.id);
      lookMs = clock.now() - lookedAt;
      blind = seen === undefined ? blind + 1 : 0;
      trouble = 'it is no longer listed.';
      if (seen === undefined) continue;
      if (seen.percent !== roll.percent) changedAt = clock.now();
      roll = seen;
      run.tell('running', seenOf(roll));
    } catch (error) {
      trouble = sentenceOf(error);
      // What is refused now will be refused again: credentials have ended, or the resource has.
      const isLasting = error instanceof RemoteError && ['refused', 'missing'].includes(error.facts.reason);
      blind = isLasting ? MAX_BLIND : blind + 1;
    }
  }
}

const AGAIN = 'Run again: it is followed then.';

function leftRunning(stop: StopReason, { roll, isAdopted }: Followed): RollResult {
  const reason = `The roll ${roll.id} was left running, at status ${roll.status}, because ${WHY_STOPPED[stop]}. ${AGAIN}`;
  return endWith('running', reason, { roll, isAdopted, left: leftBy(roll) });
}

function untold(reason: string, { roll, isAdopted }: Followed): RollResult {
  return endWith('unknown', `${reason} ${AGAIN}`, { roll, isAdopted, left: leftBy(roll) });
}

/** What a roll that has ended has left, by its own words and by what runs. */
async function ended(as: RollEnd, followed: Followed, run: RollRun): Promise<RollResult> {
  const { roll, isAdopted } = followed;
  run.tell('ended', seenOf(roll));
  const outcome = { roll, isAdopted };
  if (as !== 'completed') {
    const left = await leftNow(followed, run);
    const stopped = as === 'failed' ? await stopFailed(roll, run) : '';
    const reason = `The roll ${roll.id} ended as ${roll.status}.${stopped} See Spot's log of ${run.id} for the cause, and run again.`;
    return endWith(as === 'partial' ? 'partial' : 'failed', reason, { ...outcome, left });
  }
  try {
    const left = await leftAfter(followed, run, LOOKS);
    if (left === null)
      return untold(
        `What the roll ${roll.id} has left of ${run.id} is not told: neither when it began, nor which instances run.`,
        followed,
      );
    if (left.length === 0) return endWith('replaced', null, outcome);
    const reason = `The roll ${roll.id} ended as ${roll.status}, but ${count(left)} not replaced. Run again once nothing holds them.`;
    return endWith('partial', reason, { ...outcome, left });
  } catch (error) {
    return untold(`The roll ${roll.id} ended as ${roll.status}. ${sentenceOf(error)}`, followed);
  }
}

/** What is left of a roll that did not end well, as far as it can be told. */
async function leftNow(followed: Followed, run: RollRun): Promise<readonly LeftInstance[]> {
  try {
    return (await leftAfter(followed, run, 0)) ?? leftBy(followed.roll);
  } catch (error) {
    if (error instanceof RemoteError) return leftBy(followed.roll);
    throw error;
  }
}

function count({ length }: readonly LeftInstance[]): string {
  return length === 1 ? '1 instance was' : `${length} instances were`;
}

/** What is drained still runs for a while: 120 seconds by default (spotinst/openapi: start-deployment.yaml). */
const LOOKS = 10;
const LOOK_MS = 20_000;

/** What is left, after so many more looks at what may be on its way out; null: nothing tells what is old, or what runs. */
export async function leftAfter(followed: Followed, run: RollRun, looks: number): Promise<readonly LeftInstance[] | null> {
  const { roll, scope } = followed;
  const since = timeOf(roll.createdAt) ?? followed.since;
  if (since === null) return null;
  const held = leftBy(roll);
  for (let looked = 0; ; looked++) {
    const instances = await run.spot.instances(run.kind, run.account, run.id);
    const left = allLeft(held, staleIn(instances, scope, since));
    // New ones came, and yet none is listed: a list that is empty by mistake would pass for one in which nothing old is left.
    const isOdd = instances.length === 0 && (roll.newCount ?? 0) > 0;
    if (!isOdd && (left.length === held.length || looked >= looks || stopOf(run) !== null)) return left;
    if (isOdd && (looked >= looks || stopOf(run) !== null)) return null;
    await pause(run, LOOK_MS);
  }
}

/** A failed roll of an Elastigroup keeps the group from being rolled again until it is stopped (help.spot.io, deploy-or-roll-elastigroup). */
async function stopFailed(roll: LiveRoll, { spot, kind, account, id, onFailure }: RollRun): Promise<string> {
  if (roll.sort !== 'group') return '';
  if (onFailure === 'leave') return ' It was left as it is, and must be stopped before the next one.';
  try {
    await spot.stopRoll(kind, account, id, roll);
    return ' It was stopped, so that the next one can start.';
  } catch (error) {
    return ` It must be stopped before the next one: ${sentenceOf(error)}`;
  }
}
