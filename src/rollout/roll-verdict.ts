import type { LiveInstance, LiveRoll, OldInstance, RollScope } from '../ports.js';

/** An instance that was not replaced, and why, as a part of a sentence. It may quote the API, and is to be escaped. */
export interface LeftInstance {
  readonly id: string;
  readonly reason: string;
}

/** The instances that a roll itself says are not replaced. COMPLETED does not mean there are none (help.spot.io, roll-gen). */
export function leftBy({ old }: Pick<LiveRoll, 'old'>): readonly LeftInstance[] {
  return (old ?? []).filter((one) => !isReplaced(one)).map(({ id, status }) => ({ id, reason: reasonOf(status) }));
}

function isReplaced({ status }: OldInstance): boolean {
  return status.toUpperCase() === 'REPLACED';
}

function reasonOf(status: string): string {
  switch (status.toUpperCase()) {
    case 'NOT_REPLACED_DUE_TO_PDB':
      return 'a pod disruption budget kept it';
    case 'COULD_NOT_BE_REPLACED':
      return 'it could not be replaced';
    case 'TO_BE_REPLACED':
      return 'its turn did not come';
    default:
      return status === '' ? 'it has no status' : `its status is ${status}`;
  }
}

/**
 * The instances of a part of a fleet that run since before a moment. One that does not say when it was launched may be such.
 * `since` is in milliseconds since 1970.
 */
export function staleIn(instances: readonly LiveInstance[], scope: RollScope, since: number): readonly LeftInstance[] {
  return instances
    .filter((one) => isWithin(one, scope))
    .flatMap(({ id, launchedAt }) => {
      const launched = timeOf(launchedAt);
      if (launched === null) return [{ id, reason: 'it does not say when it was launched' }];
      return launched < since ? [{ id, reason: `it still runs, launched at ${new Date(launched).toISOString()}` }] : [];
    });
}

/** Whether an instance belongs to a part of a fleet. */
export function isWithin({ id, nodeGroup }: Pick<LiveInstance, 'id' | 'nodeGroup'>, scope: RollScope): boolean {
  if (scope.of === 'cluster') return true;
  return scope.of === 'instances' ? scope.ids.includes(id) : nodeGroup !== null && scope.ids.includes(nodeGroup);
}

/** Whether a roll of one part replaces all of another part, too. */
export function covers(rolled: RollScope, wanted: RollScope): boolean {
  if (rolled.of === 'cluster') return true;
  return rolled.of === wanted.of && wanted.ids.every((id) => rolled.ids.includes(id));
}

/** A moment in the API's words as milliseconds since 1970; null where they are none. */
export function timeOf(text: string | null): number | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** What of a roll is left, each instance once: what it says itself comes first, for it knows why. */
export function allLeft(...lists: readonly (readonly LeftInstance[])[]): readonly LeftInstance[] {
  return [
    ...new Map(
      lists
        .flat()
        .toReversed()
        .map((one) => [one.id, one] as const),
    ).values(),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
