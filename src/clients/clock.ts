import type { Clock } from '../ports.js';

/** The machine's clock. */
export const systemClock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : resolve())),
};
