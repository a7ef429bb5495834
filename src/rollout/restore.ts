import { KINDS } from '../specs/kinds/index.js';
import { type ApplyContext, carryOut } from './apply.js';
import { withValue } from './difference.js';
import type { OutcomeState, Restored } from './outcome.js';
import type { Change } from './planned.js';
import type { RollCause } from './roll-requests.js';

/**
 * Puts the live options from before back: what instances are launched with is weaker again then, and that is the point. What
 * this run has not changed itself is left alone, for nobody knows what it was. Never throws for what a service does.
 */
export async function restore(causes: readonly RollCause[], context: ApplyContext): Promise<readonly Restored[]> {
  const changed = causes.filter(isChange);
  const undoing = changed.map((change) => ({ ...change, body: withValue({}, KINDS[change.kind].imdsPath, change.previous) }));
  const { outcomes } = await carryOut(undoing, context);
  return outcomes.flatMap(({ state, reason }, index) => {
    const change = changed[index];
    return change === undefined ? [] : [{ change, state: STATES[state], reason }];
  });
}

function isChange(cause: RollCause): cause is RollCause & Change {
  return 'members' in cause && cause.previous !== undefined;
}

const STATES = {
  applied: 'restored',
  created: 'restored',
  failed: 'failed',
  unknown: 'unknown',
  'not-begun': 'not-begun',
} as const satisfies Record<OutcomeState, Restored['state']>;
