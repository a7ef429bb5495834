import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/specs/kinds/index.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf } from './bodies.js';
import { ask, callsOf } from './client.js';

const PATH = KINDS.elastigroup.api.path;

test('an answer says what it answers', async () => {
  const spot = await startSpot();
  const { body } = await ask(spot, 'GET', PATH);
  expect(body).toEqual({
    request: {
      id: '00000000-0000-4000-8000-000000000001',
      url: `${PATH}?accountId=${spot.account}`,
      method: 'GET',
      timestamp: '2026-06-15T12:00:00.000Z',
    },
    response: { status: { code: 200, message: 'OK' }, kind: 'spotinst:aws:ec2:group', items: [], count: 0 },
  });
});

describe('a token', () => {
  test.each<readonly [string, string | null]>([
    ['none', null],
    ['a wrong one', 'wrong'],
    ['an empty one', ''],
  ])('%s is refused', async (_, token) => {
    const spot = await startSpot();
    const got = await ask(spot, 'GET', PATH, undefined, { token });
    expect([got.status, got.body.response.status.code, got.body.response.errors.length]).toEqual([401, 401, 1]);
    expect(got.headers.has('x-ratelimit-limit')).toBe(false);
  });

  test('lets in to its accounts only', async () => {
    const spot = await startSpot();
    const other = spot.addAccount();
    const token = spot.addToken([other]);
    expect((await ask(spot, 'GET', PATH, undefined, { token, account: other })).status).toBe(200);
    expect((await ask(spot, 'GET', PATH, undefined, { token })).status).toBe(403);
    expect((await ask(spot, 'GET', PATH, undefined, { account: 'act-none' })).status).toBe(403);
    expect((await ask(spot, 'GET', PATH, undefined, { account: other })).status).toBe(200);
  });

  test('is refused once it is revoked', async () => {
    const spot = await startSpot();
    spot.revoke(spot.token);
    expect((await ask(spot, 'GET', PATH)).status).toBe(401);
  });
});

test('without an account it is the oldest, and no error', async () => {
  const spot = await startSpot({ undescribed: 'requests that name no account' });
  const other = spot.addAccount();
  spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup'), name: 'oldest' });
  spot.load('elastigroup', other, { ...bodyOf('elastigroup'), name: 'other' });
  const listed = await callsOf(spot, 'elastigroup', { account: null }).list();
  expect(listed.body.response.items.map(({ name }: { name: string }) => name)).toEqual(['oldest']);
  await callsOf(spot, 'elastigroup', { account: null }).create(bodyOf('elastigroup'));
  expect(spot.all().map(({ account }) => account)).toEqual([spot.account, other, spot.account]);
  const own = await callsOf(spot, 'elastigroup', { account: null, token: spot.addToken([other]) }).list();
  expect(own.body.response.items.map(({ name }: { name: string }) => name)).toEqual(['other']);
});

describe('the limit', () => {
  const rate = (headers: Headers) => ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));

  test('comes with each answer, and over it 429 without errors', async () => {
    const clock = skippingClock('2026-06-15T12:00:00.000Z');
    const spot = await startSpot({ clock, perMinute: 2 });
    expect(rate((await ask(spot, 'GET', PATH)).headers)).toEqual([2, 1, 60]);
    clock.advance(10_000);
    expect(rate((await ask(spot, 'GET', PATH)).headers)).toEqual([2, 0, 50]);
    const over = await ask(spot, 'GET', PATH);
    expect([over.status, ...rate(over.headers)]).toEqual([429, 2, 0, 50]);
    expect(over.body.response).toEqual({ status: { code: 429, message: 'Too Many Requests' }, data: 'Rate limit exceeded' });
    clock.advance(50_000);
    expect((await ask(spot, 'GET', PATH)).status).toBe(200);
  });

  test('counts a template and a method, whatever the id, the account and the token', async () => {
    const spot = await startSpot({ perMinute: 1 });
    const other = spot.addAccount();
    const calls = callsOf(spot, 'elastigroup');
    expect((await calls.get('sig-1')).status).toBe(400);
    expect((await calls.get('sig-2')).status).toBe(429);
    expect((await callsOf(spot, 'elastigroup', { account: other, token: spot.addToken([other]) }).get('sig-1')).status).toBe(429);
    expect((await calls.list()).status).toBe(200);
    expect((await calls.update('sig-1', {})).status).toBe(400);
    expect((await callsOf(spot, 'ocean-vng').get('ols-1')).status).toBe(400);
  });

  test('what is refused for its token does not count', async () => {
    const spot = await startSpot({ perMinute: 1 });
    await ask(spot, 'GET', PATH, undefined, { token: 'wrong' });
    expect((await ask(spot, 'GET', PATH)).status).toBe(200);
  });

  test('nothing is carried out over it', async () => {
    const spot = await startSpot({ perMinute: 1 });
    const calls = callsOf(spot, 'elastigroup');
    await Promise.all([calls.create(bodyOf('elastigroup')), calls.create(bodyOf('elastigroup'))]);
    expect(spot.all()).toHaveLength(1);
  });
});
