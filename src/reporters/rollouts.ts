import type { Rollout } from '../rollout/outcome.js';
import { labelOf } from '../rollout/planned.js';
import { jsonText } from './json-text.js';
import type { ReportContext } from './reporter.js';
import { visible } from './visible.js';

/** Makes a text of what an apply did. It sends nothing: the entries do. */
export type RolloutReporter = (rollout: Rollout, context: Pick<ReportContext, 'color' | 'pathOf'>) => string;

const lines: RolloutReporter = ({ verdict, refusals, outcomes }) =>
  [
    ...refusals.map(({ message }) => visible(`refused: ${message}`)),
    ...outcomes.map(({ change, state, reason }) =>
      visible(`${labelOf(change)}: ${state}${reason === null ? '' : `: ${reason}`}`),
    ),
    verdict,
    '',
  ].join('\n');

/** THE TABLE of reporters of rollouts, by the word that `--format` takes. */
export const ROLLOUT_REPORTERS = {
  text: lines,
  json: (rollout) => `${jsonText(rollout, 2)}\n`,
  markdown: lines,
} as const satisfies Record<string, RolloutReporter>;
