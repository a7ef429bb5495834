import type { Finding, Report } from '../findings/finding.js';

/** What a reporter may know besides the report. */
export interface ReportContext {
  /** Whether the output is a terminal that shows colours. */
  readonly color: boolean;
  /** The text of a file, for excerpts; null where it cannot be read. */
  source(file: string): string | null;
  /** A file of the report as the reader's tools find it. */
  pathOf(file: string): string;
  /** Where all findings can be read, when a report must leave some out. */
  readonly fullReport: string;
}

/** Makes a text of a report. It sends nothing: the entries do. */
export type Reporter = (report: Report, context: ReportContext) => string;

/** The word that each severity has in GitHub's workflow commands, and so in the logs. */
export const SEVERITY_WORDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Finding['severity'],
  string
>;
