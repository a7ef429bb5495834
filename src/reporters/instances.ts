import type { RequirePlan, RequireReport } from '../rollout/required.js';
import { cutMarkdown, MAX_COMMENT } from './cut-markdown.js';
import {
  END_WORDS,
  endCounts,
  fleetHead,
  instanceWords,
  REQUIRE_VERDICTS,
  replacementWords,
  stopWords,
  toldInstances,
} from './instances-words.js';
import { jsonText } from './json-text.js';
import { table } from './markdown-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { readinessToShow } from './plan-json.js';
import { failureTable } from './plan-markdown-parts.js';
import { type Paint, paintOf, unplannedLines } from './plan-text-parts.js';
import type { PlanFormat } from './plans.js';
import { readinessLines, readinessPart } from './readiness-parts.js';
import type { ReportContext } from './reporter.js';
import { MAX_INSTANCES } from './roll-outcome-words.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** From what was done to running instances to a text. */
export type InstancesReporter = (report: RequireReport, context: Context) => string;

type Context = Pick<ReportContext, 'color' | 'pathOf' | 'fullReport'>;

/** The reporters of what was done to running instances, by the formats that --format takes. */
export const INSTANCES_REPORTERS = { text, json, markdown } as const satisfies Record<PlanFormat, InstancesReporter>;

/** What would be changed, for somebody who is asked. */
export function requirePlanText(plan: RequirePlan, context: Context): string {
  const paint = paintOf(context);
  return `${[...fleetBlocks(plan, paint), readinessLines(plan.readiness, paint), wrapped(endCounts(plan.fleets), '')]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function text(report: RequireReport, context: Context): string {
  const paint = paintOf(context);
  const isGood = report.verdict === 'applied';
  const blocks = [
    [`${isGood ? paint.good('instances') : paint.bad('instances')}: ${REQUIRE_VERDICTS[report.verdict]}`],
    report.refusals.flatMap(({ message }) => wrapped(visible(`refused: ${message}`), '', '  ')),
    ...fleetBlocks(report, paint),
    report.unfound.flatMap((one) => unplannedLines(one, context, paint.bad)),
    readinessLines(report.readiness, paint),
    report.stopped === null ? [] : wrapped(stopWords(report), ''),
    wrapped(`counts: ${endCounts(report.fleets)}`, '', '  '),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function fleetBlocks({ fleets }: Pick<RequireReport, 'fleets'>, paint: Paint): readonly (readonly string[])[] {
  return fleets.map((fleet) => {
    const told = toldInstances(fleet);
    const more = told.length - MAX_INSTANCES;
    return [
      ...wrapped(visible(`${fleetHead(fleet)}: ${endCounts([fleet])}`), '', '  '),
      ...told.slice(0, MAX_INSTANCES).flatMap((one) => wrapped(visible(instanceWords(one)), '  ', '    ')),
      ...(more > 0 ? [`  and ${more} more: --format json has all`] : []),
      ...wrapped(replacementWords(fleet), '  ').map(fleet.launchesRequired ? paint.dim : paint.change),
    ];
  });
}

function json({ unfound, readiness, ...report }: RequireReport): string {
  return `${jsonText({ ...report, unfound, readiness: readinessToShow(readiness) }, 2)}\n`;
}

const SIGNS = { applied: '✅', partial: '❌', failed: '❌', refused: '❌' } as const satisfies Record<
  RequireReport['verdict'],
  string
>;

function markdown(report: RequireReport, context: Context): string {
  const { fleets, refusals, unfound, readiness, verdict } = report;
  const rows = fleets.flatMap((fleet) =>
    toldInstances(fleet).map(({ id, state, reason }) => [
      markdownCode(id),
      markdownText(fleet.name ?? fleet.id),
      markdownText(END_WORDS[state]),
      markdownText(reason ?? ''),
    ]),
  );
  const lasting = fleets.map((fleet) => [
    markdownText(fleetHead(fleet)),
    markdownText(endCounts([fleet])),
    markdownText(replacementWords(fleet)),
  ]);
  const parts = [
    `## ${SIGNS[verdict]} Instances: ${REQUIRE_VERDICTS[verdict]}`,
    markdownText(endCounts(fleets)),
    refusals.map(({ message }) => `- ❌ ${markdownText(message)}`).join('\n'),
    stopWords(report),
    table('Fleets', ['Fleet', 'Instances', 'What replaces them'], lasting),
    table('Instances', ['Instance', 'Fleet', 'State', 'Why'], rows),
    failureTable({ resources: unfound }, context),
    readinessPart(readiness),
  ];
  const note = `**This was cut, because GitHub takes no longer texts.** All of it stands in ${markdownText(context.fullReport)}.`;
  return cutMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, MAX_COMMENT, note, (part) => part.length);
}
