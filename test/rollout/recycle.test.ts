import { describe, expect, test } from 'vitest';
import { patchOf } from '../simulator/bodies.js';
import { type RollScene, rollScene, told } from './roll-scene.js';

const STATEFUL = ['node', 'stateful-group'] as const;
const MINUTE = 60_000;
const recyclesOf = ({ spot }: RollScene) => spot.requests.filter(({ path }) => path.endsWith('/recycle')).length;

describe.each(STATEFUL)('%s', (cast) => {
  test('what was launched after the update is left alone', async () => {
    const scene = await rollScene(cast);
    await scene.roll();
    const before = recyclesOf(scene);
    expect(told(await scene.roll())).toEqual(['replaced']);
    expect(recyclesOf(scene)).toBe(before);
  });

  test('that does not run has nothing to replace', async () => {
    const scene = await rollScene(cast, { count: 0 });
    expect([told(await scene.roll()), recyclesOf(scene)]).toEqual([['nothing'], 0]);
  });

  test('a resume that falls back to PAUSED has failed, and the others are not begun', async () => {
    const scene = await rollScene(cast, { count: 2 });
    scene.spot.planNodes({ resumes: false });
    const outcome = await scene.roll();
    const id = cast === 'node' ? scene.fleet : 'ssi-00000001';
    expect(told(outcome)).toEqual([
      'failed',
      `${id}: it was not replaced`,
      ...(cast === 'node' ? [] : ['ssi-00000002: its turn did not come']),
      `${id} was to be resumed, but has fallen back to PAUSED. Resume it in the console.`,
    ]);
    expect(recyclesOf(scene)).toBe(1);
  });

  test('is left while it is recycled where the run ends, and then followed', async () => {
    for (const seconds of [1, 4, 60]) {
      const scene = await rollScene(cast, { count: 1 });
      const controller = new AbortController();
      scene.clock.later(seconds * 1000, () => controller.abort('signal'));
      const outcome = await scene.roll({ signal: controller.signal });
      expect([outcome.state, outcome.reason]).toEqual(['running', expect.stringContaining('because the run was stopped')]);
      expect(told(await scene.roll())).toEqual(['replaced']);
      expect(scene.spot.instances(scene.fleet).map(({ options }) => options?.httpTokens)).toEqual(['required']);
    }
  });

  test('whose answer is lost is not asked for twice', async () => {
    const scene = await rollScene(cast, { count: 1 });
    scene.spot.fault({ method: 'PUT' }, { kind: 'reset', when: 'after' });
    expect([told(await scene.roll()), recyclesOf(scene)]).toEqual([['replaced'], 1]);
  });

  test('of which nothing comes is unknown', async () => {
    const scene = await rollScene(cast, { count: 1 });
    scene.spot.fault({ method: 'PUT' }, { kind: 'reset', when: 'before' });
    const outcome = await scene.roll();
    expect([outcome.state, outcome.reason]).toEqual([
      'unknown',
      expect.stringContaining('was to be recycled, but nothing has come of it.'),
    ]);
    expect(recyclesOf(scene)).toBe(1);
  });

  test('is not recycled while it is not as git wants it', async () => {
    const scene = await rollScene(cast, { count: 1 });
    scene.spot.change(scene.changed, patchOf(scene.request.kind, { httpTokens: 'optional' }));
    expect([(await scene.roll()).state, recyclesOf(scene)]).toEqual(['failed', 0]);
  });

  test('is looked at again where a look fails', async () => {
    const scene = await rollScene(cast, { count: 1 });
    const api = scene.api({ bounds: { attempts: 1 } });
    const route = cast === 'node' ? '/aws/ec2/managedInstance/{id}/status' : '/aws/ec2/group/{id}/statefulInstance';
    scene.spot.fault({ method: 'GET', route, nth: 4, times: 3 }, { kind: 'failure', when: 'before' });
    expect(told(await scene.roll({ spot: api }))).toEqual(['replaced']);
  });
});

test('stateful instances are recycled one after the other', async () => {
  const scene = await rollScene('stateful-group', { count: 3 });
  let fewest = 3;
  for (let seconds = 10; seconds < 400; seconds += 10) {
    scene.clock.later(seconds * 1000, () => {
      fewest = Math.min(fewest, scene.spot.instances(scene.fleet).length);
    });
  }
  expect(told(await scene.roll())).toEqual(['replaced']);
  expect(fewest).toBe(2);
});

test('an instance of a stateful group that is none of its stateful instances is seen', async () => {
  const scene = await rollScene('stateful-group', { count: 1 });
  const outcome = await scene.roll({ spot: { ...scene.api(), stateful: async () => [] } });
  expect([outcome.state, outcome.left.map(({ id }) => id)]).toEqual(['partial', scene.old]);
});

test('a node that is paused for a while is not taken for one that has ended', async () => {
  const scene = await rollScene('node');
  const { spot, clock, fleet } = scene;
  spot.planNodes({ staleMs: 0, stepMs: MINUTE });
  const at = clock.now();
  const outcome = await scene.roll({ limitMs: 30_000 });
  expect([outcome.state, clock.now() - at]).toEqual(['running', 30_000]);
  expect(told(await scene.roll())).toEqual(['replaced']);
  expect(spot.instances(fleet)).toHaveLength(1);
});
