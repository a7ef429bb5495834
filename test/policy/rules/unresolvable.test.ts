import { describe } from 'vitest';
import { type RuleRow, testRule } from '../../test-rule.js';

const said = (name: string, value: string) =>
  `error ${name} is ${value}, which only another tool can fill in: what it will be cannot be told. Write the value itself, or check the rendered file.`;
const CLUSTER = 'cluster: { clusterName: web, compute: ';
const cluster = (text: string) => `${CLUSTER}${text} }\n`;

describe('each kind of placeholder, wherever it hides the options', () => {
  const placeholders: readonly (readonly [written: string, shown: string])[] = [
    ['"\u0024{value}"', '"\u0024{value}"'],
    ['"required-\u0024{value}"', '"required-\u0024{value}"'],
    ['"{{ value }}"', '"{{ value }}"'],
    ['"{{value}}"', '"{{value}}"'],
    ['"<%= value %>"', '"<%= value %>"'],
    ['__VALUE__', '"__VALUE__"'],
    ['!Ref Value', '!Ref Value'],
    ['!Sub "\u0024{Value}"', '!Sub \u0024{Value}'],
    ['!If [a, b, c]', '!If'],
    ['{ Ref: Value }', 'Ref'],
    ['{ "Fn::If": [a, b, c] }', 'Fn::If'],
    ['{ "Fn::Sub": x }', 'Fn::Sub'],
  ];
  const places: readonly (readonly [name: string, around: (value: string) => string])[] = [
    ['httpTokens', (value) => `{ launchSpecification: { instanceMetadataOptions: {\n  httpTokens: ${value} } } }`],
    [
      'httpPutResponseHopLimit',
      (value) =>
        `{ launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  httpPutResponseHopLimit: ${value} } } }`,
    ],
    [
      'httpEndpoint',
      (value) => `{ launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  httpEndpoint: ${value} } } }`,
    ],
    [
      'instanceMetadataTags',
      (value) =>
        `{ launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  instanceMetadataTags: ${value} } } }`,
    ],
    ['instanceMetadataOptions', (value) => `{ launchSpecification: {\n  instanceMetadataOptions: ${value} } }`],
    ['launchSpecification', (value) => `{\n  launchSpecification: ${value} }`],
  ];
  testRule(
    'unresolvable',
    places.flatMap(([name, around]) =>
      placeholders.map(
        ([written, shown]): RuleRow => ({
          name: `${name}: ${written}`,
          spec: cluster(around(written)),
          says: [`2:${name.length + 5} ${said(name, shown)}`],
          verdicts: ['unknown'],
        }),
      ),
    ),
  );
  testRule(
    'unresolvable',
    placeholders.map(
      ([written, shown]): RuleRow => ({
        name: `compute: ${written}`,
        spec: `cluster: { clusterName: web,\n  compute: ${written} }\n`,
        says: [`2:12 ${said('compute', shown)}`],
        verdicts: ['unknown'],
      }),
    ),
  );
});

describe('what stands for itself', () => {
  const words = [
    '"$value"',
    '"{value}"',
    '"<value>"',
    '"_value_"',
    '"__value"',
    '"a__VALUE__b"',
    '"\u0024{value"',
    '"{{ value"',
    '"}}{{"',
  ];
  testRule(
    'unresolvable',
    words.map(
      (word): RuleRow => ({
        name: word,
        spec: cluster(`{ launchSpecification: { instanceMetadataOptions: { httpTokens: ${word} } } }`),
        says: [],
        others: ['tokens-required'],
        verdicts: ['fail'],
      }),
    ),
  );
  testRule('unresolvable', [
    {
      name: 'an object with a function and more: no template makes one of it',
      spec: cluster('{ launchSpecification: { instanceMetadataOptions: { Ref: x, httpTokens: required } } }'),
      says: [],
      others: ['spec-schema'],
      verdicts: ['fail'],
    },
    {
      name: 'placeholders elsewhere in the spec',
      spec: 'group: { name: "{{ name }}", compute: { subnetIds: !Ref S, launchSpecification: { imageId: "__AMI__", metadataOptions: { httpTokens: required } } } }\n',
      says: [],
      verdicts: ['pass'],
    },
    {
      name: 'tags of YAML itself',
      spec: cluster(
        '{ launchSpecification: !!map { instanceMetadataOptions: { httpTokens: !!str required, httpPutResponseHopLimit: !!int "2" } } }',
      ),
      says: [],
      verdicts: ['pass'],
    },
  ]);
});

describe('together with other causes', () => {
  testRule('unresolvable', [
    {
      name: 'two placeholders are two findings',
      spec: cluster(
        '{ launchSpecification: { instanceMetadataOptions: {\n  httpTokens: __A__,\n  httpPutResponseHopLimit: __B__ } } }',
      ),
      says: [`2:15 ${said('httpTokens', '"__A__"')}`, `3:28 ${said('httpPutResponseHopLimit', '"__B__"')}`],
      verdicts: ['unknown'],
    },
    {
      name: 'a wrong value beside it makes it fail',
      spec: cluster(
        '{ launchSpecification: { instanceMetadataOptions: { httpTokens: optional,\n  httpPutResponseHopLimit: __B__ } } }',
      ),
      says: [`2:28 ${said('httpPutResponseHopLimit', '"__B__"')}`],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
    {
      name: 'a node group\u2019s own options',
      spec: 'launchSpec: { oceanId: o-1, labels: [],\n  instanceMetadataOptions: __OPTIONS__ }\n',
      says: [`2:28 ${said('instanceMetadataOptions', '"__OPTIONS__"')}`],
      verdicts: ['unknown'],
    },
    {
      name: 'a long one is cut',
      spec: cluster(`{ launchSpecification: {\n  instanceMetadataOptions: "{{ ${'x'.repeat(100)} }}" } }`),
      says: [`2:28 ${said('instanceMetadataOptions', `"{{ ${'x'.repeat(53)}\u2026`)}`],
    },
  ]);
});

describe('the severity of the policy', () => {
  const spec = cluster('{ launchSpecification: { instanceMetadataOptions: {\n  httpTokens: __A__ } } }');
  const text = said('httpTokens', '"__A__"').slice('error '.length);
  const rows = (['error', 'warning', 'note'] as const).map(
    (severity): RuleRow => ({
      name: `${severity}: the verdict stays unknown`,
      spec,
      config: `policy: { rules: { unresolvable: ${severity} } }`,
      says: [`2:15 ${severity} ${text}`],
      verdicts: ['unknown'],
    }),
  );
  testRule('unresolvable', [
    ...rows,
    {
      name: 'off: tokens-required speaks',
      spec,
      config: 'policy: { rules: { unresolvable: off } }',
      says: [],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
    {
      name: 'off, and tokens-required off as well: nothing is said, but the spec is not called safe',
      spec,
      config: 'policy: { rules: { unresolvable: off, tokens-required: off } }',
      says: [],
      verdicts: ['unknown'],
    },
  ]);
});
