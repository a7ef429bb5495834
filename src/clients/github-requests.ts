import { getOctokit } from '@actions/github';
import { RemoteError } from '../errors.js';
import {
  type ErrorAnswer,
  type Failure,
  failureOfAnswer,
  failureOfConnection,
  failureOfQuery,
  type Headers,
  noAnswer,
  type QueryError,
} from './github-failure.js';
import { type Pace, waitBefore } from './github-pace.js';
import { proxiedFetch } from './proxied-fetch.js';

/** How long and how often one call tries. */
export interface Bounds {
  /** For each attempt, until its answer is read. */
  readonly limitMs: number;
  readonly attempts: number;
  /** For all waiting between the attempts. */
  readonly waitMs: number;
}

export const BOUNDS: Bounds = { limitMs: 30_000, attempts: 4, waitMs: 90_000 };

/** Where requests go, and by whose right. */
export interface Server {
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** What each request passes on to Octokit. */
interface Options {
  readonly signal: AbortSignal;
  readonly redirect: 'follow' | 'manual';
}
interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
}
type Send<Data> = (request: Options) => Promise<Answer<Data>>;
type Outcome<Data> = { readonly ok: true; readonly answer: Answer<Data> } | { readonly ok: false; readonly failure: Failure };

/** Octokit's functions, one for each endpoint of GitHub's REST API. */
export type Rest = ReturnType<typeof getOctokit>['rest'];

/** Requests with a time limit, repeated within bounds. All throw a RemoteError; `operation` completes "could not …". */
export interface Requests {
  /** What `send` calls. */
  readonly rest: Rest;
  read<Data>(operation: string, send: Send<Data>): Promise<Answer<Data>>;
  /** Never repeated where GitHub may have done it already, nor where it is not wanted any more after the wait. */
  write<Data>(operation: string, send: Send<Data>, isStillWanted?: () => Promise<boolean>): Promise<Answer<Data>>;
  /** A query of GraphQL. An error that `isAccepted` knows is part of the answer. */
  query(operation: string, text: string, variables: object, isAccepted?: (error: QueryError) => boolean): Promise<unknown>;
}

/** The repository, as Octokit's functions take it. */
export interface At {
  readonly owner: string;
  readonly repo: string;
}

/** Octokit warns of what GitHub gives up, in words of the answer: they do not belong into anybody's log. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Requests to one server. */
export function githubRequests({ token, apiUrl, graphqlUrl }: Server, pace: Pace, bounds: Bounds): Requests {
  const request = { fetch: proxiedFetch(apiUrl), log: SILENT };
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'spot-imdsv2', log: SILENT, request });
  const ask = async <Data>(
    operation: string,
    kind: 'read' | 'write',
    once: () => Promise<Outcome<Data>>,
    isStillWanted = async () => true,
  ) => {
    const outcome = await repeated({ kind, once, isStillWanted }, pace, bounds);
    if (outcome.ok) return outcome.answer;
    throw remoteError(operation, kind, outcome.failure, token);
  };
  const attempt = <Data>(send: Send<Data>, redirect: Options['redirect']) => attempted(send, redirect, pace, bounds.limitMs);
  return {
    rest: octokit.rest,
    read: (operation, send) => ask(operation, 'read', () => attempt(send, 'follow')),
    write: (operation, send, isStillWanted) => ask(operation, 'write', () => attempt(send, 'manual'), isStillWanted),
    query: async (operation, query, variables, isAccepted = () => false) => {
      const send: Send<QueryData> = (options) =>
        octokit.request({ method: 'POST', url: graphqlUrl, query, variables, request: options });
      const once = async () => judged(await attempt(send, 'manual'), isAccepted, pace);
      return (await ask(operation, 'read', once)).data.data;
    },
  };
}

interface Attempts<Data> {
  readonly kind: 'read' | 'write';
  once(): Promise<Outcome<Data>>;
  isStillWanted(): Promise<boolean>;
}

async function repeated<Data>(
  { kind, once, isStillWanted }: Attempts<Data>,
  pace: Pace,
  { attempts, waitMs }: Bounds,
): Promise<Outcome<Data>> {
  let waited = 0;
  for (let count = 1; ; count++) {
    const outcome = await once();
    if (outcome.ok || count >= attempts || !mayRepeat(kind, outcome.failure)) return outcome;
    const wait = waitBefore(outcome.failure, count, pace);
    waited += wait;
    if (waited > waitMs) return outcome;
    await pace.sleep(wait);
    if (!(await isStillWanted())) return outcome;
  }
}

function mayRepeat(kind: 'read' | 'write', { reason, isAmbiguous }: Failure): boolean {
  if (kind === 'write' && isAmbiguous) return false;
  return reason === 'limited' || reason === 'unavailable';
}

async function attempted<Data>(
  send: Send<Data>,
  redirect: Options['redirect'],
  { now }: Pace,
  limitMs: number,
): Promise<Outcome<Data>> {
  const signal = AbortSignal.timeout(limitMs);
  const late = () => noAnswer(`no answer within ${limitMs / 1000} s`);
  try {
    const answer = await send({ signal, redirect });
    if (answer.status >= 300) return { ok: false, failure: failureOfAnswer(answer, now()) };
    if (isWhole(answer)) return { ok: true, answer };
    return { ok: false, failure: signal.aborted ? late() : noAnswer('the answer is no whole JSON') };
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
    const answer = 'response' in error ? (error.response as ErrorAnswer | undefined) : undefined;
    if (answer !== undefined) return { ok: false, failure: failureOfAnswer(answer, now()) };
    return { ok: false, failure: signal.aborted ? late() : failureOfConnection(error) };
  }
}

/** Octokit passes over a body that breaks off or is no JSON: it gives what came, as a text or as bytes. */
function isWhole({ status, data }: Answer<unknown>): boolean {
  return status === 204 || (typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer));
}

interface QueryData {
  readonly data?: unknown;
  readonly errors?: readonly QueryError[];
}

/** GraphQL says with status 200 what it did not do. */
function judged(outcome: Outcome<QueryData>, isAccepted: (error: QueryError) => boolean, { now }: Pace): Outcome<QueryData> {
  if (!outcome.ok) return outcome;
  const { data, headers } = outcome.answer;
  const error = data.errors?.find((one) => !isAccepted(one));
  if (error !== undefined) return { ok: false, failure: failureOfQuery(error, headers, now()) };
  return data.data ? outcome : { ok: false, failure: noAnswer('the answer has no data') };
}

/** Made of fields that are known; what Octokit throws is not passed on, since it holds the whole request. */
function remoteError(operation: string, kind: 'read' | 'write', failure: Failure, token: string): RemoteError {
  const { status, requestId, endsAt, isAmbiguous } = failure;
  const reason = kind === 'write' && isAmbiguous ? 'unknown' : failure.reason;
  const said = failure.detail.replaceAll(token, '***');
  const end = failure.reason === 'limited' && endsAt !== null ? new Date(endsAt).toISOString() : null;
  const detail = end === null ? said : `${said.replace(/\.$/, '')}, until ${end}`;
  return new RemoteError({ service: 'GitHub', operation, reason, status, requestId, detail });
}

/** Of any list: far beyond what a pull request can have. */
const MAX_PAGES = 100;
const PER_PAGE = 100;

/** Reads a list page by page, as long as GitHub's Link header names a next one. */
export async function pages<Item>(
  { read }: Requests,
  operation: string,
  send: (page: { readonly per_page: number; readonly page: number }, request: Options) => Promise<Answer<Item[]>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const failed = (detail: string) =>
    new RemoteError({ service: 'GitHub', operation, reason: 'unavailable', status: null, requestId: null, detail });
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data, headers } = await read(operation, (request) => send({ per_page: PER_PAGE, page }, request));
    if (!Array.isArray(data)) throw failed('the answer is no list');
    items.push(...data);
    if (!String(headers.link ?? '').includes('rel="next"')) return items;
  }
  throw failed(`the list has more than ${MAX_PAGES} pages`);
}
