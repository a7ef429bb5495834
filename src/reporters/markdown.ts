import type { Finding, Report, SpecResult } from '../findings/finding.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { ReportContext, Reporter } from './reporter.js';
import { findingCounts, specCounts } from './text.js';

/** Tables longer than this are folded up. */
const MAX_ROWS = 20;

/** For the job summary: the verdict, the specs that are not safe, and the findings by file. */
export const markdown: Reporter = (report, context) => {
  const parts = [
    heading(report),
    counts(report),
    specTable(report),
    findingsByFile(report, context),
    waived(report),
    passedOver(report),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const SIGNS = { pass: '✅', fail: '❌', unknown: '❔', waived: '⏸️' } as const;
const SEVERITY_SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

function heading(report: Report): string {
  const { counts } = report;
  const sign = SIGNS[report.verdict];
  if (counts.specs === 0) return `## ${sign} IMDSv2: no specs found`;
  if (report.verdict === 'pass') return `## ${sign} IMDSv2: every spec is within the policy`;
  const unknown = counts.unknown > 0 ? `, ${counts.unknown} cannot be told` : '';
  return `## ${sign} IMDSv2: ${counts.fail} of ${counts.specs} specs fail${unknown}`;
}

function counts({ counts, reason, verdict }: Report): string {
  const specs = counts.specs === 0 ? '' : `**${counts.specs} specs in ${counts.files} files:** ${specCounts(counts)}. `;
  const why = verdict === 'fail' && counts.errors === 0 && reason !== null ? ` ${markdownText(reason)}` : '';
  return `${specs}**Findings:** ${findingCounts(counts)}. ${counts.passedOver} other files passed over.${why}`;
}

function specTable(report: Report): string {
  const rows = report.specs.filter((spec) => spec.verdict !== 'pass').map(specRow);
  if (rows.length === 0) return '';
  const table = ['| verdict | spec | kind | file | httpTokens | from |', '|---|---|---|---|---|---|', ...rows].join('\n');
  return folded(`${rows.length} specs that are not proven safe`, table, rows.length > MAX_ROWS);
}

function specRow({ verdict, name, id, kind, file, imds }: SpecResult): string {
  const cells = [
    `${SIGNS[verdict]} ${verdict}`,
    markdownText(name ?? id ?? '(no name)'),
    kind,
    markdownCode(file),
    imds.httpTokens === null ? '–' : markdownCode(imds.httpTokens),
    imds.source,
  ];
  return `| ${cells.join(' | ')} |`;
}

function findingsByFile(report: Report, context: ReportContext): string {
  const open = report.findings.filter((finding) => finding.waiver === null);
  const files = new Map<string, Finding[]>();
  for (const finding of open) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  const sections = [...files].map(([file, findings]) =>
    [`### ${markdownCode(context.pathOf(file))}`, ...findings.map(findingLine)].join('\n\n'),
  );
  return folded(`${open.length} findings`, sections.join('\n\n'), open.length > MAX_ROWS);
}

function findingLine({ severity, range, message, rule, help }: Finding): string {
  const { line, column } = range.start;
  return `- ${SEVERITY_SIGNS[severity]} **${severity}** ${line}:${column} ${markdownText(message)} [${rule}](${help})`;
}

function waived(report: Report): string {
  const rows = report.findings.flatMap(({ rule, file, range, waiver }) =>
    waiver === null
      ? []
      : [
          `| ${rule} | ${markdownCode(`${file}:${range.start.line}`)} | ${markdownText(waiver.reason)} | ${markdownText(waiver.owner)} | ${waiver.expires} |`,
        ],
  );
  if (rows.length === 0) return '';
  const table = ['| rule | place | reason | owner | until |', '|---|---|---|---|---|', ...rows].join('\n');
  return folded(`${rows.length} waived findings`, table, true);
}

function passedOver({ passedOver }: Report): string {
  const lines = passedOver.map(({ file, line, reason }) => `- ${markdownCode(`${file}:${line}`)} ${markdownText(reason)}`);
  return lines.length === 0 ? '' : folded(`${lines.length} files that could not be read as a spec`, lines.join('\n'), true);
}

function folded(title: string, body: string, isLong: boolean): string {
  if (!isLong || body === '') return body;
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
