import { Agent as HttpAgent } from 'node:http';
import axios, { AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig, isAxiosError } from 'axios';
import { isMembers, type Members } from '../specs/value.js';
import { badAnswer, failureOfAnswer, failureOfConnection, noAnswer, parsed, type SpotFailure } from './spot-failure.js';
import type { Limit } from './spot-pace.js';
import { tunnelAgent } from './tunnel.js';

/** A request of the Spot API. */
export interface SpotCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: Members;
  /** What must not be done twice: a creation, the start of a roll. */
  readonly isOnce: boolean;
}

/** An answer that says that it was done. */
export interface SpotAnswer {
  readonly status: number;
  readonly value: Members;
}

/** What became of one request. */
export type SpotOutcome = ({ readonly ok: true } & SpotAnswer) | { readonly ok: false; readonly failure: SpotFailure };

/** One request with its answer. `limit`: what the answer says of its route; null where there was none. */
export type Exchange = (call: SpotCall) => Promise<{ readonly outcome: SpotOutcome; readonly limit: Limit | null }>;

/** Where requests go, by whose right, and what ends them. */
export interface Sending {
  readonly server: string;
  readonly token: string;
  /** For each request, until its answer is read. */
  readonly timeoutMs: number;
  /** Ends what is on its way: of what changes something, it is then not known whether it did. */
  readonly signal: AbortSignal | undefined;
}

/** Ten thousand large resources fit; what is larger is no answer of this API. */
const MAX_BYTES = 200_000_000;

/**
 * Sends requests to one server, over connections that are kept. Nothing is repeated here. axios' adapter for HTTP is called
 * itself: what `axios.request` does before and after it, for options that are not used here, takes longer than the adapter.
 */
export function exchanging({ server, token, timeoutMs, signal }: Sending): Exchange {
  const agents = (keepAlive: boolean) => ({
    httpAgent: new HttpAgent({ keepAlive }),
    httpsAgent: tunnelAgent(server, timeoutMs, { keepAlive }),
  });
  // What is done once is not repeated: it gets a connection that cannot have been closed meanwhile.
  const [kept, fresh] = [agents(true), agents(false)];
  const begin = timesOf(timeoutMs, signal);
  const send = axios.getAdapter('http');
  const fixed: Omit<InternalAxiosRequestConfig, 'headers'> = {
    // axios itself would show the token to a proxy for http; that for https is in the agent.
    proxy: false,
    maxRedirects: 0,
    maxContentLength: MAX_BYTES,
    responseType: 'text',
    validateStatus: () => true,
  };
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'User-Agent': 'spot-imdsv2' };
  return async ({ method, path, query, body, isOnce }) => {
    const time = begin();
    const request: InternalAxiosRequestConfig = {
      ...fixed,
      ...(isOnce ? fresh : kept),
      method,
      url: `${server}${path}?${new URLSearchParams(query)}`,
      headers: new AxiosHeaders(body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' }),
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      signal: time.signal,
    };
    try {
      return read(await send(request), token);
    } catch (error) {
      return {
        outcome: { ok: false, failure: lost(error, { isLate: time.signal.reason === LATE, signal, timeoutMs }) },
        limit: null,
      };
    } finally {
      time.end();
    }
  };
}

const LATE = Symbol('late');

/**
 * Begins the time of a request: over after so long, or with a signal. `AbortSignal.timeout` and `any` take many times longer to
 * make. All requests share one listener: Node chains those of a signal, and one that was removed would keep those after it, with
 * their requests and answers, until the whole heap is collected.
 */
function timesOf(ms: number, end: AbortSignal | undefined) {
  const running = new Set<AbortController>();
  const cancel = () => {
    for (const one of running) one.abort();
  };
  end?.addEventListener('abort', cancel, { once: true });
  return () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(LATE), ms);
    running.add(controller);
    if (end?.aborted === true) controller.abort();
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(timer);
        running.delete(controller);
      },
    };
  };
}

function read({ status, headers, data }: AxiosResponse<string>, token: string) {
  return { outcome: outcomeOf(status, data, token), limit: limitOf(status, headers) };
}

function outcomeOf(status: number, text: string, token: string): SpotOutcome {
  // What refuses a request may show it.
  if (status < 200 || status > 299)
    return { ok: false, failure: failureOfAnswer(status, unescaped(text).replaceAll(token, '***')) };
  const value = parsed(text);
  if (isMembers(value)) return { ok: true, status, value };
  // A page of something on the way, or an answer that was cut: the next one may be whole.
  return { ok: false, failure: { ...badAnswer(status, null, 'the answer is no JSON object'), isPassing: true } };
}

/** JSON in its plainest spelling: the slash of a token may come as `\/` or `\u002f`. */
function unescaped(text: string): string {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(value);
}

/** Blocked without a word for how long: a count goes over 60 seconds (help.spot.io, administration/api). */
const MINUTE_SECONDS = 60;

function limitOf(status: number, headers: AxiosResponse['headers']): Limit {
  const numberIn = (name: string) => {
    const text = String(headers[name]);
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  };
  const isOver = status === 429;
  const reset = numberIn('x-ratelimit-reset') ?? (isOver ? MINUTE_SECONDS : 0);
  return {
    limit: numberIn('x-ratelimit-limit'),
    remaining: isOver ? 0 : numberIn('x-ratelimit-remaining'),
    resetMs: reset * 1000,
    isOver,
  };
}

/** Why there was no answer. */
function lost(
  error: unknown,
  { isLate, signal, timeoutMs }: Pick<Sending, 'signal' | 'timeoutMs'> & { readonly isLate: boolean },
) {
  if (signal?.aborted === true && isAxiosError(error) && error.code === 'ERR_CANCELED') {
    return noAnswer('the run was cancelled before the answer came');
  }
  return isLate ? noAnswer(`no answer within ${timeoutMs / 1000} s`) : broken(error);
}

/** Of what axios throws, only what is known to hold nothing of the request. */
function broken(error: unknown): SpotFailure {
  if (!isAxiosError(error)) throw new Error('a request could not be made');
  const { code, message } = error;
  if (message.startsWith('maxContentLength')) return badAnswer(200, null, `the answer is larger than ${MAX_BYTES / 1e6} MB`);
  return failureOfConnection(code);
}
