import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { verdictOf } from '../../src/cli/rehearse.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { plant } from '../clients/trees.js';
import { STRONG } from '../policy/bodies.js';
import { desired, live, planFor, WEAK } from '../rollout/made.js';
import { surroundings } from './surroundings.js';

const ROOT = resolve(import.meta.dirname, '../..');
const HEAD =
  'Rehearsal: nothing leaves this machine. The specs stand for a fleet that still allows IMDSv1, on simulators of the Spot API and of EC2, where time runs faster. Nothing goes wrong.';

/** Rehearses without any credentials, and gives all that is written. */
async function rehearse(cwd: string, ...words: readonly string[]) {
  const { around, written } = surroundings({ cwd });
  const code = await main(['rehearse', ...words], around);
  return { code, ...written };
}

/** The same, as programs read it: what became of each resource. */
async function rehearsed(cwd: string, ...words: readonly string[]) {
  const { code, stdout } = await rehearse(cwd, '--format', 'json', ...words);
  const told = JSON.parse(stdout);
  const statesIn = ({ resources }: typeof told.plan): readonly string[] =>
    resources.map((one: { readonly name: string; readonly state: string }) => `${one.name}: ${one.state}`);
  return { code, told, plan: statesIn(told.plan), after: statesIn(told.after) };
}

const group = (name: string, httpTokens: string, more: object = {}) =>
  JSON.stringify({ group: { name, compute: { launchSpecification: { metadataOptions: { httpTokens } } }, ...more } });

describe('the examples', () => {
  it('that are good are applied, whatever their kind', async () => {
    const { code, told, plan, after } = await rehearsed(ROOT, 'examples/good');
    expect([code, told.verdict, told.isRehearsal]).toEqual([0, 'pass', true]);
    expect(plan.filter((one) => one.endsWith(': change')).length).toBe(told.rollout.outcomes.length);
    expect(new Set(told.plan.resources.map(({ kind }: { readonly kind: string }) => kind))).toEqual(new Set(Object.keys(KINDS)));
    expect(after.filter((one) => !one.endsWith(': right'))).toEqual([]);
    expect([told.after.hash, told.rollout.verdict]).toEqual(['v1:', 'compliant']);
  });

  it('that are bad are not applied, and fail', async () => {
    const { code, told, plan, after } = await rehearsed(ROOT, 'examples/bad');
    expect([code, told.verdict]).toEqual([1, 'fail']);
    expect(plan).toContain('api: failed-check');
    expect(after).toContain('api: failed-check');
  });

  it('do not pass where a file cannot be read as a spec, which is said', async () => {
    const broken = group('api', 'required').replace(/\}$/, ',}');
    const root = plant({ '.git': 'FOLDER', 'web.json': group('web', 'required'), 'broken.json': broken });
    const { code, stdout, stderr } = await rehearse(root);
    expect([code, stdout.endsWith('\nrehearsal: fail\n')]).toEqual([1, true]);
    expect(stderr).toContain('Which specs it holds cannot be told, so no plan is whole.');
  });
});

describe('what is said', () => {
  const root = () => plant({ '.git': 'FOLDER', 'web.json': group('web', 'required'), 'api.json': group('api', 'optional') });

  it('is said in the first line', async () => {
    for (const format of ['text', 'markdown']) {
      const { stdout, stderr } = await rehearse(root(), '--format', format);
      expect(stdout.split('\n')[0]).toBe(HEAD);
      expect(stderr).toMatch(/ web \(sig-\d{8}\): rolling sbgd-\d{8} in_progress: batch 2 of 5, 1 of 5 instances replaced/);
    }
  });

  it('is the plan, what was done, and a plan in which nothing is left', async () => {
    const { code, stdout } = await rehearse(root(), 'web.json');
    const [, plan = '', done = '', after = ''] = stdout.split(/^--- .* ---$/m);
    expect(code).toBe(0);
    expect(plan).toContain('httpTokens: optional -> required');
    expect(done).toMatch(/web \(sig-\d{8}\) in act-00000001: changed\n {2}httpTokens: optional -> required/);
    expect(after).not.toContain('->');
    expect(stdout).toMatch(/\nrehearsal: pass\n$/);
  });

  it('is none where there is no spec', async () => {
    const { code, stdout, stderr } = await rehearse(plant({ 'package.json': '{}' }));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('there is no Spot spec to rehearse');
  });

  it('says which specs are not applied', async () => {
    const { code, stdout } = await rehearse(root());
    expect(code).toBe(1);
    expect(stdout).toContain('does not pass the check (tokens-required)');
    expect(stdout).toMatch(/\nrehearsal: fail\n$/);
  });

  it('goes to a file, and changes none of the specs', async () => {
    const folder = root();
    const { code, stdout, stderr } = await rehearse(folder, 'web.json', '--output', 'said.txt');
    expect([code, stdout, stderr.split('\n').at(-2)]).toEqual([0, '', 'spot-imdsv2: pass; the result is in said.txt']);
    expect(readFileSync(join(folder, 'said.txt'), 'utf8')).toContain(HEAD);
    expect(readFileSync(join(folder, 'web.json'), 'utf8')).toBe(group('web', 'required'));
  });
});

describe('accounts, ids and matches are supplied', () => {
  const rows: readonly (readonly [name: string, files: Readonly<Record<string, string>>, states: readonly string[]])[] = [
    ['no config, no ids', { 'a.json': group('a', 'required') }, ['a: change']],
    ['an id of its own', { 'a.json': group('a', 'required', { id: 'sig-7' }) }, ['a: change']],
    [
      'an id that would be the first to be made up',
      { 'a.json': group('a', 'required'), 'b.json': group('b', 'required', { id: 'sig-00000001' }) },
      ['a: change', 'b: change'],
    ],
    [
      'accounts, matches and creations of a config',
      {
        '.spot-imdsv2.yml':
          'version: 1\nspecs:\n  - { files: a.json, account: act-9, match: name }\n  - { files: b.json, account: act-8, create: true }\n',
        'a.json': group('a', 'required'),
        'b.json': group('b', 'required'),
      },
      ['a: change', 'b: change'],
    ],
    [
      'an id that two specs have',
      { 'a.json': group('a', 'required', { id: 'sig-7' }), 'b.json': group('b', 'required', { id: 'sig-7' }) },
      ['a: ambiguous', 'b: ambiguous'],
    ],
    ['an id that another tool fills in', { 'a.json': group('a', 'required', { id: '$' + '{id}' }) }, ['a: unresolvable']],
  ];
  it.each(rows)('%s', async (_, files, states) => {
    const { code, plan } = await rehearsed(plant({ '.git': 'FOLDER', ...files }));
    expect(plan).toEqual(states);
    expect(code).toBe(states.every((state) => state.endsWith(': change')) ? 0 : 1);
  });

  it('limits are not for rehearsals', async () => {
    const files = Array.from({ length: 21 }, (_, index) => [`${index}.json`, group(`g${index}`, 'required')] as const);
    expect((await rehearsed(plant(Object.fromEntries(files)))).told.rollout.outcomes).toHaveLength(21);
  });
});

describe('the verdict', () => {
  const right = planFor([desired('elastigroup')], [live('elastigroup', STRONG)]);
  const left = planFor([desired('elastigroup')], [live('elastigroup', WEAK)]);
  const missing = planFor([desired('elastigroup')], []);
  const rows = [
    ['pass', 'all is applied, and a second plan is empty', 'applied', right],
    ['fail', 'not all is applied', 'partial', right],
    ['fail', 'it is said to be applied, but is still to be changed', 'applied', left],
    ['fail', 'it is said to be applied, but is not there', 'applied', missing],
  ] as const;
  it.each(rows)('%s: %s', (verdict, _, applied, after) => {
    const rollout = {
      version: 1,
      tool: after.tool,
      verdict: applied,
      plan: left,
      refusals: [],
      outcomes: [],
      rolls: [],
      restored: [],
      watched: [],
      proof: { is: 'not-asked', why: 'no-roll' },
      needsProof: false,
      stopped: null,
    } as const;
    expect(verdictOf({ rollout, next: null, after })).toBe(verdict);
  });
});

it('all of a spec is applied where that is asked for', async () => {
  const { code, told } = await rehearsed(ROOT, 'examples/good', '--apply-scope', 'spec');
  expect([code, told.plan.scope, told.after.hash]).toEqual([0, 'spec', 'v1:']);
});

describe('a day on which something goes wrong', () => {
  const cluster = JSON.stringify({
    cluster: {
      name: 'prod',
      controllerClusterId: 'prod',
      capacity: { target: 6 },
      compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: 'required' } } },
    },
  });
  const root = () => plant({ '.git': 'FOLDER', 'web.json': group('web', 'required'), 'prod.json': cluster });

  it.each([
    ['failed-batch', 'partial'],
    ['pdb', 'partial'],
    ['lies', 'failed'],
  ])('%s: the first run ends %s, and the next one finishes', async (scenario, verdict) => {
    const { code, told } = await rehearsed(root(), '--scenario', scenario);
    expect([told.rollout.verdict, told.next.verdict, told.verdict, code]).toEqual([verdict, 'compliant', 'pass', 0]);
    expect(told.after.hash).toBe('v1:');
  });

  it('rate limits are waited out in the one run', async () => {
    const { code, told } = await rehearsed(root(), '--scenario', 'rate-limits');
    expect([told.rollout.verdict, told.next, told.verdict, code]).toEqual(['compliant', null, 'pass', 0]);
  });

  it('is told in the first line', async () => {
    const { stdout } = await rehearse(root(), '--scenario', 'pdb');
    expect(stdout.split('\n')[0]).toMatch(/ Every roll leaves one instance as it is: a pod disruption budget keeps it/);
    expect(stdout).toContain('--- What the next run did, when the trouble was over ---');
  });
});
