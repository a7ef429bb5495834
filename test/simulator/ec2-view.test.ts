import { expect, test } from 'vitest';
import { viewOf } from '../../src/simulator/ec2-view.js';
import type { Members } from '../../src/specs/value.js';
import { startSpot } from '../spot.js';
import { bodyOf } from './bodies.js';

const seen = async (options: Members | null) => {
  const spot = await startSpot();
  const fleet = spot.load('ocean-ecs-cluster', spot.account, bodyOf('ocean-ecs-cluster', options));
  spot.launch(fleet, 1);
  return { spot, fleet, view: viewOf(spot, {}, { now: () => 0 }) };
};

const DEFAULTS = {
  httpTokens: 'optional',
  httpPutResponseHopLimit: 1,
  httpEndpoint: 'enabled',
  instanceMetadataTags: 'disabled',
};

test.each<readonly [string, Members | null, Members]>([
  ['no options', null, DEFAULTS],
  ['some', { httpTokens: 'required' }, { ...DEFAULTS, httpTokens: 'required' }],
  [
    'words and numbers as the API takes them too',
    { httpTokens: 'Required', httpPutResponseHopLimit: '2' },
    { ...DEFAULTS, httpTokens: 'required', httpPutResponseHopLimit: 2 },
  ],
  [
    'a switched off endpoint',
    { httpTokens: 'required', httpEndpoint: 'disabled' },
    { ...DEFAULTS, httpTokens: 'required', httpEndpoint: 'disabled' },
  ],
])('launched with %s', async (_, options, expected) => {
  const { view } = await seen(options);
  expect(view.in('us-east-1')[0]?.options).toEqual(expected);
});

test('a node group is in the region of its cluster', async () => {
  const { spot, fleet, view } = await seen(null);
  const group = spot.load('ocean-ecs-vng', spot.account, {
    ...bodyOf('ocean-ecs-vng', { httpTokens: 'required' }),
    oceanId: fleet,
  });
  spot.launch(group, 1);
  expect(view.in('us-east-1').map(({ options }) => options.httpTokens)).toEqual(['optional', 'required']);
});

test('one that has ended is there, and ended', async () => {
  const { spot, view } = await seen(null);
  spot.terminate(spot.instances()[0]?.id ?? '');
  spot.terminate('i-unknown');
  expect(view.in('us-east-1').map(({ state }) => state)).toEqual(['terminated']);
});
