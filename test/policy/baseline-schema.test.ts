import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { acceptableRules, ruleIds } from '../../src/findings/rules.js';
import { baselineText, parseBaseline } from '../../src/policy/baseline.js';
import { BASELINE_SCHEMA } from '../../src/policy/baseline-schema.js';
import { draft, fingerprintOf } from '../../src/policy/evaluate.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/baseline.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true }).compile(committed);

const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** An entry of a baseline, with parts that are other than usual; undefined: without it. */
function entry(change: Readonly<Record<string, unknown>> = {}): object {
  const identity = { resource: '1:name:web', inside: '/compute' };
  const fingerprint = fingerprintOf('a.yaml', 'tokens-required', identity);
  const usual = { file: 'a.yaml', rule: 'tokens-required', resource: '1:name:web', path: '/compute', fingerprint };
  return { ...usual, ...change };
}

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(BASELINE_SCHEMA)));
});

test('what is written is valid', () => {
  const findings = acceptableRules.map((rule) =>
    draft(rule, 'error', 'text', { file: 'a.yaml', range: RANGE, path: '', identity: '', inside: '' }),
  );
  const text = baselineText(findings);
  expect(JSON.parse(text).findings).toHaveLength(acceptableRules.length);
  expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
});

describe('schema and reader refuse the same', () => {
  const rows: readonly (readonly [name: string, baseline: unknown])[] = [
    ['a list', []],
    ['nothing in it', {}],
    ['no version', { findings: [] }],
    ['another version', { version: 2, findings: [] }],
    ['no findings', { version: 1 }],
    ['a member too many', { version: 1, findings: [], note: 'x' }],
    ['an entry that is a text', { version: 1, findings: ['x'] }],
    ['an entry with more', { version: 1, findings: [entry({ reason: 'x' })] }],
    ...['file', 'rule', 'resource', 'path', 'fingerprint'].map(
      (member) => [`an entry without ${member}`, { version: 1, findings: [entry({ [member]: undefined })] }] as const,
    ),
    ...ruleIds
      .filter((rule) => !acceptableRules.includes(rule))
      .map((rule) => [`a finding of ${rule}`, { version: 1, findings: [entry({ rule })] }] as const),
    ['a rule that is none', { version: 1, findings: [entry({ rule: 'none' })] }],
    ...['/a.yaml', '../a.yaml', 'a/../b', './a', 'a//b', ''].map(
      (file) => [`the file ${JSON.stringify(file)}`, { version: 1, findings: [entry({ file })] }] as const,
    ),
    ['a fingerprint that is none', { version: 1, findings: [entry({ fingerprint: 'x' })] }],
  ];
  test.each(rows)('%s', (_, baseline) => {
    const text = JSON.stringify(baseline);
    expect(isValid(JSON.parse(text))).toBe(false);
    expect(() => parseBaseline('baseline.json', text)).toThrow(/^baseline\.json:1:\d+: /);
  });

  test('and take the same', () => {
    const baseline = { version: 1, findings: [entry()] };
    expect(isValid(baseline)).toBe(true);
    expect(parseBaseline('baseline.json', JSON.stringify(baseline)).entries).toHaveLength(1);
  });
});
