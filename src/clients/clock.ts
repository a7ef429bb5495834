import type { Clock } from '../ports.js';

/** The machine's clock. */
export const systemClock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  now: () => Date.now(),
  sleep: (ms, signal) => (ms > 0 && signal?.aborted !== true ? slept(ms, signal) : Promise.resolve()),
};

/** Nothing is left that would keep the process from ending. */
function slept(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
  });
}
