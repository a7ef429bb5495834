import { RemoteError } from '../errors.js';
import type { Clock, CloudWatchApi, MetricSpan, SpotApi } from '../ports.js';
import { askCloudWatch } from './ask-cloudwatch.js';
import { type LiveFleet, proofFleet } from './fleet-sight.js';
import type { WatchedWave } from './outcome.js';
import { inParallel } from './parallel.js';
import { rejectionsOf } from './readiness.js';
import { readinessFleet } from './readiness-run.js';

/** What watching takes. */
export interface WatchContext {
  readonly spot: SpotApi;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly cloudWatch: CloudWatchApi | null;
  readonly maxRejected: number;
}

/** A wave that bakes. */
export interface Baking {
  readonly wave: string;
  readonly fleets: readonly LiveFleet[];
  /** When it was begun, in milliseconds since 1970. */
  readonly since: number;
  readonly bakeMs: number;
}

/** EC2 counts by five minutes, unless detailed monitoring is on. */
const LOOK_MS = 5 * 60_000;
const STEP_MS = 60_000;
const AT_A_TIME = 8;

/**
 * Watches while a wave bakes whether its instances are refused for want of a token. Ends at once where there are too many, and
 * else with what the last look told. Throws nothing that a service does.
 */
export async function watchRejections({ wave, fleets, since, bakeMs }: Baking, context: WatchContext): Promise<WatchedWave> {
  const { clock, signal, maxRejected } = context;
  const end = clock.now() + bakeMs;
  for (;;) {
    await clock.sleep(Math.min(LOOK_MS, end - clock.now()), signal);
    const told = { wave, limit: maxRejected, ...(await look(fleets, since, context)) };
    if (told.verdict === 'exceeded' || signal.aborted || clock.now() >= end) return told;
  }
}

async function look(
  fleets: readonly LiveFleet[],
  since: number,
  { spot, clock, cloudWatch, maxRejected }: WatchContext,
): Promise<Pick<WatchedWave, 'verdict' | 'rejected' | 'callers' | 'errors'>> {
  if (cloudWatch === null) return untold('CloudWatch was not asked, for there are no AWS credentials.');
  try {
    const named = await inParallel(fleets, AT_A_TIME, async (fleet) =>
      readinessFleet(fleet, proofFleet(fleet, await spot.instances(fleet.kind, fleet.account, fleet.id)).instances, []),
    );
    const asked = await askCloudWatch(cloudWatch, named, 'MetadataNoTokenRejected', spanFrom(since, clock.now()));
    const errors = asked.errors.map(({ message }) => `${message}.`);
    return { ...rejectionsOf(named, asked.counts, maxRejected), errors };
  } catch (error) {
    if (error instanceof RemoteError) return untold(`${error.message}.`);
    throw error;
  }
}

function untold(why: string) {
  return { verdict: 'untold', rejected: 0, callers: [], errors: [why] } as const;
}

/** From the first whole minute after a moment on: what was counted before is not of this wave. */
function spanFrom(since: number, now: number): MetricSpan {
  const from = Math.ceil(since / STEP_MS) * STEP_MS;
  const to = Math.max(from, Math.floor(now / STEP_MS) * STEP_MS) + STEP_MS;
  return { from, to, stepMs: STEP_MS };
}
