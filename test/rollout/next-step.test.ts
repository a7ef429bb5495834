import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollsIn } from '../../src/clients/spot-roll-answers.js';
import { afterRefusal, endOf, nextStep, type RollSight } from '../../src/rollout/next-step.js';
import { KINDS } from '../../src/specs/kinds/index.js';

const sight = (given: Partial<RollSight> = {}): RollSight => ({
  ...{ status: 'IN_PROGRESS', percent: null, elapsedMs: 60_000, changedMs: 0, limitMs: 3_600_000, lookMs: 0 },
  ...given,
});

const ENDED = ['FINISHED', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'STOPPED'];

describe('a roll whose status', () => {
  test.each([
    ['FINISHED', 'completed'],
    ['finished', 'completed'],
    ['Completed', 'completed'],
    ['PARTIALLY_COMPLETED', 'partial'],
    ['failed', 'failed'],
    ['STOPPED', 'stopped'],
  ])('is %s has ended as %s, however late it is', (status, as) => {
    expect(nextStep(sight({ status }))).toEqual({ do: 'end', as });
    expect(nextStep(sight({ status, elapsedMs: 9e9 }))).toEqual({ do: 'end', as });
  });

  test('is anything else is waited for until the time limit, and never has ended', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('constructor', '__proto__', 'STARTING', 'in_progress', 'COMPLETING', 'PAUSED'),
    );
    fc.assert(
      fc.property(words, fc.nat(7_200_000), (status, elapsedMs) => {
        fc.pre(!ENDED.includes(status.toUpperCase()));
        const step = nextStep(sight({ status, elapsedMs }));
        expect(step.do).toBe(elapsedMs >= 3_600_000 ? 'give-up' : 'wait');
      }),
    );
  });

  test('has ended to the client has ended here, and the other way round', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(...ENDED, ...ENDED.map((word) => word.toLowerCase()), 'STARTING'));
    fc.assert(
      fc.property(words, (status) => {
        const value = { response: { items: [{ id: 'scr-1', status }] } };
        const [roll] = rollsIn(value, KINDS['ocean-cluster'], 'cluster', (detail) => new Error(detail));
        expect(roll?.hasEnded).toBe(endOf(status) !== null);
      }),
    );
  });
});

describe('the time until the next look', () => {
  test.each<readonly [string, Partial<RollSight>, number]>([
    ['as usual where nothing is known', {}, 15_000],
    ['longer while much is left', { percent: 20, changedMs: 120_000, elapsedMs: 120_000 }, 30_000],
    ['half of what is left', { percent: 80, changedMs: 240_000, elapsedMs: 260_000 }, 20_000],
    ['short near the expected end', { percent: 80, changedMs: 240_000, elapsedMs: 299_000 }, 5_000],
    ['as usual once that is over', { percent: 80, changedMs: 240_000, elapsedMs: 400_000 }, 15_000],
    ['longer where a look takes long, as near the rate limit', { lookMs: 25_000 }, 50_000],
    ['not for ever', { lookMs: 4_000_000 }, 60_000],
    ['but not beyond the expected end', { lookMs: 25_000, percent: 80, changedMs: 240_000, elapsedMs: 265_000 }, 35_000],
    ['not beyond the time limit', { elapsedMs: 3_590_000 }, 10_000],
  ])('%s', (_, given, ms) => {
    expect(nextStep(sight(given))).toEqual({ do: 'wait', ms });
  });
});

describe('a start that is refused', () => {
  test.each([
    ['CLUSTER_HAS_NO_ACTIVE_INSTANCES: o-1 has none', 0, { do: 'nothing' }],
    ['CLUSTER_HAS_NO_ACTIVE_INSTANCES', 99, { do: 'nothing' }],
    ['CANT_ROLL_CAPACITY_BELOW_MINIMUM: 1 of 2', 0, { do: 'retry', ms: 60_000 }],
    ['CANT_ROLL_CAPACITY_BELOW_MINIMUM', 5, { do: 'fail' }],
    ['DEPLOYMENT_ALREADY_IN_PROGRESS', 4, { do: 'look', ms: 15_000 }],
    ['ROLL_IN_PROGRESS', 0, { do: 'look', ms: 15_000 }],
    ['DEPLOYMENT_ALREADY_IN_PROGRESS', 5, { do: 'fail' }],
    ['Bad Request', 0, { do: 'fail' }],
    ['', 0, { do: 'fail' }],
  ])('with %j, after %i others', (words, earlier, next) => {
    expect(afterRefusal(words, earlier)).toEqual(next);
  });
});
