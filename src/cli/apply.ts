import { UserError } from '../errors.js';
import { plural } from '../findings/finding.js';
import { planText } from '../reporters/plan-text.js';
import { planFormat } from '../reporters/plans.js';
import { ROLLOUT_REPORTERS } from '../reporters/rollouts.js';
import { instancesOf } from '../rollout/guard.js';
import { isGood } from '../rollout/outcome.js';
import { changesOf, type Plan } from '../rollout/planned.js';
import { prepareCheck, reportContext } from '../run-check.js';
import { type ApplyResult, runApply } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { canAsk, isYes } from './question.js';
import { contextOf, showsColors, writeText } from './result.js';
import { type SpotRun, withSpot } from './spot.js';
import type { Surroundings } from './surroundings.js';

/** Makes the live resources what git says, and returns the exit code: that of what was done. */
export function applyAndReport(settings: Settings, around: Surroundings): Promise<number> {
  return withSpot(settings, around, async (run) => {
    const isAsked = !settings.rollout.isConfirmed && canAsk(around);
    const confirm = isAsked ? (plan: Plan) => confirmed(plan, run, settings, around) : null;
    const result = await runApply(settings, { ...run, trigger: 'command', confirm });
    run.progress.clear();
    write(result, settings, around);
    return isGood(result.rollout) ? EXIT.ok : EXIT.failed;
  });
}

/** Shows the plan and asks. */
async function confirmed(plan: Plan, run: SpotRun, settings: Settings, around: Surroundings): Promise<boolean> {
  const { files, root } = await prepareCheck(settings, around.cwd);
  const color = showsColors(around.stderr, around);
  run.progress.clear();
  around.stderr.write(`${planText(plan, reportContext({ files, root }, around.cwd, { color, fullReport: '' }))}\n`);
  return isYes(`${questionOf(plan)}?`, around, run.signal);
}

function questionOf(plan: Plan): string {
  const changes = changesOf(plan).length;
  const { instances, isExact, untold } = instancesOf(plan);
  const replaced = `${isExact && untold === 0 ? '' : 'some '}${isExact && untold === 0 ? plural(instances, 'instance') : 'instances'}`;
  const parts = [
    ...(changes === 0 ? [] : [`make ${plural(changes, 'change')}`]),
    ...(plan.roll && instances + untold > 0 ? [`replace ${replaced}`] : []),
  ];
  const question = parts.join(' and ');
  return question.charAt(0).toUpperCase() + question.slice(1);
}

/** What was done is told in any case: where the file cannot be written, on standard output. */
function write({ rollout, checked }: ApplyResult, settings: Settings, around: Surroundings): void {
  const textFor = (to: Pick<Settings, 'format' | 'output'>) =>
    ROLLOUT_REPORTERS[planFormat(settings.format)](rollout, contextOf(checked, to, around));
  try {
    writeText({ text: textFor(settings), verdict: rollout.verdict, checked }, settings, around);
  } catch (error) {
    if (error instanceof UserError) around.stdout.write(textFor({ ...settings, output: null }));
    throw error;
  }
}
