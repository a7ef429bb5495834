import type { SpecKind } from '../spec.js';

/** A virtual node group: the API calls it a launch spec, and its IMDS options stand at the top (spotinst/openapi: launchSpecInstanceMetadataOptions.yaml). */
export const oceanVng = {
  id: 'ocean-vng',
  title: 'a virtual node group on Kubernetes',
  root: 'launchSpec',
  role: 'node-group',
  clusterKind: 'ocean-cluster',
  idPrefix: 'ols-',
  responseKind: 'spotinst:ocean:aws:k8s:launchSpec',
  imdsPath: ['instanceMetadataOptions'],
  optionalMembers: [],
  // spotinst/openapi: oceanClusterLaunchSpec.yaml.
  userDataPath: ['userData'],
  marks: [
    ['labels'],
    ['taints'],
    ['startupTaints'],
    ['instanceTypesFilters'],
    ['preferredOnDemandTypes'],
    ['rootVolumeSize'],
    ['reservedENIs'],
    ['elasticIpPool'],
    ['ephemeralStorage'],
    ['resourceLimits'],
    ['associatePublicIpAddress'],
    ['instanceStorePolicy'],
    ['gpu'],
    ['loadBalancers'],
  ],
  runsContainers: true,
  // Not in the update schema (spotinst/openapi: oceanClusterLaunchSpecWithMetadata.yaml).
  createOnly: [['oceanId']],
  // A task of the cluster may update the images of its node groups (spotinst/openapi: ocean-scheduling.yaml, `amiAutoUpdate`).
  moving: [
    { path: ['imageId'], when: { of: 'cluster', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] } },
    { path: ['images'], when: { of: 'cluster', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] } },
  ],
  // Paths, flags and filter: spotinst/openapi, k8s/paths/clusters-launchSpec.yaml. The code:
  // terraform-provider-spotinst, resource_spotinst_ocean_aws_launch_spec.go.
  api: {
    path: '/ocean/aws/k8s/launchSpec',
    notFound: 'CANT_GET_OCEAN_LAUNCH_SPEC',
    listFilter: 'oceanId',
    updateFlags: ['autoApplyTags'],
    instances: null,
  },
} as const satisfies SpecKind;
