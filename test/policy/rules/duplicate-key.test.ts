import { describe } from 'vitest';
import { testRule } from '../../test-rule.js';

const said = (key: string) =>
  `error "${key}" stands twice in the same object, and parsers silently drop one of the two. Keep one.`;
const options = (members: string) =>
  `{ "group": { "compute": { "launchSpecification": { "metadataOptions": {\n${members}\n} } } } }`;
const STRONG = '{ "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required" } } } }';
const WEAK = '{ "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "optional" } } } }';

describe('JSON: a key among the options', () => {
  testRule('duplicate-key', [
    {
      name: 'httpTokens, the last one strong',
      spec: options('"httpTokens": "optional",\n"httpTokens": "required"'),
      says: [`3:1 ${said('httpTokens')}`],
      verdicts: ['fail'],
    },
    {
      name: 'httpTokens, the last one weak: both are told',
      spec: options('"httpTokens": "required",\n"httpTokens": "optional"'),
      says: [`3:1 ${said('httpTokens')}`],
      others: ['tokens-required'],
    },
    {
      name: 'twice the same value',
      spec: options('"httpTokens": "required",\n"httpTokens": "required"'),
      says: [`3:1 ${said('httpTokens')}`],
    },
    {
      name: 'written with an escape',
      spec: options('"httpTo\\u006bens": "optional",\n"httpTokens": "required"'),
      says: [`3:1 ${said('httpTokens')}`],
    },
    {
      name: 'the last one written with an escape',
      spec: options('"httpTokens": "optional",\n"httpTo\\u006bens": "required"'),
      says: [`3:1 ${said('httpTokens')}`],
    },
    {
      name: 'three times is one finding, at the last',
      spec: options('"httpTokens": "optional",\n"httpTokens": 1,\n"httpTokens": "required"'),
      says: [`4:1 ${said('httpTokens')}`],
    },
    {
      name: 'two different ones are two findings',
      spec: options(
        '"httpTokens": "optional", "httpPutResponseHopLimit": 1,\n"httpTokens": "required",\n"httpPutResponseHopLimit": 2',
      ),
      says: [`3:1 ${said('httpTokens')}`, `4:1 ${said('httpPutResponseHopLimit')}`],
    },
    {
      name: 'one that the API does not know',
      spec: options('"httpTokens": "required", "a": 1,\n"a": 2'),
      says: [`3:1 ${said('a')}`],
      others: ['spec-schema'],
    },
    { name: 'none', spec: options('"httpTokens": "required",\n"httpPutResponseHopLimit": 2'), says: [] },
  ]);
});

describe('JSON: a key on the way to the options', () => {
  testRule('duplicate-key', [
    {
      name: 'the options themselves',
      spec: '{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "optional" },\n"metadataOptions": { "httpTokens": "required" } } } } }',
      says: [`2:1 ${said('metadataOptions')}`],
    },
    {
      name: 'launchSpecification',
      spec: '{ "group": { "compute": { "launchSpecification": {},\n"launchSpecification": { "metadataOptions": { "httpTokens": "required" } } } } }',
      says: [`2:1 ${said('launchSpecification')}`],
    },
    {
      name: 'compute',
      spec: `{ "group": { "compute": 1,\n"compute": ${STRONG.slice(13, -2)} } }`,
      says: [`2:1 ${said('compute')}`],
    },
    { name: 'the root', spec: `{ "group": ${WEAK},\n"group": ${STRONG} }`, says: [`2:1 ${said('group')}`] },
    {
      name: 'what a saved API response holds',
      spec: `{ "response": { "kind": "spotinst:aws:ec2:group", "items": [${WEAK}],\n"items": [${STRONG}] } }`,
      says: [`2:1 ${said('items')}`],
    },
    {
      name: 'a key off the way is nobody\u2019s concern',
      spec: `{ "group": { "name": "a",\n"name": "b", ${STRONG.slice(2, -2)} } }`,
      says: [],
    },
    {
      name: 'nor is one of the way\u2019s names elsewhere in the body',
      spec: `{ "group": { "other": { "compute": 1, "compute": 2 }, ${STRONG.slice(2, -2)} } }`,
      says: [],
    },
  ]);
});

describe('YAML', () => {
  testRule('duplicate-key', [
    {
      name: 'among the options',
      spec: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: optional\n        httpTokens: required\n',
      says: [`6:9 ${said('httpTokens')}`],
    },
    {
      name: 'quoted and not',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: optional,\n  "httpTokens": required } } } }\n',
      says: [`2:3 ${said('httpTokens')}`],
    },
    {
      name: 'written with an escape',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: optional,\n  "httpTo\\u006bens": required } } } }\n',
      says: [`2:3 ${said('httpTokens')}`],
    },
    {
      name: 'on the way',
      spec: 'group:\n  compute: { launchSpecification: {} }\n  compute: { launchSpecification: { metadataOptions: { httpTokens: required } } }\n',
      says: [`3:3 ${said('compute')}`],
    },
    {
      name: 'a key that overrides a merged one stands once',
      spec: 'x: &x { httpTokens: optional }\ngroup: { compute: { launchSpecification: { metadataOptions: { <<: *x, httpTokens: required } } } }\n',
      says: [],
      verdicts: ['pass'],
    },
  ]);
});

describe('several specs in a file', () => {
  testRule('duplicate-key', [
    {
      name: 'each has its own',
      spec: `[{ "group": ${WEAK},\n"group": ${STRONG} },\n{ "group": ${WEAK},\n"group": ${STRONG} }]`,
      says: [`2:1 ${said('group')}`, `4:1 ${said('group')}`],
    },
    {
      name: 'one above them all is told once',
      spec: `{ "response": {},\n"response": { "kind": "spotinst:aws:ec2:group", "items": [${STRONG}, ${STRONG}] } }`,
      says: [`2:1 ${said('response')}`],
    },
    {
      name: 'in a second document',
      spec: `group: ${STRONG}\n---\ngroup: ${WEAK}\ngroup: ${STRONG}\n`,
      says: [`4:1 ${said('group')}`],
    },
  ]);
});

describe('a spec that a second key makes disappear', () => {
  testRule('duplicate-key', [
    { name: 'the only one of the file', spec: `{ "group": ${WEAK},\n"group": null }`, says: [`2:1 ${said('group')}`] },
    {
      name: 'beside another root',
      spec: `{ "cluster": ${WEAK},\n"cluster": 1, "group": ${STRONG} }`,
      says: [`2:1 ${said('cluster')}`],
      verdicts: ['pass'],
    },
    { name: 'in a list', spec: `[{ "group": ${WEAK},\n"group": {} }, { "group": ${STRONG} }]`, says: [`2:1 ${said('group')}`] },
    {
      name: 'by an emptied part of it',
      spec: `[{ "group": { ${WEAK.slice(2, -2)},\n"compute": 1 } }, { "group": ${STRONG} }]`,
      says: [`2:1 ${said('compute')}`],
    },
    {
      name: 'in another document',
      spec: `group: ${WEAK}\ngroup: ~\n---\ngroup: ${STRONG}\n`,
      says: [`2:1 ${said('group')}`],
    },
    { name: 'in a file that is nothing of ours', spec: '{ "items": [1],\n"items": [2] }', says: [] },
  ]);
});

describe('neither the policy nor a waiver softens it', () => {
  testRule('duplicate-key', [
    {
      name: 'a waiver of another rule for the same file',
      spec: options('"httpTokens": "required",\n"httpTokens": "optional"'),
      config: 'waivers: [{ files: "**", rule: tokens-required, reason: r, owner: o, expires: 2027-01-01 }]',
      says: [`3:1 ${said('httpTokens')}`],
      others: ['tokens-required'],
      verdicts: ['fail'],
    },
  ]);
});
