import type { Rollout } from '../rollout/outcome.js';
import type { ReportContext } from './reporter.js';

/** Makes a text of what an apply did. It sends nothing: the entries do. */
export type RolloutReporter = (rollout: Rollout, context: Pick<ReportContext, 'color' | 'pathOf' | 'fullReport'>) => string;
