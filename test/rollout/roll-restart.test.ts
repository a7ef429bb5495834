import { describe, expect, test } from 'vitest';
import type { Ec2Api } from '../../src/ports.js';
import { killedAt, wasKilled } from './killed.js';
import { CASTS, overlaps, type RollScene, rollScene } from './roll-scene.js';

const NOT_ASKED: Ec2Api = { hasCredentials: async () => false, metadataOptions: async () => new Map() };

/** Rolls until it is killed; whether it was. */
function isKilled(scene: RollScene, nth: number, when: 'before' | 'after'): Promise<boolean> {
  return wasKilled(scene.roll({ spot: killedAt(scene.api(), NOT_ASKED, nth, when).spot }));
}

/** What is there in the end. Each instance was replaced once where as many were launched as there are. */
function judge(scene: RollScene, count: number): void {
  const { spot, fleet, old } = scene;
  const launched = spot.instances().map(({ id }) => Number.parseInt(id.slice(2), 16));
  expect([scene.weak(), spot.instances(fleet).length, overlaps(scene)]).toEqual([[], count, []]);
  expect(Math.max(...launched)).toBe(count + old.length);
}

describe.each(CASTS)('killed at any call, and started again: %s', (cast) => {
  test.each(['before', 'after'] as const)('%s it is done', async (when) => {
    for (let nth = 1; ; nth++) {
      const scene = await rollScene(cast, { count: 3 });
      const count = scene.spot.instances(scene.fleet).length;
      const isOver = !(await isKilled(scene, nth, when));
      // Somebody starts it again at once, or much later.
      if (nth % 2 === 0) scene.clock.advance(20 * 60_000);
      const { state } = await scene.roll();
      expect([nth, state]).toEqual([nth, 'replaced']);
      judge(scene, count);
      if (isOver) break;
      expect(nth).toBeLessThan(100);
    }
  });

  test('again and again, a few calls later each time', async () => {
    const scene = await rollScene(cast, { count: 3 });
    const count = scene.spot.instances(scene.fleet).length;
    for (let run = 0; run < 12; run++) await isKilled(scene, 3 + (run % 3), run % 2 === 0 ? 'after' : 'before');
    expect((await scene.roll()).state).toBe('replaced');
    judge(scene, count);
  });
});
