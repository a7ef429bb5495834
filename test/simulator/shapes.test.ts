import { describe, expect, test } from 'vitest';
import type { Modes } from '../../src/simulator/modes.js';
import { timestamp } from '../../src/simulator/shapes.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { type Members, valueAt } from '../../src/specs/value.js';
import { startSpot } from '../spot.js';
import { bodyOf, KIND_IDS, patchOf } from './bodies.js';
import { ask, callsOf } from './client.js';

/** What each of the four answers has as its first item's members. */
async function shapesOf(id: KindId, modes: Partial<Modes>) {
  const spot = await startSpot({ modes });
  const calls = callsOf(spot, id);
  const created = (await calls.create(bodyOf(id))).body.response.items[0];
  const one = spot.all()[0]?.id ?? '';
  return {
    create: created,
    list: (await calls.list()).body.response.items[0],
    get: (await calls.get(one)).body.response.items[0],
    update: (await calls.update(one, {})).body.response.items[0],
  };
}

const DATES = { createdAt: '2026-06-15T12:00:00.000Z', updatedAt: '2026-06-15T12:00:00.000Z' };

describe('items under their root', () => {
  const wrapped = ['elastigroup', 'stateful-node', 'ocean-ecs-cluster'] as const;
  test.each<readonly [KindId, string]>([
    ['elastigroup', 'create update'],
    ['stateful-node', 'create get update'],
    ['ocean-ecs-cluster', 'create get list update'],
    ['ocean-cluster', ''],
    ['ocean-vng', ''],
    ['ocean-ecs-vng', ''],
  ])('%s: %s', async (id, operations) => {
    const shapes = await shapesOf(id, { wrapped });
    const { root, idPrefix } = KINDS[id];
    const under = Object.entries(shapes).filter(([, item]) => Object.hasOwn(item, root));
    expect(
      under
        .map(([operation]) => operation)
        .sort()
        .join(' '),
    ).toBe(operations);
    for (const [, item] of under) expect(item).toEqual({ [root]: { ...bodyOf(id), ...DATES, id: `${idPrefix}00000001` } });
  });

  test.each(KIND_IDS)('none without the mode: %s', async (id) => {
    for (const item of Object.values(await shapesOf(id, {})))
      expect(item).toEqual({ ...bodyOf(id), ...DATES, id: `${KINDS[id].idPrefix}00000001` });
  });
});

test('a list of stateful nodes with `config`, as the reference has it', async () => {
  const { list, get } = await shapesOf('stateful-node', { statefulList: 'config' });
  expect(list).toEqual({ ...DATES, id: 'smi-00000001', config: bodyOf('stateful-node') });
  expect(get).toEqual({ ...DATES, id: 'smi-00000001', ...bodyOf('stateful-node') });
});

test('a list of Elastigroups without their IMDS options, as the reference has it', async () => {
  const { list, get } = await shapesOf('elastigroup', { elastigroupList: 'without-options' });
  expect(list).toEqual({ ...DATES, id: 'sig-00000001', ...bodyOf('elastigroup', null) });
  expect(get).toEqual({ ...DATES, id: 'sig-00000001', ...bodyOf('elastigroup') });
});

describe('a member that the API does not know', () => {
  test.each<readonly [Modes['unknownMembers'], Members]>([
    ['dropped', { httpTokens: 'required' }],
    ['kept', { httpTokens: 'required', http_tokens: 'x' }],
  ])('is %s', async (unknownMembers, options) => {
    const spot = await startSpot({ modes: { unknownMembers }, undescribed: 'an unknown member' });
    const created = await callsOf(spot, 'ocean-vng').create(bodyOf('ocean-vng', { httpTokens: 'required', http_tokens: 'x' }));
    expect(created.status).toBe(200);
    expect(created.body.response.items[0].instanceMetadataOptions).toEqual(options);
  });
});

describe('an update with some of the options', () => {
  test.each<readonly [Modes['partialOptions'], Members]>([
    ['merged', { httpTokens: 'required', httpPutResponseHopLimit: 2 }],
    ['replaced', { httpTokens: 'required' }],
  ])('has them %s', async (partialOptions, options) => {
    const spot = await startSpot({ modes: { partialOptions } });
    for (const id of KIND_IDS) {
      const one = spot.load(id, spot.account, bodyOf(id));
      await callsOf(spot, id).update(one, patchOf(id, { httpTokens: 'required' }));
      expect(valueAt(spot.live(one)?.body, KINDS[id].imdsPath)).toEqual(options);
      await callsOf(spot, id).update(one, {});
      expect(valueAt(spot.live(one)?.body, KINDS[id].imdsPath)).toEqual(options);
    }
  });
});

describe('a refusal', () => {
  test.each<readonly [Modes['refusals'], string]>([
    [
      'errors',
      '{"status":{"code":400,"message":"Bad Request"},"errors":[{"code":"GROUP_DOESNT_EXIST","message":"sig-1 does not exist in account act-00000001"}]}',
    ],
    ['status', '{"status":{"code":400,"message":"Bad Request"}}'],
    ['text', 'Bad Request'],
  ])('has its %s', async (refusals, text) => {
    const spot = await startSpot({ modes: { refusals } });
    const got = await ask(spot, 'GET', '/aws/ec2/group/sig-1');
    expect(got.status).toBe(400);
    expect(got.body === undefined ? got.text : JSON.stringify(got.body.response)).toBe(text);
  });

  test('the mode can be changed on the way', async () => {
    const spot = await startSpot();
    expect((await ask(spot, 'GET', '/aws/ec2/group/sig-1')).body.response.errors).toHaveLength(1);
    spot.setModes({ refusals: 'text' });
    expect((await ask(spot, 'GET', '/aws/ec2/group/sig-1')).text).toBe('Bad Request');
  });
});

test('times are whole seconds', () => {
  expect(timestamp(1999)).toBe('1970-01-01T00:00:01.000Z');
});
