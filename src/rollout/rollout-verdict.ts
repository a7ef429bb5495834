import { isDone, type Outcome, type Rollout, type RolloutVerdict } from './outcome.js';
import { isReplaced, type RollOutcome } from './roll-outcome.js';

/** How an apply ended, by what became of its parts. What is not known is never taken for done. */
export function verdictOf(rollout: Omit<Rollout, 'verdict'>): RolloutVerdict {
  const { plan, refusals, outcomes, rolls, restored, stopped } = rollout;
  if (refusals.length > 0) return 'refused';
  const isAll = outcomes.every(isDone) && rolls.every(isReplaced) && plan.verdict === 'pass';
  if (!isAll || restored.length > 0 || stopped !== null) return isNothing(outcomes, rolls) ? 'failed' : 'partial';
  return provenAs(rollout);
}

/** Whether nothing is in place and no instance was replaced: what is not known may be. */
function isNothing(outcomes: readonly Outcome[], rolls: readonly RollOutcome[]): boolean {
  const isUntouched = outcomes.every(({ state }) => state === 'failed' || state === 'not-begun');
  return (
    isUntouched &&
    rolls.every(
      ({ state, left, roll }) =>
        state === 'not-begun' || state === 'blocked' || (state === 'failed' && roll === null && left.length === 0),
    )
  );
}

/** Where all was done: what EC2 says of the instances. */
function provenAs({ plan, rolls, proof }: Pick<Rollout, 'plan' | 'rolls' | 'proof'>): RolloutVerdict {
  const unproven = rolls.some(({ state }) => state === 'replaced') ? 'rolled-unproven' : 'applied';
  if (proof.is === 'not-asked') return unproven;
  switch (proof.proof.verdict) {
    case 'compliant':
      return 'compliant';
    case 'open':
      // Nobody wanted them replaced, or they ought to have been.
      return plan.roll ? 'partial' : 'applied';
    case 'idle':
      return 'applied';
    default:
      return unproven;
  }
}
