import { RemoteError } from '../errors.js';
import type { Ec2Api } from '../ports.js';
import { type ApplyContext, carryOut } from './apply.js';
import { keyOf, type LiveFleet, lookAt, partsIn } from './fleet-sight.js';
import type { Outcome, Restored, Rollout, WatchedWave } from './outcome.js';
import { type Change, changesOf, type OnFailure, type Plan, type ToRoll, toRollIn } from './planned.js';
import { proofOf, withoutOdd } from './proof-run.js';
import type { ReadinessTerms } from './readiness-run.js';
import { restore } from './restore.js';
import { carryOutRolls } from './roll.js';
import { endWith, isReplaced, type RollOutcome } from './roll-outcome.js';
import { causeOf, causeOfChange, partsOf, type RollCause, type RollRequest, rollRequests } from './roll-requests.js';
import { timeOf } from './roll-verdict.js';
import { imagesIn, type SettingsAfter, type Stale, settingsAfter, staleIn } from './stale.js';
import { type StopReason, stopBy, whyNotBegun } from './stop.js';
import { watchRejections } from './watch-rejections.js';

/** What carrying out a plan takes. */
export interface WavesContext extends ApplyContext {
  /** null: it cannot be asked, or is not to be. */
  readonly ec2: Ec2Api | null;
  /** What the plan is about, as it was live when the plan was made. */
  readonly fleets: readonly LiveFleet[];
  /** What rolls say of why they were started. */
  readonly comment: string;
  /** For each roll. */
  readonly limitMs: number;
  /** Whether a wave that EC2 has not proven keeps the next one from being begun. */
  readonly needsProof: boolean;
  /** null: what instances are refused is not watched. */
  readonly readiness: ReadinessTerms | null;
}

/** What became of a plan. */
export type Carried = Pick<Rollout, 'outcomes' | 'rolls' | 'restored' | 'watched' | 'stopped'>;

/**
 * Carries out a plan, wave by wave: changes, then the rolls that they need, then the proof, where EC2 can be asked, then the
 * time to bake, in which it is watched what instances are refused, where that is asked for. The first wave that does not end well
 * keeps the next ones from being begun. Throws nothing that a service does.
 */
export async function carryOutWaves(plan: Plan, context: WavesContext): Promise<Carried> {
  const sentAt = new Map<string, number | null>();
  const fleets = new Map(context.fleets.map((fleet) => [keyOf(fleet), fleet]));
  const waves = wavesOf(plan, fleets);
  // What is still to be changed in a later wave is launched as before.
  const images = imagesIn(plan);
  const site: Site = { plan, fleets, afterOf: (fleet) => settingsAfter(fleet, sentAt, images) };
  const all: All = { outcomes: [], rolls: [], restored: [], watched: [] };
  let stopped: Rollout['stopped'] = null;
  for (const [index, wave] of waves.entries()) {
    const pace = { ...context, maxParallel: wave.maxParallel ?? context.maxParallel };
    if (stopped !== null) {
      all.outcomes.push(...wave.changes.map((change) => notBegun(change, stopped ?? 'failure')));
      all.rolls.push(...notRolled(wave, [], stopped, plan));
      continue;
    }
    const since = context.clock.now();
    const changed = await carryOut(wave.changes, pace);
    all.outcomes.push(...changed.outcomes);
    for (const { change, state, updatedAt } of changed.outcomes)
      if (change.id !== null && state === 'applied') sentAt.set(change.id, timeOf(updatedAt));
    stopped = changed.stopped;
    if (stopped !== null) all.rolls.push(...notRolled(wave, changed.outcomes, stopped, plan));
    else if (plan.roll) {
      const earlier = new Set(all.rolls.map(({ request }) => keyOf(request)));
      const rolled = await rollWave(wave, changed.outcomes, { ...site, earlier }, pace);
      all.rolls.push(...rolled.rolls);
      all.restored.push(...rolled.restored);
      stopped = rolled.stopped;
    }
    const isLast = index === waves.length - 1;
    if (stopped === null && !isLast) stopped = await proven(wave, all.rolls, site, context);
    // After the last wave nothing waits for it to bake, but somebody may watch.
    if (stopped === null && (!isLast || context.readiness !== null)) {
      const baked = await bake(wave, since, site, context);
      all.watched.push(...baked.watched);
      stopped = baked.stopped;
    }
  }
  return { ...all, ...inOrderOf(plan, all.outcomes), stopped };
}

interface All {
  readonly outcomes: Outcome[];
  readonly rolls: RollOutcome[];
  readonly restored: Restored[];
  readonly watched: WatchedWave[];
}

/** The reports list changes in the order of the plan, whatever the waves. */
function inOrderOf(plan: Plan, outcomes: readonly Outcome[]): Pick<Carried, 'outcomes'> {
  const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  return { outcomes: changesOf(plan).flatMap((change) => byChange.get(change) ?? []) };
}

function notBegun(change: Change, stopped: StopReason | 'failure'): Outcome {
  return {
    change,
    id: change.id,
    state: 'not-begun',
    reason: whyNotBegun(stopped, 'an earlier wave has not ended well'),
    updatedAt: null,
  };
}

/** The rolls of a wave in which none was begun: instances that are left as they are stand in the report. */
function notRolled(wave: WaveOfWork, outcomes: readonly Outcome[], stopped: StopReason | 'failure', { roll }: Plan) {
  const requests = roll ? rollRequests(causesIn(wave, outcomes), null) : [];
  const reason = whyNotBegun(stopped, 'something before it has not ended well');
  return requests.map((request): RollOutcome => ({ request, ...endWith('not-begun', reason) }));
}

/** What is done together. */
interface WaveOfWork {
  /** null: what is in no wave. */
  readonly name: string | null;
  readonly bakeMs: number;
  readonly maxParallel: number | null;
  readonly changes: readonly Change[];
  readonly toRoll: readonly ToRoll[];
}

/** The waves of a plan in their order, those without work left out; what is in none of them comes last. */
function wavesOf(plan: Plan, fleets: ReadonlyMap<string, LiveFleet>): readonly WaveOfWork[] {
  const [changes, toRoll] = [changesOf(plan), toRollIn(plan)];
  const named = plan.waves.map(({ name, bakeSeconds, maxParallel }) => ({ name, bakeMs: bakeSeconds * 1_000, maxParallel }));
  const placeOf = ({ wave }: Pick<Change, 'wave'>) => {
    const place = plan.waves.findIndex(({ name }) => name === wave);
    return place < 0 ? plan.waves.length : place;
  };
  const clusters = new Map(changes.map((change) => [keyOf(change), placeOf(change)]));
  // What inherits is not to be replaced before its cluster is changed.
  const placeToRoll = (one: ToRoll) => {
    const cluster = keyOf({ account: one.account, id: one.roll.id });
    const isInheriting = fleets.get(cluster)?.inheriting.has(one.id ?? '') === true;
    return Math.max(placeOf(one), isInheriting ? (clusters.get(cluster) ?? 0) : 0);
  };
  return [...named, { name: null, bakeMs: 0, maxParallel: null }]
    .map((wave, place) => ({
      ...wave,
      changes: changes.filter((change) => placeOf(change) === place),
      toRoll: toRoll.filter((one) => placeToRoll(one) === place),
    }))
    .filter((wave) => wave.changes.length + wave.toRoll.length > 0);
}

/** What all waves share. */
interface Site {
  readonly plan: Plan;
  /** By `keyOf`. */
  readonly fleets: ReadonlyMap<string, LiveFleet>;
  afterOf(fleet: LiveFleet): SettingsAfter;
}

/** What of a wave has instances to be replaced. */
function causesIn({ toRoll }: WaveOfWork, outcomes: readonly Outcome[]): readonly RollCause[] {
  return [
    ...outcomes.flatMap(({ change, state, updatedAt }) =>
      state === 'applied' ? (causeOfChange(change, timeOf(updatedAt)) ?? []) : [],
    ),
    ...toRoll.map(causeOf),
  ];
}

type RollSite = Site & {
  /** The fleets that earlier waves have rolled, by `keyOf`. */
  readonly earlier: ReadonlySet<string>;
};

async function rollWave(wave: WaveOfWork, outcomes: readonly Outcome[], site: RollSite, context: WavesContext) {
  const { onFailure, rollScope } = site.plan;
  const ec2 = rollScope === 'all' ? null : context.ec2;
  const rolls = await carryOutRolls(rollRequests(causesIn(wave, outcomes), context.comment), {
    ...context,
    onFailure: onFailure === 'leave' ? 'leave' : 'stop',
    // What an earlier wave has replaced is not replaced again: Spot's launch times tell it where nobody else does.
    staleOf: async (request) =>
      ec2 === null && !site.earlier.has(keyOf(request)) ? null : staleOf(request, site, { ...context, ec2 }),
  });
  const restored = await restoredAfter(rolls, onFailure, context);
  return { rolls, restored, stopped: stopOf(rolls, context.signal) };
}

/** What of a request is stale just now: between the plan and its turn a fleet goes on living. null: its cluster is not live. */
async function staleOf(request: RollRequest, { fleets, afterOf }: Site, { spot, ec2 }: WavesContext): Promise<Stale | null> {
  const fleet = fleets.get(keyOf(request));
  if (fleet === undefined) return null;
  const parts = partsOf(request);
  const { sights } = await lookAt([{ ...fleet, parts }], { spot, ec2, tell: () => {} });
  const [sight] = sights;
  return sight === undefined ? null : staleIn(sight, parts, afterOf(fleet));
}

function stopOf(rolls: readonly RollOutcome[], signal: AbortSignal): Rollout['stopped'] {
  if (rolls.every(isReplaced)) return null;
  const stopped = stopBy(signal);
  if (stopped !== null) return stopped;
  return rolls.some(({ state }) => state === 'running' || state === 'not-begun') && rolls.every(isHealthy) ? 'time' : 'failure';
}

/** Whether it is only not over. */
function isHealthy(roll: RollOutcome): boolean {
  return isReplaced(roll) || roll.state === 'running' || roll.state === 'not-begun';
}

/** Puts back the options from before where a roll has ended badly, if that is what is to be done. */
async function restoredAfter(
  rolls: readonly RollOutcome[],
  onFailure: OnFailure,
  context: WavesContext,
): Promise<readonly Restored[]> {
  if (onFailure !== 'restore') return [];
  const ended = rolls.filter(({ state }) => state === 'failed' || state === 'partial');
  return restore(
    ended.flatMap(({ request }) => request.changes),
    context,
  );
}

/** Waits until a wave is proven, where that can be told. */
async function proven(
  wave: WaveOfWork,
  rolls: readonly RollOutcome[],
  site: Site,
  context: WavesContext,
): Promise<Rollout['stopped']> {
  const { ec2, signal } = context;
  if (ec2 !== null && site.plan.roll && !(await isProven(wave, rolls, site, { ...context, ec2 }))) return 'failure';
  return stopBy(signal);
}

/** Lets a wave bake, and watches what its instances are refused where that is asked for. */
async function bake({ name, bakeMs, ...wave }: WaveOfWork, since: number, site: Site, context: WavesContext) {
  const { clock, signal, readiness } = context;
  if (signal.aborted || readiness === null || name === null || bakeMs === 0) {
    if (!signal.aborted) await clock.sleep(bakeMs, signal);
    return { watched: [], stopped: stopBy(signal) };
  }
  const { cloudWatch, maxRejected } = readiness;
  const baking = { wave: name, fleets: fleetsIn(wave, site), since, bakeMs };
  const watched = await watchRejections(baking, { ...context, cloudWatch, maxRejected });
  const isStopped = watched.verdict === 'exceeded' || (watched.verdict === 'untold' && readiness.wish === 'gate');
  return { watched: [watched], stopped: stopBy(signal) ?? (isStopped ? ('failure' as const) : null) };
}

/** What could not be asked is no failure, unless a proof is demanded. */
async function isProven(
  wave: WaveOfWork,
  rolls: readonly RollOutcome[],
  site: Site,
  context: WavesContext & { readonly ec2: Ec2Api },
) {
  const fleets = fleetsIn(wave, site);
  try {
    const asked = await proofOf(fleets, context);
    const proof = withoutOdd(asked.proof, fleets, rolls);
    if (proof.verdict === 'open') return false;
    return !context.needsProof || proof.verdict === 'compliant' || proof.verdict === 'idle';
  } catch (error) {
    if (error instanceof RemoteError) return !context.needsProof;
    throw error;
  }
}

/** The fleets of a wave, as it leaves them. */
function fleetsIn(
  { changes, toRoll }: Pick<WaveOfWork, 'changes' | 'toRoll'>,
  { fleets, afterOf }: Pick<Site, 'fleets' | 'afterOf'>,
): readonly LiveFleet[] {
  return [...partsIn({ resources: [...changes, ...toRoll] })].flatMap(([key, parts]) => {
    const fleet = fleets.get(key);
    return fleet === undefined ? [] : [{ ...fleet, parts, settings: afterOf(fleet) }];
  });
}
