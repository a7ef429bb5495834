import { UnsafePlanError } from '../errors.js';
import { type FleetSum, instancesIn } from './fleets.js';
import { actsOf, type Change, changesOf, labelOf, type Plan, type Planned, toRollIn } from './planned.js';
import { refusalWords } from './readiness-words.js';

/** The events of GitHub that may start an apply: something was merged, or somebody or a clock with rights to the repository asked for it. */
export const APPLY_EVENTS: readonly string[] = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];

/** What started an apply. */
export type Trigger =
  | {
      readonly by: 'event';
      /** `GITHUB_EVENT_NAME`. */
      readonly event: string;
      /** `GITHUB_REF`: `refs/heads/main`. */
      readonly ref: string;
      /** The repository's default branch, by its name alone; null: not known, and then no branch is taken for it. */
      readonly defaultBranch: string | null;
      /** Branches by name, or refs in full: the input `apply-refs`. */
      readonly applyRefs: readonly string[];
    }
  /** The command line; `isConfirmed`: --yes was given, or somebody at the terminal said yes. */
  | { readonly by: 'command'; readonly isConfirmed: boolean };

/** A roll that has not ended. */
export interface RunningRoll {
  /** The id of the resource that is rolled: a group, or a cluster. */
  readonly resource: string;
  readonly id: string;
}

/** How much one run may change. */
export interface ApplyLimits {
  readonly maxChanges: number;
  /** null: any number. */
  readonly maxInstances: number | null;
  /** Whether stateful instances are recycled although something of them is lost. */
  readonly allowsDataLoss: boolean;
}

/** What a plan is held against before it is carried out. */
export interface PlanGuard {
  readonly plan: Plan;
  readonly limits: ApplyLimits;
  readonly rolls: readonly RunningRoll[];
  /** Whether a file is part of the checkout. */
  isInCheckout(file: string): boolean;
}

/** Why a run must not apply anything, whatever the plan; null: it may. To be asked before anything is read. */
export function triggerRefusal(trigger: Trigger): UnsafePlanError | null {
  if (trigger.by === 'command') return null;
  const { event, ref, defaultBranch, applyRefs } = trigger;
  if (!APPLY_EVENTS.includes(event)) return new UnsafePlanError({ guard: 'event', event, allowed: APPLY_EVENTS });
  const allowed = [...(defaultBranch === null ? [] : [defaultBranch]), ...applyRefs];
  if (allowed.some((name) => ref === name || ref === `refs/heads/${name}`)) return null;
  return new UnsafePlanError({ guard: 'ref', ref, allowed });
}

/** All reasons why a plan must not be carried out; none: it may. */
export function planRefusals(guard: PlanGuard): readonly UnsafePlanError[] {
  const { plan } = guard;
  const changes = changesOf(plan);
  const accountless = labelsOf(plan, 'no-account');
  const weakening = labelsOf(plan, 'would-weaken');
  const rolls = rollsInTheWay(guard);
  const outside = [...new Set(changes.flatMap(({ spec }) => spec?.file ?? []))].filter((file) => !guard.isInCheckout(file));
  return [
    ...(accountless.length === 0 ? [] : [new UnsafePlanError({ guard: 'account', specs: accountless })]),
    ...(weakening.length === 0 ? [] : [new UnsafePlanError({ guard: 'weakening', resources: weakening })]),
    ...(outside.length === 0 ? [] : [new UnsafePlanError({ guard: 'outside', files: outside })]),
    ...sizeRefusals(plan, guard.limits),
    ...lossRefusals(plan, guard.limits),
    ...readinessRefusals(plan),
    ...(rolls.length === 0 ? [] : [new UnsafePlanError({ guard: 'rolling', rolls })]),
  ];
}

/** Whether somebody must say yes first; to be asked when nothing else stands against the plan. null: not, or it was said. */
export function confirmationRefusal(plan: Plan, trigger: Trigger): UnsafePlanError | null {
  return unconfirmed(actsOf(plan).length, trigger);
}

/** The same for so many changes of whatever sort. */
export function unconfirmed(changes: number, trigger: Trigger): UnsafePlanError | null {
  if (trigger.by === 'event' || trigger.isConfirmed || changes === 0) return null;
  return new UnsafePlanError({ guard: 'confirmation', changes, wasAsked: false });
}

function labelsOf({ resources }: Plan, state: Planned['state']): readonly string[] {
  return resources.filter((one) => one.state === state).map(labelOf);
}

function sizeRefusals(plan: Plan, { maxChanges, maxInstances }: ApplyLimits): readonly UnsafePlanError[] {
  const changes = actsOf(plan).length;
  const { instances, untold } = instancesOf(plan);
  // A fleet of which it is not known how large it is could be larger than any limit.
  const isLarge = maxInstances !== null && (instances > maxInstances || untold > 0);
  return [
    ...(changes > maxChanges ? [new UnsafePlanError({ guard: 'max-changes', changes, limit: maxChanges })] : []),
    ...(isLarge ? [new UnsafePlanError({ guard: 'max-instances', instances, untold, limit: maxInstances })] : []),
  ];
}

/** How many instances a plan replaces. */
export function instancesOf(plan: Plan): FleetSum {
  return instancesIn(plan.roll ? actsOf(plan) : []);
}

/** Fleets that used IMDSv1, or of which that is not known, where this is to keep them from being changed. */
export function readinessRefusals({ readiness }: Pick<Plan, 'readiness'>): readonly UnsafePlanError[] {
  if (readiness?.wish !== 'gate') return [];
  const fleets = readiness.fleets.flatMap(({ id, refusal }) =>
    refusal === null ? [] : [{ fleet: id, why: refusalWords(refusal) }],
  );
  return fleets.length === 0 ? [] : [new UnsafePlanError({ guard: 'readiness', fleets })];
}

/** What a plan would lose by recycling. */
function lossRefusals(plan: Plan, { allowsDataLoss }: ApplyLimits): readonly UnsafePlanError[] {
  if (allowsDataLoss || !plan.roll) return [];
  const losses = actsOf(plan).flatMap((one) => {
    const loses = one.roll?.loses ?? [];
    return loses.length === 0 ? [] : [{ resource: labelOf(one), loses }];
  });
  return losses.length === 0 ? [] : [new UnsafePlanError({ guard: 'data-loss', losses })];
}

/**
 * Running rolls of resources that are to be changed, or of their clusters: an Elastigroup takes no update then, and none of them a
 * second roll. One that an earlier wave follows to its end is over by then.
 */
function rollsInTheWay({ plan, rolls }: PlanGuard): readonly { readonly resource: string; readonly roll: string }[] {
  const running = new Map(rolls.map(({ resource, id }) => [resource, id]));
  const place = ({ wave }: Planned) => (wave === null ? plan.waves.length : plan.waves.findIndex(({ name }) => name === wave));
  const followed = new Map<string | null, number>();
  for (const one of toRollIn(plan)) {
    const { id } = one.roll;
    followed.set(id, Math.min(place(one), followed.get(id) ?? plan.waves.length));
  }
  const isFollowedBefore = (change: Change) =>
    change.roll !== null && (followed.get(change.roll.id) ?? plan.waves.length) < place(change);
  return changesOf(plan).flatMap((change) => {
    if (isFollowedBefore(change)) return [];
    const roll = running.get(change.id ?? '') ?? running.get(change.roll?.id ?? '');
    return roll === undefined ? [] : [{ resource: labelOf(change), roll }];
  });
}
