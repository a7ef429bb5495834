import { describe, expect, test } from 'vitest';
import { parseHashes } from '../../src/rollout/approval.js';
import { isKilled, PARTS, type Part, type WholeScene, wholeScene } from './whole-scene.js';

/** Rolls of one fleet at the same time: there must be none. */
function overlaps({ spot, fleets }: WholeScene): readonly string[] {
  return fleets.flatMap((fleet) =>
    spot
      .rolls(fleet)
      .toReversed()
      .flatMap(({ id, createdAt }, index, all) =>
        all.slice(0, index).flatMap((one) => (one.endedAt === null || one.endedAt > createdAt ? [`${one.id} and ${id}`] : [])),
      ),
  );
}

/** Kills a run at each of its calls, and starts it again. In the end all is as if it had not been killed. */
async function holds(parts: readonly Part[], when: 'before' | 'after', step = 1): Promise<number> {
  for (let nth = 1; ; nth += step) {
    const scene = await wholeScene(parts);
    const before = scene.launched();
    const wasKilled = await isKilled(scene, nth, when);
    // Somebody starts it again at once, or much later.
    if (nth % 2 === 0) await scene.clock.sleep(20 * 60_000);
    const { verdict } = await scene.run();
    expect([nth, verdict, scene.weak(), overlaps(scene)]).toEqual([nth, 'compliant', [], []]);
    // Each instance was replaced at most once.
    expect([nth, scene.launched()]).toEqual([nth, 2 * before]);
    if (!wasKilled) return nth;
    expect(nth).toBeLessThan(300);
  }
}

describe.each(PARTS)('killed at any call, and started again: %s', (part) => {
  test.each(['before', 'after'] as const)('%s it is done', async (when) => {
    expect(await holds([part], when)).toBeGreaterThan(8);
  });
});

test('all of them, at every seventh call', async () => {
  expect(await holds(PARTS, 'after', 7)).toBeGreaterThan(60);
});

test('killed between the change and its roll, without EC2: what was approved is rolled all the same', async () => {
  const scene = await wholeScene(['group']);
  const blind = { ec2: { api: null, why: 'no-credentials' } } as const;
  const limits = { maxChanges: 0, maxInstances: null, allowsDataLoss: true };
  const approved = parseHashes((await scene.run({ ...blind, limits })).plan.hash);
  let nth = 1;
  // The first call after the update that is a roll's.
  while (scene.spot.requests.every(({ method }) => method === 'GET'))
    await isKilled(scene, nth++, 'after', { ...blind, approved });
  expect([scene.spot.rolls(scene.fleets[0] ?? ''), scene.weak().length]).toEqual([[], 2]);
  expect((await scene.run({ ...blind, approved })).verdict).toBe('rolled-unproven');
  expect(scene.weak()).toEqual([]);
});
