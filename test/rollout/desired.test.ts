import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/policy/config.js';
import { knownOf } from '../../src/policy/known.js';
import { type DesiredRequest, desiredSpecs } from '../../src/rollout/desired.js';
import { parseYaml } from '../../src/specs/yaml.js';
import { bodyWith, jsonWith, STRONG } from '../policy/bodies.js';
import { checkFiles } from '../test-rule.js';

type Texts = Readonly<Record<string, string>>;

/** The specs of these files as a plan gets them; `later` are the texts that are read after the check. */
async function desiredIn(files: Texts, config = '', given: Partial<DesiredRequest> = {}, later: Texts = {}) {
  const report = await checkFiles(files, { config });
  const known = parseConfig('c.yml', `version: 1\n${config}`);
  return desiredSpecs({
    report,
    documentsOf: (file) => {
      const parsed = parseYaml({ ...files, ...later }[file] ?? '');
      return parsed.ok ? parsed.documents : [];
    },
    knownOf: (file) => knownOf(file, known),
    account: null,
    needsBodies: false,
    ...given,
  });
}

describe('a checked spec', () => {
  test('keeps its own options as they are written, and what the config knows', async () => {
    const config = 'specs: [{ files: a.json, account: act-1, match: name, labels: { a: b }, roll: { gracePeriod: 1 } }]\n';
    const [spec] = await desiredIn({ 'a.json': jsonWith('elastigroup', { ...STRONG, instanceMetadataTags: 'Enabled' }) }, config);
    expect(spec).toMatchObject({
      ...{ file: 'a.json', document: 0, path: '/group', id: null, name: 'web', oceanId: null },
      ...{ verdict: 'pass', source: 'own', failures: [], ambiguous: false },
      imds: { ...STRONG, instanceMetadataTags: 'Enabled' },
      body: null,
      ...{ account: 'act-1', matchesName: true, create: false, labels: { a: 'b' }, roll: { gracePeriod: 1 } },
    });
    expect(spec?.kind.id).toBe('elastigroup');
  });

  test('has the id of the config, and an account of the run where the config names none', async () => {
    const files = { 'a.json': jsonWith('elastigroup', STRONG), 'b.json': jsonWith('elastigroup', STRONG, { id: 'sig-2' }) };
    const config = 'specs: [{ files: a.json, id: sig-1, account: act-1 }]\n';
    const specs = await desiredIn(files, config, { account: 'act-9' });
    expect(specs.map(({ id, account }) => [id, account])).toEqual([
      ['sig-1', 'act-1'],
      ['sig-2', 'act-9'],
    ]);
  });

  test('keeps its body only where all of it may be sent', async () => {
    const files = { 'a.json': jsonWith('elastigroup', STRONG), 'b.json': jsonWith('stateful-node', STRONG) };
    const config = 'specs: [{ files: b.json, create: true }]\n';
    expect((await desiredIn(files, config)).map(({ body }) => body)).toEqual([null, bodyWith('stateful-node', STRONG)]);
    expect((await desiredIn(files, config, { needsBodies: true })).map(({ body }) => body === null)).toEqual([false, false]);
  });

  test('tells which rules find errors in it, each once, and none that are waived', async () => {
    const files = {
      'a.json': jsonWith('elastigroup', { httpTokens: 'optional', httpPutResponseHopLimit: 99, nonsense: 1, more: 2 }),
      'b.json': jsonWith('ocean-vng', { httpTokens: 'optional' }),
      'c.json': jsonWith('elastigroup', STRONG),
    };
    const config = 'waivers: [{ files: b.json, rule: tokens-required, reason: r, owner: o, expires: 2027-01-01 }]\n';
    const specs = await desiredIn(files, config);
    expect(specs.map(({ verdict, failures }) => [verdict, failures.toSorted()])).toEqual([
      ['fail', ['hop-limit', 'spec-schema', 'tokens-required']],
      ['waived', []],
      ['pass', []],
    ]);
  });

  test('is found in whatever document and list it stands', async () => {
    const body = (hops: number) => JSON.stringify(bodyWith('elastigroup', { ...STRONG, httpPutResponseHopLimit: hops }));
    const text = `group: ${body(1)}\n---\n- group: ${body(2)}\n- ${body(3)}\n`;
    const specs = await desiredIn({ 'all.yaml': text });
    expect(specs.map(({ document, path, imds }) => [document, path, imds?.httpPutResponseHopLimit])).toEqual([
      [0, '/group', 1],
      [1, '/0/group', 2],
      [1, '/1', 3],
    ]);
  });

  test('has no options where they are filled in by another tool, or inherited', async () => {
    const files = {
      'a.yaml': 'cluster: { compute: { launchSpecification: !Include a.yaml }, controllerClusterId: a }\n',
      'b.json': jsonWith('ocean-vng', undefined),
    };
    const specs = await desiredIn(files);
    expect(specs.map(({ imds, source, oceanId }) => [imds, source, oceanId])).toEqual([
      [null, 'unresolvable', null],
      [null, 'inherited', 'o-1'],
    ]);
  });

  test('is ambiguous, but not where its cluster tells', async () => {
    const vng = JSON.stringify({ launchSpec: { oceanId: 'o-1', imageId: 'ami-1', instanceMetadataOptions: STRONG } });
    const cluster = jsonWith('ocean-ecs-cluster', STRONG, { id: 'o-1' });
    const ofNodes = async (files: Texts) => (await desiredIn(files)).find(({ file }) => file === 'vng.json');
    expect(await ofNodes({ 'vng.json': vng })).toMatchObject({ ambiguous: true, kind: { id: 'ocean-vng' } });
    expect(await ofNodes({ 'vng.json': vng, 'cluster.json': cluster })).toMatchObject({
      ambiguous: false,
      kind: { id: 'ocean-ecs-vng' },
    });
    expect(await desiredIn({ 'vng.json': vng }, 'specs: [{ files: vng.json, kind: ocean-ecs-vng }]\n')).toMatchObject([
      { ambiguous: false, kind: { id: 'ocean-ecs-vng' } },
    ]);
  });
});

describe('a file that is another one by now', () => {
  const files = { 'a.json': jsonWith('elastigroup', STRONG) };
  test.each([
    ['gone', ''],
    ['without the spec', '{}'],
    ['with the spec elsewhere', `[${files['a.json']}]`],
    ['with other options', jsonWith('elastigroup', { httpTokens: 'optional' })],
    ['without options', jsonWith('elastigroup', undefined)],
  ])('%s', async (_, text) => {
    await expect(desiredIn(files, '', {}, { 'a.json': text })).rejects.toThrow(
      'a.json has changed since it was checked. Run again.',
    );
  });

  test('is taken where nothing of it is judged by a long value that the report cuts', async () => {
    const specs = await desiredIn({ 'a.json': jsonWith('elastigroup', { httpTokens: 'x'.repeat(90) }) });
    expect(specs[0]?.imds).toEqual({ httpTokens: 'x'.repeat(90) });
  });
});

test('each file is read once', async () => {
  const text = `- ${JSON.stringify(bodyWith('elastigroup', STRONG))}\n`.repeat(3);
  const read: string[] = [];
  const report = await checkFiles({ 'a.yaml': text, 'b.json': jsonWith('elastigroup', STRONG) });
  const texts: Texts = { 'a.yaml': text, 'b.json': jsonWith('elastigroup', STRONG) };
  const specs = desiredSpecs({
    report,
    documentsOf: (file) => {
      read.push(file);
      const parsed = parseYaml(texts[file] ?? '');
      return parsed.ok ? parsed.documents : [];
    },
    knownOf: (file) => knownOf(file, parseConfig('c.yml', 'version: 1\n')),
    account: null,
    needsBodies: false,
  });
  expect(specs).toHaveLength(4);
  expect(read).toEqual(['a.yaml', 'b.json']);
});
