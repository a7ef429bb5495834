import { expect, test } from 'vitest';
import { regionOf } from '../../src/rollout/region.js';

test.each([
  ['us-east-1', 'us-east-1'],
  ['ap-southeast-2', 'ap-southeast-2'],
  ['us-gov-west-1', 'us-gov-west-1'],
  ['cn-north-1', 'cn-north-1'],
  ['us-iso-east-1', 'us-iso-east-1'],
  ['us-east-1a', null],
  ['US-EAST-1', null],
  ['us-east-1.evil.example', null],
  ['evil.example/#us-east-1', null],
  ['us-east-1\n', null],
  ['', null],
  [1, null],
  [undefined, null],
])('%j', (region, expected) => {
  expect(regionOf({ region })).toBe(expected);
});
