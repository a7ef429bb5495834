import type { DesiredSpec } from '../src/rollout/desired.js';
import type { ApplyRun } from '../src/rollout.js';
import { skippingClock } from './fakes.js';
import { keptProgress, type LiveSpot } from './rollout/live-spot.js';
import { PLAN_TERMS } from './rollout/made.js';

/** A run of an apply that nothing stands against, but for what is given. */
export function applyRunOf(spot: LiveSpot, specs: readonly DesiredSpec[], given: Partial<ApplyRun> = {}): ApplyRun {
  return {
    spot,
    specs,
    ...{ ...PLAN_TERMS, version: '1.2.3', maxParallel: 1, approved: null, confirm: null },
    ...{ ec2: { api: null, why: 'no-roll' }, readiness: null, proof: 'auto', comment: 'why', limitMs: 3_600_000 },
    progress: keptProgress(),
    clock: skippingClock('2026-06-15T12:00:00.000Z'),
    signal: new AbortController().signal,
    trigger: { by: 'command', isConfirmed: true },
    limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false },
    isInCheckout: () => true,
    onBegin: () => {},
    ...given,
  };
}
