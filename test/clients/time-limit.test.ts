import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterMinutes } from '../../src/clients/time-limit.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('acts once the minutes are over, and not before', () => {
  const act = vi.fn();
  afterMinutes(2, act);
  vi.advanceTimersByTime(119_999);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
});

test('does not act once it is taken back', () => {
  const act = vi.fn();
  afterMinutes(1, act)();
  vi.advanceTimersByTime(120_000);
  expect(act).not.toHaveBeenCalled();
});

test('waits for as long as a timer can, where that is shorter', () => {
  const act = vi.fn();
  afterMinutes(999_999_999, act);
  vi.advanceTimersByTime(24 * 24 * 3_600_000);
  expect(act).not.toHaveBeenCalled();
});
