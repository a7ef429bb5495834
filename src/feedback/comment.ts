import { type Finding, isOpen, type Report, SEVERITIES, type SpecResult } from '../findings/finding.js';
import {
  findingsByFile,
  policyChanges,
  type Style,
  specTable,
  verdictLine,
  waivedFindings,
} from '../reporters/markdown-parts.js';
import { markdownCode, markdownText } from '../reporters/markdown-text.js';
import { summary } from '../reporters/summary.js';
import { fixDiff } from './fix-diff.js';
import { linesOf } from './line-changes.js';
import type { Links } from './links.js';
import { messageOf, withoutAccounts } from './redact.js';

/** What a job says in the comment of a pull request. */
export interface CommentRequest {
  readonly report: Report;
  /** The commit that was judged. */
  readonly commit: string;
  readonly links: Links;
  /** The text of a file as it was judged; null where it cannot be read. */
  sourceOf(file: string): string | null;
  /** The findings whose fixes stand as suggestions at their lines. */
  readonly suggested: ReadonlySet<Finding>;
  /** What else is to be told, in sentences. */
  readonly notes: readonly string[];
  /** Where everything stands: Markdown that completes "All of it stands in …". */
  readonly fullReport: string;
}

/** Whether a report has nothing to tell: then there is no need for a comment, only to put one right that is there. */
export function isClean({ verdict, findings, specs, policy }: Report): boolean {
  const isAccepted = findings.every((finding) => finding.waiver === null && finding.isKnown);
  const isUnchanged = policy === null || (policy.changes.length === 0 && policy.note === null);
  return verdict === 'pass' && isAccepted && isUnchanged && specs.every((spec) => spec.verdict === 'pass');
}

/** The Markdown of a section: the verdict first, the counts last; of a clean report two lines. */
export function sectionMarkdown(request: CommentRequest): string {
  const { report, commit, links, suggested, notes, fullReport } = request;
  const style = styleOf(links);
  const at = `[${markdownCode(commit.slice(0, 7))}](${links.commit})`;
  const told = notes.map((note) => style.text(note));
  const heading = `### ${verdictLine(report)}`;
  const counts = style.text(summary(report));
  if (isClean(report)) return paragraphs([heading, ...told, `Resolved: nothing is left to put right at ${at}. ${counts}`]);
  return paragraphs([
    heading,
    policyChanges(report, style),
    ...told,
    specTable(report, ['Spec', 'Kind', 'Place'], cellsOf(report, style)),
    findingsByFile(report, style, belowFinding(request, suggested)),
    waiversInForce(report, style),
    `At ${at}: ${counts} All of it stands in ${fullReport}.`,
  ]);
}

function waiversInForce(report: Report, style: Style): string {
  const table = waivedFindings(report, style);
  return table === '' ? '' : `**Waivers in force**\n\n${table}`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Nothing of a file is shown as it stands there; and ids of accounts, which a log may show, stay out of a comment. */
function styleOf({ place }: Links): Style {
  const text = (given: string) => markdownText(withoutAccounts(given));
  const link = (shown: string, file: string, line: number | null) => `[${markdownCode(shown)}](${place(file, line)})`;
  return {
    fileHeading: '####',
    text,
    message: (finding) => markdownText(messageOf(finding)),
    file: (file) => link(file, file, null),
    position: (file, { line, column }) => `[${line}:${column}](${place(file, line)})`,
    // Without a line, it is gone at the commit, and a link would lead nowhere.
    place: (file, line) => (line === null ? markdownCode(file) : link(`${file}:${line}`, file, line)),
  };
}

/** The cells of a spec: its worst finding tells the line. */
function cellsOf({ findings }: Report, style: Style): (spec: SpecResult, index: number) => readonly string[] {
  const worst = new Map<number, Finding>();
  for (const finding of findings) {
    const known = finding.spec === null ? undefined : worst.get(finding.spec);
    if (finding.spec !== null && (known === undefined || rank(finding) < rank(known))) worst.set(finding.spec, finding);
  }
  return ({ name, id, kind, file }, index) => {
    const line = worst.get(index)?.range.start.line ?? null;
    return [style.text(name ?? id ?? '(no name)'), kind, line === null ? style.file(file) : style.place(file, line)];
  };
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity) + (isOpen(finding) ? 0 : SEVERITIES.length);
}

/** What stands below a finding that has a fix: where it is suggested, or what it changes. */
function belowFinding({ sourceOf }: CommentRequest, suggested: ReadonlySet<Finding>): (finding: Finding) => string {
  let latest: { readonly file: string; readonly lines: readonly string[] | null } = { file: '', lines: null };
  const linesIn = (file: string) => {
    // Findings come file by file: the lines of one at a time are enough.
    const source = file === latest.file ? null : sourceOf(file);
    if (file !== latest.file) latest = { file, lines: source === null ? null : linesOf(source) };
    return latest.lines;
  };
  return (finding) => {
    if (finding.fix === null) return '';
    const title = markdownText(withoutAccounts(finding.fix.title));
    if (suggested.has(finding)) return `\n  ${title}: suggested at the line.`;
    const diff = fixDiff(finding, linesIn(finding.file) ?? []);
    if (diff === null) return `\n  ${title}: <code>spot-imdsv2 check --fix</code> does it.`;
    return `\n  ${title}:\n  \`\`\`diff\n${diff.map((line) => `  ${line}`).join('\n')}\n  \`\`\``;
  };
}
