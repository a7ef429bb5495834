import { type Finding, isOpen, plural, type Report, type SpecResult } from '../findings/finding.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { ReportContext, Reporter } from './reporter.js';
import { summary } from './summary.js';

/** Tables longer than this are folded up. */
const MAX_ROWS = 20;

/** For the job summary: the verdict, the specs that are not safe, and the findings by file. */
export const markdown: Reporter = (report, context) => {
  const parts = [
    `## ${heading(report)}`,
    summary(report),
    specTable(report, context),
    findingsByFile(report, context),
    waived(report, context),
    passedOver(report, context),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const SIGNS = { pass: '✅', fail: '❌', unknown: '❓', waived: '⏸️' } as const;
const SEVERITY_SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

function heading({ verdict, counts, reason }: Report): string {
  const { specs, fail, unknown, waived } = counts;
  const sign = SIGNS[verdict];
  if (specs === 0) return `${sign} IMDSv2: no specs found`;
  if (verdict === 'fail') {
    const parts = [
      ...(fail > 0 ? [`${fail} of ${plural(specs, 'spec')} ${fail === 1 ? 'fails' : 'fail'}`] : []),
      ...(unknown > 0 ? [`${unknown}${fail > 0 ? '' : ` of ${plural(specs, 'spec')}`} cannot be told`] : []),
    ];
    return `${sign} IMDSv2: ${parts.length > 0 ? parts.join(', ') : reason?.replace(/\.$/, '')}`;
  }
  // A policy may lower severities: then the check passes, but that proves nothing of such specs.
  if (fail + unknown > 0) return `⚠️ IMDSv2: ${fail + unknown} of ${plural(specs, 'spec')} not proven safe`;
  if (waived > 0) return `${sign} IMDSv2: ${waived} of ${plural(specs, 'spec')} waived, no other fails`;
  return `${sign} IMDSv2: ${specs === 1 ? 'the spec passes' : `all ${specs} specs pass`}`;
}

function specTable(report: Report, context: ReportContext): string {
  const rows = report.specs.filter((spec) => spec.verdict !== 'pass').map((spec) => specRow(spec, context));
  if (rows.length === 0) return '';
  const table = ['| Verdict | Spec | Kind | File | httpTokens | IMDS options |', '|---|---|---|---|---|---|', ...rows].join('\n');
  return folded(`${plural(rows.length, 'spec')} not proven safe`, table, rows.length > MAX_ROWS);
}

function specRow({ verdict, name, id, kind, file, imds }: SpecResult, { pathOf }: ReportContext): string {
  const cells = [
    `${SIGNS[verdict]} ${verdict}`,
    markdownText(name ?? id ?? '(no name)'),
    kind,
    markdownCode(pathOf(file)),
    imds.httpTokens === null ? '–' : markdownCode(imds.httpTokens),
    imds.source,
  ];
  return `| ${cells.join(' | ')} |`;
}

function findingsByFile(report: Report, context: ReportContext): string {
  const open = report.findings.filter(isOpen);
  const files = new Map<string, Finding[]>();
  for (const finding of open) {
    const known = files.get(finding.file);
    if (known === undefined) files.set(finding.file, [finding]);
    else known.push(finding);
  }
  const sections = [...files].map(([file, findings]) =>
    [`### ${markdownCode(context.pathOf(file))}`, findings.map(findingLine).join('\n')].join('\n\n'),
  );
  return folded(plural(open.length, 'finding'), sections.join('\n\n'), open.length > MAX_ROWS);
}

function findingLine({ severity, range, message, rule, help }: Finding): string {
  const { line, column } = range.start;
  return `- ${SEVERITY_SIGNS[severity]} ${severity} at **${line}:${column}**: ${markdownText(message)} [${rule}](${help})`;
}

function waived(report: Report, { pathOf }: ReportContext): string {
  const rows = report.findings.flatMap(({ rule, file, range, waiver }) =>
    waiver === null
      ? []
      : [
          `| ${rule} | ${markdownCode(`${pathOf(file)}:${range.start.line}`)} | ${markdownText(waiver.reason)} | ${markdownText(waiver.owner)} | ${waiver.expires} |`,
        ],
  );
  if (rows.length === 0) return '';
  const table = ['| Rule | Place | Reason | Owner | Until |', '|---|---|---|---|---|', ...rows].join('\n');
  return folded(plural(rows.length, 'waived finding'), table, true);
}

function passedOver({ passedOver }: Report, { pathOf }: ReportContext): string {
  const lines = passedOver.map(
    ({ file, line, reason }) => `- ${markdownCode(`${pathOf(file)}:${line}`)} ${markdownText(reason)}`,
  );
  if (lines.length === 0) return '';
  return folded(`${plural(lines.length, 'file')} passed over that could not be read as a spec`, lines.join('\n'), true);
}

function folded(title: string, body: string, isLong: boolean): string {
  if (!isLong || body === '') return body;
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
