import type { Access } from './access.js';
import type { Agenda } from './agenda.js';
import { type Answer, answerOf, failure, type RequestLine, type Result, refusal, tooMany } from './answers.js';
import type { Fault, Faults } from './faults.js';
import type { Instances } from './instances.js';
import type { Limits } from './limits.js';
import type { Modes } from './modes.js';
import type { Nodes } from './nodes.js';
import type { Resources } from './resources.js';
import type { Rolls } from './rolls.js';
import { type Found, routeOf } from './routes.js';
import type { Holders } from './stateful.js';

/** A request as it came. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** Everything that an exchange works with. */
export interface Site {
  readonly resources: Resources;
  readonly instances: Instances;
  readonly rolls: Rolls;
  readonly nodes: Nodes;
  readonly holders: Holders;
  readonly agenda: Agenda;
  readonly access: Access;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly modes: () => Modes;
  readonly now: () => number;
}

/** An answer, and what becomes of it on its way. */
export interface Outcome {
  readonly answer: Answer;
  readonly delivery: 'whole' | 'reset' | 'within' | 'never' | 'cut';
  /** So much later, in milliseconds. */
  readonly delayMs: number;
  /** The account that the request was about; null where it did not come to that. */
  readonly account: string | null;
  /** The template of its route; null where there is none. */
  readonly route: string | null;
  readonly fault: Fault | null;
}

/** Carries a request out at once, with what is set to happen to it. */
export function exchange(site: Site, request: Incoming, id: string): Outcome {
  site.agenda.run(site.now());
  const found = routeOf(request.method, request.path);
  const route = found?.route.template ?? null;
  const fault = site.faults.next({ method: request.method, route, id: found?.params.id ?? null });
  const line = lineOf(site, request, id);
  const base = { answer: failure(line), account: null, route, fault, delivery: 'whole', delayMs: 0 } as const;
  if (fault?.kind === 'refused') return { ...base, delivery: 'reset' };
  const before = fate(fault, 'before', line);
  if (before !== null) return { ...base, ...before };
  if (fault?.kind === 'meanwhile') fault.before?.();
  const { answer, account } = answerTo(site, { request, found, line, fault });
  if (fault?.kind === 'meanwhile') fault.after?.();
  const delayMs = fault?.kind === 'slow' ? fault.ms : 0;
  const delivery = fault?.kind === 'cut' ? 'cut' : fault?.kind === 'reset' ? 'within' : 'whole';
  return { ...base, account, answer, delivery, delayMs, ...fate(fault, 'after', line) };
}

/** What is set to happen to the request at that moment. */
function fate(fault: Fault | null, when: 'before' | 'after', line: RequestLine): Partial<Outcome> | null {
  if (fault === null || !('when' in fault) || fault.when !== when) return null;
  if (fault.kind === 'reset') return { delivery: 'reset' };
  if (fault.kind === 'hang') return { delivery: 'never' };
  if (fault.kind === 'failure') return { answer: failure(line) };
  const { status, body, headers = {} } = fault;
  return { answer: { status, body, headers } };
}

interface Asked {
  readonly request: Incoming;
  readonly found: Found | null;
  readonly line: RequestLine;
  readonly fault: Fault | null;
}

function answerTo(site: Site, asked: Asked): { readonly answer: Answer; readonly account: string | null } {
  const { request, found, line, fault } = asked;
  const refused = (result: Result) => ({ answer: answerOf(result, line, site.modes()), account: null });
  const accounts = fault?.kind === 'unauthorized' ? null : site.access.accountsOf(request.headers.authorization);
  // No source shows what the API answers to a wrong token, a foreign account or an unknown path.
  if (accounts === null) return refused(refusal(401, 'SIMULATED_UNAUTHORIZED', 'the token is not valid'));
  if (found === null) return refused(refusal(404, 'SIMULATED_NO_ROUTE', `no route ${request.method} ${request.path}`));
  const { headers, isAllowed } = limited(site, `${found.route.method} ${found.route.template}`, fault);
  if (!isAllowed) return { answer: { ...tooMany(line), headers }, account: null };
  // Left out, it is the oldest account, without any error (terraform-provider-spotinst, docs/index.md).
  const account = request.query.get('accountId') ?? accounts[0];
  const result = resultOf(site, asked, found, account !== undefined && accounts.includes(account) ? account : null);
  const { body, status } = answerOf(result, line, site.modes());
  return { answer: { status, body, headers }, account: account ?? null };
}

/** Counts the request; the three headers come with every answer, also below the limit. */
function limited({ limits, now }: Site, counter: string, fault: Fault | null) {
  if (fault?.kind === 'limited') limits.block(counter, now() + fault.seconds * 1000);
  const { isAllowed, remaining, resetSeconds } =
    fault?.kind === 'limited' ? { isAllowed: false, remaining: 0, resetSeconds: fault.seconds } : limits.take(counter, now());
  const headers = {
    'X-RateLimit-Limit': String(limits.perMinute),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': String(resetSeconds),
  };
  return { headers, isAllowed };
}

function resultOf(site: Site, { request, fault }: Asked, { route, params }: Found, named: string | null): Result {
  if (named === null) return refusal(403, 'SIMULATED_FOREIGN_ACCOUNT', 'the account is none of the token');
  const body = jsonIn(request.text);
  if (body === NO_JSON) return refusal(400, 'SIMULATED_NO_JSON', 'the body is no JSON');
  const result = route.answer({
    resources: site.resources,
    instances: site.instances,
    rolls: site.rolls,
    nodes: site.nodes,
    holders: site.holders,
    modes: site.modes(),
    account: fault?.kind === 'account' ? fault.account : named,
    method: request.method,
    params,
    query: request.query,
    body,
    now: site.now(),
    isIgnored: fault?.kind === 'ignored',
  });
  return fault?.kind === 'empty' && result.ok && 'items' in result && result.items !== null ? { ...result, items: [] } : result;
}

/** A text that should have been JSON. */
export const NO_JSON = Symbol('no JSON');

/** The JSON of a body; undefined where there is none. */
export function jsonIn(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NO_JSON;
  }
}

function lineOf(site: Site, { method, path, query }: Incoming, id: string): RequestLine {
  const url = query.size === 0 ? path : `${path}?${query}`;
  return { id, url, method, at: site.now() };
}
