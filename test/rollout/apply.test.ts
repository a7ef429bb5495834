import { describe, expect, test } from 'vitest';
import { type ApplyContext, carryOut } from '../../src/rollout/apply.js';
import { changesOf } from '../../src/rollout/planned.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { valueAt } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { bodyWith, kindIds, STRONG } from '../policy/bodies.js';
import { keptProgress, type LiveSpot, liveRoll, liveSpot, remoteError, type Trouble } from './live-spot.js';
import { desired, idOf, live, planFor, WEAK } from './made.js';

const groups = [1, 2, 3].map((number) => ({ ...live('elastigroup', WEAK), id: idOf('elastigroup', number) }));
const specs = groups.map(({ id }) => desired('elastigroup', { id, name: null }));

function contextOf(spot: LiveSpot, given: Partial<ApplyContext> = {}): ApplyContext {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  return { spot, clock, progress: keptProgress(), maxParallel: 1, signal: new AbortController().signal, ...given };
}

/** Applies what is planned for the groups, and tells what became of each. */
async function applied(spot: LiveSpot, given: Partial<ApplyContext> = {}) {
  const { outcomes, stopped } = await carryOut(changesOf(planFor(specs, groups)), contextOf(spot, given));
  return { said: outcomes.map(({ id, state, reason }) => `${id} ${state}${reason === null ? '' : `: ${reason}`}`), stopped };
}

describe('changes', () => {
  test('are made one after the other, each sent once and read back once', async () => {
    const spot = liveSpot(groups);
    const progress = keptProgress();
    expect(await applied(spot, { progress })).toEqual({
      said: ['sig-1 applied', 'sig-2 applied', 'sig-3 applied'],
      stopped: null,
    });
    expect(spot.calls).toEqual(['update sig-1', 'get sig-1', 'update sig-2', 'get sig-2', 'update sig-3', 'get sig-3']);
    expect(progress.said).toEqual([
      ...[
        'begun web (sig-1) 0/3',
        'applied web (sig-1) 1/3',
        'begun web (sig-2) 1/3',
        'applied web (sig-2) 2/3',
        'begun web (sig-3) 2/3',
        'applied web (sig-3) 3/3',
      ],
    ]);
  });

  test('are made side by side where that is asked for', async () => {
    const spot = liveSpot(groups);
    await applied(spot, { maxParallel: 2 });
    expect(spot.calls.slice(0, 2)).toEqual(['update sig-1', 'update sig-2']);
  });

  test.each(kindIds)('of %s leave all but the IMDS options alone', async (kind) => {
    const before = live(kind, WEAK, { other: { kept: [1] } });
    const spot = liveSpot([before]);
    const { outcomes } = await carryOut(changesOf(planFor([desired(kind)], [before])), contextOf(spot));
    expect(outcomes.map(({ state }) => state)).toEqual(['applied']);
    const after = spot.resources.get(before.id)?.body ?? {};
    expect(valueAt(after, KINDS[kind].imdsPath)).toEqual({ ...WEAK, ...STRONG });
    expect({ ...after, ...bodyWith(kind, null) }).toEqual({ ...before.body, ...bodyWith(kind, null) });
  });
});

describe('an update', () => {
  const lost = remoteError({ reason: 'unknown', status: null, detail: 'the answer was lost' });
  const refused = remoteError({ reason: 'invalid', status: 400, detail: 'no' });
  const down = remoteError({ status: 503, detail: 'down' });
  const rows: readonly { name: string; update?: Trouble; get?: readonly Trouble[]; says: string; calls: number }[] = [
    {
      name: 'whose answer is lost after it was made is seen to be in place',
      update: { fails: 'after', with: lost },
      says: 'sig-1 applied',
      calls: 2,
    },
    {
      name: 'whose answer is lost before it was made is seen not to be',
      update: { fails: 'before', with: lost },
      says: 'sig-1 failed: Spot could not update sig-1 (the answer was lost). It is not in place.',
      calls: 3,
    },
    {
      name: 'that fails with 503 after it was made is seen to be in place',
      update: { fails: 'after', with: down },
      says: 'sig-1 applied',
      calls: 2,
    },
    {
      name: 'that is refused has changed nothing',
      update: { fails: 'before', with: refused },
      says: 'sig-1 failed: Spot could not update sig-1 (400: no).',
      calls: 2,
    },
    {
      name: 'that is refused after an answer was lost is seen to be in place',
      update: { fails: 'after', with: remoteError({ reason: 'unknown', status: 400, detail: 'no' }) },
      says: 'sig-1 applied',
      calls: 2,
    },
    {
      name: 'that was never sent, and cannot be read back either, is known not to be made',
      update: { fails: 'before', with: remoteError({ status: null, detail: 'no connection' }) },
      get: [{ fails: 'before', with: down }],
      says: 'sig-1 failed: Spot could not update sig-1 (no connection).',
      calls: 2,
    },
    {
      name: 'that is answered with 200 and not made is no success',
      update: { fails: 'silently' },
      says: 'sig-1 failed: Spot has answered that it is done, but the resource has not changed. Run again.',
      calls: 3,
    },
    {
      name: 'that cannot be read back is not known to be made',
      get: [{ fails: 'before', with: down }],
      says: 'sig-1 unknown: It was sent. Spot could not update sig-1 (503: down). Whether it is in place could not be told: run again, which does only what is left.',
      calls: 2,
    },
    {
      name: 'of a resource that is gone afterwards is not known to be made',
      get: [{ fails: 'silently' }],
      says: 'sig-1 unknown: It was sent. It is no longer there. Whether it is in place could not be told: run again, which does only what is left.',
      calls: 2,
    },
  ];
  test.each(rows)('$name', async ({ update, get = [], says, calls }) => {
    const spot = liveSpot(groups);
    if (update !== undefined) spot.trouble('update sig-1', update);
    spot.trouble('get sig-1', ...get);
    const { said, stopped } = await applied(spot);
    expect(said[0]).toBe(says);
    const isDone = says.endsWith('applied');
    expect(stopped).toBe(isDone ? null : 'failure');
    expect(said.slice(1)).toEqual(
      isDone
        ? ['sig-2 applied', 'sig-3 applied']
        : ['sig-2', 'sig-3'].map((id) => `${id} not-begun: It was not begun, because another change has failed.`),
    );
    expect(spot.calls.filter((call) => call.endsWith('sig-1'))).toHaveLength(calls);
  });

  test('that shows only a moment later is in place', async () => {
    const spot = liveSpot(groups);
    spot.trouble('update sig-1', { fails: 'silently' });
    const before = spot.resources.get('sig-1');
    let reads = 0;
    spot.when('get sig-1', () => {
      reads += 1;
      if (reads === 2 && before !== undefined) {
        (spot.resources as Map<string, typeof before>).set('sig-1', {
          ...before,
          body: { ...before.body, ...bodyWith('elastigroup', STRONG) },
        });
      }
    });
    expect((await applied(spot)).said[0]).toBe('sig-1 applied');
  });

  test('that a running roll stands in the way of says which', async () => {
    const spot = liveSpot(groups);
    spot.trouble('update sig-1', { fails: 'before', with: refused });
    spot.rollsOf.set('sig-1', [
      liveRoll({ id: 'sbgd-2', status: 'IN_PROGRESS', hasEnded: false }),
      liveRoll({ id: 'sbgd-1', status: 'FINISHED', hasEnded: true }),
    ]);
    expect((await applied(spot)).said[0]).toBe(
      'sig-1 failed: Spot could not update sig-1 (400: no). Its roll sbgd-2 has not ended: wait for its end or stop it, and run again.',
    );
  });
});

describe('a creation', () => {
  const born = desired('elastigroup', {
    id: null,
    name: 'new',
    create: true,
    body: { ...bodyWith('elastigroup', STRONG), name: 'new' },
  });
  const create = (spot: LiveSpot) => carryOut(changesOf(planFor([born], [])), contextOf(spot));

  test('is sent once, and read back', async () => {
    const spot = liveSpot([]);
    const { outcomes } = await create(spot);
    expect(outcomes.map(({ state, id }) => [state, id])).toEqual([['created', 'sig-new']]);
    expect(spot.calls).toEqual(['create new', 'get sig-new']);
  });

  test('of which nobody knows whether it was made is not repeated', async () => {
    const spot = liveSpot([]);
    spot.trouble('create new', { fails: 'before', with: remoteError({ reason: 'unknown', status: null, detail: 'lost' }) });
    const { outcomes } = await create(spot);
    expect(outcomes.map(({ state, reason }) => [state, reason])).toEqual([
      ['unknown', 'Spot could not update sig-1 (lost). Run again: it looks for the resource by its name first.'],
    ]);
    expect(spot.calls).toEqual(['create new']);
  });

  test('that was refused has made nothing', async () => {
    const spot = liveSpot([]);
    spot.trouble('create new', { fails: 'before', with: remoteError({ reason: 'invalid', status: 400, detail: 'no' }) });
    expect((await create(spot)).outcomes.map(({ state }) => state)).toEqual(['failed']);
  });

  test('without the options of its spec is no success', async () => {
    const spot = liveSpot([]);
    spot.when('get sig-new', () => {
      const made = spot.resources.get('sig-new');
      if (made !== undefined) (spot.resources as Map<string, typeof made>).set('sig-new', { ...made, body: { name: 'new' } });
    });
    expect((await create(spot)).outcomes.map(({ reason }) => reason)).toEqual([
      'It was created as sig-new, but not with the IMDS options of its spec. Run again.',
    ]);
  });
});

describe('a run that is stopped', () => {
  test.each([
    { reason: 'signal', stopped: 'signal', says: 'It was not begun, because the run was stopped.' },
    { reason: 'time', stopped: 'time', says: 'It was not begun, because the time limit was reached.' },
  ])('by $reason finishes what it has begun, and begins nothing more', async ({ reason, stopped, says }) => {
    const spot = liveSpot(groups);
    const controller = new AbortController();
    spot.when('update sig-2', () => controller.abort(reason));
    expect(await applied(spot, { signal: controller.signal })).toEqual({
      said: ['sig-1 applied', 'sig-2 applied', `sig-3 not-begun: ${says}`],
      stopped,
    });
  });
});
