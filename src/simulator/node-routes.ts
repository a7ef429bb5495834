import type { SpecKind } from '../specs/spec.js';
import { refusal } from './answers.js';
import type { NodeAction } from './nodes.js';
import { notFound, type Route, resourceIn } from './route.js';
import { timestamp } from './shapes.js';

const ACTIONS: readonly NodeAction[] = ['recycle', 'pause', 'resume'];

/** The actions of stateful nodes, and of the stateful instances of Elastigroups. Their answer is nothing but the frame (spotinst/openapi: mi/paths/managedIDRecycle.yaml). */
export function nodeRoutes(kind: SpecKind): readonly Route[] {
  if (kind.id === 'elastigroup') return statefulRoutes(kind);
  if (kind.id !== 'stateful-node') return [];
  return ACTIONS.map((action) => ({
    method: 'PUT',
    template: `${kind.api.path}/{id}/${action}`,
    answer: (call) => {
      const node = resourceIn(kind, call);
      if (node === null) return notFound(kind, call);
      const isBegun = call.nodes.act(node.id, action, call.now);
      // No source tells what the API does with a second one.
      return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${node.id} is busy`);
    },
  }));
}

/**
 * The stateful instances of an Elastigroup (spotinst/openapi: eg/schemas/listStatefulInstances.yaml, and the path of `recycle`).
 * No source shows the kind of the list.
 */
function statefulRoutes(kind: SpecKind): readonly Route[] {
  const of = `${kind.api.path}/{id}/statefulInstance`;
  return [
    {
      method: 'GET',
      template: of,
      answer: (call) => {
        const group = resourceIn(kind, call);
        if (group === null) return notFound(kind, call);
        const items = call.holders.of(group).map(({ id, instance }) => ({
          ...{ id, state: call.nodes.status(id) },
          ...(instance === null ? {} : { instanceId: instance.id, launchedAt: timestamp(instance.launchedAt) }),
        }));
        return { ok: true, kind: `${kind.responseKind}:statefulInstance`, items };
      },
    },
    {
      method: 'PUT',
      template: `${of}/{statefulInstanceId}/recycle`,
      answer: (call) => {
        const group = resourceIn(kind, call);
        if (group === null) return notFound(kind, call);
        const one = call.holders.of(group).find(({ id }) => id === call.params.statefulInstanceId);
        if (one === undefined) return refusal(400, 'SIMULATED_NO_STATEFUL_INSTANCE', 'there is no such stateful instance');
        const isBegun = call.nodes.act(one.id, 'recycle', call.now);
        return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${one.id} is busy`);
      },
    },
  ];
}
