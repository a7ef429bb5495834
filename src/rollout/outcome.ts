import type { UnsafeReason } from '../errors.js';
import type { Change, Plan } from './planned.js';
import type { Proof } from './prove.js';
import type { Rejections } from './readiness.js';
import type { RollOutcome } from './roll-outcome.js';
import type { StopReason } from './stop.js';

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
  /** When the resource was last updated, in the API's own words, where it was seen to be in place. */
  readonly updatedAt: string | null;
}

/** Whether a change is in place. */
export function isDone({ state }: Outcome): boolean {
  return state === 'applied' || state === 'created';
}

/** A guard that stood against the plan. */
export interface Refusal {
  readonly guard: UnsafeReason['guard'];
  readonly message: string;
}

/** The options from before, put back where a roll failed: the one weakening there is, and only where it was asked for. */
export interface Restored {
  /** The change that was undone. */
  readonly change: Change;
  readonly state: 'restored' | 'failed' | 'unknown' | 'not-begun';
  /** A sentence; null where it was done. It may quote what the API says, and is to be escaped. */
  readonly reason: string | null;
}

/** What EC2 was asked at the end, and what it said. */
export type ProofOutcome =
  | {
      readonly is: 'asked';
      readonly proof: Proof;
      /** Why some of it was not answered, as sentences. They may quote EC2, and are to be escaped. */
      readonly errors: readonly string[];
    }
  /** Switched off, without credentials, nothing was rolled and nobody asked for it, or the run was stopped first. */
  | { readonly is: 'not-asked'; readonly why: 'off' | 'no-credentials' | 'no-roll' | 'stopped' };

/**
 * How an apply ended: everything is as git wants it, and EC2 says of every running instance that it refuses IMDSv1 (`compliant`);
 * everything is as git wants it, and instances were not replaced, or none of them had to be as far as it is known (`applied`), or
 * were replaced without a proof (`rolled-unproven`); a guard stood against it and nothing was sent (`refused`); some of it was not
 * done, cannot be, or left instances as they were (`partial`); or none of it was done (`failed`).
 */
export type RolloutVerdict = 'compliant' | 'applied' | 'rolled-unproven' | 'refused' | 'partial' | 'failed';

/** What CloudWatch told while a wave baked: what its instances were refused for want of a token. */
export interface WatchedWave extends Rejections {
  readonly wave: string;
  /** More than so many stop the run. */
  readonly limit: number;
  /** Why some of it was not told, as sentences. They may quote Spot and CloudWatch, and are to be escaped. */
  readonly errors: readonly string[];
}

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
  /** What became of replacing instances, in the order of the waves; none where nothing is rolled. */
  readonly rolls: readonly RollOutcome[];
  readonly restored: readonly Restored[];
  /** The waves that were watched while they baked, in their order; none where readiness is off, or nothing baked. */
  readonly watched: readonly WatchedWave[];
  readonly proof: ProofOutcome;
  /** Whether the run fails where it is not proven that every instance refuses IMDSv1. */
  readonly needsProof: boolean;
  /** What stopped the run before everything was begun: the first failure, a signal or the time limit; null: nothing did. */
  readonly stopped: StopReason | 'failure' | null;
}

/** Whether an apply left nothing undone of what was asked of it. */
export function isGood({ verdict, needsProof }: Pick<Rollout, 'verdict' | 'needsProof'>): boolean {
  return verdict === 'compliant' || (!needsProof && (verdict === 'applied' || verdict === 'rolled-unproven'));
}

/** Whether EC2 is asked: where there are credentials, in any case, or not at all. */
export type ProofWish = 'auto' | 'required' | 'off';
