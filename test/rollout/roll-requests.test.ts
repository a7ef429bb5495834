import { describe, expect, test } from 'vitest';
import type { LiveResource } from '../../src/ports.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import { rollComment, rollRequests } from '../../src/rollout/roll-requests.js';
import { STRONG } from '../policy/bodies.js';
import { causesOf, desired, live, planFor, WEAK } from './made.js';

const requests = (specs: readonly DesiredSpec[], resources: readonly LiveResource[]) =>
  rollRequests(causesOf(planFor(specs, resources, { roll: true })), 'why');

/** What is asked for, in short. */
const started = (specs: readonly DesiredSpec[], resources: readonly LiveResource[]) =>
  requests(specs, resources).map(({ kind, id, how }) => [kind, id, how.by === 'roll' ? how.start : how.by]);

const GROUP = { sort: 'group', batchSizePercentage: 20, batchMinHealthyPercentage: 50, gracePeriod: 300 };
const CLUSTER = { sort: 'cluster', batchSizePercentage: 20, batchMinHealthyPercentage: 50, comment: 'why' };
const ON_KUBERNETES = { respectPdb: true, reportPartialCompletion: true };
const ON_ECS = { respectPdb: null, reportPartialCompletion: null };

describe('each kind is rolled by its own route', () => {
  const ecs = { thirdPartiesIntegration: { ecs: { clusterName: 'jobs' } } };
  const stateful = { strategy: { persistence: { shouldPersistRootDevice: true } } };
  test.each([
    ['an Elastigroup', live('elastigroup', WEAK), { ...GROUP, healthCheckType: null, drainingTimeout: null, onFailure: null }],
    [
      'an Elastigroup on ECS',
      live('elastigroup', WEAK, ecs),
      { sort: 'ecs-group', batchSizePercentage: 20, batchMinHealthyPercentage: 50, comment: 'why' },
    ],
    ['an Elastigroup that keeps something', live('elastigroup', WEAK, stateful), 'recycle'],
    ['a stateful node', live('stateful-node', WEAK), 'recycle'],
    ['a cluster on Kubernetes', live('ocean-cluster', WEAK), { ...CLUSTER, ...ON_KUBERNETES, scope: { of: 'cluster' } }],
    ['a cluster on ECS', live('ocean-ecs-cluster', WEAK), { ...CLUSTER, ...ON_ECS, scope: { of: 'cluster' } }],
  ])('%s', (_, resource, start) => {
    expect(started([desired(resource.kind)], [resource])).toEqual([[resource.kind, resource.id, start]]);
  });
});

describe('a cluster', () => {
  const groups = [2, 1].map((number) => ({ ...live('ocean-vng', WEAK), id: `ols-${number}` }));
  const specs = groups.map(({ id }) => desired('ocean-vng', { id, name: null }));

  test('is rolled once, for all of its changed node groups and no others', () => {
    const strong = { ...live('ocean-vng', STRONG), id: 'ols-3' };
    const all = [...specs, desired('ocean-vng', { id: 'ols-3', name: null })];
    const ids = ['ols-1', 'ols-2'];
    expect(started(all, [...groups, strong, live('ocean-cluster', STRONG)])).toEqual([
      ['ocean-cluster', 'o-1', { ...CLUSTER, ...ON_KUBERNETES, scope: { of: 'node-groups', ids } }],
    ]);
  });

  test('on ECS as well', () => {
    const group = live('ocean-ecs-vng', WEAK);
    expect(started([desired('ocean-ecs-vng')], [group])).toMatchObject([
      ['ocean-ecs-cluster', 'o-1', { ...ON_ECS, scope: { of: 'node-groups', ids: [group.id] } }],
    ]);
  });

  test('is rolled whole where its own options change', () => {
    const [request, another] = requests([...specs, desired('ocean-cluster')], [...groups, live('ocean-cluster', WEAK)]);
    expect([request?.label, request?.how, another]).toMatchObject([
      'web (o-1)',
      { start: { scope: { of: 'cluster' } } },
      undefined,
    ]);
    expect(request?.changes.map(({ id }) => id)).toEqual(['ols-2', 'ols-1', 'o-1']);
  });

  test('takes the most careful settings of its node groups', () => {
    const wishes = [
      { batchSizePercentage: 50, batchMinHealthyPercentage: 70, respectPdb: false },
      { batchSizePercentage: 10, batchMinHealthyPercentage: 60, respectPdb: true },
    ];
    const wishing = specs.map((spec, index) => ({ ...spec, roll: wishes[index] ?? {} }));
    const careful = { batchSizePercentage: 10, batchMinHealthyPercentage: 70, respectPdb: true };
    expect(started(wishing, groups)).toMatchObject([['ocean-cluster', 'o-1', careful]]);
    const careless = wishing.map((spec) => ({ ...spec, roll: { respectPdb: false } }));
    expect(started(careless, groups)).toMatchObject([['ocean-cluster', 'o-1', { respectPdb: false }]]);
  });

  test('takes no less than one percent of healthy instances', () => {
    const roll = { batchMinHealthyPercentage: 0 };
    expect(started([desired('ocean-cluster', { roll })], [live('ocean-cluster', WEAK)])).toMatchObject([
      ['ocean-cluster', 'o-1', { batchMinHealthyPercentage: 1 }],
    ]);
    expect(started([desired('elastigroup', { roll })], [live('elastigroup', WEAK)])).toMatchObject([
      ['elastigroup', 'sig-1', { batchMinHealthyPercentage: 0 }],
    ]);
  });

  test('that is not told cannot be rolled, and each such node group says so', () => {
    const lost = groups.map((group) => ({ ...group, body: { ...group.body, oceanId: undefined } }));
    const made = requests(
      specs.map((spec) => ({ ...spec, oceanId: null })),
      lost,
    );
    expect(made.map(({ id, label }) => [id, label])).toEqual([
      [null, 'the cluster of web (ols-2)'],
      [null, 'the cluster of web (ols-1)'],
    ]);
  });
});

test('what is wished for an Elastigroup is sent', () => {
  const onFailure = { actionType: 'DETACH_NEW' } as const;
  const roll = { gracePeriod: 60, healthCheckType: 'EC2', drainingTimeout: 0, onFailure } as const;
  expect(started([desired('elastigroup', { roll })], [live('elastigroup', WEAK)])).toEqual([
    ['elastigroup', 'sig-1', { ...GROUP, ...roll }],
  ]);
});

test('what is right or new is not rolled, and other accounts have clusters of the same id', () => {
  const born = desired('elastigroup', { id: null, name: 'new', create: true, body: { name: 'new' } });
  expect(started([desired('elastigroup'), born], [live('elastigroup', STRONG)])).toEqual([]);
  const twins = ['act-1', 'act-2'].map((account, index) => ({ ...live('ocean-vng', WEAK), account, id: `ols-${index}` }));
  const specs = twins.map(({ account, id }) => desired('ocean-vng', { account, id }));
  expect(requests(specs, twins).map(({ account, id }) => [account, id])).toEqual([
    ['act-1', 'o-1'],
    ['act-2', 'o-1'],
  ]);
});

test.each([
  ['0123abc', '42', 'spot-imdsv2: require IMDSv2 (commit 0123abc, run 42)'],
  ['0123abc', null, 'spot-imdsv2: require IMDSv2 (commit 0123abc)'],
  [null, null, 'spot-imdsv2: require IMDSv2'],
  [null, 'x'.repeat(300), `spot-imdsv2: require IMDSv2 (run ${'x'.repeat(223)}`],
])('a comment by commit %s and run %s', (commit, run, text) => {
  expect(rollComment(commit, run)).toBe(text);
  expect(text.length).toBeLessThanOrEqual(256);
});
