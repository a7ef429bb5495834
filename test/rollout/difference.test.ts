import { describe, expect, test } from 'vitest';
import { creationBody, differenceOf, withValue } from '../../src/rollout/difference.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { live } from './made.js';

const update = { scheduling: { tasks: [{ taskType: 'amiAutoUpdate', parameters: { amiAutoUpdate: { patch: true } } }] } };
const optimize = { compute: { optimizeImages: { shouldOptimizeEcsAmi: true } } };
const image = { imageId: 'ami-new' };
const inCompute = (more: object) => ({ compute: { launchSpecification: more } });

interface Row {
  readonly name: string;
  readonly kind: KindId;
  readonly git: Members;
  readonly live: Members;
  readonly cluster?: Members;
  readonly sends: Members;
  readonly withholds: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'what Spot sets is never sent',
    kind: 'elastigroup',
    git: { $schema: 'https://example.com', id: 'sig-9', createdAt: 'x', updatedAt: 'y', name: 'new' },
    live: {},
    sends: { name: 'new' },
    withholds: [],
  },
  {
    name: 'lists go whole, objects by their members',
    kind: 'elastigroup',
    git: { strategy: { risk: 50, drainingTimeout: 60 }, tags: ['a', 'b'] },
    live: { strategy: { risk: 100, drainingTimeout: 60 }, tags: ['a'] },
    sends: { strategy: { risk: 50 }, tags: ['a', 'b'] },
    withholds: [],
  },
  {
    name: 'null clears what is there',
    kind: 'elastigroup',
    git: { description: null, strategy: { risk: null, a: null } },
    live: { description: 'old', strategy: { a: 1 } },
    sends: { description: null, strategy: { a: null } },
    withholds: [],
  },
  {
    name: 'an object is sent where something else is',
    kind: 'elastigroup',
    git: { strategy: { risk: 50, b: null } },
    live: { strategy: 'old' },
    sends: { strategy: { risk: 50 } },
    withholds: [],
  },
  {
    name: 'the target moves, minimum and maximum do not',
    kind: 'ocean-cluster',
    git: { capacity: { target: 1, minimum: 1, maximum: 9 }, region: 'a', controllerClusterId: 'b' },
    live: { capacity: { target: 5, minimum: 0, maximum: 5 }, region: 'x', controllerClusterId: 'y' },
    sends: { capacity: { minimum: 1, maximum: 9 } },
    withholds: ['/capacity/target', '/region', '/controllerClusterId'],
  },
  {
    name: 'scheduled tasks move all three, in git or live',
    kind: 'elastigroup',
    git: { capacity: { target: 1, minimum: 1, maximum: 9 } },
    live: { capacity: { target: 5, minimum: 0, maximum: 5 }, scheduling: { tasks: [{ cronExpression: '* * * * *' }] } },
    sends: {},
    withholds: ['/capacity/target', '/capacity/minimum', '/capacity/maximum'],
  },
  {
    name: 'what holds something that is not sent is neither cleared nor replaced',
    kind: 'ocean-cluster',
    git: { capacity: null, compute: 'none', description: null },
    live: { capacity: { target: 5 }, compute: { launchSpecification: {} }, description: 'old' },
    sends: { description: null },
    withholds: ['/capacity', '/compute'],
  },
  {
    name: 'no scheduled task moves nothing',
    kind: 'elastigroup',
    git: { capacity: { minimum: 1 } },
    live: { capacity: { minimum: 0 }, scheduling: { tasks: [] } },
    sends: { capacity: { minimum: 1 } },
    withholds: [],
  },
  {
    name: 'tasks that run once are not put back',
    kind: 'stateful-node',
    git: { scheduling: { tasks: [{ taskType: 'pause', startTime: '2026-01-01T00:00:00Z' }] } },
    live: { scheduling: { tasks: [] } },
    sends: {},
    withholds: ['/scheduling/tasks'],
  },
  {
    name: 'other tasks are sent',
    kind: 'stateful-node',
    git: { scheduling: { tasks: [{ taskType: 'pause', cronExpression: '* * * * *' }] } },
    live: {},
    sends: { scheduling: { tasks: [{ taskType: 'pause', cronExpression: '* * * * *' }] } },
    withholds: [],
  },
  {
    name: 'an image of a cluster',
    kind: 'ocean-cluster',
    git: inCompute(image),
    live: { ...inCompute({ imageId: 'ami-old' }), scheduling: { tasks: [] } },
    sends: inCompute(image),
    withholds: [],
  },
  {
    name: 'an image of a cluster that keeps its images up to date',
    kind: 'ocean-cluster',
    git: inCompute(image),
    live: { ...inCompute({ imageId: 'ami-old' }), ...update },
    sends: {},
    withholds: ['/compute/launchSpecification/imageId'],
  },
  {
    name: 'an image of an ECS cluster that keeps it up to date',
    kind: 'ocean-ecs-cluster',
    git: { compute: { ...inCompute(image).compute, ...optimize.compute } },
    live: { compute: { ...inCompute({ imageId: 'ami-old' }).compute, ...optimize.compute } },
    sends: {},
    withholds: ['/compute/launchSpecification/imageId'],
  },
  {
    name: 'an image of a group that keeps it up to date',
    kind: 'elastigroup',
    git: inCompute(image),
    live: {
      ...inCompute({ imageId: 'ami-old' }),
      thirdPartiesIntegration: { ecs: { optimizeImages: { shouldOptimizeEcsAmi: true } } },
    },
    sends: {},
    withholds: ['/compute/launchSpecification/imageId'],
  },
  {
    name: 'images of a node group, where its cluster leaves them alone',
    kind: 'ocean-vng',
    git: { ...image, images: [{ id: 'ami-1' }], oceanId: 'o-2' },
    live: { imageId: 'ami-old' },
    cluster: {},
    sends: { ...image, images: [{ id: 'ami-1' }] },
    withholds: ['/oceanId'],
  },
  {
    name: 'images of a node group, where its cluster updates them',
    kind: 'ocean-vng',
    git: { ...image, images: [{ id: 'ami-1' }] },
    live: { imageId: 'ami-old' },
    cluster: update,
    sends: {},
    withholds: ['/imageId', '/images'],
  },
  {
    name: 'images of an ECS node group, where its cluster updates them',
    kind: 'ocean-ecs-vng',
    git: image,
    live: { imageId: 'ami-old' },
    cluster: optimize,
    sends: {},
    withholds: ['/imageId'],
  },
  {
    name: 'images of an ECS node group, where its cluster is told to leave them alone',
    kind: 'ocean-ecs-vng',
    git: image,
    live: { imageId: 'ami-old' },
    cluster: { compute: { optimizeImages: { shouldOptimizeEcsAmi: false } } },
    sends: image,
    withholds: [],
  },
  {
    name: 'images of a node group whose cluster is not known',
    kind: 'ocean-vng',
    git: image,
    live: { imageId: 'ami-old' },
    sends: {},
    withholds: ['/imageId'],
  },
  {
    name: 'IMDS options are somebody else’s, whatever is asked',
    kind: 'ocean-vng',
    git: { instanceMetadataOptions: null, name: 'a' },
    live: { instanceMetadataOptions: { httpTokens: 'required' }, name: 'a' },
    sends: {},
    withholds: [],
  },
];

describe('what is sent besides the IMDS options, and what is held back', () => {
  test.each(ROWS)('$name', ({ kind, git, live: body, cluster, sends, withholds }) => {
    const resource = { ...live(kind, undefined), body };
    const above = cluster === undefined ? null : { ...live('ocean-cluster', undefined), body: cluster };
    const difference = differenceOf(git, resource, above, KINDS[kind]);
    expect(difference.body).toEqual(sends);
    expect(difference.withheld).toEqual(withholds);
  });
});

test('a member that every object has is one like any other', () => {
  const git = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": "b" }') as Members;
  const { body } = differenceOf(git, { ...live('elastigroup', undefined), body: {} }, null, KINDS.elastigroup);
  expect(JSON.stringify(body)).toBe('{"__proto__":{"a":1},"constructor":"b"}');
});

test('a resource is created of all but what Spot sets', () => {
  expect(creationBody({ $schema: 'x', id: 'x', createdAt: 'x', updatedAt: 'x', region: 'a', capacity: { target: 1 } })).toEqual({
    region: 'a',
    capacity: { target: 1 },
  });
});

test('a value is put where it belongs, and what is beside it stays', () => {
  expect(withValue({ a: { b: 1 }, c: 2 }, ['a', 'd', 'e'], 3)).toEqual({ a: { b: 1, d: { e: 3 } }, c: 2 });
  expect(withValue({ a: 'text' }, ['a', 'b'], 3)).toEqual({ a: { b: 3 } });
});
