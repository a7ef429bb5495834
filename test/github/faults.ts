import type { Answer } from './answers.js';

/** Which requests something happens to. */
export interface FaultRule {
  readonly method?: string;
  /** Matches the path without the API's own prefix and without the query, such as `/repos/acme/fleet/pulls/1/files`; GraphQL is `/graphql`. */
  readonly path?: RegExp;
  /** The first of the requests that match, counted from the moment the fault is set; 1 where it is absent. */
  readonly nth?: number;
  /** How many of them, from then on; 1 where it is absent. */
  readonly times?: number;
}

/** What happens to a request. */
export type Fault =
  /** Another answer in place of GitHub's; `when` says whether the request is carried out first. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly when?: 'before' | 'after' }
  /** The connection is cut before the request is carried out, after it, or after it and within the answer. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' | 'within' }
  /** No answer ever comes. */
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  /** The answer's JSON ends too early. */
  | { readonly kind: 'malformed' }
  /** Something happens at GitHub just before the request is carried out, or between that and the answer. */
  | { readonly kind: 'meanwhile'; readonly before?: () => unknown; readonly after?: () => unknown }
  /** The answer is changed; it must stay one that GitHub describes. */
  | { readonly kind: 'alter'; readonly change: (answer: Answer) => Answer };

/** The faults that a test has set. */
export interface Faults {
  set(rule: FaultRule, fault: Fault): void;
  /** What happens to this request. The first rule that is due decides; all that match count it. */
  next(method: string, path: string): Fault | null;
}

export function noFaults(): Faults {
  const all: { readonly rule: FaultRule; readonly fault: Fault; seen: number }[] = [];
  return {
    set: (rule, fault) => all.push({ rule, fault, seen: 0 }),
    next: (method, path) => {
      const matching = all.filter(({ rule }) => (rule.method ?? method) === method && (rule.path?.test(path) ?? true));
      for (const one of matching) one.seen++;
      const due = matching.find(({ rule: { nth = 1, times = 1 }, seen }) => seen >= nth && seen < nth + times);
      return due?.fault ?? null;
    },
  };
}

/** GitHub's refusal of too many requests in a short time; without `retryAfter` (in seconds) it does not say for how long. */
export function secondaryLimit(status: 403 | 429 = 403, retryAfter?: number): Fault {
  const body = {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    status: String(status),
  };
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { kind: 'answer', answer: { status, headers, body } };
}

/** The hourly budget is spent; `reset` is in seconds since 1970. */
export function primaryLimit(reset: number): Fault {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
  const message = 'API rate limit exceeded for installation.';
  return { kind: 'answer', answer: { status: 403, headers, body: { message, status: '403' } } };
}

/** A plain failure, with GitHub's kind of body. */
export function failure(status: number, message = 'Server Error', headers: Answer['headers'] = {}): Fault {
  return { kind: 'answer', answer: { status, headers, body: { message, status: String(status) } } };
}
