import type { Ec2Api, LiveInstance, LiveResource, SpotApi } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { askEc2 } from './ask-ec2.js';
import { liveOptions, requiresTokens } from './imds.js';
import type { Live } from './live.js';
import { inParallel } from './parallel.js';
import type { Plan, Planned } from './planned.js';
import {
  type Ec2Answers,
  type FleetInstance,
  type FleetProof,
  type LaunchSettings,
  type ProofFleet,
  prove,
  WITHOUT_EC2,
} from './prove.js';
import { regionOf } from './region.js';
import type { RollEstimate } from './roll-estimate.js';
import { timeOf } from './roll-verdict.js';

/** An Elastigroup, a stateful node or a cluster whose instances a plan is about. */
export interface LiveFleet {
  readonly kind: SpecKind;
  readonly account: string;
  readonly id: string;
  readonly region: string | null;
  /** When it was created, in milliseconds since 1970: of node groups, the oldest that the plan is about; null where it is not told. */
  readonly createdAt: number | null;
  /** The node groups that the plan is about; null: all that runs. */
  readonly parts: ReadonlySet<string> | null;
  /** By the id of a node group; null for what the fleet itself launches. */
  readonly settings: ReadonlyMap<string | null, LaunchSettings>;
  /** The node groups that have no options of their own. */
  readonly inheriting: ReadonlySet<string>;
}

/** A fleet with its running instances, and what is known of them. */
export interface Sight {
  readonly fleet: LiveFleet;
  readonly proof: FleetProof;
  /** The images that EC2 says instances were launched from, by their ids. */
  readonly images: ReadonlyMap<string, string>;
}

/** A resource that is live and as git wants it, or is going to be. */
type Rollable = Extract<Plan['resources'][number], { state: 'change' | 'right' | 'roll' }> & { readonly roll: RollEstimate };

/** The fleets of what a plan is about, as they are live: each once, in the order of the plan. */
export function fleetsOf(plan: Plan, live: Live): readonly LiveFleet[] {
  return fleetsAbout(rollablesOf(plan), live);
}

/** The fleets of live resources and node groups: each once, in their order. What is not live has none. */
export function fleetsAbout(subjects: readonly FleetSubject[], live: Live): readonly LiveFleet[] {
  const parts = subjects.flatMap((one): readonly FleetPart[] => {
    const resource = fleetIn(one, live);
    const isPart = KINDS[one.kind].role === 'node-group';
    return resource === null ? [] : [{ resource, group: isPart ? (one.id ?? '') : null }];
  });
  return fleetsFrom(parts, live);
}

/** A fleet, or a node group of one. */
export interface FleetPart {
  /** The fleet itself, not the node group. */
  readonly resource: LiveResource;
  /** null: all of it. */
  readonly group: string | null;
}

/** Fleets by their parts: each once, in the order in which it is first named. */
export function fleetsFrom(named: readonly FleetPart[], live: Live): readonly LiveFleet[] {
  const fleets = new Map<string, { resource: LiveResource; parts: Set<string> | null }>();
  for (const { resource, group } of named) {
    const known = fleets.get(keyOf(resource)) ?? { resource, parts: new Set<string>() };
    if (group === null) known.parts = null;
    else known.parts?.add(group);
    fleets.set(keyOf(resource), known);
  }
  return [...fleets.values()].map(({ resource, parts }) => ({
    kind: KINDS[resource.kind],
    account: resource.account,
    id: resource.id,
    region: regionOf(resource.body),
    createdAt: oldestOf(parts === null ? [resource] : live.groupsOf(resource).filter((group) => parts.has(group.id))),
    parts,
    settings: settingsOf(resource, live),
    inheriting: new Set(live.groupsOf(resource).flatMap((group) => (liveOptions(group) === null ? [group.id] : []))),
  }));
}

function oldestOf(resources: readonly LiveResource[]): number | null {
  const times = resources.map(({ body }) => timeOf(typeof body.createdAt === 'string' ? body.createdAt : null));
  return times.reduce((oldest, time) => (oldest === null || time === null ? null : Math.min(oldest, time)), times[0] ?? null);
}

/** Which node groups of which fleets, by their `keyOf`, resources of a plan are; null: all of that fleet. */
export function partsIn(plan: Pick<Plan, 'resources'>): ReadonlyMap<string, ReadonlySet<string> | null> {
  const parts = new Map<string, Set<string> | null>();
  for (const one of rollablesOf(plan)) {
    const key = fleetKeyOf(one);
    const known = parts.get(key);
    if (!one.roll.isPart) parts.set(key, null);
    else if (known === undefined) parts.set(key, new Set(one.id === null ? [] : [one.id]));
    else if (one.id !== null) known?.add(one.id);
  }
  return parts;
}

function fleetKeyOf({ account, id, roll }: Rollable): string {
  return keyOf({ account, id: roll.isPart ? roll.id : id });
}

/** What of a plan has instances that are, or are going to be, as git wants them. */
export function rollablesOf({ resources }: Pick<Plan, 'resources'>): readonly Rollable[] {
  return resources.filter(
    (one): one is Rollable => (one.state === 'change' || one.state === 'right' || one.state === 'roll') && one.roll !== null,
  );
}

/** A resource of which the instances are looked at: of a node group, those that stand with its cluster. */
export type FleetSubject = Pick<Planned, 'kind' | 'account' | 'id'>;

/** The live fleet that the instances of a resource stand with; null where it is not live. */
export function fleetIn({ kind, account, id }: FleetSubject, live: Live): LiveResource | null {
  const own: SpecKind = KINDS[kind];
  const resource = account === null || id === null ? null : live.byId(own, account, id);
  return resource !== null && own.role === 'node-group' ? live.clusterOf(resource) : resource;
}

/** Live node groups of which the cluster is not live, as far as it is listed: nothing tells which instances run of them. */
export function orphansIn<One extends FleetSubject>(subjects: readonly One[], live: Live): readonly One[] {
  return subjects.filter((one) => {
    const isLive = one.account !== null && one.id !== null && live.byId(KINDS[one.kind], one.account, one.id) !== null;
    return isLive && fleetIn(one, live) === null;
  });
}

/** A fleet by a text: ids of two accounts could be the same. */
export function keyOf({ account, id }: { readonly account: string | null; readonly id: string | null }): string {
  return JSON.stringify([account, id]);
}

/** What a fleet and its node groups launch now. A node group without options of its own launches with those of its cluster. */
function settingsOf(resource: LiveResource, live: Live): ReadonlyMap<string | null, LaunchSettings> {
  const own = settingsIn(resource);
  const groups = live.groupsOf(resource).map((group) => {
    const of = settingsIn(group);
    if (liveOptions(group) !== null) return [group.id, of] as const;
    const since = of.since === null || own.since === null ? null : Math.max(of.since, own.since);
    return [group.id, { requiresTokens: own.requiresTokens, since }] as const;
  });
  return new Map<string | null, LaunchSettings>([[null, own], ...groups]);
}

function settingsIn(resource: LiveResource): LaunchSettings {
  return { requiresTokens: requiresTokens(liveOptions(resource), true), since: timeOf(resource.updatedAt) };
}

/** Asks Spot for the instances of fleets, and EC2, where it can be asked, what they are like. */
export async function lookAt(
  fleets: readonly LiveFleet[],
  { spot, ec2, tell }: { readonly spot: SpotApi; readonly ec2: Ec2Api | null; tell(fleet: LiveFleet, done: number): void },
): Promise<{ readonly sights: readonly Sight[]; readonly errors: readonly string[] }> {
  let done = 0;
  const named = await inParallel(fleets, AT_A_TIME, async (fleet): Promise<ProofFleet> => {
    const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
    done += 1;
    tell(fleet, done);
    return proofFleet(fleet, instances);
  });
  const { answers, errors } = ec2 === null ? { answers: WITHOUT_EC2, errors: [] } : await askEc2(ec2, named);
  const proofs = prove(named, answers).fleets;
  const images = imagesIn(answers);
  const sights = fleets.flatMap((fleet, index) => {
    const proof = proofs[index];
    return proof === undefined ? [] : [{ fleet, proof, images }];
  });
  return { sights, errors: errors.map(({ message }) => `${message}.`) };
}

function imagesIn(answers: Ec2Answers): ReadonlyMap<string, string> {
  return new Map(
    [...answers].flatMap(([id, answer]) =>
      answer.is === 'known' && answer.metadata.imageId !== null ? [[id, answer.metadata.imageId] as const] : [],
    ),
  );
}

/** How many fleets are asked for at a time; the client keeps to the rate limits. */
const AT_A_TIME = 8;

/** The instances of a fleet that the plan is about, for the proof. */
export function proofFleet({ id, region, parts, settings }: LiveFleet, instances: readonly LiveInstance[]): ProofFleet {
  const within = instances.filter(({ nodeGroup }) => parts === null || (nodeGroup !== null && parts.has(nodeGroup)));
  const told = within.map((one): FleetInstance => ({ ...one, launchedAt: timeOf(one.launchedAt) }));
  return { id, region, instances: told, settings };
}
