import type { KindId } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import type { DesiredSpec } from './desired.js';
import type { ImageReplacement } from './image-replacement.js';
import type { MemberChange } from './member-change.js';
import type { Readiness } from './readiness.js';
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
  /** The name of the wave that it is rolled out in; null: of none. */
  readonly wave: string | null;
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
  /** The live IMDS options that go away, whole; null: there are none. What is put back where that is asked for. */
  readonly previous: Members | null;
  /** Of a stateful node, where the config asks for the image of its spec; else null. */
  readonly image: ImageReplacement | null;
  readonly hash: string;
}

/** A resource that is as git wants it. */
export interface AsWanted extends Subject {
  readonly state: 'right';
  readonly account: string;
  readonly withheld: readonly string[];
  /** What rolling it would come to. */
  readonly roll: RollEstimate;
  /** As of a change. */
  readonly image: ImageReplacement | null;
  /** The hashes of the changes that would have brought it there. */
  readonly hashes: readonly string[];
  /** How many instances were launched before its last update, while nobody tells whether they allow IMDSv1. 0 where it was not asked. */
  readonly untold: number;
}

/** A resource that is as git wants it, while instances of it were launched before: they are replaced. */
export interface ToRoll extends Omit<AsWanted, 'state'> {
  readonly state: 'roll';
  /** `start`: they are replaced. `follow`: a roll is under way, and what cannot be told without it is not replaced again. */
  readonly act: 'start' | 'follow';
  /** That of the change that would have brought it there: who approved that one has approved this. */
  readonly hash: string;
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

export type Planned = Change | AsWanted | ToRoll | Unplanned;

/** Which instances are replaced: those that still allow IMDSv1, as far as EC2 tells, or all. */
export type RollExtent = 'stale' | 'all';

/** What becomes of a roll that ends badly: it is stopped, left as it is, or stopped and the options from before are put back. */
export type OnFailure = 'stop' | 'leave' | 'restore';

/** Resources that are changed and rolled together. */
export interface PlannedWave {
  readonly name: string;
  readonly bakeSeconds: number;
  /** null: as many at a time as in the others. */
  readonly maxParallel: number | null;
}

/** Whether instances of what a plan changes used IMDSv1, as CloudWatch tells it. */
export interface PlannedReadiness extends Readiness {
  /** `gate`: an apply is refused where a fleet is not ready. */
  readonly wish: 'report' | 'gate';
  /** How many calls without a token are none too many. */
  readonly maxCalls: number;
  /** Why some of it was not told, as sentences. They may quote CloudWatch, and are to be escaped. */
  readonly errors: readonly string[];
}

/** What apply would do. Made by `planOf`; written as JSON it is described by schemas/plan.schema.json. */
export interface Plan {
  readonly version: 1;
  readonly tool: { readonly name: 'spot-imdsv2'; readonly version: string };
  /** fail: something that git says is not in place, and is not going to be. */
  readonly verdict: 'pass' | 'fail';
  readonly scope: ApplyScope;
  readonly roll: boolean;
  readonly rollScope: RollExtent;
  readonly onFailure: OnFailure;
  /** In their order; what is in none of them comes after the last. */
  readonly waves: readonly PlannedWave[];
  /** In the order of the specs; what is in no spec comes last. */
  readonly resources: readonly Planned[];
  /** null: it was not asked for. */
  readonly readiness: PlannedReadiness | null;
  /** All changes by their hashes: what `plan-hash` takes. */
  readonly hash: string;
}

/** States that are no failure: what is waived is accepted, and what is in no spec is nobody's to judge. */
const ACCEPTED: readonly Planned['state'][] = ['change', 'create', 'right', 'roll', 'waived', 'unmanaged'];

/** Whether a state means that git is not and will not be obeyed. */
export function isFailure(state: Planned['state']): boolean {
  return !ACCEPTED.includes(state);
}

/** The changes of a plan. */
export function changesOf({ resources }: Plan): readonly Change[] {
  return resources.filter((one): one is Change => one.state === 'change' || one.state === 'create');
}

/** What a plan replaces instances of, without a change of the resource. */
export function toRollIn({ resources }: Plan): readonly ToRoll[] {
  return resources.filter((one): one is ToRoll => one.state === 'roll');
}

/** What a plan does something about. */
export function actsOf(plan: Plan): readonly (Change | ToRoll)[] {
  return plan.resources.filter(
    (one): one is Change | ToRoll => one.state === 'change' || one.state === 'create' || one.state === 'roll',
  );
}

/** A resource as messages call it: by its name and id, as far as it has them. */
export function labelOf({ name, id }: Pick<Subject, 'name' | 'id'>): string {
  const hasBoth = name !== null && id !== null;
  return hasBoth ? `${name} (${id})` : (name ?? id ?? '(no name)');
}
