import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  reviewEvent,
  scheduleEvent,
  workflowRunEvent,
} from './events.js';
import { type Example, exampleOf } from './payloads.js';
import { runnerEnv } from './runner-env.js';
import { type GitHub, startGitHub } from './server.js';
import type { Pull } from './state.js';

async function opened(from = 'acme/fleet') {
  const github = await startGitHub();
  const pull = github.openPull({ base: { a: '1\n' }, head: { a: '2\n' }, from, branch: 'fix', author: 'mallory' });
  return { github, pull };
}

const EVENTS: readonly (readonly [Example, (github: GitHub, pull: Pull) => RunnerEvent])[] = [
  ['pull_request.opened', pullRequestEvent],
  ['pull_request.synchronize', (github, pull) => pullRequestEvent(github, pull, 'synchronize')],
  ['pull_request_review.submitted', reviewEvent],
  ['pull_request_review_comment.created', (github, pull) => reviewEvent(github, pull, 'pull_request_review_comment.created')],
  ['push', (github) => pushEvent(github)],
  ['merge_group.checks_requested', (github, pull) => mergeGroupEvent(github, github.enqueue(pull))],
  ['workflow_run.completed', workflowRunEvent],
  ['workflow_dispatch', (github) => dispatchEvent(github)],
  ['schedule', scheduleEvent],
];

describe('every event', () => {
  test.for(EVENTS)('%s has the shape of its example, and speaks of this GitHub only', async ([example, make]) => {
    const { github, pull } = await opened();
    const { payload, name } = make(github, pull);
    expect(name).toBe(example.split('.')[0]);
    expect(differences(exampleOf(example), payload)).toEqual([]);
    expect(JSON.stringify(payload)).not.toMatch(/api\.github\.com|octo-org|Codertocat|Hello-World/);
    expect(payload).toMatchObject({ repository: { full_name: 'acme/fleet', html_url: 'https://github.com/acme/fleet' } });
  });
});

/** Where a payload has other members or other types than its example; null may stand for anything. */
function differences(example: unknown, payload: unknown, path = ''): readonly string[] {
  if (example === null || payload === null) return [];
  if (Array.isArray(example)) return Array.isArray(payload) ? [] : [path];
  if (typeof example !== 'object' || typeof payload !== 'object') return typeof example === typeof payload ? [] : [path];
  const keys = new Set([...Object.keys(example), ...Object.keys(payload)]);
  // What was typed in by hand is for the workflow to say.
  return [...keys].flatMap((key) => {
    if (!(key in example) || !(key in payload)) return [`${path}/${key}`];
    return differences(example[key as never], payload[key as never], `${path}/${key}`);
  });
}

describe('the event of', () => {
  test('a pull request runs on its test merge', async () => {
    const { github, pull } = await opened();
    const { payload, ...run } = pullRequestEvent(github, pull);
    expect(run).toEqual({
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      sha: pull.mergeSha,
      actor: 'mallory',
      headRef: 'fix',
      baseRef: 'main',
    });
    expect(payload).toMatchObject({
      action: 'opened',
      number: 1,
      pull_request: { number: 1, changed_files: 1, head: { sha: pull.head.sha, ref: 'fix' }, base: { sha: pull.base.sha } },
    });
  });

  test('a push to a pull request tells both heads', async () => {
    const { github, pull } = await opened('mallory/fleet');
    const before = pull.head.sha;
    const after = github.push(pull, { a: '3\n' });
    const { payload } = pullRequestEvent(github, pull, 'synchronize');
    expect(payload).toMatchObject({
      action: 'synchronize',
      before,
      after,
      pull_request: { head: { sha: after, repo: { full_name: 'mallory/fleet', fork: true } } },
    });
  });

  test.for(['pull_request_review.submitted', 'pull_request_review_comment.created'] as const)(
    '%s runs on the test merge, and does not count the files',
    async (example) => {
      const { github, pull } = await opened('mallory/fleet');
      const { payload, ...run } = reviewEvent(github, pull, example);
      expect(run).toMatchObject({ ref: 'refs/pull/1/merge', sha: pull.mergeSha, headRef: 'fix', baseRef: 'main' });
      expect(payload).toMatchObject({ pull_request: { number: 1, head: { sha: pull.head.sha, repo: { fork: true } } } });
      expect(payload.pull_request).not.toHaveProperty('changed_files');
    },
  );

  test('a pull request that conflicts does not exist', async () => {
    const { github, pull } = await opened();
    github.pushTo('main', { a: '3\n' });
    expect(() => pullRequestEvent(github, pull)).toThrow('conflicts');
  });

  test('a push tells what was there before', async () => {
    const { github } = await opened();
    const before = github.state.repositories.get('acme/fleet')?.branches.get('main');
    const after = github.pushTo('main', { a: '4\n' });
    const event = pushEvent(github);
    expect(event).toMatchObject({ ref: 'refs/heads/main', sha: after, headRef: '' });
    expect(event.payload).toMatchObject({ ref: 'refs/heads/main', before, after, head_commit: { id: after } });
  });

  test('a merge queue runs on the merged commit, with no pull request', async () => {
    const { github, pull } = await opened();
    const queued = github.enqueue(pull);
    const event = mergeGroupEvent(github, queued);
    expect(event).toMatchObject({ sha: queued.head, ref: `refs/heads/gh-readonly-queue/main/pr-1-${pull.base.sha}` });
    expect(event.payload).toMatchObject({
      merge_group: { base_sha: pull.base.sha, base_ref: 'refs/heads/main', head_sha: queued.head },
    });
    expect(event.payload).not.toHaveProperty('pull_request');
    expect(github.state.git.read(queued.head).parents).toEqual([pull.base.sha, pull.head.sha]);
  });

  test('a run that has ended knows no pull request of a fork', async () => {
    const { github, pull } = await opened('mallory/fleet');
    const event = workflowRunEvent(github, pull);
    expect(event).toMatchObject({ ref: 'refs/heads/main', sha: pull.base.sha });
    expect(event.payload).toMatchObject({
      workflow_run: {
        event: 'pull_request',
        conclusion: 'success',
        head_branch: 'fix',
        head_sha: pull.head.sha,
        head_repository: { full_name: 'mallory/fleet', owner: { login: 'mallory' } },
        repository: { full_name: 'acme/fleet' },
        pull_requests: [],
      },
    });
  });

  test('a run that has ended knows one of its own repository', async () => {
    const { github, pull } = await opened();
    expect(workflowRunEvent(github, pull).payload).toMatchObject({
      workflow_run: { pull_requests: [{ number: 1, head: { sha: pull.head.sha } }] },
    });
  });

  test('a dispatch has its inputs', async () => {
    const { github } = await opened();
    expect(dispatchEvent(github, { mode: 'plan' }).payload).toMatchObject({ ref: 'refs/heads/main', inputs: { mode: 'plan' } });
  });
});

describe('a job', () => {
  test('finds the event, the APIs and its files in its environment', async () => {
    const { github, pull } = await opened();
    const temp = folder();
    const env = runnerEnv(github, pullRequestEvent(github, pull), { workspace: '/home/runner/work', temp });
    expect(env).toMatchObject({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'acme/fleet',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_SHA: pull.mergeSha,
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_REF_NAME: '1/merge',
      GITHUB_HEAD_REF: 'fix',
      GITHUB_BASE_REF: 'main',
      GITHUB_ACTOR: 'mallory',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: '/home/runner/work',
      RUNNER_TEMP: temp,
    });
    expect(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'))).toMatchObject({ action: 'opened', number: 1 });
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) expect(readFileSync(env[name] ?? '', 'utf8')).toBe('');
  });

  test('has the test merge checked out, without its history', async () => {
    const { github, pull } = await opened('mallory/fleet');
    const workspace = folder();
    github.checkOut(pull.mergeSha ?? '', workspace);
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
    expect(git('rev-parse', 'HEAD')).toBe(pull.mergeSha);
    expect(git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(readFileSync(join(workspace, 'a'), 'utf8')).toBe('2\n');
    expect(git('hash-object', 'a')).toBe(github.state.git.tree(pull.head.sha, true)[0]?.sha);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('can have the whole history, and the base branch', async () => {
    const { github, pull } = await opened();
    const workspace = folder();
    github.checkOut(pull.head.sha, workspace, 0);
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
    expect(git('rev-parse', 'HEAD', 'HEAD~1', 'origin/main').split('\n')).toEqual([pull.head.sha, pull.base.sha, pull.base.sha]);
    expect(git('diff', '--name-only', 'origin/main')).toBe('a');
  });
});

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'spot-imdsv2-job-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
