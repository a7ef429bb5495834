import type { Clock, Ec2Api, Progress, SpotApi } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { fleetsFrom, keyOf, type LiveFleet, lookAt } from './fleet-sight.js';
import type { Live } from './live.js';
import type { Outcome, ProofOutcome } from './outcome.js';
import { type Change, changesOf, labelOf, type Plan, type Planned } from './planned.js';
import { type FleetProof, type Proof, summed } from './prove.js';
import { regionOf } from './region.js';
import type { RollOutcome } from './roll-outcome.js';

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

/**
 * The proof without fleets that look idle although a roll of this run has brought them instances: a list that is empty by mistake
 * would pass for one in which nothing is left to prove.
 */
export function withoutOdd(proof: Proof, fleets: readonly LiveFleet[], rolls: readonly RollOutcome[]): Proof {
  const renewed = new Set(rolls.filter(isRenewed).map(({ request }) => keyOf(request)));
  const proofs = proof.fleets.map((one, index): FleetProof => {
    const fleet = fleets[index];
    const isOdd = one.verdict === 'idle' && fleet !== undefined && renewed.has(keyOf(fleet));
    return isOdd ? { ...one, verdict: 'unproven' } : one;
  });
  return summed(proofs);
}

/** Rolls of Elastigroups do not count what they launch. */
function isRenewed({ state, roll }: RollOutcome): boolean {
  return state === 'replaced' && roll?.newCount !== 0;
}

/** The clusters in which a plan creates node groups. */
export function homesOf(plan: Plan, live: Live): readonly LiveFleet[] {
  const homes = changesOf(plan).flatMap(({ state, kind, account, body }) => {
    const { clusterKind }: SpecKind = KINDS[kind];
    if (state !== 'create' || clusterKind === null || typeof body.oceanId !== 'string') return [];
    const resource = live.byId(KINDS[clusterKind], account, body.oceanId);
    return resource === null ? [] : [{ resource, group: '' }];
  });
  return fleetsFrom(homes, live);
}

/** The fleets with what was created meanwhile, some of it in `homes`: it is to be proven as well. */
export function withCreated(
  fleets: readonly LiveFleet[],
  outcomes: readonly Outcome[],
  homes: readonly LiveFleet[],
): readonly LiveFleet[] {
  const all = new Map(fleets.map((fleet) => [keyOf(fleet), fleet]));
  const byKey = new Map(homes.map((home) => [keyOf(home), home]));
  for (const { change, id, state } of outcomes) {
    if (state !== 'created' || id === null) continue;
    const kind: SpecKind = KINDS[change.kind];
    const { account, body } = change;
    const home = keyOf({ account, id: typeof body.oceanId === 'string' ? body.oceanId : null });
    const fleet = kind.clusterKind === null ? newFleet(change, kind, id) : withGroup(all.get(home) ?? byKey.get(home), id);
    if (fleet !== null) all.set(keyOf(fleet), fleet);
  }
  return [...all.values()];
}

/** A cluster with a new node group among its parts. */
function withGroup(cluster: LiveFleet | undefined, id: string): LiveFleet | null {
  if (cluster === undefined) return null;
  const settings = new Map([...cluster.settings, [id, { requiresTokens: true, since: null }] as const]);
  return { ...cluster, settings, parts: cluster.parts === null ? null : new Set([...cluster.parts, id]) };
}

function newFleet({ account, body }: Change, kind: SpecKind, id: string): LiveFleet {
  return {
    ...{ kind, account, id, region: regionOf(body), createdAt: null, parts: null, inheriting: new Set<string>() },
    settings: new Map([[null, { requiresTokens: true, since: null }]]),
  };
}

/** The same proof with node groups of which the cluster is not listed: nothing is proven of them. */
export function withOrphans(
  asked: Extract<ProofOutcome, { is: 'asked' }>,
  orphans: readonly Pick<Planned, 'id' | 'name'>[],
): Extract<ProofOutcome, { is: 'asked' }> {
  if (orphans.length === 0) return asked;
  const [{ proof, errors }, counts] = [asked, countless()];
  const more = orphans.map(({ id }): FleetProof => ({ id: id ?? '', region: null, verdict: 'unproven', counts, instances: [] }));
  const why = orphans.map(
    (one) =>
      `Spot lists no cluster of the node group ${labelOf(one)}, so that its instances are not known: look for it in the console.`,
  );
  return { is: 'asked', proof: summed([...proof.fleets, ...more]), errors: [...errors, ...why] };
}

function countless(): FleetProof['counts'] {
  return { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
}

/** Where Spot did not tell which instances there are: nothing is proven of any. */
export function unprovenOf(fleets: readonly LiveFleet[]): Proof {
  const counts = countless();
  return {
    verdict: 'unproven',
    counts,
    fleets: fleets.map(({ id, region }) => ({ id, region, verdict: 'unproven', counts, instances: [] })),
  };
}
