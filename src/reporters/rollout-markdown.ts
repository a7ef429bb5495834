import { plural } from '../findings/finding.js';
import { isDone, isGood, type Outcome, type OutcomeState, type ProofOutcome, type Rollout } from '../rollout/outcome.js';
import type { RollOutcome, RollState } from '../rollout/roll-outcome.js';
import { cutMarkdown, MAX_COMMENT } from './cut-markdown.js';
import { table } from './markdown-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { failureTable, leftTable, memberLines, resourceCell, resourceTable, rightTable } from './plan-markdown-parts.js';
import { readinessPart, watchedPart } from './readiness-parts.js';
import type { ReportContext } from './reporter.js';
import {
  CONSOLE,
  countWords,
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

const SIGNS = {
  applied: '✅',
  created: '✅',
  failed: '❌',
  unknown: '❓',
  'not-begun': '⏸️',
} as const satisfies Record<OutcomeState, string>;

/** For comments and the job summary: what was refused or not done first, then what was done; the rest is folded up. */
export const rolloutMarkdown: RolloutReporter = (rollout, context) => {
  const { plan } = rollout;
  const outcomes = outcomesOf(rollout);
  const parts = [
    `## ${isGood(rollout) ? '✅' : '❌'} Apply: ${rolloutVerdict(rollout)}`,
    rolloutSummary(rollout),
    rollout.refusals.map(({ message }) => `- ❌ ${markdownText(message)}`).join('\n'),
    leftWords(rollout).join(' '),
    warning(rollout),
    watchedPart(rollout.watched),
    readinessPart(plan.readiness),
    proofPart(rollout.proof),
    leftOverTable(outcomes, context),
    rollTable(rollout),
    restoredTable(rollout, context),
    doneTable(outcomes, context),
    failureTable(plan, context),
    leftTable(plan, 'waived', context),
    rightTable(plan, context),
    leftTable(plan, 'unmanaged', context),
  ];
  const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${markdownText(context.fullReport)}.`;
  return cutMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, MAX_COMMENT, note, (text) => text.length);
};

const ROLL_SIGNS = {
  replaced: '✅',
  nothing: '✅',
  partial: '❌',
  failed: '❌',
  running: '⏳',
  blocked: '❌',
  unknown: '❓',
  'not-begun': '⏸️',
} as const satisfies Record<RollState, string>;

/** Those that were not begun tell little, and may be many: folded up. */
function rollTable(rollout: Rollout): string {
  const begun = rollout.rolls.filter(({ state }) => state !== 'not-begun');
  const waiting = rollout.rolls.filter(({ state }) => state === 'not-begun');
  const columns = ['State', 'Instances of', 'Roll', 'Not replaced, and why'];
  const parts = [
    table(plural(begun.length, 'roll'), columns, begun.map(rollCells)),
    hasTrouble(rollout) ? `Rolls can be looked at in [the console](${CONSOLE}).` : '',
    table(`${plural(waiting.length, 'roll')} not begun`, columns, waiting.map(rollCells), true),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function rollCells(roll: RollOutcome): readonly string[] {
  const { request, state, left, reason } = roll;
  const held = left.slice(0, MAX_INSTANCES).map(({ id, reason: why }) => markdownText(`${id}: ${why}`));
  const more = left.length - held.length;
  return [
    `${ROLL_SIGNS[state]} ${ROLL_STATE_WORDS[state]}`,
    `**${markdownText(request.label)}**<br>${request.kind} in ${markdownText(request.account)}`,
    markdownText(rollWordsOf(roll)),
    [...(reason === null ? [] : [markdownText(reason)]), ...held, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
  ];
}

function restoredTable({ restored }: Rollout, context: Pick<ReportContext, 'pathOf'>): string {
  const rows = restored.map(({ change, state, reason }) => [
    `⚠️ ${RESTORED_WORDS[state]}`,
    resourceCell(change, context),
    markdownText(reason ?? ''),
  ]);
  return resourceTable('with the options from before', ['State', 'Resource', 'Why'], rows);
}

/** What EC2 says: in words, as a picture, and each instance that is not proven. */
function proofPart(proof: ProofOutcome): string {
  const words = proofWords(proof);
  if (words === '' || proof.is === 'not-asked') return markdownText(words);
  const stragglers = stragglersIn(proof);
  const rows = stragglers
    .slice(0, 10 * MAX_INSTANCES)
    .map((one) => [markdownCode(one.id), markdownText(one.fleet), markdownText(stragglerWords(one))]);
  const parts = [
    `**${markdownText(words)}**`,
    pie(countWords(proof.proof.counts)),
    table(`${plural(stragglers.length, 'instance')} not proven`, ['Instance', 'Fleet', 'Why'], rows),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** GitHub draws it. One slice alone says no more than the words do. */
function pie(slices: readonly (readonly [words: string, count: number])[]): string {
  if (slices.length < 2) return '';
  const lines = slices.map(([words, count]) => `  "${words}" : ${count}`);
  return `\`\`\`mermaid\npie showData title Instances\n${lines.join('\n')}\n\`\`\``;
}

function warning(rollout: Rollout): string {
  const words = oldInstanceWords(rollout);
  return words === '' ? '' : `⚠️ ${words}`;
}

function leftOverTable(outcomes: readonly Outcome[], context: Pick<ReportContext, 'pathOf'>): string {
  const left = outcomes.filter((outcome) => !isDone(outcome));
  const rows = left.map((outcome) => [...cellsOf(outcome, context), markdownText(outcome.reason ?? '')]);
  return resourceTable('not done', ['State', 'Resource', 'Live → git', 'Why'], rows);
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
