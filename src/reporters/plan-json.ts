import type { Change, Plan, Planned } from '../rollout/planned.js';
import type { Caller } from '../rollout/readiness.js';
import { jsonText } from './json-text.js';
import type { PlanReporter } from './plan-reporter.js';

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
export const planJson: PlanReporter = (plan) => `${jsonText(planToShow(plan), 2)}\n`;

/** A plan without what is sent. */
export function planToShow(plan: Plan): object {
  return { ...plan, resources: plan.resources.map(toShow), readiness: readinessToShow(plan.readiness) };
}

/** Whether fleets are ready, with its times as texts. */
export function readinessToShow(readiness: Plan['readiness']): object | null {
  if (readiness === null) return null;
  const { wish, maxCalls, span, fleets, strays, errors } = readiness;
  return {
    ...{ wish, maxCalls, from: timeOf(span.from), to: timeOf(span.to) },
    fleets: fleets.map(({ callers, coverage, refusal, ...fleet }) => ({
      ...fleet,
      refusal: refusal?.cause ?? null,
      reason: refusal?.cause === 'untold' ? refusal.reason : null,
      callers: callers.map(callerToShow),
      coverage:
        coverage === null
          ? null
          : {
              coveredSeconds: coverage.coveredMs / 1000,
              ofSeconds: coverage.ofMs / 1000,
              gaps: coverage.gaps.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) })),
              silent: coverage.silent,
            },
    })),
    strays: strays.map(({ callers, ...stray }) => ({ ...stray, callers: callers.map(callerToShow) })),
    errors,
  };
}

/** An instance that called without a token, with its time as a text. */
export function callerToShow({ lastAt, ...caller }: Caller): object {
  return { ...caller, lastAt: timeOf(lastAt) };
}

function timeOf(time: number): string {
  return new Date(time).toISOString();
}

/** A change without what is sent, and anything else as it is. */
export function toShow(planned: Planned): Exclude<Planned, Change> | Omit<Change, 'body'> {
  if (!('body' in planned)) return planned;
  const { body: _, ...shown } = planned;
  return shown;
}
