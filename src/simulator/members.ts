import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members } from '../specs/value.js';

/** The members of IMDS options that every kind has. */
const COMMON_MEMBERS = ['httpTokens', 'httpPutResponseHopLimit'];
const IMDS_KEYS: readonly string[] = ['metadataOptions', 'instanceMetadataOptions'];

/** Set by the API itself: what a body says of them is passed over. */
export const OWN_MEMBERS: readonly string[] = ['id', 'createdAt', 'updatedAt'];

/**
 * A body without what the API does not know, as far as IMDS is concerned: options under the other family's key or in
 * another place, and members of the options that this kind has not. All other members are kept, known or not: which
 * the API knows is too much to ship.
 */
export function withoutUnknown(kind: SpecKind, body: Members): Members {
  return pruned(kind, body, kind.imdsPath);
}

/** `way` is what is left of the way to the options; empty where it does not lead there. */
function pruned(kind: SpecKind, body: Members, way: readonly string[]): Members {
  const [step, ...rest] = way;
  const known = Object.entries(body).filter(([key]) => !IMDS_KEYS.includes(key) || key === step);
  return Object.fromEntries(known.map(([key, value]) => [key, prunedValue(kind, value, key === step ? rest : null)]));
}

function prunedValue(kind: SpecKind, value: unknown, way: readonly string[] | null): unknown {
  if (Array.isArray(value)) return value.map((item) => prunedValue(kind, item, null));
  if (!isMembers(value)) return value;
  if (way === null || way.length > 0) return pruned(kind, value, way ?? []);
  const members: readonly string[] = [...COMMON_MEMBERS, ...kind.optionalMembers];
  return Object.fromEntries(Object.entries(value).filter(([key]) => members.includes(key)));
}
