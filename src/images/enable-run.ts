import { RemoteError } from '../errors.js';
import type { Clock, ImagesApi } from '../ports.js';
import type { EnablePlan, ImageRefusal } from './enable.js';

/** What became of an image. */
export interface ImageOutcome {
  readonly id: string;
  /** `unknown`: it was sent, and it could not be seen whether it took effect. */
  readonly state: 'enabled' | 'already' | 'failed' | 'unknown' | 'not-begun';
  /** Why, in words that are to be escaped; null where the state says all. */
  readonly detail: string | null;
}

/** What a run that enables images did. */
export interface Enabled {
  readonly verdict: 'enabled' | 'refused' | 'failed' | 'unknown';
  readonly plan: EnablePlan;
  /** Those of the run as a whole; those of an image stand with it. */
  readonly refusals: readonly ImageRefusal[];
  /** Empty where the run was refused. */
  readonly outcomes: readonly ImageOutcome[];
}

/** What is needed to carry a plan out. */
export interface EnableRun {
  readonly api: ImagesApi;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What stands against the run as a whole, whatever the images. */
  readonly refusals: readonly ImageRefusal[];
}

/** Carries a plan out, all of it or none. Each image is read back; the first that fails ends the run. Throws no RemoteError. */
export async function enableImages(plan: EnablePlan, run: EnableRun): Promise<Enabled> {
  const isWanted = plan.images.some(({ state }) => state !== 'already');
  const refusals = isWanted ? run.refusals : [];
  if (refusals.length > 0 || plan.images.some(({ state }) => state === 'refused')) {
    return { verdict: 'refused', plan, refusals, outcomes: [] };
  }
  const outcomes: ImageOutcome[] = [];
  let isStopped = false;
  for (const { id, state } of plan.images) {
    if (state === 'already') outcomes.push(plain(id, 'already'));
    else if (isStopped || run.signal.aborted) outcomes.push(plain(id, 'not-begun'));
    else {
      const outcome = await enabled(id, plan.region, run);
      outcomes.push(outcome);
      isStopped = outcome.state !== 'enabled';
    }
  }
  return { verdict: verdictOf(outcomes), plan, refusals, outcomes };
}

function plain(id: string, state: ImageOutcome['state']): ImageOutcome {
  return { id, state, detail: null };
}

function verdictOf(outcomes: readonly ImageOutcome[]): Enabled['verdict'] {
  if (outcomes.some(({ state }) => state === 'unknown')) return 'unknown';
  return outcomes.every(({ state }) => state === 'enabled' || state === 'already') ? 'enabled' : 'failed';
}

async function enabled(id: string, region: string, { api, clock, signal }: EnableRun): Promise<ImageOutcome> {
  let lost: string | null = null;
  try {
    await api.requireTokens(region, id);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.facts.reason !== 'unknown') return { id, state: 'failed', detail: error.message };
    lost = error.message;
  }
  try {
    if (await isShown(id, region, { api, clock, signal })) return plain(id, 'enabled');
    const detail = lost ?? 'EC2 took it, but the image does not show it. Look at the image, and run it again.';
    return { id, state: 'unknown', detail };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { id, state: 'unknown', detail: lost ?? error.message };
  }
}

/** EC2 is eventually consistent: what was changed may show a little later. */
const READS = 10;
const BETWEEN_MS = 2_000;

async function isShown(id: string, region: string, { api, clock, signal }: Omit<EnableRun, 'refusals'>): Promise<boolean> {
  for (let read = 0; read < READS; read++) {
    if (read > 0) await clock.sleep(BETWEEN_MS, signal);
    if ((await api.images(region, [id])).get(id)?.imdsSupport === 'v2.0') return true;
    if (signal.aborted) return false;
  }
  return false;
}
