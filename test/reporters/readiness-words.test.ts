import { describe, expect, test } from 'vitest';
import {
  callerWords,
  coverageWords,
  fleetWords,
  readinessTitle,
  shownCallers,
  strayWords,
  watchedWords,
} from '../../src/reporters/readiness-words.js';
import { readiness } from './plan-made.js';
import { watched } from './rollout-made.js';

const PERIOD = 'by the calls of IMDSv1 that CloudWatch counted from 2026-06-01 13:00 UTC to 2026-06-15 13:00 UTC';

test.each([
  [readiness(), `4 of 5 fleets not ready, so an apply is refused, ${PERIOD}`],
  [readiness('sig-1', { wish: 'report' }), `4 of 5 fleets not ready, ${PERIOD}`],
  [readiness('sig-1', { fleets: readiness().fleets.slice(0, 1) }), `the fleet is ready, ${PERIOD}`],
  [readiness('sig-1', { fleets: [] }), `no fleet is changed, ${PERIOD}`],
])('what it comes to, %#', (told, words) => {
  expect(readinessTitle(told)).toBe(words);
});

test('each fleet', () => {
  expect(readiness().fleets.map((fleet) => fleetWords(fleet, 5))).toEqual([
    'ready: no calls by 3 instances',
    'not ready: 11 calls by 2 of 3 instances, but at most 5 may be',
    'not ready: no calls by 3 instances, but not all of the time is covered',
    'not ready: its region is not known, so nothing could be asked',
    'not ready: CloudWatch did not tell',
  ]);
});

test('which part of the time is covered', () => {
  expect(readiness().fleets.map(({ coverage }) => coverageWords(coverage))).toEqual([
    'covered: 13 days 22 h of 13 days 22 h',
    'covered: 13 days 22 h of 13 days 22 h',
    'covered: 13 days 18 h of 13 days 22 h; nothing is known of 2026-06-01 13:00 UTC to 2026-06-01 15:00 UTC; no count at all of i-3, though running',
    '',
    '',
  ]);
});

describe('who called', () => {
  const callers = readiness().fleets[1]?.callers ?? [];

  test('how often, when last, and who names it', () => {
    expect(callers.map(callerWords)).toEqual([
      'i-1 (named by Spot, of the instances-file): 10 calls, the last in the hour from 2026-06-15 09:00 UTC',
      'i-2 (of the instances-file): 1 call, the last in the hour from 2026-06-01 13:00 UTC',
    ]);
  });

  test('of many, the worst', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `i-${index}`, namedBy: [], calls: 1, lastAt: 0 }));
    expect([shownCallers(many).shown.length, shownCallers(many).more]).toEqual([10, 'and 2 more: --format json has all']);
    expect(shownCallers(callers)).toEqual({ shown: callers, more: '' });
  });

  test('others of the region', () => {
    expect(readiness().strays.map(strayWords)).toEqual([
      '4 other instances of us-east-1, of which it is not known whose they are or were: 1 call by 1 of them',
    ]);
  });
});

test('what was refused while a wave baked', () => {
  expect(watched().map(watchedWords)).toEqual([
    '0 calls without a token were refused while wave canary baked.',
    '3 calls without a token were refused in wave canary, but at most 2 may be: something there still needs IMDSv1.',
    'It is not known what was refused while wave canary baked. canary.',
  ]);
});
