import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';

/** The report as JSON, by schemas/report.schema.json. */
export const json: Reporter = (report) => `${jsonText(report, 2)}\n`;
