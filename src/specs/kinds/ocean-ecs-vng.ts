import type { SpecKind } from '../spec.js';

/** A virtual node group of an ECS cluster (spotinst/openapi: ocean/ecs/schemas/launchSpecInstanceMetadataOptions.yaml). */
export const oceanEcsVng = {
  id: 'ocean-ecs-vng',
  title: 'a virtual node group on ECS',
  root: 'launchSpec',
  role: 'node-group',
  idPrefix: 'ols-',
  responseKind: 'spotinst:ocean:aws:ecs:launchSpec',
  imdsPath: ['instanceMetadataOptions'],
  optionalMembers: [],
  marks: [['attributes']],
  runsContainers: true,
} as const satisfies SpecKind;
