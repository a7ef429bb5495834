import { RemoteError } from '../errors.js';
import { plural } from '../findings/finding.js';
import type { Clock, Ec2Api, LiveRoll, Progress, RollProgress, SpotApi } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { isMet } from './compare.js';
import { instancesIn } from './fleets.js';
import type { RollRequest } from './roll-requests.js';
import { timeOf } from './roll-verdict.js';
import type { Stale } from './stale.js';
import { type StopReason, stopBy } from './stop.js';

/** What replacing instances takes. */
export interface RollContext {
  readonly spot: SpotApi;
  /** null: it cannot be asked, or is not to be. */
  readonly ec2: Ec2Api | null;
  readonly clock: Clock;
  readonly progress: Progress;
  /** How many resources are rolled at a time. */
  readonly maxParallel: number;
  /** Once it is aborted nothing more is begun, and what runs is left running; its reason `time` tells a time limit from a signal. */
  readonly signal: AbortSignal;
  /** For each resource, waiting for other rolls included. */
  readonly limitMs: number;
  /** Whether the failed roll of an Elastigroup is stopped: until then the group takes no other. */
  readonly onFailure: 'stop' | 'leave';
  /** What of a request's instances has to be replaced, as it is just now; null: it is not known, and all of it is. */
  readonly staleOf: ((request: RollRequest) => Promise<Stale | null>) | null;
}

/** The roll of one resource, as it goes. */
export interface RollRun extends RollContext {
  readonly kind: SpecKind;
  readonly account: string;
  readonly id: string;
  readonly beganAt: number;
  /** Tells what is new; the same is not told twice. */
  tell(state: RollProgress['state'], seen?: Partial<Omit<RollProgress, 'state'>>): void;
}

/** Why a run must not go on; null: it may. */
export function stopOf({ signal, clock, beganAt, limitMs }: RollRun): StopReason | null {
  return stopBy(signal) ?? (clock.now() - beganAt >= limitMs ? 'time' : null);
}

/** Sleeps, not beyond the time limit. */
export async function pause({ clock, signal, beganAt, limitMs }: RollRun, ms: number): Promise<void> {
  await clock.sleep(Math.min(ms, beganAt + limitMs - clock.now()), signal);
}

/** What is told of a roll while it runs. */
export function seenOf({ id, status, batch, batches, percent, oldCount, newCount }: LiveRoll): Omit<RollProgress, 'state'> {
  return { roll: id, status, batch, batches, percent, oldCount, newCount };
}

/** What a request is about, as it is live: since when it is as it is, and whether it is as git wants it. */
export interface Standing {
  /** Milliseconds since 1970; null: not told. */
  readonly updatedAt: number | null;
  readonly isInPlace: boolean;
}

/** Reads what the changes are about: of several, the latest update counts. */
export async function standingOf({ changes }: RollRequest, { spot, account }: RollRun): Promise<Standing> {
  let updatedAt: number | null = 0;
  for (const change of changes) {
    const live = await spot.get(KINDS[change.kind], account, change.id ?? '');
    if (live === null || !isMet(change.body, live.body, '')) return { updatedAt: null, isInPlace: false };
    const time = timeOf(live.updatedAt);
    updatedAt = updatedAt === null || time === null ? null : Math.max(updatedAt, time);
  }
  return { updatedAt, isInPlace: true };
}

/** The instances to replace: those that may allow IMDSv1. null: all there are. Empty: none. */
export function narrowed({ open, doubtful, all }: Stale): readonly string[] | null {
  const ids = [...open, ...doubtful];
  return ids.length > 0 && ids.length === all ? null : ids;
}

/**
 * Why instances must not be replaced that the plan has not shown; null: it has. A limit and a permission to lose data hold for
 * what it has shown, and where EC2 has fallen silent since then, everything may look as if it had to be replaced.
 */
export function unshown({ changes, label, how }: RollRequest, { open, doubtful }: Stale): string | null {
  const { instances, isExact, untold } = instancesIn(changes);
  const now = open.length + doubtful.length;
  const isMore = isExact && untold === 0 && now > instances;
  // What EC2 tells of is known to need it. Only a recycle that nobody has seen could lose what nobody has allowed.
  if (!isMore || (doubtful.length === 0 && (how.by === 'roll' || instances > 0))) return null;
  const why = doubtful.length === 0 ? '' : `, for EC2 does not tell any more of ${doubtful.length}`;
  return `Of ${label}, the plan has shown ${plural(instances, 'instance')} to be replaced, and by now it would be ${now}${why}. None was replaced. Run again: the plan shows them then.`;
}

/** Whether a service has said no, so that nothing was done: any other failure leaves that open. */
export function hasRefused({ facts: { status } }: RemoteError): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** What an error says, as a sentence; what is no error of a service is thrown on. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RemoteError) return `${error.message}.`;
  throw error;
}
