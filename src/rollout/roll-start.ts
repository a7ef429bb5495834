import { RemoteError } from '../errors.js';
import type { LiveRoll, RollScope, RollStart } from '../ports.js';
import { afterRefusal, endOf } from './next-step.js';
import { type Followed, follow, leftAfter } from './roll-follow.js';
import { endWith, type RollResult } from './roll-outcome.js';
import type { RollByRoll } from './roll-requests.js';
import {
  hasRefused,
  narrowed,
  pause,
  type RollRun,
  type Standing,
  seenOf,
  sentenceOf,
  standingOf,
  stopOf,
  unshown,
} from './roll-run.js';
import { covers, isWithin, timeOf } from './roll-verdict.js';
import type { StopReason } from './stop.js';

/** Where a request stands: what was sent, and what is known of the rolls of its resource. */
interface Turn {
  /** How often a start was sent. */
  starts: number;
  refusals: number;
  /** The rolls that there were before a start of which nobody knows what came of it; null: there is no such start. */
  before: ReadonlySet<string> | null;
  /** How often the list was looked at since then. */
  looks: number;
  /** Whether that start was taken for certain. */
  isTaken: boolean;
  /** Rolls that are known not to be ours: what is updated later does not make them so. */
  readonly foreign: Set<string>;
  /** What stands in the way; null: nothing. */
  obstacle: string | null;
}

const MAX_STARTS = 3;
/** A list may lag behind what was started. */
const LOOKS_MS = [2_000, 10_000, 20_000];
const WAIT_MS = 20_000;

/**
 * Has the instances of a resource replaced by one roll. It is looked for before it is started: one that began after the last
 * update, and that replaces as much, is followed in its place; any other one that runs is waited for.
 */
export async function rollByRoll(request: RollByRoll, run: RollRun): Promise<RollResult> {
  const turn: Turn = { starts: 0, refusals: 0, before: null, looks: 0, isTaken: false, foreign: new Set(), obstacle: null };
  const { start } = request.how;
  let wanted: Wanted | null = null;
  for (;;) {
    const stop = stopOf(run);
    if (stop !== null) return notFollowed(stop, turn);
    // What another roll has replaced meanwhile is not to be named any more.
    if (wanted === null || turn.obstacle !== null) wanted = await wantedOf(request, run);
    if (wanted === null) return endWith('nothing', null);
    // Of a group on ECS, rolls of both sorts stand in each other's way.
    const rolls = await run.spot.rolls(run.kind, run.account, run.id, start.sort === 'ecs-group' ? undefined : start.sort);
    const result = (await adopted(rolls, wanted, run, turn)) ?? (await begun(rolls, wanted, run, turn));
    if (result !== null) return result;
  }
}

/** A request as it is to be started just now. */
interface Wanted extends RollByRoll {
  /** All that it is about: a roll of that replaces what is to be replaced, too. */
  readonly wide: RollScope;
  /** Why it must not be started; null: it may be. */
  readonly against: string | null;
}

/** With as few instances as need it, where a roll takes single ones; null: none does. */
async function wantedOf(request: RollByRoll, run: RollRun): Promise<Wanted | null> {
  const { start } = request.how;
  const wide = scopeOf(start);
  const stale = run.staleOf === null ? null : await run.staleOf(request);
  const ids = stale === null ? null : narrowed(stale);
  const against = stale === null ? null : unshown(request, stale);
  if (ids === null || (ids.length > 0 && start.sort !== 'cluster')) return { ...request, wide, against };
  if (ids.length === 0 || start.sort !== 'cluster') return null;
  return { ...request, wide, against, how: { by: 'roll', start: { ...start, scope: { of: 'instances', ids } } } };
}

function notFollowed(stop: StopReason, { before, obstacle }: Turn): RollResult {
  const why = stop === 'time' ? 'The time limit was reached' : 'The run was stopped';
  if (before !== null)
    return endWith('unknown', `${why} before it could be seen whether a roll was started. Run again: it is looked for.`);
  if (obstacle !== null) return endWith('blocked', `${why} while ${obstacle}. Run again once it has ended.`);
  return endWith('not-begun', `${why} before a roll was started. Run again.`);
}

function scopeOf(start: RollStart): RollScope {
  return start.sort === 'cluster' ? start.scope : { of: 'cluster' };
}

/** What comes of a roll that is there already; null: none is, or it is not known yet. */
async function adopted(rolls: readonly LiveRoll[], request: Wanted, run: RollRun, turn: Turn): Promise<RollResult | null> {
  const scope = scopeOf(request.how.start);
  const { before } = turn;
  const isEnough = ({ scope: rolled }: LiveRoll) => covers(rolled, scope) || covers(rolled, request.wide);
  const fresh = before === null ? undefined : rolls.find((one) => !before.has(one.id) && isEnough(one));
  if (fresh !== undefined) return follow({ roll: fresh, isAdopted: false, scope, since: null }, run);
  const roll = rolls.find((one) => isEnough(one) && (!one.hasEnded || endOf(one.status) === 'completed'));
  if (roll === undefined || turn.foreign.has(roll.id)) return null;
  if (beganBefore(roll, request)) {
    turn.foreign.add(roll.id);
    return null;
  }
  const standing = await standingOf(request, run);
  const followed = { roll, isAdopted: true, scope, since: standing.updatedAt };
  const isOurs = beganAfter(roll, standing) && (!roll.hasEnded || (await hasLeftNothing(followed, run)));
  if (isOurs) return follow(followed, run);
  turn.foreign.add(roll.id);
  return null;
}

/** Whether that is clear without a look at each of the resources. */
function beganBefore({ createdAt }: LiveRoll, { changes }: RollByRoll): boolean {
  const began = timeOf(createdAt);
  return began !== null && changes.some(({ updatedAt }) => updatedAt !== null && began < updatedAt);
}

function beganAfter({ createdAt }: LiveRoll, { updatedAt, isInPlace }: Standing): boolean {
  const began = timeOf(createdAt);
  return isInPlace && began !== null && updatedAt !== null && began >= updatedAt;
}

/** Of a roll that is over, only one that has replaced everything spares another one. */
async function hasLeftNothing(followed: Followed, run: RollRun): Promise<boolean> {
  return (await leftAfter(followed, run, SETTLING_LOOKS))?.length === 0;
}

const SETTLING_LOOKS = 3;

/** Starts a roll where nothing stands in its way. null: whether it was is to be looked up, or it is to be tried again. */
async function begun(rolls: readonly LiveRoll[], request: Wanted, run: RollRun, turn: Turn): Promise<RollResult | null> {
  if (turn.before !== null) return await lookedFor(turn, run);
  const other = rolls.find(({ hasEnded }) => !hasEnded);
  if (other !== undefined)
    return await wait(`the roll ${other.id} runs, which began before the change or replaces less`, other, run, turn);
  if (request.mayStart && request.against !== null) return endWith('unknown', request.against);
  const [newest] = rolls;
  if (request.mayStart && newest?.sort === 'group' && endOf(newest.status) === 'failed') {
    if (run.onFailure === 'leave')
      return endWith('blocked', `The roll ${newest.id} has failed, and must be stopped before the next one.`);
    await run.spot.stopRoll(run.kind, run.account, run.id, newest);
  }
  if (!request.mayStart) return endWith('failed', ENDED_MEANWHILE, { roll: newest ?? null });
  if (turn.starts >= MAX_STARTS) return endWith('failed', `No roll came of ${MAX_STARTS} starts. Run again.`);
  return await started(rolls, request, run, turn);
}

const ENDED_MEANWHILE =
  'The roll that was followed has ended, and not well or not with everything replaced. Without EC2 it cannot be told what is left: give AWS credentials, or roll all (roll-scope), and run again.';

async function wait(obstacle: string, roll: LiveRoll, run: RollRun, turn: Turn): Promise<null> {
  turn.obstacle = obstacle;
  run.tell('waiting', seenOf(roll));
  await pause(run, WAIT_MS);
  return null;
}

/** A start of which nobody knows what came of it: the list is looked at some more times, and only then is it sent again. */
async function lookedFor(turn: Turn, run: RollRun): Promise<RollResult | null> {
  const ms = LOOKS_MS[turn.looks++];
  if (ms !== undefined) {
    await pause(run, ms);
    return null;
  }
  if (turn.isTaken) return endWith('unknown', 'Spot has taken the start of a roll, but lists none. Run again: it is looked for.');
  turn.before = null;
  return null;
}

async function started(rolls: readonly LiveRoll[], request: Wanted, run: RollRun, turn: Turn): Promise<RollResult | null> {
  const { start } = request.how;
  turn.starts++;
  turn.obstacle = null;
  const lose = (isTaken: boolean) => {
    Object.assign(turn, { before: new Set(rolls.map(({ id }) => id)), looks: 0, isTaken });
    return null;
  };
  try {
    const roll = await run.spot.startRoll(run.kind, run.account, run.id, start);
    return roll === null ? lose(true) : await follow({ roll, isAdopted: false, scope: scopeOf(start), since: null }, run);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.facts.reason === 'unknown') return lose(false);
    if (hasRefused(error)) return await refused(error, request, run, turn);
    // Nothing was sent, or the limit kept it from being looked at.
    if (turn.starts >= MAX_STARTS) return endWith('failed', `${sentenceOf(error)} No roll was started. Run again.`);
    await pause(run, WAIT_MS);
    return null;
  }
}

async function refused(error: RemoteError, request: Wanted, run: RollRun, turn: Turn): Promise<RollResult | null> {
  const next = afterRefusal(error.facts.detail, turn.refusals++);
  if (next.do === 'nothing') return nothingToDo(error, request, run);
  if (next.do === 'fail') return endWith('failed', `${sentenceOf(error)} No roll was started.`);
  // It was looked at and not taken: it does not count as a start.
  turn.starts--;
  turn.obstacle = `Spot refused a roll (${error.facts.detail})`;
  run.tell('waiting');
  await pause(run, next.ms);
  return null;
}

/** There is nothing to replace where Spot says so, and lists no instance. */
async function nothingToDo(error: RemoteError, request: RollByRoll, run: RollRun): Promise<RollResult> {
  const instances = await run.spot.instances(run.kind, run.account, run.id);
  const left = instances.filter((one) => isWithin(one, scopeOf(request.how.start)));
  if (left.length === 0) return endWith('nothing', null);
  const reason = `${sentenceOf(error)} But it lists ${left.length} of them. Run again.`;
  return endWith('failed', reason, { left: left.map(({ id }) => ({ id, reason: 'it runs' })) });
}
