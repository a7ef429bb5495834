import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import type { Exchange } from '../../src/simulator/log.js';
import { startSimulator } from '../../src/simulator/simulator.js';
import { valueAt } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, KIND_IDS, patchOf } from './bodies.js';
import { ask, callsOf } from './client.js';

describe('behind the API', () => {
  test('a resource is put there as it is, with its own id or a new one', async () => {
    const spot = await startSpot();
    const body = { ...bodyOf('ocean-vng', { httpTokens: 'optional', strange: true }), id: 'ols-abcdef01' };
    expect(spot.load('ocean-vng', spot.account, body)).toBe('ols-abcdef01');
    expect(spot.load('ocean-vng', spot.account, bodyOf('ocean-vng'))).toBe('ols-00000001');
    expect(spot.live('ols-abcdef01')?.body).toEqual(bodyOf('ocean-vng', { httpTokens: 'optional', strange: true }));
    expect(() => spot.load('ocean-vng', spot.account, body)).toThrow('there is a resource ols-abcdef01 already');
  });

  test('a new id is never one that is taken', async () => {
    const spot = await startSpot();
    spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup'), id: 'sig-00000001' });
    expect(spot.load('elastigroup', spot.account, bodyOf('elastigroup'))).toBe('sig-00000002');
  });

  test('what was put there does not change with the object it came from', async () => {
    const spot = await startSpot();
    const body = structuredClone(bodyOf('elastigroup')) as { tags?: string[] };
    body.tags = ['a'];
    const id = spot.load('elastigroup', spot.account, body);
    body.tags.push('b');
    expect(spot.live(id)?.body.tags).toEqual(['a']);
  });

  test('others change and remove it', async () => {
    const clock = skippingClock('2026-06-15T12:00:00.000Z');
    const spot = await startSpot({ clock });
    const id = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
    clock.advance(60_000);
    spot.change(id, patchOf('elastigroup', { httpTokens: 'required' }));
    const { body } = await callsOf(spot, 'elastigroup').get(id);
    expect(body.response.items[0]).toMatchObject({
      ...patchOf('elastigroup', { httpTokens: 'required', httpPutResponseHopLimit: 2 }),
      createdAt: '2026-06-15T12:00:00.000Z',
      updatedAt: '2026-06-15T12:01:00.000Z',
    });
    spot.remove(id);
    expect([spot.live(id), spot.all()]).toEqual([null, []]);
    expect((await callsOf(spot, 'elastigroup').get(id)).status).toBe(400);
    expect(() => spot.change(id, {})).toThrow('there is no resource');
  });
});

describe('the log', () => {
  test('has each request with what it got, and never the token', async () => {
    const exchanges: Exchange[] = [];
    const spot = await startSpot({ record: (one) => exchanges.push(one) });
    const id = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
    spot.fault({ nth: 2 }, { kind: 'failure', when: 'before' });
    await callsOf(spot, 'elastigroup').update(id, { name: 'renamed' });
    const failed = await callsOf(spot, 'elastigroup').list();
    const [first, second] = spot.requests;
    expect(first).toEqual({
      at: Date.parse('2026-06-15T12:00:00.000Z'),
      method: 'PUT',
      path: `/aws/ec2/group/${id}`,
      route: '/aws/ec2/group/{id}',
      query: { accountId: spot.account },
      account: spot.account,
      contentType: 'application/json',
      body: { group: { name: 'renamed' } },
      fault: null,
      status: 200,
    });
    expect(second).toMatchObject({ method: 'GET', account: null, contentType: null, body: null, fault: 'failure', status: 500 });
    expect(exchanges.map(({ headers: _, answer: __, ...logged }) => logged)).toEqual(spot.requests);
    expect([exchanges[1]?.answer, Object.keys(exchanges[0]?.headers ?? {})]).toEqual([
      failed.body,
      ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'],
    ]);
    expect(JSON.stringify(exchanges)).not.toContain(spot.token);
  });

  test('a body that is no JSON stands there as it is', async () => {
    const spot = await startSpot({ undescribed: 'a body that is no JSON' });
    await ask(spot, 'POST', '/aws/ec2/group', '{"group"');
    expect(spot.requests[0]?.body).toBe('{"group"');
  });
});

describe('requests at the same time', () => {
  test('none is lost', async () => {
    const spot = await startSpot();
    const created = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const id = KIND_IDS[index % KIND_IDS.length] ?? 'elastigroup';
        return callsOf(spot, id).create(bodyOf(id));
      }),
    );
    const ids = created.map(({ body }) => body.response.items[0].id);
    expect(new Set(ids).size).toBe(60);
    expect(
      spot
        .all()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  test('updates of different members of one resource all stay', async () => {
    const spot = await startSpot({ undescribed: 'members of any name' });
    const id = spot.load('ocean-cluster', spot.account, bodyOf('ocean-cluster'));
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(numbers.map((index) => callsOf(spot, 'ocean-cluster').update(id, { extra: { [`m${index}`]: index } })));
    expect(valueAt(spot.live(id)?.body, ['extra'])).toEqual(Object.fromEntries(numbers.map((index) => [`m${index}`, index])));
  });
});

describe('where it listens', () => {
  test('on loopback, each on a port of its own', async () => {
    const [one, other] = [await startSpot(), await startSpot()];
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.url).not.toBe(other.url);
  });

  test('it refuses while it is shut, and listens at the same place again', async () => {
    const spot = await startSpot();
    const refused = async () => ((await ask(spot, 'GET', '/aws/ec2/group').catch((error: Error) => error)) as Error).cause;
    await spot.shut();
    expect(await refused()).toMatchObject({ code: 'ECONNREFUSED' });
    await spot.open();
    await spot.open();
    expect((await ask(spot, 'GET', '/aws/ec2/group')).status).toBe(200);
  });

  test('it ends while somebody waits for an answer', async () => {
    const spot = await startSpot();
    spot.fault({}, { kind: 'hang', when: 'before' });
    const waiting = ask(spot, 'GET', '/aws/ec2/group').catch((error: Error) => error.message);
    while (spot.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await spot.close();
    expect(await waiting).toBe('fetch failed');
  });

  test('it does not listen again once it is closed', async () => {
    const spot = await startSpot();
    await spot.close();
    await spot.open();
    await expect(ask(spot, 'GET', '/aws/ec2/group')).rejects.toThrow('fetch failed');
  });
});

test('it runs on the machine’s clock as well', async () => {
  const spot = await startSimulator({ clock: systemClock });
  try {
    const before = Date.now();
    const { body } = await ask(spot, 'GET', '/aws/ec2/group');
    expect(Date.parse(body.request.timestamp)).toBeGreaterThanOrEqual(before);
  } finally {
    await spot.close();
  }
});
