import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/findings/finding.js';
import type { RuleId } from '../../src/findings/rules.js';
import { helpOf } from '../../src/findings/rules.js';
import { draft, severityFor } from '../../src/policy/evaluate.js';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';
import type { KindId } from '../../src/specs/spec.js';
import { checkFiles } from '../test-rule.js';
import { bodyWith, jsonWith, keyOf, kindIds, specWith } from './bodies.js';

describe('the severity of a problem', () => {
  const rows: readonly (readonly [
    name: string,
    rule: RuleId,
    own: Severity | undefined,
    policy: Severity | 'off' | undefined,
    expected: Severity | null,
  ])[] = [
    ['the rule\u2019s', 'hop-limit', undefined, undefined, 'error'],
    ['the problem\u2019s own, where it is milder', 'hop-limit', 'note', undefined, 'note'],
    ['the problem\u2019s own, where it is worse', 'node-group-inherits', 'error', undefined, 'error'],
    ['the policy\u2019s', 'hop-limit', undefined, 'warning', 'warning'],
    ['the policy\u2019s lowers a problem', 'hop-limit', 'warning', 'note', 'note'],
    ['the policy\u2019s does not raise one that is mild by itself', 'hop-limit', 'note', 'error', 'note'],
    ['the policy\u2019s lowers one that is worse by itself', 'node-group-inherits', 'error', 'warning', 'warning'],
    ['off', 'hop-limit', undefined, 'off', null],
    ['off, for one that is worse by itself', 'node-group-inherits', 'error', 'off', null],
    ['of a fixed rule, whatever the policy says', 'duplicate-key', undefined, 'off', 'error'],
    ['of a fixed rule, the problem\u2019s own', 'waiver-expired', 'warning', 'note', 'warning'],
  ];
  test.each(rows)('%s', (_, rule, own, policy, expected) => {
    expect(severityFor(rule, own, { ...DEFAULT_POLICY, rules: policy === undefined ? {} : { [rule]: policy } })).toBe(expected);
  });
});

describe('a fingerprint', () => {
  const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const at = { file: 'a.json', range: RANGE, path: '/x', identity: 'web', inside: '/y' };
  const of = (change: object, rule: RuleId = 'tokens-required') => draft(rule, 'error', 'text', { ...at, ...change }).fingerprint;

  test('is 32 hexadecimal digits', () => {
    expect(of({})).toMatch(/^[0-9a-f]{32}$/);
  });

  test('never changes from one version to the next: baselines and code scanning keep it', () => {
    expect(of({})).toBe('5f7415ece78679c60729714e1d7956b6');
  });

  test.each([
    ['file', { file: 'b.json' }],
    ['resource', { identity: 'api' }],
    ['place in the spec', { inside: '/z' }],
    ['file and resource that only together look the same', { file: 'a.json","web', identity: '' }],
  ])('differs by %s', (_, change) => {
    expect(of(change)).not.toBe(of({}));
  });

  test('differs by rule', () => {
    expect(of({}, 'hop-limit')).not.toBe(of({}));
  });

  test('does not depend on line, severity, message or the way to the spec', () => {
    const elsewhere = draft('tokens-required', 'note', 'other', {
      ...at,
      path: '/0/x',
      range: { start: { line: 9, column: 9 }, end: { line: 9, column: 9 } },
    });
    expect(elsewhere.fingerprint).toBe(of({}));
  });
});

/** All fingerprints of a file, as `rule path-inside fingerprint` without what may change with the form of the file. */
async function fingerprints(text: string, file = 'spec.json'): Promise<readonly string[]> {
  const report = await checkFiles({ [file]: text });
  return report.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).toSorted();
}

const WRONG = { httpTokens: 'optional', httpPutResponseHopLimit: 99, a: 1, HttpTokens: 'required' };

describe('fingerprints of a file', () => {
  test('stay when the file is written in another form', async () => {
    const wrapped = await fingerprints(jsonWith('elastigroup', WRONG));
    expect(wrapped).toHaveLength(4);
    expect(new Set(wrapped).size).toBe(4);
    expect(await fingerprints(JSON.stringify(specWith('elastigroup', WRONG)))).toEqual(wrapped);
    expect(await fingerprints(JSON.stringify([specWith('elastigroup', WRONG)]))).toEqual(wrapped);
    expect(await fingerprints(JSON.stringify(bodyWith('elastigroup', WRONG)))).toEqual(wrapped);
  });

  test('stay when lines are added above, members are reordered, and values change that have nothing to do with it', async () => {
    const anything = fc.dictionary(
      fc.constantFrom('region', 'description', 'tags', 'x', 'creditSpecification'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kindIds),
        anything,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 0, max: 4 }),
        fc.nat({ max: 20 }),
        async (id: KindId, more, swaps, indent, lines) => {
          const before = await fingerprints(jsonWith(id, WRONG));
          const edited =
            '\n'.repeat(lines) + JSON.stringify(shuffled(specWith(id, shuffled(WRONG, swaps), more), swaps), null, indent);
          expect(await fingerprints(edited)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stay in YAML when comments and lines are added', async () => {
    const yaml =
      'group:\n  name: web\n  compute:\n    launchSpecification:\n      metadataOptions:\n        httpTokens: optional\n';
    const edited = `# first\n\n${yaml.replace('  compute:', '  region: x # here\n\n  compute:')}\n# last\n`;
    expect(await fingerprints(edited, 'a.yaml')).toEqual(await fingerprints(yaml, 'a.yaml'));
  });

  test('of two resources of one name keep apart, and those of the first stay when the second comes', async () => {
    const one = specWith('elastigroup', WRONG);
    const [alone, both] = [await fingerprints(JSON.stringify([one])), await fingerprints(JSON.stringify([one, one]))];
    expect(both).toHaveLength(8);
    expect(new Set(both).size).toBe(8);
    expect(both.filter((found) => alone.includes(found))).toHaveLength(4);
  });

  test('of resources without a name keep apart by their place', async () => {
    const nameless = { group: { compute: { launchSpecification: {} } } };
    expect(new Set(await fingerprints(JSON.stringify([nameless, nameless, nameless]))).size).toBe(3);
  });

  test('follow the id when the resource is renamed', async () => {
    const named = (name: string) => JSON.stringify(bodyWith('elastigroup', WRONG, { id: 'sig-1', name }));
    expect(await fingerprints(named('a'))).toEqual(await fingerprints(named('b')));
  });

  test('differ between files', async () => {
    const text = jsonWith('ocean-vng', WRONG);
    const [a, b] = [await fingerprints(text, 'a.json'), await fingerprints(text, 'b.json')];
    expect(a.filter((found) => b.includes(found))).toEqual([]);
  });
});

/** An object with its members in another order, and so those below it. */
function shuffled(value: unknown, swaps: readonly boolean[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, swaps)] as const);
  const [first, second] = [
    entries.filter((_, at) => swaps[at % swaps.length]),
    entries.filter((_, at) => !swaps[at % swaps.length]),
  ];
  return Object.fromEntries([...first, ...second.toReversed()]);
}

describe('the place of a finding', () => {
  const place = async (text: string, file: string) =>
    (await checkFiles({ [file]: text })).findings.map(({ range, path }) => ({ ...range, path }));

  test('a value: the whole of it', async () => {
    expect(await place('{"group":{"compute":{"launchSpecification":\n[1,\n2]}}}', 'a.json')).toEqual([
      { start: { line: 2, column: 1 }, end: { line: 3, column: 3 }, path: '/group/compute/launchSpecification' },
    ]);
  });

  test('a key: with its quotes', async () => {
    expect(await place('{"group":{"compute":{"launchSpecification":{"metadataOptions":{}}}}}', 'a.json')).toEqual([
      {
        start: { line: 1, column: 45 },
        end: { line: 1, column: 62 },
        path: '/group/compute/launchSpecification/metadataOptions',
      },
    ]);
  });

  test('a body without a key: its first character', async () => {
    expect(await place('\n{"id":"ols-1","oceanId":"o-1","labels":[]}', 'a.json')).toEqual([
      { start: { line: 2, column: 1 }, end: { line: 2, column: 2 }, path: '' },
    ]);
  });

  test('columns count as editors do: an emoji is two', async () => {
    expect(await place('{"group":{"name":"\u{1f600}","compute":{}}}', 'a.json')).toMatchObject([
      { start: { line: 1, column: 23 } },
    ]);
  });

  test('lines end at CRLF as well', async () => {
    expect(await place('group:\r\n  compute: {}\r\n', 'a.yaml')).toMatchObject([
      { start: { line: 2, column: 3 }, end: { line: 2, column: 10 } },
    ]);
  });

  test('a path escapes what a JSON Pointer must', async () => {
    const text = '{"group":{"compute":{"launchSpecification":{"metadataOptions":{"httpTokens":"required","a/b~c":1}}}}}';
    expect(await place(text, 'a.json')).toMatchObject([{ path: '/group/compute/launchSpecification/metadataOptions/a~1b~0c' }]);
  });
});

describe('the IMDS options that a report tells', () => {
  const imds = async (id: KindId, options: unknown) => (await checkFiles({ 'a.json': jsonWith(id, options) })).specs[0]?.imds;
  test.each([
    [
      'own',
      { httpTokens: 'required', httpPutResponseHopLimit: 2 },
      { httpTokens: 'required', httpPutResponseHopLimit: 2, source: 'own' },
    ],
    [
      'weak ones as they are',
      { httpTokens: 'optional' },
      { httpTokens: 'optional', httpPutResponseHopLimit: null, source: 'own' },
    ],
    [
      'of wrong types, none',
      { httpTokens: true, httpPutResponseHopLimit: '2' },
      { httpTokens: null, httpPutResponseHopLimit: null, source: 'own' },
    ],
    ['absent', undefined, { httpTokens: null, httpPutResponseHopLimit: null, source: 'absent' }],
    ['null', null, { httpTokens: null, httpPutResponseHopLimit: null, source: 'absent' }],
    ['a placeholder', '{{ a }}', { httpTokens: null, httpPutResponseHopLimit: null, source: 'unresolvable' }],
    [
      'a placeholder among them',
      { httpTokens: '{{ a }}', httpPutResponseHopLimit: 2 },
      { httpTokens: null, httpPutResponseHopLimit: 2, source: 'unresolvable' },
    ],
    [
      'a text without end is cut',
      { httpTokens: 'x'.repeat(1000) },
      { httpTokens: 'x'.repeat(60), httpPutResponseHopLimit: null, source: 'own' },
    ],
  ])('%s', async (_, options, expected) => {
    expect(await imds('elastigroup', options)).toEqual(expected);
  });

  test('a hop limit without end is none', async () => {
    const text = jsonWith('elastigroup', { httpTokens: 'required', httpPutResponseHopLimit: 2 }).replace(': 2', ': 1e400');
    expect((await checkFiles({ 'a.json': text })).specs[0]?.imds.httpPutResponseHopLimit).toBeNull();
  });
});

test('each rule has its page', () => {
  expect(helpOf('tokens-required')).toBe('https://github.com/spot-imdsv2/spot-imdsv2/blob/v1/docs/rules/tokens-required.md');
});

test('the misnamed options of every kind are told once, and by one rule', async () => {
  for (const id of kindIds) {
    const text = jsonWith(id, { httpTokens: 'required' }).replace(keyOf(id), `${keyOf(id)}s`);
    expect((await checkFiles({ 'a.json': text })).findings.map(({ rule }) => rule)).toEqual(['wrong-key']);
  }
});
