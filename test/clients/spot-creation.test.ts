import { describe, expect, test } from 'vitest';
import { type Fault, NOT_JSON, UNAVAILABLE } from '../../src/simulator/faults.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId, SpecKind } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { bodyOf, KIND_IDS } from '../simulator/bodies.js';
import { factsOf, openSpot, SECRET, timesOf } from './spot-client.js';

const HANG = { kind: 'hang', when: 'after' } as const satisfies Fault;
/** Kinds for what takes real time. */
const FEW: readonly KindId[] = ['elastigroup', 'ocean-vng'];

/** What is to be created, and how; `fault` happens to the first creation. */
async function creating(kindId: KindId, fault: Fault | null = null, body: Members = { ...bodyOf(kindId), name: SECRET }) {
  const open = await openSpot({}, fault?.kind === 'hang' ? { timeoutMs: 250 } : {});
  if (fault !== null) open.spot.fault({ method: 'POST' }, fault);
  const kind: SpecKind = KINDS[kindId];
  const create = () => open.api.create(kind, open.account, body);
  const posts = () => open.spot.requests.filter(({ method }) => method === 'POST').length;
  return { ...open, kind, body, create, posts };
}

const rows = (faults: Readonly<Record<string, Fault>>, kinds: readonly KindId[] = KIND_IDS) =>
  Object.entries(faults).flatMap(([name, fault]) => kinds.map((kind) => [name, kind, fault] as const));

describe('a creation whose answer is lost', () => {
  test.each([
    ...rows({
      '500': { kind: 'failure', when: 'after' },
      reset: { kind: 'reset', when: 'after' },
      'reset within': { kind: 'reset', when: 'within' },
      'no JSON': NOT_JSON,
      cut: { kind: 'cut' },
      empty: { kind: 'empty' },
      'no id': { kind: 'answer', when: 'after', status: 200, body: { response: { items: [{ name: 'x' }] } } },
      'another kind': { kind: 'answer', when: 'after', status: 200, body: { response: { kind: 'spotinst:azure', items: [] } } },
    }),
    ...rows({ 'no answer': HANG }, FEW),
  ])('%s, %s: what was created is found by its name, whole', async (_, kindId, fault) => {
    const { spot, create, body, posts, kind, account } = await creating(kindId, fault);
    // Others of that name are in other clusters, or in other accounts.
    if (kind.api.listFilter !== null) spot.load(kindId, account, { ...body, oceanId: 'o-0000ffff' });
    spot.load(kindId, account, { ...body, name: 'another' });
    spot.load(kindId, spot.addAccount(), body);
    const before = spot.all().map(({ id }) => id);
    spot.setModes({ elastigroupList: 'without-options' });
    const created = await create();
    const [added, ...more] = spot.all().filter(({ id }) => !before.includes(id));
    expect([created.id, more, posts()]).toEqual([added?.id, [], 1]);
    expect(created.body).toMatchObject(body);
    expect(spot.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
    if (kind.api.listFilter !== null) expect(spot.requests[1]?.query).toEqual({ accountId: account, oceanId: 'o-00000001' });
  });

  test.each([
    ...rows({
      '500': { kind: 'failure', when: 'before' },
      '503': UNAVAILABLE,
      reset: { kind: 'reset', when: 'before' },
    }),
    ...rows({ 'no answer': { kind: 'hang', when: 'before' } }, FEW),
  ])('%s, %s, before it was done: after two looks it is unknown', async (_, kindId, fault) => {
    const { spot, create, posts } = await creating(kindId, fault);
    const facts = await factsOf(create(), spot.token);
    expect(facts.reason).toBe('unknown');
    expect(facts.detail).toMatch(/; it may have been created: nothing of its name is listed yet$/);
    expect([posts(), timesOf(spot)]).toEqual([1, ['POST 0', 'GET 0', 'GET 5']]);
  });

  test('that is listed late is found by the second look', async () => {
    const { spot, create, clock, account, body } = await creating('elastigroup', { kind: 'reset', when: 'before' });
    clock.later(2_000, () => void spot.load('elastigroup', account, body));
    expect((await create()).id).toBe(spot.all()[0]?.id);
    expect(timesOf(spot)).toEqual(['POST 0', 'GET 0', 'GET 5', 'GET 5']);
  });

  test('of whose name there are several is unknown', async () => {
    const { spot, create, account, body, posts } = await creating('elastigroup', { kind: 'reset', when: 'after' });
    spot.load('elastigroup', account, body);
    const { reason, detail } = await factsOf(create(), spot.token);
    expect([reason, detail, posts()]).toEqual([
      'unknown',
      'the connection broke (ECONNRESET); it may have been created: 2 of its name are listed',
      1,
    ]);
  });

  test('is not taken for one of another cluster, should the list hold them all', async () => {
    const { spot, create, body } = await creating('ocean-vng', { kind: 'reset', when: 'before' });
    const items = [{ ...body, id: 'ols-0000ffff', oceanId: 'o-0000ffff' }];
    spot.fault({ method: 'GET', times: 2 }, { kind: 'answer', when: 'before', status: 200, body: { response: { items } } });
    expect((await factsOf(create(), spot.token)).reason).toBe('unknown');
    expect(timesOf(spot)).toEqual(['POST 0', 'GET 0', 'GET 5']);
  });

  test('that cannot be looked for is unknown', async () => {
    const { name: _, ...nameless } = bodyOf('ocean-vng');
    const { spot, create } = await creating('ocean-vng', { kind: 'reset', when: 'after' }, nameless);
    expect(await factsOf(create(), spot.token)).toMatchObject({
      reason: 'unknown',
      operation: 'create a virtual node group on Kubernetes in act-00000001',
      detail: 'the connection broke (ECONNRESET); it may have been created: without a name it cannot be looked for',
    });
  });

  test('and cannot be looked for since the service is gone is unknown', async () => {
    const { spot, create, posts } = await creating('stateful-node', { kind: 'refused' });
    const { reason, detail } = await factsOf(create(), spot.token);
    expect([reason, detail, posts()]).toEqual([
      'unknown',
      'the connection broke (ECONNRESET); it may have been created: looking for it failed',
      1,
    ]);
  });
});

describe('a creation that is refused is told at once, and nothing is looked for', () => {
  test.each(
    rows({
      'refused 401': { kind: 'unauthorized' },
      'invalid 400': { kind: 'answer', when: 'before', status: 400, body: 'Bad Request' },
      'invalid 302': { kind: 'answer', when: 'before', status: 302, body: '', headers: { Location: 'https://example.com/' } },
    }),
  )('%s, %s', async (name, kindId, fault) => {
    const { spot, create } = await creating(kindId, fault);
    const { reason, status } = await factsOf(create(), spot.token);
    expect([`${reason} ${status}`, spot.all(), timesOf(spot)]).toEqual([name, [], ['POST 0']]);
  });

  test.each(KIND_IDS)('a limit is waited for, since it keeps the creation from being looked at: %s', async (kindId) => {
    const { spot, create } = await creating(kindId, { kind: 'limited', seconds: 20 });
    expect(await create()).toMatchObject({ kind: kindId });
    const [first, second, ...others] = spot.requests.filter(({ method }) => method === 'POST');
    expect([others, spot.all()]).toEqual([[], [expect.anything()]]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
  });

  test('without a connection nothing was sent', async () => {
    const { spot, create } = await creating('elastigroup');
    await spot.shut();
    expect((await factsOf(create(), spot.token)).reason).toBe('unavailable');
  });
});
