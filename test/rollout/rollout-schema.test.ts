import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnsafePlanError, type UnsafeReason } from '../../src/errors.js';
import { ROLL_STATE_WORDS } from '../../src/reporters/roll-outcome-words.js';
import { rolloutJson } from '../../src/reporters/rollout-json.js';
import { OUTCOME_WORDS } from '../../src/reporters/rollout-words.js';
import type { OutcomeState, Rollout } from '../../src/rollout/outcome.js';
import { changesOf, UNPLANNED_STATES } from '../../src/rollout/planned.js';
import type { RollState } from '../../src/rollout/roll-outcome.js';
import { ROLLOUT_SCHEMA } from '../../src/rollout/rollout-schema.js';
import { kindIds } from '../policy/bodies.js';
import { change, plan, right, unplanned } from '../reporters/plan-made.js';
import { asked, everywhereIn, outcome, refused, rollOutcome, rollout, watched } from '../reporters/rollout-made.js';
import { desired, live, planFor, WEAK } from './made.js';
import { undescribed } from './undescribed.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/rollout.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(committed);
const asJson = (made: Rollout) => JSON.parse(rolloutJson(made, { color: false, pathOf: (file) => file, fullReport: '' }));
const expectValid = (made: Rollout) => expect(isValid(asJson(made)), JSON.stringify(isValid.errors)).toBe(true);

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(ROLLOUT_SCHEMA)));
});

/** What an apply did, in which each state is. */
function everything(): Rollout {
  const states = Object.keys(OUTCOME_WORDS) as OutcomeState[];
  const created = change({ state: 'create', id: null, roll: null });
  const outcomes = states.map((state) => outcome(state, { change: state === 'created' ? created : change(), reason: 'so.' }));
  const others = [right(), ...UNPLANNED_STATES.map((state) => unplanned(state))];
  const about = plan([...outcomes.map((one) => one.change), ...others], { verdict: 'fail' });
  const rolls = (Object.keys(ROLL_STATE_WORDS) as RollState[]).map((state) => rollOutcome(state));
  const restored = [{ change: change(), state: 'restored', reason: null }] as const;
  return rollout(outcomes, {
    verdict: 'partial',
    stopped: 'failure',
    plan: about,
    rolls,
    restored,
    watched: watched(),
    proof: asked(),
  });
}

const GUARDS: readonly UnsafeReason[] = [
  { guard: 'event', event: 'pull_request', allowed: ['push'] },
  { guard: 'ref', ref: 'refs/heads/x', allowed: [] },
  { guard: 'confirmation', changes: 1, wasAsked: false },
  { guard: 'account', specs: ['web'] },
  { guard: 'weakening', resources: ['web'] },
  { guard: 'max-changes', changes: 2, limit: 1 },
  { guard: 'max-instances', instances: 2, untold: 0, limit: 1 },
  { guard: 'rolling', rolls: [{ resource: 'web', roll: 'sbgd-1' }] },
  { guard: 'outside', files: ['x.json'] },
  { guard: 'data-loss', losses: [{ resource: 'web', loses: ['the root volume'] }] },
  { guard: 'max-modified', instances: 2, limit: 1 },
  { guard: 'mix-up', fleets: [{ fleet: 'sig-1', region: null }] },
  { guard: 'readiness', fleets: [{ fleet: 'sig-1', why: 'called' }] },
  { guard: 'plan-hash', unapproved: ['web'], undone: 0 },
];

describe('what an apply did is as the schema says', () => {
  test.each<[string, Rollout]>([
    ['of every state', everything()],
    ['of nothing', rollout([])],
    ['all done', rollout([outcome(), outcome('created')])],
    ['failed', rollout([outcome('failed', { reason: 'no.' })], { verdict: 'failed', stopped: 'failure' })],
    ['stopped by a signal', rollout([outcome('not-begun')], { verdict: 'failed', stopped: 'signal' })],
    ['stopped by the clock', rollout([outcome(), outcome('not-begun')], { verdict: 'partial', stopped: 'time' })],
    ['refused', refused(plan([change()]))],
  ])('%s', (_, made) => {
    expectValid(made);
  });

  test('refused by every guard', () => {
    const refusals = GUARDS.map((reason) => ({ guard: reason.guard, message: new UnsafePlanError(reason).message }));
    expectValid({ ...refused(plan([change()])), refusals });
  });

  test('of every kind', () => {
    const about = planFor(
      kindIds.map((kind) => desired(kind)),
      kindIds.map((kind) => live(kind, WEAK)),
      { roll: true },
    );
    const made = rollout(
      changesOf(about).map((one) => outcome('applied', { change: one })),
      { plan: about },
    );
    expect(made.outcomes).toHaveLength(kindIds.length);
    expectValid(made);
  });

  test('whatever stands in files and answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const made of everywhereIn(text)) expectValid(made);
      }),
    );
  });
});

test('the schema describes all of it: each member is told, and needed', () => {
  expect(undescribed(asJson(everything()), committed)).toEqual([]);
  expect(undescribed(asJson(refused(plan([change()]))), committed)).toEqual([]);
});

test('a member that is missing, or of a wrong type, is noticed', () => {
  const made = asJson(everything());
  const withFirst = (given: object) => ({ ...made, outcomes: [{ ...made.outcomes[0], ...given }] });
  expect(isValid(withFirst({}))).toBe(true);
  expect(isValid(withFirst({ change: undefined }))).toBe(false);
  expect(isValid(withFirst({ state: 'else' }))).toBe(false);
  expect(isValid({ ...made, verdict: 'pass' })).toBe(false);
  expect(isValid({ ...made, stopped: 'bored' })).toBe(false);
  expect(isValid({ ...made, refusals: [{ guard: 'mood', message: '' }] })).toBe(false);
  expect(isValid({ ...made, plan: { ...made.plan, hash: undefined } })).toBe(false);
  expect(isValid({ ...made, later: 1 })).toBe(true);
});
