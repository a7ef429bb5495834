import type { SpecKind } from '../spec.js';

/** One instance that keeps its volumes and addresses; the API calls it a managed instance (spotinst/openapi: mi-compute.yaml). */
export const statefulNode = {
  id: 'stateful-node',
  title: 'a stateful node',
  root: 'managedInstance',
  role: 'fleet',
  idPrefix: 'smi-',
  responseKind: 'spotinst:aws:ec2:managedInstance',
  imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
  optionalMembers: ['instanceMetadataTags'],
  marks: [
    ['persistence'],
    ['healthCheck'],
    ['integrations'],
    ['strategy', 'lifeCycle'],
    ['compute', 'vpcId'],
    ['compute', 'launchSpecification', 'instanceTypes'],
  ],
  runsContainers: false,
} as const satisfies SpecKind;
