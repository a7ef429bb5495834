import { expect, test } from 'vitest';
import { PLAN_REPORTERS } from '../../src/reporters/plans.js';
import { ROLLOUT_REPORTERS } from '../../src/reporters/rollouts.js';
import { outcome, rollout } from './rollout-made.js';

test('the formats are those of plans, and each tells of the change', () => {
  expect(Object.keys(ROLLOUT_REPORTERS)).toEqual(Object.keys(PLAN_REPORTERS));
  for (const reporter of Object.values(ROLLOUT_REPORTERS)) {
    expect(reporter(rollout([outcome()]), { color: false, pathOf: (file) => file, fullReport: '' })).toContain('httpTokens');
  }
});
