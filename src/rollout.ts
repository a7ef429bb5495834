import { RemoteError, UnsafePlanError } from './errors.js';
import type { Clock, LiveResource, Progress, SpotApi } from './ports.js';
import { type ApplyContext, carryOut } from './rollout/apply.js';
import { type Approved, disapproval } from './rollout/approval.js';
import {
  type ApplyLimits,
  confirmationRefusal,
  planRefusals,
  type RunningRoll,
  type Trigger,
  triggerRefusal,
} from './rollout/guard.js';
import { type LiveList, listsFor, withRead } from './rollout/live.js';
import type { Outcome, Refusal, Rollout, RolloutVerdict } from './rollout/outcome.js';
import { inParallel } from './rollout/parallel.js';
import { type PlanRequest, planOf, unread } from './rollout/plan.js';
import { changesOf, labelOf, type Plan } from './rollout/planned.js';
import { isSelected } from './rollout/select.js';
import { KINDS, pluralOf } from './specs/kinds/index.js';

/** What is to be planned, and by what it is read. */
export interface PlanRun extends Omit<PlanRequest, 'live'> {
  readonly spot: SpotApi;
  readonly progress: Progress;
}

/** How many reads are under way at a time; the client keeps to the rate limits. */
const READS = 8;

/**
 * Reads the live resources that specs are about and plans what makes them what git says: one list of a kind in an account, and
 * single reads only of those that their list shows without options. Nothing is changed. Throws a RemoteError where something
 * cannot be read: half a plan is none.
 */
export async function readAndPlan(run: PlanRun): Promise<Plan> {
  const lists = await readLists(run);
  const request = { ...run, live: lists };
  const alone = unread(request);
  let done = 0;
  const read = await inParallel(alone, READS, async (resource): Promise<readonly [LiveResource, LiveResource | null]> => {
    const now = await run.spot.get(KINDS[resource.kind], resource.account, resource.id);
    done += 1;
    run.progress.tell({ about: 'reading', what: labelOf(resource), done, total: alone.length });
    return [resource, now];
  });
  return planOf({ ...request, live: withRead(lists, read) });
}

async function readLists({ specs, only, spot, progress }: PlanRun): Promise<readonly LiveList[]> {
  const wanted = listsFor(specs.filter((spec) => isSelected(spec, only)));
  let done = 0;
  return inParallel(wanted, READS, async ({ kind, account }) => {
    const resources = await spot.list(kind, account);
    done += 1;
    progress.tell({ about: 'reading', what: `${pluralOf(kind)} of ${account}`, done, total: wanted.length });
    return { kind, account, resources };
  });
}

/** What is to be applied, and what it is held against first. */
export interface ApplyRun extends PlanRun {
  readonly clock: Clock;
  readonly maxParallel: number;
  readonly signal: AbortSignal;
  readonly trigger: Trigger;
  readonly limits: ApplyLimits;
  /** The changes that were approved; null: no approval is asked for. */
  readonly approved: Approved | null;
  isInCheckout(file: string): boolean;
  /** Asks somebody whether to go on, once nothing else stands against the plan; null: nobody can be asked. */
  readonly confirm: ((plan: Plan) => Promise<boolean>) | null;
  /** Is called when nothing stands against the plan any more, and before the first change is sent. */
  onBegin(): void;
}

/**
 * Plans, holds the plan against the guards, and carries it out. Throws an UnsafePlanError where the trigger forbids it whatever
 * the plan, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after that is in the result.
 */
export async function planAndApply(run: ApplyRun): Promise<Rollout> {
  const forbidden = triggerRefusal(run.trigger);
  if (forbidden !== null) throw forbidden;
  const plan = await readAndPlan(run);
  const refusals = await refusalsOf(plan, run);
  if (refusals.length > 0) return rolloutOf(plan, { refusals: refusals.map(told), outcomes: [], stopped: null });
  run.onBegin();
  const changes = changesOf(plan);
  const context: ApplyContext = run;
  return rolloutOf(plan, { refusals: [], ...(await carryOut(changes, context)) });
}

async function refusalsOf(plan: Plan, run: ApplyRun): Promise<readonly UnsafePlanError[]> {
  const against = run.approved === null ? null : disapproval(run.approved, plan);
  const isLookedUp = plan.roll || changesOf(plan).length <= MAX_LOOKED_UP;
  const rolls = isLookedUp ? await runningRolls(plan, run) : [];
  const { limits, isInCheckout } = run;
  const refusals = [...(against === null ? [] : [against]), ...planRefusals({ plan, limits, rolls, isInCheckout })];
  if (refusals.length > 0) return refusals;
  const unconfirmed = confirmationRefusal(plan, run.trigger);
  if (unconfirmed === null) return [];
  if (run.confirm === null) return [unconfirmed];
  const changes = changesOf(plan).length;
  return (await run.confirm(plan)) ? [] : [new UnsafePlanError({ guard: 'confirmation', changes, wasAsked: true })];
}

/**
 * Of how many changes the rolls are looked up where nothing is to be rolled: a call for each resource. Of a larger plan, the API
 * itself tells: an Elastigroup that is being rolled takes no update, and its refusal names the roll.
 */
const MAX_LOOKED_UP = 100;

/** The rolls that are under way of what is to be changed, or of its cluster. */
async function runningRolls(plan: Plan, { spot }: ApplyRun): Promise<readonly RunningRoll[]> {
  const rolled = new Map(
    changesOf(plan).flatMap(({ kind, account, id, roll }) => {
      const target = roll?.id ?? id;
      const own = KINDS[kind];
      const of = own.clusterKind !== null && target !== id ? KINDS[own.clusterKind] : own;
      return roll === null || target === null ? [] : [[target, { kind: of, account, id: target }] as const];
    }),
  );
  const found = await inParallel([...rolled.values()], READS, async ({ kind, account, id }) => {
    const rolls = await spot.rolls(kind, account, id).catch(noneWhereMissing);
    return rolls.filter(({ hasEnded }) => !hasEnded).map((roll) => ({ resource: id, id: roll.id }));
  });
  return found.flat();
}

/** What is not there is not rolled: the cluster of a node group may be gone. */
function noneWhereMissing(error: unknown): readonly [] {
  if (error instanceof RemoteError && error.facts.reason === 'missing') return [];
  throw error;
}

function told(error: UnsafePlanError): Refusal {
  return { guard: error.reason.guard, message: error.message };
}

function rolloutOf(plan: Plan, end: Pick<Rollout, 'refusals' | 'outcomes' | 'stopped'>): Rollout {
  return { version: 1, tool: plan.tool, verdict: verdictOf(plan, end.refusals, end.outcomes), plan, ...end };
}

function verdictOf(plan: Plan, refusals: readonly Refusal[], outcomes: readonly Outcome[]): RolloutVerdict {
  if (refusals.length > 0) return 'refused';
  const isDone = ({ state }: Outcome) => state === 'applied' || state === 'created';
  if (outcomes.every(isDone) && plan.verdict === 'pass') return 'applied';
  // What could not be told may be in place: then it is not true that nothing is.
  return outcomes.some((one) => isDone(one) || one.state === 'unknown') ? 'partial' : 'failed';
}
