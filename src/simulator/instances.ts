import { isMembers, type Members, valueAt } from '../specs/value.js';
import type { Resource, Resources } from './resources.js';

/** A running instance. */
export interface Instance {
  readonly id: string;
  /** The Elastigroup, stateful node or cluster that it belongs to. */
  readonly fleet: string;
  /** The node group that launched it; null for a cluster's own launch specification, and where there are none. */
  readonly nodeGroup: string | null;
  /** In milliseconds since 1970. */
  readonly launchedAt: number;
  /** The IMDS options that were set at its launch, and stay as they are; null where none were. */
  readonly options: Members | null;
  readonly root: Root;
}

/** What an instance boots from. */
export interface Root {
  /** What EC2 calls its image; null where its resource names none. */
  readonly imageId: string | null;
  /** Whose data is on the root volume: the id of the instance that was the first to have it. */
  readonly dataOf: string;
}

/** All running instances of the organization. */
export interface Instances {
  /** Launches one from a resource as it is now, or from the root volume of an earlier one; null where that has no cluster. */
  launch(source: Resource, resources: Resources, now: number, root?: Root | null): Instance | null;
  find(id: string): Instance | null;
  /** In the order in which they were launched. */
  of(fleet: string): readonly Instance[];
  all(): readonly Instance[];
  /** Those that were terminated. */
  ended(): readonly Instance[];
  terminate(id: string): void;
}

/** No instances. */
export function noInstances(): Instances {
  const byId = new Map<string, Instance>();
  const byFleet = new Map<string, Set<string>>();
  const ended: Instance[] = [];
  let count = 0;
  return {
    launch: (source, resources, now, root = null) => {
      const cluster = clusterOf(source, resources);
      if (source.kind.role === 'node-group' && cluster === null) return null;
      count++;
      const id = `i-${count.toString(16).padStart(17, '0')}`;
      const instance: Instance = {
        id,
        fleet: cluster?.id ?? source.id,
        nodeGroup: cluster === null ? null : source.id,
        launchedAt: now,
        options: optionsOf(source) ?? (cluster === null ? null : optionsOf(cluster)),
        root: root ?? { imageId: imageOf(source) ?? (cluster === null ? null : imageOf(cluster)), dataOf: id },
      };
      byId.set(instance.id, instance);
      byFleet.set(instance.fleet, (byFleet.get(instance.fleet) ?? new Set()).add(instance.id));
      return instance;
    },
    find: (id) => byId.get(id) ?? null,
    of: (fleet) => [...(byFleet.get(fleet) ?? [])].flatMap((id) => byId.get(id) ?? []),
    all: () => [...byId.values()],
    ended: () => [...ended],
    terminate: (id) => {
      const instance = byId.get(id);
      if (instance === undefined) return;
      byFleet.get(instance.fleet)?.delete(id);
      byId.delete(id);
      ended.push(instance);
    },
  };
}

/** The cluster of a node group; null where there is none. */
function clusterOf({ kind, body, account }: Resource, resources: Resources): Resource | null {
  const { oceanId } = body;
  const cluster = kind.role === 'node-group' && typeof oceanId === 'string' ? resources.find(oceanId) : null;
  return cluster?.kind.role === 'cluster' && cluster.account === account ? cluster : null;
}

/** What a node group does not set it takes from its cluster (inferred: the reference's list of what is inherited is old). */
function optionsOf({ kind, body }: Resource): Members | null {
  const options = valueAt(body, kind.imdsPath);
  return isMembers(options) ? options : null;
}

/** The image that it names beside its IMDS options, where it names a single one. */
function imageOf({ kind, body }: Resource): string | null {
  const image = valueAt(body, [...kind.imdsPath.slice(0, -1), 'imageId']);
  return typeof image === 'string' ? image : null;
}
