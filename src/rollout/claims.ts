import type { DesiredSpec } from './desired.js';
import type { JoinedSpec } from './plan.js';

/** Which specs are about which resource. */
export interface Claims {
  /** The ids of all live resources that a spec is or may be about. */
  readonly ids: ReadonlySet<string>;
  /** Other specs that are about the same resource as this one. */
  rivalsOf(spec: DesiredSpec): readonly DesiredSpec[];
}

/** Finds out who claims what: two specs about one resource would undo each other, or create it twice. */
export function claimsOf(joined: readonly JoinedSpec[]): Claims {
  const ids = new Set<string>();
  const bySpec = new Map<DesiredSpec, string>();
  const byKey = new Map<string, DesiredSpec[]>();
  for (const one of joined) {
    for (const id of idsOf(one)) ids.add(id);
    const key = keyOf(one);
    if (key === null) continue;
    bySpec.set(one.spec, key);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [one.spec]);
    else known.push(one.spec);
  }
  return {
    ids,
    rivalsOf: (spec) => (byKey.get(bySpec.get(spec) ?? '') ?? []).filter((other) => other !== spec),
  };
}

function idsOf({ spec, as }: JoinedSpec): readonly string[] {
  if (as.as === 'live') return [as.resource.id];
  if (as.as === 'new') return [];
  return spec.id === null ? as.candidates : [spec.id];
}

function keyOf({ spec, as }: JoinedSpec): string | null {
  if (as.as === 'live') return JSON.stringify(['id', as.resource.kind, as.resource.id]);
  return as.as === 'new' ? JSON.stringify(['new', spec.kind.id, as.account, as.name, spec.oceanId]) : null;
}
