import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readEvent } from '../../src/action/event.js';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  type RunnerEvent,
  reviewEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../github/events.js';
import { startGitHub } from '../github/server.js';

/** The event as the runner hands it over. */
function read({ name, payload }: Pick<RunnerEvent, 'name' | 'payload'>) {
  const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-event-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  return readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file });
}

const BASE = { a: '1' };
const HEAD = { a: '2', b: '3' };

test('a pull request', async () => {
  const github = await startGitHub();
  const pull = github.openPull({ base: BASE, head: HEAD });
  const known = { kind: 'pull-request', number: pull.number, head: pull.head.sha, base: pull.base.sha, changedFiles: 2 };
  expect(read(pullRequestEvent(github, pull))).toEqual({ ...known, isFork: false });
});

test('a pull request from a fork', async () => {
  const github = await startGitHub();
  const pull = github.openPull({ base: BASE, head: HEAD, from: 'mallory/fleet' });
  expect(read(pullRequestEvent(github, pull))).toMatchObject({ isFork: true });
});

test.for(['pull_request_review.submitted', 'pull_request_review_comment.created'] as const)(
  '%s, which is about a pull request and does not count its files',
  async (example) => {
    const github = await startGitHub();
    const pull = github.openPull({ base: BASE, head: HEAD, from: 'mallory/fleet' });
    const known = { kind: 'pull-request', number: pull.number, head: pull.head.sha, base: pull.base.sha, changedFiles: null };
    expect(read(reviewEvent(github, pull, example))).toEqual({ ...known, isFork: true });
  },
);

test('a run that has ended', async () => {
  const github = await startGitHub();
  const pull = github.openPull({ base: BASE, head: HEAD, from: 'mallory/fleet', branch: 'fix' });
  expect(read(workflowRunEvent(github, pull))).toEqual({
    kind: 'workflow-run',
    event: 'pull_request',
    head: pull.head.sha,
    branch: 'fix',
    repository: 'mallory/fleet',
  });
});

test('a merge queue', async () => {
  const github = await startGitHub();
  const pull = github.openPull({ base: BASE, head: HEAD });
  const event = mergeGroupEvent(github, github.enqueue(pull));
  expect(read(event)).toEqual({ kind: 'merge-group', base: pull.base.sha, head: event.sha });
});

test('all others', async () => {
  const github = await startGitHub();
  github.openPull({ base: BASE, head: HEAD });
  expect(read(scheduleEvent(github))).toEqual({ kind: 'other', name: 'schedule' });
  expect(read(pushEvent(github))).toEqual({ kind: 'other', name: 'push' });
  expect(readEvent({})).toEqual({ kind: 'other', name: '' });
});

describe('what cannot be used is refused', () => {
  const pull = (more: object) => ({
    pull_request: {
      number: 1,
      changed_files: 1,
      head: { sha: 'a'.repeat(40), repo: null },
      base: { sha: 'b'.repeat(40), repo: null },
      ...more,
    },
  });

  test.for([
    ['no object', 'pull_request', null, 'it is no object'],
    ['without a pull request', 'pull_request', {}, 'pull_request is missing'],
    ['without a number', 'pull_request', pull({ number: '1' }), 'number is no number'],
    ['with a commit that is none', 'pull_request', pull({ head: { sha: '../..' } }), 'sha is no commit'],
    [
      'without a branch',
      'workflow_run',
      { workflow_run: { event: 'pull_request', head_sha: 'a'.repeat(40) } },
      'head_branch is no text',
    ],
    ['without a base', 'merge_group', { merge_group: { head_sha: 'a'.repeat(40) } }, 'base_sha is no text'],
  ] as const)('a payload %s', ([, name, payload, why]) => {
    const said = `the payload of the event ${name} cannot be read: ${why}. GITHUB_EVENT_PATH is "`;
    expect(() => read({ name, payload: payload as never })).toThrow(said);
  });

  test('a payload that is not there', () => {
    expect(() => readEvent({ GITHUB_EVENT_NAME: 'pull_request' })).toThrow(
      'the payload of the event pull_request cannot be read',
    );
  });

  test('pull_request_target, whose checkout is not the pull request', () => {
    expect(() => readEvent({ GITHUB_EVENT_NAME: 'pull_request_target' })).toThrow('Use the event pull_request');
  });
});
