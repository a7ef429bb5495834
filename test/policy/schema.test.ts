import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/findings/rules.js';
import { API_LIMITS, bodySchema, fileSchema, loosest, ownerOf, type SchemaLimits } from '../../src/policy/schema.js';
import { KINDS, kindList } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { valueAt } from '../../src/specs/value.js';
import { checkFiles } from '../test-rule.js';
import { bodyWith, kindIds, STRONG, specWith } from './bodies.js';

const FOLDER = fileURLToPath(new URL('../../schemas/', import.meta.url));
const committed = (name: string) => JSON.parse(readFileSync(`${FOLDER}${name}.schema.json`, 'utf8'));
/** As strict as ajv can be: unknown keywords, missing types and properties that are required but not described are errors. */
const strict = () => new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });

describe('the committed schemas', () => {
  test.each(readdirSync(FOLDER))('%s compiles in strict mode, and its id says where it is published', (file) => {
    const schema = JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));
    expect(strict().validateSchema(schema)).toBe(true);
    expect(() => strict().compile(schema)).not.toThrow();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/${file}`);
  });

  test.each(kindIds)('%s is what the builder makes', (id) => {
    expect(committed(id)).toEqual(JSON.parse(JSON.stringify(fileSchema(KINDS[id], API_LIMITS))));
  });

  test.each(kindIds)('%s explains each step and each member, for an editor\u2019s completion', (id) => {
    let at = committed(id).$defs.body;
    for (const step of KINDS[id].imdsPath) {
      at = at.properties[step];
      expect(at.title).toBeTruthy();
    }
    expect(at.description).toBeTruthy();
    for (const member of Object.values<{ title: string; description: string }>(at.properties)) {
      expect(member.title).toBeTruthy();
      expect(member.description).toBeTruthy();
    }
  });
});

/** The rules whose errors are the schema's to find. */
const OF_THE_SCHEMA: readonly RuleId[] = ['tokens-required', 'hop-limit', 'unsupported-member', 'spec-schema'];

describe('schema and check agree', () => {
  const options: readonly (readonly [name: string, options: unknown])[] = [
    ['absent', undefined],
    ['null', null],
    ['empty', {}],
    ['a list', []],
    ['a text', 'required'],
    ['required', { httpTokens: 'required' }],
    ['optional', { httpTokens: 'optional' }],
    ['wrong case', { httpTokens: 'Required' }],
    ['tokens null', { httpTokens: null }],
    ['a hop limit', STRONG],
    ['hop limit 0', { httpTokens: 'required', httpPutResponseHopLimit: 0 }],
    ['hop limit 1', { httpTokens: 'required', httpPutResponseHopLimit: 1 }],
    ['hop limit 64', { httpTokens: 'required', httpPutResponseHopLimit: 64 }],
    ['hop limit 65', { httpTokens: 'required', httpPutResponseHopLimit: 65 }],
    ['hop limit 1.5', { httpTokens: 'required', httpPutResponseHopLimit: 1.5 }],
    ['hop limit as text', { httpTokens: 'required', httpPutResponseHopLimit: '2' }],
    ['hop limit null', { httpTokens: 'required', httpPutResponseHopLimit: null }],
    ['endpoint', { ...STRONG, httpEndpoint: 'enabled' }],
    ['endpoint disabled', { ...STRONG, httpEndpoint: 'disabled' }],
    ['endpoint null', { ...STRONG, httpEndpoint: null }],
    ['endpoint in wrong case', { ...STRONG, httpEndpoint: 'Enabled' }],
    ['tags', { ...STRONG, instanceMetadataTags: 'enabled' }],
    ['tags with a capital', { ...STRONG, instanceMetadataTags: 'Disabled' }],
    ['tags null', { ...STRONG, instanceMetadataTags: null }],
    ['an unknown member', { ...STRONG, a: 1 }],
  ];
  describe.each(kindIds)('%s', (id) => {
    const isValid = strict().compile(committed(id));
    const cluster = JSON.stringify(specWith('ocean-cluster', STRONG, { id: 'o-1' }));
    const ecsCluster = JSON.stringify(specWith('ocean-ecs-cluster', STRONG, { id: 'o-1' }));
    const beside = id.includes('ecs') ? ecsCluster : cluster;
    const prefix = { group: 'sig-1', managedInstance: 'smi-1', cluster: 'o-2', launchSpec: 'ols-1' }[KINDS[id].root];

    test.each(options)('%s', async (_, one) => {
      for (const value of [specWith(id, one), bodyWith(id, one, { id: prefix })]) {
        const report = await checkFiles({ 'spec.json': JSON.stringify(value), 'z.json': beside });
        const errors = report.findings.filter(
          ({ file, severity, rule }) => file === 'spec.json' && severity === 'error' && OF_THE_SCHEMA.includes(rule),
        );
        expect(isValid(value), JSON.stringify(errors)).toBe(errors.length === 0);
      }
    });
  });

  test.each([
    ['no launchSpecification', { group: { compute: {} } }],
    ['launchSpecification null', { group: { compute: { launchSpecification: null } } }],
    ['launchSpecification a list', { group: { compute: { launchSpecification: [] } } }],
    ['another family\u2019s key', { group: { compute: { launchSpecification: { instanceMetadataOptions: STRONG } } } }],
  ])('an Elastigroup with %s', (_, value) => {
    expect(strict().compile(committed('elastigroup'))(value)).toBe(false);
  });
});

describe('the limits of a policy', () => {
  const isValid = (limits: SchemaLimits, options: object) =>
    strict().compile(bodySchema(KINDS.elastigroup, limits))(bodyWith('elastigroup', { httpTokens: 'required', ...options }));
  test('stand in the schema', () => {
    expect(isValid({ min: 2, max: 3, required: false }, { httpPutResponseHopLimit: 1 })).toBe(false);
    expect(isValid({ min: 2, max: 3, required: false }, { httpPutResponseHopLimit: 3 })).toBe(true);
    expect(isValid({ min: 2, max: 3, required: false }, {})).toBe(true);
  });

  test('that want a hop limit take neither none nor null', () => {
    expect(isValid({ min: 1, max: 64, required: true }, {})).toBe(false);
    expect(isValid({ min: 1, max: 64, required: true }, { httpPutResponseHopLimit: null })).toBe(false);
    expect(isValid({ min: 1, max: 64, required: true }, { httpPutResponseHopLimit: 2 })).toBe(true);
  });
});

describe('the rule that owns an error', () => {
  const way = ['compute', 'launchSpecification', 'metadataOptions'];
  const rows: readonly (readonly [name: string, path: string[], keyword: string, value: unknown, rule: RuleId])[] = [
    ['a step that is missing', ['compute'], 'required', {}, 'tokens-required'],
    ['a step that is null', ['compute', 'launchSpecification'], 'type', null, 'tokens-required'],
    ['a step of a wrong type', ['compute', 'launchSpecification'], 'type', [], 'spec-schema'],
    ['options of a wrong type', way, 'type', 'x', 'tokens-required'],
    ['options without tokens', way, 'required', {}, 'tokens-required'],
    ['an unknown member', way, 'additionalProperties', {}, 'spec-schema'],
    ['tokens', [...way, 'httpTokens'], 'const', 'optional', 'tokens-required'],
    ['a hop limit', [...way, 'httpPutResponseHopLimit'], 'maximum', 99, 'hop-limit'],
    ['another member', [...way, 'instanceMetadataTags'], 'enum', 'x', 'spec-schema'],
  ];
  test.each(rows)('%s', (_, path, keyword, value, rule) => {
    expect(ownerOf({ path, keyword, params: {} }, value, KINDS.elastigroup)).toBe(rule);
  });
});

test('of two kinds, the looser one judges', () => {
  expect(loosest([KINDS['ocean-cluster'], KINDS['ocean-ecs-cluster']]).id).toBe('ocean-ecs-cluster' satisfies KindId);
  expect(loosest([KINDS['ocean-vng'], KINDS['ocean-ecs-vng']]).id).toBe('ocean-vng' satisfies KindId);
  expect(loosest([KINDS.elastigroup])).toBe(KINDS.elastigroup);
});

test('a body without a part of the way is refused, but for node groups', () => {
  for (const kind of kindList) {
    const isValid = strict().compile(bodySchema(kind, API_LIMITS));
    expect(isValid({})).toBe(kind.role === 'node-group');
    expect(valueAt(bodyWith(kind.id, STRONG), kind.imdsPath)).toEqual(STRONG);
    expect(isValid(bodyWith(kind.id, STRONG))).toBe(true);
  }
});
