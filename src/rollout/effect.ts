import type { KindId } from '../specs/spec.js';
import { isMembers, type Members } from '../specs/value.js';
import type { RollSettings } from './roll-estimate.js';

/**
 * What a change brings about, by what git and the config say alone: no commit, file or live value is part of it, so that an
 * approval outlives a squash merge and a run that stopped half way.
 */
export interface Effect {
  readonly act: 'update' | 'create';
  readonly kind: KindId;
  readonly account: string;
  /** The live resource; of one that is created, its name, and the cluster of a node group. */
  readonly target: { readonly id: string } | { readonly name: string; readonly oceanId: string | null };
  /** The IMDS options as git has them; null: none of its own. */
  readonly imds: Members | null;
  /** All else that is applied; null: nothing else. */
  readonly body: Members | null;
  /** null: nothing is rolled. */
  readonly roll: RollSettings | null;
  /** `all`: also the instances that refuse IMDSv1 already are replaced. Absent: only those that may not. */
  readonly replaces?: 'all';
  /** Whether the options from before are put back where the roll fails: the one weakening there is. Absent: they are not. */
  readonly restores?: true;
  /** The image that a stateful node's instance is brought to, at the price of its root volume. Absent: none. */
  readonly image?: { readonly replacedBy: string; readonly persists: boolean };
}

/** How many characters of a hash are kept: 132 of its 256 bits. */
export const HASH_LENGTH = 22;

/**
 * The hash of an effect: SHA-256 of its canonical JSON, in base64url, cut to 132 bits. To put an unapproved change in the place
 * of an approved one takes a second preimage of one of n hashes (2^132 / n tries); even who writes both changes himself, and gets
 * one of them approved, needs a collision (2^66), by way of effects whose every member is shown to the reviewer.
 */
export function hashOf(effect: Effect): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { imds } = effect;
  const tags = imds?.instanceMetadataTags;
  // Both spellings mean the same: a live value with another one is right as well.
  const same = typeof tags === 'string' ? { ...imds, instanceMetadataTags: tags.toLowerCase() } : imds;
  return createHash('sha256')
    .update(canonical({ ...effect, imds: same }))
    .digest('base64url')
    .slice(0, HASH_LENGTH);
}

/** JSON with sorted keys and no spaces: the same for equal values, however they were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (!isMembers(value)) return JSON.stringify(value ?? null);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}
