import { rolloutJson } from './rollout-json.js';
import { rolloutMarkdown } from './rollout-markdown.js';
import type { RolloutReporter } from './rollout-reporter.js';
import { rolloutText } from './rollout-text.js';

/** THE TABLE of reporters of what an apply did, by the word that `--format` takes. */
export const ROLLOUT_REPORTERS = {
  text: rolloutText,
  json: rolloutJson,
  markdown: rolloutMarkdown,
} as const satisfies Record<string, RolloutReporter>;

export type RolloutFormat = keyof typeof ROLLOUT_REPORTERS;
