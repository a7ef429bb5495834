import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, diagnose } from '../../src/check.js';
import type { Report } from '../../src/findings/finding.js';
import { baselineText, parseBaseline } from '../../src/policy/baseline.js';
import { checkRequest, fixedClock, memoryFiles } from '../fakes.js';
import { CONFIG_FILE, checkFiles, configOf, lineOf, verdictsIn } from '../test-rule.js';
import { bodyWith, jsonWith, keyOf, kindIds, STRONG, specWith } from './bodies.js';

const group = (options: object | undefined, more: object = {}) => jsonWith('elastigroup', options, more);
const WEAK = { httpTokens: 'optional' };
const waivers = (...terms: Readonly<Record<string, string>>[]) =>
  `waivers: ${JSON.stringify(terms.map((one) => ({ rule: 'tokens-required', reason: 'r', owner: 'o', expires: '2027-01-31', ...one })))}`;

/** A report in short: its verdict, the specs' verdicts, and each finding with `waived` where it is. */
function short({ verdict, specs, findings }: Report) {
  return {
    verdict,
    specs: specs.map((spec) => `${spec.file} ${spec.verdict}`),
    findings: findings.map(({ file, rule, severity, waiver }) => `${file} ${rule} ${waiver === null ? severity : 'waived'}`),
  };
}

describe('waived findings', () => {
  test('stay in the report, with who accepts them, and are counted apart', async () => {
    const report = await checkFiles({ 'a.json': group(WEAK) }, { config: waivers({ files: 'a.json', ticket: 'OPS-1' }) });
    expect(short(report)).toEqual({ verdict: 'pass', specs: ['a.json waived'], findings: ['a.json tokens-required waived'] });
    expect(report.findings[0]?.waiver).toEqual({ reason: 'r', owner: 'o', expires: '2027-01-31', ticket: 'OPS-1' });
    expect(report.counts).toMatchObject({ pass: 0, fail: 0, waived: 1, errors: 0, waivedFindings: 1 });
  });

  test('by the id that the config gives', async () => {
    const config = `specs: [{ files: a.json, id: sig-1 }]\n${waivers({ id: 'sig-1' })}`;
    expect(short(await checkFiles({ 'a.json': group(WEAK) }, { config })).specs).toEqual(['a.json waived']);
  });

  test('by name, in all files', async () => {
    const files = { 'a.json': group(WEAK), 'b.json': group(WEAK), 'c.json': group(WEAK, { name: 'api' }) };
    const { specs } = short(await checkFiles(files, { config: waivers({ name: 'web' }) }));
    expect(specs).toEqual(['a.json waived', 'b.json waived', 'c.json fail']);
  });

  test('of one rule leave those of others open', async () => {
    const { specs, findings } = short(
      await checkFiles({ 'a.json': group({ ...WEAK, a: 1 }) }, { config: waivers({ files: '**' }) }),
    );
    expect(specs).toEqual(['a.json fail']);
    expect(findings).toEqual(['a.json tokens-required waived', 'a.json spec-schema error']);
  });

  test('all count again where waivers are ignored, and nothing is said of waivers', async () => {
    const config = waivers({ files: '**' }, { name: 'nobody' }, { files: '**', expires: '2020-01-01' });
    const report = await checkFiles({ 'a.json': group(WEAK) }, { config, useWaivers: false });
    expect(short(report)).toEqual({ verdict: 'fail', specs: ['a.json fail'], findings: ['a.json tokens-required error'] });
  });

  test('about a file that is no spec', async () => {
    const config = waivers({ files: 'a.json', rule: 'not-a-spec' });
    const report = await checkFiles({ 'a.json': '{}' }, { config, paths: ['a.json'] });
    expect(short(report)).toEqual({ verdict: 'pass', specs: [], findings: ['a.json not-a-spec waived'] });
  });

  test('that have run out count, and so does that they have', async () => {
    const report = await checkFiles({ 'a.json': group(WEAK) }, { config: waivers({ files: '**' }), today: '2027-02-01' });
    const findings = [`${CONFIG_FILE} waiver-expired error`, 'a.json tokens-required error'];
    expect(short(report)).toEqual({ verdict: 'fail', specs: ['a.json fail'], findings });
  });

  test('hold on the last day, with a warning', async () => {
    const report = await checkFiles({ 'a.json': group(WEAK) }, { config: waivers({ files: '**' }), today: '2027-01-31' });
    const findings = [`${CONFIG_FILE} waiver-expired warning`, 'a.json tokens-required waived'];
    expect(short(report)).toEqual({ verdict: 'pass', specs: ['a.json waived'], findings });
  });
});

describe('a run about some paths', () => {
  const files = { 'a.json': group(WEAK), 'b.json': group(WEAK), 'c/d.json': group(STRONG) };
  const run = async (paths: readonly string[], config: string, today?: string) =>
    short(await checkFiles(files, { paths, config, ...(today === undefined ? {} : { today }) }));

  test('tells only of what was named', async () => {
    expect(await run(['a.json'], '')).toEqual({
      verdict: 'fail',
      specs: ['a.json fail'],
      findings: ['a.json tokens-required error'],
    });
    expect(await run(['c'], '')).toEqual({ verdict: 'pass', specs: ['c/d.json pass'], findings: [] });
  });

  test('a waiver that is used elsewhere is not called unused', async () => {
    expect((await run(['c'], waivers({ files: 'b.json' }))).findings).toEqual([]);
  });

  test('a waiver that covers nothing at all is told in whole runs only', async () => {
    const config = waivers({ files: 'c/**' });
    expect((await run(['c'], config)).findings).toEqual([]);
    expect((await run([], config)).findings).toContain(`${CONFIG_FILE} waiver-unused warning`);
    expect((await run([''], config)).findings).toContain(`${CONFIG_FILE} waiver-unused warning`);
  });

  test('a waiver that has run out is told where it covered something that was named', async () => {
    const config = waivers({ files: 'a.json' });
    expect((await run(['a.json'], config, '2027-03-01')).findings).toContain(`${CONFIG_FILE} waiver-expired error`);
    expect((await run(['b.json'], config, '2027-03-01')).findings).toEqual(['b.json tokens-required error']);
  });

  test('a pattern that matches nothing is told in whole runs only', async () => {
    const config = 'exclude: ["none/**"]';
    expect((await run(['c'], config)).findings).toEqual([]);
    expect((await run([], config)).findings).toContain(`${CONFIG_FILE} pattern-unused warning`);
  });
});

describe('a run about some specs', () => {
  const config = configOf(
    'specs: [{ files: a.json, account: act-1, labels: { env: prod } }, { files: c.json, labels: { env: prod, tier: front } }]',
  );
  const files = { 'a.json': group(WEAK, { id: 'sig-1' }), 'b.json': group(WEAK, { id: 'sig-2' }), 'c.json': group(STRONG) };
  const run = async (...only: Parameters<typeof check>[2]['only']) =>
    short(await check(memoryFiles(files), fixedClock('2026-01-01'), checkRequest({ config, only }))).specs;
  test('by id', async () => {
    expect(await run({ by: 'id', value: 'sig-2' })).toEqual(['b.json fail']);
  });
  test('by account', async () => {
    expect(await run({ by: 'account', value: 'act-1' })).toEqual(['a.json fail']);
  });
  test('by label', async () => {
    expect(await run({ by: 'label', label: 'env', value: 'prod' })).toEqual(['a.json fail', 'c.json pass']);
  });
  test('by all of several', async () => {
    expect(await run({ by: 'label', label: 'env', value: 'prod' }, { by: 'label', label: 'tier', value: 'front' })).toEqual([
      'c.json pass',
    ]);
    expect(await run({ by: 'id', value: 'sig-1' }, { by: 'account', value: 'act-2' })).toEqual([]);
  });
});

describe('the verdict on a spec does not depend on how severe the policy calls it', () => {
  const rows: readonly (readonly [name: string, spec: string, config: string, verdict: string])[] = [
    ['weak, lowered', group(WEAK), 'policy: { rules: { tokens-required: warning } }', 'fail'],
    ['weak, off', group(WEAK), 'policy: { rules: { tokens-required: off } }', 'fail'],
    [
      'weak, lowered and waived',
      group(WEAK),
      `policy: { rules: { tokens-required: note } }\n${waivers({ files: '**' })}`,
      'waived',
    ],
    [
      'weak, lowered, and something else waived',
      group({ ...WEAK, a: 1 }),
      `policy: { rules: { tokens-required: note } }\n${waivers({ files: '**', rule: 'spec-schema' })}`,
      'fail',
    ],
    [
      'weak, lowered, and a misnamed member waived',
      group({ ...WEAK, http_tokens: 1 }),
      `policy: { rules: { tokens-required: note } }\n${waivers({ files: '**', rule: 'wrong-key' })}`,
      'fail',
    ],
    ['misnamed and waived', group({ http_tokens: 'required' }), waivers({ files: '**', rule: 'wrong-key' }), 'waived'],
    [
      'misnamed, off, and missing waived',
      group({ http_tokens: 'required' }),
      `policy: { rules: { wrong-key: off } }\n${waivers({ files: '**' })}`,
      'waived',
    ],
    ['misnamed, lowered', group({ http_tokens: 'required' }), 'policy: { rules: { wrong-key: note } }', 'fail'],
    ['hidden, lowered', group({ httpTokens: '{{ a }}' }), 'policy: { rules: { unresolvable: note } }', 'unknown'],
    ['hidden and waived', group({ httpTokens: '{{ a }}' }), waivers({ files: '**', rule: 'unresolvable' }), 'waived'],
    [
      'hidden, lowered and waived',
      group({ httpTokens: '{{ a }}' }),
      `policy: { rules: { unresolvable: note } }\n${waivers({ files: '**', rule: 'unresolvable' })}`,
      'waived',
    ],
    [
      'hidden, off, and missing waived',
      group({ httpTokens: '{{ a }}' }),
      `policy: { rules: { unresolvable: off } }\n${waivers({ files: '**' })}`,
      'waived',
    ],
    [
      'hidden, off, and missing off',
      group({ httpTokens: '{{ a }}' }),
      'policy: { rules: { unresolvable: off, tokens-required: off } }',
      'unknown',
    ],
    [
      'a hidden hop limit, lowered',
      group({ ...STRONG, httpPutResponseHopLimit: '{{ a }}' }),
      'policy: { rules: { unresolvable: note } }',
      'unknown',
    ],
    [
      'a shape, off',
      '{ "group": { "compute": { "launchSpecification": 1 } } }',
      'policy: { rules: { spec-schema: off, tokens-required: off } }',
      'fail',
    ],
    [
      'a shape, waived',
      '{ "group": { "compute": { "launchSpecification": 1 } } }',
      waivers({ files: '**', rule: 'spec-schema' }),
      'waived',
    ],
    ['a wrong hop limit', group({ ...STRONG, httpPutResponseHopLimit: 99 }), '', 'fail'],
    [
      'a wrong hop limit, lowered: instances refuse IMDSv1',
      group({ ...STRONG, httpPutResponseHopLimit: 99 }),
      'policy: { rules: { hop-limit: warning } }',
      'pass',
    ],
    [
      'a wrong hop limit, waived',
      group({ ...STRONG, httpPutResponseHopLimit: 99 }),
      waivers({ files: '**', rule: 'hop-limit' }),
      'waived',
    ],
    [
      'a node group whose cluster is unknown, waived',
      jsonWith('ocean-vng', undefined),
      waivers({ files: '**', rule: 'node-group-inherits' }),
      'waived',
    ],
    [
      'a node group whose cluster is unknown, off',
      jsonWith('ocean-vng', undefined),
      'policy: { rules: { node-group-inherits: off } }',
      'unknown',
    ],
  ];
  test.each(rows)('%s', async (_, spec, config, verdict) => {
    const report = await checkFiles({ 'a.json': spec }, { config });
    expect(verdictsIn(report, 'a.json')).toEqual([verdict]);
  });
});

/** Every way in which a spec may be written. */
type Form = 'wrapped' | 'flat' | 'list' | 'yaml' | 'response';
const forms = ['wrapped', 'flat', 'list', 'yaml', 'response'] as const;
const ID = { group: 'sig-1', managedInstance: 'smi-1', cluster: 'o-1', launchSpec: 'ols-1' };
const RESPONSE_KIND = {
  elastigroup: 'spotinst:aws:ec2:group',
  'stateful-node': 'spotinst:aws:ec2:managedInstance',
  'ocean-cluster': 'spotinst:ocean:aws:k8s',
  'ocean-vng': 'spotinst:ocean:aws:k8s:launchSpec',
  'ocean-ecs-cluster': 'spotinst:ocean:aws:ecs',
  'ocean-ecs-vng': 'spotinst:ocean:aws:ecs:launchSpec',
};

/** A file with one spec in some form; a mark stands for its IMDS options, so that any text can be put there. */
function written(id: (typeof kindIds)[number], form: Form, options: string): Record<string, string> {
  const spec = specWith(id, '@');
  const root = Object.keys(spec)[0] as keyof typeof ID;
  const flat = bodyWith(id, '@', { id: ID[root] });
  const value = {
    wrapped: spec,
    yaml: spec,
    flat,
    list: [flat],
    response: { response: { kind: RESPONSE_KIND[id], items: [flat] } },
  }[form];
  const text = JSON.stringify(value, null, form === 'list' ? 0 : 2).replace('"@"', () => options);
  return form === 'yaml' ? { 'a.yaml': text.replace(`"${keyOf(id)}":`, `${keyOf(id)}:`) } : { 'a.json': text };
}

describe('no false green', () => {
  const anywhere = fc.record({ id: fc.constantFrom(...kindIds), form: fc.constantFrom(...forms) });

  test.each(kindIds.flatMap((id) => forms.map((form) => [id, form] as const)))('%s, %s: required passes', async (id, form) => {
    const { verdict, specs, findings } = await checkFiles(written(id, form, '{ "httpTokens": "required" }'));
    expect({ verdict, specs: specs.map((spec) => spec.verdict), findings }).toEqual({
      verdict: 'pass',
      specs: ['pass'],
      findings: [],
    });
  });

  test('whatever else stands in its place fails', async () => {
    const slips = fc.constantFrom(
      'Required',
      'REQUIRED',
      ' required',
      'required ',
      'required\n',
      'require',
      'optional',
      'enabled',
      '',
      'reqired',
      'r\u0435quired',
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), slips).filter((one) => one !== 'required');
    await fc.assert(
      fc.asyncProperty(anywhere, value, async ({ id, form }, other) => {
        const report = await checkFiles(written(id, form, JSON.stringify({ httpTokens: other })));
        expect(report.verdict).toBe('fail');
        expect(report.specs.map((spec) => spec.verdict === 'fail' || spec.verdict === 'unknown')).toEqual([true]);
      }),
      { numRuns: 400 },
    );
  });

  test('options whose httpTokens is not exactly required never pass', async () => {
    const key = fc.constantFrom(
      'httpTokens',
      'HttpTokens',
      'http_tokens',
      'httpPutResponseHopLimit',
      'httpEndpoint',
      'instanceMetadataTags',
      '__proto__',
      'constructor',
      'Ref',
      'a',
    );
    const value = fc.oneof(
      fc.constantFrom('required', 'optional', 'Required', '{{ a }}', null, 1, 2, 64, true),
      fc.jsonValue({ maxDepth: 1 }),
    );
    // As text: so that keys may stand twice.
    const members = fc
      .array(fc.tuple(key, value), { maxLength: 5 })
      .map((all) => `{${all.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`);
    const options = fc.oneof(
      { weight: 4, arbitrary: members },
      fc.jsonValue({ maxDepth: 1 }).map((one) => JSON.stringify(one)),
    );
    await fc.assert(
      fc.asyncProperty(anywhere, options, async ({ id, form }, text) => {
        const parsed: unknown = JSON.parse(text);
        const isSafe =
          typeof parsed === 'object' &&
          parsed !== null &&
          Object.hasOwn(parsed, 'httpTokens') &&
          Object(parsed).httpTokens === 'required';
        const report = await checkFiles(written(id, form, text));
        expect(report.specs).toHaveLength(1);
        if (isSafe) return;
        expect(report.specs[0]?.verdict).not.toBe('pass');
        expect(report.verdict).toBe('fail');
      }),
      { numRuns: 600 },
    );
  });

  test('nor does a policy make an unsafe spec safe: without a waiver, its verdict is never pass', async () => {
    const severity = fc.constantFrom('error', 'warning', 'note', 'off');
    const rules = fc.dictionary(
      fc.constantFrom(
        'tokens-required',
        'wrong-key',
        'spec-schema',
        'unresolvable',
        'unsupported-member',
        'hop-limit',
        'node-group-inherits',
      ),
      severity,
    );
    const options = fc.constantFrom<unknown>(
      undefined,
      null,
      {},
      WEAK,
      { http_tokens: 'required' },
      '{{ a }}',
      [],
      { httpTokens: '{{ a }}' },
      { a: 1 },
      'required',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kindIds), options, rules, async (id, one, severities) => {
        const report = await checkFiles(
          { 'a.json': jsonWith(id, one) },
          { config: `policy: { rules: ${JSON.stringify(severities)} }` },
        );
        expect(['fail', 'unknown']).toContain(report.specs[0]?.verdict);
      }),
      { numRuns: 300 },
    );
  });
});

test('findings and specs refer to each other', async () => {
  const report = await checkFiles({
    'b.json': group(WEAK),
    'a.json': JSON.stringify([specWith('elastigroup', STRONG), specWith('elastigroup', {})]),
  });
  expect(report.specs.map(({ file, path }) => `${file}${path}`)).toEqual(['a.json/0/group', 'a.json/1/group', 'b.json/group']);
  expect(report.findings.map(({ file, spec }) => `${file} ${spec}`)).toEqual(['a.json 1', 'b.json 2']);
});

describe('a node group whose weak cluster is reported itself is told of once', () => {
  const files = (options: object) => ({
    'c.json': jsonWith('ocean-cluster', options, { id: 'o-1' }),
    'n.json': jsonWith('ocean-vng', undefined),
  });

  test('also where the policy only warns of it', async () => {
    const report = await checkFiles(files(WEAK), { config: 'policy: { rules: { tokens-required: warning } }' });
    expect(short(report).findings).toEqual(['c.json tokens-required warning', 'n.json node-group-inherits note']);
  });

  test.for([
    ['also where only some of what is wrong with it is known', 1, 'note'],
    ['and not where all of it is known', 2, 'error'],
  ] as const)('%s', async ([, count, severity]) => {
    const texts = memoryFiles(files({ ...WEAK, a: 1 }));
    const { unwaived } = await diagnose(texts, fixedClock('2026-06-15'), checkRequest({}));
    const ofCluster = unwaived().filter(({ file }) => file === 'c.json');
    const baseline = parseBaseline('known.json', baselineText(ofCluster.slice(0, count)));
    const report = await check(texts, fixedClock('2026-06-15'), checkRequest({ baseline }));
    expect(ofCluster).toHaveLength(2);
    expect(short(report).findings).toContain(`n.json node-group-inherits ${severity}`);
  });
});

test('the order of files changes nothing', async () => {
  const files = {
    'a.json': jsonWith('ocean-vng', undefined),
    'b.json': jsonWith('ocean-cluster', WEAK, { id: 'o-1' }),
    'c.json': jsonWith('ocean-vng', {}),
  };
  const turned = Object.fromEntries(Object.entries(files).toReversed());
  const [one, other] = [await checkFiles(files), await checkFiles(turned)];
  expect(other).toEqual(one);
  expect(one.findings.map(lineOf)).toHaveLength(3);
});
