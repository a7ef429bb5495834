import type { LiveResource, LiveRoll } from '../ports.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members } from '../specs/value.js';

/** Makes the error of an answer that is not what it must be. */
export type Wrong = (detail: string) => Error;

/** The items of an answer, in an envelope or, as the reference shows rolls on Kubernetes, without one. `isOurs` judges its kind. */
export function itemsIn(value: Members, isOurs: (kind: string) => boolean, wrong: Wrong): readonly Members[] {
  const { kind, items } = isMembers(value.response) ? value.response : value;
  if (typeof kind === 'string' && !isOurs(kind)) throw wrong('the answer is of another kind');
  if (!Array.isArray(items)) throw wrong('the answer has no list of items');
  if (!items.every(isMembers)) throw wrong('the answer has an item that is no object');
  return items;
}

/** All resources of a list, sorted by id. */
export function resourcesIn(value: Members, kind: SpecKind, account: string, wrong: Wrong): readonly LiveResource[] {
  const all = resourceItems(value, kind, wrong).map((item) => resourceOf(item, kind, account, wrong));
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.some(({ id }, index) => id === sorted[index + 1]?.id)) throw wrong('the answer has two items of one id');
  return sorted;
}

/** The resource of an answer about a single one; null where there is none. */
export function resourceIn(value: Members, kind: SpecKind, account: string, wrong: Wrong): LiveResource | null {
  const [item, second] = resourceItems(value, kind, wrong);
  if (second !== undefined) throw wrong('the answer has several items');
  return item === undefined ? null : resourceOf(item, kind, account, wrong);
}

function resourceItems(value: Members, kind: SpecKind, wrong: Wrong): readonly Members[] {
  return itemsIn(value, (found) => found === kind.responseKind, wrong);
}

function resourceOf(item: Members, kind: SpecKind, account: string, wrong: Wrong): LiveResource {
  const body = flat(item, kind);
  const { id, name, updatedAt } = body;
  if (typeof id !== 'string' || id === '') throw wrong('the answer has an item without an id');
  return { kind: kind.id, account, id, name: textOf(name), body, updatedAt: textOf(updatedAt) };
}

/** Where the reference and the SDKs disagree, an item is under its root, or that of a stateful node under `config`, or flat. */
function flat(item: Members, kind: SpecKind): Members {
  const wrappers = kind.id === 'stateful-node' ? [kind.root, 'config'] : [kind.root];
  for (const name of wrappers) {
    const { [name]: inner, ...rest } = item;
    if (isMembers(inner)) return { ...rest, ...inner };
  }
  return item;
}

/** The rolls of a list, in its order. */
export function rollsIn(value: Members, kind: SpecKind, wrong: Wrong): readonly LiveRoll[] {
  return itemsIn(value, (found) => found.startsWith(kind.responseKind), wrong).map(({ id, status, createdAt }) => {
    if (typeof id !== 'string' || id === '') throw wrong('the answer has a roll without an id');
    if (typeof status !== 'string') throw wrong('the answer has a roll without a status');
    return { id, status, hasEnded: ENDED.includes(status.toUpperCase()), createdAt: textOf(createdAt) };
  });
}

/**
 * The statuses of a roll that is over, of Elastigroups (spotinst/openapi: groups-deployment-status.yaml), of those on ECS
 * (ecsInitiateClusterRollResponse200.yaml) and of Ocean (k8s/responses/initiate-clusterRoll.yaml, ecs/schemas/roll-status.yaml).
 * Elastigroups write them small.
 */
const ENDED = ['FINISHED', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'STOPPED'];

/** The newest first; one that does not say when it was started may be just that. */
export function newestFirst(rolls: readonly LiveRoll[]): readonly LiveRoll[] {
  const startOf = ({ createdAt }: LiveRoll) => {
    const time = createdAt === null ? Number.NaN : Date.parse(createdAt);
    return Number.isNaN(time) ? Number.MAX_VALUE : time;
  };
  return rolls.toSorted((a, b) => startOf(b) - startOf(a));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
