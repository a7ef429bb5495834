import type { Clock } from '../ports.js';
import { noAnswer, type SpotFailure } from './spot-failure.js';
import type { Exchange, SpotCall, SpotOutcome } from './spot-http.js';
import type { Entry, Limit, Pace } from './spot-pace.js';

/** How often and how long one call tries. */
export interface SpotBounds {
  readonly attempts: number;
  /** For all waiting between the attempts, and for each wait for a limit. */
  readonly patienceMs: number;
}

/** A call with its route, such as `/aws/ec2/group/{id}`: the limits count by route and method. */
export interface RoutedCall extends SpotCall {
  readonly route: string;
}

/** Calls at the pace that the API allows. They are repeated within bounds; what is to be done once, only after a 429. */
export type Requests = (call: RoutedCall) => Promise<SpotOutcome>;

/** What requests work with. */
export interface RequestTools {
  readonly exchange: Exchange;
  readonly pace: Pace;
  readonly clock: Clock;
  /** From 0 to 1: keeps many calls from asking again at the same moment. */
  readonly random: () => number;
  readonly bounds: SpotBounds;
  readonly signal: AbortSignal | undefined;
}

/** Makes requests of single exchanges. */
export function spotRequests(tools: RequestTools): Requests {
  const { clock, random, bounds, signal } = tools;
  return async (call) => {
    let waited = 0;
    // What was lost once may have been done, whatever the later attempts say.
    let mayBeDone = false;
    for (let count = 1; ; count++) {
      const { outcome, limit } = await once(call, tools);
      if (outcome.ok) return outcome;
      const { failure } = outcome;
      mayBeDone ||= failure.mayBeDone;
      const given: SpotOutcome = { ok: false, failure: { ...failure, mayBeDone } };
      // What is done once is repeated only where the limit kept it from being looked at.
      const mayRepeat = failure.isPassing && (!call.isOnce || limit?.isOver === true);
      if (!mayRepeat || count >= bounds.attempts || signal?.aborted === true) return given;
      const wait = waitBefore(count, random()) + (limit?.isOver === true ? limit.resetMs : 0);
      waited += wait;
      if (waited > bounds.patienceMs) return given;
      await clock.sleep(wait, signal);
    }
  };
}

const FIRST_MS = 1_000;

/** Each time twice as long, and up to half of it more. */
function waitBefore(attempts: number, random: number): number {
  return FIRST_MS * 2 ** (attempts - 1) * (1 + random / 2);
}

async function once(
  call: RoutedCall,
  { exchange, pace, bounds, signal }: RequestTools,
): Promise<{ readonly outcome: SpotOutcome; readonly limit: Limit | null }> {
  const route = `${call.method} ${call.route}`;
  const entry = await pace.enter(route, bounds.patienceMs);
  if (entry.may === 'not') return { outcome: { ok: false, failure: notSent(entry) }, limit: null };
  let limit: Limit | null = null;
  try {
    const got = await exchange(call);
    limit = got.limit;
    const wasCancelled = !got.outcome.ok && call.method === 'GET' && signal?.aborted === true;
    return wasCancelled ? { outcome: { ok: false, failure: CANCELLED }, limit } : got;
  } finally {
    pace.leave(route, entry.ticket, limit);
  }
}

const CANCELLED: SpotFailure = { ...noAnswer('the run was cancelled', false), isPassing: false };

function notSent(entry: Exclude<Entry, { readonly may: 'go' }>): SpotFailure {
  if (entry.why === 'cancelled') return CANCELLED;
  const detail = `the limit of requests is reached for ${Math.ceil(entry.ms / 1000)} s`;
  return { ...noAnswer(detail, false), reason: 'limited', isPassing: false };
}
