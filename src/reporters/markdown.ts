import { plural, type Report, type SpecResult } from '../findings/finding.js';
import { findingsByFile, folded, policyChanges, type Style, specTable, verdictLine, waivedFindings } from './markdown-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { ReportContext, Reporter } from './reporter.js';
import { summary } from './summary.js';

/** For the job summary: the verdict, the specs that are not safe, and the findings by file. */
export const markdown: Reporter = (report, context) => {
  const style = styleOf(context);
  const parts = [
    `## ${verdictLine(report)}`,
    summary(report),
    policyChanges(report, style),
    specTable(report, ['Spec', 'Kind', 'File', 'httpTokens', 'IMDS options'], (spec) => specCells(spec, style)),
    findingsByFile(report, style, () => ''),
    waivedFindings(report, style, true),
    passedOver(report, style),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function styleOf({ pathOf }: ReportContext): Style {
  const file = (path: string) => markdownCode(pathOf(path));
  return {
    fileHeading: '###',
    text: markdownText,
    message: ({ message }) => markdownText(message),
    file,
    position: (_, { line, column }) => `**${line}:${column}**`,
    place: (path, line) => (line === null ? file(path) : markdownCode(`${pathOf(path)}:${line}`)),
  };
}

function specCells({ name, id, kind, file, imds }: SpecResult, style: Style): readonly string[] {
  const tokens = imds.httpTokens === null ? '–' : markdownCode(imds.httpTokens);
  return [style.text(name ?? id ?? '(no name)'), kind, style.file(file), tokens, imds.source];
}

function passedOver({ passedOver }: Report, style: Style): string {
  const lines = passedOver.map(({ file, line, reason }) => `- ${style.place(file, line)} ${style.text(reason)}`);
  return folded(`${plural(lines.length, 'file')} passed over that could not be read as a spec`, lines.join('\n'), true);
}
