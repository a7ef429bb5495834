import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/clients/github-failure.js';
import { systemPace, waitBefore } from '../../src/clients/github-pace.js';

const NOW = 1_000_000;
const pace = (random = 0) => ({ now: () => NOW, random: () => random, sleep: async () => {} });
const failure = (reason: Failure['reason'], endsAt: number | null = null): Failure => ({
  reason,
  endsAt,
  isAmbiguous: false,
  status: null,
  requestId: null,
  detail: '',
});

describe('the wait before the next attempt, in seconds', () => {
  test.for<[string, Failure, number, number]>([
    ['as long as GitHub says', failure('limited', NOW + 7000), 1, 7],
    ['a second where that time is over', failure('limited', NOW - 7000), 1, 1],
    ['a minute after a limit that says nothing', failure('limited'), 1, 60],
    ['twice as long the second time', failure('limited'), 2, 120],
    ['a second after a failure', failure('unavailable'), 1, 1],
    ['four after the third', failure('unavailable'), 3, 4],
  ])('%s', ([, why, attempts, seconds]) => {
    expect(waitBefore(why, attempts, pace())).toBe(seconds * 1000);
  });

  test('is up to half longer by chance', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4 }), (random, attempts) => {
        const least = waitBefore(failure('unavailable'), attempts, pace());
        const wait = waitBefore(failure('unavailable'), attempts, pace(random));
        return wait >= least && wait <= least * 1.5;
      }),
    );
  });
});

test('the machine’s pace has its time, sleeps, and draws lots', async () => {
  expect(Math.abs(systemPace.now() - Date.now())).toBeLessThan(10_000);
  expect(systemPace.random()).not.toBe(systemPace.random());
  await systemPace.sleep(0);
});
