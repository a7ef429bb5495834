import type { Agenda } from './agenda.js';
import type { Holders } from './stateful.js';

/** How the actions of stateful nodes go, and of the stateful instances of Elastigroups. */
export interface NodePlan {
  /** For so long after a recycle was asked for, the node still says ACTIVE with its old instance; in milliseconds. */
  readonly staleMs: number;
  /** How long a pause or a resume takes, in milliseconds. */
  readonly stepMs: number;
  /** false: a resume falls back to PAUSED. */
  readonly resumes: boolean;
}

const DEFAULT_PLAN: NodePlan = { staleMs: 5000, stepMs: 60_000, resumes: true };

export type NodeAction = 'recycle' | 'pause' | 'resume';
/** Some of those that the sibling of these nodes has (spotinst/openapi: eg/schemas/listStatefulInstances.yaml). */
export type NodeStatus = 'ACTIVE' | 'PAUSING' | 'PAUSED' | 'RESUMING' | 'RECYCLING';

/** What stateful nodes are doing. */
export interface Nodes {
  status(id: string): NodeStatus;
  /** Begins an action; false where another one still runs. */
  act(id: string, action: NodeAction, now: number): boolean;
  /** How the actions go that begin from now on. */
  plan(plan: Partial<NodePlan>): void;
}

/** Nodes that all are active. */
export function restingNodes(agenda: Agenda, { terminate, launch }: Holders): Nodes {
  const statuses = new Map<string, NodeStatus>();
  const busy = new Set<string>();
  let plan = DEFAULT_PLAN;
  const end = (id: string, status: NodeStatus) => {
    statuses.set(id, status);
    busy.delete(id);
  };
  /** Launches with the options that the node has by then. */
  const resume = (id: string, { resumes }: NodePlan, time: number) => {
    if (resumes) launch(id, time);
    end(id, resumes ? 'ACTIVE' : 'PAUSED');
  };
  const begin: Readonly<Record<NodeAction, (id: string, now: number, current: NodePlan) => void>> = {
    pause: (id, now, { stepMs }) => {
      statuses.set(id, 'PAUSING');
      agenda.at(now + stepMs, () => {
        terminate(id);
        end(id, 'PAUSED');
      });
    },
    resume: (id, now, current) => {
      statuses.set(id, 'RESUMING');
      agenda.at(now + current.stepMs, (time) => resume(id, current, time));
    },
    recycle: (id, now, current) => {
      agenda.at(now + current.staleMs, () => {
        statuses.set(id, 'RECYCLING');
        terminate(id);
      });
      agenda.at(now + current.staleMs + 2 * current.stepMs, (time) => resume(id, current, time));
    },
  };
  return {
    status: (id) => statuses.get(id) ?? 'ACTIVE',
    act: (id, action, now) => {
      if (busy.has(id)) return false;
      busy.add(id);
      begin[action](id, now, plan);
      return true;
    },
    plan: (changed) => {
      plan = { ...plan, ...changed };
    },
  };
}
