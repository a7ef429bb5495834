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

/** The name that a key comes near. */
export interface Near {
  readonly name: string;
  readonly slip: Slip | null;
}

/** Names repeat from spec to spec: each is compared once. */
function remembered(names: readonly string[]): (key: string) => Near | null {
  const known = new Map<string, Near | null>();
  const shortest = Math.min(...names.map((name) => name.length - limitOf(name)));
  return (key) => {
    // Most keys are too short to mean any of the names.
    if (key.length < shortest) return null;
    let found = known.get(key);
    if (found === undefined) {
      found = compare(key, names);
      // Keys come from files: their number must not decide how much is kept.
      if (known.size < 10_000) known.set(key, found);
    }
    return found;
  };
}

const nearestObject = remembered(['metadataOptions', 'instanceMetadataOptions']);
const nearestMember = remembered(['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags']);

function compare(key: string, names: readonly string[]): Near | null {
  if (names.includes(key)) return { name: key, slip: null };
  if (key.length > 40) return null;
  const bareKey = bare(key);
  const same = names.find((name) => bare(name) === bareKey);
  if (same !== undefined) return { name: same, slip: 'case' };
  const near = names.find((name) => isNear(name.toLowerCase(), bareKey, limitOf(name)));
  return near === undefined ? null : { name: near, slip: 'spelling' };
}

/** How many slips a name forgives. */
function limitOf(name: string): number {
  return name.length < 12 ? 2 : 3;
}

function isNear(a: string, b: string, limit: number): boolean {
  // The distance is at least the difference in length, which costs nothing.
  return Math.abs(a.length - b.length) <= limit && distance(a, b, limit) <= limit;
}

/** How a key comes near the IMDS options' key; null where it does not, or where it is the very key. */
export function slipOfObjectKey(key: string, expected: string): Slip | null {
  const found = nearestObject(key);
  if (found === null || key === expected) return null;
  return found.slip ?? 'family';
}

/** The IMDS option that a key inside the options means, and how it differs (null: not at all); null where it means none. */
export function memberMeant(key: string): Near | null {
  return nearestMember(key);
}
