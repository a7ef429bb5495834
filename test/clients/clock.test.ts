import { expect, test, vi } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';

test.each([
  ['2026-11-24T00:00:00.000Z', '2026-11-24'],
  ['2026-11-24T23:59:59.999Z', '2026-11-24'],
  ['2026-12-31T23:30:00.000-02:00', '2027-01-01'],
  ['2028-02-29T12:00:00.000Z', '2028-02-29'],
])('at %s it is %s, wherever one is', (now, today) => {
  vi.useFakeTimers({ now: new Date(now) });
  try {
    expect(systemClock.today()).toBe(today);
  } finally {
    vi.useRealTimers();
  }
});

test('it tells the time, and sleeps that long', async () => {
  vi.useFakeTimers({ now: 5000 });
  try {
    expect(systemClock.now()).toBe(5000);
    let isAwake = false;
    const slept = systemClock.sleep(1000).then(() => {
      isAwake = true;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(isAwake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await slept;
    await systemClock.sleep(0);
    await systemClock.sleep(-1);
  } finally {
    vi.useRealTimers();
  }
});

test('a sleep ends when it is told to, and leaves nothing behind', async () => {
  vi.useFakeTimers({ now: 5000 });
  try {
    const ending = new AbortController();
    const slept = systemClock.sleep(60_000, ending.signal);
    ending.abort();
    await slept;
    await systemClock.sleep(60_000, ending.signal);
    expect([Date.now(), vi.getTimerCount()]).toEqual([5000, 0]);
  } finally {
    vi.useRealTimers();
  }
});
