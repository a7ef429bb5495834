import { describe } from 'vitest';
import type { KindId } from '../../../src/specs/spec.js';
import { testFixes } from '../../test-fix.js';
import { placeOf, type RuleRow, testRule } from '../../test-rule.js';
import { jsonWith, kindIds } from '../bodies.js';

/** An Elastigroup whose hop limit, written like this, stands at the start of the second line. */
const group = (hops: string) =>
  `{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required", "httpPutResponseHopLimit":\n${hops} } } } } }`;
const AT = '2:1';
const outside = (found: string, min = 1, max = 64) =>
  `${AT} error httpPutResponseHopLimit must be a whole number from ${min} to ${max}, but it is ${found}.`;
const far = (hops: number) =>
  `${AT} note httpPutResponseHopLimit ${hops} lets the token travel further than containers need: 2, or 3 with an overlay network.`;
const MISSING = (min = 1, max = 64) =>
  `httpPutResponseHopLimit is missing, but the policy wants it written. Add a whole number from ${min} to ${max}.`;

describe('the API takes whole numbers from 1 to 64', () => {
  const rows: readonly (readonly [hops: string, says: readonly string[]])[] = [
    ['0', [outside('0')]],
    ['-1', [outside('-1')]],
    ['1', []],
    ['2', []],
    ['3', []],
    ['2.0', []],
    ['2e0', []],
    ['4', [far(4)]],
    ['64', [far(64)]],
    ['65', [outside('65')]],
    ['1.5', [outside('1.5')]],
    ['1357997531', [outside('1357997531')]],
    ['1e400', [outside('Infinity')]],
    ['-1e400', [outside('-Infinity')]],
    ['"2"', [outside('"2"')]],
    ['""', [outside('""')]],
    ['true', [outside('true')]],
    ['[2]', [outside('a list')]],
    ['{}', [outside('an object')]],
    ['null', []],
  ];
  testRule(
    'hop-limit',
    rows.map(([hops, says]) => ({
      name: hops,
      spec: group(hops),
      says,
      verdicts: [says.some((line) => line.includes(' error ')) ? 'fail' : 'pass'],
    })),
  );
  const yaml: readonly (readonly [hops: string, says: readonly string[]])[] = [
    ['0x2', []],
    ['"2"', ['1:88 error httpPutResponseHopLimit must be a whole number from 1 to 64, but it is "2".']],
    ['.inf', ['1:88 error httpPutResponseHopLimit must be a whole number from 1 to 64, but it is Infinity.']],
    ['.nan', ['1:88 error httpPutResponseHopLimit must be a whole number from 1 to 64, but it is NaN.']],
    ['~', []],
  ];
  testRule(
    'hop-limit',
    yaml.map(([hops, says]) => ({
      name: `YAML: ${hops}`,
      spec: `group: { compute: { launchSpecification: { metadataOptions: { httpPutResponseHopLimit: ${hops}, httpTokens: required } } } }\n`,
      says,
    })),
  );
});

describe('a hop limit of 1 keeps containers from IMDS', () => {
  const containers: readonly KindId[] = ['ocean-cluster', 'ocean-vng', 'ocean-ecs-cluster', 'ocean-ecs-vng'];
  testRule(
    'hop-limit',
    kindIds.map((id): RuleRow => {
      const spec = jsonWith(id, { httpTokens: 'required', httpPutResponseHopLimit: 1 });
      const said = `${placeOf('1\n', spec)} warning httpPutResponseHopLimit 1 keeps pods and tasks behind a bridge network from IMDS. Write 2, unless they get credentials another way.`;
      return { name: id, spec, says: containers.includes(id) ? [said] : [], verdicts: ['pass'] };
    }),
  );
  testRule('hop-limit', [
    {
      name: 'not where tokens are optional: then nobody needs one',
      spec: jsonWith('ocean-vng', { httpTokens: 'optional', httpPutResponseHopLimit: 1 }),
      says: [],
      others: ['tokens-required'],
    },
  ]);
});

describe('the range of the policy', () => {
  const config = 'policy: { hopLimit: { min: 2, max: 5 } }';
  const rows: readonly (readonly [hops: string, says: readonly string[]])[] = [
    ['1', [outside('1', 2, 5)]],
    ['2', []],
    ['5', [far(5)]],
    ['6', [outside('6', 2, 5)]],
    ['null', []],
  ];
  testRule(
    'hop-limit',
    rows.map(([hops, says]) => ({ name: hops, spec: group(hops), config, says })),
  );
  testRule('hop-limit', [
    {
      name: '1 on Ocean, where the policy does not take it: one finding',
      spec: 'launchSpec: { oceanId: o-1, labels: [], instanceMetadataOptions: { httpTokens: required,\n  httpPutResponseHopLimit: 1 } }\n',
      config,
      says: ['2:28 error httpPutResponseHopLimit must be a whole number from 2 to 5, but it is 1.'],
    },
    { name: 'a single number', spec: group('3'), config: 'policy: { hopLimit: { min: 2, max: 2 } }', says: [outside('3', 2, 2)] },
    { name: 'only an upper end', spec: group('3'), config: 'policy: { hopLimit: { max: 2 } }', says: [outside('3', 1, 2)] },
    { name: 'only a lower end', spec: group('1'), config: 'policy: { hopLimit: { min: 2 } }', says: [outside('1', 2, 64)] },
  ]);
});

describe('a policy that wants it written', () => {
  const config = 'policy: { hopLimit: { required: true } }';
  testRule('hop-limit', [
    {
      name: 'null counts as absent, and is shown',
      spec: group('null'),
      config,
      says: [`${AT} error ${MISSING()}`],
      verdicts: ['fail'],
    },
    {
      name: 'absent: shown at the key of the options',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions: { httpTokens: required }\n',
      config: 'policy: { hopLimit: { required: true, min: 2, max: 3 } }',
      says: [`4:7 error ${MISSING(2, 3)}`],
    },
    { name: 'written', spec: group('2'), config, says: [] },
    {
      name: 'without options, those are what is missing',
      spec: 'group: { compute: { launchSpecification: {} } }\n',
      config,
      says: [],
      others: ['tokens-required'],
    },
    {
      name: 'a placeholder is written',
      spec: group('"{{ hops }}"'),
      config,
      says: [],
      others: ['unresolvable'],
    },
    {
      name: 'a misnamed one, where wrong-key is switched off',
      spec: 'group: { compute: { launchSpecification: {\n  metadataOptions: { httpTokens: required, hop_limit: 2, http_put_response_hop_limit: 2 } } } }\n',
      config: 'policy: { hopLimit: { required: true }, rules: { wrong-key: off, spec-schema: off } }',
      says: [`2:3 error ${MISSING()}`],
    },
    {
      name: 'a node group that inherits need not write it',
      spec: 'launchSpec: { oceanId: o-1, labels: [] }\n',
      config,
      says: [],
      others: ['node-group-inherits'],
    },
  ]);
});

describe('the severity of the policy', () => {
  const ocean =
    'launchSpec: { oceanId: o-1, labels: [], instanceMetadataOptions: { httpTokens: required,\n  httpPutResponseHopLimit: 1 } }\n';
  const bridge =
    'httpPutResponseHopLimit 1 keeps pods and tasks behind a bridge network from IMDS. Write 2, unless they get credentials another way.';
  const rules = (severity: string) => `policy: { rules: { hop-limit: ${severity} } }`;
  testRule('hop-limit', [
    {
      name: 'warning lowers errors',
      spec: group('65'),
      config: rules('warning'),
      says: [outside('65').replace('error', 'warning')],
      verdicts: ['pass'],
    },
    { name: 'note lowers errors', spec: group('65'), config: rules('note'), says: [outside('65').replace('error', 'note')] },
    { name: 'note lowers warnings', spec: ocean, config: rules('note'), says: [`2:28 note ${bridge}`] },
    { name: 'error leaves warnings what they are', spec: ocean, config: rules('error'), says: [`2:28 warning ${bridge}`] },
    { name: 'warning leaves notes what they are', spec: group('64'), config: rules('warning'), says: [far(64)] },
    { name: 'off silences errors', spec: group('65'), config: rules('off'), says: [], verdicts: ['pass'] },
    { name: 'off silences notes', spec: group('64'), config: rules('off'), says: [] },
  ]);
});

describe('the fix', () => {
  const node = (hops: string, rest = '') =>
    `managedInstance:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: required\n${hops === '' ? '' : `        httpPutResponseHopLimit: ${hops} # hops\n`}${rest}`;
  const vng = (hops: string) =>
    `{ "launchSpec": { "oceanId": "o-1", "instanceMetadataOptions": { "httpTokens": "required"${hops === '' ? '' : `, "httpPutResponseHopLimit": ${hops}`} } } }`;
  const title = (value: number) => `Set httpPutResponseHopLimit to ${value}`;
  const narrow = 'policy: { hopLimit: { min: 2, max: 3 } }';
  const required = 'policy: { hopLimit: { min: 1, max: 3, required: true } }';
  const added = '        httpPutResponseHopLimit: 1\n';
  testFixes('hop-limit', [
    { name: 'raises what is too low', spec: node('0'), title: title(1), after: node('1') },
    { name: 'raises it further for containers: one hop keeps them from IMDS', spec: vng('-3'), title: title(2), after: vng('2') },
    { name: 'lowers what is too high', spec: vng('100'), title: title(64), after: vng('64') },
    { name: 'goes by the policy', spec: node('5'), config: narrow, title: title(3), after: node('3') },
    {
      name: 'goes by the policy where that keeps containers from IMDS',
      spec: vng('2'),
      config: 'policy: { hopLimit: { max: 1 } }',
      title: title(1),
      after: vng('1'),
    },
    { name: 'rounds', spec: node('2.7'), title: title(3), after: node('3') },
    { name: 'takes the quotes away', spec: node('"2"'), title: title(2), after: node('2') },
    { name: 'is none for a text beyond the range', spec: node('"100"'), title: null },
    { name: 'is none for another text', spec: node('two'), title: null },
    { name: 'is none for what has no end', spec: node('.inf'), title: null },
    { name: 'is none for a list', spec: vng('[2]'), title: null },
    {
      name: 'adds what EC2 takes where nothing is written',
      spec: node(''),
      config: required,
      title: 'Add httpPutResponseHopLimit: 1',
      after: node('', added),
    },
    {
      name: 'adds what containers need',
      spec: vng(''),
      config: required,
      title: 'Add httpPutResponseHopLimit: 2',
      after: vng('2'),
    },
    { name: 'puts a number in the place of null', spec: vng('null'), config: required, title: title(2), after: vng('2') },
    { name: 'is none for a limit of 1 with containers: it may be meant', spec: vng('1'), title: null },
    { name: 'is none for a limit that is only unusual', spec: vng('9'), title: null },
  ]);
});
