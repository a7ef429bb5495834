/** What a follower sees of a roll, and since when. */
export interface RollSight {
  /** In any case. */
  readonly status: string;
  /** From 0 to 100; null where it is not told. */
  readonly percent: number | null;
  /** Since it is followed, and of that until `percent` last changed. */
  readonly elapsedMs: number;
  readonly changedMs: number;
  /** From the beginning on. */
  readonly limitMs: number;
  /** How long the last look took: near the rate limit the client lets it wait. */
  readonly lookMs: number;
}

/** How a roll ended, by what it says itself. `completed` is no proof that every instance was replaced. */
export type RollEnd = 'completed' | 'partial' | 'failed' | 'stopped';

/** What a follower does next. */
export type NextStep =
  | { readonly do: 'end'; readonly as: RollEnd }
  | { readonly do: 'wait'; readonly ms: number }
  /** The time limit is reached. */
  | { readonly do: 'give-up' };

/**
 * The statuses of a roll that has ended: of Elastigroups FINISHED (written small), STOPPED and, inferred from its event, FAILED
 * (spotinst/openapi: groups-deployment-status.yaml); the others of ECS and Ocean (initiate-clusterRoll.yaml, roll-status.yaml).
 */
const ENDS: Readonly<Record<string, RollEnd>> = {
  FINISHED: 'completed',
  COMPLETED: 'completed',
  PARTIALLY_COMPLETED: 'partial',
  FAILED: 'failed',
  STOPPED: 'stopped',
};

const SHORTEST_MS = 5_000;
const USUAL_MS = 15_000;
const LONGEST_MS = 30_000;
/** However slow the API is. */
const SLOWEST_MS = 60_000;

/** What to do about a roll that looks like this. A status that nobody knows is waited for, and never taken for an end. */
export function nextStep(sight: RollSight): NextStep {
  const { status, elapsedMs, limitMs } = sight;
  const as = endOf(status);
  if (as !== null) return { do: 'end', as };
  if (elapsedMs >= limitMs) return { do: 'give-up' };
  return { do: 'wait', ms: Math.min(pauseOf(sight), limitMs - elapsedMs) };
}

/** How a roll of this status has ended; null: it has not, or nobody knows. */
export function endOf(status: string): RollEnd | null {
  const word = status.toUpperCase();
  return Object.hasOwn(ENDS, word) ? (ENDS[word] ?? null) : null;
}

/** Half of what is left, as far as that can be guessed; twice as long as looking took, but not beyond the expected end. */
function pauseOf({ percent, elapsedMs, changedMs, lookMs }: RollSight): number {
  const isGuessed = percent !== null && percent > 0 && changedMs > 0;
  const left = isGuessed ? (changedMs * 100) / percent - elapsedMs : 0;
  const pause = left > 0 ? Math.min(Math.max(left / 2, SHORTEST_MS), LONGEST_MS) : USUAL_MS;
  const slow = Math.min(2 * lookMs, SLOWEST_MS, left > 0 ? left : SLOWEST_MS);
  return Math.round(Math.max(pause, slow));
}

/** What to do about a start that was refused. */
export type AfterRefusal =
  /** There is nothing to roll. */
  | { readonly do: 'nothing' }
  /** Another roll is in the way: the list tells which. */
  | { readonly do: 'look'; readonly ms: number }
  /** It may be taken later. */
  | { readonly do: 'retry'; readonly ms: number }
  | { readonly do: 'fail' };

/** Terraform sleeps as long (resource_spotinst_elastigroup_aws.go), and gives up after five minutes. */
const CAPACITY_MS = 60_000;
const MAX_RETRIES = 5;

/** What to do about a refusal in these words, after so many earlier ones. Codes are looked for in them, as Terraform does. */
export function afterRefusal(words: string, earlier: number): AfterRefusal {
  if (words.includes('CLUSTER_HAS_NO_ACTIVE_INSTANCES')) return { do: 'nothing' };
  if (earlier >= MAX_RETRIES) return { do: 'fail' };
  if (words.includes('CANT_ROLL_CAPACITY_BELOW_MINIMUM')) return { do: 'retry', ms: CAPACITY_MS };
  // Only one code is known, DEPLOYMENT_ALREADY_IN_PROGRESS; what a second roll of the other sorts gets is in no source.
  return /\b[A-Z_]*(?:ALREADY|IN_PROGRESS)[A-Z_]*\b/.test(words) ? { do: 'look', ms: USUAL_MS } : { do: 'fail' };
}
