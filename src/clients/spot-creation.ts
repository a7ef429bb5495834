import { RemoteError } from '../errors.js';
import type { Clock, LiveResource } from '../ports.js';
import type { SpecKind } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import { resourceIn } from './spot-answers.js';
import { wrongIn } from './spot-calls.js';
import { badAnswer, type Purpose, remoteError, type SpotFailure } from './spot-failure.js';
import type { SpotOutcome } from './spot-http.js';

/** A creation that was sent once, and how to look what came of it. */
export interface Creation {
  readonly purpose: Purpose;
  readonly kind: SpecKind;
  readonly account: string;
  readonly body: Members;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  list(filter: Readonly<Record<string, string>>): Promise<readonly LiveResource[]>;
  get(id: string): Promise<LiveResource | null>;
}

/** A list may lag behind what was created. */
const LOOK_AGAIN_MS = 5_000;

/**
 * The resource that came of a creation. Where its answer was lost, it is looked for by its name, and a node group by its
 * cluster too: whoever creates has made sure that there was none.
 */
export async function createdBy(creation: Creation, outcome: SpotOutcome): Promise<LiveResource> {
  const { purpose, clock, signal } = creation;
  const answer = answerOf(creation, outcome);
  if (answer.resource !== null) return answer.resource;
  if (!answer.failure.mayBeDone) throw remoteError(purpose, answer.failure);
  const first = await looked(creation, answer.failure);
  if (first !== null) return first;
  await clock.sleep(LOOK_AGAIN_MS, signal);
  const second = await looked(creation, answer.failure);
  if (second !== null) return second;
  throw uncertain(creation, answer.failure, 'nothing of its name is listed yet');
}

type CreationAnswer = { readonly resource: LiveResource } | { readonly resource: null; readonly failure: SpotFailure };

function answerOf({ purpose, kind, account }: Creation, outcome: SpotOutcome): CreationAnswer {
  if (!outcome.ok) return { resource: null, failure: outcome.failure };
  try {
    const resource = resourceIn(outcome.value, kind, account, wrongIn(purpose, outcome));
    return resource === null ? lost(outcome.status, null, 'the answer has no item') : { resource };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return lost(outcome.status, error.facts.requestId, error.facts.detail);
  }
}

function lost(status: number, requestId: string | null, detail: string): CreationAnswer {
  return { resource: null, failure: badAnswer(status, requestId, detail) };
}

/** What was created, whole; null where nothing is listed that it could be. */
async function looked(creation: Creation, failure: SpotFailure): Promise<LiveResource | null> {
  const { kind, body, list, get } = creation;
  const { name } = body;
  const filter = kind.api.listFilter;
  const cluster = filter === null ? undefined : body[filter];
  if (typeof name !== 'string' || name === '') throw uncertain(creation, failure, 'without a name it cannot be looked for');
  try {
    const listed = await list(filter !== null && typeof cluster === 'string' ? { [filter]: cluster } : {});
    const found = listed.filter((one) => one.name === name && (filter === null || one.body[filter] === cluster));
    const [one, another] = found;
    if (another !== undefined) throw uncertain(creation, failure, `${found.length} of its name are listed`);
    return one === undefined ? null : await get(one.id);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.facts.reason === 'unknown') throw error;
    throw uncertain(creation, failure, 'looking for it failed');
  }
}

function uncertain({ purpose }: Creation, failure: SpotFailure, looking: string): RemoteError {
  const detail = `${failure.detail === '' ? '' : `${failure.detail}; `}it may have been created: ${looking}`;
  return remoteError(purpose, { ...failure, detail });
}
