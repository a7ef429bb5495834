import { describe, expect, test } from 'vitest';
import { listsFor, liveOf } from '../../src/rollout/live.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { STRONG } from '../policy/bodies.js';
import { desired, live } from './made.js';

describe('what is to be listed', () => {
  const lists = (...specs: Parameters<typeof listsFor>[0][number][]) =>
    listsFor(specs).map(({ kind, account }) => `${kind.id} ${account}`);

  test('each kind in each account once, in an order of its own', () => {
    const two = desired('elastigroup', { account: 'act-2' });
    expect(lists(two, desired('stateful-node'), desired('elastigroup'), two)).toEqual([
      'elastigroup act-1',
      'elastigroup act-2',
      'stateful-node act-1',
    ]);
  });

  test('the clusters of node groups as well', () => {
    expect(lists(desired('ocean-vng'))).toEqual(['ocean-cluster act-1', 'ocean-vng act-1']);
  });

  test('both kinds where it cannot be told', () => {
    expect(lists(desired('ocean-vng', { ambiguous: true }))).toEqual([
      'ocean-cluster act-1',
      'ocean-ecs-cluster act-1',
      'ocean-ecs-vng act-1',
      'ocean-vng act-1',
    ]);
  });

  test('nothing without an account: Spot would take another', () => {
    expect(lists(desired('elastigroup', { account: null }))).toEqual([]);
  });
});

describe('live resources', () => {
  const cluster = live('ocean-cluster', STRONG);
  const node = live('ocean-vng', STRONG);
  const found = liveOf([
    { kind: KINDS['ocean-cluster'], account: 'act-1', resources: [cluster] },
    {
      kind: KINDS['ocean-vng'],
      account: 'act-1',
      resources: [node, { ...node, id: 'ols-2' }, { ...node, id: 'ols-3', name: null }],
    },
  ]);

  test('are found by id and by name, in their account alone', () => {
    expect(found.byId(KINDS['ocean-vng'], 'act-1', 'ols-1')).toBe(node);
    expect(found.byId(KINDS['ocean-vng'], 'act-2', 'ols-1')).toBeNull();
    expect(found.byId(KINDS['ocean-cluster'], 'act-1', 'ols-1')).toBeNull();
    expect(found.byName(KINDS['ocean-vng'], 'act-1', 'web').map(({ id }) => id)).toEqual(['ols-1', 'ols-2']);
    expect(found.byName(KINDS['ocean-vng'], 'act-1', 'constructor')).toEqual([]);
  });

  test('node groups have a cluster', () => {
    expect(found.clusterOf(node)).toBe(cluster);
    expect(found.clusterOf({ ...node, body: { oceanId: 'o-2' } })).toBeNull();
    expect(found.clusterOf(cluster)).toBeNull();
  });
});
