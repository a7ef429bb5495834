import { RemoteError, UnsafePlanError } from './errors.js';
import type { Clock, Ec2Api, LiveResource, LiveRoll, Progress, SpotApi } from './ports.js';
import { type Approved, disapproval } from './rollout/approval.js';
import { type Carried, carryOutWaves } from './rollout/carry-waves.js';
import { explained } from './rollout/causes.js';
import { fleetsOf, keyOf, type LiveFleet, lookAt, orphansIn, rollablesOf } from './rollout/fleet-sight.js';
import {
  type ApplyLimits,
  confirmationRefusal,
  planRefusals,
  type RunningRoll,
  type Trigger,
  triggerRefusal,
} from './rollout/guard.js';
import { type Live, type LiveList, listsFor, liveOf, withRead } from './rollout/live.js';
import type { ProofOutcome, ProofWish, Refusal, Rollout } from './rollout/outcome.js';
import { inParallel } from './rollout/parallel.js';
import { type PlanRequest, planOf, unread } from './rollout/plan.js';
import { actsOf, changesOf, labelOf, type Plan, type Planned } from './rollout/planned.js';
import { homesOf, proofOf, unprovenOf, withCreated, withOrphans, withoutOdd } from './rollout/proof-run.js';
import { type Proof, summed } from './rollout/prove.js';
import { type ReadinessTerms, readinessIn } from './rollout/readiness-run.js';
import { isOnItsWay } from './rollout/recycle.js';
import { timeOf } from './rollout/roll-verdict.js';
import { verdictOf } from './rollout/rollout-verdict.js';
import { isSelected } from './rollout/select.js';
import { type Changed, doubtfulIn, imagesIn, recycledIn, settingsAfter, withStale } from './rollout/stale.js';
import { KINDS, pluralOf } from './specs/kinds/index.js';

/** What is to be planned, and by what it is read. */
export interface PlanRun extends Omit<PlanRequest, 'live'> {
  readonly spot: SpotApi;
  /** Whether EC2 can be asked of instances; asked only where instances are to be replaced, or a proof is demanded. */
  readonly ec2: Ec2Access;
  /** How CloudWatch is asked whether fleets are ready; null: it is not. */
  readonly readiness: ReadinessTerms | null;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** EC2, or why it is not asked. */
export type Ec2Access = { readonly api: Ec2Api } | { readonly api: null; readonly why: 'off' | 'no-credentials' | 'no-roll' };

/** How many reads are under way at a time; the client keeps to the rate limits. */
const READS = 8;

/**
 * Reads the live resources that specs are about and plans what makes them what git says: one list of a kind in an account, and
 * single reads only of those that their list shows without options; where instances are to be replaced, those of each fleet, and
 * what EC2 tells of them. Nothing is changed. Throws a RemoteError where something cannot be read: half a plan is none.
 */
export async function readAndPlan(run: PlanRun): Promise<Plan> {
  return (await readPlan(run, null)).plan;
}

/** A plan, and what is live as it was made of it. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly live: Live;
}

/** The same, with what is live. `withGroups`: with the node groups of clusters, since what instances are launched with stands there. */
export async function readPlan(run: PlanRun, approved: Approved | null, withGroups = run.roll): Promise<ReadPlan> {
  const { plan: planned, live } = await readLive(run, withGroups);
  const plan = run.roll ? await withInstances(planned, fleetsOf(planned, live), run, approved) : planned;
  const readiness = run.readiness === null ? null : await readinessIn(plan, live, run.readiness, run);
  return { plan: { ...plan, readiness }, live };
}

/** Reads the live resources that specs are about, and plans; no instance is looked at. */
export async function readLive(run: Omit<PlanRun, 'ec2' | 'readiness'>, withGroups = run.roll): Promise<ReadPlan> {
  const lists = await readLists(run, withGroups);
  const request = { ...run, live: lists };
  const alone = unread(request);
  let done = 0;
  const read = await inParallel(alone, READS, async (resource): Promise<readonly [LiveResource, LiveResource | null]> => {
    const now = await run.spot.get(KINDS[resource.kind], resource.account, resource.id);
    done += 1;
    run.progress.tell({ about: 'reading', what: labelOf(resource), done, total: alone.length });
    return [resource, now];
  });
  const now = withRead(lists, read);
  return { plan: planOf({ ...request, live: now }), live: liveOf(now) };
}

async function readLists(
  { specs, only, spot, progress }: Omit<PlanRun, 'ec2' | 'readiness'>,
  withGroups: boolean,
): Promise<readonly LiveList[]> {
  const wanted = listsFor(
    specs.filter((spec) => isSelected(spec, only)),
    withGroups,
  );
  let done = 0;
  return inParallel(wanted, READS, async ({ kind, account }) => {
    const resources = await spot.list(kind, account);
    done += 1;
    progress.tell({ about: 'reading', what: `${pluralOf(kind)} of ${account}`, done, total: wanted.length });
    return { kind, account, resources };
  });
}

/** A plan with what its rolls replace, by the instances that run just now. */
async function withInstances(plan: Plan, fleets: readonly LiveFleet[], run: PlanRun, approved: Approved | null): Promise<Plan> {
  const { spot, ec2, progress } = run;
  const { sights } = await lookAt(fleets, {
    spot,
    ec2: ec2.api,
    tell: ({ id }, done) => progress.tell({ about: 'reading', what: `instances of ${id}`, done, total: fleets.length }),
  });
  const doubtful = doubtfulIn(plan, sights);
  const rolling = await inParallel(doubtful, READS, async ({ fleet, since }) => {
    const rolls = await spot.rolls(fleet.kind, fleet.account, fleet.id);
    const isUnderWay = rolls.some(({ hasEnded, createdAt }) => !hasEnded && (timeOf(createdAt) ?? 0) >= since);
    return isUnderWay ? [keyOf(fleet)] : [];
  });
  const recycling = await inParallel(recycledIn(plan, fleets), READS, async (fleet) => {
    const all = await spot.stateful(fleet.kind, fleet.account, fleet.id);
    const onTheirWay = all.filter(isOnItsWay).length;
    return onTheirWay === 0 ? [] : [[keyOf(fleet), onTheirWay] as const];
  });
  return withStale(plan, { sights, approved, rolling: new Set(rolling.flat()), recycling: new Map(recycling.flat()) });
}

/** What is to be applied, and what it is held against first. */
export interface ApplyRun extends PlanRun {
  readonly maxParallel: number;
  readonly signal: AbortSignal;
  readonly trigger: Trigger;
  readonly limits: ApplyLimits;
  /** The changes that were approved; null: no approval is asked for. */
  readonly approved: Approved | null;
  readonly proof: ProofWish;
  /** What rolls say of why they were started. */
  readonly comment: string;
  /** How long each roll may take. */
  readonly limitMs: number;
  isInCheckout(file: string): boolean;
  /** Asks somebody whether to go on, once nothing else stands against the plan; null: nobody can be asked. */
  readonly confirm: ((plan: Plan) => Promise<boolean>) | null;
  /** Is called when nothing stands against the plan any more, and before the first change is sent. */
  onBegin(): void;
}

/**
 * Plans, holds the plan against the guards, carries it out, and has EC2 prove it. Throws an UnsafePlanError where the trigger
 * forbids it whatever the plan, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after
 * that is in the result.
 */
export async function planAndApply(run: ApplyRun): Promise<Rollout> {
  const forbidden = triggerRefusal(run.trigger);
  if (forbidden !== null) throw forbidden;
  const needsProof = run.proof === 'required';
  const { plan, site } = await readSite(run, run.roll || needsProof);
  const refusals = await refusalsOf(plan, run);
  if (refusals.length > 0)
    return rolloutOf(plan, { ...NOTHING_DONE, refusals: refusals.map(told), proof: unasked(run), needsProof });
  run.onBegin();
  const carried = await carryOutWaves(plan, { ...run, ec2: run.ec2.api, fleets: site.fleets, needsProof });
  const proof = await finalProof(plan, site, carried, run);
  return rolloutOf(plan, { refusals: [], ...carried, proof, needsProof });
}

/** What a plan is about as it was live, without the bodies: of many fleets they are large. */
interface Site {
  readonly fleets: readonly LiveFleet[];
  /** The clusters in which node groups are created. */
  readonly homes: readonly LiveFleet[];
  /** The node groups of which the cluster is not listed. */
  readonly orphans: readonly Planned[];
}

async function readSite(run: ApplyRun, withGroups: boolean): Promise<{ readonly plan: Plan; readonly site: Site }> {
  const { plan, live } = await readPlan(run, run.approved, withGroups);
  const orphans = orphansIn(rollablesOf(plan), live);
  return { plan, site: { fleets: fleetsOf(plan, live), homes: homesOf(plan, live), orphans } };
}

const NOTHING_DONE: Carried = {
  ...{ outcomes: [], rolls: [], restored: [], watched: [], stopped: null },
};

function unasked({ ec2 }: Pick<ApplyRun, 'ec2'>): ProofOutcome {
  return { is: 'not-asked', why: ec2.api === null ? ec2.why : 'no-roll' };
}

/** Asks EC2 of all that the plan is about, also of what was right before. */
async function finalProof(plan: Plan, site: Site, carried: Carried, run: ApplyRun): Promise<ProofOutcome> {
  const { ec2, proof: wish, signal } = run;
  const isWanted = plan.roll || wish === 'required';
  if (ec2.api === null || !isWanted) return unasked(run);
  if (signal.aborted) return { is: 'not-asked', why: 'stopped' };
  const [changed, images] = [changedBy(carried), imagesIn(plan)];
  const known = site.fleets.map((fleet) => ({ ...fleet, settings: settingsAfter(fleet, changed, images) }));
  const fleets = withCreated(known, carried.outcomes, site.homes);
  try {
    const asked = await proofOf(fleets, { ...run, ec2: ec2.api });
    const proof = withCauses(withoutOdd(asked.proof, fleets, carried.rolls), fleets, carried);
    return withOrphans({ ...asked, proof }, site.orphans);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { is: 'asked', proof: unprovenOf(fleets), errors: [`${error.message}.`] };
  }
}

/** What the rolls of this run tell of why an instance is as it was. */
function withCauses(proof: Proof, fleets: readonly LiveFleet[], { rolls }: Carried): Proof {
  const byFleet = new Map<string, LiveRoll[]>();
  for (const { request, roll } of rolls.toReversed()) {
    if (roll !== null) byFleet.set(keyOf(request), [...(byFleet.get(keyOf(request)) ?? []), roll]);
  }
  const proofs = proof.fleets.map((one, index) => {
    const fleet = fleets[index];
    return fleet === undefined ? one : explained(one, fleet, byFleet.get(keyOf(fleet)) ?? []);
  });
  return summed(proofs);
}

/** The changes that are in place at the end. */
function changedBy({ outcomes, restored }: Carried): Changed {
  const undone = new Set(restored.flatMap(({ change, state }) => (state === 'restored' ? [change.id] : [])));
  return new Map(
    outcomes.flatMap(({ change, state, updatedAt }) =>
      state === 'applied' && change.id !== null && !undone.has(change.id) ? [[change.id, timeOf(updatedAt)] as const] : [],
    ),
  );
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
  const acts = actsOf(plan).length;
  return (await run.confirm(plan)) ? [] : [new UnsafePlanError({ guard: 'confirmation', changes: acts, wasAsked: true })];
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

function rolloutOf(plan: Plan, end: Omit<Rollout, 'version' | 'tool' | 'verdict' | 'plan'>): Rollout {
  const rollout: Rollout = { version: 1, tool: plan.tool, verdict: 'failed', plan, ...end };
  return { ...rollout, verdict: verdictOf(rollout) };
}
