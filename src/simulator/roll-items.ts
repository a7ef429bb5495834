import type { Members } from '../specs/value.js';
import type { Modes } from './modes.js';
import type { Roll, RollStatus } from './rolls.js';
import { timestamp } from './shapes.js';

/** What the start of a roll of an Elastigroup gives, in capitals (spotinst/openapi: elastigroup-deployment-status-example5.yaml). */
export function startedItem(roll: Roll): Members {
  const { id, batches } = roll;
  return { id, status: 'STARTING', currentBatch: 1, numOfBatches: batches.length, progress: progressOf(roll, 'percent') };
}

/** A roll of an Elastigroup, read or listed. */
export function groupItem(roll: Roll, { groupStatuses }: Modes): Members {
  const { id, batches, settings, fresh, old } = roll;
  const status = groupStatus(roll);
  return {
    id,
    status: groupStatuses === 'lower' ? status.toLowerCase() : status,
    progress: progressOf(roll, 'percent'),
    currentBatch: currentBatch(roll),
    numOfBatches: batches.length,
    gracePeriod: settings.gracePeriod ?? 0,
    blueInstances: old.size,
    greenInstances: fresh.length,
    createdAt: groupTime(roll.createdAt),
    updatedAt: groupTime(roll.updatedAt),
  };
}

/** The details of a roll of an Elastigroup: they do not say whether it went well. */
export function groupStatusItem(roll: Roll): Members {
  const { batches, settings, old } = roll;
  const batchOf = (id: string) => batches.findIndex((batch) => batch.includes(id)) + 1;
  const blue = [...old].map(([instanceId, status]) => ({
    instanceId,
    lifeCycle: 'spot',
    batchNum: batchOf(instanceId),
    status: status === 'REPLACED' ? 'DETACHED' : 'RUNNING',
  }));
  const replaced = [...old].filter(([, status]) => status === 'REPLACED').map(([id]) => id);
  const green = roll.fresh.map((instanceId, index) => ({
    instanceId,
    lifeCycle: 'spot',
    batchNum: batchOf(replaced[index] ?? ''),
    status: 'RUNNING',
  }));
  return {
    progress: progressOf(roll, 'percent'),
    numberOfBatches: batches.length,
    currentBatch: currentBatch(roll),
    gracePeriod: settings.gracePeriod ?? 0,
    strategyAction: 'REPLACE_SERVER',
    healthCheck: settings.healthCheckType ?? 'NONE',
    instances: [{ blue, green }],
  };
}

/** A roll of an Ocean cluster, or of an Elastigroup with ECS. */
export function clusterItem(roll: Roll): Members {
  const { settings, old } = roll;
  const oldInstances = [...old].map(([instanceId, status]) => ({ instanceId, status }));
  const echoed = ['comment', 'launchSpecIds', 'instanceIds', 'respectPdb', 'reportPartialCompletion'].filter(
    (name) => settings[name] !== undefined,
  );
  return {
    id: roll.id,
    scope: roll.scope,
    status: roll.status,
    currentBatch: currentBatch(roll),
    numOfBatches: roll.batches.length,
    ...Object.fromEntries(echoed.map((name) => [name, settings[name]])),
    batchMinHealthyPercentage: settings.batchMinHealthyPercentage ?? 50,
    progress: { ...progressOf(roll, 'percentage'), detailedStatus: { oldInstances } },
    [roll.fleet.startsWith('sig-') ? 'groupId' : 'oceanId']: roll.fleet,
    createdAt: timestamp(roll.createdAt),
    updatedAt: timestamp(roll.updatedAt),
  };
}

const GROUP_WORDS: Readonly<Record<RollStatus, string>> = {
  IN_PROGRESS: 'IN_PROGRESS',
  COMPLETED: 'FINISHED',
  PARTIALLY_COMPLETED: 'FINISHED',
  FAILED: 'FAILED',
  STOPPED: 'STOPPED',
};

function groupStatus({ status, done }: Roll): string {
  return status === 'IN_PROGRESS' && done === 0 ? 'STARTING' : GROUP_WORDS[status];
}

function currentBatch({ done, batches }: Roll): number {
  return Math.min(done + 1, batches.length);
}

function progressOf({ done, batches }: Roll, unit: string): Members {
  return { unit, value: batches.length === 0 ? 100 : Math.floor((done * 100) / batches.length) };
}

/** Rolls of Elastigroups write the zone without a colon (seen in the fixtures of spotinst-sdk-python). */
function groupTime(ms: number): string {
  return timestamp(ms).replace('Z', '+0000');
}
