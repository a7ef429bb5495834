import type { SpecKind } from '../spec.js';

/** A group of spot instances. `httpEndpoint` is not among its IMDS options (spotinst/openapi: elastigroup-compute.yaml). */
export const elastigroup = {
  id: 'elastigroup',
  title: 'an Elastigroup',
  root: 'group',
  role: 'fleet',
  idPrefix: 'sig-',
  responseKind: 'spotinst:aws:ec2:group',
  imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
  optionalMembers: ['instanceMetadataTags'],
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
  // Paths and flags: spotinst/openapi, eg/paths; shouldResumeStateful: spotinst-sdk-go, elastigroup aws.go. The code:
  // terraform-provider-spotinst, resource_spotinst_elastigroup_aws.go. Fixed: readOnly in the reference's update schema.
  api: {
    path: '/aws/ec2/group',
    notFound: 'GROUP_DOESNT_EXIST',
    listFilter: null,
    updateFlags: ['autoApplyTags', 'shouldResumeStateful'],
    fixedMembers: [
      ['compute', 'product'],
      ['capacity', 'unit'],
    ],
  },
} as const satisfies SpecKind;
