import { jsonText } from './json-text.js';
import { planToShow, toShow } from './plan-json.js';
import type { RolloutReporter } from './rollout-reporter.js';

/** What an apply did as JSON, by schemas/rollout.schema.json. What was sent is left out, as in a plan. */
export const rolloutJson: RolloutReporter = (rollout) => {
  const outcomes = rollout.outcomes.map((outcome) => ({ ...outcome, change: toShow(outcome.change) }));
  return `${jsonText({ ...rollout, plan: planToShow(rollout.plan), outcomes }, 2)}\n`;
};
