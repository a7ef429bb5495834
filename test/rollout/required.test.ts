import { expect, test } from 'vitest';
import { type InstanceEnd, type RequireReport, requireVerdict } from '../../src/rollout/required.js';
import { requiredFleet, requireReport } from '../reporters/require-made.js';

const ended = (states: readonly InstanceEnd[], given: Partial<RequireReport> = {}) => {
  const instances = states.map((state, index) => ({ id: `i-${index}`, nodeGroup: null, state, reason: null }));
  return requireVerdict({ fleets: [requiredFleet('o-1', { instances })], unfound: [], refusals: [], stopped: null, ...given });
};

test.each<readonly [readonly InstanceEnd[], Partial<RequireReport>, string]>([
  [['required', 'already', 'gone'], {}, 'applied'],
  [[], {}, 'applied'],
  [['required', 'failed'], {}, 'partial'],
  [['required', 'untold'], {}, 'partial'],
  [['unknown'], {}, 'partial'],
  [['pending'], {}, 'partial'],
  [['failed', 'not-begun'], {}, 'failed'],
  [['untold'], {}, 'failed'],
  [['open'], {}, 'failed'],
  [['required'], { stopped: 'signal' }, 'partial'],
  [['required'], { unfound: requireReport().unfound }, 'partial'],
  [['open'], { refusals: [{ guard: 'mix-up', message: '' }] }, 'refused'],
])('%j with %j', (states, given, verdict) => {
  expect(ended(states, given)).toBe(verdict);
});
