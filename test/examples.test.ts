import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../src/findings/finding.js';
import { NODE, ROOT } from './docs/console.js';

/** The examples in a repository of their own: what else stands in this one must not change what is said of them. */
const repository = mkdtempSync(join(tmpdir(), 'spot-imdsv2-examples-'));
mkdirSync(join(repository, '.git'));
cpSync(join(ROOT, 'examples'), join(repository, 'examples'), { recursive: true });
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const KINDS = ['elastigroup', 'ocean-cluster', 'ocean-ecs-cluster', 'ocean-ecs-vng', 'ocean-vng', 'stateful-node'];

/** The rows of the table in examples/README.md: a file, and the rules that it breaks. */
const BAD = [
  ...readFileSync(join(ROOT, 'examples/README.md'), 'utf8').matchAll(/^\| \[[^\]]+\]\((bad\/[^)]+)\) +\| ([^|]+) \|/gm),
].map(([, file = '', rules = '']) => ({ file, rules: [...rules.matchAll(/`([^`]+)`/g)].map(([, rule]) => rule) }));

function check(...words: readonly string[]): { readonly status: number | null; readonly report: Report } {
  const args = [join(ROOT, 'dist/cli/index.js'), 'check', '--format', 'json', ...words];
  const { status, stdout, stderr } = spawnSync(NODE, args, { cwd: repository, encoding: 'utf8' });
  if (stdout === '') throw new Error(`the check gave no report: ${stderr}`);
  return { status, report: JSON.parse(stdout) };
}

const kindsIn = ({ specs }: Report) => [...new Set(specs.map(({ kind }) => kind))].sort();

describe('examples/good', () => {
  const { status, report } = check('examples/good');

  test('passes, with nothing worse than a note', () => {
    expect(status).toBe(0);
    expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(report.specs.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });

  test('holds every kind, and no file without a spec', () => {
    expect(kindsIn(report)).toEqual(KINDS);
    expect(report.counts.passedOver).toBe(0);
  });
});

test.each([
  ['elastigroup', 'good/elastigroup-web.json', true],
  ['stateful-node', 'good/stateful-node-license-server.json', true],
  ['ocean-cluster', 'good/ocean-k8s/cluster.yaml', true],
  ['ocean-ecs-cluster', 'good/ocean-ecs/cluster.json', true],
  ['ocean-ecs-vng', 'good/ocean-ecs/node-group.yaml', true],
  ['elastigroup', 'bad/elastigroup-with-oceans-key.json', false],
  ['stateful-node', 'bad/stateful-node-with-endpoint.yaml', false],
  ['ocean-cluster', 'bad/ocean-cluster-upper-case.yaml', false],
])('the editor schema of %s judges %s as the check does', (kind, file, isValid) => {
  const schema = JSON.parse(readFileSync(join(ROOT, `schemas/${kind}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(load(readFileSync(join(ROOT, 'examples', file), 'utf8')))).toBe(isValid);
});

describe('examples/bad', () => {
  test('every file has a row in the README, and every kind a bad file', () => {
    expect(BAD.map(({ file }) => file)).toEqual(
      readdirSync(join(ROOT, 'examples/bad'))
        .sort()
        .map((name) => `bad/${name}`),
    );
    expect(kindsIn(check('examples/bad').report)).toEqual(KINDS);
  });

  test.each(BAD)('$file fails by itself, and breaks what the README says', ({ file, rules }) => {
    const { status, report } = check(`examples/${file}`);
    expect(status).toBe(1);
    expect(report.findings.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('examples/bad, with --fix', () => {
  /** What only people can put right, by file. */
  const LEFT: Readonly<Record<string, readonly string[]>> = {
    'bad/ecs-cluster-duplicate-key.json': ['duplicate-key'],
    'bad/elastigroup-trailing-comma.json': ['syntax'],
    // The value comes by an alias.
    'bad/elastigroups-hop-limit.yml': ['hop-limit'],
    'bad/ocean-cluster-placeholder.yaml': ['unresolvable'],
    'bad/ocean-cluster-upper-case.yaml': ['endpoint'],
    'bad/ocean-node-group-of-unknown-cluster.json': ['node-group-inherits'],
  };
  const fixed = mkdtempSync(join(tmpdir(), 'spot-imdsv2-fixed-'));
  mkdirSync(join(fixed, '.git'));
  cpSync(join(ROOT, 'examples'), fixed, { recursive: true });
  afterAll(() => rmSync(fixed, { recursive: true, force: true }));
  const fix = () =>
    spawnSync(NODE, [join(ROOT, 'dist/cli/index.js'), 'check', '--fix', '--format', 'json'], { cwd: fixed, encoding: 'utf8' });
  const once = fix();
  const report: Report = JSON.parse(once.stdout);

  test.each(BAD)('$file has only findings left that nobody but a person can put right', ({ file }) => {
    expect(report.findings.filter((finding) => finding.file === file).map(({ rule }) => rule)).toEqual(LEFT[file] ?? []);
  });

  test('leaves the good ones as they are', () => {
    for (const name of readdirSync(join(ROOT, 'examples/good'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:json|ya?ml)$/.test(name)) continue;
      expect(readFileSync(join(fixed, 'good', name), 'utf8')).toBe(readFileSync(join(ROOT, 'examples/good', name), 'utf8'));
    }
  });

  test('has nothing more to do the second time', () => {
    expect(fix()).toMatchObject({ stdout: once.stdout, stderr: 'spot-imdsv2: fixed 0 findings in 0 files\n' });
  });
});

test('the examples as a whole fail, and every bad file is among the reasons', () => {
  const { status, report } = check('examples');
  expect(status).toBe(1);
  const failing = report.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  expect([...new Set(failing)]).toEqual(BAD.map(({ file }) => `examples/${file}`));
});

describe('examples/spot-imdsv2.yml', () => {
  const { report } = check('--config', 'examples/spot-imdsv2.yml');

  test('covers something with every pattern and every waiver', () => {
    expect(report.findings.filter(({ rule }) => /^(pattern|waiver)-/.test(rule))).toEqual([]);
    expect(report.findings.flatMap(({ waiver }) => waiver?.owner ?? [])).toEqual(['@acme/platform', '@acme/build']);
  });

  test('excludes a file, and makes a rule stricter', () => {
    expect(report.findings.filter(({ rule }) => rule === 'syntax')).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule === 'endpoint').map(({ severity }) => severity)).toEqual(['error']);
  });

  test('is a policy that the good examples keep', () => {
    expect(check('examples/good', '--config', 'examples/spot-imdsv2.yml').status).toBe(0);
  });
});
