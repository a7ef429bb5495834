import type { Change } from './planned.js';
import type { Fleet, RollEstimate } from './roll-estimate.js';

/** How many instances the fleets of several changes have, as far as it is told. */
export interface FleetSum {
  readonly instances: number;
  /** false: there are at most this many. */
  readonly isExact: boolean;
  /** Of how many fleets it is not told how large they are. */
  readonly untold: number;
}

/**
 * The instances that rolls of resources replace. A cluster and its node groups are one fleet: what is exactly known of node groups
 * adds up, and of what is not, no part is larger than all.
 */
export function instancesIn(resources: readonly Pick<Change, 'id' | 'roll'>[]): FleetSum {
  const fleets = new Map<string, RollEstimate[]>();
  for (const { id, roll } of resources) {
    if (roll === null) continue;
    const fleet = roll.id ?? id ?? '';
    const known = fleets.get(fleet);
    if (known === undefined) fleets.set(fleet, [roll]);
    else known.push(roll);
  }
  const sizes = [...fleets.values()].map(sizeOf);
  const told = sizes.filter((fleet) => fleet !== null);
  return {
    instances: told.reduce((sum, { count }) => sum + count, 0),
    isExact: told.every(({ isExact }) => isExact),
    untold: sizes.length - told.length,
  };
}

function sizeOf(rolls: readonly RollEstimate[]): Fleet | null {
  const isParts = rolls.every(({ isPart, instances }) => isPart && instances?.isExact === true);
  if (isParts) return { count: rolls.reduce((sum, { instances }) => sum + (instances?.count ?? 0), 0), isExact: true };
  return rolls.reduce<Fleet | null>((most, { instances }) => larger(most, instances), null);
}

function larger(a: Fleet | null, b: Fleet | null): Fleet | null {
  if (a === null || b === null) return a ?? b;
  if (a.count === b.count) return a.isExact ? a : b;
  return a.count > b.count ? a : b;
}
