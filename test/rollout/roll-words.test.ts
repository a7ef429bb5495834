import { expect, test } from 'vitest';
import type { RollProgress } from '../../src/ports.js';
import { rollBar, rollWords } from '../../src/rollout/roll-words.js';

const nothing: RollProgress = {
  ...{ state: 'running', roll: null, status: null, batch: null, batches: null, percent: null, oldCount: null, newCount: null },
};

test.each<readonly [string, Partial<RollProgress>]>([
  ['rolling', {}],
  ['started scr-1', { state: 'begun', roll: 'scr-1', status: 'IN_PROGRESS' }],
  [
    'rolling scr-1 in_progress: batch 2 of 5, 4 of 10 instances replaced (41 %)',
    { roll: 'scr-1', status: 'IN_PROGRESS', batch: 2, batches: 5, percent: 40.6, oldCount: 10, newCount: 4 },
  ],
  ['following sbgd-1 starting: 0 of 3 instances replaced', { state: 'adopted', roll: 'sbgd-1', status: 'starting', oldCount: 3 }],
  ['waiting sbgd-1 failed (0 %)', { state: 'waiting', roll: 'sbgd-1', status: 'FAILED', percent: 0, batch: 1 }],
  ['ended scr-1 completed', { state: 'ended', roll: 'scr-1', status: 'COMPLETED' }],
])('%s', (words, given) => {
  expect(rollWords({ ...nothing, ...given })).toBe(words);
});

test.each([
  [null, ''],
  [0, '[..........]'],
  [44, '[####......]'],
  [100, '[##########]'],
  [250, '[##########]'],
])('the bar of %s %%', (percent, bar) => {
  expect(rollBar({ percent })).toBe(bar);
});
