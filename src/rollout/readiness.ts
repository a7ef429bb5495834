import type { RemoteReason } from '../errors.js';
import type { MetricSpan, MetricSum } from '../ports.js';

/** Who names an instance: Spot those that run, EC2 those that ended an hour ago at most too; CloudWatch and a file those that are gone for longer. */
export type NamedBy = 'spot' | 'ec2' | 'cloudwatch' | 'file';

/** An instance that a fleet has, or had. */
export interface NamedInstance {
  readonly id: string;
  readonly namedBy: readonly NamedBy[];
  /** In milliseconds since 1970; null where nobody says. */
  readonly launchedAt: number | null;
  /** Whether somebody who would know it says so. */
  readonly isRunning: boolean;
}

/** An Elastigroup, a stateful node or a cluster that is to be changed. */
export interface ReadinessFleet {
  readonly id: string;
  /** null: it is not known, so that CloudWatch cannot be asked. */
  readonly region: string | null;
  /** Before that there was nothing to count; null where it is not known. */
  readonly createdAt: number | null;
  /** Whether it is about all that runs under its id, and not about some of its node groups. */
  readonly isWhole: boolean;
  readonly instances: readonly NamedInstance[];
}

/** What CloudWatch told of a region. */
export type RegionCounts =
  | {
      readonly is: 'told';
      /** By the ids of instances: calls that took no token. A step without a count is missing. */
      readonly sums: ReadonlyMap<string, readonly MetricSum[]>;
      /** All instances that it names there, of whatever fleet. */
      readonly named: readonly string[];
    }
  /** There was no answer; `reason` is that of the RemoteError. */
  | { readonly is: 'untold'; readonly reason: RemoteReason };

/** By regions. One that was not asked is missing. */
export type Counts = ReadonlyMap<string, RegionCounts>;

/** An instance that called without a token. */
export interface Caller {
  readonly id: string;
  /** Empty: no fleet is known to have it. */
  readonly namedBy: readonly NamedBy[];
  readonly calls: number;
  /** The beginning of the last step in which it did. */
  readonly lastAt: number;
}

/** A stretch of time, in milliseconds since 1970; `to` is the first moment after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of which part of the span something is known. */
export interface Coverage {
  readonly coveredMs: number;
  /** What had to be covered: from the fleet's creation on, without the last two steps, which CloudWatch may not have yet. */
  readonly ofMs: number;
  readonly gaps: readonly Stretch[];
  /** Instances that run, by their ids, of which CloudWatch has no count though they have run for long. */
  readonly silent: readonly string[];
}

/** Why a fleet is not ready. */
export type Refusal =
  | { readonly cause: 'calls'; readonly calls: number; readonly limit: number }
  | { readonly cause: 'not-covered' }
  | { readonly cause: 'no-region' }
  | { readonly cause: 'untold'; readonly reason: RemoteReason | null };

/** Whether a fleet may be changed, by what its instances did. */
export interface FleetReadiness {
  readonly id: string;
  readonly region: string | null;
  /** How many instances are named. */
  readonly instances: number;
  readonly calls: number;
  /** The worst first. */
  readonly callers: readonly Caller[];
  /** null where nothing was told. */
  readonly coverage: Coverage | null;
  /** null: it is ready. */
  readonly refusal: Refusal | null;
}

/** Callers in a region that CloudWatch names, and that no fleet is known to have: of a fleet, they may be those that are gone. */
export interface Strays {
  readonly region: string;
  /** All that are named, callers or not. */
  readonly instances: number;
  readonly callers: readonly Caller[];
}

/** What is known of all fleets. */
export interface Readiness {
  readonly span: MetricSpan;
  readonly fleets: readonly FleetReadiness[];
  readonly strays: readonly Strays[];
}

const HOUR_MS = 60 * 60 * 1000;
const DAYS = 14;
/** Steps at the end of a span that CloudWatch may not have yet: the one that is under way, and the one before. */
const LATE_STEPS = 2;

/** Fourteen days up to now, by the hour; the last hour is under way. */
export function spanUntil(now: number): MetricSpan {
  const to = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
  return { from: to - DAYS * 24 * HOUR_MS, to, stepMs: HOUR_MS };
}

/** Holds what fleets have against what CloudWatch counted. More calls than `maxCalls` are refused, and what is not covered. */
export function readinessOf(fleets: readonly ReadinessFleet[], counts: Counts, span: MetricSpan, maxCalls: number): Readiness {
  return {
    span,
    fleets: fleets.map((fleet) => fleetReadiness(fleet, counts, span, maxCalls)),
    strays: [...counts].flatMap(([region, told]) => straysIn(region, told, fleets)),
  };
}

function fleetReadiness(fleet: ReadinessFleet, counts: Counts, span: MetricSpan, maxCalls: number): FleetReadiness {
  const { id, region, instances } = fleet;
  const base = { id, region, instances: instances.length };
  const told = region === null ? undefined : counts.get(region);
  if (told?.is !== 'told') {
    const refusal: Refusal = region === null ? { cause: 'no-region' } : { cause: 'untold', reason: told?.reason ?? null };
    return { ...base, calls: 0, callers: [], coverage: null, refusal };
  }
  const callers = callersAmong(instances, told.sums);
  const calls = callers.reduce((sum, caller) => sum + caller.calls, 0);
  const coverage = coverageOf(fleet, told.sums, span);
  return { ...base, calls, callers, coverage, refusal: refusalOf(calls, coverage, maxCalls) };
}

/** Calls that are known weigh more than those that are not. */
function refusalOf(calls: number, { gaps, silent }: Coverage, limit: number): Refusal | null {
  if (calls > limit) return { cause: 'calls', calls, limit };
  return gaps.length > 0 || silent.length > 0 ? { cause: 'not-covered' } : null;
}

function callersAmong(
  instances: readonly Pick<NamedInstance, 'id' | 'namedBy'>[],
  sums: ReadonlyMap<string, readonly MetricSum[]>,
): readonly Caller[] {
  const callers = instances.flatMap(({ id, namedBy }): readonly Caller[] => {
    const counted = (sums.get(id) ?? []).filter(({ sum }) => sum > 0);
    if (counted.length === 0) return [];
    const calls = counted.reduce((total, { sum }) => total + sum, 0);
    return [{ id, namedBy, calls, lastAt: counted.reduce((last, { at }) => Math.max(last, at), 0) }];
  });
  return callers.sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
}

/**
 * A step is covered by a count of any instance, for EC2 counts zeros too. That another one ran then, which nobody names any
 * more, cannot be seen: it is what CloudWatch and a file are asked for.
 */
function coverageOf(
  { instances, createdAt }: ReadinessFleet,
  sums: ReadonlyMap<string, readonly MetricSum[]>,
  { from, to, stepMs }: MetricSpan,
): Coverage {
  const known = new Set(instances.flatMap(({ id }) => (sums.get(id) ?? []).map(({ at }) => at)));
  // Of the step in which it was created, its instances may have nothing.
  const first = createdAt === null ? from : Math.max(from, (Math.floor(createdAt / stepMs) + 1) * stepMs);
  const end = to - LATE_STEPS * stepMs;
  const gaps: Stretch[] = [];
  let missingMs = 0;
  for (let at = first; at < end; at += stepMs) {
    if (known.has(at)) continue;
    const last = gaps.at(-1);
    if (last?.to === at) gaps.splice(-1, 1, { from: last.from, to: at + stepMs });
    else gaps.push({ from: at, to: at + stepMs });
    missingMs += stepMs;
  }
  const ofMs = Math.max(0, end - first);
  const silent = instances.filter((one) => one.isRunning && !sums.has(one.id) && (one.launchedAt ?? 0) < end);
  return { coveredMs: ofMs - missingMs, ofMs, gaps, silent: silent.map(({ id }) => id).sort() };
}

function straysIn(region: string, told: RegionCounts, fleets: readonly ReadinessFleet[]): readonly Strays[] {
  if (told.is === 'untold') return [];
  const known = new Set(
    fleets.filter((fleet) => fleet.region === region).flatMap(({ instances }) => instances.map(({ id }) => id)),
  );
  const others = told.named.filter((id) => !known.has(id)).map((id) => ({ id, namedBy: [] }));
  return others.length === 0 ? [] : [{ region, instances: others.length, callers: callersAmong(others, told.sums) }];
}

/** What was refused for want of a token, after instances were replaced. `untold`: of a region, nothing is known. */
export interface Rejections {
  readonly verdict: 'within' | 'exceeded' | 'untold';
  readonly rejected: number;
  /** The worst first. */
  readonly callers: readonly Caller[];
}

/** Judges a wave by `MetadataNoTokenRejected` of the fleets that it replaced: more than `maxRejected`, and no other wave may begin. */
export function rejectionsOf(fleets: readonly ReadinessFleet[], counts: Counts, maxRejected: number): Rejections {
  const told = fleets.map(({ region, instances }) => {
    const there = region === null ? undefined : counts.get(region);
    return there?.is === 'told' ? callersAmong(instances, there.sums) : null;
  });
  const callers = told.flatMap((one) => one ?? []).sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
  const rejected = callers.reduce((sum, { calls }) => sum + calls, 0);
  const isUntold = told.includes(null);
  return { verdict: rejected > maxRejected ? 'exceeded' : isUntold ? 'untold' : 'within', rejected, callers };
}
