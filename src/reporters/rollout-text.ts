import { isGood, type Outcome, type OutcomeState, type ProofOutcome, type Restored, type Rollout } from '../rollout/outcome.js';
import { isFailure, labelOf, type Unplanned } from '../rollout/planned.js';
import type { RollOutcome, RollState } from '../rollout/roll-outcome.js';
import { headOf, type Paint, paintOf, unplannedLines } from './plan-text-parts.js';
import { memberWords } from './plan-words.js';
import { readinessLines, watchedLines } from './readiness-parts.js';
import type { ReportContext } from './reporter.js';
import {
  CONSOLE,
  hasTrouble,
  MAX_INSTANCES,
  proofWords,
  RESTORED_WORDS,
  ROLL_STATE_WORDS,
  rollWordsOf,
  stragglersIn,
  stragglerWords,
} from './roll-outcome-words.js';
import type { RolloutReporter } from './rollout-reporter.js';
import {
  leftWords,
  OUTCOME_WORDS,
  oldInstanceWords,
  outcomesOf,
  rolloutSummary,
  rolloutVerdict,
  subjectOf,
} from './rollout-words.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** For people at a terminal and in logs: the verdict, what became of each change, what is left, and the counts last. */
export const rolloutText: RolloutReporter = (rollout, context) => {
  const paint = paintOf(context);
  const failures = rollout.plan.resources.filter((one): one is Unplanned => 'reason' in one && isFailure(one.state));
  const blocks = [
    titled('apply', rolloutVerdict(rollout), rollout, paint),
    rollout.refusals.flatMap(({ message }) => wrapped(visible(`refused: ${message}`), '', '  ')),
    ...changeBlocks(outcomesOf(rollout), context, paint),
    ...rollout.rolls.map((roll) => rollBlock(roll, paint)),
    rollout.restored.flatMap((one) => restoredLines(one, paint)),
    watchedLines(rollout.watched),
    readinessLines(rollout.plan.readiness, paint),
    hasTrouble(rollout) ? wrapped(`Rolls can be looked at in the console: ${CONSOLE}`, '') : [],
    wrapped(visible(proofWords(rollout.proof)), '', '  '),
    stragglerLines(rollout.proof),
    oldInstanceLines(rollout),
    wrapped(leftWords(rollout).join(' '), ''),
    failures.flatMap((one) => unplannedLines(one, context, paint.bad)),
    titled('counts', rolloutSummary(rollout), rollout, paint),
  ].filter((block) => block.join('') !== '');
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};

function titled(title: string, text: string, rollout: Rollout, paint: Paint): readonly string[] {
  const [first = '', ...rest] = wrapped(`${title}: ${text}`, '', '  ');
  return [first.replace(title, isGood(rollout) ? paint.good(title) : paint.bad(title)), ...rest];
}

const COLORS = {
  applied: 'good',
  created: 'good',
  failed: 'bad',
  unknown: 'bad',
  'not-begun': 'dim',
} as const satisfies Record<OutcomeState, keyof Paint>;

/** What was not begun is as the plan shows it, and takes a line each where there is no more to say. */
function changeBlocks(
  outcomes: readonly Outcome[],
  context: Pick<ReportContext, 'pathOf'>,
  paint: Paint,
): readonly (readonly string[])[] {
  const blockOf = (outcome: Outcome) => {
    const { change, state, reason } = outcome;
    const members = state === 'not-begun' ? [] : change.members;
    return [
      `${headOf(subjectOf(outcome), context)}: ${paint[COLORS[state]](OUTCOME_WORDS[state])}`,
      ...members.map((member) => `  ${visible(memberWords(member, '->'))}`),
      ...(reason === null ? [] : wrapped(visible(reason), '  ')),
    ];
  };
  const begun = outcomes.filter(({ state }) => state !== 'not-begun');
  return [...begun.map(blockOf), outcomes.filter(({ state }) => state === 'not-begun').flatMap(blockOf)];
}

const ROLL_COLORS = {
  replaced: 'good',
  nothing: 'good',
  partial: 'bad',
  failed: 'bad',
  running: 'change',
  blocked: 'bad',
  unknown: 'bad',
  'not-begun': 'dim',
} as const satisfies Record<RollState, keyof Paint>;

function rollBlock(outcome: RollOutcome, paint: Paint): readonly string[] {
  const { request, state, left, reason } = outcome;
  const words = rollWordsOf(outcome);
  const head = visible(`instances of ${request.kind} ${request.label} in ${request.account}`);
  return [
    `${head}: ${paint[ROLL_COLORS[state]](ROLL_STATE_WORDS[state])}`,
    ...(words === '' ? [] : wrapped(visible(words), '  ')),
    ...(reason === null ? [] : wrapped(visible(reason), '  ')),
    ...cutLines(left.map(({ id, reason: why }) => wrapped(visible(`not replaced: ${id}: ${why}`), '  ', '    '))),
  ];
}

function restoredLines({ change, state, reason }: Restored, paint: Paint): readonly string[] {
  return [
    `${visible(`options of ${labelOf(change)}`)}: ${paint.bad(RESTORED_WORDS[state])}`,
    ...(reason === null ? [] : wrapped(visible(reason), '  ')),
  ];
}

function stragglerLines(proof: ProofOutcome): readonly string[] {
  return cutLines(
    stragglersIn(proof).map((one) => wrapped(visible(`${one.id} of ${one.fleet}: ${stragglerWords(one)}`), '  ', '    ')),
  );
}

function cutLines(blocks: readonly (readonly string[])[]): readonly string[] {
  const more = blocks.length - MAX_INSTANCES;
  return [...blocks.slice(0, MAX_INSTANCES).flat(), ...(more > 0 ? [`  and ${more} more: --format json has all`] : [])];
}

function oldInstanceLines(rollout: Rollout): readonly string[] {
  const words = oldInstanceWords(rollout);
  return words === '' ? [] : wrapped(words, '');
}
