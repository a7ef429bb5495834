import { setTimeout } from 'node:timers/promises';
import type { Failure } from './github-failure.js';

/** Time, as far as asking again needs it. */
export interface Pace {
  /** In milliseconds since 1970. */
  now(): number;
  sleep(durationMs: number): Promise<void>;
  /** From 0 to 1: keeps many runs from asking again at the same moment. */
  random(): number;
}

/** The machine's time. */
export const systemPace: Pace = {
  now: () => Date.now(),
  sleep: (durationMs) => setTimeout(durationMs),
  random: () => Math.random(),
};

const SHORT_MS = 1_000;
/** What GitHub asks for where it is asked too often and does not say for how long (docs: "Rate limits for the REST API"). */
const LIMITED_MS = 60_000;

/** How long to wait before the next attempt: as GitHub says, else each time twice as long, and up to half of it more. */
export function waitBefore({ reason, endsAt }: Failure, attempts: number, { now, random }: Pace): number {
  if (endsAt !== null) return Math.max(SHORT_MS, endsAt - now());
  const start = reason === 'limited' ? LIMITED_MS : SHORT_MS;
  return start * 2 ** (attempts - 1) * (1 + random() / 2);
}
