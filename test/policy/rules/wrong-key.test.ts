import { describe, expect, test } from 'vitest';
import type { KindId } from '../../../src/specs/spec.js';
import { reportOf, testFixes } from '../../test-fix.js';
import { placeOf, type RuleRow, testRule } from '../../test-rule.js';
import { bodyWith, jsonWith, keyOf, kindIds, STRONG, specWith, wayOf } from '../bodies.js';

const TITLES: Readonly<Record<KindId, string>> = {
  elastigroup: 'an Elastigroup',
  'stateful-node': 'a stateful node',
  'ocean-cluster': 'an Ocean cluster on Kubernetes',
  'ocean-vng': 'a virtual node group on Kubernetes',
  'ocean-ecs-cluster': 'an Ocean cluster on ECS',
  'ocean-ecs-vng': 'a virtual node group on ECS',
};

/** A spec whose IMDS options stand under another key. */
function renamed(id: KindId, key: string): string {
  return jsonWith(id, STRONG).replace(`"${keyOf(id)}"`, JSON.stringify(key));
}

const weak = 'so instances may answer IMDSv1';
const noEffect = 'so it has no effect';
const unread = (key: string, right: string, so = weak) => `error ${key} is not a key that the API reads, ${so}. Write ${right}.`;
const elsewhere = (key: string, id: KindId, so = weak) =>
  `error ${key} does not stand where the API reads the IMDS options of ${TITLES[id]}, ${so}. Move it to ${wayOf(id)}.`;

describe('the other family\u2019s key', () => {
  testRule(
    'wrong-key',
    kindIds.map((id): RuleRow => {
      const other = keyOf(id) === 'metadataOptions' ? 'instanceMetadataOptions' : 'metadataOptions';
      const owner = other === 'metadataOptions' ? 'Elastigroup\u2019s' : 'Ocean\u2019s';
      const spec = renamed(id, other);
      const says = `${placeOf(`"${other}"`, spec)} error ${other} is ${owner} key; the API passes over it in ${TITLES[id]}, ${weak}. Write ${keyOf(id)}.`;
      return { name: id, spec, says: [says], verdicts: ['fail'] };
    }),
  );
});

describe('the key with a slip', () => {
  const slips = [
    'metadata_options',
    'instance_metadata_options',
    'metadata-options',
    'MetadataOptions',
    'metadataoptions',
    'METADATA_OPTIONS',
    'metadataOption',
    'metadaOptions',
    'metadataOpitons',
    'metaDataOptions',
    'meta_data_options',
    'instanceMetadataOption',
    'InstanceMetadataOptions',
  ];
  testRule(
    'wrong-key',
    slips.flatMap((key): RuleRow[] =>
      (['elastigroup', 'ocean-vng'] as const).map((id) => {
        const spec = renamed(id, key);
        return { name: `${key} in ${id}`, spec, says: [`${placeOf(`"${key}"`, spec)} ${unread(key, keyOf(id))}`] };
      }),
    ),
  );
  testRule(
    'wrong-key',
    ['metadata', 'options', 'imds', 'metadataConfig', 'constructor', '__proto__', 'x'.repeat(5000)].map((key): RuleRow => {
      const spec = renamed('elastigroup', key);
      // A member of this name tells nothing of the options: they are simply missing.
      const others = ['tokens-required'] as const;
      const inside = spec.includes('httpTokens')
        ? [`${placeOf('"httpTokens"', spec)} ${elsewhere('httpTokens', 'elastigroup')}`]
        : [];
      return { name: `${key.slice(0, 20)} is no slip of it`, spec, says: inside, others: inside.length > 0 ? [] : others };
    }),
  );
});

describe('the key in the wrong place', () => {
  const launch = { imageId: 'ami-1' };
  const rows: readonly (readonly [name: string, id: KindId, spec: object])[] = [
    ['a step too high', 'elastigroup', { group: { compute: { metadataOptions: STRONG, launchSpecification: launch } } }],
    ['at the top of the body', 'elastigroup', { group: { metadataOptions: STRONG, compute: { launchSpecification: launch } } }],
    ['beside the root', 'elastigroup', { metadataOptions: STRONG, group: { compute: { launchSpecification: launch } } }],
    [
      'in another part',
      'stateful-node',
      { managedInstance: { strategy: { metadataOptions: STRONG }, compute: { launchSpecification: launch } } },
    ],
    [
      'a step too deep',
      'elastigroup',
      { group: { compute: { launchSpecification: { ...launch, options: { metadataOptions: STRONG } } } } },
    ],
    [
      'in a list',
      'elastigroup',
      { group: { compute: { launchSpecification: { images: [{ id: 'ami-1', metadataOptions: STRONG }] } } } },
    ],
    ['where nothing leads to the right place', 'elastigroup', { group: { compute: { metadataOptions: STRONG } } }],
    [
      'where the right place is null',
      'elastigroup',
      { group: { metadataOptions: STRONG, compute: { launchSpecification: { metadataOptions: null } } } },
    ],
    [
      'a node group\u2019s, where a cluster has it',
      'ocean-vng',
      { launchSpec: { oceanId: 'o-1', labels: [], compute: { launchSpecification: { instanceMetadataOptions: STRONG } } } },
    ],
    [
      'a cluster\u2019s, where a node group has it',
      'ocean-cluster',
      { cluster: { controllerClusterId: 'web', instanceMetadataOptions: STRONG, compute: { launchSpecification: launch } } },
    ],
    [
      'beside the root of a cluster',
      'ocean-ecs-cluster',
      { instanceMetadataOptions: STRONG, cluster: { clusterName: 'web', compute: { launchSpecification: launch } } },
    ],
  ];
  testRule(
    'wrong-key',
    rows.map(([name, id, spec]): RuleRow => {
      const text = JSON.stringify(spec, null, 1);
      const marker = `"${keyOf(id)}": {`;
      return { name, spec: text, says: [`${placeOf(marker, text)} ${elsewhere(keyOf(id), id)}`], verdicts: ['fail'] };
    }),
  );
  testRule('wrong-key', [
    {
      name: 'under the other family\u2019s name',
      spec: 'group:\n  instanceMetadataOptions: { httpTokens: required }\n  compute: { launchSpecification: {} }\n',
      says: [`2:3 ${elsewhere('instanceMetadataOptions', 'elastigroup')}`],
    },
    {
      name: 'misspelt as well',
      spec: 'group:\n  metadata_options: { httpTokens: required }\n  compute: { launchSpecification: {} }\n',
      says: [`2:3 ${elsewhere('metadata_options', 'elastigroup')}`],
    },
    {
      name: 'httpTokens without the object around it',
      spec: 'group:\n  compute:\n    launchSpecification:\n      httpTokens: required\n',
      says: [`4:7 ${elsewhere('httpTokens', 'elastigroup')}`],
    },
    {
      name: 'http_tokens at the top of a node group',
      spec: 'launchSpec:\n  oceanId: o-1\n  labels: []\n  http_tokens: required\n',
      says: [`4:3 ${elsewhere('http_tokens', 'ocean-vng')}`],
    },
    {
      name: 'in a list of specs, beside the root of the second',
      spec: '- group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n- metadataOptions: { httpTokens: required }\n  group: { compute: { launchSpecification: {} } }\n',
      says: [
        '2:3 error metadataOptions does not stand where the API reads the IMDS options of an Elastigroup, so instances may answer IMDSv1. Move it to [1].group.compute.launchSpecification.metadataOptions.',
      ],
    },
    {
      name: 'nothing is said of a second one where the right place is filled',
      spec: JSON.stringify(specWith('elastigroup', STRONG, { metadataOptions: STRONG })),
      says: [],
      verdicts: ['pass'],
    },
  ]);
});

describe('a misnamed member of the options', () => {
  const rows: readonly (readonly [key: string, right: string])[] = [
    ['HttpTokens', 'httpTokens'],
    ['http_tokens', 'httpTokens'],
    ['http-tokens', 'httpTokens'],
    ['httpToken', 'httpTokens'],
    ['httptokens', 'httpTokens'],
    ['HTTP_TOKENS', 'httpTokens'],
    ['htpTokens', 'httpTokens'],
  ];
  testRule(
    'wrong-key',
    rows.flatMap(([key, right]): RuleRow[] =>
      (['elastigroup', 'ocean-ecs-vng'] as const).map((id) => {
        const spec = jsonWith(id, { [key]: 'required' });
        return {
          name: `${key} in ${id}`,
          spec,
          says: [`${placeOf(`"${key}"`, spec)} ${unread(key, right)}`],
          verdicts: ['fail'],
        };
      }),
    ),
  );
  const mild: readonly (readonly [key: string, right: string])[] = [
    ['http_put_response_hop_limit', 'httpPutResponseHopLimit'],
    ['HttpPutResponseHopLimit', 'httpPutResponseHopLimit'],
    ['httpPutResponseHoplimit', 'httpPutResponseHopLimit'],
    ['instance_metadata_tags', 'instanceMetadataTags'],
    ['http_endpoint', 'httpEndpoint'],
  ];
  testRule(
    'wrong-key',
    mild.map(([key, right]): RuleRow => {
      const spec = jsonWith('ocean-ecs-cluster', { httpTokens: 'required', [key]: 2 });
      return { name: `${key} has no effect`, spec, says: [`${placeOf(`"${key}"`, spec)} ${unread(key, right, noEffect)}`] };
    }),
  );
});

describe('one cause, one finding', () => {
  const cluster =
    '{ "cluster": { "id": "o-1", "controllerClusterId": "web", "compute": { "launchSpecification": { "instanceMetadataOptions": { "httpTokens": "required" } } } } }';
  testRule('wrong-key', [
    {
      name: 'a node group with a wrong key is not said to inherit',
      spec: 'launchSpec:\n  oceanId: o-1\n  labels: []\n  metadataOptions: { httpTokens: required }\n',
      beside: { 'cluster.json': cluster },
      says: [
        `4:3 error metadataOptions is Elastigroup\u2019s key; the API passes over it in a virtual node group on Kubernetes, ${weak}. Write instanceMetadataOptions.`,
      ],
      verdicts: ['fail'],
    },
    {
      name: 'of a misnamed hop limit, nobody says that it is missing',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: {\n  httpTokens: required, http_put_response_hop_limit: 2 } } } }\n',
      config: 'policy: { hopLimit: { required: true } }',
      says: [`2:25 ${unread('http_put_response_hop_limit', 'httpPutResponseHopLimit', noEffect)}`],
    },
    {
      name: 'of a misnamed placeholder, nobody says that it cannot be told',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: {\n  HttpTokens: "{{ tokens }}" } } } }\n',
      says: [`2:3 ${unread('HttpTokens', 'httpTokens')}`],
      verdicts: ['fail'],
    },
  ]);
});

describe('beside what is right', () => {
  testRule('wrong-key', [
    {
      name: 'a wrong key beside strong options is told, and has no effect',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions: { httpTokens: required }\n      metadata_options: { httpTokens: required }\n',
      says: [`5:7 ${unread('metadata_options', 'metadataOptions', noEffect)}`],
    },
    {
      name: 'beside weak options, those are told as well',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions: { httpTokens: optional }\n      instanceMetadataOptions: { httpTokens: required }\n',
      says: [
        `5:7 error instanceMetadataOptions is Ocean\u2019s key; the API passes over it in an Elastigroup, ${noEffect}. Write metadataOptions.`,
      ],
      others: ['tokens-required'],
    },
    {
      name: 'a wrong member beside httpTokens has no effect',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: {\n  httpTokens: required, http_tokens: optional } } } }\n',
      says: [`2:25 ${unread('http_tokens', 'httpTokens', noEffect)}`],
    },
    {
      name: 'several wrong keys are all told',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOption: {}\n      metadata_options: {}\n',
      says: [`4:7 ${unread('metadataOption', 'metadataOptions')}`, `5:7 ${unread('metadata_options', 'metadataOptions')}`],
    },
    {
      name: 'an own __proto__ is searched like any other member',
      spec: '{ "group": { "__proto__": {\n  "metadataOptions": {} }, "compute": { "launchSpecification": {} } } }',
      says: [`2:3 ${elsewhere('metadataOptions', 'elastigroup')}`],
    },
  ]);
});

describe('the severity of the policy', () => {
  const spec = 'group:\n  compute:\n    launchSpecification:\n      metadata_options: { httpTokens: required }\n';
  const said = unread('metadata_options', 'metadataOptions').slice('error '.length);
  testRule('wrong-key', [
    {
      name: 'warning: only that',
      spec,
      config: 'policy: { rules: { wrong-key: warning } }',
      says: [`4:7 warning ${said}`],
      verdicts: ['fail'],
    },
    {
      name: 'note: only that',
      spec,
      config: 'policy: { rules: { wrong-key: note } }',
      says: [`4:7 note ${said}`],
      verdicts: ['fail'],
    },
    {
      name: 'off: tokens-required speaks',
      spec,
      config: 'policy: { rules: { wrong-key: off } }',
      says: [],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
  ]);
});

describe('a hostile spec', () => {
  let deep: object = { metadataOptions: STRONG };
  for (let level = 0; level < 100; level++) deep = { inner: deep };
  const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, {}]));
  testRule('wrong-key', [
    {
      name: 'options a hundred levels down are found',
      spec: JSON.stringify({ group: { deep, compute: { launchSpecification: {} } } }),
      says: [
        `1:${JSON.stringify({ group: { deep } }).indexOf('"metadataOptions"') + 1} ${elsewhere('metadataOptions', 'elastigroup')}`,
      ],
    },
    {
      name: 'behind many thousand values they are not looked for: then they are missing',
      spec: JSON.stringify(bodyWith('elastigroup', undefined, { id: 'sig-1', wide, last: { inner: { metadataOptions: {} } } })),
      says: [],
      others: ['tokens-required'],
    },
  ]);
});

describe('the fix gives a key its name, in place', () => {
  const launch = (inside: string) => `{"group": {"compute": {"launchSpecification": {${inside}}}}}`;
  testFixes('wrong-key', [
    {
      name: 'JSON: of the other family',
      spec: launch('"instanceMetadataOptions" : {"httpTokens": "required"}, "imageId": "ami-1"'),
      title: 'Rename instanceMetadataOptions to metadataOptions',
      after: launch('"metadataOptions" : {"httpTokens": "required"}, "imageId": "ami-1"'),
    },
    {
      name: 'YAML: with underscores, in its quotes',
      spec: 'launchSpec:\n  oceanId: o-1\n  "instance_metadata_options": # hops\n    httpTokens: required\n',
      title: 'Rename instance_metadata_options to instanceMetadataOptions',
      after: 'launchSpec:\n  oceanId: o-1\n  "instanceMetadataOptions": # hops\n    httpTokens: required\n',
    },
    {
      name: 'of a member',
      spec: launch('"metadataOptions": {"HttpTokens": "required"}'),
      title: 'Rename HttpTokens to httpTokens',
      after: launch('"metadataOptions": {"httpTokens": "required"}'),
    },
    {
      name: 'whatever its value is: that is another finding',
      spec: launch('"metadataOptions": {"httpToken": "optional"}'),
      title: 'Rename httpToken to httpTokens',
      after: launch('"metadataOptions": {"httpTokens": "optional"}'),
    },
    {
      name: 'of options that are null',
      spec: launch('"metadata_options": null'),
      title: 'Rename metadata_options to metadataOptions',
      after: launch('"metadataOptions": null'),
    },
    { name: 'but not of what can be no options', spec: launch('"metadata_options": "required"'), title: null },
  ]);
});

describe('the fix, where the right key is there as well', () => {
  const launch = (inside: string) => `{"group": {"compute": {"launchSpecification": {${inside}}}}}`;
  const strong = '"metadataOptions": {"httpTokens": "required", "httpPutResponseHopLimit": 2}';
  testFixes('wrong-key', [
    {
      name: 'takes the other one out, if that says nothing else',
      spec: launch(`"instanceMetadataOptions": {"httpPutResponseHopLimit": 2}, ${strong}`),
      title: 'Remove instanceMetadataOptions',
      after: launch(strong),
    },
    {
      name: 'is none if it says something else',
      spec: launch(`"metadata_options": {"httpPutResponseHopLimit": 3}, ${strong}`),
      title: null,
    },
    {
      name: 'is none if it says something more',
      spec: launch(`"metadata_options": {"instanceMetadataTags": "enabled"}, ${strong}`),
      title: null,
    },
    {
      name: 'is none if the right one is null',
      spec: launch('"metadata_options": {"httpTokens": "required"}, "metadataOptions": null'),
      title: null,
    },
    {
      name: 'takes a second httpTokens out: only one value of it is right',
      spec: launch('"metadataOptions": {"http_tokens": "optional", "httpTokens": "required"}'),
      title: 'Remove http_tokens',
      after: launch('"metadataOptions": {"httpTokens": "required"}'),
    },
    {
      name: 'takes another member out that says the same',
      spec: launch(
        '"metadataOptions": {"httpTokens": "required", "httpPutResponseHopLimit": 2, "http_put_response_hop_limit": 2}',
      ),
      title: 'Remove http_put_response_hop_limit',
      after: launch('"metadataOptions": {"httpTokens": "required", "httpPutResponseHopLimit": 2}'),
    },
    {
      name: 'is none for another member that says something else',
      spec: launch(
        '"metadataOptions": {"httpTokens": "required", "httpPutResponseHopLimit": 2, "http_put_response_hop_limit": 3}',
      ),
      title: null,
    },
  ]);

  test('is none for two keys that both may be meant', async () => {
    const text = launch('"metadata_options": {"httpTokens": "required"}, "instanceMetadataOptions": {"httpTokens": "optional"}');
    const { findings } = await reportOf({ 'spec.json': text });
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([
      ['wrong-key', null],
      ['wrong-key', null],
    ]);
  });
});

describe('the fix moves options to their place', () => {
  const moved = 'Move metadataOptions to group.compute.launchSpecification.metadataOptions';
  testFixes('wrong-key', [
    {
      name: 'JSON: from a step too high',
      spec: '{\n  "group": {\n    "compute": {\n      "metadataOptions": { "httpTokens": "required", "httpPutResponseHopLimit": 2 },\n      "launchSpecification": {\n        "imageId": "ami-1"\n      }\n    }\n  }\n}\n',
      title: moved,
      after:
        '{\n  "group": {\n    "compute": {\n      "launchSpecification": {\n        "imageId": "ami-1",\n        "metadataOptions": {\n          "httpTokens": "required",\n          "httpPutResponseHopLimit": 2\n        }\n      }\n    }\n  }\n}\n',
    },
    {
      name: 'YAML: from beside the root',
      spec: 'metadataOptions:\n  httpTokens: required\n# the web fleet\ngroup:\n  compute:\n    launchSpecification:\n      imageId: ami-1\n',
      title: moved,
      after:
        '# the web fleet\ngroup:\n  compute:\n    launchSpecification:\n      imageId: ami-1\n      metadataOptions:\n        httpTokens: required\n',
    },
    {
      name: 'into a place that is not there yet, with another name',
      spec: 'group:\n  compute:\n    metadata_options: { httpTokens: required }\n',
      title: 'Move metadata_options to group.compute.launchSpecification.metadataOptions',
      after: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: required\n',
    },
    {
      name: 'but not with a comment, which would be lost',
      spec: 'group:\n  compute:\n    metadataOptions:\n      httpTokens: required # agreed\n    launchSpecification:\n      imageId: ami-1\n',
      title: null,
    },
    {
      name: 'but not out of a list',
      spec: 'group: { compute: { launchSpecification: { images: [{ id: ami-1, metadataOptions: { httpTokens: required } }] } } }\n',
      title: null,
    },
    {
      name: 'but not where they are no options',
      spec: 'group: { compute: { metadataOptions: [required], launchSpecification: { imageId: ami-1 } } }\n',
      title: null,
    },
    {
      name: 'but not where they hold more than single values',
      spec: 'group: { compute: { metadataOptions: { httpTokens: required, x: {} }, launchSpecification: { imageId: ami-1 } } }\n',
      title: null,
    },
    {
      name: 'but not a lone httpTokens: what else belongs to it cannot be told',
      spec: 'group: { compute: { launchSpecification: { imageId: ami-1, httpTokens: required, httpPutResponseHopLimit: 2 } } }\n',
      title: null,
    },
  ]);
});
