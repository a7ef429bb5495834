import type { RemoteReason } from '../errors.js';
import type { PROOF_VERDICTS } from '../findings/proof-schema.js';
import type { InstanceMetadata } from '../ports.js';

/** An instance as Spot names it. */
export interface FleetInstance {
  readonly id: string;
  /** The node group that it belongs to; null for the fleet itself. */
  readonly nodeGroup: string | null;
  /** In milliseconds since 1970; null where Spot does not say. */
  readonly launchedAt: number | null;
}

/** What instances get that are launched now. */
export interface LaunchSettings {
  /** Whether the live options, own or inherited, require tokens. */
  readonly requiresTokens: boolean;
  /** Since when they are as they are, in milliseconds since 1970; null where that is not known. */
  readonly since: number | null;
  /** The image that they must be launched from; absent: any will do. */
  readonly image?: string;
}

/** An Elastigroup, a stateful node or a cluster, with the instances that Spot names. */
export interface ProofFleet {
  readonly id: string;
  /** null: it is not known (`regionOf`), so that EC2 cannot be asked. */
  readonly region: string | null;
  readonly instances: readonly FleetInstance[];
  /** By the id of a node group; null for what the fleet itself launches. */
  readonly settings: ReadonlyMap<string | null, LaunchSettings>;
}

/** What asking EC2 of an instance brought. */
export type Ec2Answer =
  | { readonly is: 'known'; readonly metadata: InstanceMetadata }
  /** EC2 has none of this id in the account and the region. */
  | { readonly is: 'unknown' }
  /** There was no answer; `reason` is that of the RemoteError. */
  | { readonly is: 'unanswered'; readonly reason: RemoteReason };

/** EC2's answers by the ids of instances. Those that were not asked for are missing. */
export type Ec2Answers = ReadonlyMap<string, Ec2Answer>;

/** Where EC2 is not asked at all. */
export const WITHOUT_EC2: Ec2Answers = new Map();

/** What is known of an instance, with why. Only of those that are `proven` it is certain that they refuse IMDSv1. */
export type Standing =
  | { readonly state: 'proven'; readonly cause: 'required' }
  /** `inherited` and `held-back` say more than the launch tells: `explained`. */
  | {
      readonly state: 'open';
      readonly cause: 'not-applied' | 'inherited' | 'launched-before' | 'held-back' | 'changed-elsewhere' | 'unexplained';
    }
  | { readonly state: 'pending'; readonly cause: 'options-pending' }
  | {
      readonly state: 'unknown';
      readonly cause: 'not-asked' | 'no-region' | 'not-known' | 'untold' | 'credentials' | 'refused' | 'limited' | 'unavailable';
    }
  | { readonly state: 'gone'; readonly cause: 'ended' };

export type InstanceState = Standing['state'];

/** What is known of one instance. */
export interface InstanceProof {
  readonly id: string;
  readonly nodeGroup: string | null;
  /** The earliest launch that Spot or EC2 tells of, in milliseconds since 1970; null where neither does. */
  readonly launchedAt: number | null;
  readonly standing: Standing;
}

/**
 * `compliant`: instances run, and each is proven. `open`: one at least takes IMDSv1. `unproven`: of one at least it is not known.
 * `pending`: EC2 or Spot has not got there yet, and asking again will tell. `idle`: nothing runs, and nothing is proven.
 */
export type ProofVerdict = (typeof PROOF_VERDICTS)[number];

/** How many instances are in each state. */
export type ProofCounts = Readonly<Record<InstanceState, number>>;

/** What is known of a fleet. */
export interface FleetProof {
  readonly id: string;
  readonly region: string | null;
  readonly verdict: ProofVerdict;
  readonly counts: ProofCounts;
  /** Sorted by node group and id. */
  readonly instances: readonly InstanceProof[];
}

/** What is known of all fleets. */
export interface Proof {
  readonly verdict: ProofVerdict;
  readonly counts: ProofCounts;
  readonly fleets: readonly FleetProof[];
}

/** Holds what Spot names against what EC2 tells. */
export function prove(fleets: readonly ProofFleet[], answers: Ec2Answers): Proof {
  return summed(fleets.map((fleet) => fleetProof(fleet, answers)));
}

/** What is known of several fleets. */
export function summed(proofs: readonly FleetProof[]): Proof {
  return {
    verdict: WORST.find((verdict) => proofs.some((proof) => proof.verdict === verdict)) ?? 'idle',
    counts: countsOf(proofs.flatMap(({ instances }) => instances)),
    fleets: proofs,
  };
}

/** What is wrong outweighs what is not known, and that what only takes time. */
const WORST = ['open', 'unproven', 'pending', 'compliant'] as const satisfies readonly ProofVerdict[];

function fleetProof(fleet: ProofFleet, answers: Ec2Answers): FleetProof {
  const instances = fleet.instances.map((one) => instanceProof(one, fleet, answers.get(one.id))).sort(byPlace);
  const counts = countsOf(instances);
  return { id: fleet.id, region: fleet.region, verdict: verdictOf(counts), counts, instances };
}

function verdictOf({ open, unknown, pending, proven, gone }: ProofCounts): ProofVerdict {
  if (open > 0) return 'open';
  if (unknown > 0) return 'unproven';
  if (pending > 0) return 'pending';
  if (proven > 0) return 'compliant';
  // All that Spot names have ended: what has taken their place is not named yet.
  return gone > 0 ? 'pending' : 'idle';
}

function instanceProof(instance: FleetInstance, fleet: ProofFleet, answer: Ec2Answer | undefined): InstanceProof {
  const { id, nodeGroup } = instance;
  // EC2 has the time of the last start, while options are those of the first.
  const times = [instance.launchedAt, answer?.is === 'known' ? answer.metadata.launchedAt : null].filter((time) => time !== null);
  const launchedAt = times.length === 0 ? null : Math.min(...times);
  return { id, nodeGroup, launchedAt, standing: standingOf(fleet, answer, fleet.settings.get(nodeGroup), launchedAt) };
}

function standingOf(
  { region }: ProofFleet,
  answer: Ec2Answer | undefined,
  settings: LaunchSettings | undefined,
  launchedAt: number | null,
): Standing {
  if (answer === undefined) return { state: 'unknown', cause: region === null ? 'no-region' : 'not-asked' };
  if (answer.is === 'unknown') return { state: 'unknown', cause: 'not-known' };
  if (answer.is === 'unanswered') return { state: 'unknown', cause: CAUSES[answer.reason] };
  const { httpTokens, optionsState, instanceState } = answer.metadata;
  if (ENDED.includes(instanceState)) return { state: 'gone', cause: 'ended' };
  if (httpTokens === 'optional') return { state: 'open', cause: causeOf(settings, launchedAt) };
  if (httpTokens !== 'required') return { state: 'unknown', cause: 'untold' };
  if (optionsState === 'applied') return { state: 'proven', cause: 'required' };
  return optionsState === 'pending' ? { state: 'pending', cause: 'options-pending' } : { state: 'unknown', cause: 'untold' };
}

/** A stopped instance is not among them: it starts again with the options that it has. */
const ENDED: readonly (string | null)[] = ['shutting-down', 'terminated'];

const CAUSES = {
  credentials: 'credentials',
  refused: 'refused',
  missing: 'unavailable',
  invalid: 'unavailable',
  limited: 'limited',
  unavailable: 'unavailable',
  unknown: 'unavailable',
} as const satisfies Readonly<Record<RemoteReason, string>>;

/** Why an instance takes IMDSv1. */
function causeOf(settings: LaunchSettings | undefined, launchedAt: number | null): Extract<Standing, { state: 'open' }>['cause'] {
  if (settings === undefined) return 'unexplained';
  if (!settings.requiresTokens) return 'not-applied';
  if (settings.since === null || launchedAt === null) return 'unexplained';
  return launchedAt < settings.since ? 'launched-before' : 'changed-elsewhere';
}

function countsOf(instances: readonly InstanceProof[]): ProofCounts {
  const counts = { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
  for (const { standing } of instances) counts[standing.state]++;
  return counts;
}

function byPlace(a: InstanceProof, b: InstanceProof): number {
  const [first, second] = [`${a.nodeGroup ?? ''} ${a.id}`, `${b.nodeGroup ?? ''} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
