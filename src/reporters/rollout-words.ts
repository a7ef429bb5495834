import { plural } from '../findings/finding.js';
import { instancesIn } from '../rollout/fleets.js';
import { isDone, type Outcome, type OutcomeState, type Rollout, type RolloutVerdict } from '../rollout/outcome.js';
import { changesOf, type Subject } from '../rollout/planned.js';
import { isReplaced } from '../rollout/roll-outcome.js';
import { countsOf, failureWords, STATE_WORDS, untoldWords } from './plan-words.js';
import { rollSummary } from './roll-outcome-words.js';

/** What each outcome is called before people, in the order in which they are counted. Nothing here is escaped yet. */
export const OUTCOME_WORDS = {
  applied: 'changed',
  created: 'created',
  failed: 'failed',
  unknown: 'unknown',
  'not-begun': 'not begun',
} as const satisfies Record<OutcomeState, string>;

/** What became of each change. Of a plan that was refused, none was begun. */
export function outcomesOf({ verdict, plan, outcomes }: Rollout): readonly Outcome[] {
  if (verdict !== 'refused') return outcomes;
  return changesOf(plan).map((change) => ({ change, id: change.id, state: 'not-begun', reason: null, updatedAt: null }));
}

/** Which resource an outcome is about: one that was created has an id now. */
export function subjectOf({ change, id }: Outcome): Subject {
  return { ...change, id: id ?? change.id };
}

/** What the apply came to, in a few words. */
export function rolloutVerdict(rollout: Rollout): string {
  if (rollout.verdict === 'refused') return 'refused, nothing was sent';
  return [doneWords(rollout), ...failureWords(rollout.plan)].join(', ');
}

function doneWords(rollout: Rollout): string {
  const words = changeWords(rollout);
  const trouble = rollout.rolls.filter((roll) => !isReplaced(roll)).length;
  if (trouble > 0) return `${words}, ${trouble} of ${plural(rollout.rolls.length, 'roll')} did not end well`;
  return VERDICT_WORDS[rollout.verdict] === '' ? words : `${VERDICT_WORDS[rollout.verdict]}, ${words}`;
}

const VERDICT_WORDS = {
  compliant: 'compliant',
  applied: '',
  'rolled-unproven': 'applied and rolled, not proven',
  refused: '',
  partial: '',
  failed: '',
} as const satisfies Record<RolloutVerdict, string>;

function changeWords({ verdict, plan, outcomes }: Rollout): string {
  const done = outcomes.filter(isDone).length;
  const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
  if (verdict === 'applied' || verdict === 'compliant' || verdict === 'rolled-unproven') {
    if (plan.resources.length === 0) return 'there is nothing to apply';
    return `everything is as git wants it, ${done === 0 ? 'nothing had to be changed' : `${plural(done, 'change')} made`}`;
  }
  if (outcomes.length === 0) return failureWords(plan).length === 0 ? 'nothing had to be changed' : 'nothing was changed';
  if (done === outcomes.length) return `${plural(done, 'change')} made`;
  if (outcomes.length === 1 && done === 0) {
    return unknown === 0 ? 'the only change was not made' : 'it is not known whether the only change was made';
  }
  const of = `${done === 0 ? 'none' : done} of ${plural(outcomes.length, 'change')}`;
  return unknown === 0 ? `${of} made` : `${of} known to be made, ${unknown} unknown`;
}

/** How many resources came to which end, and how many nothing was to be done about. */
export function rolloutSummary(rollout: Rollout): string {
  const changed = outcomesOf(rollout).map(({ state }) => state);
  // What became of what was only to be rolled stands with the rolls.
  const others = rollout.plan.resources
    .map(({ state }) => state)
    .filter((state) => !['change', 'create', ...(rollout.rolls.length === 0 ? [] : ['roll'])].includes(state));
  return [`${countsOf({ ...OUTCOME_WORDS, ...STATE_WORDS }, [...changed, ...others])}.`, rollSummary(rollout)]
    .filter((part) => part !== '')
    .join(' ');
}

const STOPS = {
  failure: 'The run stopped at the first failure.',
  signal: 'The run was stopped by a signal.',
  time: 'The run reached its time limit: raise timeout-minutes if it needs more.',
} as const satisfies Record<NonNullable<Rollout['stopped']>, string>;

/** What is left and what to do about it, in sentences; none: nothing is left. */
export function leftWords({ verdict, outcomes, rolls, stopped }: Rollout): readonly string[] {
  if (verdict === 'refused') return ['Put right what is refused, and run it again.'];
  const left = outcomes.filter((outcome) => !isDone(outcome)).length;
  const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
  return [
    ...(stopped === null ? [] : [STOPS[stopped]]),
    ...(unknown === 0 ? [] : [`Of ${plural(unknown, 'change')} it is not known whether it was made: the next run looks.`]),
    ...(left === 0
      ? []
      : [`${plural(left, 'change')} ${left === 1 ? 'is' : 'are'} left. Run it again: it does only what is left.`]),
    ...(rolls.some(({ state }) => state === 'running')
      ? ['What was left running goes on by itself. Run it again: it is followed to its end.']
      : []),
  ];
}

/** That instances still run with the settings from before, where none are replaced; '' where there are none of that sort. */
export function oldInstanceWords({ plan, outcomes }: Rollout): string {
  if (plan.roll) return untoldWords(plan);
  const applied = outcomes.filter(({ state }) => state === 'applied');
  const { instances, isExact, untold } = instancesIn(applied.map(({ change }) => change));
  if (instances === 0 && untold === 0) return '';
  const known = instances === 0 ? [] : [`${isExact ? '' : 'at most '}${plural(instances, 'instance')}`];
  const unknown = untold === 0 ? [] : [`an unknown number of ${instances === 0 ? 'instances' : 'others'}`];
  const keep = instances === 1 && untold === 0 ? 'keeps' : 'keep';
  return `A changed spec changes nothing that already runs: ${[...known, ...unknown].join(' and ')} ${keep} the old settings until replaced (roll is off).`;
}
