import type { Outcome, OutcomeState, Rollout } from '../rollout/outcome.js';
import { isFailure, type Unplanned } from '../rollout/planned.js';
import { headOf, type Paint, paintOf, unplannedLines } from './plan-text-parts.js';
import { memberWords } from './plan-words.js';
import type { ReportContext } from './reporter.js';
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
    oldInstanceLines(rollout),
    wrapped(leftWords(rollout).join(' '), ''),
    failures.flatMap((one) => unplannedLines(one, context, paint.bad)),
    titled('counts', rolloutSummary(rollout), rollout, paint),
  ].filter((block) => block.join('') !== '');
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};

function titled(title: string, text: string, { verdict }: Rollout, paint: Paint): readonly string[] {
  const [first = '', ...rest] = wrapped(`${title}: ${text}`, '', '  ');
  return [first.replace(title, verdict === 'applied' ? paint.good(title) : paint.bad(title)), ...rest];
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

function oldInstanceLines(rollout: Rollout): readonly string[] {
  const words = oldInstanceWords(rollout);
  return words === '' ? [] : wrapped(words, '');
}
