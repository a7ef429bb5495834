import { expect, test } from 'vitest';
import { fasterClock } from '../../src/simulator/faster-clock.js';
import { skippingClock } from '../fakes.js';

test('time runs as many times as fast, from the moment the clock is made', async () => {
  const real = skippingClock('2026-06-15T23:00:00.000Z');
  const fast = fasterClock(real, 60);
  expect([fast.now(), fast.today()]).toEqual([real.now(), '2026-06-15']);
  real.advance(60_000);
  expect([fast.now(), fast.today()]).toEqual([Date.parse('2026-06-16T00:00:00.000Z'), '2026-06-16']);
  await fast.sleep(60_000);
  expect(real.now()).toBe(Date.parse('2026-06-15T23:01:01.000Z'));
  expect(fast.now()).toBe(Date.parse('2026-06-16T00:01:00.000Z'));
});
