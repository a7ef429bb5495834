import type { SpecKind } from '../spec.js';

/** A group of spot instances. `httpEndpoint` is not among its IMDS options (spotinst/openapi: elastigroup-compute.yaml). */
export const elastigroup = {
  id: 'elastigroup',
  title: 'an Elastigroup',
  root: 'group',
  role: 'fleet',
  clusterKind: null,
  idPrefix: 'sig-',
  responseKind: 'spotinst:aws:ec2:group',
  imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
  optionalMembers: ['instanceMetadataTags'],
  // spotinst/openapi: elastigroup-compute.yaml.
  userDataPath: ['compute', 'launchSpecification', 'userData'],
  // Ocean clusters have a capacity and instance types as well, but not these members of them.
  marks: [
    ['capacity', 'unit'],
    ['scaling'],
    ['thirdPartiesIntegration'],
    ['strategy', 'risk'],
    ['strategy', 'availabilityVsCost'],
    ['compute', 'instanceTypes', 'ondemand'],
    ['compute', 'instanceTypes', 'spot'],
    ['compute', 'availabilityZones'],
    ['compute', 'elasticIps'],
  ],
  runsContainers: false,
  // `product` and `unit` are read-only in the update schema (spotinst/openapi: elastigroup-compute.yaml, elastigroup-capacity.yaml).
  // Terraform does send a `region`, but a group cannot move: it is not risked.
  createOnly: [['region'], ['compute', 'product'], ['capacity', 'unit']],
  // The autoscaler sets the target, scheduled tasks all three; a task that runs once is deleted when it has run
  // (spotinst/openapi: elastigroup-scheduling.yaml). Of ECS groups, Spot may keep the image up to date.
  moving: [
    { path: ['capacity', 'target'], when: null },
    { path: ['capacity', 'minimum'], when: { of: 'own', path: ['scheduling', 'tasks', '*'] } },
    { path: ['capacity', 'maximum'], when: { of: 'own', path: ['scheduling', 'tasks', '*'] } },
    { path: ['scheduling', 'tasks'], when: { of: 'own', path: ['scheduling', 'tasks', '*', 'startTime'] } },
    {
      path: ['compute', 'launchSpecification', 'imageId'],
      when: { of: 'own', path: ['thirdPartiesIntegration', 'ecs', 'optimizeImages', 'shouldOptimizeEcsAmi'] },
    },
  ],
  // Paths and flags: spotinst/openapi, eg/paths; shouldResumeStateful: spotinst-sdk-go, elastigroup aws.go. The code:
  // terraform-provider-spotinst, resource_spotinst_elastigroup_aws.go.
  api: {
    path: '/aws/ec2/group',
    notFound: 'GROUP_DOESNT_EXIST',
    listFilter: null,
    updateFlags: ['autoApplyTags', 'shouldResumeStateful'],
    instances: { name: 'status', responseKind: 'spotinst:aws:ec2:group', filters: [] },
  },
} as const satisfies SpecKind;
