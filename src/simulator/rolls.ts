import { type Members, valueAt } from '../specs/value.js';
import type { Agenda } from './agenda.js';
import type { Instance, Instances } from './instances.js';
import type { Resources } from './resources.js';

/** How rolls go. */
export interface RollPlan {
  /** How long a batch takes, in milliseconds. */
  readonly batchMs: number;
  /** The batch, from 1, at whose end the roll fails; null: none. */
  readonly failsAt: number | null;
  /** How many of the instances, counted from the last, are not replaced. */
  readonly heldBack: number;
  readonly heldBackBy: 'COULD_NOT_BE_REPLACED' | 'NOT_REPLACED_DUE_TO_PDB';
}

/** Rolls that replace everything, a minute a batch. */
export const DEFAULT_PLAN: RollPlan = { batchMs: 60_000, failsAt: null, heldBack: 0, heldBackBy: 'COULD_NOT_BE_REPLACED' };

export type RollStatus = 'IN_PROGRESS' | 'COMPLETED' | 'PARTIALLY_COMPLETED' | 'FAILED' | 'STOPPED';
export type OldStatus = 'TO_BE_REPLACED' | 'REPLACED' | RollPlan['heldBackBy'];

/** A roll: of an Elastigroup, of one with ECS, or of an Ocean cluster. They have routes of their own. */
export interface Roll {
  readonly id: string;
  readonly fleet: string;
  readonly sort: 'group' | 'cluster';
  readonly status: RollStatus;
  /** What was sent to start it. */
  readonly settings: Members;
  readonly scope: string;
  readonly batches: readonly (readonly string[])[];
  /** How many batches are over. */
  readonly done: number;
  /** The instances that there were at its start. */
  readonly old: ReadonlyMap<string, OldStatus>;
  /** The instances that came in their place. */
  readonly fresh: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** From when on no batch begins; null while one may. */
  readonly endedAt: number | null;
}

/** What a roll begins with. */
export interface RollStart {
  readonly fleet: string;
  readonly sort: Roll['sort'];
  readonly scope: string;
  readonly targets: readonly Instance[];
  readonly settings: Members;
  readonly now: number;
}

/** All rolls of the organization. */
export interface Rolls {
  start(start: RollStart): Roll;
  find(id: string): Roll | null;
  /** Those of a fleet, the newest first. */
  of(fleet: string): readonly Roll[];
  /** The batch that runs is still finished: only the next one does not begin. */
  stop(id: string, now: number): Roll | null;
  /** How the rolls go that start from now on. */
  plan(plan: Partial<RollPlan>): void;
}

/** No rolls. */
export function noRolls(agenda: Agenda, instances: Instances, resources: Resources): Rolls {
  const byId = new Map<string, Roll>();
  const byFleet = new Map<string, readonly string[]>();
  let plan = DEFAULT_PLAN;
  const change = (id: string, changed: (roll: Roll) => Partial<Roll>): Roll | null => {
    const roll = byId.get(id);
    if (roll === undefined) return null;
    const after = { ...roll, ...changed(roll) };
    byId.set(id, after);
    return after;
  };
  const endBatch = (id: string, index: number, current: RollPlan, time: number) => {
    change(id, (roll) => {
      if (roll.endedAt !== null && roll.endedAt <= time - current.batchMs) return {};
      const isFailed = current.failsAt === index + 1;
      const after = batchEnded(roll, index, current, (old) => (isFailed ? null : replace(instances, resources, old, time)));
      if (roll.status === 'STOPPED') return after;
      const status = isFailed ? 'FAILED' : statusOf(after);
      return { ...after, status, updatedAt: time, endedAt: status === 'IN_PROGRESS' ? null : time };
    });
  };
  return {
    start: ({ fleet, sort, scope, targets, settings, now }) => {
      const prefix = sort === 'group' ? 'sbgd' : 'scr';
      const id = `${prefix}-${(byId.size + 1).toString(16).padStart(8, '0')}`;
      const ids = targets.map((one) => one.id);
      const roll: Roll = {
        ...{ id, fleet, sort, scope, settings, done: 0, fresh: [], createdAt: now, updatedAt: now, endedAt: null },
        // Without instances there is nothing to wait for.
        status: ids.length === 0 ? 'COMPLETED' : 'IN_PROGRESS',
        batches: batchesOf(ids, settings.batchSizePercentage),
        old: new Map(ids.map((one) => [one, 'TO_BE_REPLACED'])),
      };
      byId.set(id, roll);
      byFleet.set(fleet, [id, ...(byFleet.get(fleet) ?? [])]);
      const current = plan;
      for (const index of roll.batches.keys())
        agenda.at(now + (index + 1) * current.batchMs, (time) => endBatch(id, index, current, time));
      return roll;
    },
    find: (id) => byId.get(id) ?? null,
    of: (fleet) => (byFleet.get(fleet) ?? []).flatMap((id) => byId.get(id) ?? []),
    // One that failed can be stopped as well: until then its Elastigroup takes no other (help.spot.io, deploy-or-roll-elastigroup).
    stop: (id, now) =>
      change(id, ({ status, endedAt }) =>
        status === 'IN_PROGRESS' || status === 'FAILED' ? { status: 'STOPPED', updatedAt: now, endedAt: endedAt ?? now } : {},
      ),
    plan: (changed) => {
      plan = { ...plan, ...changed };
    },
  };
}

/** The default of the console: 20 percent (help.spot.io, roll-gen). */
const DEFAULT_BATCH = 20;

function batchesOf(ids: readonly string[], percentage: unknown): readonly (readonly string[])[] {
  const size = Math.max(1, Math.ceil((ids.length * (typeof percentage === 'number' ? percentage : DEFAULT_BATCH)) / 100));
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
}

/** A roll after one of its batches; `replaced` gives the new instance in place of an old one, or null where none came. */
function batchEnded(roll: Roll, index: number, plan: RollPlan, replaced: (old: string) => string | null): Roll {
  const held = new Set([...roll.old.keys()].slice(roll.old.size - plan.heldBack));
  const old = new Map(roll.old);
  const fresh = [...roll.fresh];
  for (const id of roll.batches[index] ?? []) {
    const one = held.has(id) ? null : replaced(id);
    old.set(id, held.has(id) ? plan.heldBackBy : one === null ? 'COULD_NOT_BE_REPLACED' : 'REPLACED');
    if (one !== null) fresh.push(one);
  }
  return { ...roll, old, fresh, done: index + 1 };
}

/** Launches another from where the old one came from, and ends that. */
function replace(instances: Instances, resources: Resources, old: string, time: number): string | null {
  const instance = instances.find(old);
  const source = instance === null ? null : resources.find(instance.nodeGroup ?? instance.fleet);
  const fresh = source === null ? null : instances.launch(source, resources, time);
  if (fresh !== null) instances.terminate(old);
  return fresh?.id ?? null;
}

/**
 * COMPLETED does not mean that everything was replaced: enough are healthy, and what a PDB keeps back counts as such
 * (help.spot.io, roll-gen). The reference knows PARTIALLY_COMPLETED where that was asked for.
 */
function statusOf({ done, batches, old, settings }: Roll): RollStatus {
  if (done < batches.length) return 'IN_PROGRESS';
  const all = [...old.values()];
  if (settings.reportPartialCompletion === true && all.some((status) => status !== 'REPLACED')) return 'PARTIALLY_COMPLETED';
  const healthy = all.filter((status) => status !== 'COULD_NOT_BE_REPLACED').length;
  const wanted = valueAt(settings, ['batchMinHealthyPercentage']) ?? valueAt(settings, ['strategy', 'batchMinHealthyPercentage']);
  return healthy * 100 >= all.length * (typeof wanted === 'number' ? wanted : 50) ? 'COMPLETED' : 'FAILED';
}
