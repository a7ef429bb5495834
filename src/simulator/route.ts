import type { SpecKind } from '../specs/spec.js';
import { type Result, refusal } from './answers.js';
import type { Instances } from './instances.js';
import type { Modes } from './modes.js';
import type { Nodes } from './nodes.js';
import type { Resource, Resources } from './resources.js';
import type { Rolls } from './rolls.js';
import type { Holders } from './stateful.js';

/** A request from somebody who is known, on a route that is known. */
export interface Call {
  readonly resources: Resources;
  readonly instances: Instances;
  readonly rolls: Rolls;
  readonly nodes: Nodes;
  readonly holders: Holders;
  readonly modes: Modes;
  readonly method: string;
  readonly account: string;
  /** The ids in the path, by their names in the template. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body's JSON; undefined where there is none. */
  readonly body: unknown;
  readonly now: number;
  /** Nothing is to be changed, though the answer says so. */
  readonly isIgnored: boolean;
}

/** A route: a method on a template such as `/aws/ec2/group/{id}`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly template: string;
  readonly answer: (call: Call) => Result;
}

/** The resource that a path names: one of this kind and of this account, for others are not there for it; null where there is none. */
export function resourceIn(kind: SpecKind, { resources, account, params }: Call): Resource | null {
  const resource = resources.find(params.id ?? '');
  return resource?.kind.id === kind.id && resource.account === account ? resource : null;
}

/** The refusal where there is none. */
export function notFound({ api }: SpecKind, { params, account }: Call): Result {
  return refusal(400, api.notFound, `${params.id} does not exist in account ${account}`);
}
