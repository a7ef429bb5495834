import { type Finding, isOpen, plural, SEVERITIES, type Severity } from '../findings/finding.js';
import type { ReportContext, Reporter } from './reporter.js';
import { SEVERITY_WORDS } from './reporter.js';
import { visible } from './visible.js';

/** GitHub shows this many annotations of each kind a step, and drops the others in silence (actions/runner: ExecutionContext.cs). */
const MAX_PER_KIND = 10;
/** GitHub cuts longer messages (actions/runner: ExecutionContext.cs). */
const MAX_MESSAGE = 4096;

/** Annotations by GitHub's workflow commands, the worst first; what is more than GitHub shows is announced with its count. */
export const github: Reporter = (report, context) => {
  const open = report.findings.filter(isOpen);
  const bySeverity = SEVERITIES.map((severity) => worstFirst(open.filter((finding) => finding.severity === severity)));
  const isOver = bySeverity.some((findings) => findings.length > MAX_PER_KIND);
  const shown = bySeverity.map((findings, index) => {
    // The announcement itself is a notice, and takes a place among them.
    const places = isOver && SEVERITIES[index] === 'note' ? MAX_PER_KIND - 1 : MAX_PER_KIND;
    return {
      findings: findings.slice(0, places),
      more: Math.max(0, findings.length - places),
      severity: SEVERITIES[index] ?? 'note',
    };
  });
  const lines = shown.flatMap(({ findings }) => findings.map((finding) => annotation(finding, context)));
  if (isOver) lines.push(announcement(shown, context));
  return lines.map((line) => `${line}\n`).join('');
};

/** One finding of each file before the second of any: a file with many must not hide the others. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const turns = new Map<string, number>();
  return findings
    .map((finding) => {
      const turn = turns.get(finding.file) ?? 0;
      turns.set(finding.file, turn + 1);
      return { finding, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ finding }) => finding);
}

function annotation({ severity, file, range, rule, message }: Finding, context: ReportContext): string {
  const { start, end } = range;
  const columns = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column) } : {};
  const properties = { file: context.pathOf(file), line: start.line, endLine: end.line, ...columns, title: `IMDSv2: ${rule}` };
  return command(SEVERITY_WORDS[severity], properties, message);
}

function announcement(
  shown: readonly { readonly more: number; readonly severity: Severity }[],
  { fullReport }: ReportContext,
): string {
  const rest = shown.filter(({ more }) => more > 0).map(({ more, severity }) => plural(more, `more ${severity}`));
  const message = `${rest.join(', ')} not shown here: GitHub shows ${MAX_PER_KIND} of each kind a step. All of them stand in ${fullReport}.`;
  return command('notice', { title: 'IMDSv2: more findings' }, message);
}

/** A workflow command, escaped as the runner reads it (actions/toolkit: core/src/command.ts). */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(cut(visible(message)))}`;
}

function cut(message: string): string {
  return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE - 1)}…`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '##\\[');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
