import type { LiveRoll } from '../ports.js';
import type { RollRequest } from './roll-requests.js';
import type { LeftInstance } from './roll-verdict.js';

/**
 * What became of replacing the instances of a resource. `replaced`: all that run were launched after the change. `nothing`: none
 * ran. `partial`: the roll ended, and some are left. `running`: it was left running, and the next run follows it. `blocked`:
 * another roll stood in the way, and this one was not started. `unknown`: it could not be told. `not-begun`: the run was stopped.
 */
export type RollState = 'replaced' | 'nothing' | 'partial' | 'failed' | 'running' | 'blocked' | 'unknown' | 'not-begun';

/** A roll that was wanted, and what became of it. */
export interface RollOutcome {
  readonly request: RollRequest;
  readonly state: RollState;
  /** The roll as it was last seen; null: there was none. */
  readonly roll: LiveRoll | null;
  /** Whether an earlier run, or somebody else, had started it. */
  readonly isAdopted: boolean;
  /** The instances that are known not to be replaced. */
  readonly left: readonly LeftInstance[];
  /** A sentence with the remedy; null where all went well. It may quote what the API says, and is to be escaped. */
  readonly reason: string | null;
}

/** Whether nothing is left to be done. */
export function isReplaced({ state }: Pick<RollOutcome, 'state'>): boolean {
  return state === 'replaced' || state === 'nothing';
}

/** How a roll ended. */
export type RollResult = Omit<RollOutcome, 'request'>;

/** An end without a roll, or without anything known to be left. */
export function endWith(state: RollState, reason: string | null, more: Partial<RollResult> = {}): RollResult {
  return { state, reason, roll: null, isAdopted: false, left: [], ...more };
}
