import type { SpecKind } from '../spec.js';

/** The only kind whose IMDS options have all four members (spotinst/openapi: ocean/ecs/schemas/oceanInstanceMetadataOptions.yaml). */
export const oceanEcsCluster = {
  id: 'ocean-ecs-cluster',
  title: 'an Ocean cluster on ECS',
  root: 'cluster',
  role: 'cluster',
  idPrefix: 'o-',
  responseKind: 'spotinst:ocean:aws:ecs',
  imdsPath: ['compute', 'launchSpecification', 'instanceMetadataOptions'],
  optionalMembers: ['httpEndpoint', 'instanceMetadataTags'],
  marks: [['clusterName'], ['compute', 'optimizeImages'], ['autoScaler', 'shouldScaleDownNonServiceTasks']],
  runsContainers: true,
} as const satisfies SpecKind;
