import type { RollScope, RollStart } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { KindId, SpecKind } from '../specs/spec.js';
import { type Change, labelOf, type ToRoll } from './planned.js';
import { type RollEstimate, type RollSettings, rollSettings } from './roll-estimate.js';

/** A resource whose instances are to be replaced: a group, a stateful node, or a cluster for all of its changed node groups. */
export interface RollRequest {
  readonly kind: KindId;
  readonly account: string;
  /** null: of a node group it is not told which cluster it belongs to. */
  readonly id: string | null;
  /** What messages call it. */
  readonly label: string;
  /** By a roll, or by recycling what is stateful, one by one. */
  readonly how: { readonly by: 'roll'; readonly start: RollStart } | { readonly by: 'recycle' };
  /** What made it necessary. */
  readonly changes: readonly RollCause[];
  /** Whether a roll may be started; else only one that is under way is followed. */
  readonly mayStart: boolean;
}

/** A resource that is live, and as git wants it by now, while its instances may not be. */
export interface RollCause extends Pick<Change, 'kind' | 'account' | 'id' | 'name' | 'body' | 'image'> {
  readonly roll: RollEstimate;
  /** The live options from before this run has changed them; absent where it has not. */
  readonly previous?: Change['previous'];
  /** No later than this it was last updated, in milliseconds since 1970; null: not known. */
  readonly updatedAt: number | null;
  readonly mayStart: boolean;
}

/** One that is done by a roll. */
export type RollByRoll = RollRequest & { readonly id: string; readonly how: Extract<RollRequest['how'], { by: 'roll' }> };

/** What a change that is in place has to be rolled for; null: what is new has no instances to replace. */
export function causeOfChange(change: Change, updatedAt: number | null): RollCause | null {
  return change.roll === null ? null : { ...change, roll: change.roll, updatedAt, mayStart: true };
}

/** The same for what has not been changed. */
export function causeOf(resource: ToRoll): RollCause {
  return { ...resource, body: {}, updatedAt: null, mayStart: resource.act === 'start' };
}

/**
 * The rolls that resources need, in their order: one for each group and stateful node, and one for each cluster. `comment` goes
 * where the API takes one.
 */
export function rollRequests(causes: readonly RollCause[], comment: string | null): readonly RollRequest[] {
  const fleets = new Map<string, RollCause[]>();
  for (const [index, change] of causes.entries()) {
    const key = JSON.stringify([change.account, change.roll.id ?? index]);
    const known = fleets.get(key);
    if (known === undefined) fleets.set(key, [change]);
    else known.push(change);
  }
  return [...fleets.values()].flatMap((of) => requestOf(of, comment) ?? []);
}

function requestOf(changes: readonly RollCause[], comment: string | null): RollRequest | null {
  const [first] = changes;
  if (first === undefined) return null;
  const own = changes.find(({ roll }) => !roll.isPart);
  const { clusterKind }: SpecKind = KINDS[first.kind];
  const kind = own?.kind ?? clusterKind ?? first.kind;
  const { account, roll } = first;
  const label = own === undefined ? (roll.id ?? `the cluster of ${labelOf(first)}`) : labelOf(own);
  return {
    kind,
    account,
    id: roll.id,
    label,
    how: howOf(kind, changes, comment),
    changes,
    mayStart: changes.some((one) => one.mayStart),
  };
}

function howOf(kind: KindId, changes: readonly RollCause[], comment: string | null): RollRequest['how'] {
  const route = changes[0]?.roll.route ?? 'cluster';
  if (route === 'recycle') return { by: 'recycle' };
  const settings = carefulest(kind, changes);
  const { batchSizePercentage, batchMinHealthyPercentage } = settings;
  const batch = { batchSizePercentage, batchMinHealthyPercentage: Math.max(1, batchMinHealthyPercentage) };
  if (route === 'ecs-group') return { by: 'roll', start: { sort: 'ecs-group', ...batch, comment } };
  if (route === 'cluster') {
    const respectPdb = settings.respectPdb ?? null;
    // Kubernetes alone has both: without partial completion, what a budget kept back counts as replaced.
    const reportPartialCompletion = kind === 'ocean-cluster' ? true : null;
    const start = { sort: 'cluster', ...batch, respectPdb, reportPartialCompletion, comment, scope: scopeOf(changes) } as const;
    return { by: 'roll', start };
  }
  const { gracePeriod, healthCheckType = null, drainingTimeout = null, onFailure = null } = settings;
  const start = {
    sort: 'group',
    batchSizePercentage,
    batchMinHealthyPercentage,
    gracePeriod,
    healthCheckType,
    drainingTimeout,
    onFailure,
  } as const;
  return { by: 'roll', start };
}

/** The node groups that a request is about; null: all of its fleet. */
export function partsOf({ changes }: Pick<RollRequest, 'changes'>): ReadonlySet<string> | null {
  return changes.some(({ roll }) => !roll.isPart) ? null : new Set(changes.flatMap(({ id }) => id ?? []));
}

/** A change of the cluster's own options reaches what no node group launched, and node groups that inherit them: all of it. */
function scopeOf(changes: readonly RollCause[]): RollScope {
  if (changes.some(({ roll }) => !roll.isPart)) return { of: 'cluster' };
  return { of: 'node-groups', ids: changes.flatMap(({ id }) => id ?? []).toSorted() };
}

type Careful = RollSettings & Required<Pick<RollSettings, 'batchSizePercentage' | 'batchMinHealthyPercentage' | 'gracePeriod'>>;

/** Of several wishes for one roll, the most careful: small batches, many healthy, budgets respected where anybody wants that. */
function carefulest(kind: KindId, changes: readonly RollCause[]): Careful {
  const all = changes.map(({ roll }) => ({ ...rollSettings(kind, {}), ...roll.settings }));
  const numbers = (name: 'batchSizePercentage' | 'batchMinHealthyPercentage') => all.flatMap((one) => one[name] ?? []);
  return {
    ...all[0],
    batchSizePercentage: Math.min(...numbers('batchSizePercentage')),
    batchMinHealthyPercentage: Math.max(...numbers('batchMinHealthyPercentage')),
    gracePeriod: all[0]?.gracePeriod ?? 0,
    ...(all.some(({ respectPdb }) => respectPdb !== undefined) ? { respectPdb: all.some(({ respectPdb }) => respectPdb) } : {}),
  };
}

/** Spot takes no more characters (spotinst/openapi: ecsInitiateClusterRollRequest.yaml, ocean/aws/roll). */
const MAX_COMMENT = 256;

/** What a roll says of why it was started: by which commit, and which run. null: not known. */
export function rollComment(commit: string | null, run: string | null): string {
  const by = [commit === null ? null : `commit ${commit}`, run === null ? null : `run ${run}`].filter((part) => part !== null);
  const text = `spot-imdsv2: require IMDSv2${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
  return Array.from(text).slice(0, MAX_COMMENT).join('');
}
