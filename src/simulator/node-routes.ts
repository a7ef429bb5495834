import type { SpecKind } from '../specs/spec.js';
import { refusal } from './answers.js';
import type { NodeAction } from './nodes.js';
import { notFound, type Route, resourceIn } from './route.js';

const ACTIONS: readonly NodeAction[] = ['recycle', 'pause', 'resume'];

/** The actions of stateful nodes. Their answer is nothing but the frame (spotinst/openapi: mi/paths/managedIDRecycle.yaml). */
export function nodeRoutes(kind: SpecKind): readonly Route[] {
  if (kind.id !== 'stateful-node') return [];
  return ACTIONS.map((action) => ({
    method: 'PUT',
    template: `${kind.api.path}/{id}/${action}`,
    answer: (call) => {
      const node = resourceIn(kind, call);
      if (node === null) return notFound(kind, call);
      const isBegun = call.nodes.act(node, action, call.now);
      // No source tells what the API does with a second one.
      return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${node.id} is busy`);
    },
  }));
}
