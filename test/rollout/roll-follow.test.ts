import { describe, expect, test } from 'vitest';
import type { LiveRoll, SpotApi } from '../../src/ports.js';
import { ROLLED, type RollScene, rollScene, told } from './roll-scene.js';

const MINUTE = 60_000;
const CLUSTERS = ['ecs-group', 'node-group', 'ecs-cluster'] as const;

describe('a roll that has left instances is no success', () => {
  test.each(CLUSTERS)('%s: COMPLETED, and one could not be replaced', async (cast) => {
    const scene = await rollScene(cast);
    scene.spot.planRolls({ heldBack: 1 });
    const outcome = await scene.roll();
    const id = scene.old.at(-1);
    const isKubernetes = cast === 'node-group';
    expect(told(outcome)).toEqual([
      'partial',
      `${id}: it could not be replaced`,
      isKubernetes
        ? `The roll scr-00000001 ended as PARTIALLY_COMPLETED. See Spot's log of ${scene.fleet} for the cause, and run again.`
        : 'The roll scr-00000001 ended as COMPLETED, but 1 instance was not replaced. Run again once nothing holds them.',
    ]);
    expect(scene.weak()).toEqual([id]);
  });

  test('a pod disruption budget is named', async () => {
    const scene = await rollScene('node-group');
    scene.spot.planRolls({ heldBack: 2, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' });
    const { left } = await scene.roll();
    expect(left).toEqual(scene.old.slice(-2).map((id) => ({ id, reason: 'a pod disruption budget kept it' })));
  });

  test('an Elastigroup does not say which: what still runs does', async () => {
    const scene = await rollScene('group');
    scene.spot.planRolls({ heldBack: 1 });
    expect(told(await scene.roll())).toEqual([
      'partial',
      `${scene.old.at(-1)}: it still runs, launched at 2026-06-15T12:00:00.000Z`,
      'The roll sbgd-00000001 ended as finished, but 1 instance was not replaced. Run again once nothing holds them.',
    ]);
  });
});

describe('a roll that fails', () => {
  test.each(ROLLED)('%s: is failed, and names what is left', async (cast) => {
    const scene = await rollScene(cast);
    scene.spot.planRolls({ failsAt: 3 });
    const outcome = await scene.roll();
    expect([outcome.state, outcome.left.map(({ id }) => id)]).toEqual(['failed', scene.weak()]);
    expect(outcome.left).toHaveLength(3);
  });

  test('of an Elastigroup is stopped, so that the next one can start', async () => {
    const scene = await rollScene('group');
    scene.spot.planRolls({ failsAt: 2 });
    expect((await scene.roll()).reason).toBe(
      `The roll sbgd-00000001 ended as failed. It was stopped, so that the next one can start. See Spot's log of ${scene.fleet} for the cause, and run again.`,
    );
    scene.spot.planRolls({ failsAt: null });
    expect(told(await scene.roll())).toEqual(['replaced']);
  });

  test('is left as it is where that is wished for', async () => {
    const scene = await rollScene('group');
    scene.spot.planRolls({ failsAt: 2 });
    const { reason } = await scene.roll({ onFailure: 'leave' });
    expect(reason).toContain('It was left as it is, and must be stopped before the next one.');
    expect(scene.spot.rolls(scene.fleet)[0]?.status).toBe('FAILED');
    const next = await scene.roll({ onFailure: 'leave' });
    expect(told(next)).toEqual(['blocked', 'The roll sbgd-00000001 has failed, and must be stopped before the next one.']);
    scene.spot.planRolls({ failsAt: null });
    expect(told(await scene.roll())).toEqual(['replaced']);
  });

  test.each(ROLLED)('%s: or that somebody stops', async (cast) => {
    const scene = await rollScene(cast);
    const api = scene.api();
    scene.clock.later(2.5 * MINUTE, async () => {
      const { request, spot, fleet } = scene;
      const [roll] = spot.rolls(fleet);
      const sort = request.how.by === 'roll' ? request.how.start.sort : 'group';
      const kind = (await import('../../src/specs/kinds/index.js')).KINDS[request.kind];
      await api.stopRoll(kind, request.account, fleet, { id: roll?.id ?? '', sort });
    });
    const outcome = await scene.roll();
    expect([outcome.state, outcome.reason]).toEqual(['failed', expect.stringMatching(/ended as stopped/i)]);
  });
});

describe('what runs longer than it may', () => {
  test.each(ROLLED)('%s: is left running, is named, and followed by the next run', async (cast) => {
    const scene = await rollScene(cast);
    const { spot, fleet } = scene;
    const outcome = await scene.roll({ limitMs: 2.5 * MINUTE });
    const id = spot.rolls(fleet)[0]?.id;
    expect([outcome.state, outcome.roll?.id]).toEqual(['running', id]);
    expect(outcome.reason?.toLowerCase()).toBe(
      `the roll ${id} was left running, at status in_progress, because the time limit was reached. run again: it is followed then.`,
    );
    expect(spot.rolls(fleet)[0]?.status).toBe('IN_PROGRESS');
    const next = await scene.roll();
    expect([told(next), next.isAdopted, spot.rolls(fleet).length]).toEqual([['replaced'], true, 1]);
  });

  test.each(ROLLED)('%s: and so is one whose run is stopped, at once', async (cast) => {
    const scene = await rollScene(cast);
    const controller = new AbortController();
    scene.clock.later(100_000, () => controller.abort('signal'));
    const at = scene.clock.now();
    const outcome = await scene.roll({ signal: controller.signal });
    expect([outcome.state, scene.clock.now() - at]).toEqual(['running', 100_000]);
    expect(outcome.reason).toContain('because the run was stopped');
    expect(scene.spot.rolls(scene.fleet)[0]?.status).toBe('IN_PROGRESS');
  });
});

/** A client that tells something else of rolls. */
function lying(scene: RollScene, told: (rolls: readonly LiveRoll[]) => readonly LiveRoll[]): SpotApi {
  const api = scene.api();
  return { ...api, rolls: async (...of) => told(await api.rolls(...of)) };
}

describe('what nobody knows', () => {
  test.each(['', 'ROLLING_BACK', 'completed!'])('the status %j is no success, however long it lasts', async (status) => {
    const scene = await rollScene('node-group');
    const spot = lying(scene, (rolls) => rolls.map((roll) => ({ ...roll, status, hasEnded: false })));
    const outcome = await scene.roll({ spot });
    expect(outcome.state).toBe('running');
    expect(outcome.reason).toContain('the time limit was reached');
  });

  test('a roll that is no longer listed', async () => {
    const scene = await rollScene('node-group');
    let calls = 0;
    const outcome = await scene.roll({ spot: lying(scene, (rolls) => (++calls < 4 ? rolls : [])) });
    expect(told(outcome).at(-1)).toBe(
      'The roll scr-00000001 cannot be followed: it is no longer listed. Run again: it is followed then.',
    );
    expect(outcome.state).toBe('unknown');
  });

  test('a roll that is not listed for a moment is followed on', async () => {
    const scene = await rollScene('node-group');
    let calls = 0;
    const outcome = await scene.roll({ spot: lying(scene, (rolls) => (++calls % 3 === 0 ? [] : rolls)) });
    expect(told(outcome)).toEqual(['replaced']);
  });

  test('credentials that end leave it unknown, and are not tried on', async () => {
    const scene = await rollScene('group');
    scene.clock.later(2 * MINUTE, () => scene.spot.revoke(scene.spot.token));
    const outcome = await scene.roll();
    expect([outcome.state, outcome.reason]).toEqual([
      'unknown',
      expect.stringContaining('cannot be followed: Spot could not list'),
    ]);
    expect(scene.spot.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  });
});

describe('what still runs once a roll has ended', () => {
  test('is looked at again, for it may be drained', async () => {
    const scene = await rollScene('group');
    const api = scene.api();
    let looks = 0;
    const drained = { id: scene.old[0] ?? '', nodeGroup: null, launchedAt: '2026-06-15T12:00:00.000Z' };
    const spot: SpotApi = {
      ...api,
      instances: async (...of) => [...(await api.instances(...of)), ...(++looks < 5 ? [drained] : [])],
    };
    expect(told(await scene.roll({ spot }))).toEqual(['replaced']);
    looks = -1000;
    expect((await scene.roll({ spot })).state).not.toBe('replaced');
  });

  test('cannot be told where the list fails, and then it is no success', async () => {
    const scene = await rollScene('group');
    scene.spot.fault({ route: '/aws/ec2/group/{id}/status', times: 100 }, { kind: 'failure', when: 'before' });
    const outcome = await scene.roll();
    expect([outcome.state, outcome.reason]).toEqual([
      'unknown',
      expect.stringMatching(/ended as finished\. Spot could not list/),
    ]);
  });
});

test('the end is waited for with few looks, and close to it', async () => {
  const scene = await rollScene('ecs-cluster', { count: 10 });
  const at = scene.clock.now();
  await scene.roll();
  const looks = scene.spot.requests.filter(({ method }) => method === 'GET').length;
  expect(looks).toBeLessThan(20);
  expect(scene.clock.now() - at).toBeLessThan(5 * MINUTE + 20_000);
});

test('near the limit it is looked at less often, and nothing is refused', async () => {
  const scene = await rollScene('ecs-cluster', { perMinute: 2 });
  expect(told(await scene.roll())).toEqual(['replaced']);
  expect(scene.spot.requests.filter(({ status }) => status === 429)).toEqual([]);
});
