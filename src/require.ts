import { UnsafePlanError } from './errors.js';
import type { Ec2Api, Ec2Changes } from './ports.js';
import { type Trigger, triggerRefusal, unconfirmed } from './rollout/guard.js';
import type { ReadinessTerms } from './rollout/readiness-run.js';
import { requireRefusals } from './rollout/require-guard.js';
import { planRequire } from './rollout/require-plan.js';
import { type Required, requireOpen } from './rollout/require-run.js';
import { instancesIn, type RequirePlan, type RequireReport, requireVerdict } from './rollout/required.js';
import { type PlanRun, readLive } from './rollout.js';

/** Whose running instances are to require tokens, and what that is held against first. */
export interface RequireRun extends Omit<PlanRun, 'ec2' | 'roll' | 'readiness'> {
  readonly ec2: Ec2Api;
  readonly changes: Ec2Changes;
  readonly readiness: ReadinessTerms | null;
  readonly signal: AbortSignal;
  readonly trigger: Trigger;
  /** null: any number. */
  readonly maxInstances: number | null;
  isInCheckout(file: string): boolean;
  /** Asks somebody whether to go on, once nothing else stands against it; null: nobody can be asked. */
  readonly confirm: ((plan: RequirePlan) => Promise<boolean>) | null;
  /** Is called before the first change is sent. */
  onBegin(): void;
}

/**
 * Makes running instances of fleets require tokens, without replacing them. Throws an UnsafePlanError where the trigger forbids
 * it, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after that is in the report.
 */
export async function planAndRequire(run: RequireRun): Promise<RequireReport> {
  const forbidden = triggerRefusal(run.trigger);
  if (forbidden !== null) throw forbidden;
  // With the node groups of clusters: they say what their instances are replaced by.
  const { plan: about, live } = await readLive({ ...run, roll: true });
  const plan = await planRequire(about, live, { ...run, now: run.clock.now() });
  const refusals = await refusalsOf(plan, run);
  if (refusals.length > 0) return reportOf(plan, { fleets: plan.fleets, stopped: null }, refusals);
  run.onBegin();
  return reportOf(plan, await requireOpen(plan.fleets, run), []);
}

async function refusalsOf(plan: RequirePlan, run: RequireRun): Promise<readonly UnsafePlanError[]> {
  const refusals = requireRefusals({ plan, maxInstances: run.maxInstances, isInCheckout: run.isInCheckout });
  if (refusals.length > 0) return refusals;
  const open = instancesIn(plan.fleets, 'open').length;
  const refused = unconfirmed(open, run.trigger);
  if (refused === null) return [];
  if (run.confirm === null) return [refused];
  return (await run.confirm(plan)) ? [] : [new UnsafePlanError({ guard: 'confirmation', changes: open, wasAsked: true })];
}

function reportOf(plan: RequirePlan, { fleets, stopped }: Required, refused: readonly UnsafePlanError[]): RequireReport {
  const { tool, unfound, readiness } = plan;
  const refusals = refused.map((error) => ({ guard: error.reason.guard, message: error.message }));
  const verdict = requireVerdict({ fleets, unfound, refusals, stopped });
  return { version: 1, tool, verdict, fleets, unfound, readiness, refusals, stopped };
}
