import type { SpecKind } from '../spec.js';

/** A virtual node group of an ECS cluster (spotinst/openapi: ocean/ecs/schemas/launchSpecInstanceMetadataOptions.yaml). */
export const oceanEcsVng = {
  id: 'ocean-ecs-vng',
  title: 'a virtual node group on ECS',
  root: 'launchSpec',
  role: 'node-group',
  clusterKind: 'ocean-ecs-cluster',
  idPrefix: 'ols-',
  responseKind: 'spotinst:ocean:aws:ecs:launchSpec',
  imdsPath: ['instanceMetadataOptions'],
  optionalMembers: [],
  // spotinst/openapi: oceanClusterLaunchSpec-create.yaml.
  userDataPath: ['userData'],
  marks: [['attributes']],
  runsContainers: true,
  // Not in the update schema (spotinst/openapi: oceanClusterLaunchSpec-update.yaml).
  createOnly: [['oceanId']],
  // The cluster's setting covers the images of its node groups (spotinst/openapi: ocean-compute-update.yaml).
  moving: [
    { path: ['imageId'], when: { of: 'cluster', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] } },
    { path: ['images'], when: { of: 'cluster', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] } },
  ],
  // Paths, flags and filter: spotinst/openapi, ecs/paths/cluster-launchSpecs.yaml. The code:
  // terraform-provider-spotinst, resource_spotinst_ocean_ecs_launch_spec.go.
  api: {
    path: '/ocean/aws/ecs/launchSpec',
    notFound: 'CANT_GET_OCEAN_ECS_LAUNCH_SPEC',
    listFilter: 'oceanId',
    updateFlags: ['autoApplyTags'],
    instances: null,
  },
} as const satisfies SpecKind;
