import { actsOf, type Change, changesOf, type Plan, toRollIn } from '../rollout/planned.js';
import { markdownText } from './markdown-text.js';
import { failureTable, leftTable, memberLines, resourceCell, resourceTable, rightTable } from './plan-markdown-parts.js';
import type { PlanReporter } from './plan-reporter.js';
import { actWords, nodeWords, planSummary, planTerms, planVerdict, rollWords, untoldWords } from './plan-words.js';
import { readinessPart } from './readiness-parts.js';
import type { ReportContext } from './reporter.js';

/** A comment holds 65,536 characters in all. */
const MAX_HASH = 20_000;

/** For comments and the job summary: what is refused first, then the changes; the rest is folded up, and the hash stands last. */
export const planMarkdown: PlanReporter = (plan, context) => {
  const parts = [
    `## ${signOf(plan)} Plan: ${planVerdict(plan)}`,
    `${planSummary(plan)} ${planTerms(plan)}`,
    failureTable(plan, context),
    changeTable(plan, context),
    rollTable(plan, context),
    markdownText(untoldWords(plan)),
    ...nodeWords(plan).map(markdownText),
    readinessPart(plan.readiness),
    leftTable(plan, 'waived', context),
    rightTable(plan, context),
    leftTable(plan, 'unmanaged', context),
    hashPart(plan),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function signOf(plan: Plan): string {
  if (plan.verdict === 'fail') return '❌';
  return actsOf(plan).length === 0 ? '✅' : '✏️';
}

function changeTable(plan: Plan, context: Pick<ReportContext, 'pathOf'>): string {
  const rows = changesOf(plan).map((change) => [
    change.state === 'create' ? '➕ create' : '✏️ change',
    resourceCell(change, context),
    memberCell(change),
    [change.roll === null ? 'new' : rollWords(change.roll, plan.roll), ...actWords(change, plan)].map(markdownText).join('<br>'),
  ]);
  return resourceTable('changing', ['State', 'Resource', 'Live → git', 'Instances'], rows);
}

function rollTable(plan: Plan, context: Pick<ReportContext, 'pathOf'>): string {
  const rows = toRollIn(plan).map((one) => [
    '🔄 roll',
    resourceCell(one, context),
    [rollWords(one.roll, plan.roll), ...actWords(one, plan)].map(markdownText).join('<br>'),
  ]);
  return resourceTable('right, with instances that may not be', ['State', 'Resource', 'Instances'], rows);
}

function memberCell({ isWeak, members, withheld }: Change): string {
  return [...(isWeak ? ['⚠️ live is weaker than git'] : []), ...memberLines(members, withheld)].join('<br>');
}

function hashPart({ hash }: Plan): string {
  if (hash.length > MAX_HASH) return '**plan-hash**: too long for a comment. Take it from the output <code>plan-hash</code>.';
  return `**plan-hash**\n\n\`\`\`text\n${hash}\n\`\`\``;
}
