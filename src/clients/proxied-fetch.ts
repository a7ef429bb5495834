import { HttpClient } from '@actions/http-client';
import { fetch } from 'undici';

/** Asks one server, by way of the proxy that `https_proxy` and `no_proxy` (as @actions/http-client reads them) name for it. */
export function proxiedFetch(server: string): typeof fetch {
  const dispatcher = new HttpClient().getAgentDispatcher(server);
  // undici's own fetch: a dispatcher of another version than Node's may not fit Node's.
  return (input, init = {}) => fetch(input, dispatcher === undefined ? init : { ...init, dispatcher });
}
