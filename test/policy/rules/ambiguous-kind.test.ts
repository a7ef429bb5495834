import { describe } from 'vitest';
import { testRule } from '../../test-rule.js';

const CLUSTER =
  'note this can be an Ocean cluster on Kubernetes or an Ocean cluster on ECS; it is checked as both allow. Name its kind in the config: ocean-cluster or ocean-ecs-cluster.';
const NODE_GROUP =
  'note this can be a virtual node group on Kubernetes or a virtual node group on ECS; it is checked as both allow. Name its kind in the config: ocean-vng or ocean-ecs-vng.';
const options = 'instanceMetadataOptions: { httpTokens: required }';
const cluster = (mark: string) => `cluster: { name: web, ${mark}compute: { launchSpecification: { ${options} } } }\n`;
const nodeGroup = (mark: string) => `launchSpec: { oceanId: o-1, ${mark}${options} }\n`;

describe('a cluster', () => {
  testRule('ambiguous-kind', [
    { name: 'by nothing', spec: cluster(''), says: [`1:1 ${CLUSTER}`], verdicts: ['pass'] },
    {
      name: 'flat: at its first character',
      spec: `id: o-1\ncompute: { launchSpecification: { ${options} } }\n`,
      says: [`1:1 ${CLUSTER}`],
    },
    { name: 'by a member of Kubernetes', spec: cluster('controllerClusterId: web, '), says: [] },
    { name: 'by a member of ECS', spec: cluster('clusterName: web, '), says: [] },
    { name: 'by members of both', spec: cluster('controllerClusterId: web, clusterName: web, '), says: [`1:1 ${CLUSTER}`] },
    { name: 'by the config', spec: cluster(''), config: 'specs: [{ files: spec.yaml, kind: ocean-ecs-cluster }]', says: [] },
    {
      name: 'by the config, whatever its members look like',
      spec: 'cluster: { clusterName: web, compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: required, instanceMetadataTags: enabled } } } }\n',
      config: 'specs: [{ files: spec.yaml, kind: ocean-cluster }]',
      says: [],
      others: ['unsupported-member'],
    },
    {
      name: 'it does not stop the check',
      spec: 'cluster: { compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: optional } } } }\n',
      says: [`1:1 ${CLUSTER}`],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
  ]);
});

describe('a node group', () => {
  const ecs = '{ "cluster": { "id": "o-1", "clusterName": "web", "compute": { "launchSpecification": {} } } }';
  const unclear = '{ "cluster": { "id": "o-1", "compute": { "launchSpecification": {} } } }';
  testRule('ambiguous-kind', [
    { name: 'by nothing', spec: nodeGroup(''), says: [`1:1 ${NODE_GROUP}`], verdicts: ['pass'] },
    { name: 'by a member of Kubernetes', spec: nodeGroup('labels: [], '), says: [] },
    { name: 'by a member of ECS', spec: nodeGroup('attributes: [], '), says: [] },
    { name: 'by its cluster', spec: nodeGroup(''), beside: { 'cluster.json': ecs }, says: [], verdicts: ['pass'] },
    {
      name: 'by a cluster that is unclear itself',
      spec: nodeGroup(''),
      beside: { 'cluster.json': unclear },
      says: [`1:1 ${NODE_GROUP}`],
    },
  ]);
});

describe('the severity of the policy', () => {
  testRule('ambiguous-kind', [
    {
      name: 'error',
      spec: cluster(''),
      config: 'policy: { rules: { ambiguous-kind: error } }',
      says: [`1:1 ${CLUSTER.replace('note', 'error')}`],
      verdicts: ['fail'],
    },
    {
      name: 'warning, for a node group',
      spec: nodeGroup(''),
      config: 'policy: { rules: { ambiguous-kind: warning } }',
      says: [`1:1 ${NODE_GROUP.replace('note', 'warning')}`],
      verdicts: ['pass'],
    },
    { name: 'off', spec: cluster(''), config: 'policy: { rules: { ambiguous-kind: off } }', says: [] },
    { name: 'off, for a node group', spec: nodeGroup(''), config: 'policy: { rules: { ambiguous-kind: off } }', says: [] },
  ]);
});
