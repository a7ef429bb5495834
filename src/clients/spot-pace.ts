import type { Clock } from '../ports.js';

/** What an answer says of its route's limit. */
export interface Limit {
  /** How many requests there may be until the reset; null where that is not told. */
  readonly limit: number | null;
  /** How many more pass; null where that is not told. */
  readonly remaining: number | null;
  readonly resetMs: number;
  /** It was one too many: until the reset, each further one would postpone it. */
  readonly isOver: boolean;
}

/** Lets requests through no faster than the limits of their routes allow, however many ask at once. */
export interface Pace {
  /** Waits until a request may be sent; `longest` bounds each wait for a limit. */
  enter(route: string, longest: number): Promise<Entry>;
  /** Each request that was let through leaves, with what its answer said; null: there was none. */
  leave(route: string, ticket: number, told: Limit | null): void;
}

/** `limited`: in so many milliseconds, which is longer than it would be waited. */
export type Entry =
  | { readonly may: 'go'; readonly ticket: number }
  | { readonly may: 'not'; readonly why: 'cancelled' }
  | { readonly may: 'not'; readonly why: 'limited'; readonly ms: number };

interface Gate {
  /** How many more requests pass, as far as is known: the first goes alone, for nothing is. */
  budget: number;
  limit: number | null;
  resetAt: number;
  /** Until then, answers to what was asked before the limit was reached say nothing. */
  blockedUntil: number;
  /** How many were let through; of those still on their way, how many were so when it left. */
  passed: number;
  readonly onWay: Map<number, number>;
  lastAt: number;
  /** Whoever asks waits for those before. */
  queue: Promise<unknown>;
  /** Wakes who waits for an answer. */
  wake: () => void;
}

/** The reset comes in whole seconds; should they be rounded down, asking at once would postpone it by a minute. */
const MARGIN_MS = 1_000;
/** From this part of the limit on, what remains is spread over the time to the reset. */
const NEAR = 1 / 5;
const NEVER = -Number.MAX_VALUE;

/** A pace that knows no limit yet. */
export function freshPace(clock: Clock, signal: AbortSignal | undefined): Pace {
  const gates = new Map<string, Gate>();
  const gateOf = (route: string) => {
    const gate = gates.get(route) ?? freshGate();
    gates.set(route, gate);
    return gate;
  };
  const admitted = async (gate: Gate, longest: number): Promise<Entry> => {
    for (;;) {
      if (signal?.aborted === true) return { may: 'not', why: 'cancelled' };
      const wait = waitOf(gate, clock.now());
      if (wait === 0) return passed(gate, clock.now());
      if (wait === 'answer') await answered(gate, signal);
      else if (wait > longest) return { may: 'not', why: 'limited', ms: wait };
      else await clock.sleep(wait, signal);
    }
  };
  return {
    enter: (route, longest) => {
      const gate = gateOf(route);
      const entry = gate.queue.then(() => admitted(gate, longest));
      gate.queue = entry;
      return entry;
    },
    leave: (route, ticket, told) => {
      const gate = gateOf(route);
      const beside = (gate.onWay.get(ticket) ?? 0) + gate.passed - ticket;
      gate.onWay.delete(ticket);
      if (told !== null) learn(gate, told, beside, clock.now());
      gate.wake();
    },
  };
}

function freshGate(): Gate {
  return {
    budget: 0,
    limit: null,
    resetAt: NEVER,
    blockedUntil: NEVER,
    passed: 0,
    onWay: new Map(),
    lastAt: NEVER,
    queue: Promise.resolve(),
    wake: () => {},
  };
}

/** In how many milliseconds the next request may go; `answer`: that depends on those that are on their way. */
function waitOf({ budget, limit, resetAt, onWay, lastAt }: Gate, now: number): number | 'answer' {
  if (budget <= 0) {
    if (onWay.size > 0) return 'answer';
    return Math.max(0, resetAt - now);
  }
  if (limit === null || budget > limit * NEAR || now >= resetAt) return 0;
  return Math.max(0, Math.ceil(lastAt + (resetAt - now) / budget - now));
}

function passed(gate: Gate, now: number): Entry {
  gate.budget = Math.max(gate.budget, 1) - 1;
  gate.passed++;
  gate.onWay.set(gate.passed, gate.onWay.size);
  gate.lastAt = now;
  return { may: 'go', ticket: gate.passed };
}

/** `beside`: how many others were on their way with the request, or came later: nobody knows whether they were counted already. */
function learn(gate: Gate, { limit, remaining, resetMs, isOver }: Limit, beside: number, now: number): void {
  const end = now + resetMs + (remaining === 0 ? MARGIN_MS : 0);
  if (isOver) {
    gate.budget = 0;
    gate.blockedUntil = Math.max(gate.blockedUntil, end);
    gate.resetAt = gate.blockedUntil;
  } else if (remaining === null) {
    // Only as long as nothing is known: what stands in front of the API answers without these headers, too.
    if (gate.resetAt === NEVER) gate.budget = Number.POSITIVE_INFINITY;
  } else if (now >= gate.blockedUntil) {
    gate.budget = remaining - beside;
    gate.limit = limit;
    gate.resetAt = end;
  }
}

function answered(gate: Gate, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    gate.wake = wake;
    signal?.addEventListener('abort', wake, { once: true });
  });
}
