import { type Finding, isOpen, plural, type Report, SEVERITIES, type SpecResult } from '../findings/finding.js';
import type { Position } from '../specs/spec.js';

/** Tables and lists longer than this are folded up. */
export const MAX_ROWS = 20;

const SIGNS = { pass: '✅', fail: '❌', unknown: '❓', waived: '⏸️' } as const satisfies Record<SpecResult['verdict'], string>;
/** The signs of severities. */
export const SEVERITY_SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const satisfies Record<Finding['severity'], string>;

/** How a Markdown text shows what comes from files: all of it is escaped here. */
export interface Style {
  /** The signs of Markdown before the name of a file that its findings stand below. */
  readonly fileHeading: string;
  text(text: string): string;
  /** What a finding says. */
  message(finding: Finding): string;
  file(file: string): string;
  /** A place in a file that is named already. */
  position(file: string, position: Position): string;
  /** A file and one of its lines; null: the file as a whole. */
  place(file: string, line: number | null): string;
}

/** The verdict in one line. */
export function verdictLine({ verdict, counts, reason }: Report): string {
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

/** What will hold once the change is merged, and why its own policy judged it where that was not wanted; '' where there is neither. */
export function policyChanges({ policy }: Report, style: Style): string {
  if (policy === null) return '';
  const lines = policy.changes.map(({ message, file, line }) => `- ${style.text(message)} (${style.place(file, line)})`);
  const parts = [
    ...(lines.length === 0
      ? []
      : [
          '**What will hold once this is merged**',
          folded(plural(lines.length, 'change'), lines.join('\n'), lines.length > MAX_ROWS),
        ]),
    ...(policy.note === null ? [] : [style.text(policy.note)]),
  ];
  return parts.join('\n\n');
}

/** The specs that are not proven safe, each with its verdict and these cells; '' where all are. */
export function specTable(
  { specs }: Report,
  columns: readonly string[],
  cellsOf: (spec: SpecResult, index: number) => readonly string[],
): string {
  const rows = specs.flatMap((spec, index) =>
    spec.verdict === 'pass' ? [] : [[`${SIGNS[spec.verdict]} ${spec.verdict}`, ...cellsOf(spec, index)]],
  );
  return table(`${plural(rows.length, 'spec')} not proven safe`, ['Verdict', ...columns], rows);
}

/** The open findings by file. The files with the worst ones come first, to stand there where a text is cut. */
export function findingsByFile({ findings }: Report, style: Style, below: (finding: Finding) => string): string {
  const open = findings.filter(isOpen);
  const files = new Map<string, Finding[]>();
  for (const finding of open) {
    const known = files.get(finding.file);
    if (known === undefined) files.set(finding.file, [finding]);
    else known.push(finding);
  }
  const sections = [...files]
    .sort(([, one], [, other]) => worstOf(one) - worstOf(other))
    .map(
      ([file, own]) =>
        `${style.fileHeading} ${style.file(file)}\n\n${own.map((one) => findingLine(one, style) + below(one)).join('\n')}`,
    );
  return folded(plural(open.length, 'finding'), sections.join('\n\n'), open.length > MAX_ROWS);
}

function worstOf(findings: readonly Finding[]): number {
  return findings.reduce<number>((worst, { severity }) => Math.min(worst, SEVERITIES.indexOf(severity)), SEVERITIES.length);
}

function findingLine(finding: Finding, style: Style): string {
  const { severity, file, range, rule, help } = finding;
  const at = style.position(file, range.start);
  return `- ${SEVERITY_SIGNS[severity]} ${severity} at ${at}: ${style.message(finding)} [${rule}](${help})`;
}

/** The findings that waivers accept, with their terms; '' where there are none. */
export function waivedFindings({ findings }: Report, style: Style, isFolded?: boolean): string {
  const rows = findings.flatMap(({ rule, file, range, waiver }) =>
    waiver === null
      ? []
      : [[rule, style.place(file, range.start.line), style.text(waiver.reason), style.text(waiver.owner), waiver.expires]],
  );
  return table(plural(rows.length, 'waived finding'), ['Rule', 'Place', 'Reason', 'Owner', 'Until'], rows, isFolded);
}

/**
 * A table below a title, which alone is shown where it is folded; '' without rows. Cells are Markdown. A column that says nothing is
 * left out: comments are narrow.
 */
export function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  isFolded = rows.length > MAX_ROWS,
): string {
  if (rows.length === 0) return '';
  const isTold = columns.map((_, column) => rows.some((cells) => cells[column] !== ''));
  const lineOf = (cells: readonly string[]) => `| ${cells.filter((_, column) => isTold[column]).join(' | ')} |`;
  const lines = [lineOf(columns), `|${'---|'.repeat(isTold.filter(Boolean).length)}`, ...rows.map(lineOf)];
  return folded(title, lines.join('\n'), isFolded);
}

/** A text below a title; the title alone is shown at first where the text is long. */
export function folded(title: string, text: string, isLong: boolean): string {
  return isLong && text !== '' ? `<details><summary>${title}</summary>\n\n${text}\n\n</details>` : text;
}
