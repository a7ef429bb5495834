import type { LiveResource } from '../../src/ports.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import { type LiveList, listsFor } from '../../src/rollout/live.js';
import { type PlanRequest, planOf } from '../../src/rollout/plan.js';
import { changesOf, type Plan, type Planned } from '../../src/rollout/planned.js';
import { causeOfChange, type RollCause } from '../../src/rollout/roll-requests.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { isMembers, type Members } from '../../src/specs/value.js';
import { bodyWith, STRONG } from '../policy/bodies.js';

/** An id as Spot gives it to resources of a kind. */
export function idOf(kind: KindId, number = 1): string {
  return `${KINDS[kind].idPrefix}${number}`;
}

/** A spec that passes the check, of which only what matters is given. Its options are strong unless they are given. */
export function desired(kind: KindId, given: Partial<DesiredSpec> = {}): DesiredSpec {
  const imds = given.imds === undefined ? STRONG : given.imds;
  return {
    file: `${kind}.json`,
    document: 0,
    path: `/${KINDS[kind].root}`,
    kind: KINDS[kind],
    ambiguous: false,
    id: idOf(kind),
    name: 'web',
    oceanId: KINDS[kind].role === 'node-group' ? 'o-1' : null,
    verdict: 'pass',
    source: imds === null ? 'absent' : 'own',
    failures: [],
    imds,
    body: null,
    account: 'act-1',
    labels: {},
    create: false,
    replacesImage: false,
    matchesName: false,
    roll: {},
    wave: null,
    ...given,
  };
}

/** What plans and applies are made on, where a test says nothing of it. */
export const PLAN_TERMS = { scope: 'imds', roll: false, rollScope: 'stale', onFailure: 'stop', waves: [], only: [] } as const;

/** A live resource with these options; `more` are members of its body. */
export function live(kind: KindId, imds: unknown, more: Readonly<Record<string, unknown>> = {}): LiveResource {
  const body = { id: idOf(kind), ...bodyWith(kind, imds, more) };
  return {
    kind,
    account: 'act-1',
    id: body.id,
    name: 'name' in body && typeof body.name === 'string' ? body.name : null,
    body,
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
}

/** The lists that these specs need, filled with these resources. */
export function listsOf(specs: readonly DesiredSpec[], resources: readonly LiveResource[]): readonly LiveList[] {
  return listsFor(specs).map(({ kind, account }) => ({
    kind,
    account,
    resources: resources.filter((one) => one.kind === kind.id && one.account === account),
  }));
}

type Given = Partial<Pick<PlanRequest, 'scope' | 'roll' | 'rollScope' | 'onFailure' | 'waves' | 'only'>>;

/** The plan of these specs and live resources. */
export function planFor(specs: readonly DesiredSpec[], resources: readonly LiveResource[], given: Given = {}): Plan {
  return planOf({ specs, live: listsOf(specs, resources), ...PLAN_TERMS, version: '1.2.3', ...given });
}

/** What is planned about the only spec, as one that has these members. */
export function plannedFor(spec: DesiredSpec, resources: readonly LiveResource[], given: Given = {}): Planned {
  const [planned] = planFor([spec], resources, given).resources;
  if (planned === undefined) throw new Error('nothing is planned');
  return planned;
}

/** What an update makes of a body, as the API is thought to do it: objects merge, lists are replaced, null clears. */
export function merged(body: Members, update: Members): Members {
  const entries = new Map(Object.entries(body));
  for (const [key, value] of Object.entries(update)) {
    const known = entries.get(key);
    if (value === null) entries.delete(key);
    else if (isMembers(value)) entries.set(key, merged(isMembers(known) ? known : {}, value));
    else entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

/** Options that allow IMDSv1. */
export const WEAK = { httpTokens: 'optional', httpPutResponseHopLimit: 2 };

/** What is planned, in a few words: the state, then the changed members or the reason. */
export function told(planned: Planned): string {
  if ('reason' in planned) return `${planned.state}: ${planned.reason}`;
  if (planned.state === 'right') return 'right';
  if (planned.state === 'roll') return 'roll';
  const members = planned.members.map(({ path, from, to }) => `${path.split('/').at(-1)} ${from} -> ${to}`);
  return `${planned.state}: ${members.join(', ')}`;
}

/** A spec, what is live, and what is planned about it. */
export interface Row {
  readonly name: string;
  readonly kind?: KindId;
  readonly spec?: Partial<DesiredSpec>;
  readonly live: readonly LiveResource[];
  readonly says: string;
}

/** What the changes of a plan have to be rolled for, once they are in place. */
export function causesOf(plan: Plan): readonly RollCause[] {
  return changesOf(plan).flatMap((change) => causeOfChange(change, null) ?? []);
}
