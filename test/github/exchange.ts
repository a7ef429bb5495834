import { createHash } from 'node:crypto';
import { type Answer, brokenContract, MESSAGES, notFound, refusal } from './answers.js';
import type { Limits } from './call.js';
import { type Called, endpointOf } from './contract.js';
import type { Fault, Faults } from './faults.js';
import { answerQuery, isHidden } from './graphql.js';
import { type Budget, exhausted } from './rate.js';
import { routes } from './routes/index.js';
import type { State } from './state.js';
import { type Token, tokenIn } from './tokens.js';
import type { Links } from './views/links.js';

/** A request as it came. */
export interface Incoming {
  readonly method: string;
  /** Without the API's own prefix; `/graphql` for GraphQL. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Everything that an exchange works with. */
export interface Site {
  readonly state: State;
  readonly links: Links;
  readonly tokens: Readonly<Record<string, Token>>;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly faults: Faults;
  /** What the description did not allow, in requests and in answers. */
  readonly violations: string[];
}

/** An answer, and what becomes of it on its way. */
export interface Outcome {
  readonly answer: Answer;
  readonly delivery: 'whole' | 'cut' | 'within' | 'never' | 'malformed';
}

/** Carries a request out, with what a test has set to happen to it. */
export async function exchange(site: Site, request: Incoming): Promise<Outcome> {
  const fault = site.faults.next(request.method, request.path);
  if (fault?.kind === 'meanwhile') await fault.before?.();
  const early = instead(fault, 'before');
  if (early !== null) return early;
  const answer = answerTo(site, request, fault);
  if (fault?.kind === 'meanwhile') await fault.after?.();
  if (fault?.kind === 'malformed') return { answer, delivery: 'malformed' };
  return instead(fault, 'after') ?? { answer, delivery: fault?.kind === 'cut' ? 'within' : 'whole' };
}

const NO_ANSWER: Answer = { status: 500 };

function instead(fault: Fault | null, when: 'before' | 'after'): Outcome | null {
  if (fault?.kind === 'answer' && (fault.when ?? 'before') === when) return { answer: fault.answer, delivery: 'whole' };
  if (fault?.kind === 'cut' && fault.when === when) return { answer: NO_ANSWER, delivery: 'cut' };
  return fault?.kind === 'hang' && fault.when === when ? { answer: NO_ANSWER, delivery: 'never' } : null;
}

function answerTo(site: Site, request: Incoming, fault: Fault | null): Answer {
  const { headers } = request;
  if (headers['user-agent'] === undefined)
    return refusal(403, 'Request forbidden by administrative rules. Please set a User-Agent.');
  const name = tokenIn(headers.authorization);
  const token = name === null ? undefined : site.tokens[name];
  if (name === null || token === undefined) return refusal(401, name === null ? MESSAGES.noToken : MESSAGES.badToken);
  const isFree = request.path === '/rate_limit';
  if (!isFree && site.budget.of(name).remaining === 0) return exhausted();
  const body = bodyOf(request);
  if (body === NO_JSON) return violated(site, request, ['the body is no JSON'], refusal(400, 'Problems parsing JSON'));
  const answer =
    request.path === '/graphql' ? graphql(site, request, body, token, fault) : rest(site, request, body, token, fault);
  // An answer that says "not modified" costs nothing (docs: "Best practices for using the REST API").
  if (!isFree && answer.status !== 304) site.budget.spend(name);
  return answer;
}

function violated(site: Site, { method, path }: Incoming, faults: readonly string[], answer: Answer): Answer {
  site.violations.push(...faults.map((fault) => `${method} ${path}: ${fault}`));
  return answer;
}

const NO_JSON = Symbol('no JSON');

function bodyOf({ text }: Incoming): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NO_JSON;
  }
}

function graphql(site: Site, request: Incoming, body: unknown, token: Token, fault: Fault | null): Answer {
  if (request.method !== 'POST') return notFound();
  const { answer, faults } = answerQuery({ state: site.state, limits: site.limits, token, body });
  if (faults.length > 0) return violated(site, request, faults, answer);
  return fault?.kind === 'alter' ? fault.change(answer) : answer;
}

function rest(site: Site, given: Incoming, body: unknown, token: Token, fault: Fault | null): Answer {
  const request = { ...given, path: byName(site.state, given.path) };
  const called = endpointOf(request.method, request.path);
  if (called === null)
    return violated(site, request, ['GitHub has no such endpoint, or the stand-in does not know it'], notFound());
  const media = mediaOf(request, called);
  if (media === null)
    return violated(site, request, ['the stand-in does not know this Accept'], refusal(415, "Unsupported 'Accept' header"));
  const faults = called.operation.faultsOfRequest(called.params, request.query, body);
  if (faults.length > 0) return violated(site, request, faults, brokenContract(called.operation, faults));
  if (request.method !== 'GET' && token.scopes === 'read') return refusal(403, MESSAGES.readOnly);
  if (isHiddenContent(site, called, token)) return refusal(403, MESSAGES.readOnly);
  const plain = routes[called.operation.id]?.({
    state: site.state,
    links: site.links,
    limits: site.limits,
    params: called.params,
    query: request.query,
    path: request.path,
    body: (body ?? {}) as Record<string, unknown>,
    login: token.login,
    isRaw: media === 'raw',
    rate: site.budget.of(tokenIn(request.headers.authorization) ?? ''),
  });
  if (plain === undefined) throw new Error(`the stand-in has no route ${called.operation.id}`);
  const answer = fault?.kind === 'alter' ? fault.change(plain) : plain;
  if (answer.raw !== undefined) return conditional(request, answer);
  // What is judged is what arrives: JSON has no undefined, and no dates.
  const sent = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
  const wrong = called.operation.faultsOfAnswer(answer.status, sent).map((one) => `the answer ${answer.status}: ${one}`);
  if (wrong.length > 0)
    return violated(site, request, wrong, { status: 500, body: { message: 'The stand-in broke the contract', wrong } });
  return conditional(request, answer);
}

function isHiddenContent({ state }: Site, { operation: { id }, params }: Called, token: Token): boolean {
  const repository = state.repositories.get(`${params.owner}/${params.repo}`.toLowerCase());
  const isContent = id.startsWith('git/') || id === 'repos/get-content' || id.startsWith('repos/compare');
  return isContent && repository !== undefined && isHidden(token, repository);
}

/** GitHub's own links name a repository by its number. */
function byName({ repositories }: State, path: string): string {
  const [, id, rest] = path.match(/^\/repositories\/(\d+)(\/.*)$/) ?? [];
  const repository = [...repositories.values()].find((one) => String(one.id) === id);
  return repository === undefined ? path : `/repos/${repository.fullName}${rest}`;
}

const JSON_TYPES = ['*/*', 'application/json', 'application/vnd.github+json', 'application/vnd.github.v3+json'];
const RAW_TYPES = ['application/vnd.github.raw+json', 'application/vnd.github.raw', 'application/vnd.github.v3.raw'];

/** What is asked for; null for what the stand-in does not know. For comments and the like, `raw` is the JSON that they always are. */
function mediaOf({ headers }: Incoming, { operation }: Called): 'json' | 'raw' | null {
  const types = (headers.accept ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim() ?? '');
  const hasBytes = operation.id === 'repos/get-content' || operation.id === 'git/get-blob';
  if (types.some((type) => RAW_TYPES.includes(type))) return hasBytes ? 'raw' : 'json';
  return types.some((type) => JSON_TYPES.includes(type)) ? 'json' : null;
}

/** 304 where the client has the same already. */
function conditional({ method, headers }: Incoming, answer: Answer): Answer {
  if (method !== 'GET' || answer.status !== 200) return answer;
  const etag = etagOf(answer);
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) return { status: 304, headers: { etag } };
  return { ...answer, headers: { ...answer.headers, etag } };
}

function etagOf({ raw, body, headers }: Answer): string {
  const content = raw ?? `${JSON.stringify(body)}${headers?.link ?? ''}`;
  return `W/"${createHash('sha256').update(content).digest('hex')}"`;
}
