import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../src/action/matrix.js';
import { ROOT } from './docs/console.js';
import { plan } from './reporters/plan-made.js';
import { lint } from './workflows/lint.js';
import { faultsOf, workflowOf } from './workflows/rules.js';

const FOLDERS = ['examples/workflows', '.github/workflows'];
const WORKFLOWS = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const action = load(read('action.yml')) as { readonly inputs: object; readonly outputs: object };

const stepsOf = (file: string) => Object.values(workflowOf(read(file)).jobs).flatMap((job) => job.steps ?? []);
/** Steps with this Action, as a user names it or from the checkout. */
const ours = (file: string) => stepsOf(file).filter(({ uses }) => uses === './' || uses?.startsWith('spot-imdsv2/'));

describe.each(WORKFLOWS)('%s', (file) => {
  test('is what GitHub takes', async () => {
    expect(await lint(read(file))).toEqual([]);
  });

  test('may no more than it needs, and runs nothing that can change under it', () => {
    expect(faultsOf(read(file))).toEqual([]);
  });

  test('uses inputs and outputs that this Action has', () => {
    const inputs = ours(file).flatMap((step) => Object.keys(step.with ?? {}));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(inputs));
    const ids = ours(file).flatMap(({ id }) => id ?? []);
    const outputs = [...read(file).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id = '']) => ids.includes(id));
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs.map(([, , name]) => name)));
  });
});

test.each([
  ['check.yml', { contents: 'read', 'pull-requests': 'write' }],
  ['plan.yml', { contents: 'read', 'pull-requests': 'write' }],
  ['apply.yml', { contents: 'read', 'pull-requests': 'write' }],
  ['report.yml', { contents: 'read', 'pull-requests': 'write' }],
])('examples/workflows/%s asks for what the table of the README names', (file, permissions) => {
  expect(Object.values(workflowOf(read(`examples/workflows/${file}`)).jobs).map((job) => job.permissions)).toEqual([permissions]);
});

test('examples/workflows/rollout.yml passes over its matrix where a plan has nothing to do', () => {
  const nothing = JSON.stringify(matrixOf(plan([])));
  expect(workflowOf(read('examples/workflows/rollout.yml')).jobs.apply?.if).toBe(`needs.plan.outputs.matrix != '${nothing}'`);
});

describe('what is wrong with a workflow is noticed:', () => {
  const GOOD = read('examples/workflows/check.yml');

  test.each<[string, (text: string) => string]>([
    ['an action by its tag', (text) => text.replace(/@[0-9a-f]{40} # \S+/, '@v7')],
    ['an action without its version', (text) => text.replace(/ # v\d\S+/, '')],
    ['another action by a branch', (text) => text.replace('spot-imdsv2@v1', 'spot-imdsv2@main')],
    ['rights for all jobs', (text) => text.replace('permissions: {}', 'permissions: read-all')],
    ['a job without rights of its own', (text) => text.replace(/ {4}permissions:\n(?: {6}.*\n)+/, '')],
    ['a job without an end', (text) => text.replace(/ +timeout-minutes: \d+\n/, '')],
    ['a token that stays', (text) => text.replace('persist-credentials: false', 'fetch-depth: 1')],
    ['code of strangers with rights', (text) => text.replace('pull_request:', 'pull_request_target:')],
    ['a title in a shell', (text) => `${text}      - run: echo "\${{ github.event.pull_request.title }}"\n`],
    ['a branch in a shell', (text) => `${text}      - run: git switch \${{ github.head_ref }}\n`],
  ])('%s', (_, spoil) => {
    expect(faultsOf(GOOD)).toEqual([]);
    expect(faultsOf(spoil(GOOD))).toHaveLength(1);
  });

  test.each<[string, (text: string) => string]>([
    ['a key that there is not', (text) => text.replace('runs-on:', 'run-on:')],
    ['an event that there is not', (text) => text.replace('merge_group:', 'merge_groups:')],
    ['a step that there is not', (text) => `${text}      - run: echo \${{ steps.x.outputs.y }}\n`],
    ['a right that there is not', (text) => text.replace('pull-requests: write', 'pull-request: write')],
  ])('%s', async (_, spoil) => {
    expect((await lint(spoil(GOOD))).length).toBeGreaterThan(0);
  });
});
