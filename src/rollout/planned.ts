import type { KindId } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import type { DesiredSpec } from './desired.js';
import type { MemberChange } from './member-change.js';
import type { RollEstimate } from './roll-estimate.js';

/** How much of a spec is applied: its IMDS options, or all that may be sent. */
export type ApplyScope = 'imds' | 'spec';

/** What is planned about a resource, and which one it is. */
export interface Subject {
  /** Where its spec stands; null: it is in no spec. */
  readonly spec: Pick<DesiredSpec, 'file' | 'document' | 'path'> | null;
  readonly kind: KindId;
  readonly account: string | null;
  /** The live resource's id, or the one that the spec names. */
  readonly id: string | null;
  readonly name: string | null;
  /** The live httpTokens; null: not set, not a text, or nothing is live. */
  readonly liveTokens: string | null;
}

/** A resource that is updated or created. */
export interface Change extends Subject {
  readonly state: 'change' | 'create';
  readonly account: string;
  /** Whether instances may answer IMDSv1 by the live options: weaker than git. Of a node group without any, those of its cluster count. */
  readonly isWeak: boolean;
  readonly members: readonly MemberChange[];
  /** JSON Pointers of members that differ and are not sent: set once, or moving by themselves. */
  readonly withheld: readonly string[];
  /** What is sent: flat, without the wrapper. It may hold secrets and is never shown. */
  readonly body: Members;
  /** What rolling it would come to; null: it is new. Whether it is rolled says the plan. */
  readonly roll: RollEstimate | null;
  readonly hash: string;
}

/** A resource that is as git wants it. */
export interface AsWanted extends Subject {
  readonly state: 'right';
  readonly withheld: readonly string[];
  /** The hashes of the changes that would have brought it there. */
  readonly hashes: readonly string[];
}

/** Why nothing is done about a resource. */
export const UNPLANNED_STATES = [
  'would-weaken',
  'failed-check',
  'no-account',
  'ambiguous',
  'unresolvable',
  'overrides',
  'inherits',
  'unmatched',
  'missing',
  'waived',
  'unmanaged',
] as const;

export type UnplannedState = (typeof UNPLANNED_STATES)[number];

/** A resource about which nothing is done. */
export interface Unplanned extends Subject {
  readonly state: UnplannedState;
  /** A sentence with the remedy; it may quote what files and the API say, and is to be escaped. */
  readonly reason: string;
}

export type Planned = Change | AsWanted | Unplanned;

/** What apply would do. Made by `planOf`; written as JSON it is described by schemas/plan.schema.json. */
export interface Plan {
  readonly version: 1;
  readonly tool: { readonly name: 'spot-imdsv2'; readonly version: string };
  /** fail: something that git says is not in place, and is not going to be. */
  readonly verdict: 'pass' | 'fail';
  readonly scope: ApplyScope;
  readonly roll: boolean;
  /** In the order of the specs; what is in no spec comes last. */
  readonly resources: readonly Planned[];
  /** All changes by their hashes: what `plan-hash` takes. */
  readonly hash: string;
}

/** States that are no failure: what is waived is accepted, and what is in no spec is nobody's to judge. */
const ACCEPTED: readonly Planned['state'][] = ['change', 'create', 'right', 'waived', 'unmanaged'];

/** Whether a state means that git is not and will not be obeyed. */
export function isFailure(state: Planned['state']): boolean {
  return !ACCEPTED.includes(state);
}

/** The changes of a plan. */
export function changesOf({ resources }: Plan): readonly Change[] {
  return resources.filter((one): one is Change => one.state === 'change' || one.state === 'create');
}

/** A resource as messages call it: by its name and id, as far as it has them. */
export function labelOf({ name, id }: Pick<Subject, 'name' | 'id'>): string {
  const hasBoth = name !== null && id !== null;
  return hasBoth ? `${name} (${id})` : (name ?? id ?? '(no name)');
}
