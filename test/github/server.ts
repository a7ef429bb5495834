import { onTestFinished } from 'vitest';
import { refusal } from './answers.js';
import { LIMITS, type Limits } from './call.js';
import { exchange, type Incoming, type Outcome, type Site } from './exchange.js';
import { type Fault, type FaultRule, noFaults } from './faults.js';
import { type HttpRequest, listen } from './http.js';
import { budgetOf, rateHeaders } from './rate.js';
import { type Stage, stageOf } from './stage.js';
import { addRepository, emptyState, type State } from './state.js';
import { TOKENS, type Token, tokenIn } from './tokens.js';

export interface GitHubOptions {
  /** The repository that the functions of the stand-in speak of. */
  readonly repository?: string;
  readonly isPrivate?: boolean;
  /** What each token may do; see tokens.ts for those that are known anyway. */
  readonly tokens?: Readonly<Record<string, Token>>;
  /** GitHub Enterprise Server has its APIs below /api. */
  readonly isEnterprise?: boolean;
  /** What GITHUB_SERVER_URL is; nothing is served there. */
  readonly serverUrl?: string;
  /** Requests per hour and token. */
  readonly rateLimit?: number;
  readonly limits?: Partial<Limits>;
}

/** A request that came, and what it got. */
export interface Logged {
  readonly method: string;
  /** Without the API's own prefix and without the query; `/graphql` for GraphQL. */
  readonly path: string;
  readonly query: string;
  /** The token itself; null where there was none. */
  readonly token: string | null;
  readonly isWrite: boolean;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it was sent. */
  readonly text: string;
  /** Null where no answer was given. */
  readonly status: number | null;
}

/** A GitHub of one's own: what it serves, what happened there, and what others do there. */
export interface GitHub extends Stage {
  /** GITHUB_API_URL, without a slash at its end. */
  readonly url: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  readonly repository: string;
  readonly state: State;
  /** All requests, in the order in which they were answered. */
  readonly requests: readonly Logged[];
  /** What GitHub's description did not allow. One that is left when the test ends fails it. */
  readonly violations: readonly string[];
  /** How many requests came since the start, or since `forget()`. */
  count(): { readonly all: number; readonly reads: number; readonly writes: number };
  forget(): void;
  /** Takes the violations out: for a test that expects some. */
  takeViolations(): readonly string[];
  fault(rule: FaultRule, fault: Fault): void;
  /** Ends the server. Throws where a violation is left. */
  close(): Promise<void>;
}

/** Starts a stand-in that ends with the test that is running, and fails it where the description was violated. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  let github: GitHub | null = null;
  // The hook is for this test only as long as nothing was awaited.
  onTestFinished(() => github?.close());
  github = await serveGitHub(options);
  return github;
}

/** The same, outside a test: whoever starts it must close it. */
export async function serveGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { repository = 'acme/fleet', isPrivate = false, isEnterprise = false } = options;
  const { serverUrl = isEnterprise ? 'https://github.acme.example' : 'https://github.com' } = options;
  const state = emptyState();
  addRepository(state, repository, null, isPrivate);
  const requests: Logged[] = [];
  const violations: string[] = [];
  const prefix = isEnterprise ? '/api/v3' : '';
  const graphqlPath = isEnterprise ? '/api/graphql' : '/graphql';
  const budget = budgetOf(options.rateLimit ?? 1000);
  const faults = noFaults();
  const { origin, close } = await listen((request) => answered(site, requests, incomingOf(request, prefix, graphqlPath)));
  const links = { api: `${origin}${prefix}`, html: serverUrl };
  const tokens = { ...TOKENS, ...options.tokens };
  const site: Site = { state, links, tokens, limits: { ...LIMITS, ...options.limits }, budget, faults, violations };
  let isOpen = true;
  const writes = () => requests.filter(({ isWrite }) => isWrite).length;
  return {
    ...stageOf(state, repository),
    url: links.api,
    graphqlUrl: `${origin}${graphqlPath}`,
    serverUrl,
    repository,
    state,
    requests,
    violations,
    count: () => ({ all: requests.length, reads: requests.length - writes(), writes: writes() }),
    forget: () => requests.splice(0),
    takeViolations: () => violations.splice(0),
    fault: faults.set,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await close();
      state.git.remove();
      if (violations.length > 0) throw new Error(`GitHub's description was violated:\n${violations.join('\n')}`);
    },
  };
}

/** Carries a request out and writes it into the log; where the stand-in itself fails, so does the test. */
async function answered(site: Site, requests: Logged[], incoming: Incoming): Promise<Outcome> {
  const outcome = await exchange(site, incoming).catch((error: unknown): Outcome => {
    const what = error instanceof Error ? error.stack : String(error);
    site.violations.push(`${incoming.method} ${incoming.path}: the stand-in itself failed: ${what}`);
    return { answer: refusal(500, 'Server Error'), delivery: 'whole' };
  });
  requests.push(logged(incoming, outcome));
  const token = tokenIn(incoming.headers.authorization);
  const headers = token === null ? {} : rateHeaders(site.budget.of(token));
  return { ...outcome, answer: { ...outcome.answer, headers: { ...headers, ...outcome.answer.headers } } };
}

function incomingOf({ method, url, headers, text }: HttpRequest, prefix: string, graphqlPath: string): Incoming {
  const { pathname, searchParams: query } = url;
  const isGraphql = pathname === graphqlPath;
  // What is not below the prefix is no API of this server: it keeps its path, and no endpoint has that. Nor is GraphQL below it.
  const rest = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : '/graphql';
  const path = isGraphql ? '/graphql' : rest === '/graphql' ? `!${pathname}` : rest;
  return { method, path, query, headers, text };
}

function logged({ method, path, query, headers, text }: Incoming, { answer, delivery }: Outcome): Logged {
  const isWrite = !['GET', 'HEAD'].includes(method) && path !== '/graphql';
  const status = delivery === 'cut' || delivery === 'never' ? null : answer.status;
  return { method, path, query: query.toString(), token: tokenIn(headers.authorization), isWrite, headers, text, status };
}
