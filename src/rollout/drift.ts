import { pathOf, quoted } from '../specs/value.js';
import type { MemberChange } from './member-change.js';
import { type Change, isFailure, labelOf, type Plan, type Planned, type Unplanned } from './planned.js';

/** A live resource that is not what git says, or that cannot be held against it. */
export interface Drift {
  readonly resource: Change | Unplanned;
  /** What differs and what to do: two sentences. They may quote files and the API, and are to be escaped. */
  readonly message: string;
  /** JSON Pointer into the spec's body: the first member that differs; null where there is none. */
  readonly member: string | null;
}

/** All differences between git and Spot that a plan shows. What is waived or in no spec is none. */
export function driftsIn({ resources }: Pick<Plan, 'resources'>): readonly Drift[] {
  return resources.filter(isDrift).map((resource) => ({
    resource,
    message: messageOf(resource),
    member: 'members' in resource && resource.state === 'change' ? (resource.members[0]?.path ?? null) : null,
  }));
}

function isDrift(one: Planned): one is Change | Unplanned {
  return one.state === 'change' || one.state === 'create' || isFailure(one.state);
}

function messageOf(resource: Change | Unplanned): string {
  const label = labelOf(resource);
  if ('reason' in resource) return `${label} is not live as git says: ${resource.reason}`;
  const { state, members, account } = resource;
  if (state === 'create') return `${label} is not live in ${account}, though create is set. Apply the spec.`;
  const differences = members.map(differenceWords).join('; ');
  return `live, ${label} differs from git: ${differences}. It was not applied, or was changed at Spot since: apply the spec.`;
}

function differenceWords({ path, from, to, isShown }: MemberChange): string {
  const name = pathOf(path).at(-1) ?? path;
  if (!isShown) return `${name} differs`;
  const is = from === null ? 'it is not set' : `it is ${quoted(from)}`;
  return to === null ? `${name} must not be set, but ${is}` : `${name} must be ${quoted(to)}, but ${is}`;
}
