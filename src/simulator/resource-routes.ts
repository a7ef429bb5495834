import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';
import { type Result, refusal } from './answers.js';
import { OWN_MEMBERS, withoutUnknown } from './members.js';
import { merge } from './merge.js';
import type { Modes, Operation } from './modes.js';
import type { Resource } from './resources.js';
import { isRolling } from './roll-routes.js';
import { type Call, notFound, type Route, resourceIn } from './route.js';
import { itemOf, without } from './shapes.js';

/** Create, list, get and update, which all kinds have. */
export function resourceRoutes(kind: SpecKind): readonly Route[] {
  const { path } = kind.api;
  return [
    { method: 'POST', template: path, answer: (call) => create(kind, call) },
    { method: 'GET', template: path, answer: (call) => list(kind, call) },
    { method: 'GET', template: `${path}/{id}`, answer: (call) => get(kind, call) },
    { method: 'PUT', template: `${path}/{id}`, answer: (call) => update(kind, call) },
  ];
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
  if (kind.id === 'elastigroup' && isRolling(resource.id, call))
    return refusal(400, CODES.rolling, `${resource.id} cannot be changed while it is rolled`);
  const fixed = kind.createOnly.find((path) => isChanged(valueAt(patch, path), valueAt(resource.body, path)));
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

function bodyIn(kind: SpecKind, { body }: Call): Members | null {
  const inner = isMembers(body) ? body[kind.root] : undefined;
  return isMembers(inner) ? inner : null;
}

function success(resource: Resource, operation: Operation, modes: Modes): Result {
  return { ok: true, kind: resource.kind.responseKind, items: [itemOf(resource, operation, modes)] };
}

/** Codes that no source gives: nothing may depend on them. */
const CODES = { noBody: 'SIMULATED_NO_BODY', fixed: 'SIMULATED_FIXED_MEMBER', rolling: 'SIMULATED_ROLLING' };

function noBody({ root }: SpecKind): Result {
  return refusal(400, CODES.noBody, `the body must have an object "${root}"`);
}
