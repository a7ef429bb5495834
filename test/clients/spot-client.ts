import { inspect } from 'node:util';
import { type SpotAccess, spotClient } from '../../src/clients/spot.js';
import { RemoteError, type RemoteFacts } from '../../src/errors.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { type SkippingClock, skippingClock } from '../fakes.js';
import { type SpotOptions, startSpot } from '../spot.js';

/** When the clocks of these tests begin. */
export const START = '2026-06-15T12:00:00.000Z';

/** What stands in every body that these tests send: no error may show it. */
export const SECRET = 'secret-of-a-body';

/** A client of a simulator, on one clock. Lots are never drawn. */
export async function openSpot(options: SpotOptions = {}, access: Partial<SpotAccess> = {}) {
  const clock = skippingClock(START);
  const spot = await startSpot({ clock, ...options });
  return { spot, clock, api: clientOf(spot, clock, access), account: spot.account };
}

/** Another client of a simulator. */
export function clientOf(spot: Simulator, clock: SkippingClock, access: Partial<SpotAccess> = {}) {
  return spotClient({ token: spot.token, url: spot.url, clock, random: () => 0, ...access });
}

/** Methods and seconds since the start of all requests: `GET 0`. */
export function timesOf(spot: Simulator): readonly string[] {
  return spot.requests.map(({ method, at }) => `${method} ${(at - Date.parse(START)) / 1000}`);
}

/** What a call that must fail says. Neither the token nor a body may stand in any part of the error. */
export async function factsOf(call: Promise<unknown>, token: string): Promise<RemoteFacts> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RemoteError)) throw new Error(`no RemoteError, but ${error}`);
  const all = `${inspect(error, { depth: 20, showHidden: true })}\n${error.stack}\n${JSON.stringify(error)}`;
  if (error.cause !== undefined || all.includes(token) || all.includes(SECRET))
    throw new Error('the error tells more than it may');
  return error.facts;
}
