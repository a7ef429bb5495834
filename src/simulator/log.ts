import { type Incoming, jsonIn, NO_JSON, type Outcome } from './exchange.js';
import type { Fault } from './faults.js';

/** A request that came, and what it got. The token is not part of it. */
export interface Logged {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The template of its route; null where there is none. */
  readonly route: string | null;
  readonly query: Readonly<Record<string, string>>;
  /** The account that it was about; null where it did not come to that. */
  readonly account: string | null;
  readonly contentType: string | null;
  /** What was sent: its JSON, or the text as it is; null where there was nothing. */
  readonly body: unknown;
  readonly fault: Fault['kind'] | null;
  /** Null where no whole answer was given. */
  readonly status: number | null;
}

/** The same with the answer. */
export interface Exchange extends Logged {
  /** Those that are not of HTTP itself. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent: its JSON or its text. */
  readonly answer: unknown;
}

/** What the log keeps of a request. */
export function loggedOf({ method, path, query, headers, text }: Incoming, outcome: Outcome, at: number): Logged {
  const value = jsonIn(text);
  return {
    at,
    method,
    path,
    route: outcome.route,
    query: Object.fromEntries(query),
    account: outcome.account,
    contentType: headers['content-type'] ?? null,
    body: value === NO_JSON ? text : (value ?? null),
    fault: outcome.fault?.kind ?? null,
    status: outcome.delivery === 'whole' ? outcome.answer.status : null,
  };
}
