import type { LiveResource } from '../ports.js';
import { quoted, unresolvableText } from '../specs/value.js';
import type { DesiredSpec } from './desired.js';
import { kindsOf, type Live } from './live.js';

/** What a spec is about: a live resource, one that is to be created, or why that cannot be told. Never guessed. */
export type Joined =
  | { readonly as: 'live'; readonly resource: LiveResource }
  | { readonly as: 'new'; readonly account: string; readonly name: string }
  | {
      readonly as: 'missing' | 'ambiguous' | 'unmatched' | 'unresolvable' | 'no-account';
      readonly reason: string;
      /** The ids of live resources that it may be about. */
      readonly candidates: readonly string[];
    };

/** Joins a spec to its live resource: by its id, or by its unique name where the config allows it. */
export function join(spec: DesiredSpec, live: Live): Joined {
  const { account, id, name } = spec;
  if (account === null) return unjoined('no-account', 'no account is known for it. Set account in the config or spot-account.');
  const hidden = id === null ? name : id;
  if (unresolvableText(hidden) !== null) {
    return unjoined('unresolvable', `${quoted(hidden)} is filled in by another tool. Render the spec first.`);
  }
  if (id !== null) return byId(spec, account, id, live);
  if (name !== null && (spec.matchesName || spec.create)) return byName(spec, account, name, live);
  return unjoined('unmatched', unmatchedReason(spec, account, live));
}

function byId(spec: DesiredSpec, account: string, id: string, live: Live): Joined {
  for (const kind of kindsOf(spec)) {
    const resource = live.byId(kind, account, id);
    if (resource !== null) return { as: 'live', resource };
  }
  const remedy = spec.create ? 'A resource that is created gets an id of its own: remove this one' : 'Correct the id';
  return unjoined('missing', `account ${quoted(account)} has no resource ${quoted(id)}. ${remedy}, or the account.`);
}

function byName(spec: DesiredSpec, account: string, name: string, live: Live): Joined {
  const found = named(spec, account, name, live);
  const [resource, other] = found;
  const what = `named ${quoted(name)}`;
  if (other !== undefined) {
    const ids = found.map(({ id }) => id);
    const reason = `${found.length} live resources are ${what} (${listed(ids)}). Write the id of one of them into the spec.`;
    return { as: 'ambiguous', reason, candidates: ids };
  }
  if (resource !== undefined) return { as: 'live', resource };
  if (!spec.create) {
    return unjoined(
      'missing',
      `account ${quoted(account)} has no resource ${what}. Create it, or set create: true in the config.`,
    );
  }
  if (spec.ambiguous) {
    return unjoined('unmatched', 'Kubernetes or ECS cannot be told, so it is not created. Set kind in the config.');
  }
  if (spec.kind.role === 'node-group' && spec.oceanId === null) {
    return unjoined('unmatched', 'no oceanId names its cluster, so it is not created. Add the oceanId.');
  }
  return { as: 'new', account, name };
}

/** The live resources of a name; of node groups, those of the same cluster: names need not be unique beyond it. */
function named(spec: DesiredSpec, account: string, name: string, live: Live): readonly LiveResource[] {
  const found = kindsOf(spec).flatMap((kind) => live.byName(kind, account, name));
  return spec.oceanId === null ? found : found.filter(({ body }) => body.oceanId === spec.oceanId);
}

function unmatchedReason(spec: DesiredSpec, account: string, live: Live): string {
  const { name } = spec;
  if (name === null) return 'it has neither an id nor a name. Write the id into the spec or the config.';
  const [found, other] = named(spec, account, name, live);
  const hint = found === undefined || other !== undefined ? '' : ` The live resource of that name is ${quoted(found.id)}.`;
  return `it has no id, and is not looked for by its name. Write the id into the spec or the config, or set match: name.${hint}`;
}

const MAX_LISTED = 5;

function listed(ids: readonly string[]): string {
  return `${ids.slice(0, MAX_LISTED).map(quoted).join(', ')}${ids.length > MAX_LISTED ? ', …' : ''}`;
}

function unjoined(as: Exclude<Joined['as'], 'live' | 'new'>, reason: string): Joined {
  return { as, reason, candidates: [] };
}
