import type { RollWishes } from '../policy/roll-wishes.js';
import type { LiveResource } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { KindId } from '../specs/spec.js';
import { isMembers, valueAt } from '../specs/value.js';
import { lossesOf, persistenceIn } from './losses.js';

/** How the instances of a resource are replaced: each by a route of the Spot API of its own. */
export type RollRoute = 'group' | 'ecs-group' | 'cluster' | 'recycle';

/** Settings of a roll; only those that its kind takes. Durations are in seconds. */
export type RollSettings = RollWishes;

/** What replacing the instances of a resource would come to. */
export interface RollEstimate {
  readonly route: RollRoute;
  /** The resource that is rolled: of a node group, its cluster. null: not told. */
  readonly id: string | null;
  /** Whether only the node group's part of the cluster is rolled. */
  readonly isPart: boolean;
  readonly settings: RollSettings;
  /** How many instances it replaces; null: not told. */
  readonly instances: Fleet | null;
  readonly batches: number | null;
  /** The least it takes; null: not told, since a batch ends as soon as its instances are healthy. */
  readonly leastSeconds: number | null;
  /** What recycling loses, as parts of a sentence; none: nothing that is known of. */
  readonly loses: readonly string[];
}

/** The size of a fleet. */
export interface Fleet {
  readonly count: number;
  /** false: there are at most this many. */
  readonly isExact: boolean;
}

/** What holds where the config says nothing. The API itself has no default of the first and third, and one that disregards pod disruption budgets. */
const DEFAULTS = { batchSizePercentage: 20, batchMinHealthyPercentage: 50, gracePeriod: 300, respectPdb: true } as const;

/** Which settings each kind takes: bodies of start-deployment.yaml, ocean/aws/roll and ocean/ecs/roll (spotinst/openapi). */
const TAKEN: Readonly<Record<KindId, readonly (keyof RollWishes)[]>> = {
  elastigroup: [
    'batchSizePercentage',
    'batchMinHealthyPercentage',
    'gracePeriod',
    'healthCheckType',
    'drainingTimeout',
    'onFailure',
  ],
  'stateful-node': [],
  'ocean-cluster': ['batchSizePercentage', 'batchMinHealthyPercentage', 'respectPdb'],
  'ocean-vng': ['batchSizePercentage', 'batchMinHealthyPercentage', 'respectPdb'],
  'ocean-ecs-cluster': ['batchSizePercentage', 'batchMinHealthyPercentage'],
  'ocean-ecs-vng': ['batchSizePercentage', 'batchMinHealthyPercentage'],
};

/** The settings with which a kind is rolled: what the config wishes, and our defaults. */
export function rollSettings(kind: KindId, wishes: RollWishes): RollSettings {
  const all: RollWishes = { ...DEFAULTS, ...wishes };
  return Object.fromEntries(TAKEN[kind].flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

/** What rolling a live resource would come to, as far as its own body and its cluster's tell. */
export function rollEstimate(resource: LiveResource, cluster: LiveResource | null, wishes: RollWishes): RollEstimate {
  const settings = rollSettings(resource.kind, wishes);
  const route = routeOf(resource);
  const instances = fleetOf(resource, cluster);
  const batches = batchesOf(route, instances, settings);
  const leastSeconds = batches === null || !isTimed(resource, route, settings) ? null : batches * (settings.gracePeriod ?? 0);
  const isPart = KINDS[resource.kind].role === 'node-group';
  const loses = route === 'recycle' ? lossesOf(resource) : [];
  return { route, id: isPart ? oceanOf(resource) : resource.id, isPart, settings, instances, batches, leastSeconds, loses };
}

/** The same roll, of so many instances. */
export function sized(estimate: RollEstimate, count: number): RollEstimate {
  const { route, settings, leastSeconds } = estimate;
  const instances = { count, isExact: true };
  const batches = batchesOf(route, instances, settings);
  return {
    ...estimate,
    instances,
    batches,
    leastSeconds: leastSeconds === null || batches === null ? null : batches * (settings.gracePeriod ?? 0),
    loses: count === 0 ? [] : estimate.loses,
  };
}

function oceanOf({ body }: LiveResource): string | null {
  return typeof body.oceanId === 'string' ? body.oceanId : null;
}

/** Stateful instances are recycled one by one: rolls are for groups without state (spotinst/openapi: elastigroup-scheduling.yaml). */
function routeOf({ kind, body }: LiveResource): RollRoute {
  if (kind === 'stateful-node') return 'recycle';
  if (kind !== 'elastigroup') return 'cluster';
  if (isStateful(body)) return 'recycle';
  return isMembers(valueAt(body, ['thirdPartiesIntegration', 'ecs'])) ? 'ecs-group' : 'group';
}

/** Whether a group keeps anything of its instances. */
function isStateful(body: LiveResource['body']): boolean {
  return persistenceIn(body).some((part) => Object.values(part).includes(true));
}

function fleetOf(resource: LiveResource, cluster: LiveResource | null): Fleet | null {
  if (resource.kind === 'stateful-node') return { count: 1, isExact: true };
  const isPart = KINDS[resource.kind].role === 'node-group';
  const capacity = valueAt(isPart ? cluster?.body : resource.body, ['capacity']);
  const target = valueAt(capacity, ['target']);
  if (typeof target !== 'number' || !Number.isInteger(target) || target < 0) return null;
  // A capacity in weights counts an instance once or several times.
  const isWeighted = valueAt(capacity, ['unit']) === 'weight';
  return { count: target, isExact: !isPart && !isWeighted };
}

/** Of a small fleet, a batch is one instance at least: there are no more batches than instances. */
function batchesOf(route: RollRoute, instances: Fleet | null, { batchSizePercentage }: RollSettings): number | null {
  if (route === 'recycle' || batchSizePercentage === undefined) return instances?.count ?? null;
  const most = Math.ceil(100 / batchSizePercentage);
  return instances === null ? most : Math.min(most, instances.count);
}

/**
 * Whether each batch waits the whole grace period: where nothing tells that instances are healthy (spotinst/help:
 * deploy-or-roll-elastigroup.md). Else that period is only the most that it waits.
 */
function isTimed({ body }: LiveResource, route: RollRoute, { healthCheckType }: RollSettings): boolean {
  if (route !== 'group') return false;
  const check = healthCheckType ?? valueAt(body, ['compute', 'launchSpecification', 'healthCheckType']) ?? 'NONE';
  return check === 'NONE';
}
