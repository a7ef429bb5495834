import { isMembers, valueAt } from '../specs/value.js';

/**
 * Members whose case means nothing: of `instanceMetadataTags` the API reference has capitals and what the API returns has
 * none; volume types come back in capitals (Terraform lower-cases them: elastigroup_aws, updateCapitalSlice).
 */
const CASELESS: ReadonlySet<string> = new Set(['instanceMetadataTags', 'volumeType']);

/**
 * Whether a live value is what git wants. Members that git does not name may be anything. null means absent, a number may
 * come back as a text, lists must be as long and in the same order.
 */
export function isMet(wanted: unknown, live: unknown, name: string): boolean {
  if (wanted === null || wanted === undefined) return live === null || live === undefined;
  if (Array.isArray(wanted)) {
    return Array.isArray(live) && live.length === wanted.length && wanted.every((item, index) => isMet(item, live[index], name));
  }
  if (isMembers(wanted)) {
    // An object in which nothing is set is as good as none.
    if (live !== null && live !== undefined && !isMembers(live)) return false;
    return Object.keys(wanted).every((key) => isMet(wanted[key], valueAt(live, [key]), key));
  }
  if (typeof wanted === 'number' && typeof live === 'string') return live.trim() !== '' && Number(live) === wanted;
  if (typeof wanted === 'string' && typeof live === 'string' && CASELESS.has(name)) {
    return wanted.toLowerCase() === live.toLowerCase();
  }
  return wanted === live;
}
