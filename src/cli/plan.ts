import { PLAN_REPORTERS, planFormat } from '../reporters/plans.js';
import { runPlan } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { contextOf, writeText } from './result.js';
import { withSpot } from './spot.js';
import type { Surroundings } from './surroundings.js';

/** Shows what apply would do, and returns the exit code: that of the plan's verdict. */
export function showPlan(settings: Settings, around: Surroundings): Promise<number> {
  return withSpot(settings, around, async (run) => {
    const { plan, checked } = await runPlan(settings, run);
    run.progress.clear();
    const text = PLAN_REPORTERS[planFormat(settings.format)](plan, contextOf(checked, settings, around));
    writeText({ text, verdict: plan.verdict, checked }, settings, around);
    return plan.verdict === 'pass' ? EXIT.ok : EXIT.failed;
  });
}
