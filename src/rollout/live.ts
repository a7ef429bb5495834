import type { LiveResource } from '../ports.js';
import { KINDS, kindList } from '../specs/kinds/index.js';
import { familiesOf } from '../specs/recognise.js';
import type { SpecKind } from '../specs/spec.js';
import type { DesiredSpec } from './desired.js';
import { liveOptions } from './imds.js';

/** All resources of a kind in an account, as one call lists them. */
export interface LiveList {
  readonly kind: SpecKind;
  readonly account: string;
  readonly resources: readonly LiveResource[];
}

/** The kinds that a spec's live resource may be of. */
export function kindsOf({ kind, ambiguous }: DesiredSpec): readonly SpecKind[] {
  return familiesOf(kind, ambiguous);
}

/**
 * What must be listed to plan these specs: their kinds in their accounts, each once. Clusters are listed for their node groups:
 * how many instances run, and what moves by itself, stands there. `withGroups`: the node groups of clusters as well, since what
 * their instances are launched with stands there.
 */
export function listsFor(specs: readonly DesiredSpec[], withGroups = false): readonly Pick<LiveList, 'kind' | 'account'>[] {
  const wanted = new Map<string, Pick<LiveList, 'kind' | 'account'>>();
  for (const spec of specs) {
    const { account } = spec;
    if (account === null) continue;
    for (const kind of kindsOf(spec)) {
      wanted.set(keyOf(kind.id, account), { kind, account });
      const groups = withGroups ? groupKindOf(kind) : null;
      if (groups !== null) wanted.set(keyOf(groups.id, account), { kind: groups, account });
      if (kind.clusterKind === null) continue;
      wanted.set(keyOf(kind.clusterKind, account), { kind: KINDS[kind.clusterKind], account });
    }
  }
  return [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** Live resources, to be found by kind, account, id and name. */
export interface Live {
  has(kind: SpecKind, account: string): boolean;
  byId(kind: SpecKind, account: string, id: string): LiveResource | null;
  byName(kind: SpecKind, account: string, name: string): readonly LiveResource[];
  /** The cluster of a live node group, where it was listed. */
  clusterOf(resource: LiveResource): LiveResource | null;
  /** The node groups of a live cluster, where they were listed. */
  groupsOf(cluster: LiveResource): readonly LiveResource[];
}

/** Makes lists searchable. */
export function liveOf(lists: readonly LiveList[]): Live {
  const all = new Map(lists.map(({ kind, account, resources }) => [keyOf(kind.id, account), indexed(resources)]));
  const byId = (kind: SpecKind, account: string, id: string) => all.get(keyOf(kind.id, account))?.ids.get(id) ?? null;
  return {
    has: (kind, account) => all.has(keyOf(kind.id, account)),
    byId,
    byName: (kind, account, name) => all.get(keyOf(kind.id, account))?.names.get(name) ?? [],
    clusterOf: ({ kind, account, body }) => {
      const { clusterKind }: SpecKind = KINDS[kind];
      return clusterKind === null || typeof body.oceanId !== 'string' ? null : byId(KINDS[clusterKind], account, body.oceanId);
    },
    groupsOf: ({ kind, account, id }) => {
      const groupKind = groupKindOf(KINDS[kind]);
      return groupKind === null ? [] : (all.get(keyOf(groupKind.id, account))?.groups.get(id) ?? []);
    },
  };
}

/** The kind of the node groups of clusters of a kind; null: it has none. */
function groupKindOf({ id }: SpecKind): SpecKind | null {
  return kindList.find(({ clusterKind }: SpecKind) => clusterKind === id) ?? null;
}

/**
 * Resources that show no IMDS options in their list, among those that specs are joined to: they are to be read singly before
 * they count as having none. The documented list of Elastigroups leaves the options out (spotinst/openapi: items-list-group).
 */
export function lacksOptions(resource: LiveResource): boolean {
  return liveOptions(resource) === null;
}

function keyOf(kind: string, account: string): string {
  return JSON.stringify([kind, account]);
}

function indexed(resources: readonly LiveResource[]) {
  const names = new Map<string, LiveResource[]>();
  for (const resource of resources) {
    if (resource.name === null) continue;
    const known = names.get(resource.name);
    if (known === undefined) names.set(resource.name, [resource]);
    else known.push(resource);
  }
  const groups = new Map<string, LiveResource[]>();
  for (const resource of resources) {
    const { oceanId } = resource.body;
    if (typeof oceanId !== 'string') continue;
    const known = groups.get(oceanId);
    if (known === undefined) groups.set(oceanId, [resource]);
    else known.push(resource);
  }
  return { ids: new Map(resources.map((resource) => [resource.id, resource])), names, groups };
}

/** The lists with what single reads gave instead of their items; null: the resource is gone by now. */
export function withRead(
  lists: readonly LiveList[],
  read: readonly (readonly [listed: LiveResource, now: LiveResource | null])[],
): readonly LiveList[] {
  const now = new Map(read);
  return lists.map((list) => ({
    ...list,
    resources: list.resources.flatMap((resource) => {
      const one = now.get(resource);
      return one === undefined ? [resource] : one === null ? [] : [one];
    }),
  }));
}
