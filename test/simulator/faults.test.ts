import { describe, expect, test } from 'vitest';
import { type Fault, type FaultRule, NOT_JSON, noFaults, UNAVAILABLE } from '../../src/simulator/faults.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Members } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, patchOf } from './bodies.js';
import { ask, callsOf } from './client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const ID = 'sig-00000001';
const PATH = KINDS.elastigroup.api.path;

/** A simulator with one Elastigroup, to whose first update something happens. */
async function updatedWith(fault: Fault) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
  spot.fault({ method: 'PUT', route: `${PATH}/{id}` }, fault);
  const update = (signal?: AbortSignal) =>
    fetch(`${spot.url}${PATH}/${ID}?accountId=${spot.account}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${spot.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ group: patchOf('elastigroup', REQUIRED) }),
      ...(signal === undefined ? {} : { signal }),
    });
  return { spot, clock, update, isDone: () => isDone(spot) };
}

function isDone(spot: Simulator): boolean {
  return JSON.stringify(spot.live(ID)?.body) === JSON.stringify(bodyOf('elastigroup', REQUIRED));
}

async function itemsOf(request: Promise<Response>): Promise<readonly Members[]> {
  const body = (await (await request).json()) as { readonly response: { readonly items: readonly Members[] } };
  return body.response.items;
}

/** How a connection ended; fails where it gave an answer. */
async function causeOf(request: Promise<Response>): Promise<string> {
  try {
    await (await request).text();
  } catch (error) {
    const { cause, message } = error as { readonly cause?: { readonly code?: string }; readonly message: string };
    return cause?.code ?? message;
  }
  throw new Error('there was an answer');
}

describe('an answer that is another', () => {
  test.each<readonly [name: string, fault: Fault, status: number, text: string, isDone: boolean]>([
    ['500', { kind: 'failure', when: 'before' }, 500, '{"status":{"code":500,"message":"Internal Server Error"}}', false],
    [
      '500 after it was done',
      { kind: 'failure', when: 'after' },
      500,
      '{"status":{"code":500,"message":"Internal Server Error"}}',
      true,
    ],
    ['503 with a text', UNAVAILABLE, 503, 'upstream connect error or disconnect/reset before headers', false],
    ['no JSON', NOT_JSON, 200, '<html><body>Please wait</body></html>', true],
    [
      'no items',
      { kind: 'empty' },
      200,
      '{"status":{"code":200,"message":"OK"},"kind":"spotinst:aws:ec2:group","items":[],"count":0}',
      true,
    ],
    [
      '401',
      { kind: 'unauthorized' },
      401,
      '{"status":{"code":401,"message":"Unauthorized"},"errors":[{"code":"SIMULATED_UNAUTHORIZED","message":"the token is not valid"}]}',
      false,
    ],
    [
      'another account',
      { kind: 'account', account: 'act-00000002' },
      400,
      `{"status":{"code":400,"message":"Bad Request"},"errors":[{"code":"GROUP_DOESNT_EXIST","message":"${ID} does not exist in account act-00000002"}]}`,
      false,
    ],
    ['a bare text', { kind: 'answer', when: 'before', status: 400, body: 'Bad Request' }, 400, 'Bad Request', false],
  ])('%s', async (_, fault, status, text, done) => {
    const { update, isDone } = await updatedWith(fault);
    const got = await update();
    const whole = await got.text();
    const shown = whole.startsWith('{') ? JSON.stringify(JSON.parse(whole).response) : whole;
    expect([got.status, shown, isDone()]).toEqual([status, text, done]);
    expect((await update()).status).toBe(200);
    expect(isDone()).toBe(true);
  });

  test('with headers of its own', async () => {
    const { update } = await updatedWith({
      kind: 'answer',
      when: 'before',
      status: 503,
      body: {},
      headers: { 'Retry-After': '7' },
    });
    expect((await update()).headers.get('retry-after')).toBe('7');
  });

  test('an update that is answered and not kept', async () => {
    const { spot, clock, update, isDone } = await updatedWith({ kind: 'ignored' });
    clock.advance(5000);
    const items = await itemsOf(update());
    expect(items[0]).toMatchObject({ ...patchOf('elastigroup', REQUIRED), updatedAt: '2026-06-15T12:00:05.000Z' });
    expect(isDone()).toBe(false);
    const read = await callsOf(spot, 'elastigroup').get(ID);
    expect(read.body.response.items[0]).toMatchObject({
      ...patchOf('elastigroup', { httpTokens: 'optional' }),
      updatedAt: '2026-06-15T12:00:05.000Z',
    });
  });

  test('a creation that is answered and not kept', async () => {
    const spot = await startSpot();
    spot.fault({ method: 'POST' }, { kind: 'ignored' });
    const created = await callsOf(spot, 'ocean-vng').create(bodyOf('ocean-vng'));
    expect([created.status, created.body.response.count, spot.all()]).toEqual([200, 1, []]);
  });
});

describe('a limit that is reached', () => {
  test('blocks the route until its reset, and longer for who asks too soon', async () => {
    const { clock, update, isDone } = await updatedWith({ kind: 'limited', seconds: 20 });
    const first = await update();
    expect([first.status, first.headers.get('x-ratelimit-remaining'), first.headers.get('x-ratelimit-reset')]).toEqual([
      429,
      '0',
      '20',
    ]);
    clock.advance(19_000);
    const tooSoon = await update();
    expect([tooSoon.status, tooSoon.headers.get('x-ratelimit-reset'), isDone()]).toEqual([429, '60', false]);
    clock.advance(60_000);
    expect([(await update()).status, isDone()]).toEqual([200, true]);
  });
});

describe('a connection that ends', () => {
  test.each<readonly [string, Fault, boolean]>([
    ['before it is done', { kind: 'reset', when: 'before' }, false],
    ['after it was done', { kind: 'reset', when: 'after' }, true],
    ['within the answer', { kind: 'reset', when: 'within' }, true],
  ])('%s', async (_, fault, done) => {
    const { update, isDone, spot } = await updatedWith(fault);
    expect(await causeOf(update())).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect([isDone(), spot.requests.at(-1)?.status]).toEqual([done, null]);
    expect((await update()).status).toBe(200);
  });

  test('an answer whose JSON ends too early', async () => {
    const { update, isDone } = await updatedWith({ kind: 'cut' });
    const got = await update();
    const text = await got.text();
    expect([got.status, isDone()]).toEqual([200, true]);
    expect(() => JSON.parse(text)).toThrow();
  });

  test('and is refused from then on', async () => {
    const { update, isDone, spot } = await updatedWith({ kind: 'refused' });
    expect(await causeOf(update())).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(await causeOf(update())).toBe('ECONNREFUSED');
    expect(await causeOf(update())).toBe('ECONNREFUSED');
    await spot.open();
    expect([(await update()).status, isDone(), spot.requests.length]).toEqual([200, true, 2]);
  });

  test('and is refused for a time', async () => {
    const clock = skippingClock('2026-06-15T12:00:00.000Z');
    const spot = await startSpot({ clock });
    spot.fault({}, { kind: 'refused', begun: () => clock.later(1000, spot.open) });
    const seen: string[] = [];
    for (let tries = 0; tries < 4; tries++) {
      seen.push(
        await ask(spot, 'GET', PATH).then(
          ({ status }) => String(status),
          () => 'none',
        ),
      );
      await clock.sleep(400);
    }
    expect(seen).toEqual(['none', 'none', 'none', '200']);
  });

  test.each<readonly [string, Fault, boolean]>([
    ['before it is done', { kind: 'hang', when: 'before' }, false],
    ['after it was done', { kind: 'hang', when: 'after' }, true],
  ])('never, without an answer: %s', async (_, fault, done) => {
    const { update, isDone, spot } = await updatedWith(fault);
    const waiting = new AbortController();
    const answered = causeOf(update(waiting.signal));
    // Others are served meanwhile.
    const hung = () => spot.requests.find(({ method }) => method === 'PUT');
    while (hung() === undefined) expect((await ask(spot, 'GET', PATH)).status).toBe(200);
    expect((await ask(spot, 'GET', PATH)).status).toBe(200);
    expect(isDone()).toBe(done);
    waiting.abort(new Error('gave up'));
    expect(await answered).toBe('gave up');
    expect(hung()).toMatchObject({ fault: 'hang', status: null });
  });
});

test('a slow answer takes its time on the clock', async () => {
  const { clock, update, isDone } = await updatedWith({ kind: 'slow', ms: 90_000 });
  expect((await update()).status).toBe(200);
  expect([isDone(), clock.now()]).toEqual([true, Date.parse('2026-06-15T12:01:30.000Z')]);
});

test('others do something before it is done, and after', async () => {
  const { spot, update } = await updatedWith({
    kind: 'meanwhile',
    before: () => spot.change(ID, { name: 'renamed' }),
    after: () => spot.change(ID, { description: 'changed' }),
  });
  const items = await itemsOf(update());
  expect([items[0]?.name, items[0]?.description]).toEqual(['renamed', undefined]);
  expect(spot.live(ID)?.body).toMatchObject({ name: 'renamed', description: 'changed' });
});

describe('which requests it happens to', () => {
  const target = (method: string, id: string | null = null) => ({ method, route: id === null ? PATH : `${PATH}/{id}`, id });
  const all = [target('GET'), target('PUT', 'sig-1'), target('GET'), target('PUT', 'sig-2'), target('PUT', 'sig-1')];

  test.each<readonly [string, FaultRule, string]>([
    ['the first that comes', {}, 'x....'],
    ['the third', { nth: 3 }, '..x..'],
    ['the second and the third', { nth: 2, times: 2 }, '.xx..'],
    ['all from the second on', { nth: 2, times: Number.POSITIVE_INFINITY }, '.xxxx'],
    ['the second of a method', { method: 'PUT', nth: 2 }, '...x.'],
    ['the second of a route', { route: PATH, nth: 2 }, '..x..'],
    ['the second of a resource', { id: 'sig-1', nth: 2 }, '....x'],
    ['none', { method: 'POST' }, '.....'],
  ])('%s', (_, rule, hit) => {
    const faults = noFaults();
    faults.set(rule, { kind: 'cut' });
    expect(all.map((one) => (faults.next(one) === null ? '.' : 'x')).join('')).toBe(hit);
  });

  test('the first rule that is due decides, and each counts for itself', () => {
    const faults = noFaults();
    faults.set({ nth: 2, times: 2 }, { kind: 'cut' });
    faults.set({ method: 'GET', times: 2 }, { kind: 'empty' });
    expect(all.map((one) => faults.next(one)?.kind)).toEqual(['empty', 'cut', 'cut', undefined, undefined]);
  });

  test('none after they are cleared', async () => {
    const spot = await startSpot();
    spot.fault({ times: Number.POSITIVE_INFINITY }, UNAVAILABLE);
    expect((await ask(spot, 'GET', PATH)).status).toBe(503);
    spot.clearFaults();
    expect((await ask(spot, 'GET', PATH)).status).toBe(200);
  });
});
