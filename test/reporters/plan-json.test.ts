import { expect, test } from 'vitest';
import { planJson } from '../../src/reporters/plan-json.js';
import { change, everywhere, plan, right } from './plan-made.js';

const json = (made: Parameters<typeof planJson>[0]) => planJson(made, { color: false, pathOf: (file) => `sub/${file}` });

test('has all of the plan but what is sent', () => {
  const made = plan([change(), right()]);
  const { body: _, ...shown } = change();
  expect(JSON.parse(json(made))).toEqual({ ...made, resources: [shown, right()] });
  expect(json(made)).not.toContain('hunter2');
});

test('starts no command in a log', () => {
  const shown = json(everywhere('##[error]x'));
  expect(shown).not.toContain('##[');
  expect(JSON.parse(shown).resources[0].name).toBe('##[error]x');
});

test('ends with a line end', () => {
  expect(json(plan([]))).toMatch(/\}\n$/);
});
