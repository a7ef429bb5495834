import { type Change, isFailure, labelOf, type Plan, type Planned, type Unplanned } from '../rollout/planned.js';
import type { PlanReporter } from './plan-reporter.js';
import { memberName, memberWords, planSummary, planTerms, rollWords, STATE_WORDS } from './plan-words.js';
import type { ReportContext } from './reporter.js';
import { visible } from './visible.js';

/** For people at a terminal and in logs: what is refused, what changes, what is left alone, the counts and the hash last. */
export const planText: PlanReporter = (plan, context) => {
  const paint = context.color ? inColor : plain;
  const failures = plan.resources.filter((one): one is Unplanned => 'reason' in one && isFailure(one.state));
  const left = plan.resources.filter((one): one is Unplanned => 'reason' in one && !isFailure(one.state));
  const changes = plan.resources.filter((one): one is Change => one.state === 'change' || one.state === 'create');
  const right = plan.resources.filter(({ state }) => state === 'right');
  const blocks = [
    failures.map((one) => unplannedLine(one, context, paint.bad)),
    ...changes.map((change) => changeBlock(change, plan, context, paint)),
    left.map((one) => unplannedLine(one, context, paint.dim)),
    right.map((one) => `${headOf(one, context)}: ${paint.good(STATE_WORDS.right)}`),
  ].filter((block) => block.length > 0);
  return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};

interface Paint {
  good(text: string): string;
  bad(text: string): string;
  change(text: string): string;
  dim(text: string): string;
}

const plain: Paint = { good: (text) => text, bad: (text) => text, change: (text) => text, dim: (text) => text };
const colored = (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`;
const inColor: Paint = {
  good: (text) => colored(32, text),
  bad: (text) => colored(31, text),
  change: (text) => colored(33, text),
  dim: (text) => colored(2, text),
};

type Context = Pick<ReportContext, 'pathOf'>;

/** Which resource it is; where it stands in git comes first. */
function headOf(planned: Planned, { pathOf }: Context): string {
  const { spec, kind, account } = planned;
  const place = spec === null ? '' : `${pathOf(spec.file)}: `;
  const where = account === null ? '' : ` in ${account}`;
  return visible(`${place}${kind} ${labelOf(planned)}${where}`);
}

function unplannedLine(planned: Unplanned, context: Context, paint: (text: string) => string): string {
  return `${headOf(planned, context)}: ${paint(STATE_WORDS[planned.state])}: ${visible(planned.reason)}`;
}

function changeBlock(change: Change, plan: Plan, context: Context, paint: Paint): readonly string[] {
  const { state, isWeak, members, withheld, roll } = change;
  const weak = isWeak ? `, ${paint.bad('live is weaker than git')}` : '';
  return [
    `${headOf(change, context)}: ${paint.change(STATE_WORDS[state])}${weak}`,
    ...members.map((member) => `  ${visible(memberWords(member, '->'))}`),
    ...(withheld.length === 0 ? [] : [`  ${paint.dim(visible(`not sent: ${withheld.map(memberName).join(', ')}`))}`]),
    ...(roll === null ? [] : [`  ${paint.dim(rollWords(roll, plan.roll))}`]),
  ];
}

function lastLines(plan: Plan, paint: Paint): string {
  const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
  return `${verdict}: ${planSummary(plan)} ${planTerms(plan)}\nplan-hash: ${plan.hash}`;
}
