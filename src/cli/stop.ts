import { afterMinutes } from '../clients/time-limit.js';
import type { StopReason } from '../rollout/stop.js';
import type { Settings } from '../settings.js';
import { STOP_SIGNALS, type StopSignal, type Surroundings } from './surroundings.js';

/** What can end a run early. */
export interface Stop {
  /** Aborted with the reason `signal` or `time`. */
  readonly signal: AbortSignal;
  /** Listens no longer. */
  end(): void;
}

/** As shells count: 128, and the number of the signal. */
const EXIT_OF = { SIGINT: 130, SIGTERM: 143 } as const satisfies Record<StopSignal, number>;

/**
 * Stops a run at the time limit, and at the first signal: what was begun is finished. `tell` is told once. A second signal ends
 * the process at once.
 */
export function stopOn(
  { rollout }: Pick<Settings, 'rollout'>,
  { signals, exit }: Surroundings,
  tell: (text: string) => void,
): Stop {
  const controller = new AbortController();
  const stop = (reason: StopReason, why: string) => {
    if (controller.signal.aborted) return;
    controller.abort(reason);
    tell(`${why}: stopping; what was begun is finished`);
  };
  let isSignalled = false;
  const listeners = STOP_SIGNALS.map((name) => {
    const listener = () => {
      if (isSignalled) exit(EXIT_OF[name]);
      isSignalled = true;
      stop('signal', name);
    };
    signals.on(name, listener);
    return () => signals.off(name, listener);
  });
  const limit = rollout.timeoutMinutes;
  const inTime = afterMinutes(limit, () => stop('time', `the ${limit} minutes of --timeout-minutes are over`));
  return {
    signal: controller.signal,
    end: () => {
      inTime();
      for (const off of listeners) off();
    },
  };
}
