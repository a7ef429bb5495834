import type { Clock, CloudWatchApi, Progress, SpotApi } from '../ports.js';
import { askCloudWatch, type CountsAsked } from './ask-cloudwatch.js';
import { fleetsOf, type LiveFleet, proofFleet } from './fleet-sight.js';
import type { Live } from './live.js';
import { inParallel } from './parallel.js';
import { actsOf, type Plan, type PlannedReadiness } from './planned.js';
import type { FleetInstance } from './prove.js';
import { type NamedInstance, type ReadinessFleet, readinessOf, spanUntil } from './readiness.js';

/** An instance that a user says a fleet had. */
export interface ListedInstance {
  readonly fleet: string;
  readonly id: string;
}

/** How it is asked whether fleets are ready. */
export interface ReadinessTerms {
  readonly wish: 'report' | 'gate';
  readonly maxCalls: number;
  readonly maxRejected: number;
  readonly listed: readonly ListedInstance[];
  /** null: there are no AWS credentials. */
  readonly cloudWatch: CloudWatchApi | null;
}

/** What asking takes besides. */
export interface ReadinessContext {
  readonly spot: SpotApi;
  readonly clock: Clock;
  readonly progress: Progress;
}

const AT_A_TIME = 8;

/** What CloudWatch tells of the fleets that a plan does something about. Throws a RemoteError where Spot does not tell their instances. */
export async function readinessIn(
  plan: Plan,
  live: Live,
  terms: ReadinessTerms,
  { spot, clock, progress }: ReadinessContext,
): Promise<PlannedReadiness> {
  const acts = new Set<Plan['resources'][number]>(actsOf(plan));
  const own = fleetsOf({ ...plan, resources: plan.resources.filter((one) => acts.has(one)) }, live);
  let done = 0;
  const fleets = await inParallel(own, AT_A_TIME, async (fleet) => {
    const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
    done += 1;
    progress.tell({ about: 'reading', what: `instances of ${fleet.id}`, done, total: own.length });
    return readinessFleet(fleet, proofFleet(fleet, instances).instances, terms.listed);
  });
  return readinessOfFleets(fleets, terms, clock.now());
}

/** What CloudWatch tells of fleets. Throws none of its errors. */
export async function readinessOfFleets(
  fleets: readonly ReadinessFleet[],
  { wish, maxCalls, cloudWatch }: ReadinessTerms,
  now: number,
): Promise<PlannedReadiness> {
  const span = spanUntil(now);
  const { counts, errors } =
    cloudWatch === null ? unaskedOf(fleets) : toldIn(await askCloudWatch(cloudWatch, fleets, 'MetadataNoToken', span));
  return { ...readinessOf(fleets, counts, span, maxCalls), wish, maxCalls, errors };
}

/** A fleet with the instances that Spot names, and those that a user lists of it, for CloudWatch to be asked. */
export function readinessFleet(
  fleet: LiveFleet,
  instances: readonly Pick<FleetInstance, 'id' | 'launchedAt'>[],
  listed: readonly ListedInstance[],
): ReadinessFleet {
  const { id, region, createdAt, parts } = fleet;
  const named = new Map<string, NamedInstance>(
    instances.map((one) => [one.id, { id: one.id, namedBy: ['spot'], launchedAt: one.launchedAt }]),
  );
  for (const { fleet: of, id: instance } of listed) {
    if (of !== id && parts?.has(of) !== true) continue;
    const known = named.get(instance);
    named.set(instance, { id: instance, launchedAt: null, ...known, namedBy: [...(known?.namedBy ?? []), 'file'] });
  }
  return { id, region, createdAt, instances: [...named.values()] };
}

function toldIn({ counts, errors }: CountsAsked) {
  return { counts, errors: errors.map(({ message }) => `${message}.`) };
}

const NO_CREDENTIALS = 'CloudWatch was not asked, for there are no AWS credentials.';

function unaskedOf(fleets: readonly ReadinessFleet[]) {
  const regions = fleets.flatMap(({ region }) => region ?? []);
  const untold = { is: 'untold', reason: 'credentials' } as const;
  return { counts: new Map(regions.map((region) => [region, untold])), errors: regions.length === 0 ? [] : [NO_CREDENTIALS] };
}
