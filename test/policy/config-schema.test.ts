import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { RULES, ruleIds } from '../../src/findings/rules.js';
import { parseConfig } from '../../src/policy/config.js';
import { CONFIG_SCHEMA } from '../../src/policy/config-schema.js';
import { kindIds } from './bodies.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(committed);
const waiver = { files: 'a/**', rule: 'tokens-required', reason: 'r', owner: 'o', expires: '2027-01-31' };

/** A config with all that may stand in one. */
const WHOLE = {
  version: 1,
  exclude: ['test/fixtures/**'],
  specs: [
    {
      files: 'fleets/prod/**/*.json',
      kind: 'elastigroup',
      account: 'act-1234abcd',
      id: 'sig-12345678',
      create: false,
      image: 'replace',
      labels: { env: 'prod' },
      match: 'name',
      roll: {
        batchSizePercentage: 20,
        batchMinHealthyPercentage: 50,
        gracePeriod: 300,
        healthCheckType: 'NONE',
        drainingTimeout: 60,
        respectPdb: true,
      },
    },
  ],
  policy: { hopLimit: { min: 1, max: 64, required: false }, nodeGroups: 'inherit', rules: { unresolvable: 'warning' } },
  images: { allow: ['ami-0123456789abcdef0'] },
  rollout: {
    waves: [
      { name: 'canary', labels: { env: 'staging' }, bakeTime: '15m' },
      { name: 'rest', files: '**', maxParallel: 3 },
    ],
  },
  waivers: [
    { ...waiver, ticket: 'OPS-1234' },
    { ...waiver, id: 'sig-1', name: 'web' },
  ],
};

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(CONFIG_SCHEMA)));
});

test('a config with all that may stand in one is valid, and is read', () => {
  expect(isValid(WHOLE), JSON.stringify(isValid.errors)).toBe(true);
  expect(() => parseConfig('config.yml', JSON.stringify(WHOLE))).not.toThrow();
});

test('the example config is valid, and is read', () => {
  const text = readFileSync(new URL('../../examples/spot-imdsv2.yml', import.meta.url), 'utf8');
  expect(() => parseConfig('examples/spot-imdsv2.yml', text)).not.toThrow();
});

describe('schema and reader refuse the same', () => {
  const rows: readonly (readonly [name: string, config: object])[] = [
    ['no version', { exclude: [] }],
    ['another version', { version: 2 }],
    ['an unknown key', { version: 1, waiver: [] }],
    ['a wrong type', { version: 1, exclude: 'a' }],
    ['a hop limit out of range', { version: 1, policy: { hopLimit: { min: 0 } } }],
    ['an unknown rule', { version: 1, policy: { rules: { tokens: 'off' } } }],
    ['a rule that stays as it is', { version: 1, policy: { rules: { syntax: 'off' } } }],
    ['an unknown severity', { version: 1, policy: { rules: { endpoint: 'warn' } } }],
    ['an entry without files', { version: 1, specs: [{}] }],
    ['an unknown kind', { version: 1, specs: [{ files: 'a', kind: 'emr' }] }],
    ['a health check that Spot does not have', { version: 1, specs: [{ files: 'a', roll: { healthCheckType: 'none' } }] }],
    ['a match by something else', { version: 1, specs: [{ files: 'a', match: 'id' }] }],
    ['a waiver about nothing', { version: 1, waivers: [{ ...waiver, files: undefined }] }],
    ['a waiver without end', { version: 1, waivers: [{ ...waiver, expires: undefined }] }],
    ['a waiver of a fixed rule', { version: 1, waivers: [{ ...waiver, rule: 'duplicate-key' }] }],
    ['an empty pattern', { version: 1, exclude: [''] }],
  ];
  test.each(rows)('%s', (_, config) => {
    const text = JSON.stringify(config);
    expect(isValid(JSON.parse(text))).toBe(false);
    expect(() => parseConfig('config.yml', text)).toThrow();
  });
});

describe('the schema knows what the tables know', () => {
  const soft = ruleIds.filter((id) => !RULES[id].isFixed);
  test('all rules that can be softened, in the policy and in waivers', () => {
    expect(Object.keys(committed.properties.policy.properties.rules.properties)).toEqual(soft);
    const aboutTheConfig = ['waiver-unused', 'baseline-fixed', 'pattern-unused'];
    const waivable = soft.filter((id) => !aboutTheConfig.includes(id));
    expect(committed.properties.waivers.items.properties.rule.enum).toEqual(waivable);
  });

  test('all kinds', () => {
    expect(committed.properties.specs.items.properties.kind.enum).toEqual(kindIds);
  });

  test('a description for each key, for an editor\u2019s completion', () => {
    const bare: string[] = [];
    const visit = (schema: { description?: string; properties?: object; items?: object }, path: string) => {
      if (schema.description === undefined && path !== '') bare.push(path);
      for (const [key, inner] of Object.entries(schema.properties ?? {})) visit(inner, `${path}/${key}`);
      if (schema.items !== undefined) visit(schema.items, `${path}/items`);
    };
    visit(committed, '');
    expect(bare).toEqual([]);
  });
});
