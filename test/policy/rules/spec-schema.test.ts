import { describe } from 'vitest';
import { testFixes } from '../../test-fix.js';
import { placeOf, type RuleRow, testRule } from '../../test-rule.js';
import { jsonWith, kindIds, STRONG } from '../bodies.js';

describe('a member that the API does not know', () => {
  testRule(
    'spec-schema',
    kindIds.map((id): RuleRow => {
      const spec = jsonWith(id, { ...STRONG, imdsVersion: 2 });
      const known = {
        elastigroup: 'an Elastigroup. Remove it; the API knows httpTokens, httpPutResponseHopLimit, instanceMetadataTags.',
        'stateful-node': 'a stateful node. Remove it; the API knows httpTokens, httpPutResponseHopLimit, instanceMetadataTags.',
        'ocean-cluster':
          'an Ocean cluster on Kubernetes. Remove it; the API knows httpTokens, httpPutResponseHopLimit, httpEndpoint.',
        'ocean-vng': 'a virtual node group on Kubernetes. Remove it; the API knows httpTokens, httpPutResponseHopLimit.',
        'ocean-ecs-cluster':
          'an Ocean cluster on ECS. Remove it; the API knows httpTokens, httpPutResponseHopLimit, httpEndpoint, instanceMetadataTags.',
        'ocean-ecs-vng': 'a virtual node group on ECS. Remove it; the API knows httpTokens, httpPutResponseHopLimit.',
      }[id];
      return {
        name: id,
        spec,
        says: [`${placeOf('"imdsVersion"', spec)} error "imdsVersion" is no IMDS option of ${known}`],
        verdicts: ['fail'],
      };
    }),
  );
  testRule('spec-schema', [
    {
      name: 'two of them',
      spec: 'launchSpec: { oceanId: o-1, attributes: [], instanceMetadataOptions: { httpTokens: required,\n  a: 1,\n  b: 2 } }\n',
      says: [
        '2:3 error "a" is no IMDS option of a virtual node group on ECS. Remove it; the API knows httpTokens, httpPutResponseHopLimit.',
        '3:3 error "b" is no IMDS option of a virtual node group on ECS. Remove it; the API knows httpTokens, httpPutResponseHopLimit.',
      ],
    },
    {
      name: 'with a placeholder, it is no less unknown',
      spec: 'launchSpec: { oceanId: o-1, attributes: [], instanceMetadataOptions: { httpTokens: required,\n  a: "{{ b }}" } }\n',
      says: [
        '2:3 error "a" is no IMDS option of a virtual node group on ECS. Remove it; the API knows httpTokens, httpPutResponseHopLimit.',
      ],
      verdicts: ['fail'],
    },
    {
      name: 'where Kubernetes and ECS cannot be told, the message speaks of the kind that the report names',
      spec: 'cluster: { compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  a: 1 } } } }\n',
      says: [
        '2:3 error "a" is no IMDS option of an Ocean cluster on Kubernetes. Remove it; the API knows httpTokens, httpPutResponseHopLimit, httpEndpoint, instanceMetadataTags.',
      ],
      others: ['ambiguous-kind'],
    },
  ]);
});

describe('what leads to the options must be an object', () => {
  testRule(
    'spec-schema',
    [
      ['a list', '[]', 'a list'],
      ['a text', 'default', '"default"'],
      ['a number', '1', '1'],
      ['false', 'false', 'false'],
    ].map(
      ([name = '', value, found]): RuleRow => ({
        name,
        spec: `group: { compute: {\n  launchSpecification: ${value} } }\n`,
        says: [`2:24 error launchSpecification must be an object, but it is ${found}: the IMDS options stand in it.`],
        verdicts: ['fail'],
      }),
    ),
  );
});

describe('members of the options that have a few words to choose from', () => {
  const cluster = (members: string) =>
    `cluster: { clusterName: web, compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  ${members} } } } }\n`;
  const tags = (found: string) =>
    `2:25 error instanceMetadataTags must be "Enabled" or "Disabled" or "enabled" or "disabled", but it is ${found}.`;
  const endpoint = (found: string) => `2:17 error httpEndpoint must be "enabled" or "disabled", but it is ${found}.`;
  testRule('spec-schema', [
    ...['Enabled', 'Disabled', 'enabled', 'disabled'].map(
      (word): RuleRow => ({
        name: `instanceMetadataTags: ${word}`,
        spec: cluster(`instanceMetadataTags: ${word}`),
        says: [],
        verdicts: ['pass'],
      }),
    ),
    { name: 'instanceMetadataTags in capitals', spec: cluster('instanceMetadataTags: ENABLED'), says: [tags('"ENABLED"')] },
    { name: 'instanceMetadataTags: true', spec: cluster('instanceMetadataTags: true'), says: [tags('true')] },
    {
      name: 'instanceMetadataTags: null is refused by the API',
      spec: cluster('instanceMetadataTags: null'),
      says: [tags('null')],
    },
    { name: 'httpEndpoint: enabled', spec: cluster('httpEndpoint: enabled'), says: [], verdicts: ['pass'] },
    { name: 'httpEndpoint: null sets nothing', spec: cluster('httpEndpoint: null'), says: [], verdicts: ['pass'] },
    { name: 'httpEndpoint with a capital', spec: cluster('httpEndpoint: Disabled'), says: [endpoint('"Disabled"')] },
    { name: 'httpEndpoint: off', spec: cluster('httpEndpoint: off'), says: [endpoint('"off"')] },
    { name: 'httpEndpoint: false', spec: cluster('httpEndpoint: false'), says: [endpoint('false')] },
  ]);
});

describe('a mark of another cloud beside members of ours', () => {
  const body = (mark: string, more = '') =>
    `group:\n  ${mark}\n  name: web\n  compute: { launchSpecification: { imageId: ami-1, metadataOptions: { httpTokens: required } ${more} } }\n`;
  const said = (path: string) =>
    `error ${path} belongs to a body of another cloud, but this one launches AWS instances. Remove it, or the members that belong to AWS.`;
  testRule('spec-schema', [
    { name: 'disks hide no group', spec: body('disks: []'), says: [`2:3 ${said('disks')}`], verdicts: ['fail'] },
    { name: 'an Azure resource group', spec: body('resourceGroupName: web'), says: [`2:3 ${said('resourceGroupName')}`] },
    {
      name: 'inside a part of the body',
      spec: body('strategy: { preemptiblePercentage: 50 }'),
      says: [`2:15 ${said('strategy.preemptiblePercentage')}`],
    },
    {
      name: 'two of them',
      spec: body('disks: []', ', network: {}'),
      says: [`2:3 ${said('disks')}`, `4:97 ${said('compute.launchSpecification.network')}`],
    },
  ]);
});

describe('the severity of the policy', () => {
  const spec = 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required,\n  a: 1 } } } }\n';
  const said =
    '"a" is no IMDS option of an Elastigroup. Remove it; the API knows httpTokens, httpPutResponseHopLimit, instanceMetadataTags.';
  const rows = (['warning', 'note'] as const).map((severity): RuleRow => {
    const config = `policy: { rules: { spec-schema: ${severity} } }`;
    return { name: severity, spec, config, says: [`2:3 ${severity} ${said}`], verdicts: ['pass'] };
  });
  testRule('spec-schema', [
    ...rows,
    { name: 'off', spec, config: 'policy: { rules: { spec-schema: off } }', says: [], verdicts: ['pass'] },
    {
      name: 'lowered, a shape that hides the options is still no proof',
      spec: 'group: { compute: {\n  launchSpecification: [] } }\n',
      config: 'policy: { rules: { spec-schema: note, tokens-required: note } }',
      says: ['2:24 note launchSpecification must be an object, but it is a list: the IMDS options stand in it.'],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
  ]);
});

describe('the fix', () => {
  const cluster = (inside: string) =>
    `cluster:\n  clusterName: c\n  compute:\n    launchSpecification:\n      instanceMetadataOptions:\n        httpTokens: required\n        ${inside}\n`;
  testFixes('spec-schema', [
    {
      name: 'writes a word in the case that the API knows',
      spec: cluster('httpEndpoint: "Enabled"'),
      title: 'Set httpEndpoint to "enabled"',
      after: cluster('httpEndpoint: "enabled"'),
    },
    {
      name: 'writes a word as the API reference has it, where the API takes two',
      spec: cluster('instanceMetadataTags: ENABLED'),
      title: 'Set instanceMetadataTags to "Enabled"',
      after: cluster('instanceMetadataTags: Enabled'),
    },
    { name: 'is none for another word', spec: cluster('httpEndpoint: off'), title: null },
    { name: 'is none for a value that is no word', spec: cluster('httpEndpoint: 1'), title: null },
    { name: 'is none for an unknown member: it may be another one\u2019s name', spec: cluster('hopLimit: 2'), title: null },
    {
      name: 'is none for what is no object',
      spec: '{ "group": { "compute": { "launchSpecification": [], "availabilityZones": [] } } }',
      title: null,
    },
    {
      name: 'is none for another cloud\u2019s member',
      spec: '{ "group": { "compute": { "vmSizes": {}, "launchSpecification": { "metadataOptions": { "httpTokens": "required" } } } } }',
      title: null,
    },
  ]);
});
