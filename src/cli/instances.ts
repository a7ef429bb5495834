import { UserError } from '../errors.js';
import { INSTANCES_REPORTERS, requirePlanText } from '../reporters/instances.js';
import { requireQuestion } from '../reporters/instances-words.js';
import { planFormat } from '../reporters/plans.js';
import type { RequirePlan } from '../rollout/required.js';
import { type Checked, reportContext } from '../run-check.js';
import { type InstancesResult, runInstances } from '../run-instances.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { canAsk, isYes } from './question.js';
import { contextOf, showsColors, writeText } from './result.js';
import { type SpotRun, withSpot } from './spot.js';
import type { Surroundings } from './surroundings.js';

/** Makes running instances require tokens, and returns the exit code: whether all of them do. */
export function requireAndReport(settings: Settings, around: Surroundings): Promise<number> {
  return withSpot(settings, around, async (run) => {
    const isAsked = !settings.rollout.isConfirmed && canAsk(around);
    const confirm = isAsked ? (plan: RequirePlan, checked: Checked) => confirmed(plan, checked, run, around) : null;
    const result = await runInstances(settings, { ...run, trigger: 'command', confirm });
    run.progress.clear();
    write(result, settings, around);
    return result.report.verdict === 'applied' ? EXIT.ok : EXIT.failed;
  });
}

async function confirmed(plan: RequirePlan, checked: Checked, run: SpotRun, around: Surroundings): Promise<boolean> {
  const context = reportContext(checked, around.cwd, { color: showsColors(around.stderr, around), fullReport: '' });
  run.progress.clear();
  around.stderr.write(`${requirePlanText(plan, context)}\n`);
  return isYes(`${requireQuestion(plan)}?`, around, run.signal);
}

/** What was done is told in any case: where the file cannot be written, on standard output. */
function write({ report, checked }: InstancesResult, settings: Settings, around: Surroundings): void {
  const textFor = (to: Pick<Settings, 'format' | 'output'>) =>
    INSTANCES_REPORTERS[planFormat(settings.format)](report, contextOf(checked, to, around));
  try {
    writeText({ text: textFor(settings), verdict: report.verdict, checked }, settings, around);
  } catch (error) {
    if (error instanceof UserError) around.stdout.write(textFor({ ...settings, output: null }));
    throw error;
  }
}
