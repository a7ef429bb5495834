import { RemoteError } from '../errors.js';
import type { Ec2Api } from '../ports.js';
import { type ApplyContext, carryOut } from './apply.js';
import { fleetsOf, keyOf, type LiveFleet, lookAt } from './fleet-sight.js';
import type { Live } from './live.js';
import type { Outcome, Restored, Rollout } from './outcome.js';
import { type Change, changesOf, type OnFailure, type Plan, type ToRoll, toRollIn } from './planned.js';
import { proofOf } from './proof-run.js';
import { restore } from './restore.js';
import { carryOutRolls } from './roll.js';
import { isReplaced, type RollOutcome } from './roll-outcome.js';
import { causeOf, causeOfChange, partsOf, type RollCause, type RollRequest, rollRequests } from './roll-requests.js';
import { timeOf } from './roll-verdict.js';
import { type SettingsAfter, type Stale, settingsAfter, staleIn } from './stale.js';

/** What carrying out a plan takes. */
export interface WavesContext extends ApplyContext {
  /** null: it cannot be asked, or is not to be. */
  readonly ec2: Ec2Api | null;
  /** What is live, as the plan was made of it. */
  readonly live: Live;
  /** What rolls say of why they were started. */
  readonly comment: string;
  /** For each roll. */
  readonly limitMs: number;
  /** Whether a wave that EC2 has not proven keeps the next one from being begun. */
  readonly needsProof: boolean;
}

/** What became of a plan. */
export type Carried = Pick<Rollout, 'outcomes' | 'rolls' | 'restored' | 'stopped'>;

/**
 * Carries out a plan, wave by wave: changes, then the rolls that they need, then the proof, where EC2 can be asked, then the
 * time to bake. The first wave that does not end well keeps the next ones from being begun. Throws nothing that a service does.
 */
export async function carryOutWaves(plan: Plan, context: WavesContext): Promise<Carried> {
  const sentAt = new Map<string, number | null>();
  const fleets = new Map(fleetsOf(plan, context.live).map((fleet) => [keyOf(fleet), fleet]));
  const waves = wavesOf(plan, fleets);
  // What is still to be changed in a later wave is launched as before.
  const isOver = ({ state, id }: Plan['resources'][number]) => state !== 'change' || sentAt.has(id ?? '');
  const site: Site = {
    ...{ plan, fleets },
    afterOf: (fleet) => settingsAfter(fleet, { ...plan, resources: plan.resources.filter(isOver) }, sentAt),
  };
  const all: { outcomes: Outcome[]; rolls: RollOutcome[]; restored: Restored[] } = { outcomes: [], rolls: [], restored: [] };
  let stopped: Rollout['stopped'] = null;
  for (const [index, wave] of waves.entries()) {
    const pace = { ...context, maxParallel: wave.maxParallel ?? context.maxParallel };
    if (stopped !== null) {
      all.outcomes.push(...wave.changes.map((change) => notBegun(change, stopped ?? 'failure')));
      continue;
    }
    const changed = await carryOut(wave.changes, pace);
    all.outcomes.push(...changed.outcomes);
    for (const { change, state, updatedAt } of changed.outcomes)
      if (change.id !== null && state === 'applied') sentAt.set(change.id, timeOf(updatedAt));
    stopped = changed.stopped;
    if (stopped === null && plan.roll) {
      const rolled = await rollWave(wave, changed.outcomes, site, pace);
      all.rolls.push(...rolled.rolls);
      all.restored.push(...rolled.restored);
      stopped = rolled.stopped;
    }
    const isLast = index === waves.length - 1;
    if (stopped === null && !isLast && wave.changes.length + wave.toRoll.length > 0) {
      stopped = await settled(wave, site, context);
    }
  }
  return { ...inOrderOf(plan, all.outcomes), rolls: all.rolls, restored: all.restored, stopped };
}

/** The reports list changes in the order of the plan, whatever the waves. */
function inOrderOf(plan: Plan, outcomes: readonly Outcome[]): Pick<Carried, 'outcomes'> {
  const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  return { outcomes: changesOf(plan).flatMap((change) => byChange.get(change) ?? []) };
}

const WHY_NOT = {
  failure: 'It was not begun, because an earlier wave has not ended well.',
  signal: 'It was not begun, because the run was stopped.',
  time: 'It was not begun, because the time limit was reached.',
} as const;

function notBegun(change: Change, stopped: keyof typeof WHY_NOT): Outcome {
  return { change, id: change.id, state: 'not-begun', reason: WHY_NOT[stopped], updatedAt: null };
}

/** What is done together. */
interface WaveOfWork {
  readonly bakeMs: number;
  readonly maxParallel: number | null;
  readonly changes: readonly Change[];
  readonly toRoll: readonly ToRoll[];
}

/** The waves of a plan in their order, those without work left out; what is in none of them comes last. */
function wavesOf(plan: Plan, fleets: ReadonlyMap<string, LiveFleet>): readonly WaveOfWork[] {
  const [changes, toRoll] = [changesOf(plan), toRollIn(plan)];
  const named = plan.waves.map(({ bakeSeconds, maxParallel }) => ({ bakeMs: bakeSeconds * 1_000, maxParallel }));
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
  return [...named, { bakeMs: 0, maxParallel: null }]
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

async function rollWave(wave: WaveOfWork, outcomes: readonly Outcome[], site: Site, context: WavesContext) {
  const causes: readonly RollCause[] = [
    ...outcomes.flatMap(({ change, state, updatedAt }) =>
      state === 'applied' ? (causeOfChange(change, timeOf(updatedAt)) ?? []) : [],
    ),
    ...wave.toRoll.map(causeOf),
  ];
  const { onFailure } = site.plan;
  const rolls = await carryOutRolls(rollRequests(causes, context.comment), {
    ...context,
    onFailure: onFailure === 'leave' ? 'leave' : 'stop',
    staleOf: site.plan.rollScope === 'all' || context.ec2 === null ? null : (request) => staleOf(request, site, context),
  });
  const restored = await restoredAfter(rolls, onFailure, context);
  return { rolls, restored, stopped: stopOf(rolls, context.signal) };
}

/** What of a request is stale just now: between the plan and its turn a fleet goes on living. */
async function staleOf(request: RollRequest, { fleets, afterOf }: Site, { spot, ec2 }: WavesContext): Promise<Stale> {
  const fleet = fleets.get(keyOf(request));
  if (fleet === undefined) throw new Error(`the fleet of ${request.label} was not looked at`);
  const parts = partsOf(request);
  const { sights } = await lookAt([{ ...fleet, parts }], { spot, ec2, tell: () => {} });
  const [sight] = sights;
  if (sight === undefined) throw new Error(`the fleet of ${request.label} was not seen`);
  return staleIn(sight, parts, afterOf(fleet));
}

function stopOf(rolls: readonly RollOutcome[], { aborted, reason }: AbortSignal): Rollout['stopped'] {
  if (rolls.every(isReplaced)) return null;
  if (aborted) return reason === 'time' ? 'time' : 'signal';
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

/** Waits until a wave is proven, where that can be told, and has baked. */
async function settled(wave: WaveOfWork, site: Site, context: WavesContext): Promise<Rollout['stopped']> {
  const { clock, signal, ec2 } = context;
  if (ec2 !== null && site.plan.roll && !(await isProven(wave, site, { ...context, ec2 }))) return 'failure';
  if (!signal.aborted) await clock.sleep(wave.bakeMs, signal);
  if (!signal.aborted) return null;
  return signal.reason === 'time' ? 'time' : 'signal';
}

/** What could not be asked is no failure, unless a proof is demanded. */
async function isProven(wave: WaveOfWork, { plan, fleets, afterOf }: Site, context: WavesContext & { readonly ec2: Ec2Api }) {
  const resources = [...wave.changes, ...wave.toRoll];
  const own = fleetsOf({ ...plan, resources }, context.live).flatMap((of) => {
    const fleet = fleets.get(keyOf(of));
    return fleet === undefined ? [] : [{ ...fleet, parts: of.parts, settings: afterOf(fleet) }];
  });
  try {
    const { proof } = await proofOf(own, context);
    if (proof.verdict === 'open') return false;
    return !context.needsProof || proof.verdict === 'compliant' || proof.verdict === 'idle';
  } catch (error) {
    if (error instanceof RemoteError) return !context.needsProof;
    throw error;
  }
}
