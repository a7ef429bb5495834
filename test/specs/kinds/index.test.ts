import { describe, expect, test } from 'vitest';
import { KINDS, kindList, pluralOf, ROOT_KEYS, siblingOf } from '../../../src/specs/kinds/index.js';
import type { SpecKind } from '../../../src/specs/spec.js';
import { pointerOf } from '../../../src/specs/value.js';
import { isImdsKey } from '../../../src/specs/way.js';

describe('the table of kinds', () => {
  test('where the Spot API has them, what their ids begin with, and where their IMDS options are', () => {
    expect(
      kindList.map((kind) => [kind.id, kind.root, kind.idPrefix, kind.responseKind, kind.imdsPath.join('.')].join(' ')),
    ).toEqual([
      'elastigroup group sig- spotinst:aws:ec2:group compute.launchSpecification.metadataOptions',
      'stateful-node managedInstance smi- spotinst:aws:ec2:managedInstance compute.launchSpecification.metadataOptions',
      'ocean-cluster cluster o- spotinst:ocean:aws:k8s compute.launchSpecification.instanceMetadataOptions',
      'ocean-vng launchSpec ols- spotinst:ocean:aws:k8s:launchSpec instanceMetadataOptions',
      'ocean-ecs-cluster cluster o- spotinst:ocean:aws:ecs compute.launchSpecification.instanceMetadataOptions',
      'ocean-ecs-vng launchSpec ols- spotinst:ocean:aws:ecs:launchSpec instanceMetadataOptions',
    ]);
    expect([...ROOT_KEYS].sort()).toEqual(['cluster', 'group', 'launchSpec', 'managedInstance']);
  });

  test('which of the two optional members each has', () => {
    expect(Object.fromEntries(kindList.map((kind) => [kind.id, [...kind.optionalMembers].sort().join(' ')]))).toEqual({
      elastigroup: 'instanceMetadataTags',
      'stateful-node': 'instanceMetadataTags',
      'ocean-cluster': 'httpEndpoint',
      'ocean-vng': '',
      'ocean-ecs-cluster': 'httpEndpoint instanceMetadataTags',
      'ocean-ecs-vng': '',
    });
  });

  test('where the script for new instances is', () => {
    expect(kindList.map(({ id, userDataPath }) => `${id} ${userDataPath.join('.')}`)).toEqual([
      'elastigroup compute.launchSpecification.userData',
      'stateful-node compute.launchSpecification.userData',
      'ocean-cluster compute.launchSpecification.userData',
      'ocean-vng userData',
      'ocean-ecs-cluster compute.launchSpecification.userData',
      'ocean-ecs-vng userData',
    ]);
  });

  test('how the Spot API serves each', () => {
    expect(
      kindList.map(({ id, api }) =>
        [id, api.path, api.instances?.name ?? '-', api.notFound, api.listFilter ?? '-', api.updateFlags.join(',')].join(' '),
      ),
    ).toEqual([
      'elastigroup /aws/ec2/group status GROUP_DOESNT_EXIST - autoApplyTags,shouldResumeStateful',
      'stateful-node /aws/ec2/managedInstance status MANAGED_INSTANCE_DOESNT_EXIST - autoApplyTags',
      'ocean-cluster /ocean/aws/k8s/cluster nodes CLUSTER_DOESNT_EXIST - autoApplyTags',
      'ocean-vng /ocean/aws/k8s/launchSpec - CANT_GET_OCEAN_LAUNCH_SPEC oceanId autoApplyTags',
      'ocean-ecs-cluster /ocean/aws/ecs/cluster containerInstances CANT_GET_OCEAN_CLUSTER - autoApplyTags',
      'ocean-ecs-vng /ocean/aws/ecs/launchSpec - CANT_GET_OCEAN_ECS_LAUNCH_SPEC oceanId autoApplyTags',
    ]);
  });

  test.each(Object.entries(KINDS))('%s holds together', (id, kind) => {
    expect(kind.id).toBe(id);
    expect(isImdsKey(kind.imdsPath.at(-1) ?? '')).toBe(true);
    expect(kind.title).toMatch(/^an? /);
    expect(kind.runsContainers).toBe(id.startsWith('ocean'));
    // A mark that both have would tell nothing.
    const others = siblingOf(kind)?.marks.map((path) => pointerOf(path)) ?? [];
    for (const mark of kind.marks) expect(others).not.toContain(pointerOf(mark));
  });

  test('the kinds that share a root, the one on Kubernetes first', () => {
    expect(kindList.map((kind) => siblingOf(kind)?.id ?? null)).toEqual([
      null,
      null,
      'ocean-ecs-cluster',
      'ocean-ecs-vng',
      'ocean-cluster',
      'ocean-vng',
    ]);
  });

  test('the cluster that a node group belongs to is one of its family', () => {
    expect(kindList.map(({ id, clusterKind }: SpecKind) => [id, clusterKind].join(' '))).toEqual([
      'elastigroup ',
      'stateful-node ',
      'ocean-cluster ',
      'ocean-vng ocean-cluster',
      'ocean-ecs-cluster ',
      'ocean-ecs-vng ocean-ecs-cluster',
    ]);
  });

  test('what is not sent in an update: set once, or moving by itself where something is set', () => {
    const shown = ({ createOnly, moving }: SpecKind) => [
      ...createOnly.map((path) => path.join('.')),
      ...moving.map(({ path, when }) => `${path.join('.')}${when === null ? '' : ` with ${when.of} ${when.path.join('.')}`}`),
    ];
    expect(Object.fromEntries(kindList.map((kind) => [kind.id, shown(kind)]))).toEqual({
      elastigroup: [
        'region',
        'compute.product',
        'capacity.unit',
        'capacity.target',
        'capacity.minimum with own scheduling.tasks.*',
        'capacity.maximum with own scheduling.tasks.*',
        'scheduling.tasks with own scheduling.tasks.*.startTime',
        'compute.launchSpecification.imageId with own thirdPartiesIntegration.ecs.optimizeImages.shouldOptimizeEcsAmi',
      ],
      'stateful-node': ['region', 'compute.product', 'scheduling.tasks with own scheduling.tasks.*.startTime'],
      'ocean-cluster': [
        'region',
        'controllerClusterId',
        'capacity.target',
        'compute.launchSpecification.imageId with own scheduling.tasks.*.parameters.amiAutoUpdate',
      ],
      'ocean-vng': [
        'oceanId',
        'imageId with cluster scheduling.tasks.*.parameters.amiAutoUpdate',
        'images with cluster scheduling.tasks.*.parameters.amiAutoUpdate',
      ],
      'ocean-ecs-cluster': [
        'region',
        'capacity.target',
        'compute.launchSpecification.imageId with own compute.optimizeImages.shouldOptimizeEcsAmi',
      ],
      'ocean-ecs-vng': [
        'oceanId',
        'imageId with cluster compute.optimizeImages.shouldOptimizeEcsAmi',
        'images with cluster compute.optimizeImages.shouldOptimizeEcsAmi',
      ],
    });
  });
});

test('every kind has a plural', () => {
  expect(kindList.map(pluralOf)).toEqual([
    'Elastigroups',
    'stateful nodes',
    'Ocean clusters on Kubernetes',
    'virtual node groups on Kubernetes',
    'Ocean clusters on ECS',
    'virtual node groups on ECS',
  ]);
});
