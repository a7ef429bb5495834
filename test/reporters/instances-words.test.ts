import { expect, test } from 'vitest';
import {
  endCounts,
  fleetHead,
  instanceWords,
  replacementWords,
  requireQuestion,
  stopWords,
  toldInstances,
} from '../../src/reporters/instances-words.js';
import { requiredFleet } from './require-made.js';

test('each end is counted', () => {
  expect(endCounts([requiredFleet('o-1')])).toBe(
    '9 instances of 1 fleet: 1 changed, tokens are required now, 1 already requiring tokens, 1 allowing IMDSv1, 1 changed, not applied yet, 1 not changed, 1 not known whether changed, 1 not told by EC2, 1 not begun, 1 ended.',
  );
  expect(endCounts([requiredFleet('o-1', { instances: [] })])).toBe('0 instances of 1 fleet.');
});

test.each([
  [true, true, 'A replacement requires tokens too'],
  [true, false, 'A replacement requires tokens too'],
  [false, true, 'A replacement will not have it: the live resource does not require tokens yet. Apply the spec, which does.'],
  [false, false, 'A replacement will not have it: neither the live resource requires tokens nor a spec that may be applied.'],
])('what replaces them, live %s and git %s', (launchesRequired, isInGit, words) => {
  expect(replacementWords(requiredFleet('o-1', { launchesRequired, isInGit })).startsWith(words)).toBe(true);
});

test('a fleet and its instances', () => {
  const fleet = requiredFleet('o-1', { name: 'k8s', account: 'act-1', region: 'us-east-1' });
  expect(fleetHead(fleet)).toBe('ocean-cluster k8s (o-1) in act-1, us-east-1');
  expect(fleetHead({ ...fleet, name: null, region: null })).toBe('ocean-cluster o-1 in act-1');
  expect(toldInstances(fleet).map(({ state }) => state)).not.toContain('already');
  expect(instanceWords({ id: 'i-1', nodeGroup: 'ols-1', state: 'failed', reason: 'No.' })).toBe('i-1 of ols-1: not changed. No.');
  expect(instanceWords({ id: 'i-1', nodeGroup: null, state: 'required', reason: null })).toBe(
    'i-1: changed, tokens are required now',
  );
});

test('what is asked, and why it stopped', () => {
  expect(requireQuestion({ fleets: [requiredFleet('o-1')] })).toBe('Make 1 running instance require tokens');
  expect(stopWords({ stopped: null })).toBe('');
  expect(stopWords({ stopped: 'time' })).toContain('raise timeout-minutes');
});
