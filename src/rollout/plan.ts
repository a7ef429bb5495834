import { compareText } from '../findings/finding.js';
import type { LiveResource } from '../ports.js';
import { formatHashes } from './approval.js';
import { claimsOf } from './claims.js';
import type { DesiredSpec } from './desired.js';
import { liveOptions, requiresTokens, tokensOf } from './imds.js';
import { type Joined, join } from './join.js';
import { type Live, type LiveList, lacksOptions, liveOf } from './live.js';
import { planSpec } from './plan-spec.js';
import {
  type ApplyScope,
  actsOf,
  isFailure,
  type OnFailure,
  type Plan,
  type PlannedWave,
  type RollExtent,
  type Unplanned,
} from './planned.js';
import { isSelected, type PlanSelector } from './select.js';

/** What a plan is made of. */
export interface PlanRequest {
  /** All specs, selected or not: only so is it known what is in git. */
  readonly specs: readonly DesiredSpec[];
  /** What `listsFor` asks for, with what single reads gave instead (`unread`, `withRead`). */
  readonly live: readonly LiveList[];
  readonly scope: ApplyScope;
  /** Whether instances are replaced after the change. */
  readonly roll: boolean;
  readonly rollScope: RollExtent;
  readonly onFailure: OnFailure;
  readonly waves: readonly PlannedWave[];
  /** Only specs for which all of these hold are planned; none: all. */
  readonly only: readonly PlanSelector[];
  readonly version: string;
}

/** Works out what makes live resources what git says: data alone, nothing is done. Throws where a needed list or body is missing. */
export function planOf(request: PlanRequest): Plan {
  const bare = request.specs.find(({ body }) => request.scope === 'spec' && body === null);
  if (bare !== undefined) throw new Error(`the body of ${bare.file} was not kept, but all of it is to be applied`);
  const live = liveOf(request.live);
  const joined = joinAll(request, live);
  const claims = claimsOf(joined);
  const selected = joined.filter(({ spec }) => isSelected(spec, request.only));
  const plannedAs = ({ spec, as }: JoinedSpec, hardened: ReadonlySet<string>) =>
    planSpec(spec, as, { ...request, live, rivals: claims.rivalsOf(spec), hardened });
  // Node groups last: what they inherit depends on what is done about their clusters.
  const clusters = selected.filter(({ spec }) => spec.kind.role === 'cluster').map((one) => plannedAs(one, NONE));
  const hardened = new Set(clusters.flatMap(({ state, id }) => (state === 'change' && id !== null ? [id] : [])));
  const resources = [...selected.map((one) => plannedAs(one, hardened)), ...unmanaged(request, claims.ids)];
  const plan: Plan = {
    version: 1,
    tool: { name: 'spot-imdsv2', version: request.version },
    verdict: resources.some(({ state }) => isFailure(state)) ? 'fail' : 'pass',
    scope: request.scope,
    roll: request.roll,
    rollScope: request.rollScope,
    onFailure: request.onFailure,
    waves: request.waves,
    resources,
    readiness: null,
    hash: '',
  };
  return hashed(plan);
}

/** A plan with the hash of what it does. */
export function hashed(plan: Plan): Plan {
  return { ...plan, hash: formatHashes(actsOf(plan).map(({ hash }) => hash)) };
}

const NONE: ReadonlySet<string> = new Set();

/** The live resources that are to be read singly before a plan: specs are joined to them, and their list shows no options of them. */
export function unread(request: Pick<PlanRequest, 'specs' | 'live' | 'only'>): readonly LiveResource[] {
  const live = liveOf(request.live);
  const found = joinAll(request, live).flatMap(({ spec, as }) =>
    as.as === 'live' && isSelected(spec, request.only) && lacksOptions(as.resource) ? [as.resource] : [],
  );
  return [...new Set(found)];
}

/** A spec and what it is about. */
export interface JoinedSpec {
  readonly spec: DesiredSpec;
  readonly as: Joined;
}

/** Specs that are not selected are joined where their lists are there: what they are about is no stranger. */
function joinAll({ specs, only, live: lists }: Pick<PlanRequest, 'specs' | 'live' | 'only'>, live: Live): readonly JoinedSpec[] {
  const isListed = ({ kind, account }: DesiredSpec) => account === null || live.has(kind, account);
  const missing = specs.find((spec) => isSelected(spec, only) && !isListed(spec));
  if (missing !== undefined) throw new Error(`no list of ${missing.kind.id} was read; there are ${lists.length} lists`);
  return specs.filter(isListed).map((spec) => ({ spec, as: join(spec, live) }));
}

/** Live resources that no spec is about, where the run is about whole accounts. They are listed and left alone. */
function unmanaged({ live, only }: PlanRequest, claimed: ReadonlySet<string>): readonly Unplanned[] {
  const isAsked = ({ account }: LiveResource) => only.every((one) => one.by === 'account' && one.value === account);
  return live
    .flatMap(({ resources }) => resources)
    .filter((resource) => !claimed.has(resource.id) && isAsked(resource))
    .sort((a, b) => compareText(a.account, b.account) || compareText(a.kind, b.kind) || compareText(a.id, b.id))
    .map((resource): Unplanned => {
      const options = liveOptions(resource);
      const weak = requiresTokens(options) ? '' : ' Its own options do not require tokens.';
      const { kind, account, id, name } = resource;
      const reason = `no spec is about it, so it is left as it is.${weak}`;
      return { state: 'unmanaged', spec: null, kind, account, id, name, liveTokens: tokensOf(options), wave: null, reason };
    });
}
