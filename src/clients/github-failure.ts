import type { RemoteReason } from '../errors.js';

/** Why a request brought nothing, in fields that hold no secret. */
export interface Failure {
  readonly reason: Exclude<RemoteReason, 'unknown'>;
  /** Whether GitHub may have done what was asked all the same. */
  readonly isAmbiguous: boolean;
  /** null: no answer. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** GitHub's own words, or why there was no answer. */
  readonly detail: string;
  /** From when on GitHub wants to be asked again, in milliseconds since 1970; null where it does not say. */
  readonly endsAt: number | null;
}

export type Headers = Readonly<Record<string, string | number | undefined>>;

/** An answer that is an error. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body: JSON, or a text. */
  readonly data: unknown;
}

/** What GraphQL says in `errors`; the status is 200 then. */
export interface QueryError {
  readonly type?: string;
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

const MAX_DETAIL = 300;

/** What an HTTP status means; `now` in milliseconds since 1970. */
export function failureOfAnswer({ status, headers, data }: ErrorAnswer, now: number): Failure {
  const message = messageIn(data);
  const reason = isLimit(status, headers, message) ? 'limited' : reasonOf(status);
  const endsAt = reason === 'limited' || reason === 'unavailable' ? endOf(headers, now) : null;
  const isAmbiguous = reason === 'unavailable';
  return { reason, isAmbiguous, status, requestId: requestIdIn(headers), detail: message.slice(0, MAX_DETAIL), endsAt };
}

const QUERY_REASONS: ReadonlyMap<string | undefined, Failure['reason']> = new Map([
  ['NOT_FOUND', 'missing'],
  ['FORBIDDEN', 'refused'],
  ['INSUFFICIENT_SCOPES', 'refused'],
  ['RATE_LIMIT', 'limited'],
  ['RATE_LIMITED', 'limited'],
]);

/** What an error of GraphQL means. Those of the query itself have a code; what went wrong at GitHub has neither type nor code. */
export function failureOfQuery({ type, message, extensions }: QueryError, headers: Headers, now: number): Failure {
  const isPassing = type === undefined && extensions?.code === undefined;
  const reason = QUERY_REASONS.get(type) ?? (isPassing ? 'unavailable' : 'invalid');
  const detail = typeof message === 'string' ? message.slice(0, MAX_DETAIL) : '';
  const endsAt = reason === 'limited' ? endOf(headers, now) : null;
  return { reason, isAmbiguous: false, status: 200, requestId: requestIdIn(headers), detail, endsAt };
}

/** Codes of connections that were never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** What an error of the connection means: of what it says, only its code is told, which cannot hold a secret. */
export function failureOfConnection(error: unknown): Failure {
  const code = codeIn(error);
  const wasSent = code === null || !NEVER_SENT.includes(code);
  const what = wasSent ? 'the connection broke' : 'no connection';
  return noAnswer(code === null ? what : `${what} (${code})`, wasSent);
}

/** There was no answer, or none that can be read. */
export function noAnswer(detail: string, isAmbiguous = true): Failure {
  return { reason: 'unavailable', isAmbiguous, status: null, requestId: null, detail, endsAt: null };
}

function reasonOf(status: number): Failure['reason'] {
  if (status >= 500) return 'unavailable';
  if (status === 401 || status === 403) return 'refused';
  // Redirects of what writes are not followed: what is asked for is elsewhere.
  return status < 400 || status === 404 || status === 410 ? 'missing' : 'invalid';
}

/** docs.github.com, "Rate limits for the REST API": 403 or 429, for which a plain refusal is 403 too. */
function isLimit(status: number, headers: Headers, message: string): boolean {
  if (status !== 403) return status === 429;
  return headers['retry-after'] !== undefined || isSpent(headers) || /secondary rate limit/i.test(message);
}

function isSpent(headers: Headers): boolean {
  return numberIn(headers, 'x-ratelimit-remaining') === 0;
}

function endOf(headers: Headers, now: number): number | null {
  const after = numberIn(headers, 'retry-after');
  if (after !== null) return now + after * 1000;
  const reset = isSpent(headers) ? numberIn(headers, 'x-ratelimit-reset') : null;
  return reset === null ? null : reset * 1000;
}

/** Of at most eleven digits: as seconds, a time that JavaScript knows. */
function numberIn(headers: Headers, name: string): number | null {
  const text = String(headers[name]);
  return /^\d{1,11}$/.test(text) ? Number(text) : null;
}

function messageIn(data: unknown): string {
  const isObject = typeof data === 'object' && data !== null && 'message' in data;
  return isObject && typeof data.message === 'string' ? data.message : '';
}

function requestIdIn(headers: Headers): string | null {
  const id = headers['x-github-request-id'];
  return typeof id === 'string' && /^\w[\w:.-]{0,99}$/.test(id) ? id : null;
}

function codeIn(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z\d_]+$/.test(at.code)) return at.code;
  }
  return null;
}
