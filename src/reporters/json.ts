import type { Reporter } from './reporter.js';

/** The report as JSON, by schemas/report.schema.json. */
export const json: Reporter = (report) =>
  // In a workflow's log, `##[` starts a command wherever it stands; the escape is the same JSON.
  `${JSON.stringify(report, null, 2).replaceAll('##[', '#\\u0023[')}\n`;
