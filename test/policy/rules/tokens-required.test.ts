import { describe } from 'vitest';
import { testFixes } from '../../test-fix.js';
import { placeOf, type RuleRow, testRule } from '../../test-rule.js';
import { bodyWith, jsonWith, kindIds, STRONG, wayOf } from '../bodies.js';

const GROUP = 'group.compute.launchSpecification.metadataOptions.httpTokens: "required"';
const missing = (name: string) => `error ${name} is missing, so instances may answer IMDSv1. Add ${GROUP}.`;
const noObject = (name: string, found: string) => `error ${name} must be an object, but it is ${found}. Write ${GROUP}.`;
const noWord = (found: string) => `error httpTokens must be "required", but it is ${found}.`;
const SPELLING = ' The API takes the word in lower case and without spaces.';

describe('what is missing is shown at the key of its nearest parent, with the full path to add', () => {
  testRule('tokens-required', [
    {
      name: 'YAML: all that leads to the options',
      spec: 'group:\n  name: web\n  compute: {}\n',
      says: [`3:3 ${missing('launchSpecification')}`],
    },
    {
      name: 'YAML: the options',
      spec: 'group:\n  compute:\n    launchSpecification:\n      imageId: ami-1\n',
      says: [`3:5 ${missing('metadataOptions')}`],
    },
    {
      name: 'YAML: httpTokens',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpPutResponseHopLimit: 2\n',
      says: [`4:7 ${missing('httpTokens')}`],
    },
    {
      name: 'JSON: all that leads to the options',
      spec: '{ "group": {\n  "compute": {}\n} }',
      says: [`2:3 ${missing('launchSpecification')}`],
    },
    {
      name: 'JSON: the options',
      spec: '{ "group": { "compute": {\n  "launchSpecification": {}\n} } }',
      says: [`2:3 ${missing('metadataOptions')}`],
    },
    {
      name: 'JSON: httpTokens',
      spec: '{ "group": { "compute": { "launchSpecification": {\n  "metadataOptions": {}\n} } } }',
      says: [`2:3 ${missing('httpTokens')}`],
    },
    {
      name: 'a flat body: the path begins with its own members',
      spec: 'id: sig-1\ncompute:\n  launchSpecification: {}\n',
      says: [
        '3:3 error metadataOptions is missing, so instances may answer IMDSv1. Add compute.launchSpecification.metadataOptions.httpTokens: "required".',
      ],
    },
    {
      name: 'the second body of a list: the path begins with its index',
      spec: '- group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n- group: { compute: {} }\n',
      says: [
        '2:12 error launchSpecification is missing, so instances may answer IMDSv1. Add [1].group.compute.launchSpecification.metadataOptions.httpTokens: "required".',
      ],
    },
    {
      name: 'a saved API response: the path leads through the items',
      spec: '{ "response": { "kind": "spotinst:aws:ec2:group", "items": [\n  { "id": "sig-1", "compute": { "launchSpecification": {} } }\n] } }',
      says: [
        '2:33 error metadataOptions is missing, so instances may answer IMDSv1. Add response.items[0].compute.launchSpecification.metadataOptions.httpTokens: "required".',
      ],
    },
    {
      name: 'the second document of a file',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n---\ngroup:\n  compute:\n    launchSpecification: {}\n',
      says: [`5:5 ${missing('metadataOptions')}`],
    },
  ]);
});

describe('null is no value: it is shown where it stands', () => {
  testRule('tokens-required', [
    {
      name: 'launchSpecification',
      spec: 'group:\n  compute:\n    launchSpecification: null\n',
      says: [`3:26 ${noObject('launchSpecification', 'null')}`],
    },
    {
      name: 'the options',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions: ~\n',
      says: [`4:24 ${noObject('metadataOptions', 'null')}`],
    },
    {
      name: 'the options, with nothing written',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n',
      says: [`4:22 ${noObject('metadataOptions', 'null')}`],
    },
    {
      name: 'httpTokens',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: {\n  httpTokens: null } } } }\n',
      says: [`2:15 ${noWord('null')}`],
    },
  ]);
});

describe('the options must be an object', () => {
  const rows: readonly (readonly [options: string, found: string])[] = [
    ['required', '"required"'],
    ['true', 'true'],
    ['2', '2'],
    ['[{ httpTokens: required }]', 'a list'],
  ];
  testRule(
    'tokens-required',
    rows.map(([options, found]) => ({
      name: `not ${options}`,
      spec: `group: { compute: { launchSpecification: {\n  metadataOptions: ${options} } } }\n`,
      says: [`2:20 ${noObject('metadataOptions', found)}`],
      others: options.startsWith('[') ? ['wrong-key'] : [],
    })),
  );
});

describe('httpTokens must be exactly "required"', () => {
  const rows: readonly (readonly [value: string, said: string])[] = [
    ['"optional"', noWord('"optional"')],
    ['"Required"', noWord('"Required"') + SPELLING],
    ['"REQUIRED"', noWord('"REQUIRED"') + SPELLING],
    ['" required"', noWord('" required"') + SPELLING],
    ['"required "', noWord('"required "') + SPELLING],
    ['"required\\n"', noWord('"required\\n"') + SPELLING],
    ['"require"', noWord('"require"')],
    ['"r\\u0435quired"', noWord('"r\u0435quired"')],
    ['""', noWord('""')],
    ['true', noWord('true')],
    ['1', noWord('1')],
    ['["required"]', noWord('a list')],
    ['{ "value": "required" }', noWord('an object')],
  ];
  testRule(
    'tokens-required',
    rows.map(([value, said]) => ({
      name: `not ${value}`,
      spec: `{ "group": { "compute": { "launchSpecification": { "metadataOptions": {\n  "httpTokens": ${value} } } } } }`,
      says: [`2:17 ${said}`],
      verdicts: ['fail'],
    })),
  );
  testRule('tokens-required', [
    {
      name: 'YAML takes an unquoted word as that word',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n',
      says: [],
      verdicts: ['pass'],
    },
    {
      name: 'a value from an anchor is shown at the anchor',
      spec: 'x: &imds\n  httpTokens: optional\ngroup: { compute: { launchSpecification: { metadataOptions: *imds } } }\n',
      says: [`2:15 ${noWord('"optional"')}`],
    },
    {
      name: 'a value from a merge key is shown where it is written',
      spec: 'x: &imds { httpTokens: optional }\ngroup: { compute: { launchSpecification: { metadataOptions: { <<: *imds } } } }\n',
      says: [`1:24 ${noWord('"optional"')}`],
    },
    {
      name: 'members that every object of JavaScript has are no options',
      spec: '{ "group": { "compute": { "launchSpecification": {\n  "metadataOptions": { "constructor": { "httpTokens": "required" } } } } } }',
      says: [`2:3 ${missing('httpTokens')}`],
      others: ['spec-schema'],
    },
    {
      name: 'nor are those of __proto__',
      spec: '{ "group": { "compute": { "launchSpecification": {\n  "metadataOptions": { "__proto__": { "httpTokens": "required" } } } } } }',
      says: [`2:3 ${missing('httpTokens')}`],
      others: ['spec-schema'],
    },
  ]);
});

describe('every kind', () => {
  testRule(
    'tokens-required',
    kindIds.flatMap((id): RuleRow[] => {
      const weak = jsonWith(id, { httpTokens: 'optional' });
      const empty = jsonWith(id, {});
      const key = wayOf(id).split('.').at(-1) ?? '';
      return [
        { name: `${id}: optional`, spec: weak, says: [`${placeOf('"optional"', weak)} ${noWord('"optional"')}`] },
        {
          name: `${id}: empty options`,
          spec: empty,
          says: [
            `${placeOf(`"${key}"`, empty)} error httpTokens is missing, so instances may answer IMDSv1. Add ${wayOf(id)}.httpTokens: "required".`,
          ],
        },
        { name: `${id}: required`, spec: jsonWith(id, STRONG), says: [], verdicts: ['pass'] },
        {
          name: `${id}: required, flat`,
          spec: JSON.stringify(
            bodyWith(id, STRONG, {
              id: { group: 'sig-1', managedInstance: 'smi-1', cluster: 'o-1', launchSpec: 'ols-1' }[
                wayOf(id).split('.')[0] ?? ''
              ],
            }),
          ),
          says: [],
          verdicts: ['pass'],
        },
      ];
    }),
  );
});

describe('nothing else in the spec makes up for it', () => {
  const cluster = (launch: object) =>
    JSON.stringify({ cluster: { controllerClusterId: 'web', compute: { launchSpecification: launch } } });
  const template = cluster({ useAsTemplateOnly: true });
  const disabled = cluster({ instanceMetadataOptions: { httpTokens: 'optional', httpEndpoint: 'disabled' } });
  testRule('tokens-required', [
    {
      name: 'a cluster that is only a template: each later node group takes its options',
      spec: template,
      says: [
        `${placeOf('"launchSpecification"', template)} error instanceMetadataOptions is missing, so instances may answer IMDSv1. Add cluster.compute.launchSpecification.instanceMetadataOptions.httpTokens: "required".`,
      ],
    },
    {
      name: 'an endpoint that is switched off',
      spec: disabled,
      says: [`${placeOf('"optional"', disabled)} ${noWord('"optional"')}`],
      others: ['endpoint'],
    },
  ]);
});

describe('the severity of the policy', () => {
  const spec = 'group: { compute: { launchSpecification: { metadataOptions: {\n  httpTokens: optional } } } }\n';
  const said = 'httpTokens must be "required", but it is "optional".';
  testRule('tokens-required', [
    {
      name: 'warning',
      spec,
      config: 'policy: { rules: { tokens-required: warning } }',
      says: [`2:15 warning ${said}`],
      verdicts: ['fail'],
    },
    {
      name: 'note',
      spec,
      config: 'policy: { rules: { tokens-required: note } }',
      says: [`2:15 note ${said}`],
      verdicts: ['fail'],
    },
    {
      name: 'off: nothing is said, but the spec is not called safe',
      spec,
      config: 'policy: { rules: { tokens-required: off } }',
      says: [],
      verdicts: ['fail'],
    },
  ]);
});

describe('what another rule would say, where that rule is switched off', () => {
  const unproven = (way: string) => `error nothing shows that instances refuse IMDSv1. Write ${way}.httpTokens: "required".`;
  testRule('tokens-required', [
    {
      name: 'wrong-key',
      spec: 'group:\n  compute:\n    launchSpecification: { metadata_options: { httpTokens: required } }\n',
      config: 'policy: { rules: { wrong-key: off } }',
      says: [`3:5 ${missing('metadataOptions')}`],
    },
    {
      name: 'wrong-key, on a node group without options of its own',
      spec: '{\n "launchSpec": { "oceanId": "o-1", "labels": [], "metadataOptions": { "httpTokens": "required" } } }',
      config: 'policy: { rules: { wrong-key: off } }',
      says: [`2:2 ${unproven('launchSpec.instanceMetadataOptions')}`],
    },
    {
      name: 'unresolvable',
      spec: `group: { compute: { launchSpecification: { metadataOptions: "\${options}" } } }\n`,
      config: 'policy: { rules: { unresolvable: off } }',
      says: [`1:1 ${unproven('group.compute.launchSpecification.metadataOptions')}`],
    },
    {
      name: 'spec-schema',
      spec: 'group: { compute: { launchSpecification: [] } }\n',
      config: 'policy: { rules: { spec-schema: off } }',
      says: [`1:1 ${unproven('group.compute.launchSpecification.metadataOptions')}`],
    },
    {
      name: 'spec-schema, lowered',
      spec: 'group: { compute: { launchSpecification: [] } }\n',
      config: 'policy: { rules: { spec-schema: warning } }',
      says: [`1:1 ${unproven('group.compute.launchSpecification.metadataOptions')}`],
      others: ['spec-schema'],
    },
  ]);
});

describe('the fix', () => {
  const group = (inside: string) => `{ "group": { "compute": { "launchSpecification": {${inside}} } } }\n`;
  testFixes('tokens-required', [
    {
      name: 'JSON: sets the value in its place',
      spec: group(' "metadataOptions": {"httpTokens":"optional", "httpPutResponseHopLimit": 2} '),
      title: 'Set httpTokens to "required"',
      after: group(' "metadataOptions": {"httpTokens":"required", "httpPutResponseHopLimit": 2} '),
    },
    {
      name: 'YAML: sets the value in its quotes and before its comment',
      spec: "group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: 'Required'  # since 2024\n",
      title: 'Set httpTokens to "required"',
      after:
        "group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: 'required'  # since 2024\n",
    },
    {
      name: 'YAML: sets a value that is no word',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: true } } } }\n',
      title: 'Set httpTokens to "required"',
      after: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n',
    },
    {
      name: 'JSON: adds the member',
      spec: '{\n\t"group": {\n\t\t"compute": {\n\t\t\t"launchSpecification": {\n\t\t\t\t"metadataOptions": {\n\t\t\t\t\t"httpPutResponseHopLimit": 1\n\t\t\t\t}\n\t\t\t}\n\t\t}\n\t}\n}',
      title: 'Add httpTokens: "required"',
      after:
        '{\n\t"group": {\n\t\t"compute": {\n\t\t\t"launchSpecification": {\n\t\t\t\t"metadataOptions": {\n\t\t\t\t\t"httpPutResponseHopLimit": 1,\n\t\t\t\t\t"httpTokens": "required"\n\t\t\t\t}\n\t\t\t}\n\t\t}\n\t}\n}',
    },
    {
      name: 'JSON: adds all that leads there',
      spec: '{"group":{"compute":{}}}',
      title: 'Add httpTokens: "required"',
      after: '{"group":{"compute":{"launchSpecification":{"metadataOptions":{"httpTokens":"required"}}}}}',
    },
    {
      name: 'YAML: adds the options, with its line ends',
      spec: 'cluster:\r\n  compute:\r\n    launchSpecification:\r\n      imageId: ami-1\r\n  controllerClusterId: c # the end\r\n',
      title: 'Add httpTokens: "required"',
      after:
        'cluster:\r\n  compute:\r\n    launchSpecification:\r\n      imageId: ami-1\r\n      instanceMetadataOptions:\r\n        httpTokens: required\r\n  controllerClusterId: c # the end\r\n',
    },
    {
      name: 'YAML: makes an object of options that are null',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n  name: web\n',
      title: 'Add httpTokens: "required"',
      after: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: required\n  name: web\n',
    },
    { name: 'is none where the options are a text', spec: group('"metadataOptions": "required"'), title: null },
    { name: 'is none where the options are a list', spec: group('"metadataOptions": ["required"]'), title: null },
    {
      name: 'is none where the options come by an alias: what it stands for may be another spec\u2019s',
      spec: 'x: &imds { httpTokens: optional }\ngroup: { compute: { launchSpecification: { metadataOptions: *imds } } }\n',
      title: null,
    },
    {
      name: 'is none where something else is in the way, and its own rule is softened',
      spec: '{ "group": { "compute": { "launchSpecification": [], "availabilityZones": [] } } }',
      config: 'policy: { rules: { spec-schema: warning } }',
      title: null,
    },
    {
      name: 'is none for a placeholder, where its own rule is switched off',
      spec: group('"metadataOptions": {"httpTokens": "{{ tokens }}"}'),
      config: 'policy: { rules: { unresolvable: off } }',
      title: null,
    },
  ]);
});
