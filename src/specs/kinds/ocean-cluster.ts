import type { SpecKind } from '../spec.js';

/** Its launch specification is the template from which node groups take what they do not set (spotinst/openapi: oceanInstanceMetadataOptions.yaml). */
export const oceanCluster = {
  id: 'ocean-cluster',
  title: 'an Ocean cluster on Kubernetes',
  root: 'cluster',
  role: 'cluster',
  clusterKind: null,
  idPrefix: 'o-',
  responseKind: 'spotinst:ocean:aws:k8s',
  imdsPath: ['compute', 'launchSpecification', 'instanceMetadataOptions'],
  optionalMembers: ['httpEndpoint'],
  // spotinst/openapi: ocean-compute.yaml.
  userDataPath: ['compute', 'launchSpecification', 'userData'],
  marks: [
    ['controllerClusterId'],
    ['security'],
    ['autoScaler', 'extendedResourceDefinitions'],
    ['strategy', 'spreadNodesBy'],
    ['strategy', 'maxReplacementLimitPercentage'],
    ['compute', 'launchSpecification', 'rootVolumeSize'],
    ['compute', 'launchSpecification', 'reservedENIs'],
    ['compute', 'launchSpecification', 'startupTaints'],
    ['compute', 'launchSpecification', 'instanceStorePolicy'],
    ['compute', 'launchSpecification', 'loadBalancers'],
  ],
  runsContainers: true,
  // The region and the "identifier" cannot be updated (spotinst/openapi: k8s/paths/cluster.yaml); which of the two ids that is, is not said.
  createOnly: [['region'], ['controllerClusterId']],
  // The autoscaler sets the target, a task of type `amiAutoUpdate` the image (spotinst/openapi: ocean-scheduling.yaml).
  moving: [
    { path: ['capacity', 'target'], when: null },
    {
      path: ['compute', 'launchSpecification', 'imageId'],
      when: { of: 'own', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] },
    },
  ],
  // Paths and flags: spotinst/openapi, k8s/paths/cluster.yaml. The code: terraform-provider-spotinst, resource_spotinst_ocean_aws.go.
  api: {
    path: '/ocean/aws/k8s/cluster',
    notFound: 'CLUSTER_DOESNT_EXIST',
    listFilter: null,
    updateFlags: ['autoApplyTags'],
    instances: { name: 'nodes', responseKind: 'spotinst:ocean:aws:k8s:nodes', filters: ['launchSpecId', 'instanceId'] },
  },
} as const satisfies SpecKind;
