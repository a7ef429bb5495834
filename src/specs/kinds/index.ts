import type { KindId, RootKey, SpecKind } from '../spec.js';
import { elastigroup } from './elastigroup.js';
import { oceanCluster } from './ocean-cluster.js';
import { oceanEcsCluster } from './ocean-ecs-cluster.js';
import { oceanEcsVng } from './ocean-ecs-vng.js';
import { oceanVng } from './ocean-vng.js';
import { statefulNode } from './stateful-node.js';

/** THE TABLE of kinds. Where two share a root, the first is taken when a body does not tell which it is. */
export const KINDS = {
  elastigroup,
  'stateful-node': statefulNode,
  'ocean-cluster': oceanCluster,
  'ocean-vng': oceanVng,
  'ocean-ecs-cluster': oceanEcsCluster,
  'ocean-ecs-vng': oceanEcsVng,
} as const satisfies Record<KindId, SpecKind>;

/** All kinds, in the table's order. */
export const kindList: readonly SpecKind[] = Object.values(KINDS);

/** The keys under which the Spot API takes bodies of our kinds. */
export const ROOT_KEYS: readonly RootKey[] = [...new Set(kindList.map((kind) => kind.root))];

/** The kind of the other family with the same root (Kubernetes and ECS share theirs); null where there is none. */
export function siblingOf(kind: SpecKind): SpecKind | null {
  return kindList.find((other) => other.root === kind.root && other.id !== kind.id) ?? null;
}

/** The kind in the plural: "Elastigroups", "Ocean clusters on ECS". */
export function pluralOf({ title }: SpecKind): string {
  return title.replace(/^an? /, '').replace(/(?= on )|$/, 's');
}
