import { describe } from 'vitest';
import type { KindId, OptionalImdsMember } from '../../../src/specs/spec.js';
import { testFixes } from '../../test-fix.js';
import { placeOf, type RuleRow, testRule } from '../../test-rule.js';
import { jsonWith, kindIds, STRONG } from '../bodies.js';

/** What the Spot API takes beside httpTokens and the hop limit, by kind: from its reference, written down a second time. */
const SUPPORTED: Readonly<Record<KindId, readonly OptionalImdsMember[]>> = {
  elastigroup: ['instanceMetadataTags'],
  'stateful-node': ['instanceMetadataTags'],
  'ocean-cluster': ['httpEndpoint'],
  'ocean-vng': [],
  'ocean-ecs-cluster': ['httpEndpoint', 'instanceMetadataTags'],
  'ocean-ecs-vng': [],
};
const TITLES: Readonly<Record<KindId, string>> = {
  elastigroup: 'an Elastigroup',
  'stateful-node': 'a stateful node',
  'ocean-cluster': 'an Ocean cluster on Kubernetes',
  'ocean-vng': 'a virtual node group on Kubernetes',
  'ocean-ecs-cluster': 'an Ocean cluster on ECS',
  'ocean-ecs-vng': 'a virtual node group on ECS',
};
const said = (key: string, id: KindId) =>
  `error ${key} is not among the IMDS options of ${TITLES[id]}: the API has none there. Remove it.`;

describe('each member in each kind', () => {
  const members = [
    ['httpEndpoint', 'enabled'],
    ['instanceMetadataTags', 'enabled'],
  ] as const;
  testRule(
    'unsupported-member',
    kindIds.flatMap((id) =>
      members.map(([member, value]): RuleRow => {
        const spec = jsonWith(id, { ...STRONG, [member]: value });
        const isSupported = SUPPORTED[id].includes(member);
        return {
          name: `${id} ${isSupported ? 'has' : 'has no'} ${member}`,
          spec,
          says: isSupported ? [] : [`${placeOf(`"${member}"`, spec)} ${said(member, id)}`],
          verdicts: [isSupported ? 'pass' : 'fail'],
        };
      }),
    ),
  );
});

describe('names that come near', () => {
  const misspelt = jsonWith('elastigroup', { ...STRONG, http_endpoint: 'enabled' });
  const hidden = jsonWith('ocean-vng', { ...STRONG, httpEndpoint: '{{ endpoint }}' });
  testRule('unsupported-member', [
    {
      name: 'a misspelt name of what the kind does not have at all',
      spec: misspelt,
      says: [`${placeOf('"http_endpoint"', misspelt)} ${said('http_endpoint', 'elastigroup')}`],
    },
    {
      name: 'a placeholder in it changes nothing',
      spec: hidden,
      says: [`${placeOf('"httpEndpoint"', hidden)} ${said('httpEndpoint', 'ocean-vng')}`],
      verdicts: ['fail'],
    },
    {
      name: 'an unknown name is of another rule',
      spec: jsonWith('elastigroup', { ...STRONG, imdsVersion: 2 }),
      says: [],
      others: ['spec-schema'],
    },
  ]);
});

describe('where the kind is not told, what one of both has is fine', () => {
  const body = (imds: object) =>
    JSON.stringify({ cluster: { compute: { launchSpecification: { instanceMetadataOptions: imds } } } });
  testRule('unsupported-member', [
    {
      name: 'a cluster with all four members',
      spec: body({ ...STRONG, httpEndpoint: 'enabled', instanceMetadataTags: 'enabled' }),
      says: [],
      others: ['ambiguous-kind'],
    },
  ]);
});

describe('the severity of the policy', () => {
  const spec =
    'launchSpec: { oceanId: o-1, labels: [], instanceMetadataOptions: { httpTokens: required,\n  httpEndpoint: enabled } }\n';
  const text = said('httpEndpoint', 'ocean-vng').slice('error '.length);
  const rows = (['warning', 'note'] as const).map((severity): RuleRow => {
    const config = `policy: { rules: { unsupported-member: ${severity} } }`;
    return { name: severity, spec, config, says: [`2:3 ${severity} ${text}`], verdicts: ['pass'] };
  });
  testRule('unsupported-member', [
    ...rows,
    { name: 'off', spec, config: 'policy: { rules: { unsupported-member: off } }', says: [], verdicts: ['pass'] },
  ]);
});

describe('the fix takes the member out', () => {
  testFixes('unsupported-member', [
    {
      name: 'of JSON',
      spec: '{ "launchSpec": { "oceanId": "o-1", "instanceMetadataOptions": { "httpEndpoint": "enabled", "httpTokens": "required" } } }',
      title: 'Remove httpEndpoint',
      after: '{ "launchSpec": { "oceanId": "o-1", "instanceMetadataOptions": { "httpTokens": "required" } } }',
    },
    {
      name: 'of YAML, with its line and the comment on it',
      spec: 'managedInstance:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        # both matter\n        httpTokens: required\n        httpEndpoint: enabled # as in EC2\n      imageId: ami-1\n',
      title: 'Remove httpEndpoint',
      after:
        'managedInstance:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        # both matter\n        httpTokens: required\n      imageId: ami-1\n',
    },
    {
      name: 'also where it is misspelt as well',
      spec: '{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required", "http_endpoint": 1 } } } } }',
      title: 'Remove http_endpoint',
      after: '{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required" } } } } }',
    },
  ]);
});
