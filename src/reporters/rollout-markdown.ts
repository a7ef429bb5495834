import type { Outcome, OutcomeState, Rollout } from '../rollout/outcome.js';
import { cutMarkdown, MAX_COMMENT } from './cut-markdown.js';
import { markdownText } from './markdown-text.js';
import { failureTable, leftTable, memberLines, resourceCell, resourceTable, rightTable } from './plan-markdown-parts.js';
import type { ReportContext } from './reporter.js';
import type { RolloutReporter } from './rollout-reporter.js';
import {
  isDone,
  leftWords,
  OUTCOME_WORDS,
  oldInstanceWords,
  outcomesOf,
  rolloutSummary,
  rolloutVerdict,
  subjectOf,
} from './rollout-words.js';

const SIGNS = {
  applied: '✅',
  created: '✅',
  failed: '❌',
  unknown: '❓',
  'not-begun': '⏸️',
} as const satisfies Record<OutcomeState, string>;

/** For comments and the job summary: what was refused or not done first, then what was done; the rest is folded up. */
export const rolloutMarkdown: RolloutReporter = (rollout, context) => {
  const { verdict, plan } = rollout;
  const outcomes = outcomesOf(rollout);
  const parts = [
    `## ${verdict === 'applied' ? '✅' : '❌'} Apply: ${rolloutVerdict(rollout)}`,
    rolloutSummary(rollout),
    rollout.refusals.map(({ message }) => `- ❌ ${markdownText(message)}`).join('\n'),
    leftWords(rollout).join(' '),
    warning(rollout),
    leftOverTable(outcomes, context),
    doneTable(outcomes, context),
    failureTable(plan, context),
    leftTable(plan, 'waived', context),
    rightTable(plan, context),
    leftTable(plan, 'unmanaged', context),
  ];
  const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${markdownText(context.fullReport)}.`;
  return cutMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, MAX_COMMENT, note, (text) => text.length);
};

function warning(rollout: Rollout): string {
  const words = oldInstanceWords(rollout);
  return words === '' ? '' : `⚠️ ${words}`;
}

/** Where a guard stood against it, no change has a reason of its own. */
function leftOverTable(outcomes: readonly Outcome[], context: Pick<ReportContext, 'pathOf'>): string {
  const left = outcomes.filter((outcome) => !isDone(outcome));
  const hasReasons = left.some(({ reason }) => reason !== null);
  const rows = left.map((outcome) => [...cellsOf(outcome, context), ...(hasReasons ? [markdownText(outcome.reason ?? '')] : [])]);
  return resourceTable('not done', ['State', 'Resource', 'Live → git', ...(hasReasons ? ['Why'] : [])], rows);
}

function doneTable(outcomes: readonly Outcome[], context: Pick<ReportContext, 'pathOf'>): string {
  const rows = outcomes.filter(isDone).map((outcome) => cellsOf(outcome, context));
  return resourceTable('done', ['State', 'Resource', 'Before → now'], rows);
}

function cellsOf(outcome: Outcome, context: Pick<ReportContext, 'pathOf'>): readonly string[] {
  const { change, state } = outcome;
  return [
    `${SIGNS[state]} ${OUTCOME_WORDS[state]}`,
    resourceCell(subjectOf(outcome), context),
    memberLines(change.members, change.withheld).join('<br>'),
  ];
}
