import type { Members } from '../specs/value.js';
import type { Modes } from './modes.js';

/** What goes back to the client: an object as JSON, a text as it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Members | string;
}

/** What a request came to, before it is put into an envelope. */
export type Result =
  /** Without items, the envelope has nothing but its frame, and the kind where there is one. */
  | { readonly ok: true; readonly kind: string | null; readonly items: readonly Members[] | null }
  /** Without an envelope. */
  | { readonly ok: true; readonly bare: Members }
  | { readonly ok: false; readonly status: number; readonly errors: readonly ApiError[] };

/** An entry of `response.errors` (spotinst-sdk-go, client/response.go; the reference has no `field`). */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** What an envelope says of the request that it answers. */
export interface RequestLine {
  readonly id: string;
  /** Path and query. */
  readonly url: string;
  readonly method: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const MESSAGES: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

/** A refusal with one error. */
export function refusal(status: number, code: string, message: string): Result {
  return { ok: false, status, errors: [{ code, message }] };
}

/** A result in its envelope (spotinst/openapi: responseItemWrapper.yaml, errorModel.yaml). */
export function answerOf(result: Result, line: RequestLine, { refusals }: Modes): Answer {
  if (result.ok) return { status: 200, headers: {}, body: 'bare' in result ? result.bare : success(result, line) };
  const { status, errors } = result;
  if (status === 400 && refusals === 'text') return { status, headers: {}, body: 'Bad Request' };
  const isBare = status === 400 && refusals === 'status';
  return { status, headers: {}, body: envelope(line, status, isBare ? {} : { errors }) };
}

function success(
  { kind, items }: { readonly kind: string | null; readonly items: readonly Members[] | null },
  line: RequestLine,
) {
  const counted = items === null ? {} : { items, count: items.length };
  return envelope(line, 200, { ...(kind === null ? {} : { kind }), ...counted });
}

/** The refusal of one request too many: it has `data` and no `errors` (help.spot.io, administration/api). */
export function tooMany(line: RequestLine): Answer {
  return { status: 429, headers: {}, body: envelope(line, 429, { data: 'Rate limit exceeded' }) };
}

/** A failure of the service itself. */
export function failure(line: RequestLine): Answer {
  return { status: 500, headers: {}, body: envelope(line, 500, {}) };
}

function envelope({ id, url, method, at }: RequestLine, code: number, rest: Members): Members {
  const timestamp = new Date(at).toISOString();
  return { request: { id, url, method, timestamp }, response: { status: { code, message: MESSAGES[code] ?? '' }, ...rest } };
}
