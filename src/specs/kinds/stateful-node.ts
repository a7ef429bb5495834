import type { SpecKind } from '../spec.js';

/** One instance that keeps its volumes and addresses; the API calls it a managed instance (spotinst/openapi: mi-compute.yaml). */
export const statefulNode = {
  id: 'stateful-node',
  title: 'a stateful node',
  root: 'managedInstance',
  role: 'fleet',
  clusterKind: null,
  idPrefix: 'smi-',
  responseKind: 'spotinst:aws:ec2:managedInstance',
  imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
  optionalMembers: ['instanceMetadataTags'],
  // spotinst/openapi: mi-compute.yaml.
  userDataPath: ['compute', 'launchSpecification', 'userData'],
  marks: [
    ['persistence'],
    ['healthCheck'],
    ['integrations'],
    ['strategy', 'lifeCycle'],
    ['compute', 'vpcId'],
    ['compute', 'launchSpecification', 'instanceTypes'],
  ],
  runsContainers: false,
  // Terraform refuses another `product` (managed_instance_aws_compute_instance_type); that a node cannot change its region is inferred.
  createOnly: [['region'], ['compute', 'product']],
  // A task that runs once is deleted when it has run (spotinst/openapi: mi-scheduling.yaml).
  moving: [{ path: ['scheduling', 'tasks'], when: { of: 'own', path: ['scheduling', 'tasks', '*', 'startTime'] } }],
  // Paths: spotinst/openapi, mi/paths; autoApplyTags: spotinst-sdk-go, managedinstance aws.go. The code and the product:
  // terraform-provider-spotinst, resource_spotinst_managed_instance_aws.go. That the region is fixed is inferred.
  api: {
    path: '/aws/ec2/managedInstance',
    notFound: 'MANAGED_INSTANCE_DOESNT_EXIST',
    listFilter: null,
    updateFlags: ['autoApplyTags'],
    instances: { name: 'status', responseKind: 'spotinst:aws:ec2:managedInstanceStatus', filters: [] },
  },
} as const satisfies SpecKind;
