import type { Clock } from '../ports.js';

/** The machine's clock. */
export const systemClock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
};
