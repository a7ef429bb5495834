import type { Got } from '../got.js';
import type { GitHub } from './server.js';
import { WRITE_TOKEN } from './tokens.js';

/** Asks the stand-in with plain `fetch`; paths are below the repository unless they begin with the API's own. */
export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Got>;
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Got>;
  graphql(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Got>;
}

export function clientOf(github: GitHub, token: string | null = WRITE_TOKEN): Client {
  const ask = async (
    method: string,
    url: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Got> => {
    const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const init = { method, headers: { ...authorization, ...headers }, ...(body === undefined ? {} : { body: textOf(body) }) };
    const response = await fetch(url, init);
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const addressOf = (path: string) => {
    if (path.startsWith('http')) return path;
    return path.startsWith('/') ? `${github.url}${path}` : `${github.url}/repos/${github.repository}/${path}`;
  };
  return {
    get: (path, headers) => ask('GET', addressOf(path), undefined, headers),
    send: (method, path, body, headers) => ask(method, addressOf(path), body, headers),
    graphql: (query, variables) => ask('POST', github.graphqlUrl, { query, variables }),
  };
}

/** A text goes out as it is, which may be no JSON. */
function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
