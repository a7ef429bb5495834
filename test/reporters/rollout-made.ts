import type { Outcome, OutcomeState, ProofOutcome, Rollout, WatchedWave } from '../../src/rollout/outcome.js';
import { changesOf, type Plan } from '../../src/rollout/planned.js';
import type { Standing } from '../../src/rollout/prove.js';
import type { RollOutcome, RollState } from '../../src/rollout/roll-outcome.js';
import type { RollRequest } from '../../src/rollout/roll-requests.js';
import { liveRoll } from '../rollout/live-spot.js';
import { change, everywhere, plan } from './plan-made.js';

/** An outcome of which only what matters is given. */
export function outcome(state: OutcomeState = 'applied', given: Partial<Outcome> = {}): Outcome {
  const { change: about = change() } = given;
  return { change: about, id: about.id, state, reason: null, updatedAt: null, ...given };
}

/** What became of a roll, of which only what matters is given. */
export function rollOutcome(state: RollState = 'replaced', given: Partial<RollOutcome> = {}): RollOutcome {
  const request: RollRequest = {
    ...{ kind: 'ocean-cluster', account: 'act-1', id: 'o-1', label: 'platform (o-1)', how: { by: 'recycle' } },
    ...{ changes: [], mayStart: true },
  };
  const roll = liveRoll({ id: 'scr-1', sort: 'cluster', batch: 2, batches: 5, oldCount: 10, newCount: 4, percent: 40 });
  return {
    request,
    state,
    roll,
    isAdopted: false,
    left: [{ id: 'i-1', reason: 'it could not be replaced' }],
    reason: 'so.',
    ...given,
  };
}

/** What EC2 said of a fleet: an instance in each state. */
export function asked(text = 'o-1'): Extract<ProofOutcome, { is: 'asked' }> {
  const standings: readonly Standing[] = [
    { state: 'proven', cause: 'required' },
    { state: 'open', cause: 'launched-before' },
    { state: 'pending', cause: 'options-pending' },
    { state: 'unknown', cause: 'not-known' },
    { state: 'gone', cause: 'ended' },
  ];
  const instances = standings.map((standing, index) => ({
    ...{ id: `i-${index}`, nodeGroup: index === 1 ? text : null, launchedAt: index === 2 ? null : 0, standing },
  }));
  const counts = { proven: 1, open: 1, pending: 1, unknown: 1, gone: 1 };
  const fleets = [{ id: text, region: 'us-east-1', verdict: 'open', counts, instances }] as const;
  return { is: 'asked', proof: { verdict: 'open', counts, fleets }, errors: [`${text}.`] };
}

/** What was watched while a wave baked, in each verdict. */
export function watched(text = 'canary'): readonly WatchedWave[] {
  const caller = { id: 'i-1', namedBy: ['spot'], calls: 3, lastAt: Date.parse('2026-06-15T09:10:00Z') } as const;
  return [
    { wave: text, limit: 0, verdict: 'within', rejected: 0, callers: [], errors: [] },
    { wave: text, limit: 2, verdict: 'exceeded', rejected: 3, callers: [caller], errors: [] },
    { wave: text, limit: 0, verdict: 'untold', rejected: 0, callers: [], errors: [`${text}.`] },
  ];
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
    rolls: [],
    restored: [],
    watched: [],
    proof: { is: 'not-asked', why: 'no-roll' },
    needsProof: false,
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
  const base = rollOutcome('partial').request;
  const rolls = [
    rollOutcome('partial', {
      ...{ request: { ...base, account: text, id: text, label: text }, reason: text },
      ...{ left: [{ id: text, reason: text }], roll: liveRoll({ id: text, status: text }) },
    }),
  ];
  const restored = [{ change: changesOf(about)[0] ?? change(), state: 'failed', reason: text }] as const;
  return [
    rollout(outcomes, {
      verdict: 'partial',
      plan: about,
      stopped: 'failure',
      rolls,
      restored,
      watched: watched(text),
      proof: asked(text),
    }),
    refused(about, text),
  ];
}
