import { describe, expect, test } from 'vitest';
import { pullRequestEvent, workflowRunEvent } from '../github/events.js';
import { failure } from '../github/faults.js';
import type { Files } from '../github/git-store.js';
import { type GitHub, startGitHub } from '../github/server.js';
import type { Pull } from '../github/state.js';
import { READ_TOKEN } from '../github/tokens.js';
import { type EventStep, elastigroup, runActionFor } from './run-action.js';

const SAFE = elastigroup({ httpTokens: 'required' });
const UNSAFE = elastigroup({ httpTokens: 'optional' });
const BASE: Files = { 'README.md': 'hi\n', 'fleets/web.json': SAFE };
const CONFIG = '.github/spot-imdsv2.yml';

async function forked(head: Files, base: Files = BASE, options: Parameters<typeof startGitHub>[0] = {}) {
  const github = await startGitHub(options);
  const pull = github.openPull({ base, head, from: 'mallory/fleet', branch: 'fix', author: 'mallory' });
  return { github, pull };
}

/** The second half: a workflow_run run of the repository itself, with nothing checked out. */
function report(github: GitHub, pull: Pull, { inputs, ...step }: EventStep = {}) {
  return runActionFor(github, workflowRunEvent(github, pull), { checkOut: null, inputs: { mode: 'report', ...inputs }, ...step });
}

const bodies = (github: GitHub, pull: Pull) => github.comments(pull).map(({ body }) => body);
const cluster = (httpTokens: string) =>
  `${JSON.stringify({ cluster: { id: 'o-1', controllerClusterId: 'c', compute: { launchSpecification: { instanceMetadataOptions: { httpTokens } } } } }, null, 2)}\n`;
const NODE_GROUP = `${JSON.stringify({ launchSpec: { name: 'pool', oceanId: 'o-1', taints: [] } }, null, 2)}\n`;

describe('a pull request from a fork', () => {
  test('gets its comment and suggestion from the second half', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const first = await runActionFor(github, pullRequestEvent(github, pull), { token: READ_TOKEN });
    expect([first.exitCode, bodies(github, pull)]).toEqual([1, []]);
    const ran = await report(github, pull);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'fail']);
    expect(bodies(github, pull)).toHaveLength(1);
    expect(bodies(github, pull)[0]).toContain('fleets/web.json');
    expect(
      github
        .reviewComments(pull)
        .map(({ body }) => body)
        .join(),
    ).toContain('"httpTokens": "required"');
    expect(ran.outputs['comment-url']).toContain('/pull/1#issuecomment-');
    github.forget();
    await report(github, pull);
    expect(github.count().writes).toBe(0);
  });

  test('gets none where it is clean', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/api.json': elastigroup({ httpTokens: 'required' }, 'api') });
    const ran = await report(github, pull);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'pass']);
    expect(github.count().writes).toBe(0);
  });

  test('is judged by the policy of the base, whatever it brings along', async () => {
    const config = 'version: 1\npolicy: { rules: { tokens-required: off } }\nexclude: ["fleets/**"]\n';
    const { github, pull } = await forked(
      { ...BASE, 'fleets/web.json': UNSAFE, [CONFIG]: config },
      { ...BASE, [CONFIG]: 'version: 1\n' },
    );
    const ran = await report(github, pull, { inputs: { 'policy-from': 'head' } });
    expect(ran.outputs.verdict).toBe('fail');
    expect(bodies(github, pull)[0]).toContain('is switched off');
  });

  test('is read with the cluster that a node group joins, wherever that stands', async () => {
    const base = { ...BASE, 'clusters/k8s.json': cluster('required'), 'other/x.json': elastigroup({}, 'x') };
    const { github, pull } = await forked({ ...base, 'fleets/pool.json': NODE_GROUP }, base);
    const ran = await report(github, pull);
    expect(ran.outputs.verdict).toBe('pass');
    expect(ran.report().specs).toMatchObject([{ file: 'fleets/pool.json', verdict: 'pass', imds: { source: 'inherited' } }]);
  });

  test('that weakens a cluster is judged with the node groups that take its options', async () => {
    const base = { ...BASE, 'clusters/k8s.json': cluster('required'), 'fleets/pool.json': NODE_GROUP };
    const { github, pull } = await forked({ ...base, 'clusters/k8s.json': cluster('optional') }, base);
    const ran = await report(github, pull);
    expect(ran.report().specs.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual([
      'clusters/k8s.json fail',
      'fleets/pool.json fail',
    ]);
  });

  test('is not judged by a baseline that is a link, though it leaves that alone', async () => {
    const base = { ...BASE, 'known.json': { link: 'real.json' }, 'real.json': '{ "version": 1, "findings": [] }' };
    const { github, pull } = await forked({ ...base, 'fleets/web.json': UNSAFE }, base);
    const ran = await report(github, pull, { inputs: { baseline: 'known.json' } });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('"known.json" is a symbolic link, which is not followed outside a checkout');
  });

  test('that holds a link in place of a spec is refused', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': { link: '../README.md' } });
    const ran = await report(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('is a symbolic link');
  });
});

describe('what the workflow names', () => {
  const LIMITED = 'version: 1\npolicy: { hopLimit: { required: true } }\n';

  test.for([
    ['that the fork has deleted', 'imds.yml', {}],
    ['in other words', './imds.yml', { 'imds.yml': LIMITED }],
  ] as const)('a config %s judges all the same', async ([, config, kept]) => {
    const base = { ...BASE, 'imds.yml': LIMITED };
    const { github, pull } = await forked({ ...BASE, ...kept, 'fleets/api.json': elastigroup({ httpTokens: 'required' }) }, base);
    const ran = await report(github, pull, { inputs: { config } });
    expect(ran.outputs.verdict).toBe('fail');
    expect(bodies(github, pull)[0]).toContain('httpPutResponseHopLimit');
  });

  test('a config that the fork brings first does not stand in the way', async () => {
    const config = 'version: 1\npolicy: { rules: { tokens-required: off } }\n';
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE, 'imds.yml': config });
    const ran = await report(github, pull, { inputs: { config: 'imds.yml' } });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'fail']);
  });

  test('a config that is nowhere is no config', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const ran = await report(github, pull, { inputs: { config: 'gone.yml' } });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('gone.yml does not exist');
  });

  test('a config of the base that cannot be read leaves nothing to the fork’s own', async () => {
    const { github, pull } = await forked({ ...BASE, [CONFIG]: 'version: 1\n' }, { ...BASE, [CONFIG]: 'version: 9\n' });
    const ran = await report(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('before that one is mended');
  });

  test('only these paths are judged, also where the pull request touches none of them', async () => {
    const { github, pull } = await forked({ ...BASE, 'other/x.json': UNSAFE });
    const ran = await report(github, pull, { inputs: { paths: './fleets/' } });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'pass']);
  });

  test('what the fork adds to the baseline is shown, and does not hold', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const judged = await runActionFor(github, pullRequestEvent(github, pull), { token: READ_TOKEN });
    const [{ file, rule, fingerprint } = { file: '', rule: '', fingerprint: '' }] = judged.report().findings;
    const entry = {
      file,
      rule,
      resource: '1:name:web',
      path: '/compute/launchSpecification/metadataOptions/httpTokens',
      fingerprint,
    };
    const known = JSON.stringify({ version: 1, findings: [entry] });
    const none = JSON.stringify({ version: 1, findings: [] });
    const next = github.openPull({
      base: { ...BASE, 'known.json': none },
      head: { ...BASE, 'fleets/web.json': UNSAFE, 'known.json': known },
      from: 'mallory/fleet',
      branch: 'known',
      author: 'mallory',
    });
    const ran = await report(github, next, { inputs: { baseline: 'known.json' } });
    expect(ran.outputs.verdict).toBe('fail');
    expect(ran.report().policy?.changes.map(({ what }) => what)).toContain('baseline-added');
  });
});

test('no pattern of the fork’s config is held against a file', async () => {
  const config = `version: 1\nexclude: ["${'*a'.repeat(12)}b"]\nspecs: [{ files: "${'*a'.repeat(12)}c" }]\n`;
  const name = `fleets/${'a'.repeat(120)}.json`;
  const { github, pull } = await forked({ ...BASE, [name]: UNSAFE, [CONFIG]: config });
  const ran = await report(github, pull);
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'fail']);
});

test('a file that only the config of the base takes for a spec is read', async () => {
  const base = { ...BASE, 'fleets/web.spec': SAFE, [CONFIG]: 'version: 1\nspecs:\n  - { files: "fleets/*.spec" }\n' };
  const { github, pull } = await forked({ ...base, 'fleets/web.spec': UNSAFE, [CONFIG]: 'version: 1\n' }, base);
  const ran = await report(github, pull);
  expect(ran.outputs.verdict).toBe('fail');
});

describe('which pull request it is', () => {
  test('one of the repository itself is found as well', async () => {
    const github = await startGitHub();
    const pull = github.openPull({ base: BASE, head: { ...BASE, 'fleets/web.json': UNSAFE } });
    await report(github, pull);
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test.for([
    ['has a newer commit', (github: GitHub, pull: Pull) => github.push(pull, { ...BASE, 'fleets/web.json': UNSAFE, x: 'y' })],
    ['is closed', (github: GitHub, pull: Pull) => github.closePull(pull)],
  ] as const)('one that %s is left alone', async ([, happen]) => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const event = workflowRunEvent(github, pull);
    happen(github, pull);
    const ran = await runActionFor(github, event, { checkOut: null, inputs: { mode: 'report' } });
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('No open pull request');
    expect(github.count().writes).toBe(0);
  });

  test('another one that has the branch of the same name is not taken for it', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const other = github.openPull({ head: { ...BASE, 'a.txt': 'x' }, from: 'eve/fleet', branch: 'fix' });
    await report(github, pull);
    expect([bodies(github, pull).length, bodies(github, other).length]).toEqual([1, 0]);
  });

  const afterRunOf = (name: string, github: GitHub, pull: Pull) => {
    const { payload, ...event } = workflowRunEvent(github, pull);
    const run = { ...(payload.workflow_run as object), event: name };
    const step = { checkOut: null, inputs: { mode: 'report' } };
    return runActionFor(github, { ...event, payload: { ...payload, workflow_run: run } }, step);
  };

  test('runs of other events have none', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    const ran = await afterRunOf('push', github, pull);
    expect([ran.exitCode, github.count().all]).toEqual([0, 0]);
  });

  test('a run that a review has started has one', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    await afterRunOf('pull_request_review', github, pull);
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test('on another event it is wrong use', async () => {
    const github = await startGitHub();
    const pull = github.openPull({ base: BASE, head: { ...BASE, 'fleets/web.json': UNSAFE } });
    const ran = await runActionFor(github, pullRequestEvent(github, pull), { inputs: { mode: 'report' } });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('mode: report is for the event workflow_run');
  });
});

describe('it fails closed', () => {
  test('where GitHub does not list all changed files', async () => {
    const many = Object.fromEntries(Array.from({ length: 3100 }, (_, index) => [`docs/${index}.txt`, 'x']));
    const { github, pull } = await forked({ ...BASE, ...many });
    const ran = await report(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('more files than GitHub lists');
    expect(github.count().writes).toBe(0);
  });

  test('where it does not list all files of the commit', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE }, BASE, { limits: { entriesOfTree: 1 } });
    const ran = await report(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('the list was cut');
  });

  describe('where more would have to be read than is read of a stranger', () => {
    const large = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`big/${index}.json`, JSON.stringify({ a: 'x'.repeat(5 * 2 ** 20) })]),
    );

    test('because of the pull request', async () => {
      const { github, pull } = await forked({ ...BASE, ...large });
      const ran = await report(github, pull);
      expect(ran.exitCode).toBe(1);
      expect(ran.stdout).toContain('30 MB');
      expect(ran.stdout).toContain('Split it.');
    });

    test('because of the repository, which nobody splits for it', async () => {
      const base = { ...BASE, ...large, 'cluster.json': cluster('required') };
      const { github, pull } = await forked({ ...base, 'cluster.json': cluster('optional') }, base);
      const ran = await report(github, pull);
      expect(ran.exitCode).toBe(1);
      expect(ran.stdout).toContain('30 MB');
      expect(ran.stdout).not.toContain('Split it.');
      expect(ran.stdout).toContain('Push its commits to a branch of this repository');
    });
  });

  test('where the comment cannot be posted: nothing else is its work', async () => {
    const { github, pull } = await forked({ ...BASE, 'fleets/web.json': UNSAFE });
    github.fault({ method: 'POST', path: /\/comments$/, times: 9 }, failure(403, 'Resource not accessible by integration'));
    const ran = await report(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('Could not post the comment');
  });
});
