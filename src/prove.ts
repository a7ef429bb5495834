import { RemoteError } from './errors.js';
import type { Clock } from './ports.js';
import { explained, needsRolls } from './rollout/causes.js';
import { type Drift, driftsIn } from './rollout/drift.js';
import { fleetIn, fleetsAbout, keyOf, type LiveFleet, lookAt, orphansIn } from './rollout/fleet-sight.js';
import type { Live } from './rollout/live.js';
import type { ProofOutcome } from './rollout/outcome.js';
import { inParallel } from './rollout/parallel.js';
import type { Plan, Planned } from './rollout/planned.js';
import { proofOf, unprovenOf, withOrphans } from './rollout/proof-run.js';
import { type FleetProof, type InstanceProof, type Proof, summed } from './rollout/prove.js';
import { type PlanRun, readPlan } from './rollout.js';

/** What is to be proven, and by what it is read. */
export interface ProveRun extends PlanRun {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** The running instances of the resource that a spec is about. */
export interface SpecInstances {
  readonly resource: Planned;
  readonly instances: readonly InstanceProof[];
}

/** What Spot alone tells of instances, where EC2 is not asked: how many run, and how many of them since before the last change. */
export interface LaunchTimes {
  readonly all: number;
  readonly before: number;
  /** Of how many it is not known. */
  readonly untold: number;
}

/** What is live, held against git: the resources, and the instances that run of them. */
export interface Proven {
  readonly plan: Plan;
  readonly drifts: readonly Drift[];
  readonly proof: ProofOutcome;
  /** Of each spec that is live and not waived, as far as EC2 was asked. */
  readonly instances: readonly SpecInstances[];
  /** null where EC2 was asked, or nobody wanted it to be. */
  readonly launches: LaunchTimes | null;
}

/**
 * How a proof ended. `pass`: everything live is as git says, and each running instance is proven (or nobody wanted EC2 to be
 * asked). `fail`: something is not, or a proof was required and there is none. `unproven`: it could not be told.
 */
export type ProveVerdict = 'pass' | 'fail' | 'unproven';

/**
 * Reads Spot and EC2, and changes nothing. Throws a RemoteError where Spot does not tell what is live; where it does not tell the
 * instances, or EC2 does not answer, that is in the result.
 */
export async function readAndProve(run: ProveRun): Promise<Proven> {
  const { plan, live } = await readPlan(run, null, true);
  const provable = plan.resources.filter(({ spec, state }) => spec !== null && state !== 'waived');
  const fleets = fleetsAbout(provable, live);
  const { proof: own, launches } = await outcomeOf(fleets, run);
  const proof = own.is === 'asked' ? withOrphans(own, orphansIn(provable, live)) : own;
  const instances = proof.is === 'asked' ? instancesOf(provable, fleets, proof.proof.fleets, live) : [];
  return { plan, drifts: driftsIn(plan), proof, instances, launches };
}

type Told = Pick<Proven, 'proof' | 'launches'>;

async function outcomeOf(fleets: readonly LiveFleet[], run: ProveRun): Promise<Told> {
  const { ec2 } = run;
  if (ec2.api === null && ec2.why === 'off') return { proof: { is: 'not-asked', why: 'off' }, launches: null };
  try {
    if (ec2.api === null) return await withoutEc2(fleets, run, ec2.why);
    const { proof, errors } = await proofOf(fleets, { ...run, ec2: ec2.api });
    return { proof: { is: 'asked', proof: await withCauses(proof, fleets, run), errors }, launches: null };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { proof: { is: 'asked', proof: unprovenOf(fleets), errors: [`${error.message}.`] }, launches: null };
  }
}

async function withoutEc2(
  fleets: readonly LiveFleet[],
  { spot, progress }: ProveRun,
  why: Extract<ProofOutcome, { is: 'not-asked' }>['why'],
): Promise<Told> {
  const tell = ({ id }: LiveFleet, done: number) => progress.tell({ about: 'proof', what: id, done, total: fleets.length });
  const { sights } = await lookAt(fleets, { spot, ec2: null, tell });
  const proof = summed(sights.map((sight) => sight.proof));
  // Where nothing runs, EC2 has nothing to tell.
  if (proof.verdict === 'idle') return { proof: { is: 'asked', proof, errors: [] }, launches: null };
  const ages = sights.flatMap((sight) =>
    sight.proof.instances.map(({ nodeGroup, launchedAt }) => {
      const since = sight.fleet.settings.get(nodeGroup)?.since ?? null;
      return since === null || launchedAt === null ? 'untold' : launchedAt < since ? 'before' : 'after';
    }),
  );
  const countOf = (age: (typeof ages)[number]) => ages.filter((one) => one === age).length;
  const launches = { all: ages.length, before: countOf('before'), untold: countOf('untold') };
  return { proof: { is: 'not-asked', why }, launches };
}

/** How many fleets are asked for their rolls at a time; the client keeps to the rate limits. */
const AT_A_TIME = 8;

/** Rolls tell only why: where they cannot be read, nothing is lost but that. */
async function withCauses(proof: Proof, fleets: readonly LiveFleet[], { spot }: ProveRun): Promise<Proof> {
  const told = await inParallel(proof.fleets, AT_A_TIME, async (one): Promise<FleetProof> => {
    const fleet = fleets[proof.fleets.indexOf(one)];
    if (fleet === undefined) return one;
    const rolls = needsRolls(one) ? await spot.rolls(fleet.kind, fleet.account, fleet.id).catch(noneIfRemote) : [];
    return explained(one, fleet, rolls);
  });
  return summed(told);
}

function noneIfRemote(error: unknown): readonly [] {
  if (error instanceof RemoteError) return [];
  throw error;
}

/** Each instance stands with one spec: with that of its node group, else with that of its fleet. */
function instancesOf(
  provable: readonly Planned[],
  fleets: readonly LiveFleet[],
  proofs: readonly FleetProof[],
  live: Live,
): readonly SpecInstances[] {
  const own = new Map<string, InstanceProof[]>();
  const known = new Set(provable.map(keyOf));
  for (const [index, { id, account }] of fleets.entries()) {
    for (const one of proofs[index]?.instances ?? []) {
      const group = keyOf({ account, id: one.nodeGroup });
      const key = one.nodeGroup !== null && known.has(group) ? group : keyOf({ account, id });
      const some = own.get(key) ?? [];
      some.push(one);
      own.set(key, some);
    }
  }
  const seen = new Set<string>();
  return provable.flatMap((resource) => {
    const key = keyOf(resource);
    // Two specs about one resource: the first has its instances.
    if (seen.has(key) || fleetIn(resource, live) === null) return [];
    seen.add(key);
    return [{ resource, instances: own.get(key) ?? [] }];
  });
}
