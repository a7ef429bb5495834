import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';

/** All kinds, for tables of tests. */
export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];

const OCEAN_LAUNCH = { imageId: 'ami-0123456789abcdef0', securityGroupIds: ['sg-1'] };

/** A body of each kind that the API would create, without IMDS options. */
const BODIES: Readonly<Record<KindId, Members>> = {
  elastigroup: {
    name: 'web',
    region: 'us-east-1',
    capacity: { target: 2, minimum: 1, maximum: 4, unit: 'instance' },
    strategy: { availabilityVsCost: 'balanced' },
    compute: {
      product: 'Linux/UNIX',
      subnetIds: ['subnet-1', 'subnet-2'],
      instanceTypes: { ondemand: 'm5.large', spot: ['m5.large', 'm5a.large'] },
      launchSpecification: { imageId: 'ami-0123456789abcdef0', securityGroupIds: ['sg-1'], monitoring: false },
    },
  },
  'stateful-node': {
    name: 'license-server',
    region: 'us-east-1',
    compute: { subnetIds: ['subnet-1'], vpcId: 'vpc-1', product: 'Linux/UNIX', launchSpecification: OCEAN_LAUNCH },
  },
  'ocean-cluster': {
    name: 'prod',
    region: 'us-east-1',
    controllerClusterId: 'prod',
    compute: { subnetIds: ['subnet-1'], launchSpecification: OCEAN_LAUNCH },
  },
  'ocean-vng': { name: 'gpu', oceanId: 'o-00000001', labels: [{ key: 'team', value: 'ml' }] },
  'ocean-ecs-cluster': {
    name: 'jobs',
    clusterName: 'jobs',
    region: 'us-east-1',
    compute: { subnetIds: ['subnet-1'], launchSpecification: OCEAN_LAUNCH },
  },
  'ocean-ecs-vng': { name: 'batch', oceanId: 'o-00000001', attributes: [{ key: 'team', value: 'ml' }] },
};

/** A body of a kind with IMDS options, or without any. */
export function bodyOf(id: KindId, options: Members | null = { httpTokens: 'optional', httpPutResponseHopLimit: 2 }): Members {
  return options === null ? BODIES[id] : (withOptions(BODIES[id], KINDS[id].imdsPath, options) as Members);
}

/** An update that holds nothing but the IMDS options. */
export function patchOf(id: KindId, options: Members | null): Members {
  return withOptions({}, KINDS[id].imdsPath, options) as Members;
}

function withOptions(body: unknown, [step, ...rest]: readonly string[], options: Members | null): unknown {
  if (step === undefined) return options;
  const members = (body ?? {}) as Members;
  return { ...members, [step]: withOptions(members[step], rest, options) };
}
