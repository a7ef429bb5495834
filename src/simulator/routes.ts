import { kindList } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';
import { type Result, refusal } from './answers.js';
import { OWN_MEMBERS, withoutUnknown } from './members.js';
import { merge } from './merge.js';
import type { Modes, Operation } from './modes.js';
import type { Resource, Resources } from './resources.js';
import { itemOf, without } from './shapes.js';

/** A request from somebody who is known, on a route that is known. */
export interface Call {
  readonly resources: Resources;
  readonly modes: Modes;
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

/** THE TABLE of routes. */
export const ROUTES: readonly Route[] = kindList.flatMap((kind) => [
  { method: 'POST', template: kind.api.path, answer: (call) => create(kind, call) },
  { method: 'GET', template: kind.api.path, answer: (call) => list(kind, call) },
  { method: 'GET', template: `${kind.api.path}/{id}`, answer: (call) => get(kind, call) },
  { method: 'PUT', template: `${kind.api.path}/{id}`, answer: (call) => update(kind, call) },
]);

/** A route that a path leads to, with the ids in it. */
export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request; null where there is none. */
export function routeOf(method: string, path: string): Found | null {
  for (const route of ROUTES) {
    const params = route.method === method ? paramsIn(route.template, path) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

function paramsIn(template: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(step)?.[1];
    if (name === undefined ? step !== value : value === '') return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

function create(kind: SpecKind, call: Call): Result {
  const { resources, account, modes, now } = call;
  const body = bodyIn(kind, call);
  if (body === null) return noBody(kind);
  const resource = resources.add(kind, account, merge({}, accepted(kind, body, modes)), { now, id: null });
  if (call.isIgnored) resources.remove(resource.id);
  return success(resource, 'create', modes);
}

function list(kind: SpecKind, { resources, account, modes, query }: Call): Result {
  const { listFilter } = kind.api;
  const wanted = listFilter === null ? null : query.get(listFilter);
  const found = resources.of(kind, account).filter(({ body }) => wanted === null || body[listFilter ?? ''] === wanted);
  return { ok: true, kind: kind.responseKind, items: found.map((one) => itemOf(one, 'list', modes)) };
}

function get(kind: SpecKind, call: Call): Result {
  const resource = resourceIn(kind, call);
  return resource === null ? notFound(kind, call) : success(resource, 'get', call.modes);
}

function update(kind: SpecKind, call: Call): Result {
  const { resources, modes, now } = call;
  const resource = resourceIn(kind, call);
  if (resource === null) return notFound(kind, call);
  const patch = bodyIn(kind, call);
  if (patch === null) return noBody(kind);
  const fixed = kind.api.fixedMembers.find((path) => isChanged(valueAt(patch, path), valueAt(resource.body, path)));
  if (fixed !== undefined) return refusal(400, CODES.fixed, `${fixed.join('.')} cannot be changed`);
  const body = updated(kind, resource.body, accepted(kind, patch, modes), modes);
  if (call.isIgnored) resources.update(resource.id, resource.body, now);
  const after = call.isIgnored ? { ...resource, body, updatedAt: now } : resources.update(resource.id, body, now);
  return success(after, 'update', modes);
}

/** What an update makes of a body. */
export function updated(kind: SpecKind, body: Members, patch: Members, { partialOptions }: Modes): Members {
  const isReplaced = partialOptions === 'replaced' && isMembers(valueAt(patch, kind.imdsPath));
  return merge(isReplaced ? without(body, kind.imdsPath) : body, patch);
}

/** What the API takes of a body that it is sent. */
export function accepted(kind: SpecKind, body: Members, { unknownMembers }: Modes): Members {
  const own = Object.fromEntries(Object.entries(body).filter(([key]) => !OWN_MEMBERS.includes(key)));
  return unknownMembers === 'dropped' ? withoutUnknown(kind, own) : own;
}

function isChanged(wanted: unknown, live: unknown): boolean {
  return wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(live);
}

/** One of this kind and of this account: others are not there for it. */
function resourceIn(kind: SpecKind, { resources, account, params }: Call): Resource | null {
  const resource = resources.find(params.id ?? '');
  return resource?.kind.id === kind.id && resource.account === account ? resource : null;
}

function bodyIn(kind: SpecKind, { body }: Call): Members | null {
  const inner = isMembers(body) ? body[kind.root] : undefined;
  return isMembers(inner) ? inner : null;
}

function success(resource: Resource, operation: Operation, modes: Modes): Result {
  return { ok: true, kind: resource.kind.responseKind, items: [itemOf(resource, operation, modes)] };
}

function notFound({ api }: SpecKind, { params, account }: Call): Result {
  return refusal(400, api.notFound, `${params.id} does not exist in account ${account}`);
}

/** Codes that no source gives: nothing may depend on them. */
const CODES = { noBody: 'SIMULATED_NO_BODY', fixed: 'SIMULATED_FIXED_MEMBER' };

function noBody({ root }: SpecKind): Result {
  return refusal(400, CODES.noBody, `the body must have an object "${root}"`);
}
