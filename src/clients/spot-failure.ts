import { RemoteError, type RemoteReason } from '../errors.js';
import { isMembers } from '../specs/value.js';
import { NO_TUNNEL } from './tunnel.js';

/** Why a request brought nothing, in fields that hold neither the token nor a body. */
export interface SpotFailure {
  readonly reason: Exclude<RemoteReason, 'unknown'>;
  /** Whether Spot may have done what was asked all the same. */
  readonly mayBeDone: boolean;
  /** Whether it may go better the next time. */
  readonly isPassing: boolean;
  /** null: no answer. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** Spot's own words, or why there was no answer. */
  readonly detail: string;
  /** What Spot calls the errors. */
  readonly codes: readonly string[];
}

/** What was to be done: completes "could not …"; and whether it changes something. */
export interface Purpose {
  readonly operation: string;
  readonly isWrite: boolean;
}

const MAX_DETAIL = 300;

/** An answer that is an error. `text` is its body. */
export function failureOfAnswer(status: number, text: string): SpotFailure {
  const value = parsed(text);
  const response = isMembers(value) && isMembers(value.response) ? value.response : null;
  const errors = response !== null && Array.isArray(response.errors) ? response.errors.filter(isMembers) : [];
  const codes = errors.flatMap(({ code }) => (typeof code === 'string' || typeof code === 'number' ? [String(code)] : []));
  const isFailing = status >= 500;
  return {
    reason: reasonOf(status),
    mayBeDone: isFailing,
    isPassing: isFailing || status === 429,
    status,
    requestId: requestIdIn(value),
    detail: cut(saidIn(errors) || statedIn(response) || (value === undefined ? text : '') || unsaid(status)),
    codes,
  };
}

/** There was no answer, or none that can be read. */
export function noAnswer(detail: string, mayBeDone = true): SpotFailure {
  return { reason: 'unavailable', mayBeDone, isPassing: true, status: null, requestId: null, detail, codes: [] };
}

/** An answer that says it was done, and is not what it must be. */
export function badAnswer(status: number, requestId: string | null, detail: string): SpotFailure {
  return { reason: 'invalid', mayBeDone: true, isPassing: false, status, requestId, detail, codes: [] };
}

/** Codes of connections that were never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** Codes of servers that did not prove who they are. */
const UNTRUSTED = /^(?:ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/** What an error of the connection means: of what it says, only its code is told, which cannot hold a secret. */
export function failureOfConnection(code: string | undefined): SpotFailure {
  if (code === NO_TUNNEL) return noAnswer('no connection through the proxy', false);
  const known = code !== undefined && /^[A-Z][A-Z\d_]{1,60}$/.test(code) ? code : null;
  const wasSent = known === null || !(NEVER_SENT.includes(known) || UNTRUSTED.test(known));
  const what = wasSent ? 'the connection broke' : 'no connection';
  return noAnswer(known === null ? what : `${what} (${known})`, wasSent);
}

/** Made of fields that are known: what axios throws holds the whole request, and is never passed on. */
export function remoteError({ operation, isWrite }: Purpose, failure: SpotFailure): RemoteError {
  const { status, requestId, detail, mayBeDone } = failure;
  const reason = isWrite && mayBeDone ? 'unknown' : failure.reason;
  return new RemoteError({ service: 'Spot', operation, reason, status, requestId, detail });
}

/** The id that Spot gave a request, by its answer. */
export function requestIdIn(value: unknown): string | null {
  const id = isMembers(value) && isMembers(value.request) ? value.request.id : null;
  return typeof id === 'string' && /^\w[\w-]{0,99}$/.test(id) ? id : null;
}

/** The JSON of a text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(status: number): SpotFailure['reason'] {
  if (status >= 500) return 'unavailable';
  if (status === 429) return 'limited';
  if (status === 401 || status === 403) return 'refused';
  return status === 404 ? 'missing' : 'invalid';
}

function saidIn(errors: readonly Readonly<Record<string, unknown>>[]): string {
  return errors
    .map(({ code, message, field }) => [code, message, field].filter((part) => typeof part === 'string').join(': '))
    .filter((said) => said !== '')
    .join('; ');
}

/** Without a list of errors there is the status, and of a limit `data` (help.spot.io, administration/api). */
function statedIn(response: Readonly<Record<string, unknown>> | null): string {
  if (response === null) return '';
  if (typeof response.data === 'string') return response.data;
  return isMembers(response.status) && typeof response.status.message === 'string' ? response.status.message : '';
}

function unsaid(status: number): string {
  return status >= 300 && status < 400 ? 'a redirect, which is not followed' : '';
}

function cut(text: string): string {
  return Array.from(
    text
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2 * MAX_DETAIL),
  )
    .slice(0, MAX_DETAIL)
    .join('');
}
