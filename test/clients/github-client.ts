import { githubApi } from '../../src/clients/github.js';
import type { Pace } from '../../src/clients/github-pace.js';
import type { Bounds } from '../../src/clients/github-requests.js';
import { RemoteError, type RemoteFacts } from '../../src/errors.js';
import type { GitHubApi } from '../../src/ports.js';
import type { GitHub } from '../github/server.js';
import { WRITE_TOKEN } from '../github/tokens.js';

/** When the clock of these tests stands still: long before what the stand-in's own clock says. */
export const NOW = Date.parse('2020-01-01T00:00:00Z');

/** A pace that only notes how long it was to wait, in seconds. */
export function notedPace(): Pace & { readonly waits: number[] } {
  const waits: number[] = [];
  return { waits, now: () => NOW, random: () => 0, sleep: async (durationMs) => void waits.push(durationMs / 1000) };
}

/** The client of a stand-in, and the seconds that it would have waited. */
export function clientOf(github: GitHub, token = WRITE_TOKEN, bounds: Partial<Bounds> = {}) {
  const pace = notedPace();
  const api: GitHubApi = githubApi({ token, repository: github.repository, apiUrl: github.url, pace, bounds });
  return { api, waits: pace.waits };
}

/** What a call that must fail says. No token may stand in any part of the error. */
export async function factsOf(call: Promise<unknown>, token = WRITE_TOKEN): Promise<RemoteFacts> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RemoteError)) throw new Error(`no RemoteError, but ${error}`);
  const all = `${error.message}\n${error.stack}\n${JSON.stringify(error)}\n${String(error.cause)}`;
  if (error.cause !== undefined || all.includes(token)) throw new Error('the error tells more than it may');
  return error.facts;
}
