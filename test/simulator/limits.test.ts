import { describe, expect, test } from 'vitest';
import { freshLimits } from '../../src/simulator/limits.js';

const ROUTE = 'GET /aws/ec2/group';

/** Requests at seconds, with whether each passes, what remains and the seconds until the reset. */
function run(perMinute: number, seconds: readonly number[]) {
  const limits = freshLimits(perMinute);
  return seconds.map((at) => {
    const { isAllowed, remaining, resetSeconds } = limits.take(ROUTE, at * 1000);
    return [at, isAllowed, remaining, resetSeconds];
  });
}

describe('the limit of a route', () => {
  test('the example of the documents: three in 60 seconds', () => {
    expect(run(3, [5, 10, 15, 20, 67])).toEqual([
      [5, true, 2, 60],
      [10, true, 1, 55],
      [15, true, 0, 50],
      [20, false, 0, 45],
      [67, true, 0, 3],
    ]);
  });

  test('it is a rolling minute, to the millisecond', () => {
    expect(run(1, [0, 60])).toEqual([
      [0, true, 0, 60],
      [60, true, 0, 60],
    ]);
    expect(run(1, [0, 59.999])).toEqual([
      [0, true, 0, 60],
      [59.999, false, 0, 1],
    ]);
  });

  test('asking again while it is blocked postpones the reset to a minute later', () => {
    expect(run(1, [0, 10, 20, 61, 79, 139]).map(([at, isAllowed, , reset]) => [at, isAllowed, reset])).toEqual([
      [0, true, 60],
      [10, false, 50],
      [20, false, 60],
      [61, false, 60],
      [79, false, 60],
      [139, true, 60],
    ]);
  });

  test('routes count apart', () => {
    const limits = freshLimits(1);
    limits.take(ROUTE, 0);
    expect(limits.take('PUT /aws/ec2/group', 0).isAllowed).toBe(true);
    expect(limits.take(ROUTE, 0).isAllowed).toBe(false);
  });

  test('a route that is blocked by hand', () => {
    const limits = freshLimits(100);
    limits.block(ROUTE, 30_000);
    expect(limits.take(ROUTE, 29_000)).toEqual({ isAllowed: false, remaining: 0, resetSeconds: 60 });
    expect(limits.take(ROUTE, 89_000).isAllowed).toBe(true);
  });
});
