import { plural } from '../findings/finding.js';
import type { MemberChange } from '../rollout/member-change.js';
import {
  type AsWanted,
  isFailure,
  labelOf,
  type Plan,
  type Subject,
  UNPLANNED_STATES,
  type Unplanned,
} from '../rollout/planned.js';
import { MAX_ROWS, table } from './markdown-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { memberName, STATE_WORDS, valueWords } from './plan-words.js';
import type { ReportContext } from './reporter.js';

type Context = Pick<ReportContext, 'pathOf'>;

/** What must be put right: what would weaken a live resource comes first. */
export function failureTable({ resources }: Pick<Plan, 'resources'>, context: Context): string {
  const rows = UNPLANNED_STATES.filter(isFailure).flatMap((state) =>
    resources
      .filter((one): one is Unplanned => one.state === state)
      .map((one) => [`❌ ${STATE_WORDS[state]}`, resourceCell(one, context), markdownText(one.reason)]),
  );
  return resourceTable('not as git says', ['State', 'Resource', 'Why, and what to do'], rows);
}

/** What is left alone and is no failure, folded up. */
export function leftTable({ resources }: Plan, state: 'waived' | 'unmanaged', context: Context): string {
  const rows = resources
    .filter((one): one is Unplanned => one.state === state)
    .map((one) => [resourceCell(one, context), markdownText(one.reason)]);
  return resourceTable(STATE_WORDS[state], ['Resource', 'What it means'], rows, true);
}

/** What is as git wants it, folded up. */
export function rightTable({ resources }: Plan, context: Context): string {
  const rows = resources
    .filter((one): one is AsWanted => one.state === 'right')
    .map((one) => [resourceCell(one, context), one.withheld.map((path) => markdownCode(memberName(path))).join(', ')]);
  return resourceTable(STATE_WORDS.right, ['Resource', 'Differs, and is not sent'], rows, true);
}

/** A table of resources with words about them all; '' where there are none. It is folded up where it is long. */
export function resourceTable(
  words: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  isFolded = rows.length > MAX_ROWS,
): string {
  return table(`${plural(rows.length, 'resource')} ${words}`, columns, rows, isFolded);
}

/** Which resource it is, in a few short lines: a comment is narrow. */
export function resourceCell(subject: Subject, { pathOf }: Context): string {
  const { kind, account, spec } = subject;
  const where = account === null ? '' : ` in ${markdownText(account)}`;
  return [
    `**${markdownText(labelOf(subject))}**`,
    `${kind}${where}`,
    ...(spec === null ? [] : [markdownCode(pathOf(spec.file))]),
  ].join('<br>');
}

/** What changes, each member on a line, and which members are left out of it. */
export function memberLines(members: readonly MemberChange[], withheld: readonly string[]): readonly string[] {
  return [
    ...members.map(({ path, from, to, isShown }) => {
      const name = markdownCode(memberName(path));
      return isShown
        ? `${name}: ${markdownText(valueWords(from))} → **${markdownText(valueWords(to))}**`
        : `${name} changes (not shown)`;
    }),
    ...(withheld.length === 0 ? [] : [`not sent: ${withheld.map((path) => markdownCode(memberName(path))).join(', ')}`]),
  ];
}
