import type { LiveRoll } from '../ports.js';
import type { LiveFleet } from './fleet-sight.js';
import type { FleetProof, InstanceProof, Standing } from './prove.js';
import { isWithin, timeOf } from './roll-verdict.js';

/** Whether rolls can tell why instances of a fleet take IMDSv1: those that were launched before what is launched now. */
export function needsRolls({ instances }: FleetProof): boolean {
  return instances.some(({ standing }) => RELATED.includes(standing.cause));
}

const RELATED: readonly Standing['cause'][] = ['launched-before', 'unexplained'];

/** The proof of a fleet with why instances take IMDSv1, as far as its node groups and its rolls (the newest first) tell more. */
export function explained(proof: FleetProof, fleet: LiveFleet, rolls: readonly LiveRoll[]): FleetProof {
  return { ...proof, instances: proof.instances.map((one) => ({ ...one, standing: causeOf(one, fleet, rolls) })) };
}

function causeOf(instance: InstanceProof, fleet: LiveFleet, rolls: readonly LiveRoll[]): Standing {
  const { standing, nodeGroup } = instance;
  if (standing.cause === 'not-applied' && nodeGroup !== null && fleet.inheriting.has(nodeGroup))
    return { state: 'open', cause: 'inherited' };
  if (!RELATED.includes(standing.cause)) return standing;
  const since = fleet.settings.get(nodeGroup)?.since ?? 0;
  const roll = rolls.find((one) => isWithin(instance, one.scope) && (timeOf(one.createdAt) ?? -1) >= since);
  return roll !== undefined && isHeldBack(instance, roll) ? { state: 'open', cause: 'held-back' } : standing;
}

/** What a roll says of an instance that it does not replace, while it still runs as well. */
const HELD_BACK = ['NOT_REPLACED_DUE_TO_PDB', 'COULD_NOT_BE_REPLACED'];

/** Whether a roll did not replace an instance that was there when it began. Rolls of Elastigroups do not list their instances. */
function isHeldBack({ id, launchedAt }: InstanceProof, { old, hasEnded, createdAt }: LiveRoll): boolean {
  if (old === null) return hasEnded && launchedAt !== null && launchedAt < (timeOf(createdAt) ?? 0);
  const own = old.find((one) => one.id === id);
  return own !== undefined && (hasEnded || HELD_BACK.includes(own.status.toUpperCase()));
}
