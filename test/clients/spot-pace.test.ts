import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshPace, type Limit } from '../../src/clients/spot-pace.js';
import { freshLimits } from '../../src/simulator/limits.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { skippingClock } from '../fakes.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { factsOf, openSpot, START, timesOf } from './spot-client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const EG = KINDS.elastigroup;
const PATIENCE = 300_000;

describe('a limit that is in sight', () => {
  test.each([
    ['one after the other', 1],
    ['ten at a time', 10],
    ['all at once', 60],
  ])('is never reached, %s', async (_, width) => {
    const { spot, api, account, clock } = await openSpot({ perMinute: 20 });
    const id = spot.load('elastigroup', account, bodyOf('elastigroup'));
    for (let sent = 0; sent < 60; sent += width) await Promise.all(Array.from({ length: width }, () => api.get(EG, account, id)));
    expect(spot.requests.map(({ status }) => status)).toEqual(Array(60).fill(200));
    const minutes = (clock.now() - Date.parse(START)) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeLessThan(4);
  });

  test('is spread: the last calls before it do not go at once', async () => {
    const { spot, api, account } = await openSpot({ perMinute: 10 });
    for (let sent = 0; sent < 11; sent++) await api.list(EG, account);
    const seconds = timesOf(spot).map((line) => Number(line.replace('GET ', '')));
    expect(seconds.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 30]);
    expect(spot.requests.every(({ status }) => status === 200)).toBe(true);
  });

  test('holds for its route and method alone', async () => {
    const { spot, api, account, clock } = await openSpot({ perMinute: 1 });
    const id = spot.load('elastigroup', account, bodyOf('elastigroup'));
    await Promise.all([
      api.list(EG, account),
      api.get(EG, account, id),
      api.update(EG, account, id, patchOf('elastigroup', REQUIRED)),
      api.list(KINDS['ocean-vng'], account),
    ]);
    expect([spot.requests.length, clock.now()]).toEqual([4, Date.parse(START)]);
    // Whether ids count apart is not said: they are taken to count together.
    await api.get(EG, account, 'sig-ffffffff');
    expect(clock.now()).toBe(Date.parse(START) + 61_000);
  });

  test('that is far away makes nobody wait', async () => {
    const { spot, api, account, clock } = await openSpot();
    await Promise.all(Array.from({ length: 100 }, () => api.list(EG, account)));
    expect([spot.requests.length, clock.now()]).toEqual([100, Date.parse(START)]);
  });

  test('others have used up is waited out as well', async () => {
    const { spot, api, account } = await openSpot({ perMinute: 2 });
    const other = await openSpot({ perMinute: 2 });
    expect(other.account).toBe(account);
    await api.list(EG, account);
    await fetch(`${spot.url}${EG.api.path}?accountId=${account}`, { headers: { authorization: `Bearer ${spot.token}` } });
    await api.list(EG, account);
    const [, , tooMany, again] = spot.requests;
    expect([tooMany?.status, again?.status]).toEqual([429, 200]);
    expect((again?.at ?? 0) - (tooMany?.at ?? 0)).toBeGreaterThanOrEqual(60_000 - ((tooMany?.at ?? 0) - Date.parse(START)));
  });
});

describe('after a 429', () => {
  test.each([1, 12])('nobody asks before the reset, %i at a time', async (width) => {
    const { spot, api, account } = await openSpot();
    spot.fault({}, { kind: 'limited', seconds: 45 });
    await Promise.all(Array.from({ length: width }, () => api.list(EG, account)));
    const [limited, ...later] = spot.requests;
    expect([limited?.status, later.length]).toEqual([429, width]);
    expect(later.every(({ at, status }) => status === 200 && at >= Date.parse(START) + 45_000)).toBe(true);
  });

  test('a second one is waited out as well, and longer', async () => {
    const { spot, api, account } = await openSpot();
    spot.fault({ times: 2 }, { kind: 'limited', seconds: 45 });
    await api.list(EG, account);
    expect(timesOf(spot)).toEqual(['GET 0', 'GET 46', 'GET 93']);
  });

  test('without a reset a minute is waited', async () => {
    const { spot, api, account } = await openSpot({ undescribed: '429 without its headers' });
    spot.fault({}, { kind: 'answer', when: 'before', status: 429, body: 'Too Many Requests' });
    await api.list(EG, account);
    expect(timesOf(spot)).toEqual(['GET 0', 'GET 61']);
  });

  test('a wait that is too long is not begun, by nobody', async () => {
    const { spot, api, account, clock } = await openSpot();
    spot.fault({}, { kind: 'limited', seconds: 3600 });
    expect(await factsOf(api.list(EG, account), spot.token)).toMatchObject({
      reason: 'limited',
      status: 429,
      detail: 'Rate limit exceeded',
    });
    expect(await factsOf(api.list(EG, account), spot.token)).toMatchObject({
      reason: 'limited',
      status: null,
      detail: 'the limit of requests is reached for 3601 s',
    });
    expect([spot.requests.length, clock.now()]).toEqual([1, Date.parse(START)]);
  });
});

describe('the pace by itself', () => {
  const told = (remaining: number | null, seconds = 60, limit: number | null = 100): Limit => ({
    limit,
    remaining,
    resetMs: seconds * 1000,
    isOver: false,
  });

  async function ticketOf(entry: ReturnType<ReturnType<typeof freshPace>['enter']>): Promise<number> {
    const got = await entry;
    if (got.may !== 'go') throw new Error(`not let through: ${got.why}`);
    return got.ticket;
  }

  test('the first of a route goes alone, and those behind it when its answer is there', async () => {
    const pace = freshPace(skippingClock(START), undefined);
    const first = await ticketOf(pace.enter('a', PATIENCE));
    let gone = 0;
    const others = [1, 2, 3].map(() => pace.enter('a', PATIENCE).then(() => gone++));
    await new Promise((resolve) => setImmediate(resolve));
    expect(gone).toBe(0);
    pace.leave('a', first, told(50));
    await Promise.all(others);
    expect(gone).toBe(3);
  });

  test('one without an answer lets the next one through, alone again', async () => {
    const pace = freshPace(skippingClock(START), undefined);
    pace.leave('a', await ticketOf(pace.enter('a', PATIENCE)), null);
    expect(await ticketOf(pace.enter('a', PATIENCE))).toBe(2);
  });

  test('answers without limits mean that there are none, unless some were told', async () => {
    const pace = freshPace(skippingClock(START), undefined);
    pace.leave('a', await ticketOf(pace.enter('a', PATIENCE)), told(null, 0, null));
    expect(await Promise.all([1, 2, 3].map(() => ticketOf(pace.enter('a', PATIENCE))))).toEqual([2, 3, 4]);
    const clock = skippingClock(START);
    const limited = freshPace(clock, undefined);
    limited.leave('a', await ticketOf(limited.enter('a', PATIENCE)), told(1, 60, null));
    limited.leave('a', await ticketOf(limited.enter('a', PATIENCE)), told(null, 0, null));
    await ticketOf(limited.enter('a', PATIENCE));
    expect(clock.now()).toBe(Date.parse(START) + 60_000);
  });

  test('an old answer does not end the wait for the reset', async () => {
    const clock = skippingClock(START);
    const pace = freshPace(clock, undefined);
    pace.leave('a', await ticketOf(pace.enter('a', PATIENCE)), told(50));
    const [slow, over] = [await ticketOf(pace.enter('a', PATIENCE)), await ticketOf(pace.enter('a', PATIENCE))];
    pace.leave('a', over, { limit: 100, remaining: 0, resetMs: 40_000, isOver: true });
    pace.leave('a', slow, told(49));
    await ticketOf(pace.enter('a', PATIENCE));
    expect(clock.now()).toBe(Date.parse(START) + 41_000);
  });

  test('an old answer does not make more of the limit than is left', async () => {
    const pace = freshPace(skippingClock(START), undefined);
    pace.leave('a', await ticketOf(pace.enter('a', PATIENCE)), told(3, 60, null));
    const [slow, quick] = [await ticketOf(pace.enter('a', PATIENCE)), await ticketOf(pace.enter('a', PATIENCE))];
    pace.leave('a', quick, told(1, 60, null));
    pace.leave('a', slow, told(2, 60, null));
    expect((await pace.enter('a', 0)).may).toBe('go');
    let isIn = false;
    void pace.enter('a', PATIENCE).then(() => {
      isIn = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isIn).toBe(false);
  });

  test('whoever waits for an answer is let go when the run is cancelled', async () => {
    const ending = new AbortController();
    const pace = freshPace(skippingClock(START), ending.signal);
    await pace.enter('a', PATIENCE);
    const waiting = pace.enter('a', PATIENCE);
    await new Promise((resolve) => setImmediate(resolve));
    ending.abort();
    expect(await waiting).toEqual({ may: 'not', why: 'cancelled' });
  });

  test('any number at any width never meets the limit, and all come through', async () => {
    const minutes = fc.integer({ min: 1, max: 12 });
    const delays = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(minutes, delays, delays, async (perMinute, before, after) => {
        const clock = skippingClock(START);
        const limits = freshLimits(perMinute);
        const pace = freshPace(clock, undefined);
        const passed: boolean[] = [];
        const calls = before.map(async (delay, index) => {
          const ticket = await ticketOf(pace.enter('a', PATIENCE));
          // On its way to the API, and back.
          await clock.sleep(delay);
          const { isAllowed, remaining, resetSeconds } = limits.take('a', clock.now());
          passed.push(isAllowed);
          await clock.sleep(after[index % after.length] ?? 0);
          pace.leave('a', ticket, { limit: perMinute, remaining, resetMs: resetSeconds * 1000, isOver: !isAllowed });
        });
        await Promise.all(calls);
        return passed.length === before.length && passed.every((isAllowed) => isAllowed);
      }),
      { numRuns: 200 },
    );
  });
});
