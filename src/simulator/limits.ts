/** What the limit says of a request. */
export interface Allowance {
  readonly isAllowed: boolean;
  /** How many more requests will pass before the limit. */
  readonly remaining: number;
  /** In how many whole seconds the next one passes (blocked), or the first of those that count is forgotten. */
  readonly resetSeconds: number;
}

/** The limits of all routes: each counts the requests of its last 60 seconds (help.spot.io, administration/api). */
export interface Limits {
  readonly perMinute: number;
  /** Counts a request. `route` is the template with its method: whether ids count apart is not said, and this is the stricter reading. */
  take(route: string, now: number): Allowance;
  /** Blocks a route as if its limit had just been reached. */
  block(route: string, until: number): void;
}

interface Counter {
  /** When those passed that are younger than a minute, the oldest first. */
  readonly passed: readonly number[];
  /** Until when requests are refused; 0 where they are not. */
  readonly blockedUntil: number;
}

const MINUTE = 60_000;
const UNUSED: Counter = { passed: [], blockedUntil: 0 };

/** Limits that nobody has touched yet. */
export function freshLimits(perMinute: number): Limits {
  const counters = new Map<string, Counter>();
  return {
    perMinute,
    take: (route, now) => {
      const before = counters.get(route) ?? UNUSED;
      const { isAllowed, after } = counted(before, perMinute, now);
      counters.set(route, after);
      const remaining = isAllowed ? perMinute - after.passed.length : 0;
      const reset = isAllowed ? (after.passed[0] ?? now) + MINUTE : after.blockedUntil;
      return { isAllowed, remaining, resetSeconds: Math.ceil((reset - now) / 1000) };
    },
    block: (route, until) => counters.set(route, { ...(counters.get(route) ?? UNUSED), blockedUntil: until }),
  };
}

function counted(before: Counter, perMinute: number, now: number): { readonly isAllowed: boolean; readonly after: Counter } {
  // "The timer will not reset until 60 seconds after" a request that comes although the route is blocked already.
  if (now < before.blockedUntil) return { isAllowed: false, after: { ...before, blockedUntil: now + MINUTE } };
  const passed = before.passed.filter((time) => time > now - MINUTE);
  const [oldest] = passed;
  if (oldest !== undefined && passed.length >= perMinute)
    return { isAllowed: false, after: { passed, blockedUntil: oldest + MINUTE } };
  return { isAllowed: true, after: { passed: [...passed, now], blockedUntil: 0 } };
}
