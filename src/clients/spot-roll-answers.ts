import type { LiveInstance, LiveRoll, OldInstance, RollScope, RollSort, StatefulInstance } from '../ports.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';
import { itemsIn, textOf, type Wrong } from './spot-answers.js';

/** The rolls of a list, in its order. */
export function rollsIn(value: Members, kind: SpecKind, sort: RollSort, wrong: Wrong): readonly LiveRoll[] {
  return itemsIn(value, isOf(kind), wrong).map((item) => rollOf(item, sort, wrong));
}

/** The roll of an answer to its start; null where the answer does not tell of it, as fixtures of Elastigroups show. */
export function startedIn(value: Members, kind: SpecKind, sort: RollSort, wrong: Wrong): LiveRoll | null {
  // The reference shows rolls on Kubernetes without any envelope.
  const isBare = value.response === undefined && value.items === undefined && value.id !== undefined;
  const [item] = isBare ? [value] : itemsIn(value, isOf(kind), wrong);
  return item === undefined ? null : rollOf(item, sort, wrong);
}

function isOf({ responseKind }: SpecKind): (found: string) => boolean {
  return (found) => found.startsWith(responseKind);
}

function rollOf(item: Members, sort: RollSort, wrong: Wrong): LiveRoll {
  const { id, status } = item;
  if (typeof id !== 'string' || id === '') throw wrong('the answer has a roll without an id');
  if (typeof status !== 'string') throw wrong('the answer has a roll without a status');
  const old = oldIn(item);
  return {
    ...{ id, sort, status, hasEnded: ENDED.includes(status.toUpperCase()) },
    createdAt: textOf(item.createdAt),
    updatedAt: textOf(item.updatedAt),
    batch: numberOf(item.currentBatch),
    batches: numberOf(item.numOfBatches),
    percent: numberOf(valueAt(item, ['progress', 'value'])),
    old,
    oldCount: numberOf(item.blueInstances) ?? old?.length ?? null,
    newCount: numberOf(item.greenInstances) ?? old?.filter(isReplaced).length ?? null,
    scope: scopeOf(item),
    comment: textOf(item.comment),
  };
}

/**
 * The statuses of a roll that is over, of Elastigroups (spotinst/openapi: groups-deployment-status.yaml), of those on ECS
 * (ecsInitiateClusterRollResponse200.yaml) and of Ocean (k8s/responses/initiate-clusterRoll.yaml, ecs/schemas/roll-status.yaml).
 * Elastigroups write them small.
 */
const ENDED = ['FINISHED', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'STOPPED'];

/** One that has no status is not known to be replaced. */
function oldIn(item: Members): readonly OldInstance[] | null {
  const old = valueAt(item, ['progress', 'detailedStatus', 'oldInstances']);
  if (!Array.isArray(old)) return null;
  return old.filter(isMembers).map(({ instanceId, status }) => ({ id: textOf(instanceId) ?? '', status: textOf(status) ?? '' }));
}

function isReplaced({ status }: OldInstance): boolean {
  return status.toUpperCase() === 'REPLACED';
}

/** A word such as `Vngs` without ids is a part of which nobody knows which. */
function scopeOf({ scope, launchSpecIds, instanceIds }: Members): RollScope {
  if (Array.isArray(instanceIds) && instanceIds.length > 0) return { of: 'instances', ids: textsIn(instanceIds) };
  if (Array.isArray(launchSpecIds) && launchSpecIds.length > 0) return { of: 'node-groups', ids: textsIn(launchSpecIds) };
  const word = typeof scope === 'string' ? scope.toLowerCase() : '';
  if (word.startsWith('vng')) return { of: 'node-groups', ids: [] };
  return word.startsWith('instance') ? { of: 'instances', ids: [] } : { of: 'cluster' };
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

/** The newest first; one that does not say when it was started may be just that. */
export function newestFirst(rolls: readonly LiveRoll[]): readonly LiveRoll[] {
  const startOf = ({ createdAt }: LiveRoll) => {
    const time = createdAt === null ? Number.NaN : Date.parse(createdAt);
    return Number.isNaN(time) ? Number.MAX_VALUE : time;
  };
  return rolls.toSorted((a, b) => startOf(b) - startOf(a));
}

/** The running instances of an answer. A spot request of an Elastigroup that is not fulfilled yet has none. */
export function instancesIn(value: Members, kind: SpecKind, wrong: Wrong): readonly LiveInstance[] {
  return fleetItems(value, kind, wrong).flatMap(({ instanceId, launchSpecId, launchedAt, createdAt }) => {
    if (typeof instanceId !== 'string' || instanceId === '') {
      if (kind.role === 'fleet') return [];
      throw wrong('the answer has an instance without an id');
    }
    // Of a stateful node, `createdAt` is when the node was made (spotinst/openapi: mi-status.yaml).
    const launched = textOf(launchedAt) ?? (kind.id === 'stateful-node' ? null : textOf(createdAt));
    return [{ id: instanceId, nodeGroup: textOf(launchSpecId), launchedAt: launched }];
  });
}

/** Stateful nodes write `status` (mi-status.yaml), stateful instances of a group `state` (eg/schemas/listStatefulInstances.yaml). */
export function statefulIn(value: Members, kind: SpecKind, wrong: Wrong): readonly StatefulInstance[] {
  return fleetItems(value, kind, wrong).map(({ id, status, state, instanceId, launchedAt }) => {
    if (typeof id !== 'string' || id === '') throw wrong('the answer has an item without an id');
    return { id, status: textOf(status) ?? textOf(state) ?? '', instance: textOf(instanceId), launchedAt: textOf(launchedAt) };
  });
}

/** A stateful node is an item itself, whether it has an instance or not. */
function fleetItems(value: Members, kind: SpecKind, wrong: Wrong): readonly Members[] {
  const items = itemsIn(value, isOf(kind), wrong);
  if (kind.id === 'stateful-node' && items.length === 0) throw wrong('the answer has no item');
  return items;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
