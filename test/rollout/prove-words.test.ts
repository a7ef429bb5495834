import { expect, test } from 'vitest';
import { VERDICTS, WHY } from '../../src/rollout/prove-words.js';

test.each(Object.entries(WHY))('%s: one sentence or two', (_, text) => {
  expect(text).toMatch(/^[A-Z][^.!]*[.?](?: [A-Z][^.!]*\.)?$/);
});

test('nothing but compliant says so', () => {
  const saying = Object.entries(VERDICTS).filter(([, text]) => /^compliant\b/.test(text));
  expect(saying.map(([verdict]) => verdict)).toEqual(['compliant']);
});
