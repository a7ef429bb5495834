import { RemoteError } from '../errors.js';
import type { CloudWatchApi, ImdsMetric, MetricSpan } from '../ports.js';
import { inParallel } from './parallel.js';
import type { Counts, ReadinessFleet, RegionCounts } from './readiness.js';

/** What CloudWatch was asked, and an error of each region that was not told. */
export interface CountsAsked {
  readonly counts: Counts;
  readonly errors: readonly RemoteError[];
}

const REGIONS_AT_A_TIME = 4;

/**
 * Asks CloudWatch for a metric of all instances of fleets, and of all others that it names in their regions: those that are
 * gone are known to nobody else. Throws none of CloudWatch's errors.
 */
export async function askCloudWatch(
  cloudWatch: CloudWatchApi,
  fleets: readonly ReadinessFleet[],
  metric: ImdsMetric,
  span: MetricSpan,
): Promise<CountsAsked> {
  const regions = [...new Set(fleets.flatMap(({ region }) => region ?? []))].sort();
  const told = await inParallel(regions, REGIONS_AT_A_TIME, async (region) => {
    const ids = fleets.filter((fleet) => fleet.region === region).flatMap(({ instances }) => instances.map(({ id }) => id));
    return toldOf(cloudWatch, region, ids, { metric, span });
  });
  const counts = regions.map((region, index) => [region, countsOf(told[index])] as const);
  return { counts: new Map(counts), errors: told.filter((one) => one instanceof RemoteError) };
}

type Told = Extract<RegionCounts, { is: 'told' }> | RemoteError;

async function toldOf(
  cloudWatch: CloudWatchApi,
  region: string,
  ids: readonly string[],
  { metric, span }: { readonly metric: ImdsMetric; readonly span: MetricSpan },
): Promise<Told> {
  try {
    const named = await cloudWatch.instancesWith(region, metric);
    const sums = await cloudWatch.sums(region, metric, [...ids, ...named], span);
    return { is: 'told', sums, named };
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

function countsOf(told: Told | undefined): RegionCounts {
  return told instanceof RemoteError || told === undefined ? { is: 'untold', reason: told?.facts.reason ?? 'unknown' } : told;
}
