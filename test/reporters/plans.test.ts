import { expect, test } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { PLAN_REPORTERS } from '../../src/reporters/plans.js';
import { change, plan } from './plan-made.js';

test('the formats of plans are among those of reports, and each tells of the change', () => {
  expect(Object.keys(REPORTERS)).toEqual(expect.arrayContaining(Object.keys(PLAN_REPORTERS)));
  for (const reporter of Object.values(PLAN_REPORTERS)) {
    expect(reporter(plan([change()]), { color: false, pathOf: (file) => file })).toContain('httpTokens');
  }
});
