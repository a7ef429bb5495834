import { expect, test } from 'vitest';
import { counter } from '../../src/reporters/counter.js';

test('tells how often each text has come, and no counter knows of another', () => {
  const countOf = counter();
  expect(['a', 'b', 'a', 'constructor', 'a'].map(countOf)).toEqual([1, 1, 2, 1, 3]);
  expect(counter()('a')).toBe(1);
});
