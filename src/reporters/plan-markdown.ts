import { plural } from '../findings/finding.js';
import {
  type AsWanted,
  type Change,
  isFailure,
  labelOf,
  type Plan,
  type Planned,
  UNPLANNED_STATES,
  type Unplanned,
} from '../rollout/planned.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { PlanReporter } from './plan-reporter.js';
import { memberName, planSummary, planTerms, planVerdict, rollWords, STATE_WORDS, valueWords } from './plan-words.js';
import type { ReportContext } from './reporter.js';

/** Tables longer than this are folded up. */
const MAX_ROWS = 20;
/** A comment holds 65,536 characters in all. */
const MAX_HASH = 20_000;

/** For comments and the job summary: what is refused first, then the changes; the rest is folded up, and the hash stands last. */
export const planMarkdown: PlanReporter = (plan, context) => {
  const { resources } = plan;
  const unplanned = resources.filter((one): one is Unplanned => 'reason' in one);
  const changes = resources.filter((one): one is Change => one.state === 'change' || one.state === 'create');
  const parts = [
    `## ${signOf(plan, changes)} Plan: ${planVerdict(plan)}`,
    `${planSummary(plan)} ${planTerms(plan)}`,
    failureTable(unplanned, context),
    changeTable(changes, plan, context),
    unplannedTable(unplanned, 'waived', context),
    rightTable(resources, context),
    unplannedTable(unplanned, 'unmanaged', context),
    hashPart(plan),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

type Context = Pick<ReportContext, 'pathOf'>;

function signOf({ verdict }: Plan, changes: readonly Change[]): string {
  if (verdict === 'fail') return '❌';
  return changes.length === 0 ? '✅' : '✏️';
}

/** What must be put right: what would weaken a live resource comes first. */
function failureTable(unplanned: readonly Unplanned[], context: Context): string {
  const rows = UNPLANNED_STATES.filter(isFailure).flatMap((state) =>
    unplanned
      .filter((one) => one.state === state)
      .map((one) => [`❌ ${STATE_WORDS[state]}`, resourceCell(one, context), markdownText(one.reason)]),
  );
  return table('not as git says', ['State', 'Resource', 'Why, and what to do'], rows, rows.length > MAX_ROWS);
}

function changeTable(changes: readonly Change[], plan: Plan, context: Context): string {
  const rows = changes.map((change) => [
    change.state === 'create' ? '➕ create' : '✏️ change',
    resourceCell(change, context),
    memberCell(change),
    change.roll === null ? 'new' : markdownText(rollWords(change.roll, plan.roll)),
  ]);
  return table('changing', ['State', 'Resource', 'Live → git', 'Instances'], rows, rows.length > MAX_ROWS);
}

function memberCell({ isWeak, members, withheld }: Change): string {
  return [
    ...(isWeak ? ['⚠️ live is weaker than git'] : []),
    ...members.map(({ path, from, to, isShown }) => {
      const name = markdownCode(memberName(path));
      return isShown
        ? `${name}: ${markdownText(valueWords(from))} → **${markdownText(valueWords(to))}**`
        : `${name} changes (not shown)`;
    }),
    ...(withheld.length === 0 ? [] : [`not sent: ${withheld.map((path) => markdownCode(memberName(path))).join(', ')}`]),
  ].join('<br>');
}

function unplannedTable(unplanned: readonly Unplanned[], state: 'waived' | 'unmanaged', context: Context): string {
  const rows = unplanned
    .filter((one) => one.state === state)
    .map((one) => [resourceCell(one, context), markdownText(one.reason)]);
  return table(STATE_WORDS[state], ['Resource', 'What it means'], rows, true);
}

function rightTable(resources: readonly Planned[], context: Context): string {
  const rows = resources
    .filter((one): one is AsWanted => one.state === 'right')
    .map((one) => [resourceCell(one, context), one.withheld.map((path) => markdownCode(memberName(path))).join(', ')]);
  return table(STATE_WORDS.right, ['Resource', 'Differs, and is not sent'], rows, true);
}

/** Which resource it is, in a few short lines: a comment is narrow. */
function resourceCell(planned: Planned, { pathOf }: Context): string {
  const { kind, account, spec } = planned;
  const where = account === null ? '' : ` in ${markdownText(account)}`;
  return [
    `**${markdownText(labelOf(planned))}**`,
    `${kind}${where}`,
    ...(spec === null ? [] : [markdownCode(pathOf(spec.file))]),
  ].join('<br>');
}

function table(words: string, columns: readonly string[], rows: readonly (readonly string[])[], isFolded: boolean): string {
  if (rows.length === 0) return '';
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [lineOf(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(lineOf)].join('\n');
  if (!isFolded) return lines;
  return `<details><summary>${plural(rows.length, 'resource')} ${words}</summary>\n\n${lines}\n\n</details>`;
}

function hashPart({ hash }: Plan): string {
  if (hash.length > MAX_HASH) return '**plan-hash**: too long for a comment. Take it from the output <code>plan-hash</code>.';
  return `**plan-hash**\n\n\`\`\`text\n${hash}\n\`\`\``;
}
