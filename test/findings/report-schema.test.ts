import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/findings/finding.js';
import { REPORT_SCHEMA } from '../../src/findings/report-schema.js';
import { jsonWith, kindIds, STRONG } from '../policy/bodies.js';
import { checkFiles } from '../test-rule.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(committed);
const asJson = (report: Report) => JSON.parse(JSON.stringify(report));

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(REPORT_SCHEMA)));
});

/** Files of which every rule has something to say that can be said of files in memory. */
const FILES = {
  ...Object.fromEntries(kindIds.map((id) => [`${id}.json`, jsonWith(id, STRONG)])),
  'weak.yaml': 'group: { id: sig-1, compute: { launchSpecification: { metadataOptions: { httpTokens: optional } } } }\n',
  'broken.json': '{ "group": { "compute": { "launchSpecification": ',
  'other.json': '{',
  'twice.json': '{ "group": {}, "group": { "compute": {} } }',
  'hops.json': jsonWith('ocean-vng', { httpTokens: 'required', httpPutResponseHopLimit: 1 }),
  'huge.json': jsonWith('elastigroup', { httpTokens: 'x'.repeat(500), httpPutResponseHopLimit: 2 ** 60, a: { b: [] } }),
  'hidden.yaml': 'cluster: { compute: { launchSpecification: !Include launch.yaml } }\n',
};
const CONFIG = `exclude: [none/**]
waivers:
  - { files: weak.yaml, rule: tokens-required, reason: r, owner: o, expires: 2026-06-20 }
  - { files: hops.json, rule: endpoint, reason: r, owner: o, expires: 2026-01-01, ticket: T-1 }
  - { name: nobody, rule: endpoint, reason: r, owner: o, expires: 2027-01-01 }
`;

describe('reports are as the schema says', () => {
  test('of everything', async () => {
    const report = await checkFiles(FILES, { config: CONFIG });
    expect(isValid(asJson(report)), JSON.stringify(isValid.errors)).toBe(true);
    const rules = new Set(report.findings.map(({ rule }) => rule));
    expect([...rules].toSorted()).toEqual([
      'ambiguous-kind',
      'duplicate-key',
      'hop-limit',
      'pattern-unused',
      'spec-schema',
      'syntax',
      'tokens-required',
      'unresolvable',
      'waiver-expired',
      'waiver-unused',
    ]);
  });

  test('of nothing', async () => {
    expect(isValid(asJson(await checkFiles({})))).toBe(true);
  });

  test('of a named file that is no spec', async () => {
    expect(isValid(asJson(await checkFiles({ 'other.json': '{}' }, { paths: ['other.json'] })))).toBe(true);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
}

describe('the schema describes all of a report', () => {
  test('each member that it has is told, and needed', async () => {
    const report = asJson(await checkFiles(FILES, { config: CONFIG }));
    const missing: string[] = [];
    const visit = (value: unknown, schema: Schema, path: string) => {
      // Of what may be null, the other form.
      const { properties, items, required = [] } = schema.anyOf?.[1] ?? schema;
      if (Array.isArray(value)) for (const item of value) visit(item, items ?? {}, `${path}/items`);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          if (properties?.[key] === undefined || !required.includes(key)) missing.push(`${path}/${key}`);
          else visit(inner, properties[key], `${path}/${key}`);
        }
      }
    };
    visit(report, committed, '');
    expect([...new Set(missing)]).toEqual([]);
  });

  test('a member that is missing, or of a wrong type, is noticed', async () => {
    const report = asJson(await checkFiles({ 'a.json': jsonWith('elastigroup', {}) }));
    expect(isValid({ ...report, counts: { ...report.counts, errors: undefined } })).toBe(false);
    expect(isValid({ ...report, verdict: 'maybe' })).toBe(false);
    expect(isValid({ ...report, findings: [{ ...report.findings[0], rule: 'nothing' }] })).toBe(false);
    expect(isValid({ ...report, findings: [{ ...report.findings[0], spec: -1 }] })).toBe(false);
  });

  test('members that a later version adds are no error', async () => {
    expect(isValid({ ...asJson(await checkFiles({})), later: 1 })).toBe(true);
  });
});
