// Specs of all six kinds, with the resources that they are about: each spec requires tokens, each resource does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elastigroup } from './specs.mjs';

/** As the simulator numbers them. */
export const ACCOUNTS = ['act-00000001', 'act-00000002'];
const CONFIG = `version: 1
specs:
${ACCOUNTS.map((account) => `  - { files: '${account}/**', account: ${account} }\n`).join('')}`;

const CLUSTER = {
  region: 'us-east-1',
  capacity: { minimum: 0, maximum: 100, target: 12 },
  strategy: { spotPercentage: 90, utilizeReservedInstances: true, drainingTimeout: 300 },
  autoScaler: { isEnabled: true, cooldown: 180, headroom: { cpuPerUnit: 1024, memoryPerUnit: 2048, numOfUnits: 2 } },
};
const MACHINE = {
  imageId: 'ami-0123456789abcdef0',
  securityGroupIds: ['sg-0123456789abcdef0', 'sg-0fedcba9876543210'],
  userData: 'IyEvYmluL2Jhc2gKZWNobyBoZWxsbwo='.repeat(18),
  tags: Array.from({ length: 8 }, (_, tag) => ({ tagKey: `tag-${tag}`, tagValue: `value-${tag}` })),
};
const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'];

/** The kinds, each with its root and its body; `number` counts within a kind. */
const KINDS = [
  {
    kind: 'elastigroup',
    root: 'group',
    bodyOf: (number, tokens) => ({ ...elastigroup(number, tokens).group, id: `sig-${number}` }),
  },
  { kind: 'stateful-node', root: 'managedInstance', bodyOf: statefulNode },
  { kind: 'ocean-cluster', root: 'cluster', bodyOf: cluster('k8s', { controllerClusterId: 'platform' }) },
  { kind: 'ocean-vng', root: 'launchSpec', bodyOf: nodeGroup('k8s', { labels: [{ key: 'pool', value: 'general' }] }) },
  { kind: 'ocean-ecs-cluster', root: 'cluster', bodyOf: cluster('ecs', { clusterName: 'batch' }) },
  { kind: 'ocean-ecs-vng', root: 'launchSpec', bodyOf: nodeGroup('ecs', { attributes: [{ key: 'pool', value: 'general' }] }) },
];

/** Writes so many specs and their config into a folder. Gives the resources as they are, and as the specs want them. */
export function writeFleet(folder, count) {
  for (const account of ACCOUNTS) mkdirSync(join(folder, account), { recursive: true });
  writeFileSync(join(folder, '.spot-imdsv2.yml'), CONFIG);
  const fleet = Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / KINDS.length);
    const { kind, root, bodyOf } = KINDS[index % KINDS.length];
    const account = ACCOUNTS[number % ACCOUNTS.length];
    const right = bodyOf(number, 'required');
    writeFileSync(join(folder, account, `${right.id}.json`), `${JSON.stringify({ [root]: right }, null, 2)}\n`);
    return { kind, account, wrong: bodyOf(number, 'optional'), right };
  });
  const resources = (state) => fleet.map(({ kind, account, [state]: body }) => ({ kind, account, body }));
  return {
    wrong: resources('wrong'),
    right: resources('right'),
    lists: KINDS.length * ACCOUNTS.length,
    elastigroups: fleet.filter(({ kind }) => kind === 'elastigroup').length,
  };
}

function statefulNode(number, httpTokens) {
  return {
    id: `smi-${number}`,
    name: `node-${number}`,
    region: 'us-east-1',
    strategy: { lifeCycle: 'spot', orientation: 'balanced', fallbackToOd: true, drainingTimeout: 120 },
    persistence: { persistRootDevice: true, persistBlockDevices: true, persistPrivateIp: true, blockDevicesMode: 'reattach' },
    compute: {
      product: 'Linux/UNIX',
      vpcId: 'vpc-0123456789abcdef0',
      subnetIds: SUBNETS,
      launchSpecification: {
        ...MACHINE,
        instanceTypes: { preferredType: 'm5.large', types: ['m5.large', 'm5a.large', 'm6i.large'] },
        metadataOptions: optionsOf(httpTokens),
      },
    },
  };
}

/** The body of a cluster, by its number and its httpTokens. */
export function cluster(family, marks) {
  return (number, httpTokens) => ({
    ...CLUSTER,
    ...marks,
    id: `o-${family}-${number}`,
    name: `${family}-${number}`,
    compute: { subnetIds: SUBNETS, launchSpecification: { ...MACHINE, instanceMetadataOptions: optionsOf(httpTokens) } },
  });
}

/** The same of a node group, in the cluster of its number. */
export function nodeGroup(family, marks) {
  return (number, httpTokens) => ({
    ...MACHINE,
    ...marks,
    id: `ols-${family}-${number}`,
    name: `group-${number}`,
    oceanId: `o-${family}-${number}`,
    instanceMetadataOptions: optionsOf(httpTokens),
  });
}

function optionsOf(httpTokens) {
  return { httpTokens, httpPutResponseHopLimit: 2 };
}
