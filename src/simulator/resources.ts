import type { SpecKind } from '../specs/spec.js';
import type { Members } from '../specs/value.js';

/** A live resource. Its id and dates are not part of the body. */
export interface Resource {
  readonly id: string;
  readonly kind: SpecKind;
  readonly account: string;
  readonly body: Members;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** All resources of the organization. */
export interface Resources {
  /** Adds one; without an id it gets the next of its kind. Throws where the id is taken. */
  add(kind: SpecKind, account: string, body: Members, place: { readonly now: number; readonly id: string | null }): Resource;
  find(id: string): Resource | null;
  /** In the order in which they came. */
  of(kind: SpecKind, account: string): readonly Resource[];
  all(): readonly Resource[];
  /** Gives a resource another body, updated at `now`. */
  update(id: string, body: Members, now: number): Resource;
  remove(id: string): void;
}

/** An organization that has nothing yet. */
export function noResources(): Resources {
  const byId = new Map<string, Resource>();
  let count = 0;
  const nextId = (kind: SpecKind): string => {
    count++;
    const id = `${kind.idPrefix}${count.toString(16).padStart(8, '0')}`;
    return byId.has(id) ? nextId(kind) : id;
  };
  return {
    add: (kind, account, body, { now, id }) => {
      const resource = { id: id ?? nextId(kind), kind, account, body, createdAt: now, updatedAt: now };
      if (byId.has(resource.id)) throw new Error(`there is a resource ${resource.id} already`);
      byId.set(resource.id, resource);
      return resource;
    },
    find: (id) => byId.get(id) ?? null,
    of: (kind, account) => [...byId.values()].filter((one) => one.kind.id === kind.id && one.account === account),
    all: () => [...byId.values()],
    update: (id, body, now) => {
      const before = byId.get(id);
      if (before === undefined) throw new Error(`there is no resource ${id}`);
      const after = { ...before, body, updatedAt: now };
      byId.set(id, after);
      return after;
    },
    remove: (id) => {
      byId.delete(id);
    },
  };
}
