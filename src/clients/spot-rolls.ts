import type { LiveResource, RollSort, RollStart, SpotApi } from '../ports.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';
import { answerOf, callOf, idFor, type Which, wrongIn } from './spot-calls.js';
import type { Purpose } from './spot-failure.js';
import type { SpotCall } from './spot-http.js';
import type { Requests } from './spot-requests.js';
import { instancesIn, newestFirst, rollsIn, startedIn, statefulIn } from './spot-roll-answers.js';

/** The calls about the instances of fleets, and about replacing them. */
export type RollCalls = Pick<SpotApi, 'rolls' | 'startRoll' | 'stopRoll' | 'instances' | 'stateful' | 'recycle'>;

/** Makes these calls; `get` reads a resource. */
export function rollCalls(requests: Requests, get: SpotApi['get']): RollCalls {
  const ask = async (purpose: Purpose, method: SpotCall['method'], kind: SpecKind, account: string, which: Which) => {
    const answer = answerOf(purpose, kind, await requests(callOf(method, kind, account, which)));
    return { value: answer.value, wrong: wrongIn(purpose, answer) };
  };
  const rollsAt = async (kind: SpecKind, account: string, id: string, sort: RollSort) => {
    const purpose = { operation: `list the rolls of ${id} of ${account}`, isWrite: false };
    const which = { id: idFor(purpose, id), below: BELOW[sort] };
    const { value, wrong } = await ask(purpose, 'GET', kind, account, which);
    return rollsIn(value, kind, sort, wrong);
  };
  return {
    rolls: async (kind, account, id, sort) => {
      if (kind.id !== 'elastigroup' && kind.role !== 'cluster') return [];
      const own = await rollsAt(kind, account, id, sort ?? (kind.id === 'elastigroup' ? 'group' : 'cluster'));
      const isAll = sort !== undefined || kind.id !== 'elastigroup';
      if (isAll || !isOnEcs(await get(kind, account, id))) return newestFirst(own);
      return newestFirst([...own, ...(await rollsAt(kind, account, id, 'ecs-group'))]);
    },
    startRoll: async (kind, account, id, start) => {
      const purpose = { operation: `start a roll of ${id} of ${account}`, isWrite: true };
      const which = { id: idFor(purpose, id), below: BELOW[start.sort], plain: bodyOf(start), isOnce: true };
      const { value, wrong } = await ask(purpose, start.sort === 'group' ? 'PUT' : 'POST', kind, account, which);
      return startedIn(value, kind, start.sort, wrong);
    },
    stopRoll: async (kind, account, id, roll) => {
      const purpose = { operation: `stop the roll ${roll.id} of ${id} of ${account}`, isWrite: true };
      const part = roll.sort === 'ecs-group' ? {} : { part: { name: 'rollId', id: idFor(purpose, roll.id) } };
      // The route of an Elastigroup on ECS names no roll: sent again, it could stop another one.
      const isOnce = roll.sort === 'ecs-group';
      const which = { id: idFor(purpose, id), below: BELOW[roll.sort], ...part, plain: STOP, isOnce };
      await ask(purpose, 'PUT', kind, account, which);
    },
    instances: async (kind, account, id) => {
      const route = kind.api.instances;
      if (route === null) throw new Error(`the instances of ${kind.title} are listed with its cluster`);
      const purpose = { operation: `list the instances of ${id} of ${account}`, isWrite: false };
      const { value, wrong } = await ask(purpose, 'GET', kind, account, { id: idFor(purpose, id), below: `/${route.name}` });
      return instancesIn(value, kind, wrong);
    },
    stateful: async (kind, account, id) => {
      const below = kind.id === 'stateful-node' ? '/status' : '/statefulInstance';
      const purpose = { operation: `read the state of ${id} of ${account}`, isWrite: false };
      const { value, wrong } = await ask(purpose, 'GET', kind, account, { id: idFor(purpose, id), below });
      return statefulIn(value, kind, wrong);
    },
    recycle: async (kind, account, id, stateful) => {
      const purpose = { operation: `recycle ${stateful} of ${account}`, isWrite: true };
      const own = idFor(purpose, id);
      const part = { name: 'statefulInstanceId', id: idFor(purpose, stateful), below: '/recycle' };
      const inner = kind.id === 'stateful-node' ? { below: '/recycle' } : { below: '/statefulInstance', part };
      await ask(purpose, 'PUT', kind, account, { id: own, ...inner, isOnce: true });
    },
  };
}

/** Where the rolls of each sort are, below their resource. */
const BELOW = { group: '/roll', 'ecs-group': '/clusterRoll', cluster: '/roll' } as const satisfies Record<RollSort, string>;

const STOP: Members = { roll: { status: 'STOPPED' } };

/**
 * The body of a start: flat for Elastigroups (spotinst/openapi: start-deployment.yaml), under `roll` for the others
 * (ecsInitiateClusterRollRequest.yaml, ocean/aws/roll, ocean/ecs/paths/cluster-rolls.yaml).
 */
function bodyOf(start: RollStart): Members {
  const { batchSizePercentage, batchMinHealthyPercentage } = start;
  const common = { batchSizePercentage, batchMinHealthyPercentage };
  if (start.sort === 'ecs-group') return { roll: { ...common, ...told({ comment: start.comment }) } };
  if (start.sort === 'cluster') {
    const { respectPdb, reportPartialCompletion, comment, scope } = start;
    const part = scope.of === 'cluster' ? {} : { [scope.of === 'instances' ? 'instanceIds' : 'launchSpecIds']: scope.ids };
    return { roll: { ...common, ...told({ respectPdb, reportPartialCompletion, comment }), ...part } };
  }
  const { gracePeriod, healthCheckType, drainingTimeout, onFailure } = start;
  // A restart in place would bring back the old settings.
  const strategy = { action: 'REPLACE_SERVER', batchMinHealthyPercentage, ...told({ onFailure: failureOf(onFailure) }) };
  return { batchSizePercentage, gracePeriod, ...told({ healthCheckType, drainingTimeout }), strategy };
}

/** A fleet must not become smaller by a default of the API. */
function failureOf(onFailure: Extract<RollStart, { sort: 'group' }>['onFailure']): Members | null {
  return onFailure === null ? null : { shouldDecrementTargetCapacity: false, ...onFailure };
}

function told(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** An Elastigroup on ECS has rolls of two sorts, each with its route (spotinst/openapi: eg/paths; Terraform tells it by this member). */
function isOnEcs(group: LiveResource | null): boolean {
  return isMembers(valueAt(group?.body, ['thirdPartiesIntegration', 'ecs']));
}
