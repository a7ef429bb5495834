import { describe, expect, test } from 'vitest';
import type { RollWishes } from '../../src/policy/roll-wishes.js';
import type { LiveResource } from '../../src/ports.js';
import { type RollEstimate, rollEstimate, rollSettings } from '../../src/rollout/roll-estimate.js';
import { kindIds, STRONG } from '../policy/bodies.js';
import { live } from './made.js';

const group = (more: object = {}) => live('elastigroup', STRONG, { capacity: { target: 10 }, ...more });
const checked = (type: string) => ({ compute: { launchSpecification: { healthCheckType: type } } });
const cluster = live('ocean-cluster', STRONG, { capacity: { target: 40 } });

interface Row {
  readonly name: string;
  readonly resource: LiveResource;
  readonly cluster?: LiveResource;
  readonly wishes?: RollWishes;
  readonly is: Partial<RollEstimate>;
}

const ROWS: readonly Row[] = [
  {
    name: 'a group without health check waits the grace period of each batch',
    resource: group(),
    is: { route: 'group', id: 'sig-1', isPart: false, instances: { count: 10, isExact: true }, batches: 5, leastSeconds: 1500 },
  },
  {
    name: 'a group with a health check goes on as soon as it is healthy',
    resource: { ...group(), body: { capacity: { target: 10 }, ...checked('ELB') } },
    is: { batches: 5, leastSeconds: null },
  },
  {
    name: 'the check of the roll goes before that of the group',
    resource: { ...group(), body: { capacity: { target: 10 }, ...checked('ELB') } },
    wishes: { healthCheckType: 'NONE', gracePeriod: 10 },
    is: { leastSeconds: 50 },
  },
  { name: 'and the other way round', resource: group(), wishes: { healthCheckType: 'EC2' }, is: { leastSeconds: null } },
  { name: 'parts of a batch count whole', resource: group(), wishes: { batchSizePercentage: 30 }, is: { batches: 4 } },
  {
    name: 'a small fleet has no more batches than instances',
    resource: group({ capacity: { target: 2 } }),
    is: { batches: 2, leastSeconds: 600 },
  },
  {
    name: 'no instances, no batches',
    resource: group({ capacity: { target: 0 } }),
    is: { instances: { count: 0, isExact: true }, batches: 0, leastSeconds: 0 },
  },
  {
    name: 'a group that counts in weights has no more instances than those',
    resource: group({ capacity: { target: 10, unit: 'weight' } }),
    is: { instances: { count: 10, isExact: false } },
  },
  { name: 'no capacity tells nothing', resource: group({ capacity: undefined }), is: { instances: null, batches: 5 } },
  { name: 'nor does one that is no number', resource: group({ capacity: { target: 'many' } }), is: { instances: null } },
  { name: 'nor one below nothing', resource: group({ capacity: { target: -1 } }), is: { instances: null } },
  {
    name: 'a group with ECS has a roll of its own',
    resource: group({ thirdPartiesIntegration: { ecs: { clusterName: 'a' } } }),
    is: { route: 'ecs-group', batches: 5, leastSeconds: null },
  },
  {
    name: 'a group that keeps volumes is recycled one by one',
    resource: group({ strategy: { persistence: { shouldPersistRootDevice: true } } }),
    is: { route: 'recycle', batches: 10, leastSeconds: null },
  },
  {
    name: 'also where persistence is a list',
    resource: group({ strategy: { persistence: [{ shouldPersistPrivateIp: true }] } }),
    is: { route: 'recycle' },
  },
  {
    name: 'but not where it keeps nothing',
    resource: group({ strategy: { persistence: { shouldPersistRootDevice: false } } }),
    is: { route: 'group' },
  },
  {
    name: 'a stateful node is one instance',
    resource: live('stateful-node', STRONG),
    is: { route: 'recycle', settings: {}, instances: { count: 1, isExact: true }, batches: 1, leastSeconds: null },
  },
  {
    name: 'a cluster',
    resource: cluster,
    is: { route: 'cluster', id: 'o-1', isPart: false, instances: { count: 40, isExact: true }, batches: 5, leastSeconds: null },
  },
  {
    name: 'a node group is a part of its cluster',
    resource: live('ocean-vng', STRONG),
    cluster,
    is: { route: 'cluster', id: 'o-1', isPart: true, instances: { count: 40, isExact: false }, batches: 5 },
  },
  {
    name: 'a node group of a cluster that is not known',
    resource: live('ocean-ecs-vng', STRONG),
    is: { route: 'cluster', id: 'o-1', isPart: true, instances: null, batches: 5 },
  },
  {
    name: 'a node group that names no cluster',
    resource: live('ocean-vng', STRONG, { oceanId: undefined }),
    is: { id: null },
  },
];

describe('what rolling a resource comes to', () => {
  test.each(ROWS)('$name', ({ resource, cluster: above = null, wishes = {}, is }) => {
    expect(rollEstimate(resource, above, wishes)).toMatchObject(is);
  });
});

test('each kind takes its own settings, with our defaults', () => {
  const onFailure = { actionType: 'DETACH_NEW' } as const;
  const all: RollWishes = { onFailure, drainingTimeout: 60, healthCheckType: 'EC2', respectPdb: false, gracePeriod: 10 };
  const shared = { batchSizePercentage: 20, batchMinHealthyPercentage: 50 };
  expect(Object.fromEntries(kindIds.map((kind) => [kind, rollSettings(kind, all)]))).toEqual({
    elastigroup: { ...shared, gracePeriod: 10, healthCheckType: 'EC2', drainingTimeout: 60, onFailure },
    'stateful-node': {},
    'ocean-cluster': { ...shared, respectPdb: false },
    'ocean-vng': { ...shared, respectPdb: false },
    'ocean-ecs-cluster': shared,
    'ocean-ecs-vng': shared,
  });
  expect(rollSettings('ocean-vng', {})).toEqual({ ...shared, respectPdb: true });
});
