import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileText, judge, lastOf, leftOut, unreadable } from '../../src/policy/judge.js';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';
import { parseJson } from '../../src/specs/json.js';
import { parseYaml } from '../../src/specs/yaml.js';
import { configOf, lineOf } from '../test-rule.js';
import { jsonWith, specWith } from './bodies.js';

/** What is said of a text by itself. */
function judged(text: string, more: Partial<FileText> = {}) {
  const file = more.file ?? 'spec.json';
  const parser = file.endsWith('.json') ? parseJson : (yaml: string) => parseYaml(yaml);
  const { specs, findings, passedOver } = judge(
    { file, text, parser, entries: [], isNamed: false, scan: () => [], ...more },
    DEFAULT_POLICY,
  );
  const lines = findings.map((finding) => `${finding.rule} ${lineOf(finding)}`);
  return { specs, lines, passedOver };
}

const entry = (text: string) => configOf(`specs: [${text}]`).entries;
const NOT_A_SPEC =
  'not-a-spec 1:1 error the file holds no Spot spec: no body under group, managedInstance, cluster or launchSpec, and no saved API response.';

describe('a text that cannot be parsed', () => {
  const broken = '{ "group": { "compute": { "launchSpecification": {} }';
  const syntax = `syntax 1:54 error expected ',' or '}' after the value, but the file ends.`;
  test('and looks like a spec is a finding', () => {
    expect(judged(broken)).toEqual({ specs: [], lines: [syntax], passedOver: null });
  });

  test('and looks like none is left out, with its place', () => {
    expect(judged('{\n  "a": }')).toEqual({
      specs: [],
      lines: [],
      passedOver: { file: 'spec.json', line: 2, column: 8, reason: 'expected a value, but found "}"' },
    });
  });

  test('and was named is a finding, whatever it looks like', () => {
    expect(judged('{', { isNamed: true }).lines).toEqual([
      'syntax 1:2 error expected a key in double quotes, but the file ends.',
    ]);
  });

  test('and is in the config is a finding, whatever it looks like', () => {
    expect(judged('{', { entries: entry('{ files: "**" }') }).lines).toHaveLength(1);
  });

  test.each(['{{ name }}', '<%= name %>'])('with %s says that it may be a template', (mark) => {
    expect(judged(`{ "group": ${mark}, "x": "launchSpecification" }`).lines).toEqual([
      expect.stringMatching(/^syntax 1:\d+ error .+\. It holds template marks: check the rendered file\.$/),
    ]);
  });

  test('YAML has the parser\u2019s own words and place', () => {
    const { lines } = judged('group:\n  compute: [\n  launchSpecification: {}\n', { file: 'a.yaml' });
    expect(lines).toEqual([expect.stringMatching(/^syntax \d:\d+ error .+\.$/)]);
  });
});

describe('a text that holds no spec', () => {
  test.each([
    ['an empty object', '{}'],
    ['a fragment without what launches instances', '{ "group": { "name": "web" } }'],
    ['a list of other things', '[1, "a", null]'],
  ])('%s is passed over', (_, text) => {
    expect(judged(text)).toEqual({ specs: [], lines: [], passedOver: null });
  });

  test('a named one is a finding', () => {
    expect(judged('{}', { isNamed: true }).lines).toEqual([NOT_A_SPEC]);
  });

  test('one in the config is a finding', () => {
    expect(judged('{}', { entries: entry('{ files: "**" }') }).lines).toEqual([NOT_A_SPEC]);
  });

  test('the policy may lower that, or switch it off', () => {
    const source = { file: 'a.json', text: '{}', parser: parseJson, entries: [], isNamed: true, scan: () => [] };
    const severities = (['warning', 'off'] as const).map((severity) =>
      judge(source, { ...DEFAULT_POLICY, rules: { 'not-a-spec': severity } }).findings.map((finding) => finding.severity),
    );
    expect(severities).toEqual([['warning'], []]);
  });
});

describe('what the config knows of a file', () => {
  const cluster = JSON.stringify({ cluster: { compute: { launchSpecification: {} } } });
  test('its kind', () => {
    const [spec] = judged(cluster, { entries: entry('{ files: "**", kind: ocean-ecs-cluster }') }).specs;
    expect(spec).toMatchObject({ ambiguous: false, kind: { id: 'ocean-ecs-cluster' } });
  });

  test('of several entries, the last that says something counts', () => {
    const entries = entry(
      '{ files: "**", kind: ocean-cluster, id: o-1 }, { files: "**", kind: ocean-ecs-cluster }, { files: "**" }',
    );
    const [spec] = judged(cluster, { entries }).specs;
    expect(spec).toMatchObject({ kind: { id: 'ocean-ecs-cluster' }, id: 'o-1' });
    expect(lastOf(entries, ({ account }) => account)).toBeNull();
  });

  test('its id, where the spec has none', () => {
    const entries = entry('{ files: "**", id: sig-2 }');
    expect(judged(jsonWith('elastigroup', {}), { entries }).specs[0]?.id).toBe('sig-2');
    expect(judged(jsonWith('elastigroup', {}, { id: 'sig-1' }), { entries }).specs[0]?.id).toBe('sig-1');
  });
});

describe('what the specs of a file are called in fingerprints', () => {
  const names = (...specs: object[]) => judged(JSON.stringify(specs)).specs.map(({ identity }) => identity);
  test('by id, else by name, else by place', () => {
    expect(
      names(specWith('elastigroup', {}, { id: 'sig-1', name: 'a' }), specWith('elastigroup', {}, { name: 'b' }), {
        group: { compute: {} },
      }),
    ).toEqual(['1:id:sig-1', '1:name:b', '1:place:3']);
  });

  test('those of one name by their order', () => {
    expect(names(specWith('elastigroup', {}), specWith('stateful-node', {}), specWith('elastigroup', {}))).toEqual([
      '1:name:web',
      '2:name:web',
      '3:name:web',
    ]);
  });
});

test('a file that cannot be read, and one that is left out', () => {
  expect(unreadable('a.json', 'is no valid UTF-8').findings).toMatchObject([
    { rule: 'unreadable', severity: 'error', message: 'the file is no valid UTF-8.', range: { start: { line: 1, column: 1 } } },
  ]);
  expect(leftOut('a.json', { line: 2, column: 3 }, 'why')).toEqual({
    specs: [],
    findings: [],
    passedOver: { file: 'a.json', line: 2, column: 3, reason: 'why' },
  });
});

describe('any text gives a judgement', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '\n',
    '  ',
    '- ',
    '#',
    '&a',
    '*a',
    '<<',
    '!Ref',
    '---',
    '\u2028',
    '\ud800',
    '\0',
    '"group"',
    'cluster:',
    '"launchSpec"',
    'compute',
    'launchSpecification',
    '"metadataOptions"',
    'instanceMetadataOptions',
    'httpTokens',
    '"required"',
    'oceanId',
    'null',
    '1e400',
    '{{ x }}',
    '"__proto__"',
    '"constructor"',
    '\\u006b',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  test.each(['a.json', 'a.yaml'])('%s', (file) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isNamed) => {
        const { specs, lines } = judged(text, { file, isNamed });
        // A named file is a spec, or has a finding that says why not.
        expect(!isNamed || specs.length > 0 || lines.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
