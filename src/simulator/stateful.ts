import { isMembers, valueAt } from '../specs/value.js';
import type { Instance, Instances, Root } from './instances.js';
import type { Resource, Resources } from './resources.js';

/** What outlives its instances: stateful nodes, and the stateful instances of Elastigroups; by their ids. */
export interface Holders {
  /** Ends the instance that it has; where a node persists its root volume, an image is made of that. */
  terminate(id: string): void;
  /** Launches one with the options that its node or group has by now; from the image of the last root volume where that is persisted. */
  launch(id: string, now: number): void;
  /** The stateful instances of an Elastigroup that keeps anything of its instances; none of others. */
  of(group: Resource): readonly StatefulInstance[];
}

/** A stateful instance of an Elastigroup. */
export interface StatefulInstance {
  readonly id: string;
  readonly instance: Instance | null;
}

interface Held {
  readonly group: string;
  instance: string | null;
}

/** Holders of instances that are there already: those of a group get an identity when somebody first looks. */
export function holdersOf(instances: Instances, resources: Resources): Holders {
  const held = new Map<string, Held>();
  const kept = new Map<string, Root>();
  const persistsRoot = (node: string) => valueAt(resources.find(node)?.body, ['persistence', 'persistRootDevice']) === true;
  const ofGroup = (group: string) => [...held].filter(([, one]) => one.group === group);
  const identify = (group: string) => {
    const known = ofGroup(group).map(([, { instance }]) => instance);
    for (const { id } of instances.of(group)) {
      if (!known.includes(id)) held.set(`ssi-${(held.size + 1).toString(16).padStart(8, '0')}`, { group, instance: id });
    }
  };
  return {
    terminate: (id) => {
      const one = held.get(id);
      const ending = one === undefined ? instances.of(id).map((node) => node.id) : [one.instance ?? ''];
      const [last] = persistsRoot(id) ? instances.of(id) : [];
      if (last === undefined) kept.delete(id);
      // The image that the node names is not used then (spotinst/help: managed-instance, root-volume-persistence.md).
      else kept.set(id, { imageId: `ami-${last.id.slice(2)}`, dataOf: last.root.dataOf });
      for (const instance of ending) instances.terminate(instance);
      if (one !== undefined) one.instance = null;
    },
    launch: (id, now) => {
      const one = held.get(id);
      const source = resources.find(one?.group ?? id);
      const instance = source === null ? null : instances.launch(source, resources, now, persistsRoot(id) ? kept.get(id) : null);
      if (one !== undefined) one.instance = instance?.id ?? null;
    },
    of: (group) => {
      if (!isMembers(valueAt(group.body, ['strategy', 'persistence']))) return [];
      identify(group.id);
      return ofGroup(group.id).map(([id, { instance }]) => ({ id, instance: instances.find(instance ?? '') }));
    },
  };
}
