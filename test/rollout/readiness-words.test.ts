import { expect, test } from 'vitest';
import { refusalWords } from '../../src/rollout/readiness-words.js';

test.each([
  [{ cause: 'calls', calls: 1, limit: 0 }, 'called without a token once (at most 0 may be)'],
  [{ cause: 'calls', calls: 7, limit: 2 }, 'called without a token 7 times (at most 2 may be)'],
  [{ cause: 'not-covered' }, 'is not covered for the whole time'],
  [{ cause: 'no-region' }, 'has no region that is known'],
  [{ cause: 'untold', reason: null }, 'could not be asked about'],
  [{ cause: 'untold', reason: 'credentials' }, 'could not be asked about, for the AWS credentials are missing or not valid'],
] as const)('%j', (refusal, words) => {
  expect(refusalWords(refusal)).toBe(words);
});
