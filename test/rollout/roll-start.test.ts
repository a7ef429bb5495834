import { describe, expect, test } from 'vitest';
import type { LiveRoll } from '../../src/ports.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { remoteError } from './live-spot.js';
import { overlaps, ROLLED, type RollScene, rollScene, told } from './roll-scene.js';

const MINUTE = 60_000;

/** Starts a roll, as an earlier run or somebody else does. */
async function startedBefore(scene: RollScene, given: { readonly comment?: string; readonly ids?: readonly string[] } = {}) {
  const { how, kind, account } = scene.request;
  if (how.by !== 'roll') throw new Error('it is recycled');
  const scope = given.ids === undefined ? {} : { scope: { of: 'instances', ids: given.ids } as const };
  return await scene.api().startRoll(KINDS[kind], account, scene.fleet, { ...how.start, ...scope } as typeof how.start);
}

const startsOf = ({ spot }: RollScene) =>
  spot.requests.filter(({ method, path }) => method !== 'GET' && /\/(?:cluster)?[rR]oll$/.test(path)).length;

describe('a roll that runs already', () => {
  test.each(ROLLED)('%s: and began after the update is followed in the place of another', async (cast) => {
    const scene = await rollScene(cast);
    const roll = await startedBefore(scene);
    scene.clock.advance(90_000);
    const outcome = await scene.roll();
    expect([told(outcome), outcome.isAdopted, outcome.roll?.id]).toEqual([['replaced'], true, roll?.id]);
    expect([startsOf(scene), scene.spot.rolls(scene.fleet).length]).toEqual([1, 1]);
    expect(scene.progress.said[0]).toContain(`following ${roll?.id}`);
  });

  test.each(ROLLED)('%s: and began before the update is waited for, and then one of ours is started', async (cast) => {
    const scene = await rollScene(cast);
    const old = await startedBefore(scene);
    scene.clock.advance(90_000);
    scene.spot.change(scene.changed, { name: 'renamed' });
    const outcome = await scene.roll();
    expect([told(outcome), outcome.isAdopted]).toEqual([['replaced'], false]);
    expect(scene.spot.rolls(scene.fleet).map(({ id }) => id)).toEqual([outcome.roll?.id, old?.id]);
    expect(overlaps(scene)).toEqual([]);
    expect(scene.progress.said[0]).toContain(`waiting ${old?.id}`);
  });

  test('and does not end is said to be in the way', async () => {
    const scene = await rollScene('ecs-cluster');
    const old = await startedBefore(scene);
    scene.clock.advance(1000);
    scene.spot.change(scene.changed, { name: 'renamed' });
    const outcome = await scene.roll({ limitMs: 2 * MINUTE });
    expect(told(outcome)).toEqual([
      'blocked',
      `The time limit was reached while the roll ${old?.id} runs, which began before the change or replaces less. Run again once it has ended.`,
    ]);
    expect(scene.spot.rolls(scene.fleet)).toHaveLength(1);
  });

  test('and replaces less is not taken for ours', async () => {
    const scene = await rollScene('ecs-cluster');
    await startedBefore(scene, { ids: scene.old.slice(0, 1) });
    const outcome = await scene.roll();
    expect([told(outcome), outcome.isAdopted, scene.spot.rolls(scene.fleet).length]).toEqual([['replaced'], false, 2]);
    expect(overlaps(scene)).toEqual([]);
  });

  test('and is not about what is live now is not taken for ours', async () => {
    const scene = await rollScene('group');
    const api = scene.api();
    await startedBefore(scene);
    const weak = { compute: { launchSpecification: { metadataOptions: { httpTokens: 'optional' } } } };
    const spot = {
      ...api,
      get: async (...of: Parameters<typeof api.get>) => {
        const live = await api.get(...of);
        return live === null ? null : { ...live, body: { ...live.body, ...weak } };
      },
    };
    expect((await scene.roll({ spot })).isAdopted).toBe(false);
  });

  test('an Elastigroup on ECS: of the other sort stands in the way', async () => {
    const scene = await rollScene('ecs-group');
    const { request, fleet } = scene;
    const other = await scene.api().startRoll(KINDS.elastigroup, request.account, fleet, {
      ...{ sort: 'group', batchSizePercentage: 50, batchMinHealthyPercentage: 50, gracePeriod: 0 },
      ...{ healthCheckType: null, drainingTimeout: null, onFailure: null },
    });
    const outcome = await scene.roll();
    // It replaces all of the group as well.
    expect([told(outcome), outcome.isAdopted, outcome.roll?.id]).toEqual([['replaced'], true, other?.id]);
  });
});

describe('a roll that has ended', () => {
  test.each(ROLLED)('%s: and has left something does not spare another one', async (cast) => {
    const scene = await rollScene(cast);
    scene.spot.planRolls({ heldBack: 1 });
    expect((await scene.roll()).state).toBe('partial');
    scene.spot.planRolls({ heldBack: 0 });
    const again = await scene.roll();
    expect([told(again), again.isAdopted, scene.spot.rolls(scene.fleet).length]).toEqual([['replaced'], false, 2]);
  });

  test('spares another one, though somebody has rolled a part since', async () => {
    const scene = await rollScene('ecs-cluster');
    const ours = (await scene.roll()).roll?.id;
    await startedBefore(scene, {
      ids: scene.spot
        .instances(scene.fleet)
        .slice(0, 1)
        .map(({ id }) => id),
    });
    scene.clock.advance(5 * MINUTE);
    const outcome = await scene.roll();
    expect([told(outcome), outcome.roll?.id, scene.spot.rolls(scene.fleet).length]).toEqual([['replaced'], ours, 2]);
  });

  test('before the last update does not spare another one', async () => {
    const scene = await rollScene('group');
    await scene.roll();
    scene.clock.advance(MINUTE);
    scene.spot.change(scene.changed, { name: 'renamed' });
    expect((await scene.roll()).isAdopted).toBe(false);
  });

  test('and has failed blocks an Elastigroup until it is stopped', async () => {
    const scene = await rollScene('group');
    scene.spot.planRolls({ failsAt: 1 });
    await startedBefore(scene);
    scene.clock.advance(5 * MINUTE);
    scene.spot.planRolls({ failsAt: null });
    expect(told(await scene.roll())).toEqual(['replaced']);
    expect(scene.spot.rolls(scene.fleet).map(({ status }) => status)).toEqual(['COMPLETED', 'STOPPED']);
  });
});

describe('a start', () => {
  test.each(ROLLED)('%s: whose answer is lost is looked up, and not sent again', async (cast) => {
    for (const fault of [
      { kind: 'reset', when: 'after' },
      { kind: 'failure', when: 'after' },
      { kind: 'cut' },
      { kind: 'empty' },
    ] as const) {
      const scene = await rollScene(cast);
      scene.spot.fault({ method: cast === 'group' ? 'PUT' : 'POST' }, fault);
      expect([fault, told(await scene.roll()), startsOf(scene)]).toEqual([fault, ['replaced'], 1]);
    }
  });

  test.each(ROLLED)('%s: that was lost on its way is sent again once the list has shown nothing', async (cast) => {
    const scene = await rollScene(cast);
    scene.spot.fault({ method: cast === 'group' ? 'PUT' : 'POST' }, { kind: 'reset', when: 'before' });
    expect([told(await scene.roll()), startsOf(scene), scene.spot.rolls(scene.fleet).length]).toEqual([['replaced'], 2, 1]);
  });

  test.each(ROLLED)('%s: that a list shows late is not sent again', async (cast) => {
    const scene = await rollScene(cast);
    const api = scene.api();
    const at = scene.clock.now();
    scene.spot.fault({ method: cast === 'group' ? 'PUT' : 'POST' }, { kind: 'reset', when: 'after' });
    const late = (rolls: readonly LiveRoll[]) => (scene.clock.now() - at < 15_000 ? [] : rolls);
    const outcome = await scene.roll({ spot: { ...api, rolls: async (...of) => late(await api.rolls(...of)) } });
    expect([told(outcome), outcome.isAdopted, startsOf(scene)]).toEqual([['replaced'], false, 1]);
  });

  test('that was taken and is never listed is unknown, and not sent again', async () => {
    const scene = await rollScene('group');
    const api = scene.api();
    scene.spot.fault({ method: 'PUT' }, { kind: 'empty' });
    const outcome = await scene.roll({ spot: { ...api, rolls: async () => [] } });
    expect(told(outcome)).toEqual([
      'unknown',
      'Spot has taken the start of a roll, but lists none. Run again: it is looked for.',
    ]);
    expect(startsOf(scene)).toBe(1);
  });

  test('that is lost each time is given up', async () => {
    const scene = await rollScene('group');
    scene.spot.fault({ method: 'PUT', times: 100 }, { kind: 'reset', when: 'before' });
    expect(told(await scene.roll())).toEqual(['failed', 'No roll came of 3 starts. Run again.']);
    expect(startsOf(scene)).toBe(3);
  });

  test('that is lost as the run is stopped is unknown', async () => {
    const scene = await rollScene('group');
    const controller = new AbortController();
    scene.spot.fault({ method: 'PUT' }, { kind: 'reset', when: 'before' });
    scene.clock.later(1000, () => controller.abort('signal'));
    expect(told(await scene.roll({ signal: controller.signal }))).toEqual([
      'unknown',
      'The run was stopped before it could be seen whether a roll was started. Run again: it is looked for.',
    ]);
  });

  test('that is lost is not taken for one of others that replaces less', async () => {
    const scene = await rollScene('ecs-cluster');
    scene.spot.fault({ method: 'POST' }, { kind: 'reset', when: 'before' });
    scene.clock.later(1000, () => startedBefore(scene, { ids: scene.old.slice(0, 1) }));
    expect(told(await scene.roll())).toEqual(['replaced']);
    expect([scene.weak(), overlaps(scene), scene.spot.rolls(scene.fleet).length]).toEqual([[], [], 2]);
  });

  test('of a fleet without instances has nothing to do', async () => {
    for (const cast of ['node-group', 'ecs-cluster', 'ecs-group'] as const) {
      const scene = await rollScene(cast, { count: 0 });
      expect([cast, told(await scene.roll())]).toEqual([cast, ['nothing']]);
    }
  });

  test('of which Spot says so wrongly is no success', async () => {
    const scene = await rollScene('ecs-cluster');
    const api = scene.api();
    const detail = 'CLUSTER_HAS_NO_ACTIVE_INSTANCES: none';
    const startRoll = () => Promise.reject(remoteError({ reason: 'invalid', status: 400, detail }));
    const outcome = await scene.roll({ spot: { ...api, startRoll } });
    expect([outcome.state, outcome.left.map(({ id }) => id)]).toEqual(['failed', scene.old]);
  });

  test('below the minimum is tried again, within bounds', async () => {
    const scene = await rollScene('group');
    const raise = (minimum: number) => scene.spot.change(scene.changed, { capacity: { minimum } });
    raise(6);
    scene.clock.later(150_000, () => raise(1));
    expect(told(await scene.roll())).toEqual(['replaced']);
    raise(6);
    const at = scene.clock.now();
    const outcome = await scene.roll();
    expect([outcome.state, scene.clock.now() - at]).toEqual(['failed', 300_000]);
    expect(outcome.reason).toMatch(/CANT_ROLL_CAPACITY_BELOW_MINIMUM.*No roll was started\.$/);
  });

  test('that others were faster with is refused, and theirs is followed', async () => {
    const scene = await rollScene('ecs-cluster');
    const api = scene.api();
    let calls = 0;
    const rolls: typeof api.rolls = async (...of) => {
      const listed = await api.rolls(...of);
      if (++calls === 1) await startedBefore(scene);
      return listed;
    };
    const outcome = await scene.roll({ spot: { ...api, rolls } });
    expect([told(outcome), outcome.isAdopted, scene.spot.rolls(scene.fleet).length]).toEqual([['replaced'], true, 1]);
  });

  test.each([
    ['another reason', { reason: 'invalid', status: 400, detail: 'no' }],
    ['its token', { reason: 'refused', status: 403, detail: 'no' }],
    ['being gone', { reason: 'missing', status: 400, detail: 'no' }],
  ] as const)('that is refused for %s has failed', async (_, facts) => {
    const scene = await rollScene('group');
    const startRoll = () => Promise.reject(remoteError(facts));
    const outcome = await scene.roll({ spot: { ...scene.api(), startRoll } });
    expect([outcome.state, outcome.reason]).toEqual(['failed', expect.stringContaining('No roll was started.')]);
  });
});
