import { UnsafePlanError, UserError } from '../errors.js';
import { plural } from '../findings/finding.js';
import { HASH_LENGTH } from './effect.js';
import { labelOf, type Plan } from './planned.js';

/** The hashes of changes that somebody has seen and approved. */
export type Approved = ReadonlySet<string>;

const VERSION = 'v1:';
const HASH = new RegExp(`^[\\w-]{${HASH_LENGTH}}$`);
/** Some 230 KB: an output of a step holds that. A comment of 65,536 characters does not, and is told so. */
const MAX_HASHES = 10_000;

/** Hashes as one text: sorted, so that the same changes give the same text. It is empty behind its version where nothing changes. */
export function formatHashes(hashes: Iterable<string>): string {
  return `${VERSION}${[...new Set(hashes)].sort().join('.')}`;
}

/** The hashes that a text holds. Throws a UserError for anything that `formatHashes` would not have written. */
export function parseHashes(text: string): Approved {
  const wrong = (what: string) => new UserError(`plan-hash ${what}. Copy it whole from the plan: it begins with "${VERSION}".`);
  const given = text.trim();
  if (!given.startsWith(VERSION)) throw wrong(`must begin with "${VERSION}"`);
  const rest = given.slice(VERSION.length);
  if (rest.length > MAX_HASHES * (HASH_LENGTH + 1)) throw wrong(`must hold at most ${plural(MAX_HASHES, 'change')}`);
  const hashes = rest === '' ? [] : rest.split('.');
  if (!hashes.every((hash) => HASH.test(hash))) throw wrong(`must be hashes of ${HASH_LENGTH} characters with dots between`);
  return new Set(hashes);
}

/**
 * Whether a plan is what was approved: each change that is left is among the approved ones, and each approved one that is not
 * left is in place already, so that a run after one that stopped half way goes on. null, or what differs.
 */
export function disapproval(approved: Approved, plan: Plan): UnsafePlanError | null {
  const left = new Set<string>();
  const done = new Set<string>();
  const unapproved: string[] = [];
  for (const resource of plan.resources) {
    if (resource.state === 'right') for (const hash of resource.hashes) done.add(hash);
    if (resource.state !== 'change' && resource.state !== 'create' && resource.state !== 'roll') continue;
    const hashes = resource.state === 'roll' ? resource.hashes : [resource.hash];
    for (const hash of hashes) left.add(hash);
    // Who has approved a creation has seen no instances that are replaced.
    if (!approved.has(resource.hash)) unapproved.push(labelOf(resource));
  }
  const undone = [...approved].filter((hash) => !left.has(hash) && !done.has(hash)).length;
  return unapproved.length + undone === 0 ? null : new UnsafePlanError({ guard: 'plan-hash', unapproved, undone });
}
