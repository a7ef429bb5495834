import { systemClock } from '../clients/clock.js';
import { ec2Client } from '../clients/ec2.js';
import { UserError } from '../errors.js';
import { jsonText } from '../reporters/json-text.js';
import { PLAN_REPORTERS, type PlanFormat, planFormat } from '../reporters/plans.js';
import type { ReportContext } from '../reporters/reporter.js';
import { ROLLOUT_REPORTERS } from '../reporters/rollouts.js';
import { isGood, type Rollout } from '../rollout/outcome.js';
import { actsOf, type Plan } from '../rollout/planned.js';
import { type ApplyResult, type RolloutRun, runApply, runPlan } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { type Ec2Simulator, startEc2 } from '../simulator/ec2.js';
import { fasterClock } from '../simulator/faster-clock.js';
import { type Simulator, startSimulator } from '../simulator/simulator.js';
import { complain } from './complain.js';
import { EXIT } from './exit.js';
import { progressFor } from './progress.js';
import { rehearsalFleet } from './rehearsal-fleet.js';
import { contextOf, writeText } from './result.js';
import { DAYS, type Day, endTrouble } from './scenarios.js';
import type { Surroundings } from './surroundings.js';

/** How many times as fast as here time runs: a roll of minutes takes a second. */
const SPEED = 600;

/** What a rehearsal showed. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly rollout: Rollout;
  /** What the next run did, where the first was not to end well; null: there was none. */
  readonly next: Rollout | null;
  /** Made when all was done: nothing is left to change. */
  readonly after: Plan;
}

/**
 * Runs the whole way, from the plan to the proof on every instance, against simulators of the Spot API and of EC2, and returns the
 * exit code: whether all specs were applied, and every instance proven.
 */
export async function rehearse(settings: Settings, around: Surroundings): Promise<number> {
  const clock = fasterClock(systemClock, SPEED);
  const simulator = await startSimulator({ clock });
  const ec2 = await startEc2({ stage: simulator, clock });
  const progress = progressFor(settings, around);
  try {
    const [at, run] = [settingsFor(settings, simulator), runAt(simulator, ec2, around)];
    const shown = { ...run, progress: { tell: progress.tell }, clock };
    const adopt = rehearsalFleet(simulator, simulator.account);
    const { plan } = await runPlan(at, { ...shown, progress: SILENT }, adopt);
    const day: Day = DAYS[settings.rollout.scenario];
    day.begin(simulator);
    const apply = (): Promise<ApplyResult> => runApply(at, { ...shown, trigger: 'command', confirm: null }, adopt);
    const { rollout, checked, unread } = await apply();
    // Passing would be taken for a proof.
    if (plan.resources.length === 0 && unread === null)
      throw new UserError('there is no Spot spec to rehearse. Name a file or a folder that holds some.');
    endTrouble(simulator);
    const next = day.endsWell ? null : (await apply()).rollout;
    const { plan: after } = await runPlan(at, { ...shown, progress: SILENT }, adopt);
    const rehearsal = { plan, rollout, next, after };
    progress.clear();
    if (unread !== null) complain(unread, around);
    const verdict = unread === null ? verdictOf(rehearsal) : 'fail';
    const text = TEXTS[planFormat(settings.format)](
      { ...rehearsal, verdict, story: day.story },
      contextOf(checked, settings, around),
    );
    writeText({ text, verdict, checked }, settings, around);
    return verdict === 'pass' ? EXIT.ok : EXIT.failed;
  } finally {
    progress.clear();
    await Promise.all([simulator.close(), ec2.close()]);
  }
}

const SILENT = { tell: () => {} };

/** Limits and questions are for what is real, and nothing that is lost here was there. */
function settingsFor(settings: Settings, { url, account }: Simulator): Settings {
  const endless = { maxChanges: Number.MAX_SAFE_INTEGER, isConfirmed: true, allowsDataLoss: true, timeoutMinutes: 7 * 24 * 60 };
  const rollout = { ...settings.rollout, ...endless, url, account, roll: true };
  return { ...settings, rollout };
}

function runAt({ token, account }: Simulator, { url, accessKeyId }: Ec2Simulator, { cwd }: Surroundings) {
  const ec2 = ec2Client({ at: { url, accessKeyId, secretAccessKey: 'of-a-rehearsal' } });
  // It is over before anybody could stop it.
  const signal = new AbortController().signal;
  return { cwd, token, account, ec2, origin: { commit: null, run: null }, signal } as const satisfies Partial<RolloutRun>;
}

/** pass: all that the specs say was applied, EC2 has proven it of each instance, and the last plan shows it. */
export function verdictOf({ rollout, next, after }: Omit<Rehearsal, 'plan'>): 'pass' | 'fail' {
  const isOver = after.verdict === 'pass' && actsOf(after).length === 0;
  // On a bad day, a first run that says all is well has not looked.
  const isHonest = next === null || !isGood(rollout) || rollout.rolls.length === 0;
  return isGood(next ?? rollout) && isOver && isHonest ? 'pass' : 'fail';
}

type RehearsalReporter = (
  told: Rehearsal & { readonly verdict: string; readonly story: string },
  context: ReportContext,
) => string;

const HEAD =
  'Rehearsal: nothing leaves this machine. The specs stand for a fleet that still allows IMDSv1, on simulators of the Spot API and of EC2, where time runs faster.';

const TEXTS = {
  text: (told, context) => {
    const parts = partsOf('text', told, context).map(([title, part]) => `--- ${title} ---\n\n${part}`);
    return `${HEAD} ${told.story}\n\n${parts.join('\n')}\nrehearsal: ${told.verdict}\n`;
  },
  markdown: (told, context) => {
    const parts = partsOf('markdown', told, context).map(([, part]) => part);
    return `${HEAD} ${told.story}\n\n${parts.join('\n')}\nRehearsal: ${told.verdict}\n`;
  },
  json: ({ plan, rollout, next, after, verdict }, context) => {
    const planned = (one: Plan) => JSON.parse(PLAN_REPORTERS.json(one, context));
    const done = (one: Rollout) => JSON.parse(ROLLOUT_REPORTERS.json(one, context));
    const parts = { plan: planned(plan), rollout: done(rollout), next: next === null ? null : done(next), after: planned(after) };
    return `${jsonText({ version: 1, isRehearsal: true, verdict, ...parts }, 2)}\n`;
  },
} as const satisfies Record<PlanFormat, RehearsalReporter>;

function partsOf(format: PlanFormat, { plan, rollout, next, after }: Rehearsal, context: ReportContext) {
  const [planned, done] = [PLAN_REPORTERS[format], ROLLOUT_REPORTERS[format]];
  return [
    ['The plan', planned(plan, context)],
    ['What apply did', done(rollout, context)],
    ...(next === null ? [] : [['What the next run did, when the trouble was over', done(next, context)] as const]),
    ['A last plan, as proof', planned(after, context)],
  ] as const;
}
