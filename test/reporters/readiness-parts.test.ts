import { expect, test } from 'vitest';
import { paintOf } from '../../src/reporters/plan-text-parts.js';
import { readinessLines, readinessPart, watchedLines, watchedPart } from '../../src/reporters/readiness-parts.js';
import { readiness } from './plan-made.js';
import { watched } from './rollout-made.js';

const paint = paintOf({ color: false });

test('for a terminal', () => {
  const two = readiness('sig-1', { fleets: readiness().fleets.slice(1, 3) });
  expect(readinessLines(two, paint).join('\n')).toBe(`readiness: 2 of 2 fleets not ready, so an apply is refused, by the calls of
  IMDSv1 that CloudWatch counted from 2026-06-01 13:00 UTC to 2026-06-15 13:00
  UTC
  sig-1 in us-east-1: not ready: 11 calls by 2 of 3 instances, but at most 5 may
    be
    i-1 (named by Spot, of the instances-file): 10 calls, the last in the hour
      from 2026-06-15 09:00 UTC
    i-2 (of the instances-file): 1 call, the last in the hour from 2026-06-01
      13:00 UTC
    covered: 13 days 22 h of 13 days 22 h
  sig-1 in us-east-1: not ready: no calls by 3 instances, but not all of the
    time is covered
    covered: 13 days 18 h of 13 days 22 h; nothing is known of 2026-06-01 13:00
      UTC to 2026-06-01 15:00 UTC; no count at all of i-3, though running
  4 other instances of us-east-1, of which it is not known whose they are or
    were: 1 call by 1 of them
    i-2: 1 call, the last in the hour from 2026-06-01 13:00 UTC
  sig-1.`);
});

test('for Markdown', () => {
  const part = readinessPart(readiness());
  expect(part.startsWith('**Readiness: 4 of 5 fleets not ready, so an apply is refused, by the calls')).toBe(true);
  expect(part.split('\n').filter((line) => line.startsWith('| ')).length).toBe(7);
  expect(part).toContain('| <code>sig&#45;1</code> | ✅ ready&#58; no calls by 3 instances |');
});

test('nothing where it was not asked', () => {
  expect([readinessLines(null, paint), readinessPart(null), watchedLines([]), watchedPart([])]).toEqual([[], '', [], '']);
});

test('what was refused while waves baked', () => {
  expect(watchedLines(watched())).toEqual([
    '0 calls without a token were refused while wave canary baked.',
    '3 calls without a token were refused in wave canary, but at most 2 may be:',
    '  something there still needs IMDSv1.',
    '  i-1: 3 calls refused, the last at 2026-06-15 09:10 UTC',
    'It is not known what was refused while wave canary baked. canary.',
  ]);
  expect(
    watchedPart(watched())
      .split('\n')
      .map((line) => line.slice(0, 5)),
  ).toEqual(['- ✅ 0', '- ❌ 3', '  - i', '- ⚠️ ']);
});
