import type { KindId, SpecKind } from '../specs/spec.js';
import { type Members, valueAt } from '../specs/value.js';
import type { Result } from './answers.js';
import type { Instance } from './instances.js';
import type { NodeStatus } from './nodes.js';
import type { Resource, Resources } from './resources.js';
import { type Call, notFound, type Route, resourceIn } from './route.js';
import { timestamp } from './shapes.js';

/** The list of running instances, where the kind has one. No answer says anything of their IMDS options. */
export function instanceRoutes(kind: SpecKind): readonly Route[] {
  const { path, instances } = kind.api;
  if (instances === null) return [];
  return [{ method: 'GET', template: `${path}/{id}/${instances.name}`, answer: (call) => list(kind, call) }];
}

function list(kind: SpecKind, call: Call): Result {
  const fleet = resourceIn(kind, call);
  const route = kind.api.instances;
  if (fleet === null || route === null) return notFound(kind, call);
  const wanted = route.filters.map((name) => [name, call.query.get(name)] as const).filter(([, value]) => value !== null);
  const running = call.instances.of(fleet.id);
  if (kind.id === 'stateful-node')
    return { ok: true, kind: route.responseKind, items: [nodeItem(fleet, running[0] ?? null, call.nodes.status(fleet.id))] };
  const items = running
    .map((instance) => ITEMS[kind.id]?.(instance, fleet, call.resources) ?? {})
    .filter((item) => wanted.every(([name, value]) => item[name] === value));
  return { ok: true, kind: route.responseKind, items };
}

type ItemOf = (instance: Instance, fleet: Resource, resources: Resources) => Members;

/** Some of the members that the reference lists (items-status-f.yaml, mi-status.yaml, oceanNode.yaml, oceanContainerInstance.yaml). */
const ITEMS: Readonly<Partial<Record<KindId, ItemOf>>> = {
  elastigroup: (instance, fleet) => ({
    ...common(instance, fleet),
    groupId: fleet.id,
    product: valueAt(fleet.body, ['compute', 'product']) ?? 'Linux/UNIX',
    status: 'fulfilled',
  }),
  'ocean-cluster': (instance, fleet, resources) => ({
    ...node(instance, fleet, resources),
    nodeName: `${instance.id}.compute.internal`,
  }),
  'ocean-ecs-cluster': (instance, fleet, resources) => ({
    ...node(instance, fleet, resources),
    containerInstanceId: `container-${instance.id}`,
  }),
};

/** A stateful node has one instance, or none while it is paused. */
function nodeItem({ id, body, createdAt }: Resource, instance: Instance | null, status: NodeStatus): Members {
  const running = instance === null ? {} : { instanceId: instance.id, launchedAt: timestamp(instance.launchedAt) };
  return { id, name: body.name ?? id, status, instanceType: TYPE, ...running, createdAt: timestamp(createdAt) };
}

const TYPE = 'm5.large';

function common({ id, launchedAt }: Instance, { body }: Resource): Members {
  const region = typeof body.region === 'string' ? body.region : 'us-east-1';
  return { instanceId: id, instanceType: TYPE, availabilityZone: `${region}a`, createdAt: timestamp(launchedAt) };
}

function node(instance: Instance, fleet: Resource, resources: Resources): Members {
  const group = instance.nodeGroup === null ? null : resources.find(instance.nodeGroup);
  const origin = group === null ? {} : { launchSpecId: group.id, launchSpecName: group.body.name ?? group.id };
  return { ...common(instance, fleet), ...origin, lifeCycle: 'Spot', registrationStatus: 'Registered' };
}
