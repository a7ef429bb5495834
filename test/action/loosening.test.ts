import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, workflowRunEvent } from '../github/events.js';
import type { Files } from '../github/git-store.js';
import { type GitHub, startGitHub } from '../github/server.js';
import type { Pull } from '../github/state.js';
import { type EventStep, elastigroup, runActionFor } from './run-action.js';

const SAFE = elastigroup({ httpTokens: 'required' });
const UNSAFE = elastigroup({ httpTokens: 'optional' });
const BASE: Files = { 'README.md': 'hi\n', 'fleets/web.json': SAFE };
const WEAK: Files = { ...BASE, 'fleets/web.json': UNSAFE };
const CONFIG = '.github/spot-imdsv2.yml';
async function opened(head: Files = WEAK, base: Files = BASE, more: object = {}) {
  const github = await startGitHub();
  const pull = github.openPull({ base, head, ...more } as never);
  return { github, pull };
}
/** Ways in which a change could loosen what judges it, or hide what it does. */
const run = (github: GitHub, pull: Pull, step: EventStep = {}) => runActionFor(github, pullRequestEvent(github, pull), step);
const report = (github: GitHub, pull: Pull, { inputs, ...step }: EventStep = {}) =>
  runActionFor(github, workflowRunEvent(github, pull), { checkOut: null, inputs: { mode: 'report', ...inputs }, ...step });
const bodies = (github: GitHub, pull: Pull) => github.comments(pull).map(({ body }) => body);
const cluster = (httpTokens: string, id: string | null = 'o-1') =>
  `${JSON.stringify({ cluster: { ...(id ? { id } : {}), name: 'c', controllerClusterId: 'c', compute: { launchSpecification: { instanceMetadataOptions: { httpTokens } } } } }, null, 2)}\n`;
const NODE_GROUP = `${JSON.stringify({ launchSpec: { name: 'pool', oceanId: 'o-1', taints: [] } }, null, 2)}\n`;
const show = (ran: Awaited<ReturnType<typeof run>>) => ran.stdout.slice(0, 1500);

test('a file that a link in place of a spec leads to counts for the link', async () => {
  const base = {
    ...BASE,
    'fleets/l.json': { link: '../data/web.txt' },
    'data/web.txt': elastigroup({ httpTokens: 'required' }, 'l'),
  } as Files;
  const { github, pull } = await opened({ ...base, 'data/web.txt': elastigroup({ httpTokens: 'optional' }, 'l') }, base);
  const ran = await run(github, pull);
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('a checkout in a folder of the workspace is refused, unless that folder is named', async () => {
  const { github, pull } = await opened();
  const ran = await run(github, pull, {
    checkOut: null,
    before: (w) => {
      mkdirSync(join(w, 'repo'));
      github.checkOut(pullRequestEvent(github, pull).sha, join(w, 'repo'));
    },
  });
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('the config of the change does not move a spec to another account', async () => {
  const cfg = (a: string) => `version: 1\nspecs:\n  - { files: "fleets/**", account: ${a} }\n`;
  const { github, pull } = await opened({ ...WEAK, [CONFIG]: cfg('act-dev00000') }, { ...BASE, [CONFIG]: cfg('act-prod0000') });
  const ran = await run(github, pull, { inputs: { only: 'account=act-prod0000' } });
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('a spec in the place of a config that moved is judged', async () => {
  const { github, pull } = await opened(
    { ...BASE, [CONFIG]: 'version: 1\n', '.spot-imdsv2.yml': UNSAFE },
    { ...BASE, '.spot-imdsv2.yml': 'version: 1\n' },
  );
  const ran = await run(github, pull);
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('the config of the change does not give a cluster the id of another', async () => {
  const base = {
    ...BASE,
    'clusters/real.json': cluster('optional', null),
    'clusters/safe.json': cluster('required', null),
    [CONFIG]: 'version: 1\nspecs:\n  - { files: clusters/real.json, id: o-1 }\n',
  };
  const { github, pull } = await opened(
    { ...base, 'fleets/pool.json': NODE_GROUP, [CONFIG]: 'version: 1\nspecs:\n  - { files: clusters/safe.json, id: o-1 }\n' },
    base,
  );
  const ran = await run(github, pull);
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('nor does it take away the cluster that a node group joins', async () => {
  const base = {
    ...BASE,
    'clusters/real.json': cluster('optional'),
    'clusters/safe.json': cluster('required'),
    [CONFIG]: 'version: 1\n',
  };
  const { github, pull } = await opened(
    { ...base, 'fleets/pool.json': NODE_GROUP, [CONFIG]: 'version: 1\nexclude: [clusters/real.json]\n' },
    base,
  );
  const ran = await run(github, pull);
  expect(ran.exitCode, show(ran)).toBe(1);
});

test('one of two specs of the same name that is renamed out of sight is told of', async () => {
  const base = { ...BASE, 'fleets/b.json': SAFE };
  const { github, pull } = await opened({ 'README.md': 'hi\n', 'fleets/web.txt': SAFE, 'fleets/b.json': `${SAFE}\n` }, base);
  const ran = await run(github, pull);
  expect(
    ran.report().policy?.changes.map((c) => c.what),
    show(ran),
  ).toContain('spec-hidden');
});

test('a waiver by name is another than one by the same id', async () => {
  const w = (k: string) =>
    `version: 1\nwaivers:\n  - { ${k}: web, rule: tokens-required, reason: "old", owner: "@a/b", expires: 2099-01-31 }\n`;
  const { github, pull } = await opened({ ...BASE, [CONFIG]: w('name') }, { ...BASE, [CONFIG]: w('id') });
  const ran = await run(github, pull);
  expect(
    ran.report().policy?.changes.map((c) => c.what),
    show(ran),
  ).toContain('waiver-added');
});

test('mode: report goes by a named config that a fork deletes', async () => {
  const base = { ...BASE, 'imds.yml': 'version: 1\npolicy: { hopLimit: { required: true } }\n' };
  const { github, pull } = await opened(
    { 'README.md': 'hi\n', 'fleets/web.json': elastigroup({ httpTokens: 'required' }, 'webx') },
    base,
    { from: 'mallory/fleet' },
  );
  const ran = await report(github, pull, { inputs: { config: 'imds.yml' } });
  expect(ran.outputs.verdict, show(ran)).toBe('fail');
});
test('mode: report finds a config that is named with ./', async () => {
  const base = { ...BASE, 'imds.yml': 'version: 1\npolicy: { hopLimit: { required: true } }\n' };
  const { github, pull } = await opened({ ...base, 'fleets/web.json': elastigroup({ httpTokens: 'required' }, 'webx') }, base, {
    from: 'mallory/fleet',
  });
  const ran = await report(github, pull, { inputs: { config: './imds.yml' } });
  expect(ran.outputs.verdict, show(ran)).toBe('fail');
});
test('mode: report reads what only the config of the base takes for specs', async () => {
  const base = { ...BASE, 'fleets/web.spec': SAFE, [CONFIG]: 'version: 1\nspecs:\n  - { files: "fleets/*.spec" }\n' };
  const { github, pull } = await opened({ ...base, 'fleets/web.spec': UNSAFE, [CONFIG]: 'version: 1\n' }, base, {
    from: 'mallory/fleet',
  });
  const ran = await report(github, pull);
  expect(ran.outputs.verdict, show(ran)).toBe('fail');
});
test('mode: report is about the paths that are named', async () => {
  const base = { ...BASE, 'other/x.json': elastigroup({ httpTokens: 'required' }, 'x') };
  const { github, pull } = await opened({ ...base, 'other/x.json': elastigroup({ httpTokens: 'optional' }, 'x') }, base, {
    from: 'mallory/fleet',
  });
  const ran = await report(github, pull, { inputs: { paths: 'fleets' } });
  expect(ran.outputs.verdict, show(ran)).toBe('pass');
});
test('where all files count by the policy of the head, there still is a comment', async () => {
  const { github, pull } = await opened();
  await run(github, pull, { inputs: { scope: 'all', 'policy-from': 'head' } });
  expect(bodies(github, pull)).toHaveLength(1);
});
test('the address of the server may end with a slash', async () => {
  const { github, pull } = await opened();
  await run(github, pull, { env: { GITHUB_SERVER_URL: 'https://github.com/' } });
  expect(bodies(github, pull)[0]).not.toContain('com//acme');
});
test('the list of files of a newer commit does not tell what an older one changes', async () => {
  const { github, pull } = await opened({ ...WEAK });
  const event = pullRequestEvent(github, pull);
  github.push(pull, { ...BASE, 'x.txt': 'x' });
  const ran = await runActionFor(github, event);
  expect(ran.exitCode, show(ran)).toBe(1);
});
test('a merge queue with more files than GitHub lists is judged whole', async () => {
  const old = { ...BASE, 'z/old.json': UNSAFE };
  const many = Object.fromEntries(Array.from({ length: 320 }, (_, i) => [`a/${i}.txt`, 'x']));
  const { github, pull } = await opened({ ...old, ...many }, old);
  const ran = await runActionFor(github, mergeGroupEvent(github, github.enqueue(pull)));
  expect(ran.exitCode, show(ran)).toBe(1);
});
