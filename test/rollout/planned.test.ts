import { expect, test } from 'vitest';
import { changesOf, isFailure, labelOf, UNPLANNED_STATES } from '../../src/rollout/planned.js';
import { change, plan, right, unplanned } from '../reporters/plan-made.js';

test('only what is accepted, and what is in no spec, is no failure', () => {
  expect(UNPLANNED_STATES.filter((state) => !isFailure(state))).toEqual(['waived', 'unmanaged']);
  expect((['change', 'create', 'right'] as const).some(isFailure)).toBe(false);
});

test('the changes of a plan are what is updated and created', () => {
  const created = change({ state: 'create' });
  expect(changesOf(plan([right(), change(), unplanned('missing'), created]))).toEqual([change(), created]);
});

test.each([
  ['web', 'sig-1', 'web (sig-1)'],
  ['web', null, 'web'],
  [null, 'sig-1', 'sig-1'],
  [null, null, '(no name)'],
])('%s with id %s is called %s', (name, id, label) => {
  expect(labelOf({ name, id })).toBe(label);
});
