import type { Ec2Api, Progress, SpotApi } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { askEc2 } from './ask-ec2.js';
import { type FleetPart, fleetsFrom, keyOf, type LiveFleet, proofFleet } from './fleet-sight.js';
import type { Live } from './live.js';
import { inParallel } from './parallel.js';
import type { Plan, Planned, Unplanned } from './planned.js';
import { type FleetProof, type InstanceProof, type ProofFleet, prove } from './prove.js';
import { WHY } from './prove-words.js';
import { type ReadinessTerms, readinessFleet, readinessOfFleets } from './readiness-run.js';
import type { RequiredFleet, RequiredInstance, RequirePlan } from './required.js';

/** What planning takes. */
export interface RequirePlanContext {
  readonly spot: SpotApi;
  readonly ec2: Ec2Api;
  readonly progress: Progress;
  /** null: CloudWatch is not asked. */
  readonly readiness: ReadinessTerms | null;
  readonly now: number;
}

const AT_A_TIME = 8;

/**
 * Plans which running instances of the fleets of specs are to require tokens: whatever becomes of the specs themselves. Throws a
 * RemoteError where Spot or EC2 does not tell: half a plan is none.
 */
export async function planRequire(plan: Plan, live: Live, context: RequirePlanContext): Promise<RequirePlan> {
  const { spot, ec2, progress } = context;
  const wanted = plan.resources.filter(({ spec }) => spec !== null);
  const parts = wanted.flatMap((one) => partOf(one, live));
  const fleets = fleetsFrom(parts, live);
  let done = 0;
  const named = await inParallel(fleets, AT_A_TIME, async (fleet) => {
    const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
    done += 1;
    progress.tell({ about: 'reading', what: `instances of ${fleet.id}`, done, total: fleets.length });
    return proofFleet(fleet, instances);
  });
  const { answers, errors } = await askEc2(ec2, named);
  const [error] = errors;
  if (error !== undefined) throw error;
  const proofs = prove(named, answers).fleets;
  const required = fleets.flatMap((fleet, index) => {
    const proof = proofs[index];
    return proof === undefined ? [] : [requiredFleet(fleet, proof, { plan, live })];
  });
  return {
    tool: plan.tool,
    fleets: required,
    unfound: wanted.filter((one): one is Unplanned => UNFOUND.includes(one.state)),
    files: [...new Set(wanted.flatMap(({ spec }) => spec?.file ?? []))],
    readiness: await readinessBefore(fleets, named, required, context),
  };
}

/** States in which it is not known which live resource a spec is about. */
const UNFOUND: readonly Planned['state'][] = ['no-account', 'ambiguous', 'unresolvable', 'unmatched', 'missing'];

/** The fleet that a spec is about, or the node group of one; none where nothing of it is live. */
function partOf({ kind, account, id }: Planned, live: Live): readonly FleetPart[] {
  const resource = account === null || id === null ? null : live.byId(KINDS[kind], account, id);
  if (resource === null) return [];
  const { clusterKind }: SpecKind = KINDS[resource.kind];
  if (clusterKind === null) return [{ resource, group: null }];
  const cluster = live.clusterOf(resource);
  return cluster === null ? [] : [{ resource: cluster, group: resource.id }];
}

function requiredFleet(
  fleet: LiveFleet,
  proof: FleetProof,
  { plan, live }: { readonly plan: Plan; readonly live: Live },
): RequiredFleet {
  const { kind, account, id, region, parts, settings } = fleet;
  const own = [...settings].filter(([group]) => parts === null || (group !== null && parts.has(group)));
  const resources = plan.resources.filter(
    (one) => one.spec !== null && (parts === null ? keyOf(one) === keyOf(fleet) : parts.has(one.id ?? '')),
  );
  return {
    ...{ kind: kind.id, account, id, region },
    name: live.byId(kind, account, id)?.name ?? null,
    launchesRequired: own.every(([, { requiresTokens }]) => requiresTokens),
    isInGit: resources.length > 0 && resources.every(({ state }) => state === 'change' || state === 'right' || state === 'roll'),
    instances: proof.instances.map(requiredInstance),
  };
}

function requiredInstance({ id, nodeGroup, standing }: InstanceProof): RequiredInstance {
  switch (standing.state) {
    case 'proven':
      return { id, nodeGroup, state: 'already', reason: null };
    case 'open':
      return { id, nodeGroup, state: 'open', reason: null };
    case 'gone':
      return { id, nodeGroup, state: 'gone', reason: WHY.ended };
    case 'pending':
      return { id, nodeGroup, state: 'pending', reason: WHY['options-pending'] };
    case 'unknown':
      return { id, nodeGroup, state: 'untold', reason: WHY[standing.cause] };
  }
}

/** Of the fleets in which something is to be changed. */
async function readinessBefore(
  fleets: readonly LiveFleet[],
  named: readonly ProofFleet[],
  required: readonly RequiredFleet[],
  { readiness, now }: RequirePlanContext,
): Promise<RequirePlan['readiness']> {
  if (readiness === null) return null;
  const touched = fleets.flatMap((fleet, index) => {
    const isTouched = required[index]?.instances.some(({ state }) => state === 'open') === true;
    return isTouched ? [readinessFleet(fleet, named[index]?.instances ?? [], readiness.listed)] : [];
  });
  return readinessOfFleets(touched, readiness, now);
}
