import type { LiveResource } from '../ports.js';
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

/** A value that must be a text to count. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
