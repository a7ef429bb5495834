import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { type Members, valueAt } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, KIND_IDS, patchOf } from './bodies.js';
import { ask, callsOf } from './client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };

describe.each(KIND_IDS)('%s', (id) => {
  const { idPrefix, responseKind, api, imdsPath, root } = KINDS[id];

  test('is created, listed, read and updated', async () => {
    const clock = skippingClock('2026-06-15T12:00:00.900Z');
    const spot = await startSpot({ clock });
    const calls = callsOf(spot, id);
    const created = await calls.create(bodyOf(id));
    expect(created.status).toBe(200);
    expect(created.body.response).toMatchObject({ status: { code: 200, message: 'OK' }, kind: responseKind, count: 1 });
    const [item] = created.body.response.items;
    expect(item.id).toMatch(new RegExp(`^${idPrefix}[0-9a-f]{8}$`));
    expect(item).toEqual({
      ...bodyOf(id),
      id: item.id,
      createdAt: '2026-06-15T12:00:00.000Z',
      updatedAt: '2026-06-15T12:00:00.000Z',
    });
    expect((await calls.list()).body.response).toMatchObject({ items: [item], count: 1 });
    expect((await calls.get(item.id)).body.response.items).toEqual([item]);

    clock.advance(5000);
    const updated = await calls.update(item.id, patchOf(id, REQUIRED));
    const wanted = { ...item, ...bodyOf(id, REQUIRED), updatedAt: '2026-06-15T12:00:05.000Z' };
    expect(updated.body.response.items).toEqual([wanted]);
    expect((await calls.get(item.id)).body.response.items).toEqual([wanted]);
    expect((await calls.list()).body.response.items).toEqual([wanted]);
    expect(valueAt(spot.live(item.id)?.body, imdsPath)).toEqual(REQUIRED);
  });

  test('one that is not there', async () => {
    const spot = await startSpot();
    for (const got of [await callsOf(spot, id).get(`${idPrefix}none`), await callsOf(spot, id).update(`${idPrefix}none`, {})]) {
      expect(got.status).toBe(400);
      expect(got.body.response).toEqual({
        status: { code: 400, message: 'Bad Request' },
        errors: [{ code: api.notFound, message: `${idPrefix}none does not exist in account ${spot.account}` }],
      });
    }
  });

  test('one of another account, or of another kind, is not there either', async () => {
    const spot = await startSpot();
    const other = spot.addAccount();
    const mine = spot.load(id, spot.account, bodyOf(id));
    const foreign = callsOf(spot, id, { account: other });
    expect((await foreign.get(mine)).body.response.errors[0].code).toBe(api.notFound);
    expect((await foreign.update(mine, patchOf(id, REQUIRED))).body.response.errors[0].code).toBe(api.notFound);
    expect((await foreign.list()).body.response.items).toEqual([]);
    const kind = KIND_IDS.find((one) => one !== id) as KindId;
    expect((await callsOf(spot, kind).get(mine)).body.response.errors[0].code).toBe(KINDS[kind].api.notFound);
    expect(spot.live(mine)?.body).toEqual(bodyOf(id));
  });

  test('its id and dates are not the client’s to set', async () => {
    const spot = await startSpot({ undescribed: 'members that are only read' });
    const calls = callsOf(spot, id);
    const own = { id: 'x-1', createdAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z' };
    const [item] = (await calls.create({ ...bodyOf(id), ...own })).body.response.items;
    const [updated] = (await calls.update(item.id, own)).body.response.items;
    expect([item, updated]).toEqual([item, item]);
    expect(item.createdAt).toBe('2026-06-15T12:00:00.000Z');
  });

  test('options are removed by null', async () => {
    const spot = await startSpot();
    const one = spot.load(id, spot.account, bodyOf(id));
    await callsOf(spot, id).update(one, patchOf(id, null));
    expect(spot.live(one)?.body).toEqual(bodyOf(id, null));
  });

  test('what cannot be changed is refused, and the rest with it', async () => {
    const spot = await startSpot({ undescribed: 'members that cannot be changed' });
    const one = spot.load(id, spot.account, bodyOf(id));
    const calls = callsOf(spot, id);
    for (const path of KINDS[id].createOnly) {
      const patch = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), 'other') as Members;
      const got = await calls.update(one, { ...patch, name: 'changed' });
      expect([got.status, got.body.response.errors[0].message]).toEqual([400, `${path.join('.')} cannot be changed`]);
      const same = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), valueAt(bodyOf(id), path)) as Members;
      expect((await calls.update(one, same)).status).toBe(200);
    }
    expect(KINDS[id].createOnly.length).toBeGreaterThan(0);
    expect(spot.live(one)?.body).toEqual(bodyOf(id));
  });

  test.each<readonly [string, unknown]>([
    ['no body', undefined],
    ['a flat body', { name: 'x' }],
    ['a list', []],
    ['another root', { [root === 'group' ? 'cluster' : 'group']: {} }],
    ['null', { [root]: null }],
    ['no JSON', `{"${root}": `],
  ])('%s is refused', async (_, body) => {
    const spot = await startSpot({ undescribed: 'bodies that are none' });
    const one = spot.load(id, spot.account, bodyOf(id));
    for (const [method, path] of [['POST', api.path] as const, ['PUT', `${api.path}/${one}`] as const]) {
      const got = await ask(spot, method, path, body);
      expect([got.status, got.body.response.errors.length]).toEqual([400, 1]);
    }
    expect(spot.all()).toEqual([{ id: one, kind: id, account: spot.account, body: bodyOf(id) }]);
  });

  test('an update, whatever it holds, is shown by the next read', async () => {
    const spot = await startSpot({ undescribed: 'bodies of any sort' });
    const calls = callsOf(spot, id);
    const one = spot.load(id, spot.account, bodyOf(id));
    const value = fc.oneof(fc.constant(null), fc.integer(), fc.array(fc.integer(), { maxLength: 2 }));
    const tags = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(value, fc.dictionary(fc.constantFrom('c', 'd'), value)));
    const tokens = fc.record(
      { httpTokens: fc.constantFrom('optional', 'required'), httpPutResponseHopLimit: fc.integer() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(tags, fc.option(tokens), async (extra, changed) => {
        const answered = await calls.update(one, { extra, ...patchOf(id, changed) });
        const read = await calls.get(one);
        expect(answered.body.response.items).toEqual(read.body.response.items);
        expect((await calls.list()).body.response.items).toEqual(read.body.response.items);
        const now = valueAt(spot.live(one)?.body, imdsPath);
        if (changed === null) expect(now).toBeUndefined();
        else expect(now).toMatchObject(changed);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a list of node groups', () => {
  test.each(['ocean-vng', 'ocean-ecs-vng'] as const)('of one cluster: %s', async (id) => {
    const spot = await startSpot();
    const mine = spot.load(id, spot.account, bodyOf(id));
    spot.load(id, spot.account, { ...bodyOf(id), oceanId: 'o-00000002' });
    const got = await callsOf(spot, id).list({ oceanId: 'o-00000001' });
    expect(got.body.response.items.map((item: { id: string }) => item.id)).toEqual([mine]);
    expect((await callsOf(spot, id).list()).body.response.count).toBe(2);
  });

  test('other kinds know no such filter', async () => {
    const spot = await startSpot({ undescribed: 'a parameter that is not described' });
    spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
    expect((await callsOf(spot, 'elastigroup').list({ oceanId: 'o-1' })).body.response.count).toBe(1);
  });
});
