import { distance } from './distance.js';

/** How a key differs from the name that the API reads. */
export type Slip =
  /** It is the other family's name. */
  | 'family'
  /** The same letters, in other case or with other separators. */
  | 'case'
  /** A few letters differ. */
  | 'spelling';

/** A name as people spell it in other places: without case and separators (`http_tokens`, `HttpTokens`, `http-tokens`). */
function bare(name: string): string {
  return name.toLowerCase().replace(/[_\-\s.]/g, '');
}

const OBJECT_NAMES = ['metadataOptions', 'instanceMetadataOptions'] as const;
const MEMBER_NAMES = ['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags'] as const;

export type MemberName = (typeof MEMBER_NAMES)[number];

/** Names repeat from spec to spec: each is compared once. Bounded, since names come from files. */
const known = new Map<string, { readonly name: string; readonly slip: Slip | null } | null>();
const MAX_KNOWN = 10_000;

function nearest(key: string, names: readonly string[]): { readonly name: string; readonly slip: Slip | null } | null {
  const id = `${names[0]} ${key}`;
  let found = known.get(id);
  if (found === undefined) {
    found = compare(key, names);
    if (known.size < MAX_KNOWN) known.set(id, found);
  }
  return found;
}

function compare(key: string, names: readonly string[]): { readonly name: string; readonly slip: Slip | null } | null {
  if (names.includes(key)) return { name: key, slip: null };
  if (key.length > 40) return null;
  const same = names.find((name) => bare(name) === bare(key));
  if (same !== undefined) return { name: same, slip: 'case' };
  const near = names.find((name) => distance(bare(name), bare(key)) <= (name.length < 12 ? 2 : 3));
  return near === undefined ? null : { name: near, slip: 'spelling' };
}

/** How a key comes near the IMDS options' key; null where it does not, or where it is the very key. */
export function slipOfObjectKey(key: string, expected: string): Slip | null {
  const found = nearest(key, OBJECT_NAMES);
  if (found === null || key === expected) return null;
  return found.slip ?? 'family';
}

/** The IMDS option that a key inside the options means, and how it differs; null where it means none. */
export function memberMeant(key: string): { readonly name: MemberName; readonly slip: Slip | null } | null {
  return nearest(key, MEMBER_NAMES) as { readonly name: MemberName; readonly slip: Slip | null } | null;
}
