import { type Finding, isOpen, plural, SEVERITIES } from '../findings/finding.js';
import { jsonText } from './json-text.js';

/** GitHub takes 25,000 results of a run and keeps these, by severity (docs.github.com: SARIF support for code scanning). */
const MAX_RESULTS = 5000;
/**
 * GitHub refuses a file that has more than 10 MB when it is gzipped. Counted here is the text before that: gzip stores what it
 * cannot shorten and adds less than a thousandth, so whatever the text is, the file stays below. 5,000 results have room for 1,900
 * bytes each; a usual one takes 650, one with a fix 1,000. The rules and the frame around the results have the rest.
 */
const MAX_RESULT_BYTES = 9_500_000;
/** The whole file, as it is to be sent. */
export const MAX_FILE_BYTES = 9_900_000;

/** GitHub cuts texts that are longer, or refuses them. */
const MAX_TEXT = 1024;

/** What of a report goes into a SARIF file, and which findings had to stay out. */
export interface Fitted<Result> {
  /** In the report's order. */
  readonly results: readonly Result[];
  readonly left: readonly Finding[];
}

/** The worst findings that GitHub takes, as results: errors before warnings before notes, those that a waiver or the baseline accepts last, the first ones first. */
export function withinLimits<Result>(findings: readonly Finding[], resultOf: (finding: Finding) => Result): Fitted<Result> {
  const kept = new Map<Finding, Result>();
  let bytes = 0;
  for (const finding of worstFirst(findings).slice(0, MAX_RESULTS)) {
    const result = resultOf(finding);
    // With the comma after it.
    bytes += Buffer.byteLength(jsonText(result)) + 1;
    if (bytes > MAX_RESULT_BYTES) break;
    kept.set(finding, result);
  }
  return {
    results: findings.flatMap((finding) => kept.get(finding) ?? []),
    left: findings.filter((finding) => !kept.has(finding)),
  };
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(finding: Finding): number {
  return isOpen(finding) ? SEVERITIES.indexOf(finding.severity) : SEVERITIES.length;
}

/** What was left out, in a sentence or two; null where nothing was. */
export function leftOut(left: readonly Finding[], fullReport: string): string | null {
  if (left.length === 0) return null;
  const open = left.filter(isOpen);
  const waived = left.filter(({ waiver }) => waiver !== null).length;
  const known = left.length - open.length - waived;
  const counts = SEVERITIES.map((severity) => [open.filter((one) => one.severity === severity).length, severity] as const);
  const parts = [
    ...counts.filter(([count]) => count > 0).map(([count, severity]) => plural(count, severity)),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
  ];
  return `${plural(left.length, 'finding')} left out of this file: ${parts.join(', ')}. GitHub shows ${MAX_RESULTS} results and takes 10 MB; the worst are kept. All of them stand in ${fullReport}.`;
}

/** A text of at most the length that GitHub takes. */
export function cutText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  // Not between the halves of a character.
  return `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
