import type { Change, Plan, Planned } from '../rollout/planned.js';
import { jsonText } from './json-text.js';
import type { PlanReporter } from './plan-reporter.js';

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
export const planJson: PlanReporter = (plan) => `${jsonText(planToShow(plan), 2)}\n`;

/** A plan without what is sent. */
export function planToShow(plan: Plan): object {
  return { ...plan, resources: plan.resources.map(toShow) };
}

/** A change without what is sent, and anything else as it is. */
export function toShow(planned: Planned): Exclude<Planned, Change> | Omit<Change, 'body'> {
  if (!('body' in planned)) return planned;
  const { body: _, ...shown } = planned;
  return shown;
}
