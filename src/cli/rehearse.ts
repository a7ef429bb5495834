import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import { jsonText } from '../reporters/json-text.js';
import { PLAN_REPORTERS, type PlanFormat, planFormat } from '../reporters/plans.js';
import type { ReportContext } from '../reporters/reporter.js';
import { ROLLOUT_REPORTERS } from '../reporters/rollouts.js';
import type { Rollout } from '../rollout/outcome.js';
import { changesOf, type Plan } from '../rollout/planned.js';
import { type RolloutRun, runApply, runPlan } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { fasterClock } from '../simulator/faster-clock.js';
import { type Simulator, startSimulator } from '../simulator/simulator.js';
import { complain } from './complain.js';
import { EXIT } from './exit.js';
import { rehearsalFleet } from './rehearsal-fleet.js';
import { contextOf, writeText } from './result.js';
import type { Surroundings } from './surroundings.js';

/** How many times as fast as here time runs at the simulator. */
const SPEED = 60;

/** What a rehearsal showed. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly rollout: Rollout;
  /** Made when all was done: nothing is left to change. */
  readonly after: Plan;
}

/** Runs plan and apply against a simulator of the Spot API, and returns the exit code: whether all specs were applied. */
export async function rehearse(settings: Settings, around: Surroundings): Promise<number> {
  const simulator = await startSimulator({ clock: fasterClock(systemClock, SPEED) });
  try {
    const [at, run] = [settingsFor(settings, simulator), runAt(simulator, around)];
    const adopt = rehearsalFleet(simulator, simulator.account);
    const { plan } = await runPlan(at, run, adopt);
    const { rollout, checked, unread } = await runApply(at, { ...run, trigger: 'command', confirm: null }, adopt);
    // Passing would be taken for a proof.
    if (plan.resources.length === 0 && unread === null)
      throw new UserError('there is no Spot spec to rehearse. Name a file or a folder that holds some.');
    const { plan: after } = await runPlan(at, run, adopt);
    const rehearsal = { plan, rollout, after };
    if (unread !== null) complain(unread, around);
    const verdict = unread === null ? verdictOf(rehearsal) : 'fail';
    const text = TEXTS[planFormat(settings.format)]({ ...rehearsal, verdict }, contextOf(checked, settings, around));
    writeText({ text, verdict, checked }, settings, around);
    return verdict === 'pass' ? EXIT.ok : EXIT.failed;
  } finally {
    await simulator.close();
  }
}

/** Limits and questions are for what is real. */
function settingsFor(settings: Settings, { url, account }: Simulator): Settings {
  const rollout = { ...settings.rollout, url, account, maxChanges: Number.MAX_SAFE_INTEGER, isConfirmed: true };
  return { ...settings, rollout };
}

function runAt({ token, account }: Simulator, { cwd }: Surroundings): RolloutRun {
  // It is over before anybody could read of it.
  return { cwd, token, account, progress: { tell: () => {} }, signal: new AbortController().signal };
}

/** pass: all that the specs say was applied, and the second plan shows it. */
export function verdictOf({ rollout, after }: Pick<Rehearsal, 'rollout' | 'after'>): 'pass' | 'fail' {
  const isProven = after.verdict === 'pass' && changesOf(after).length === 0;
  return rollout.verdict === 'applied' && isProven ? 'pass' : 'fail';
}

type RehearsalReporter = (told: Rehearsal & { readonly verdict: string }, context: ReportContext) => string;

const HEAD =
  'Rehearsal: nothing leaves this machine. The specs stand for a fleet that still allows IMDSv1, on a simulator of the Spot API.';
const PARTS = ['The plan', 'What apply did', 'A second plan, as proof'] as const;

const TEXTS = {
  text: (told, context) => {
    const parts = partsOf('text', told, context).map((part, index) => `--- ${PARTS[index]} ---\n\n${part}`);
    return `${HEAD}\n\n${parts.join('\n')}\nrehearsal: ${told.verdict}\n`;
  },
  markdown: (told, context) => `${HEAD}\n\n${partsOf('markdown', told, context).join('\n')}\nRehearsal: ${told.verdict}\n`,
  json: (told, context) => {
    const [plan, rollout, after] = partsOf('json', told, context).map((part) => JSON.parse(part));
    return `${jsonText({ version: 1, isRehearsal: true, verdict: told.verdict, plan, rollout, after }, 2)}\n`;
  },
} as const satisfies Record<PlanFormat, RehearsalReporter>;

function partsOf(format: PlanFormat, { plan, rollout, after }: Rehearsal, context: ReportContext): readonly string[] {
  const planned = PLAN_REPORTERS[format];
  return [planned(plan, context), ROLLOUT_REPORTERS[format](rollout, context), planned(after, context)];
}
