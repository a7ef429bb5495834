import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Got } from '../got.js';

/** What is not as usual in a request. */
export interface Unusual {
  /** null: none is named. */
  readonly account?: string | null;
  /** null: no Authorization at all. */
  readonly token?: string | null;
  readonly query?: Readonly<Record<string, string>>;
}

/** Asks the simulator with plain `fetch`. A text goes out as it is, anything else as JSON. */
export async function ask(
  spot: Simulator,
  method: string,
  path: string,
  body?: unknown,
  { account = spot.account, token = spot.token, query = {} }: Unusual = {},
): Promise<Got> {
  const search = new URLSearchParams({ ...(account === null ? {} : { accountId: account }), ...query });
  const response = await fetch(`${spot.url}${path}${search.size === 0 ? '' : `?${search}`}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** The four calls of a kind. */
export function callsOf(spot: Simulator, id: KindId, unusual: Unusual = {}) {
  const { api, root } = KINDS[id];
  return {
    create: (body: unknown) => ask(spot, 'POST', api.path, { [root]: body }, unusual),
    list: (query: Readonly<Record<string, string>> = {}) => ask(spot, 'GET', api.path, undefined, { ...unusual, query }),
    get: (resource: string) => ask(spot, 'GET', `${api.path}/${resource}`, undefined, unusual),
    update: (resource: string, body: unknown) => ask(spot, 'PUT', `${api.path}/${resource}`, { [root]: body }, unusual),
  };
}
