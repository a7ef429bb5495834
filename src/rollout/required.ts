import type { KindId } from '../specs/spec.js';
import type { Refusal, Rollout } from './outcome.js';
import type { Plan, PlannedReadiness, Unplanned } from './planned.js';

/**
 * How an instance stands, or how it ended. `already`: it requires tokens, and nothing was sent. `open`: it is to be changed.
 * `required`: it was, and EC2 says so. `pending`: EC2 has the change, and has not applied it yet. `gone`: it has ended. `untold`:
 * EC2 did not tell of it, so nothing was sent. `unknown`: it may have been changed or not. `not-begun`: the run was stopped first.
 */
export type InstanceEnd = 'already' | 'open' | 'required' | 'pending' | 'gone' | 'untold' | 'failed' | 'unknown' | 'not-begun';

/** A running instance of a fleet. */
export interface RequiredInstance {
  readonly id: string;
  readonly nodeGroup: string | null;
  readonly state: InstanceEnd;
  /** A sentence; null where there is nothing to add. It may quote EC2, and is to be escaped. */
  readonly reason: string | null;
}

/** A fleet whose running instances are to require tokens. */
export interface RequiredFleet {
  readonly kind: KindId;
  readonly account: string;
  readonly id: string;
  readonly name: string | null;
  readonly region: string | null;
  /** Whether what comes in the place of its instances requires tokens, by the live resource. */
  readonly launchesRequired: boolean;
  /** Whether an apply would make it so, or keep it. */
  readonly isInGit: boolean;
  readonly instances: readonly RequiredInstance[];
}

/** Which running instances are to be changed. */
export interface RequirePlan {
  readonly tool: Plan['tool'];
  readonly fleets: readonly RequiredFleet[];
  /** Specs of which it is not known what they are about. */
  readonly unfound: readonly Unplanned[];
  /** The files of all specs that it is about. */
  readonly files: readonly string[];
  /** null: it was not asked for. */
  readonly readiness: PlannedReadiness | null;
}

/**
 * How it ended: every instance requires tokens (`applied`), some do, or may (`partial`), none was changed that had to be
 * (`failed`), or a guard stood against it and nothing was sent (`refused`).
 */
export type RequireVerdict = 'applied' | 'partial' | 'failed' | 'refused';

/** What was done to running instances. Written as JSON it is described by schemas/instances.schema.json. */
export interface RequireReport extends Pick<RequirePlan, 'tool' | 'fleets' | 'unfound' | 'readiness'> {
  readonly version: 1;
  readonly verdict: RequireVerdict;
  readonly refusals: readonly Refusal[];
  readonly stopped: Rollout['stopped'];
}

/** The instances of fleets that are in a state. */
export function instancesIn(fleets: readonly RequiredFleet[], state: InstanceEnd): readonly RequiredInstance[] {
  return fleets.flatMap(({ instances }) => instances.filter((one) => one.state === state));
}

/** Whether nothing is left to do about an instance. */
export function isSettled({ state }: RequiredInstance): boolean {
  return state === 'already' || state === 'required' || state === 'gone';
}

/** How it ended, by how its instances did. What is not known is never taken for done. */
export function requireVerdict({
  fleets,
  unfound,
  refusals,
  stopped,
}: Pick<RequireReport, 'fleets' | 'unfound' | 'refusals' | 'stopped'>): RequireVerdict {
  if (refusals.length > 0) return 'refused';
  const instances = fleets.flatMap((fleet) => fleet.instances);
  if (instances.every(isSettled) && unfound.length === 0 && stopped === null) return 'applied';
  const mayBeChanged = instances.some(({ state }) => state === 'required' || state === 'pending' || state === 'unknown');
  return mayBeChanged ? 'partial' : 'failed';
}
