import type { Plan } from '../rollout/planned.js';
import type { ReportContext } from './reporter.js';

/** Makes a text of a plan. It sends nothing: the entries do. */
export type PlanReporter = (plan: Plan, context: Pick<ReportContext, 'color' | 'pathOf'>) => string;
