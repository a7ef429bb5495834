import { expect, test } from 'vitest';
import { rolloutJson } from '../../src/reporters/rollout-json.js';
import { change, right } from './plan-made.js';
import { everywhereIn, outcome, refused, rollout } from './rollout-made.js';

const json = (made: Parameters<typeof rolloutJson>[0]) =>
  rolloutJson(made, { color: false, pathOf: (file) => `sub/${file}`, fullReport: '' });

test('has all of the rollout but what was sent', () => {
  const made = rollout([outcome('failed', { reason: 'no.' })], { verdict: 'failed', stopped: 'failure' });
  const { body: _, ...shown } = change();
  expect(JSON.parse(json(made))).toEqual({
    ...made,
    plan: { ...made.plan, resources: [shown] },
    outcomes: [{ change: shown, id: 'sig-1', state: 'failed', reason: 'no.', updatedAt: null }],
  });
});

test('holds no secret, wherever it stood', () => {
  const made = rollout([outcome(), outcome('created')]);
  const plan = { ...made.plan, resources: [...made.plan.resources, right()] };
  for (const one of [{ ...made, plan }, refused(plan)]) expect(json(one)).not.toMatch(/hunter2|"body"/);
});

test('starts no command in a log', () => {
  for (const made of everywhereIn('##[error]x')) {
    expect(json(made)).not.toContain('##[');
    expect(JSON.parse(json(made)).plan.resources[0].name).toBe('##[error]x');
  }
});

test('ends with a line end', () => {
  expect(json(rollout([]))).toMatch(/\}\n$/);
});
