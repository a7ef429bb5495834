import { UserError } from '../errors.js';
import type { LiveResource } from '../ports.js';
import type { SpecKind } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import type { Wrong } from './spot-answers.js';
import { badAnswer, noAnswer, type Purpose, remoteError, requestIdIn, type SpotFailure } from './spot-failure.js';
import type { SpotAnswer, SpotCall, SpotOutcome } from './spot-http.js';
import type { RoutedCall } from './spot-requests.js';

/** Which call of a kind: of one resource where there is an `id`, and of something below it where there is a `below`. */
export interface Which {
  readonly id?: string;
  /** Such as `/roll`. */
  readonly below?: string;
  /** Where there is something of its own below that. */
  readonly part?: { readonly name: string; readonly id: string; readonly below?: string };
  readonly query?: Readonly<Record<string, string>>;
  /** Flat: it is sent under the kind's root. */
  readonly body?: Members;
  /** It is sent as it is. */
  readonly plain?: Members;
  /** It must not be done twice; a creation never is. */
  readonly isOnce?: boolean;
}

/** A call of a kind's API. Without an account, Spot would take the oldest: a UserError. */
export function callOf(method: SpotCall['method'], { api, root }: SpecKind, account: string, which: Which): RoutedCall {
  if (account.trim() === '')
    throw new UserError('spot-account is empty, and without an account Spot would take the oldest. Set it, or SPOTINST_ACCOUNT.');
  const { id, below = '', part, query = {}, body, plain } = which;
  const sent = body === undefined ? plain : { [root]: body };
  const at = (one: string, inner: string) =>
    `${api.path}${id === undefined ? '' : `/${one}`}${below}${part === undefined ? '' : `/${inner}${part.below ?? ''}`}`;
  return {
    method,
    path: at(id ?? '', part?.id ?? ''),
    route: at('{id}', `{${part?.name}}`),
    query: { accountId: account, ...query },
    isOnce: which.isOnce ?? method === 'POST',
    ...(sent === undefined ? {} : { body: sent }),
  };
}

/** The answer of a call; the error where it failed. */
export function answerOf(purpose: Purpose, kind: SpecKind, outcome: SpotOutcome): SpotAnswer {
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  throw remoteError(purpose, isMissing(failure, kind) ? { ...failure, reason: 'missing' } : failure);
}

/** Whether a failure says that there is no such resource: by its code, for no status is described for it. */
export function isMissing({ codes, status }: SpotFailure, { api }: SpecKind): boolean {
  return status === 404 || codes.includes(api.notFound);
}

/** The error of an answer whose value is not what it must be. */
export function wrongIn(purpose: Purpose, { status, value }: SpotAnswer): Wrong {
  return (detail) => remoteError(purpose, badAnswer(status, requestIdIn(value), detail));
}

/** A resource that was asked for by its id. */
export function asked(resource: LiveResource | null, id: string, wrong: Wrong): LiveResource | null {
  if (resource !== null && resource.id !== id) throw wrong('the answer is about another resource');
  return resource;
}

/** Whether a text can be an id: in a path, ".." would be another path. */
export function isId(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** An id that may stand in a path; an error where it cannot be any. */
export function idFor(purpose: Purpose, id: string): string {
  if (isId(id)) return id;
  throw remoteError(purpose, { ...noAnswer('this is no id', false), reason: 'missing' });
}
