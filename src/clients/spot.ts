import { setMaxListeners } from 'node:events';
import { UserError } from '../errors.js';
import type { Clock, SpotApi } from '../ports.js';
import { pluralOf } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { resourceIn, resourcesIn } from './spot-answers.js';
import { answerOf, asked, callOf, idFor, isId, isMissing, wrongIn } from './spot-calls.js';
import { createdBy } from './spot-creation.js';
import { exchanging } from './spot-http.js';
import { freshPace } from './spot-pace.js';
import { type Requests, type SpotBounds, spotRequests } from './spot-requests.js';
import { rollCalls } from './spot-rolls.js';
import { SPOT_URL, spotServer } from './spot-url.js';

/** By whose right the Spot API is asked, and within which bounds. */
export interface SpotAccess {
  readonly token: string;
  /** In the place of `https://api.spotinst.io`. */
  readonly url?: string | undefined;
  readonly clock: Clock;
  /** From 0 to 1: keeps many calls from asking again at the same moment. */
  readonly random?: () => number;
  /** For each request, until its answer is read. */
  readonly timeoutMs?: number;
  readonly bounds?: Partial<SpotBounds>;
  /** Ends whatever is under way. Of an update or a creation that was sent, it is then not known whether it was made. */
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 30_000;
const BOUNDS: SpotBounds = { attempts: 5, patienceMs: 300_000 };

/** The Spot API over HTTP. A UserError where there is no token, or where the URL must not be given one. */
export function spotClient({ token, url, clock, random = Math.random, timeoutMs, bounds, signal }: SpotAccess): SpotApi {
  // The characters of bearer tokens (RFC 6750). What is refused is not shown.
  if (!/^[\w.~+/-]+=*$/.test(token))
    throw new UserError(
      'the token of the Spot API is empty, or holds characters that no token has. Set SPOTINST_TOKEN or the input spot-token.',
    );
  const server = spotServer(url ?? SPOT_URL);
  // As many wait for it as there are calls at a time.
  if (signal !== undefined) setMaxListeners(0, signal);
  const requests = spotRequests({
    exchange: exchanging({ server, token, timeoutMs: timeoutMs ?? TIMEOUT_MS, signal }),
    pace: freshPace(clock, signal),
    clock,
    random,
    bounds: { ...BOUNDS, ...bounds },
    signal,
  });
  return apiOf(requests, { clock, signal });
}

function apiOf(requests: Requests, { clock, signal }: Pick<SpotAccess, 'clock' | 'signal'>): SpotApi {
  const reads = readCalls(requests);
  return {
    list: (kind, account) => reads.list(kind, account, {}),
    get: reads.get,
    ...rollCalls(requests, reads.get),
    create: async (kind, account, body) => {
      const purpose = { operation: `create ${kind.title} in ${account}`, isWrite: true };
      const list = (filter: Query) => reads.list(kind, account, filter);
      const get = (id: string) => reads.get(kind, account, id);
      const outcome = await requests(callOf('POST', kind, account, { body }));
      return createdBy({ purpose, kind, account, body, clock, signal, list, get }, outcome);
    },
    update: async (kind, account, id, body) => {
      const purpose = { operation: `update ${id} of ${account}`, isWrite: true };
      const outcome = await requests(callOf('PUT', kind, account, { id: idFor(purpose, id), body }));
      const answer = answerOf(purpose, kind, outcome);
      const wrong = wrongIn(purpose, answer);
      asked(resourceIn(answer.value, kind, account, wrong), id, wrong);
    },
  };
}

type Query = Readonly<Record<string, string>>;

function readCalls(requests: Requests) {
  const list = async (kind: SpecKind, account: string, query: Query) => {
    const purpose = { operation: `list the ${pluralOf(kind)} of ${account}`, isWrite: false };
    const answer = answerOf(purpose, kind, await requests(callOf('GET', kind, account, { query })));
    return resourcesIn(answer.value, kind, account, wrongIn(purpose, answer));
  };
  const get = async (kind: SpecKind, account: string, id: string) => {
    const purpose = { operation: `read ${id} of ${account}`, isWrite: false };
    if (!isId(id)) return null;
    const outcome = await requests(callOf('GET', kind, account, { id }));
    if (!outcome.ok && isMissing(outcome.failure, kind)) return null;
    const answer = answerOf(purpose, kind, outcome);
    const wrong = wrongIn(purpose, answer);
    return asked(resourceIn(answer.value, kind, account, wrong), id, wrong);
  };
  return { list, get };
}
