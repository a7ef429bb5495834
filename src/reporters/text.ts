import { type Finding, isOpen, type Report } from '../findings/finding.js';
import { excerpt } from './excerpt.js';
import type { ReportContext, Reporter } from './reporter.js';
import { summary } from './summary.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/**
 * For people at a terminal and in logs: one line and an excerpt a finding, the counts last. What begins with a place is one
 * line however long, as compilers write it: editors, problem matchers and grep take it apart.
 */
export const text: Reporter = (report, context) => {
  const paint = context.color ? inColor : plain;
  const open = report.findings.filter(isOpen);
  const waived = report.findings.filter((finding) => finding.waiver !== null);
  const blocks = open.map((finding) => block(finding, context, paint));
  const lines = [...waived.map((finding) => waivedLine(finding, context)), ...notices(report, context)];
  const listed = lines.length === 0 ? [] : [...lines, ''];
  return `${[...blocks, ...listed, ...lastLines(report, paint)].join('\n')}\n`;
};

interface Paint {
  bold(text: string): string;
  severity(text: string, severity: Finding['severity']): string;
  dim(text: string): string;
  verdict(text: string, verdict: Report['verdict']): string;
}

const plain: Paint = { bold: (text) => text, severity: (text) => text, dim: (text) => text, verdict: (text) => text };

const colored = (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`;
const COLORS = { error: 31, warning: 33, note: 36 } as const;

const inColor: Paint = {
  bold: (text) => colored(1, text),
  severity: (text, severity) => colored(COLORS[severity], text),
  dim: (text) => colored(2, text),
  verdict: (text, verdict) => colored(verdict === 'pass' ? 32 : 31, text),
};

/**
 * Findings without an excerpt. What the check could not read is not read here either: it may be a pipe, or lie out of the
 * root. User data may hold secrets.
 */
const NOT_SHOWN: ReadonlySet<Finding['rule']> = new Set<Finding['rule']>(['unreadable', 'user-data']);

function block(finding: Finding, context: ReportContext, paint: Paint): string {
  const { line, column } = finding.range.start;
  const place = paint.bold(`${visible(context.pathOf(finding.file))}:${line}:${column}`);
  const head = `${place}: ${paint.severity(finding.severity, finding.severity)}: ${visible(finding.message)} ${paint.dim(`[${finding.rule}]`)}`;
  const source = NOT_SHOWN.has(finding.rule) ? null : context.source(finding.file);
  const lines = source === null ? [] : excerpt(source, finding.range);
  return [head, ...lines.map(paint.dim), ''].join('\n');
}

function waivedLine({ rule, file, range, waiver }: Finding, { pathOf }: ReportContext): string {
  const { line, column } = range.start;
  const terms = `waived until ${waiver?.expires} by ${waiver?.owner}: ${waiver?.reason}`;
  return visible(`${pathOf(file)}:${line}:${column}: ${terms} [${rule}]`);
}

function notices({ passedOver, policy }: Report, { pathOf }: ReportContext): readonly string[] {
  const lines = [
    ...passedOver.map(({ file, line, column, reason }) => `${pathOf(file)}:${line}:${column}: passed over: ${reason}`),
    ...(policy?.changes ?? []).map(
      ({ file, line, message }) => `${pathOf(file)}${line === null ? '' : `:${line}`}: will hold once this is merged: ${message}`,
    ),
  ];
  const note = policy === null || policy.note === null ? [] : wrapped(visible(policy.note), '');
  return [...lines.map(visible), ...note];
}

function lastLines(report: Report, paint: Paint): readonly string[] {
  const { verdict } = report;
  const [first = '', ...rest] = wrapped(`${verdict}: ${summary(report)}`, '', '  ');
  return [first.replace(verdict, paint.verdict(verdict, verdict)), ...rest];
}
