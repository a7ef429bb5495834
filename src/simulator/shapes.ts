import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members } from '../specs/value.js';
import { type Modes, type Operation, WRAPPED_IN } from './modes.js';
import type { Resource } from './resources.js';

/** A resource as an answer has it. */
export function itemOf(resource: Resource, operation: Operation, modes: Modes): Members {
  const { id, kind } = resource;
  const [createdAt, updatedAt] = [timestamp(resource.createdAt), timestamp(resource.updatedAt)];
  const body = operation === 'list' ? listedBody(resource, modes) : resource.body;
  if (operation === 'list' && kind.id === 'stateful-node' && modes.statefulList === 'config')
    return { id, createdAt, updatedAt, config: body };
  const flat = { id, ...body, createdAt, updatedAt };
  return isWrapped(kind, operation, modes) ? { [kind.root]: flat } : flat;
}

function isWrapped(kind: SpecKind, operation: Operation, { wrapped }: Modes): boolean {
  const asked = wrapped.find((id) => id === kind.id);
  const operations: readonly Operation[] = asked === undefined ? [] : WRAPPED_IN[asked];
  return operations.includes(operation);
}

function listedBody({ kind, body }: Resource, { elastigroupList }: Modes): Members {
  return kind.id === 'elastigroup' && elastigroupList === 'without-options' ? without(body, kind.imdsPath) : body;
}

/** A body without the member at a path. */
export function without(body: Members, [step = '', ...rest]: readonly string[]): Members {
  const { [step]: value, ...others } = body;
  if (rest.length === 0 || !Object.hasOwn(body, step)) return others;
  return { ...others, [step]: isMembers(value) ? without(value, rest) : value };
}

/** A time as the API writes it: whole seconds (seen in the fixtures of spotinst-sdk-python). */
export function timestamp(ms: number): string {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString();
}
