import { isMembers, valueAt } from '../specs/value.js';
import type { Instance, Instances } from './instances.js';
import type { Resource, Resources } from './resources.js';

/** What outlives its instances: stateful nodes, and the stateful instances of Elastigroups; by their ids. */
export interface Holders {
  /** Ends the instance that it has. */
  terminate(id: string): void;
  /** Launches one with the options that its node or group has by now. */
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
      for (const instance of ending) instances.terminate(instance);
      if (one !== undefined) one.instance = null;
    },
    launch: (id, now) => {
      const one = held.get(id);
      const source = resources.find(one?.group ?? id);
      const instance = source === null ? null : instances.launch(source, resources, now);
      if (one !== undefined) one.instance = instance?.id ?? null;
    },
    of: (group) => {
      if (!isMembers(valueAt(group.body, ['strategy', 'persistence']))) return [];
      identify(group.id);
      return ofGroup(group.id).map(([id, { instance }]) => ({ id, instance: instances.find(instance ?? '') }));
    },
  };
}
