import type { Clock, Ec2Api, Progress, SpotApi } from '../ports.js';
import { type LiveFleet, lookAt } from './fleet-sight.js';
import type { ProofOutcome } from './outcome.js';
import { type Proof, summed } from './prove.js';

/** What a proof takes. */
export interface ProofContext {
  readonly spot: SpotApi;
  readonly ec2: Ec2Api;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What EC2 or Spot has not got to yet is asked for again: so often, and so much later. */
const LOOKS = 6;
const LOOK_MS = 20_000;

/** Proves fleets, and asks again where only time is missing. Throws a RemoteError where Spot does not tell its instances. */
export async function proofOf(
  fleets: readonly LiveFleet[],
  { spot, ec2, clock, progress, signal }: ProofContext,
): Promise<Extract<ProofOutcome, { is: 'asked' }>> {
  for (let looks = 1; ; looks++) {
    const { sights, errors } = await lookAt(fleets, {
      spot,
      ec2,
      tell: ({ id }, done) => progress.tell({ about: 'proof', what: id, done, total: fleets.length }),
    });
    const proof: Proof = summed(sights.map((sight) => sight.proof));
    if (proof.verdict !== 'pending' || looks >= LOOKS || signal.aborted) return { is: 'asked', proof, errors };
    await clock.sleep(LOOK_MS, signal);
  }
}

/** Where Spot did not tell which instances there are: nothing is proven of any. */
export function unprovenOf(fleets: readonly LiveFleet[]): Proof {
  const counts = { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
  return {
    verdict: 'unproven',
    counts,
    fleets: fleets.map(({ id, region }) => ({ id, region, verdict: 'unproven', counts, instances: [] })),
  };
}
