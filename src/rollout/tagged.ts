import { RemoteError } from '../errors.js';
import type { Ec2Tags } from '../ports.js';
import { inParallel } from './parallel.js';
import type { NamedInstance, ReadinessFleet } from './readiness.js';

/** Fleets with the instances that EC2 names besides, and the error of each region that it did not tell of. */
export interface TaggedFleets {
  readonly fleets: readonly ReadinessFleet[];
  readonly failed: ReadonlyMap<string, RemoteError>;
}

const REGIONS_AT_A_TIME = 4;

/**
 * Asks EC2 for instances that Spot does not name any more: for an hour after its end, EC2 knows whose an instance was, where
 * CloudWatch never does. Of some node groups of a cluster nothing is added: the tag does not tell them apart. Throws none of
 * EC2's errors.
 */
export async function withTagged(fleets: readonly ReadinessFleet[], tags: Ec2Tags): Promise<TaggedFleets> {
  const whole = fleets.filter(({ isWhole }) => isWhole);
  const regions = [...new Set(whole.flatMap(({ region }) => region ?? []))].sort();
  const told = await inParallel(regions, REGIONS_AT_A_TIME, async (region) => {
    const ids = whole.flatMap((fleet) => (fleet.region === region ? [fleet.id] : []));
    return toldOf(tags, region, ids);
  });
  const byRegion = new Map(regions.map((region, index) => [region, told[index]]));
  const failed = [...byRegion].flatMap(([region, one]) => (one instanceof RemoteError ? [[region, one] as const] : []));
  return { fleets: fleets.map((fleet) => withNamed(fleet, byRegion.get(fleet.region ?? ''))), failed: new Map(failed) };
}

type Told = Awaited<ReturnType<Ec2Tags['instancesOf']>> | RemoteError;

async function toldOf(tags: Ec2Tags, region: string, ids: readonly string[]): Promise<Told> {
  try {
    return await tags.instancesOf(region, ids);
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

function withNamed(fleet: ReadinessFleet, told: Told | undefined): ReadinessFleet {
  if (told === undefined || told instanceof RemoteError) return fleet;
  const named = new Map<string, NamedInstance>(fleet.instances.map((one) => [one.id, one]));
  for (const { id, launchedAt, isRunning } of told.get(fleet.id) ?? []) {
    const known = named.get(id);
    const own = { id, launchedAt, isRunning, namedBy: ['ec2'] } as const;
    named.set(id, known === undefined ? own : { ...known, namedBy: [...known.namedBy, 'ec2'] });
  }
  return { ...fleet, instances: [...named.values()] };
}
