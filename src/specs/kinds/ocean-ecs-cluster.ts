import type { SpecKind } from '../spec.js';

/** The only kind whose IMDS options have all four members (spotinst/openapi: ocean/ecs/schemas/oceanInstanceMetadataOptions.yaml). */
export const oceanEcsCluster = {
  id: 'ocean-ecs-cluster',
  title: 'an Ocean cluster on ECS',
  root: 'cluster',
  role: 'cluster',
  clusterKind: null,
  idPrefix: 'o-',
  responseKind: 'spotinst:ocean:aws:ecs',
  imdsPath: ['compute', 'launchSpecification', 'instanceMetadataOptions'],
  optionalMembers: ['httpEndpoint', 'instanceMetadataTags'],
  // spotinst/openapi: ocean-launch-spec-compute-create.yaml.
  userDataPath: ['compute', 'launchSpecification', 'userData'],
  marks: [['clusterName'], ['compute', 'optimizeImages'], ['autoScaler', 'shouldScaleDownNonServiceTasks']],
  runsContainers: true,
  createOnly: [['region']],
  // The autoscaler sets the target, Spot keeps the image up to date where it is told to (spotinst/openapi: ocean-compute-update.yaml).
  moving: [
    { path: ['capacity', 'target'], when: null },
    {
      path: ['compute', 'launchSpecification', 'imageId'],
      when: { of: 'own', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] },
    },
  ],
  // Paths and flags: spotinst/openapi, ecs/paths/cluster.yaml. The code: terraform-provider-spotinst, resource_spotinst_ocean_ecs.go.
  api: {
    path: '/ocean/aws/ecs/cluster',
    notFound: 'CANT_GET_OCEAN_CLUSTER',
    listFilter: null,
    updateFlags: ['autoApplyTags'],
    instances: {
      name: 'containerInstances',
      responseKind: 'spotinst:ocean:aws:ecs:containerInstances',
      filters: ['launchSpecId', 'instanceId'],
    },
  },
} as const satisfies SpecKind;
