import { jsonText } from './json-text.js';
import type { PlanReporter } from './plan-reporter.js';

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
export const planJson: PlanReporter = (plan) => {
  const resources = plan.resources.map((resource) => ('body' in resource ? { ...resource, body: undefined } : resource));
  return `${jsonText({ ...plan, resources }, 2)}\n`;
};
