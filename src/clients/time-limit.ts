/** The longest that a timer of Node takes, some 24 days: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Does something once so many minutes are over, unless what it returns is called first. It keeps no process from ending. */
export function afterMinutes(minutes: number, act: () => void): () => void {
  const timer = setTimeout(act, Math.min(minutes * 60_000, MAX_TIMER_MS)).unref();
  return () => clearTimeout(timer);
}
