import { type Change, changesOf, isFailure, type Plan, type ToRoll, toRollIn, type Unplanned } from '../rollout/planned.js';
import type { PlanReporter } from './plan-reporter.js';
import { headOf, type Paint, paintOf, unplannedLines } from './plan-text-parts.js';
import {
  actWords,
  memberName,
  memberWords,
  nodeWords,
  planSummary,
  planTerms,
  rollWords,
  STATE_WORDS,
  untoldWords,
} from './plan-words.js';
import { readinessLines } from './readiness-parts.js';
import type { ReportContext } from './reporter.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** For people at a terminal and in logs: what is refused, what changes, what is left alone, the counts and the hash last. */
export const planText: PlanReporter = (plan, context) => {
  const paint = paintOf(context);
  const unplanned = plan.resources.filter((one): one is Unplanned => 'reason' in one);
  const failures = unplanned.filter(({ state }) => isFailure(state));
  const left = unplanned.filter(({ state }) => !isFailure(state));
  const right = plan.resources.filter(({ state }) => state === 'right');
  const blocks = [
    failures.flatMap((one) => unplannedLines(one, context, paint.bad)),
    ...changesOf(plan).map((change) => changeBlock(change, plan, context, paint)),
    ...toRollIn(plan).map((one) => rollBlock(one, plan, context, paint)),
    left.flatMap((one) => unplannedLines(one, context, paint.dim)),
    readinessLines(plan.readiness, paint),
    right.map((one) => `${headOf(one, context)}: ${paint.good(STATE_WORDS.right)}`),
  ].filter((block) => block.length > 0);
  return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};

function changeBlock(change: Change, plan: Plan, context: Pick<ReportContext, 'pathOf'>, paint: Paint): readonly string[] {
  const { state, isWeak, members, roll } = change;
  return [
    `${headOf(change, context)}: ${paint.change(STATE_WORDS[state])}`,
    ...(isWeak ? [`  ${paint.bad('live is weaker than git')}`] : []),
    ...members.map((member) => `  ${visible(memberWords(member, '->'))}`),
    ...withheldLines(change).map(paint.dim),
    ...(roll === null ? [] : [`  ${paint.dim(rollWords(roll, plan.roll))}`]),
    ...actLines(change, plan),
  ];
}

function rollBlock(one: ToRoll, plan: Plan, context: Pick<ReportContext, 'pathOf'>, paint: Paint): readonly string[] {
  return [
    `${headOf(one, context)}: ${paint.change(STATE_WORDS.roll)}`,
    `  ${paint.bad('the resource is right, but instances that run are not known to be')}`,
    `  ${paint.dim(rollWords(one.roll, plan.roll))}`,
    ...actLines(one, plan),
  ];
}

function actLines(act: Change | ToRoll, plan: Plan): readonly string[] {
  return actWords(act, plan).flatMap((words) => wrapped(visible(words), '  '));
}

function withheldLines({ withheld }: Change): readonly string[] {
  return withheld.length === 0 ? [] : wrapped(visible(`not sent: ${withheld.map(memberName).join(', ')}`), '  ', '    ');
}

function lastLines(plan: Plan, paint: Paint): string {
  const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
  const [first = '', ...rest] = wrapped(`plan: ${planSummary(plan)}`, '', '  ');
  const untold = untoldWords(plan);
  const lines = [
    first.replace('plan', verdict),
    ...rest,
    ...wrapped(planTerms(plan), '  '),
    ...(untold === '' ? [] : wrapped(untold, '  ')),
    ...nodeWords(plan).flatMap((words) => wrapped(visible(words), '  ')),
    `plan-hash: ${plan.hash}`,
  ];
  return lines.join('\n');
}
