import type { Outcome, OutcomeState, Rollout } from '../../src/rollout/outcome.js';
import { changesOf, type Plan } from '../../src/rollout/planned.js';
import { change, everywhere, plan } from './plan-made.js';

/** An outcome of which only what matters is given. */
export function outcome(state: OutcomeState = 'applied', given: Partial<Outcome> = {}): Outcome {
  const { change: about = change() } = given;
  return { change: about, id: about.id, state, reason: null, ...given };
}

/** What an apply did, with these outcomes; the plan is made of their changes where none is given. */
export function rollout(outcomes: readonly Outcome[], given: Partial<Rollout> = {}): Rollout {
  return {
    version: 1,
    tool: { name: 'spot-imdsv2', version: '1.2.3' },
    verdict: 'applied',
    plan: plan(outcomes.map((one) => one.change)),
    refusals: [],
    outcomes,
    stopped: null,
    ...given,
  };
}

/** An apply that a guard stood against. */
export function refused(about: Plan, message = 'the plan makes 2 changes, but max-changes is 1.'): Rollout {
  return rollout([], { verdict: 'refused', plan: about, refusals: [{ guard: 'max-changes', message }] });
}

/** Everything that comes from files and the API, set to one text: with outcomes of each state, and with a refusal. */
export function everywhereIn(text: string): readonly Rollout[] {
  const about: Plan = { ...everywhere(text), roll: false };
  const states: readonly OutcomeState[] = ['applied', 'created', 'failed', 'unknown', 'not-begun'];
  const outcomes = changesOf(about).flatMap((one) =>
    states.map((state) => outcome(state, { change: one, id: text, reason: text })),
  );
  return [rollout(outcomes, { verdict: 'partial', plan: about, stopped: 'failure' }), refused(about, text)];
}
