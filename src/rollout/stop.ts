/** What ends a run from outside: somebody or the runner, or its own time limit. */
export type StopReason = 'signal' | 'time';

/** What of both has ended a run; null: it goes on. The reason of a signal tells them apart. */
export function stopBy({ aborted, reason }: AbortSignal): StopReason | null {
  if (!aborted) return null;
  return reason === 'time' ? 'time' : 'signal';
}

/** Why something was left as it was: goes into a sentence after `because`. */
export const WHY_STOPPED: Readonly<Record<StopReason, string>> = {
  signal: 'the run was stopped',
  time: 'the time limit was reached',
};

/** Why something was not begun, as a sentence; `failure` tells what else has failed, where that was the reason. */
export function whyNotBegun(stopped: StopReason | 'failure', failure: string): string {
  return `It was not begun, because ${stopped === 'failure' ? failure : WHY_STOPPED[stopped]}.`;
}
