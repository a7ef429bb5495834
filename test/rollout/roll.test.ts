import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../src/errors.js';
import { carryOutRolls } from '../../src/rollout/roll.js';
import { remoteError } from './live-spot.js';
import { CASTS, ROLLED, type RollScene, rollScene, told } from './roll-scene.js';

describe('a fleet is rolled to its end', () => {
  test.each(CASTS)('%s', async (cast) => {
    const scene = await rollScene(cast);
    const { spot, fleet, old } = scene;
    const count = spot.instances(fleet).length;
    expect(told(await scene.roll())).toEqual(['replaced']);
    expect([scene.weak(), spot.instances(fleet).length]).toEqual([[], count]);
    expect(spot.instances(fleet).filter(({ id }) => old.includes(id))).toEqual([]);
    expect(spot.rolls(fleet)).toHaveLength(ROLLED.includes(cast) ? 1 : 0);
    expect(spot.requests.filter(({ method }) => method !== 'GET')).toHaveLength(cast === 'stateful-group' ? 5 : 1);
  });

  test.each(ROLLED)('%s, and a second run finds nothing to do', async (cast) => {
    const scene = await rollScene(cast);
    await scene.roll();
    scene.clock.advance(3_600_000);
    const again = await scene.roll();
    expect([told(again), again.isAdopted]).toEqual([['replaced'], true]);
    expect(scene.spot.rolls(scene.fleet)).toHaveLength(1);
  });

  test('and what is new is told, once', async () => {
    const scene = await rollScene('node-group');
    await scene.roll();
    const { said } = scene.progress;
    expect(said).toEqual([...new Set(said)]);
    expect(said[0]).toBe('begun o-00000001: started scr-00000001: batch 1 of 5, 0 of 5 instances replaced (0 %) 0/1');
    expect(said.slice(1, 4)).toEqual(
      [0, 1, 2].map(
        (count) =>
          `running o-00000001: rolling scr-00000001 in_progress: batch ${count + 1} of 5, ${count} of 5 instances replaced (${count * 20} %) 0/1`,
      ),
    );
    expect(said.at(-1)).toMatch(/^ended o-00000001: ended scr-00000001 completed/);
  });
});

describe('several requests', () => {
  const rollAll = async ({ request, api, clock, progress }: RollScene, signal: AbortSignal) => {
    const limits = { maxParallel: 1, limitMs: 7_200_000, onFailure: 'stop', staleOf: null, ec2: null } as const;
    const outcomes = await carryOutRolls([request, request], { spot: api(), clock, progress, signal, ...limits });
    return outcomes.map(told);
  };

  test('are done one after the other', async () => {
    const scene = await rollScene('group');
    expect(await rollAll(scene, new AbortController().signal)).toEqual([['replaced'], ['replaced']]);
  });

  test('end with the first that does not end well', async () => {
    const scene = await rollScene('group');
    scene.spot.planRolls({ failsAt: 1 });
    const [first, second] = await rollAll(scene, new AbortController().signal);
    expect([first?.[0], second]).toEqual(['failed', ['not-begun', 'It was not begun, because another roll has not ended well.']]);
  });

  test.each([
    ['time', 'It was not begun, because the time limit was reached.'],
    ['signal', 'It was not begun, because the run was stopped.'],
  ])('are not begun after the end by %s', async (reason, says) => {
    const scene = await rollScene('group');
    const controller = new AbortController();
    controller.abort(reason);
    expect(await rollAll(scene, controller.signal)).toEqual([
      ['not-begun', says],
      ['not-begun', says],
    ]);
    expect(scene.spot.requests).toEqual([]);
  });
});

test('a cluster that is not told is not rolled', async () => {
  const scene = await rollScene('node-group');
  const request = { ...scene.request, id: null };
  const { clock, progress } = scene;
  const [outcome] = await carryOutRolls([request], {
    ...{ spot: scene.api(), clock, progress, signal: new AbortController().signal },
    ...{ maxParallel: 1, limitMs: 1, onFailure: 'stop', staleOf: null, ec2: null },
  });
  expect(outcome === undefined ? [] : told(outcome)).toEqual([
    'failed',
    'Spot does not tell which cluster it belongs to. Roll it in the console.',
  ]);
});

test('what a service does is an outcome, and a bug is none', async () => {
  const scene = await rollScene('group');
  const failing = (error: Error) => ({ ...scene.api(), rolls: () => Promise.reject(error) });
  const outcome = await scene.roll({ spot: failing(remoteError({ detail: 'down' })) });
  expect(told(outcome)).toEqual([
    'unknown',
    'Spot could not update sig-1 (500: down). Whether instances are replaced could not be told. Run again.',
  ]);
  expect(remoteError()).toBeInstanceOf(RemoteError);
  await expect(scene.roll({ spot: failing(new TypeError('a bug')) })).rejects.toThrow('a bug');
});
