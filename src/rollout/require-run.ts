import { RemoteError } from '../errors.js';
import type { Clock, Ec2Api, Ec2Changes, Progress } from '../ports.js';
import { type Ec2Told, toldOf } from './ask-ec2.js';
import type { Rollout } from './outcome.js';
import { inParallel } from './parallel.js';
import type { RequiredFleet, RequiredInstance } from './required.js';
import { stopBy, whyNotBegun } from './stop.js';

/** What changing instances takes. */
export interface RequireRunContext {
  readonly ec2: Ec2Api;
  readonly changes: Ec2Changes;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What became of instances. */
export interface Required {
  readonly fleets: readonly RequiredFleet[];
  readonly stopped: Rollout['stopped'];
}

/** Instances that are changed and read back together; the next ones are only begun where all of these ended well. */
const BATCH = 20;
const AT_A_TIME = 5;

/** How often it is asked whether a change is there, and how long after another: EC2 is eventually consistent. */
const LOOKS = 12;
const LOOK_MS = 5_000;

interface Target {
  readonly region: string;
  readonly id: string;
}

type End = Pick<RequiredInstance, 'state' | 'reason'>;

/**
 * Makes the open instances of fleets require tokens, batch by batch, and reads each back. The first batch that does not end well
 * keeps the next ones from being begun. Throws nothing that EC2 does.
 */
export async function requireOpen(fleets: readonly RequiredFleet[], context: RequireRunContext): Promise<Required> {
  const targets = fleets.flatMap(({ region, instances }) =>
    instances.flatMap(({ id, state }) => (state === 'open' && region !== null ? [{ region, id }] : [])),
  );
  const ends = new Map<string, End>();
  let stopped: Rollout['stopped'] = null;
  for (const batch of batchesOf(targets)) {
    stopped = stopBy(context.signal) ?? stopped;
    if (stopped !== null) break;
    const ended = await requireBatch(batch, context, { done: ends.size, total: targets.length });
    for (const [id, end] of ended) ends.set(id, end);
    if ([...ended.values()].some(({ state }) => state !== 'required' && state !== 'gone')) stopped = 'failure';
    else if (ended.size < batch.length) stopped = stopBy(context.signal);
  }
  const endOf = (one: RequiredInstance): RequiredInstance =>
    one.state === 'open' ? { ...one, ...(ends.get(one.id) ?? notBegun(stopped)) } : one;
  return { fleets: fleets.map((fleet) => ({ ...fleet, instances: fleet.instances.map(endOf) })), stopped };
}

/** By region: a batch is read back by one request. */
function batchesOf(targets: readonly Target[]): readonly (readonly Target[])[] {
  const regions = [...new Set(targets.map(({ region }) => region))].sort();
  return regions.flatMap((region) => {
    const own = targets.filter((one) => one.region === region);
    return Array.from({ length: Math.ceil(own.length / BATCH) }, (_, at) => own.slice(at * BATCH, (at + 1) * BATCH));
  });
}

function notBegun(stopped: Rollout['stopped']): End {
  return { state: 'not-begun', reason: whyNotBegun(stopped ?? 'failure', 'another one has not ended well') };
}

/** Errors that would only come again with the next instance. */
const GENERAL: readonly RemoteError['facts']['reason'][] = ['credentials', 'refused', 'limited'];

/** Null stands for a change that EC2 has answered. */
type Sent = ReadonlyMap<string, RemoteError | null>;

async function requireBatch(
  batch: readonly Target[],
  context: RequireRunContext,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<ReadonlyMap<string, End>> {
  const { changes, progress, signal } = context;
  const sent = new Map<string, RemoteError | null>();
  let isHopeless = false;
  await inParallel(batch, AT_A_TIME, async ({ region, id }) => {
    if (isHopeless || signal.aborted) return;
    progress.tell({ about: 'change', label: id, state: 'begun', done: done + sent.size, total });
    const error = await errorOf(changes.requireTokens(region, id));
    sent.set(id, error);
    if (error !== null && GENERAL.includes(error.facts.reason)) isHopeless = true;
  });
  const ends = await readBack(batch[0]?.region ?? '', sent, context);
  for (const [index, [id, { state }]] of [...ends].entries()) {
    const told = state === 'required' || state === 'gone' ? 'applied' : state === 'failed' ? 'failed' : 'unknown';
    progress.tell({ about: 'change', label: id, state: told, done: done + index + 1, total });
  }
  return ends;
}

async function errorOf(call: Promise<unknown>): Promise<RemoteError | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

/** Looks until each instance has come to an end, and no longer than a minute. */
async function readBack(
  region: string,
  sent: Sent,
  { ec2, clock, signal }: RequireRunContext,
): Promise<ReadonlyMap<string, End>> {
  const ends = new Map<string, End>();
  for (let looks = 1; sent.size > 0; looks++) {
    const left = [...sent.keys()].filter((id) => !isOver(ends.get(id)));
    const told = await toldOf(ec2, region, left);
    for (const id of left) ends.set(id, endOf(told, id, sent.get(id) ?? null));
    const isWaiting = left.some((id) => mayStillCome(ends.get(id), sent.get(id) ?? null));
    if (!isWaiting || looks >= LOOKS || signal.aborted) break;
    await clock.sleep(LOOK_MS, signal);
  }
  return ends;
}

function isOver(end: End | undefined): boolean {
  return end?.state === 'required' || end?.state === 'gone';
}

/** Whether time may bring what is not there yet: not where EC2 has refused the change. */
function mayStillCome(end: End | undefined, error: RemoteError | null): boolean {
  if (isOver(end)) return false;
  return end?.state !== 'failed' || error === null || error.facts.reason === 'unavailable';
}

function isNotFound(error: RemoteError | null): boolean {
  return error?.facts.detail.startsWith('InvalidInstanceID.NotFound') === true;
}

const ENDED: readonly (string | null)[] = ['shutting-down', 'terminated'];

function endOf(told: Ec2Told, id: string, error: RemoteError | null): End {
  if (told instanceof RemoteError) {
    return { state: 'unknown', reason: `${(error ?? told).message}, and it could not be read back.` };
  }
  const metadata = told.get(id);
  if (metadata === undefined ? isNotFound(error) : ENDED.includes(metadata.instanceState))
    return { state: 'gone', reason: 'It has ended meanwhile.' };
  // That a list leaves it out is no proof that it has ended: what kept it from being changed is told.
  if (metadata === undefined) {
    const reason = error === null ? 'EC2 does not know it any more.' : `${error.message}, and EC2 does not tell of it any more.`;
    return { state: 'unknown', reason };
  }
  if (metadata.httpTokens === 'required') {
    if (metadata.optionsState === 'applied') return { state: 'required', reason: null };
    return { state: 'pending', reason: 'EC2 has the change, and has not applied it yet. Run it again in a minute.' };
  }
  if (error !== null) return { state: 'failed', reason: `${error.message}.` };
  return {
    state: 'failed',
    reason: 'EC2 has answered, and the instance still allows IMDSv1. Look for who changes it in CloudTrail.',
  };
}
