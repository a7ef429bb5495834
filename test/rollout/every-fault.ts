import { type Fault, NOT_JSON, UNAVAILABLE } from '../../src/simulator/faults.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import type { SkippingClock } from '../fakes.js';

/** Where something goes wrong. */
export interface FaultScene {
  readonly clock: SkippingClock;
  readonly spot: Simulator;
  /** Another account. */
  readonly other: string;
}

/** All that can go wrong with a call. */
export const FAULTS: Readonly<Record<string, (scene: FaultScene) => Fault>> = {
  '429 with a reset': () => ({ kind: 'limited', seconds: 30 }),
  '500': () => ({ kind: 'failure', when: 'before' }),
  '500 after it was done': () => ({ kind: 'failure', when: 'after' }),
  '503 with a text': () => UNAVAILABLE,
  'connection refused, for a while': ({ clock, spot }) => ({ kind: 'refused', begun: () => reopenSoon(clock, spot) }),
  'connection refused from then on': () => ({ kind: 'refused' }),
  'reset before it was done': () => ({ kind: 'reset', when: 'before' }),
  'reset after it was done': () => ({ kind: 'reset', when: 'after' }),
  'reset within the answer': () => ({ kind: 'reset', when: 'within' }),
  'no answer, and not done': () => ({ kind: 'hang', when: 'before' }),
  'no answer, but done': () => ({ kind: 'hang', when: 'after' }),
  'an answer that is no JSON': () => NOT_JSON,
  'an answer that is cut': () => ({ kind: 'cut' }),
  'no items': () => ({ kind: 'empty' }),
  'another account': ({ other }) => ({ kind: 'account', account: other }),
  '200 without doing it': () => ({ kind: 'ignored' }),
  '401': () => ({ kind: 'unauthorized' }),
};

function reopenSoon(clock: SkippingClock, spot: Simulator): void {
  clock.later(1_500, () => spot.open());
}
