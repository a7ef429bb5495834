import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';
import { type Result, refusal } from './answers.js';
import type { Resource } from './resources.js';
import { clusterItem, groupItem, groupStatusItem, startedItem } from './roll-items.js';
import type { Roll } from './rolls.js';
import { type Call, notFound, type Route, resourceIn } from './route.js';

/** Starting, listing, reading and stopping rolls, where a kind has them. Node groups are rolled through their cluster. */
export function rollRoutes(kind: SpecKind): readonly Route[] {
  const of = `${kind.api.path}/{id}`;
  const route = (method: Route['method'], template: string, answer: (fleet: Resource, call: Call) => Result): Route => ({
    method,
    template,
    answer: (call) => {
      const fleet = resourceIn(kind, call);
      return fleet === null ? notFound(kind, call) : answer(fleet, call);
    },
  });
  if (kind.id === 'elastigroup')
    return [
      route('PUT', `${of}/roll`, startOfGroup),
      route('GET', `${of}/roll`, listOfGroup),
      // In no part of the reference, but the SDK and Terraform poll it (spotinst-sdk-go, elastigroup aws.go).
      route('GET', `${of}/roll/{rollId}`, (fleet, call) => one(fleet, call, 'group', (roll) => groupItem(roll, call.modes))),
      route('GET', `${of}/roll/{rollId}/status`, (fleet, call) =>
        one(fleet, call, 'group', groupStatusItem, 'spotinst:aws:ec2:group:roll:status'),
      ),
      route('PUT', `${of}/roll/{rollId}`, stopOfGroup),
      route('POST', `${of}/clusterRoll`, startOfCluster),
      route('GET', `${of}/clusterRoll`, listOfCluster),
      route('GET', `${of}/clusterRoll/{rollId}`, (fleet, call) => one(fleet, call, 'cluster', clusterItem)),
      route('PUT', `${of}/clusterRoll`, stopNewest),
    ];
  if (kind.role !== 'cluster') return [];
  return [
    route('POST', `${of}/roll`, startOfCluster),
    route('GET', `${of}/roll`, listOfCluster),
    route('GET', `${of}/roll/{rollId}`, (fleet, call) => one(fleet, call, 'cluster', clusterItem)),
    route('PUT', `${of}/roll/{rollId}`, stopOfCluster),
  ];
}

/** While a roll of an Elastigroup runs its configuration cannot be changed (help.spot.io, deploy-or-roll-elastigroup). */
export function isRolling(fleet: string, { rolls }: Pick<Call, 'rolls'>): boolean {
  return rolls.of(fleet).some(({ status }) => status === 'IN_PROGRESS');
}

function startOfGroup(fleet: Resource, call: Call): Result {
  const { body: settings } = call;
  if (!isMembers(settings) || typeof settings.batchSizePercentage !== 'number')
    return refusal(400, 'SIMULATED_NO_BODY', 'the body must have batchSizePercentage');
  const targets = call.instances.of(fleet.id);
  const minimum = valueAt(fleet.body, ['capacity', 'minimum']);
  if (typeof minimum === 'number' && targets.length < minimum)
    return refusal(
      400,
      'CANT_ROLL_CAPACITY_BELOW_MINIMUM',
      `${fleet.id} has ${targets.length} instances, fewer than its minimum`,
    );
  // A failed one blocks as well, until it is stopped.
  if (call.rolls.of(fleet.id).some(({ status }) => status === 'IN_PROGRESS' || status === 'FAILED')) return already(fleet);
  const roll = call.rolls.start({ fleet: fleet.id, sort: 'group', scope: 'Cluster', targets, settings, now: call.now });
  return { ok: true, kind: GROUP_KIND, items: [startedItem(roll)] };
}

function startOfCluster(fleet: Resource, call: Call): Result {
  const settings = isMembers(call.body) ? call.body.roll : undefined;
  if (!isMembers(settings)) return refusal(400, 'SIMULATED_NO_BODY', 'the body must have an object "roll"');
  const { launchSpecIds, instanceIds } = settings;
  if (launchSpecIds !== undefined && instanceIds !== undefined)
    return refusal(400, 'SIMULATED_TWO_SCOPES', 'a roll has launchSpecIds or instanceIds, and not both');
  const isOf = (ids: unknown, id: string | null) => !Array.isArray(ids) || ids.includes(id);
  const targets = call.instances
    .of(fleet.id)
    .filter(({ id, nodeGroup }) => isOf(instanceIds, id) && isOf(launchSpecIds, nodeGroup));
  if (isRolling(fleet.id, call)) return already(fleet);
  if (targets.length === 0) return refusal(400, 'CLUSTER_HAS_NO_ACTIVE_INSTANCES', `${fleet.id} has no instances to roll`);
  const scope = scopeOf(launchSpecIds, 'Vng') ?? scopeOf(instanceIds, 'Instance') ?? 'Cluster';
  const roll = call.rolls.start({ fleet: fleet.id, sort: 'cluster', scope, targets, settings, now: call.now });
  return clusterResult(fleet, [clusterItem(roll)], call);
}

function scopeOf(ids: unknown, word: string): string | null {
  if (!Array.isArray(ids)) return null;
  return ids.length === 1 ? word : `${word}s`;
}

function listOfGroup(fleet: Resource, { rolls, query, modes }: Call): Result {
  const newest = rolls.of(fleet.id).filter(({ sort }) => sort === 'group');
  const sorted = query.get('sort') === 'createdAt:ASC' ? newest.toReversed() : newest;
  const limit = query.get('limit');
  const items = sorted.slice(0, limit === null ? undefined : Number(limit)).map((roll) => groupItem(roll, modes));
  return { ok: true, kind: GROUP_KIND, items };
}

function listOfCluster(fleet: Resource, call: Call): Result {
  const rolls = call.rolls.of(fleet.id).filter(({ sort }) => sort === 'cluster');
  return clusterResult(fleet, rolls.map(clusterItem), call);
}

function one(fleet: Resource, call: Call, sort: Roll['sort'], item: (roll: Roll) => Members, kind?: string): Result {
  const roll = rollIn(fleet, call, sort);
  if (roll === null) return noRoll(call);
  if (sort === 'cluster') return clusterResult(fleet, [clusterItem(roll)], call);
  return { ok: true, kind: kind ?? GROUP_KIND, items: [item(roll)] };
}

function stopOfGroup(fleet: Resource, call: Call): Result {
  const roll = rollIn(fleet, call, 'group');
  if (roll === null) return noRoll(call);
  if (!isStop(call.body)) return noStop();
  call.rolls.stop(roll.id, call.now);
  return { ok: true, kind: GROUP_KIND, items: null };
}

function stopOfCluster(fleet: Resource, call: Call): Result {
  const roll = rollIn(fleet, call, 'cluster');
  return stopped(fleet, call, roll);
}

/** The route of an Elastigroup with ECS names no roll. */
function stopNewest(fleet: Resource, call: Call): Result {
  const [newest] = call.rolls.of(fleet.id).filter(({ sort }) => sort === 'cluster');
  return stopped(fleet, call, newest ?? null);
}

function stopped(fleet: Resource, call: Call, roll: Roll | null): Result {
  if (roll === null) return noRoll(call);
  if (!isStop(call.body)) return noStop();
  const after = call.rolls.stop(roll.id, call.now) ?? roll;
  // The answer to a stop has no other status (k8s/responses/update-clusterRoll.yaml); the code of the refusal is in no source.
  if (after.status !== 'STOPPED') return refusal(400, 'SIMULATED_ROLL_ENDED', `the roll ${roll.id} has ended already`);
  const item = clusterItem(after);
  return clusterResult(fleet, [fleet.kind.id === 'ocean-cluster' ? withoutUntold(item) : item], call);
}

/** What the answer to a stop on Kubernetes does not have (spotinst/openapi: k8s/responses/update-clusterRoll.yaml). */
function withoutUntold(item: Members): Members {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !UNTOLD.includes(name)));
}

const UNTOLD = ['comment', 'reportPartialCompletion', 'launchSpecIds', 'instanceIds'];

function rollIn(fleet: Resource, { rolls, params }: Call, sort: Roll['sort']): Roll | null {
  const roll = rolls.find(params.rollId ?? '');
  return roll?.fleet === fleet.id && roll.sort === sort ? roll : null;
}

function isStop(body: unknown): boolean {
  return valueAt(body, ['roll', 'status']) === 'STOPPED';
}

function clusterResult(fleet: Resource, items: readonly Members[], { modes, params, method }: Call): Result {
  const kind = fleet.kind.id === 'elastigroup' ? GROUP_KIND : `${fleet.kind.responseKind}:cluster:roll`;
  if (fleet.kind.id !== 'ocean-cluster' || modes.kubernetesRolls === 'enveloped') return { ok: true, kind, items };
  const isList = method === 'GET' && params.rollId === undefined;
  return { ok: true, bare: isList ? { status: { code: 200, message: 'OK' }, kind, items } : (items[0] ?? {}) };
}

const GROUP_KIND = 'spotinst:aws:ec2:group:roll';

/** The code is known for a roll of a cluster while one of its group runs; for the others no source gives any. */
function already({ id }: Resource): Result {
  return refusal(400, 'DEPLOYMENT_ALREADY_IN_PROGRESS', `${id} has a roll already`);
}

function noRoll({ params }: Call): Result {
  return refusal(400, 'SIMULATED_NO_ROLL', `there is no roll ${params.rollId ?? ''}`);
}

function noStop(): Result {
  return refusal(400, 'SIMULATED_NO_STOP', 'roll.status must be STOPPED');
}
