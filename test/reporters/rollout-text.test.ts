import { expect, test } from 'vitest';
import { rolloutText } from '../../src/reporters/rollout-text.js';
import { holdsLines } from './hostile.js';
import { change, plan, right, unplanned } from './plan-made.js';
import { everywhereIn, outcome, refused, rollout } from './rollout-made.js';

const context = { color: false, pathOf: (file: string) => `sub/${file}`, fullReport: 'the log' };

test('the verdict, what was done, what was not and why, what is left, what was not planned, and the counts', () => {
  const outcomes = [
    outcome('applied'),
    outcome('created', { change: change({ state: 'create', id: null, name: 'new', roll: null }), id: 'sig-9' }),
    outcome('not-begun', { change: change({ name: 'later' }) }),
    outcome('failed', {
      change: change({ name: 'db' }),
      reason: 'Spot could not update the Elastigroup (400: the launch specification is not valid; request 1-2-3).',
    }),
    outcome('unknown', { change: change({ name: 'queue' }), reason: 'the answer was lost.' }),
  ];
  const changes = outcomes.map((one) => one.change);
  const made = rollout(outcomes, {
    verdict: 'partial',
    stopped: 'failure',
    plan: plan([...changes, right(), unplanned('would-weaken', 'require tokens.'), unplanned('unmanaged', 'a stranger.')], {
      roll: false,
      verdict: 'fail',
    }),
  });
  expect(rolloutText(made, context)).toBe(`apply: 2 of 5 changes known to be made, 1 unknown, 1 resource not as git says

sub/web.json: elastigroup web (sig-1) in act-1: changed
  httpTokens: optional -> required

sub/web.json: elastigroup new (sig-9) in act-1: created
  httpTokens: optional -> required

sub/web.json: elastigroup db (sig-1) in act-1: failed
  httpTokens: optional -> required
  Spot could not update the Elastigroup (400: the launch specification is not
  valid; request 1-2-3).

sub/web.json: elastigroup queue (sig-1) in act-1: unknown
  httpTokens: optional -> required
  the answer was lost.

sub/web.json: elastigroup later (sig-1) in act-1: not begun

A changed spec changes nothing that already runs: 50 instances keep the old
settings until replaced (roll is off).

The run stopped at the first failure. Of 1 change it is not known whether it was
made: the next run looks. 3 changes are left. Run it again: it does only what is
left.

sub/web.json: elastigroup web (sig-1) in act-1: would weaken
  require tokens.

counts: 1 changed, 1 created, 1 failed, 1 unknown, 1 not begun, 1 already right,
  1 would weaken, 1 not in git.
`);
});

test('refused: the guards come first, and nothing was begun', () => {
  expect(rolloutText(refused(plan([change(), change({ name: 'db' })])), context)).toBe(`apply: refused, nothing was sent

refused: the plan makes 2 changes, but max-changes is 1.

sub/web.json: elastigroup web (sig-1) in act-1: not begun
sub/web.json: elastigroup db (sig-1) in act-1: not begun

Put right what is refused, and run it again.

counts: 2 not begun.
`);
});

test('without changes, everything is as git wants it', () => {
  expect(rolloutText(rollout([], { plan: plan([right()]) }), context)).toBe(
    'apply: everything is as git wants it, nothing had to be changed\n\ncounts: 1 already right.\n',
  );
});

test('in colour it says the same', () => {
  for (const made of everywhereIn('web')) {
    const colored = rolloutText(made, { ...context, color: true });
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(rolloutText(made, context));
    expect(colored).not.toBe(rolloutText(made, context));
  }
});

test('no line is longer than a terminal is wide, where words allow it', () => {
  const long = 'it is a long story that goes on and on. '.repeat(10).trim();
  for (const made of everywhereIn('web')) {
    const outcomes = made.outcomes.map((one) => ({ ...one, reason: one.reason === null ? null : long }));
    const refusals = made.refusals.map((one) => ({ ...one, message: long }));
    for (const line of rolloutText({ ...made, outcomes, refusals }, context).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  }
});

const shown = (text: string) =>
  everywhereIn(text)
    .map((made) => rolloutText(made, context))
    .join('');

holdsLines(shown);
