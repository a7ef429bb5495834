import type { Change } from './planned.js';
import type { Fleet } from './roll-estimate.js';

/** How many instances the fleets of several changes have, as far as it is told. */
export interface FleetSum {
  readonly instances: number;
  /** false: there are at most this many. */
  readonly isExact: boolean;
  /** Of how many fleets it is not told how large they are. */
  readonly untold: number;
}

/** The instances of the live resources that changes are about. A cluster and its node groups are one fleet, no part larger than all. */
export function instancesIn(changes: readonly Change[]): FleetSum {
  const fleets = new Map<string, Fleet | null>();
  for (const { id, roll } of changes) {
    if (roll === null) continue;
    const fleet = roll.id ?? id ?? '';
    fleets.set(fleet, larger(fleets.get(fleet) ?? null, roll.instances));
  }
  const told = [...fleets.values()].filter((fleet) => fleet !== null);
  return {
    instances: told.reduce((sum, { count }) => sum + count, 0),
    isExact: told.every(({ isExact }) => isExact),
    untold: fleets.size - told.length,
  };
}

function larger(a: Fleet | null, b: Fleet | null): Fleet | null {
  if (a === null || b === null) return a ?? b;
  if (a.count === b.count) return a.isExact ? a : b;
  return a.count > b.count ? a : b;
}
