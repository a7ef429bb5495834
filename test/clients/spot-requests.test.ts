import { describe, expect, test } from 'vitest';
import type { RemoteReason } from '../../src/errors.js';
import type { SpotApi } from '../../src/ports.js';
import { type Fault, NOT_JSON, UNAVAILABLE } from '../../src/simulator/faults.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId, SpecKind } from '../../src/specs/spec.js';
import { bodyOf, KIND_IDS, patchOf } from '../simulator/bodies.js';
import { factsOf, openSpot, SECRET, timesOf } from './spot-client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const HANG_MS = 250;
/** Kinds for what takes real time. */
const FEW: readonly KindId[] = ['elastigroup', 'ocean-ecs-vng'];

/** What happens to a request, by name; each is made anew, since some are told of the simulator. */
const FAULTS: Readonly<Record<string, Fault>> = {
  '429 with reset': { kind: 'limited', seconds: 20 },
  '500': { kind: 'failure', when: 'before' },
  '500 after it was done': { kind: 'failure', when: 'after' },
  '503 with a text': UNAVAILABLE,
  'reset before': { kind: 'reset', when: 'before' },
  'reset after it was done': { kind: 'reset', when: 'after' },
  'reset within the answer': { kind: 'reset', when: 'within' },
  'no JSON': NOT_JSON,
  'a cut answer': { kind: 'cut' },
};
const HANGS: Readonly<Record<string, Fault>> = {
  'no answer': { kind: 'hang', when: 'before' },
  'no answer after it was done': { kind: 'hang', when: 'after' },
};

type Call = 'list' | 'get' | 'update';
const CALLS: readonly Call[] = ['list', 'get', 'update'];

interface Scene {
  readonly spot: Simulator;
  readonly api: SpotApi;
  readonly account: string;
  readonly id: string;
  readonly kind: SpecKind;
}

/** An account with one resource that allows IMDSv1. */
async function scene(kindId: KindId, access: Parameters<typeof openSpot>[1] = {}) {
  const open = await openSpot({}, access);
  const kind = KINDS[kindId];
  const id = open.spot.load(kindId, open.account, { ...bodyOf(kindId), name: SECRET });
  return { ...open, kind, id };
}

async function carriedOut(call: Call, { spot, api, account, kind, id }: Scene): Promise<void> {
  if (call === 'list') expect((await api.list(kind, account)).map((one) => one.id)).toEqual([id]);
  if (call === 'get') expect((await api.get(kind, account, id))?.id).toBe(id);
  if (call !== 'update') return;
  await api.update(kind, account, id, { ...patchOf(kind.id, REQUIRED), name: SECRET });
  expect(spot.live(id)?.body).toEqual({ ...bodyOf(kind.id, REQUIRED), name: SECRET });
}

const rowsOf = (faults: Readonly<Record<string, Fault>>, kinds: readonly KindId[]) =>
  Object.entries(faults).flatMap(([name, fault]) =>
    CALLS.flatMap((call) => kinds.map((kind) => [call, kind, name, fault] as const)),
  );

describe('what passes is waited for', () => {
  test.each([...rowsOf(FAULTS, KIND_IDS), ...rowsOf(HANGS, FEW)])('%s of %s: %s, once', async (call, kindId, _, fault) => {
    const at = await scene(kindId, fault.kind === 'hang' ? { timeoutMs: HANG_MS } : {});
    at.spot.fault({}, fault);
    await carriedOut(call, at);
    const method = call === 'update' ? 'PUT' : 'GET';
    const second = fault.kind === 'limited' ? 21 : 1;
    expect(timesOf(at.spot)).toEqual([`${method} 0`, `${method} ${second}`]);
  });

  test.each(CALLS.flatMap((call) => KIND_IDS.map((kind) => [call, kind] as const)))(
    '%s of %s: connections refused for a time',
    async (call, kindId) => {
      const at = await scene(kindId);
      at.spot.fault({}, { kind: 'refused', begun: () => at.clock.later(4_000, at.spot.open) });
      await carriedOut(call, at);
      expect(at.spot.requests).toHaveLength(2);
    },
  );
});

describe('the rolls of a cluster', () => {
  const clusters: readonly KindId[] = ['ocean-cluster', 'ocean-ecs-cluster'];
  const rows = clusters.flatMap((id) => Object.entries(FAULTS).map(([name, fault]) => [id, name, fault] as const));
  test.each(rows)('%s: %s, once and always', async (kindId, _, fault) => {
    const at = await scene(kindId);
    at.spot.fault({}, fault);
    expect(await at.api.rolls(at.kind, at.account, at.id)).toEqual([]);
    expect(at.spot.requests).toHaveLength(2);
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, fault);
    const facts = await factsOf(at.api.rolls(at.kind, at.account, at.id), at.spot.token);
    expect(['unavailable', 'limited', 'invalid']).toContain(facts.reason);
    expect(at.spot.requests).toHaveLength(7);
  });

  test.each(clusters)('%s: 401, and another account', async (kindId) => {
    const at = await scene(kindId);
    const rolls = () => factsOf(at.api.rolls(at.kind, at.account, at.id), at.spot.token);
    at.spot.fault({}, { kind: 'unauthorized' });
    expect((await rolls()).reason).toBe('refused');
    at.spot.fault({}, { kind: 'account', account: at.spot.addAccount() });
    expect((await rolls()).reason).toBe('missing');
    expect(at.spot.requests).toHaveLength(2);
  });
});

describe('what does not pass is given up', () => {
  /** For a read, and for an update. */
  const REASONS: Readonly<Record<string, readonly [RemoteReason, RemoteReason, status: number | null]>> = {
    '429 with reset': ['limited', 'limited', 429],
    '500': ['unavailable', 'unknown', 500],
    '500 after it was done': ['unavailable', 'unknown', 500],
    '503 with a text': ['unavailable', 'unknown', 503],
    'reset before': ['unavailable', 'unknown', null],
    'reset after it was done': ['unavailable', 'unknown', null],
    'reset within the answer': ['unavailable', 'unknown', null],
    'no JSON': ['invalid', 'unknown', 200],
    'a cut answer': ['invalid', 'unknown', 200],
    'no answer': ['unavailable', 'unknown', null],
    'no answer after it was done': ['unavailable', 'unknown', null],
  };
  test.each([...rowsOf(FAULTS, KIND_IDS), ...rowsOf(HANGS, FEW)])('%s of %s: %s, always', async (call, kindId, name, fault) => {
    const at = await scene(kindId, fault.kind === 'hang' ? { timeoutMs: 50, bounds: { attempts: 2 } } : {});
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, fault);
    const facts = await factsOf(carriedOut(call, at), at.spot.token);
    const [read, write, status] = REASONS[name] ?? [];
    expect([facts.service, facts.reason, facts.status]).toEqual(['Spot', call === 'update' ? write : read, status]);
    expect(at.spot.requests).toHaveLength(fault.kind === 'hang' ? 2 : 5);
  });

  test.each(CALLS)('%s: connections refused', async (call) => {
    const at = await scene('elastigroup');
    await at.spot.shut();
    const facts = await factsOf(carriedOut(call, at), at.spot.token);
    // Nothing was ever sent, so nothing is unknown.
    expect([facts.reason, facts.detail]).toEqual(['unavailable', 'no connection (ECONNREFUSED)']);
  });

  test('each wait is twice as long as the one before', async () => {
    const at = await scene('elastigroup');
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, UNAVAILABLE);
    await factsOf(carriedOut('get', at), at.spot.token);
    expect(timesOf(at.spot)).toEqual(['GET 0', 'GET 1', 'GET 3', 'GET 7', 'GET 15']);
  });

  test('and no longer than it is to be waited', async () => {
    const at = await scene('elastigroup', { bounds: { patienceMs: 5_000 } });
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, UNAVAILABLE);
    await factsOf(carriedOut('get', at), at.spot.token);
    expect(timesOf(at.spot)).toEqual(['GET 0', 'GET 1', 'GET 3']);
  });

  test('what was lost once is unknown, whatever is said later', async () => {
    const at = await scene('elastigroup');
    at.spot.fault({}, { kind: 'reset', when: 'after' });
    at.spot.fault({}, { kind: 'unauthorized' });
    at.spot.fault({ nth: 2 }, { kind: 'unauthorized' });
    expect(await factsOf(carriedOut('update', at), at.spot.token)).toMatchObject({ reason: 'unknown', status: 401 });
  });
});

describe('what is no failure of the service is told at once', () => {
  test.each(CALLS.flatMap((call) => KIND_IDS.map((kind) => [call, kind] as const)))('%s of %s: 401', async (call, kindId) => {
    const at = await scene(kindId);
    at.spot.fault({}, { kind: 'unauthorized' });
    const facts = await factsOf(carriedOut(call, at), at.spot.token);
    expect(facts).toMatchObject({ reason: 'refused', status: 401, detail: 'SIMULATED_UNAUTHORIZED: the token is not valid' });
    expect(facts.requestId).toMatch(/^[\d-]{36}$/);
    expect(at.spot.requests).toHaveLength(1);
  });

  test.each(KIND_IDS)('%s: an account that is none of the token’s', async (kindId) => {
    const at = await scene(kindId);
    for (const call of CALLS)
      expect(await factsOf(carriedOut(call, { ...at, account: 'act-f' }), at.spot.token)).toMatchObject({
        reason: 'refused',
        status: 403,
      });
    expect(at.spot.requests.every(({ query }) => query.accountId === 'act-f')).toBe(true);
  });

  test.each(KIND_IDS)('%s: another account than was named has nothing, and nothing is changed', async (kindId) => {
    const at = await scene(kindId);
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'account', account: at.spot.addAccount() });
    expect(await at.api.list(at.kind, at.account)).toEqual([]);
    expect(await at.api.get(at.kind, at.account, at.id)).toBeNull();
    expect(await factsOf(carriedOut('update', at), at.spot.token)).toMatchObject({ reason: 'missing', status: 400 });
    expect(at.spot.live(at.id)?.body).toEqual({ ...bodyOf(kindId), name: SECRET });
  });

  test.each(KIND_IDS)('%s: answers without items', async (kindId) => {
    const at = await scene(kindId);
    at.spot.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'empty' });
    expect(await at.api.list(at.kind, at.account)).toEqual([]);
    expect(await at.api.get(at.kind, at.account, at.id)).toBeNull();
    await carriedOut('update', at);
    expect(at.spot.requests).toHaveLength(3);
  });

  test.each([
    ['errors', 'SIMULATED_FIXED_MEMBER: region cannot be changed'],
    ['status', 'Bad Request'],
    ['text', 'Bad Request'],
  ] as const)('a refusal that has %s', async (refusals, detail) => {
    const { spot, api, account } = await openSpot({ modes: { refusals } });
    const id = spot.load('elastigroup', account, bodyOf('elastigroup'));
    const facts = await factsOf(api.update(KINDS.elastigroup, account, id, { region: 'eu-west-1' }), spot.token);
    expect(facts).toMatchObject({ reason: 'invalid', status: 400, detail, operation: `update ${id} of ${account}` });
  });

  test('404 is no such resource, too', async () => {
    const at = await scene('elastigroup');
    at.spot.fault({ times: 2 }, { kind: 'answer', when: 'before', status: 404, body: 'Not Found' });
    expect(await at.api.get(at.kind, at.account, at.id)).toBeNull();
    expect(await factsOf(carriedOut('update', at), at.spot.token)).toMatchObject({ reason: 'missing', status: 404 });
  });

  test('a service that shows what it was sent is not quoted with the token', async () => {
    const at = await scene('elastigroup');
    at.spot.fault(
      {},
      { kind: 'answer', when: 'before', status: 400, body: `GET Authorization: Bearer ${at.spot.token}\n\n${'x'.repeat(5000)}` },
    );
    const { detail } = await factsOf(carriedOut('get', at), at.spot.token);
    expect(detail).toMatch(/^GET Authorization: Bearer \*\*\* x+$/);
    expect(detail).toHaveLength(300);
  });
});

describe('a run that is cancelled', () => {
  async function cancelled(call: Call, fault: Fault, ms: number) {
    const ending = new AbortController();
    const at = await scene('elastigroup', { signal: ending.signal });
    at.spot.fault({}, fault);
    at.clock.later(ms, () => ending.abort());
    return { at, facts: factsOf(carriedOut(call, at), at.spot.token), ending };
  }

  test('waits no longer for a limit', async () => {
    const { at, facts } = await cancelled('get', { kind: 'limited', seconds: 50 }, 10_000);
    expect(await facts).toMatchObject({ reason: 'unavailable', detail: 'the run was cancelled' });
    expect([timesOf(at.spot), at.clock.now() - Date.parse('2026-06-15T12:00:00.000Z')]).toEqual([['GET 0'], 10_000]);
  });

  test('waits no longer to repeat an update, of which it is not known whether it was made', async () => {
    const { at, facts } = await cancelled('update', { kind: 'reset', when: 'after' }, 500);
    expect(await facts).toMatchObject({ reason: 'unknown', detail: 'the run was cancelled' });
    expect(timesOf(at.spot)).toEqual(['PUT 0']);
  });

  test('ends a read that is on its way', async () => {
    const { at, facts, ending } = await cancelled('get', { kind: 'hang', when: 'before' }, 0);
    await expect.poll(() => at.spot.requests.length).toBe(1);
    ending.abort();
    expect(await facts).toMatchObject({ reason: 'unavailable', detail: 'the run was cancelled' });
  });

  test('ends an update that is on its way, of which it is not known whether it was made', async () => {
    const { at, facts, ending } = await cancelled('update', { kind: 'hang', when: 'after' }, 0);
    await expect.poll(() => at.spot.requests.length).toBe(1);
    ending.abort();
    expect(await facts).toMatchObject({ reason: 'unknown', detail: 'the run was cancelled before the answer came' });
    expect(at.spot.requests).toHaveLength(1);
  });

  test('begins nothing more', async () => {
    const at = await scene('elastigroup', { signal: AbortSignal.abort() });
    for (const call of CALLS) expect((await factsOf(carriedOut(call, at), at.spot.token)).reason).toBe('unavailable');
    expect(at.spot.requests).toEqual([]);
  });
});
