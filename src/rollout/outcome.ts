import type { UnsafeReason } from '../errors.js';
import type { Change, Plan } from './planned.js';

/**
 * What became of a change. `failed`: it is known not to be in place. `unknown`: the answer was lost and could not be looked up,
 * so it may be in place or not. `not-begun`: the run was stopped first.
 */
export type OutcomeState = 'applied' | 'created' | 'failed' | 'unknown' | 'not-begun';

/** A change of the plan and what became of it. */
export interface Outcome {
  readonly change: Change;
  /** The id of the live resource: that of a created one too. */
  readonly id: string | null;
  readonly state: OutcomeState;
  /** A sentence; null where it was done. It may quote what the API says, and is to be escaped. */
  readonly reason: string | null;
}

/** A guard that stood against the plan. */
export interface Refusal {
  readonly guard: UnsafeReason['guard'];
  readonly message: string;
}

/**
 * How an apply ended: everything is as git wants it (`applied`), a guard stood against it and nothing was sent (`refused`), some
 * of it was not done or cannot be (`partial`), or none of it was done (`failed`).
 */
export type RolloutVerdict = 'applied' | 'refused' | 'partial' | 'failed';

/** What an apply did. Written as JSON it is described by schemas/rollout.schema.json. */
export interface Rollout {
  readonly version: 1;
  readonly tool: Plan['tool'];
  readonly verdict: RolloutVerdict;
  /** What it was about, from before anything was done. */
  readonly plan: Plan;
  /** Why nothing was sent; none where the guards had nothing against it. */
  readonly refusals: readonly Refusal[];
  /** One for each change of the plan, in its order; none where it was refused. */
  readonly outcomes: readonly Outcome[];
  /** What stopped the run before everything was begun: the first failure, a signal or the time limit; null: nothing did. */
  readonly stopped: 'failure' | 'signal' | 'time' | null;
}
