import { describe, expect, test } from 'vitest';
import { spotClient } from '../../src/clients/spot.js';
import { UserError } from '../../src/errors.js';
import type { Modes } from '../../src/simulator/modes.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { SpecKind } from '../../src/specs/spec.js';
import { skippingClock } from '../fakes.js';
import { bodyOf, KIND_IDS, patchOf } from '../simulator/bodies.js';
import { factsOf, openSpot, START } from './spot-client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const MODES: readonly (readonly [name: string, modes: Partial<Modes>])[] = [
  ['flat', {}],
  ['wrapped', { wrapped: ['elastigroup', 'stateful-node', 'ocean-ecs-cluster'] }],
  ['under config', { statefulList: 'config' }],
];
const everyKind = MODES.flatMap(([shape, modes]) => KIND_IDS.map((id) => [id, shape, modes] as const));

describe.each(everyKind)('%s, %s', (id, _, modes) => {
  const kind: SpecKind = KINDS[id];
  const { path, listFilter } = kind.api;

  test('lists by one call, sorted by id', async () => {
    const { spot, api, account } = await openSpot({ modes });
    const other = spot.addAccount();
    for (const number of [3, 1, 2])
      spot.load(id, account, { ...bodyOf(id), id: `${kind.idPrefix}0000000${number}`, name: `n${number}` });
    spot.load(id, other, bodyOf(id));
    const listed = await api.list(kind, account);
    expect(listed.map((one) => [one.kind, one.account, one.id, one.name, one.updatedAt])).toEqual(
      [1, 2, 3].map((number) => [id, account, `${kind.idPrefix}0000000${number}`, `n${number}`, START]),
    );
    const { name: __, ...body } = bodyOf(id);
    expect(listed[0]?.body).toEqual({ ...body, name: 'n1', id: listed[0]?.id, createdAt: START, updatedAt: START });
    expect(spot.requests.map(({ method, path: asked, query }) => [method, asked, query])).toEqual([
      ['GET', path, { accountId: account }],
    ]);
  });

  test('gets one, and null where there is none', async () => {
    const { spot, api, account } = await openSpot({ modes });
    const loaded = spot.load(id, account, bodyOf(id));
    const got = await api.get(kind, account, loaded);
    expect(got).toEqual({
      kind: id,
      account,
      id: loaded,
      name: bodyOf(id).name,
      body: { ...bodyOf(id), id: loaded, createdAt: START, updatedAt: START },
      updatedAt: START,
    });
    expect(await api.get(kind, account, `${kind.idPrefix}ffffffff`)).toBeNull();
    expect(await api.get(kind, spot.addAccount(), loaded)).toBeNull();
    expect(spot.requests.map((one) => one.path)).toEqual([
      `${path}/${loaded}`,
      `${path}/${kind.idPrefix}ffffffff`,
      `${path}/${loaded}`,
    ]);
  });

  test('updates by what it is given, and nothing else', async () => {
    const { spot, api, account } = await openSpot({ modes });
    const loaded = spot.load(id, account, bodyOf(id));
    await api.update(kind, account, loaded, patchOf(id, REQUIRED));
    expect(spot.requests).toMatchObject([
      { method: 'PUT', path: `${path}/${loaded}`, query: { accountId: account }, contentType: 'application/json' },
    ]);
    expect(spot.requests[0]?.body).toEqual({ [kind.root]: patchOf(id, REQUIRED) });
    expect(spot.live(loaded)?.body).toEqual(bodyOf(id, REQUIRED));
    expect(await factsOf(api.update(kind, account, `${kind.idPrefix}ffffffff`, patchOf(id, REQUIRED)), spot.token)).toMatchObject(
      {
        reason: 'missing',
        operation: `update ${kind.idPrefix}ffffffff of ${account}`,
        status: 400,
      },
    );
  });

  test('creates by one call', async () => {
    const { spot, api, account } = await openSpot({ modes });
    const created = await api.create(kind, account, bodyOf(id, REQUIRED));
    expect([created.kind, created.account, created.name, created.body]).toEqual([
      id,
      account,
      bodyOf(id).name,
      { ...bodyOf(id, REQUIRED), id: created.id, createdAt: START, updatedAt: START },
    ]);
    expect(spot.requests.map((one) => [one.method, one.path, one.query])).toEqual([['POST', path, { accountId: account }]]);
    expect(spot.requests[0]?.body).toEqual({ [kind.root]: bodyOf(id, REQUIRED) });
    expect(listFilter === null || created.body[listFilter] === 'o-00000001').toBe(true);
  });
});

describe('an answer about another resource is an error', () => {
  test.each(KIND_IDS)('%s', async (id) => {
    const { spot, api, account } = await openSpot();
    const kind = KINDS[id];
    const body = { response: { kind: kind.responseKind, items: [{ id: 'another-1' }] } };
    spot.fault({ times: 2 }, { kind: 'answer', when: 'before', status: 200, body });
    const told = { status: 200, detail: 'the answer is about another resource' };
    expect(await factsOf(api.get(kind, account, 'wanted-1'), spot.token)).toMatchObject({ ...told, reason: 'invalid' });
    // Something was changed; nobody knows what.
    expect(await factsOf(api.update(kind, account, 'wanted-1', {}), spot.token)).toMatchObject({ ...told, reason: 'unknown' });
  });

  test('and so is one of another kind, or without items', async () => {
    const { spot, api, account } = await openSpot();
    const answers = [{ response: { kind: 'spotinst:azure', items: [{ id: 'sig-1' }] } }, { response: {} }, {}];
    for (const body of answers) {
      spot.fault({}, { kind: 'answer', when: 'before', status: 200, body });
      expect((await factsOf(api.get(KINDS.elastigroup, account, 'sig-1'), spot.token)).reason).toBe('invalid');
      spot.clearFaults();
    }
  });
});

describe('what is refused before any call', () => {
  test.each(['', ' ', 'two words', 'line\nbreak', 'ключ'])('the token %j', (token) => {
    const open = () => spotClient({ token, url: 'http://127.0.0.1:9', clock: skippingClock(START) });
    expect(open).toThrow(UserError);
    expect(open).toThrow(/^the token of the Spot API is empty, or holds characters that no token has\./);
  });

  test('an URL that must not be given a token', () => {
    expect(() => spotClient({ token: 't', url: 'http://example.com', clock: skippingClock(START) })).toThrow(UserError);
  });

  test.each(['', '  '])('the account %j', async (account) => {
    const { spot, api } = await openSpot();
    const kind = KINDS.elastigroup;
    const calls = [
      () => api.list(kind, account),
      () => api.get(kind, account, 'sig-1'),
      () => api.create(kind, account, bodyOf('elastigroup')),
      () => api.update(kind, account, 'sig-1', {}),
      () => api.rolls(kind, account, 'sig-1'),
      () => api.instances(kind, account, 'sig-1'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow(UserError);
    await expect(api.list(kind, account)).rejects.toThrow(/^spot-account is empty/);
    expect(spot.requests).toEqual([]);
  });

  test.each(['', '..', 'a/b', 'a?b', 'sig-1#', 'sig 1'])('the id %j, which would be another path', async (id) => {
    const { spot, api, account } = await openSpot();
    expect(await api.get(KINDS.elastigroup, account, id)).toBeNull();
    expect(await factsOf(api.update(KINDS.elastigroup, account, id, {}), spot.token)).toMatchObject({ reason: 'missing' });
    expect(await factsOf(api.rolls(KINDS.elastigroup, account, id), spot.token)).toMatchObject({ reason: 'missing' });
    expect(spot.requests).toEqual([]);
  });
});
