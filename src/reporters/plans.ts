import type { Format } from './index.js';
import { planJson } from './plan-json.js';
import { planMarkdown } from './plan-markdown.js';
import type { PlanReporter } from './plan-reporter.js';
import { planText } from './plan-text.js';

/** THE TABLE of reporters of plans, by the word that `--format` takes. */
export const PLAN_REPORTERS = { text: planText, json: planJson, markdown: planMarkdown } as const satisfies Record<
  string,
  PlanReporter
>;

export type PlanFormat = keyof typeof PLAN_REPORTERS;

/** The format of a plan, or of what was done, that a word names; `text` where it is one of reports alone. */
export function planFormat(format: Format): PlanFormat {
  return format === 'json' || format === 'markdown' ? format : 'text';
}
