import { afterMinutes } from '../clients/time-limit.js';

/** A signal that the runner or a time limit gives, and the end of waiting for it. */
export interface Stop {
  readonly signal: AbortSignal;
  done(): void;
}

/** Listens for what a runner sends to end a job: SIGINT, and SIGTERM 7.5 seconds later. The reason `time` is the limit's. */
export function stoppable(limitMinutes: number): Stop {
  const controller = new AbortController();
  const stop = () => controller.abort('signal');
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    // Signals are listened for to the end: what came of it must still be written.
    done: afterMinutes(limitMinutes, () => controller.abort('time')),
  };
}
