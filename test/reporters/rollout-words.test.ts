import { describe, expect, test } from 'vitest';
import {
  leftWords,
  OUTCOME_WORDS,
  oldInstanceWords,
  outcomesOf,
  rolloutSummary,
  rolloutVerdict,
  subjectOf,
} from '../../src/reporters/rollout-words.js';
import type { Outcome, OutcomeState, Rollout } from '../../src/rollout/outcome.js';
import { isDone } from '../../src/rollout/outcome.js';
import type { RollEstimate } from '../../src/rollout/roll-estimate.js';
import { change, estimate, plan, right, unplanned } from './plan-made.js';
import { outcome, refused, rollout } from './rollout-made.js';

const STATES = Object.keys(OUTCOME_WORDS) as OutcomeState[];
const missing = unplanned('missing');

test.each<[string, Rollout, string]>([
  ['nothing at all', rollout([]), 'there is nothing to apply'],
  ['all right', rollout([], { plan: plan([right()]) }), 'everything is as git wants it, nothing had to be changed'],
  ['all done', rollout([outcome(), outcome('created')]), 'everything is as git wants it, 2 changes made'],
  ['refused', refused(plan([change(), missing])), 'refused, nothing was sent'],
  ['some done', rollout([outcome(), outcome('failed')], { verdict: 'partial' }), '1 of 2 changes made'],
  ['none done', rollout([outcome('failed'), outcome('not-begun')], { verdict: 'failed' }), 'none of 2 changes made'],
  ['one, not done', rollout([outcome('failed')], { verdict: 'failed' }), 'the only change was not made'],
  ['one, not known', rollout([outcome('unknown')], { verdict: 'failed' }), 'it is not known whether the only change was made'],
  [
    'some not known',
    rollout([outcome('unknown'), outcome()], { verdict: 'partial' }),
    '1 of 2 changes known to be made, 1 unknown',
  ],
  [
    'done, but not all could be planned',
    rollout([outcome()], { verdict: 'partial', plan: plan([change(), missing]) }),
    '1 change made, 1 resource not as git says',
  ],
  [
    'nothing could be planned',
    rollout([], { verdict: 'failed', plan: plan([missing, missing]) }),
    'nothing was changed, 2 resources not as git says',
  ],
])('the verdict: %s', (_, made, words) => {
  expect(rolloutVerdict(made)).toBe(words);
});

test('the summary counts every outcome and what nothing was done about, and no change twice', () => {
  const made = rollout([...STATES.map((state) => outcome(state)), outcome()], { verdict: 'partial' });
  const withMore = { ...made, plan: plan([...made.plan.resources, right(), missing]) };
  expect(rolloutSummary(withMore)).toBe('2 changed, 1 created, 1 failed, 1 unknown, 1 not begun, 1 already right, 1 not live.');
  expect(rolloutSummary(rollout([]))).toBe('no resources.');
});

test('what is done, and what is not', () => {
  expect(STATES.filter((state) => isDone(outcome(state)))).toEqual(['applied', 'created']);
});

test('of a plan that was refused, no change was begun', () => {
  const [first, ...more] = outcomesOf(refused(plan([change(), right()])));
  expect(first).toEqual(outcome('not-begun'));
  expect(more).toEqual([]);
});

test('what was created has the id that it got', () => {
  const created = outcome('created', { change: change({ id: null }), id: 'sig-9' });
  expect(subjectOf(created).id).toBe('sig-9');
  expect(subjectOf(outcome('failed', { id: null })).id).toBe('sig-1');
});

describe('what is left', () => {
  const AGAIN = 'Run it again: it does only what is left.';
  const left = (outcomes: readonly Outcome[], stopped: Rollout['stopped'] = null) =>
    leftWords(rollout(outcomes, { verdict: 'partial', stopped })).join(' ');

  test.each([
    ['nothing', left([outcome(), outcome('created')]), ''],
    ['one', left([outcome(), outcome('failed')]), `1 change is left. ${AGAIN}`],
    ['several', left([outcome('failed'), outcome('not-begun')]), `2 changes are left. ${AGAIN}`],
    [
      'what is not known',
      left([outcome('unknown')]),
      `Of 1 change it is not known whether it was made: the next run looks. 1 change is left. ${AGAIN}`,
    ],
    ['stopped', left([outcome('failed')], 'failure'), `The run stopped at the first failure. 1 change is left. ${AGAIN}`],
    ['by a signal', left([outcome('not-begun')], 'signal'), `The run was stopped by a signal. 1 change is left. ${AGAIN}`],
    [
      'by the clock',
      left([outcome('not-begun')], 'time'),
      `The run reached its time limit: raise timeout-minutes if it needs more. 1 change is left. ${AGAIN}`,
    ],
    ['refused', leftWords(refused(plan([change()]))).join(' '), 'Put right what is refused, and run it again.'],
  ])('%s', (_, words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('instances that are not replaced', () => {
  const group = (id: string, instances: RollEstimate['instances']) =>
    outcome('applied', { change: change({ id, roll: estimate({ id, instances }) }) });
  const words = (outcomes: readonly Outcome[], roll = false) =>
    oldInstanceWords(rollout(outcomes, { plan: plan([], { roll }) })).replace(
      'A changed spec changes nothing that already runs: ',
      '',
    );
  const exact = (count: number) => ({ count, isExact: true });

  test.each([
    ['one', [group('a', exact(1))], '1 instance keeps the old settings until replaced (roll is off).'],
    [
      'two fleets',
      [group('a', exact(3)), group('b', exact(4))],
      '7 instances keep the old settings until replaced (roll is off).',
    ],
    [
      'a node group',
      [group('a', { count: 40, isExact: false })],
      'at most 40 instances keep the old settings until replaced (roll is off).',
    ],
    ['one not told', [group('a', null)], 'an unknown number of instances keep the old settings until replaced (roll is off).'],
    [
      'one told and one not',
      [group('a', exact(1)), group('b', null)],
      '1 instance and an unknown number of others keep the old settings until replaced (roll is off).',
    ],
    ['none', [group('a', exact(0))], ''],
    ['what is new', [outcome('created', { change: change({ state: 'create', roll: null }) })], ''],
    ['what was not done', [outcome('failed'), outcome('not-begun')], ''],
  ])('%s', (_, outcomes, expected) => {
    expect(words(outcomes)).toBe(expected);
  });

  test('nothing is said where they are replaced', () => {
    expect(words([outcome()], true)).toBe('');
    expect(words([outcome()])).not.toBe('');
  });
});
