import type { LiveResource } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, pointerOf, quoted, unresolvableText } from '../specs/value.js';
import type { DesiredSpec } from './desired.js';
import { creationBody, type Difference, differenceOf, withValue } from './difference.js';
import { type Effect, hashOf } from './effect.js';
import { asRecycled, imageDifference, imageRefusal, imageReplacement, withoutImage } from './image-replacement.js';
import { imdsChange, liveOptions, requiresTokens, tokensOf } from './imds.js';
import type { Joined } from './join.js';
import type { Live } from './live.js';
import { memberChange } from './member-change.js';
import type { PlanRequest } from './plan.js';
import type { Planned, Subject, UnplannedState } from './planned.js';
import { rollEstimate, rollSettings } from './roll-estimate.js';

/** What planning a spec depends on besides itself. */
export interface PlanContext extends Pick<PlanRequest, 'scope' | 'roll' | 'rollScope' | 'onFailure'> {
  readonly live: Live;
  /** Other specs about the same resource. */
  readonly rivals: readonly DesiredSpec[];
  /** The ids of clusters that the same plan makes require tokens. */
  readonly hardened: ReadonlySet<string>;
}

/** What is to be done about the resource that a spec is about. What could weaken or is not certain is not done. */
export function planSpec(spec: DesiredSpec, joined: Joined, context: PlanContext): Planned {
  const subject = subjectOf(spec, joined);
  const unplanned = (state: UnplannedState, reason: string): Planned => ({ state, ...subject, reason });
  if (spec.verdict === 'waived') return unplanned('waived', 'a waiver covers it, so it is not applied.');
  const refusal = refusalOf(spec, joined, context) ?? rivalry(context.rivals);
  if (refusal !== null) return unplanned(refusal.state, refusal.reason);
  if (joined.as === 'new') return creation(spec, joined.account, joined.name, subject, context) ?? unplanned(...hiddenBody(spec));
  if (joined.as !== 'live') return unplanned(joined.as, joined.reason);
  return update(spec, joined.resource, subject, context) ?? unplanned(...hiddenBody(spec));
}

function subjectOf(spec: DesiredSpec, joined: Joined): Subject {
  const { file, document, path, account, wave } = spec;
  const resource = joined.as === 'live' ? joined.resource : null;
  const options = resource === null ? null : liveOptions(resource);
  return {
    spec: { file, document, path },
    kind: resource?.kind ?? spec.kind.id,
    account,
    id: resource?.id ?? spec.id,
    name: spec.name ?? resource?.name ?? null,
    liveTokens: tokensOf(options),
    wave,
  };
}

/** What a node group without options of its own gets. */
function clusterOptions(cluster: LiveResource | null): Members | null {
  return cluster === null ? null : liveOptions(cluster);
}

interface Refusal {
  readonly state: UnplannedState;
  readonly reason: string;
}

/** Why a spec is not applied, whatever the live resource needs. */
function refusalOf(spec: DesiredSpec, joined: Joined, { live, hardened }: PlanContext): Refusal | null {
  const resource = joined.as === 'live' ? joined.resource : null;
  const options = resource === null ? null : liveOptions(resource);
  const isStrong = resource !== null && requiresTokens(options ?? clusterOptions(live.clusterOf(resource)), true);
  const isSilent = spec.kind.role === 'node-group' && spec.imds === null;
  const isSafe = requiresTokens(spec.imds) || isSilent;
  if (!isSafe && spec.source !== 'unresolvable' && isStrong) {
    const says = spec.imds === null ? 'has no IMDS options' : `has httpTokens ${quoted(spec.imds.httpTokens ?? null)}`;
    return { state: 'would-weaken', reason: `live, tokens are required, but the spec ${says}. Write httpTokens: "required".` };
  }
  if (spec.verdict !== 'pass' || !isSafe) return failure(spec);
  if (isSilent && options !== null && !requiresTokens(options)) {
    const has = `its live options (httpTokens ${quoted(options.httpTokens ?? null)}) override those of its cluster`;
    return { state: 'overrides', reason: `${has}, but the spec has none to apply. Write httpTokens: "required" into the spec.` };
  }
  if (resource === null) return null;
  if (isSilent && options === null) return weakInheritance(resource, live, hardened);
  return unsupported(spec, KINDS[resource.kind]) ?? imageRefusal(spec, resource);
}

/** Of a node group without options of its own: why its live cluster, which need not be the one that git names, gives it none that are safe. */
function weakInheritance(group: LiveResource, live: Live, hardened: ReadonlySet<string>): Refusal | null {
  const cluster = live.clusterOf(group);
  if (cluster !== null && (hardened.has(cluster.id) || requiresTokens(clusterOptions(cluster)))) return null;
  const why =
    cluster === null
      ? 'it inherits its IMDS options, and its live cluster was not found'
      : `it inherits from the live cluster ${quoted(cluster.id)}, which does not require tokens and is not changed here`;
  return { state: 'inherits', reason: `${why}. Apply the cluster's spec too, or write httpTokens: "required" into this one.` };
}

function failure({ source, failures }: DesiredSpec): Refusal {
  if (source === 'unresolvable') {
    return { state: 'unresolvable', reason: 'its IMDS options are filled in by another tool. Render the spec first.' };
  }
  const rules = failures.length === 0 ? '' : ` (${failures.join(', ')})`;
  return { state: 'failed-check', reason: `it does not pass the check${rules}, so it is not applied. Put it right first.` };
}

/** Of a spec of which only the live resource tells the kind: options that this kind does not have, and that the API would drop. */
function unsupported({ imds }: DesiredSpec, kind: SpecKind): Refusal | null {
  const known = ['httpTokens', 'httpPutResponseHopLimit', ...kind.optionalMembers];
  const name = Object.keys(imds ?? {}).find((one) => !known.includes(one));
  if (name === undefined) return null;
  return { state: 'failed-check', reason: `${quoted(name)} is no IMDS option of ${kind.title}, as which it is live. Remove it.` };
}

function rivalry([rival]: readonly DesiredSpec[]): Refusal | null {
  if (rival === undefined) return null;
  return { state: 'ambiguous', reason: `the spec in ${quoted(rival.file)} is about the same resource. Keep one of them.` };
}

function update(spec: DesiredSpec, live: LiveResource, subject: Subject, context: PlanContext): Planned | null {
  const kind: SpecKind = KINDS[live.kind];
  const cluster = context.live.clusterOf(live);
  if (context.scope === 'spec' && hiddenIn(spec.body) !== null) return null;
  const options = liveOptions(live);
  const imds = spec.imds === null ? null : imdsChange(spec.imds, options, kind);
  const image = imageReplacement(spec, live, context.roll);
  const rest: Difference =
    context.scope === 'spec' && spec.body !== null
      ? differenceOf(image === null ? spec.body : withoutImage(spec.body, image), live, cluster, kind)
      : { body: {}, members: [], withheld: [] };
  const more = imageDifference(image, live, rest.body);
  const members = [...(imds?.members ?? []), ...rest.members, ...more.members];
  const withheld = [...rest.withheld, ...more.withheld];
  const account = live.account;
  const target = { id: live.id };
  const wish = context.roll && image !== null ? { image: { replacedBy: image.to, persists: image.persists } } : {};
  const effect = { ...effectOf(spec, kind, context), ...wish, act: 'update', account, target } as const;
  const hash = hashOf(effect);
  const roll = rollEstimate(asRecycled(live, image), cluster, spec.roll);
  if (members.length === 0 && image?.step !== 'finish')
    return {
      state: 'right',
      ...subject,
      account,
      withheld,
      roll,
      image,
      untold: 0,
      hashes: [hash, ...birthHash(spec, kind, account, context)],
    };
  const body = imds === null ? more.body : withValue(more.body, kind.imdsPath, imds.options);
  const isWeak = spec.imds !== null && !requiresTokens(options ?? clusterOptions(cluster));
  return { state: 'change', ...subject, account, isWeak, members, withheld, body, roll, previous: options, image, hash };
}

function creation(spec: DesiredSpec, account: string, name: string, subject: Subject, context: PlanContext): Planned | null {
  if (spec.body === null || hiddenIn(spec.body) !== null) return null;
  const { kind, imds } = spec;
  const pointer = pointerOf(kind.imdsPath);
  const members = Object.entries(imds ?? {}).map(([member, value]) => memberChange(`${pointer}/${member}`, null, value));
  const hash = hashOf(birth(spec, kind, account, name, context));
  const body = creationBody(spec.body);
  const none = { withheld: [], roll: null, previous: null, image: null } as const;
  return { state: 'create', ...subject, account, isWeak: false, members, body, ...none, hash };
}

/** What of an effect the spec and the settings alone tell. */
function effectOf({ imds, body, roll }: DesiredSpec, kind: SpecKind, context: PlanContext) {
  const { scope, roll: isRolled, rollScope, onFailure } = context;
  return {
    kind: kind.id,
    imds,
    body: scope === 'spec' && body !== null ? creationBody(body) : null,
    roll: isRolled ? rollSettings(kind.id, roll) : null,
    ...(isRolled && rollScope === 'all' ? { replaces: rollScope } : {}),
    ...(isRolled && onFailure === 'restore' ? { restores: true as const } : {}),
  };
}

function birth(spec: DesiredSpec, kind: SpecKind, account: string, name: string, context: PlanContext): Effect {
  const body = spec.body === null ? null : creationBody(spec.body);
  const target = { name, oceanId: spec.oceanId };
  return { ...effectOf(spec, kind, context), act: 'create', account, target, body, roll: null };
}

/** A resource that is found by its name may be one that an approved run has created. */
function birthHash(spec: DesiredSpec, kind: SpecKind, account: string, context: PlanContext): readonly string[] {
  return spec.create && spec.id === null && spec.name !== null ? [hashOf(birth(spec, kind, account, spec.name, context))] : [];
}

function hiddenBody(spec: DesiredSpec): readonly [UnplannedState, string] {
  const hidden = hiddenIn(spec.body);
  return [
    'unresolvable',
    `all of the spec is sent, and ${quoted(hidden)} in it is filled in by another tool. Render the spec first.`,
  ];
}

/** The first value in a body that only another tool can tell; null: there is none. */
function hiddenIn(value: unknown): unknown {
  if (unresolvableText(value) !== null) return value;
  if (!Array.isArray(value) && !isMembers(value)) return null;
  for (const inner of Object.values(value)) {
    const hidden = hiddenIn(inner);
    if (hidden !== null) return hidden;
  }
  return null;
}
