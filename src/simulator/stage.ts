import { KINDS } from '../specs/kinds/index.js';
import type { KindId } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import type { Site } from './exchange.js';
import type { Fault, FaultRule } from './faults.js';
import type { Instance } from './instances.js';
import { merge } from './merge.js';
import type { NodePlan } from './nodes.js';
import { accepted, updated } from './resource-routes.js';
import type { Resource } from './resources.js';
import type { Roll, RollPlan } from './rolls.js';

/** A resource as it is kept: its body has neither id nor dates. */
export interface LiveResource {
  readonly id: string;
  readonly kind: KindId;
  readonly account: string;
  readonly body: Members;
}

/** What can be done and seen behind the API's back, by whoever sets the scene. */
export interface Stage {
  addAccount(): string;
  /** A token for some accounts: the others are not there for it. */
  addToken(accounts: readonly string[]): string;
  revoke(token: string): void;
  /** Puts a resource there, as it is: a flat body, whose own id is kept. Gives its id; throws where that is taken. */
  load(kind: KindId, account: string, body: Members): string;
  /** Null where there is no such resource. */
  live(id: string): LiveResource | null;
  all(): readonly LiveResource[];
  /** What somebody else does: an update of a resource as PUT makes it, without a request. */
  change(id: string, patch: Members): void;
  /** Removes a resource, and its instances. */
  remove(id: string): void;
  /** Launches so many instances of a resource, with the options that it has now. Throws where it has no cluster. */
  launch(id: string, count: number): readonly Instance[];
  /** The running instances of an Elastigroup, a stateful node or a cluster; of all where none is named. */
  instances(fleet?: string): readonly Instance[];
  /** The instances that were terminated. */
  ended(): readonly Instance[];
  terminate(instance: string): void;
  /** The rolls of an Elastigroup or a cluster, the newest first. */
  rolls(fleet: string): readonly Roll[];
  /** How the rolls go that start from now on. */
  planRolls(plan: Partial<RollPlan>): void;
  /** How the actions of stateful nodes go that begin from now on. */
  planNodes(plan: Partial<NodePlan>): void;
  fault(rule: FaultRule, fault: Fault): void;
  clearFaults(): void;
}

/** The stage of a site. */
export function stageOf(site: Site): Stage {
  const { resources, instances, access, faults, modes } = site;
  /** What is due by now has happened. */
  const now = () => {
    const time = site.now();
    site.agenda.run(time);
    return time;
  };
  const found = (id: string): Resource => {
    const resource = resources.find(id);
    if (resource === null) throw new Error(`there is no resource ${id}`);
    return resource;
  };
  return {
    addAccount: access.addAccount,
    addToken: access.addToken,
    revoke: access.revoke,
    load: (kind: KindId, account: string, { id, createdAt: _, updatedAt: __, ...body }: Members) => {
      const place = { now: now(), id: typeof id === 'string' ? id : null };
      return resources.add(KINDS[kind], account, merge({}, structuredClone(body)), place).id;
    },
    live: (id: string) => {
      const resource = resources.find(id);
      return resource === null ? null : liveOf(resource);
    },
    all: () => resources.all().map(liveOf),
    change: (id: string, patch: Members) => {
      const time = now();
      const { kind, body } = found(id);
      resources.update(id, updated(kind, body, accepted(kind, structuredClone(patch), modes()), modes()), time);
    },
    remove: (id: string) => {
      now();
      for (const one of instances.of(id)) instances.terminate(one.id);
      resources.remove(id);
    },
    launch: (id: string, count: number) => {
      const time = now();
      return Array.from({ length: count }, () => {
        const instance = instances.launch(found(id), resources, time);
        if (instance === null) throw new Error(`${id} has no cluster`);
        return instance;
      });
    },
    instances: (fleet?: string) => {
      now();
      return fleet === undefined ? instances.all() : instances.of(fleet);
    },
    ended: () => {
      now();
      return instances.ended();
    },
    terminate: (instance: string) => {
      now();
      instances.terminate(instance);
    },
    rolls: (fleet: string) => {
      now();
      return site.rolls.of(fleet);
    },
    planRolls: site.rolls.plan,
    planNodes: site.nodes.plan,
    fault: faults.set,
    clearFaults: faults.clear,
  };
}

function liveOf({ id, kind, account, body }: Resource): LiveResource {
  return { id, kind: kind.id, account, body };
}
