import { expect, test } from 'vitest';
import { WHY } from '../../src/rollout/prove-words.js';
import { STRAGGLERS } from '../../src/rollout/straggler-causes.js';

test.each(Object.entries(STRAGGLERS))('%s: a name that goes on a line, and what to do', (_, [name, remedy]) => {
  expect([name, remedy]).toEqual([expect.stringMatching(/^[A-Za-z][^.:]*$/), expect.stringMatching(/^[A-Z].*[.?]$/)]);
});

test('every cause but those that are none has words', () => {
  expect(Object.keys(WHY).filter((cause) => !Object.hasOwn(STRAGGLERS, cause))).toEqual(['required', 'ended']);
});
