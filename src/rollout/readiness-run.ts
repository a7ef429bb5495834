import type { RemoteError } from '../errors.js';
import type { Clock, CloudWatchApi, Ec2Tags, Progress, SpotApi } from '../ports.js';
import { askCloudWatch, type CountsAsked } from './ask-cloudwatch.js';
import { fleetsOf, type LiveFleet, proofFleet } from './fleet-sight.js';
import type { Live } from './live.js';
import { inParallel } from './parallel.js';
import { actsOf, type Plan, type PlannedReadiness } from './planned.js';
import type { FleetInstance } from './prove.js';
import { type FleetReadiness, type NamedInstance, type ReadinessFleet, readinessOf, spanUntil } from './readiness.js';
import { withTagged } from './tagged.js';

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
  /** null: the same. */
  readonly tags: Ec2Tags | null;
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

/** What CloudWatch tells of fleets, with the instances that only EC2 still names. Throws none of their errors. */
export async function readinessOfFleets(
  given: readonly ReadinessFleet[],
  { wish, maxCalls, cloudWatch, tags }: ReadinessTerms,
  now: number,
): Promise<PlannedReadiness> {
  const span = spanUntil(now);
  const { fleets, failed } = tags === null ? { fleets: given, failed: NONE_FAILED } : await withTagged(given, tags);
  const { counts, errors } =
    cloudWatch === null ? unaskedOf(fleets) : toldIn(await askCloudWatch(cloudWatch, fleets, 'MetadataNoToken', span));
  const readiness = readinessOf(fleets, counts, span, maxCalls);
  return {
    ...readiness,
    fleets: readiness.fleets.map((fleet, index) => (fleets[index]?.isWhole === true ? unlessUntold(fleet, failed) : fleet)),
    ...{ wish, maxCalls },
    errors: [...errors, ...[...failed.values()].map(({ message }) => `${message}.`)],
  };
}

const NONE_FAILED: ReadonlyMap<string, RemoteError> = new Map();

/** Where EC2 did not tell, instances may be missing: what looks ready is not known to be. */
function unlessUntold(fleet: FleetReadiness, failed: ReadonlyMap<string, RemoteError>): FleetReadiness {
  const reason = failed.get(fleet.region ?? '')?.facts.reason;
  return fleet.refusal !== null || reason === undefined ? fleet : { ...fleet, refusal: { cause: 'untold', reason } };
}

/** A fleet with the instances that Spot names, and those that a user lists of it, for CloudWatch to be asked. */
export function readinessFleet(
  fleet: LiveFleet,
  instances: readonly Pick<FleetInstance, 'id' | 'launchedAt'>[],
  listed: readonly ListedInstance[],
): ReadinessFleet {
  const { id, region, createdAt, parts } = fleet;
  const named = new Map<string, NamedInstance>(
    instances.map((one) => [one.id, { id: one.id, namedBy: ['spot'], launchedAt: one.launchedAt, isRunning: true }]),
  );
  for (const { fleet: of, id: instance } of listed) {
    if (of !== id && parts?.has(of) !== true) continue;
    const known = named.get(instance);
    named.set(instance, {
      id: instance,
      launchedAt: null,
      isRunning: false,
      ...known,
      namedBy: [...(known?.namedBy ?? []), 'file'],
    });
  }
  return { id, region, createdAt, isWhole: parts === null, instances: [...named.values()] };
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
