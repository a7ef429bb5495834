import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { READ_TOKEN, WRITE_TOKEN } from '../github/tokens.js';
import { runActionFor, SAFE, UNSAFE } from './run-action.js';

/** Asks the API of the environment, with the token of the input, before the Action starts. */
const ASKS = `await fetch(process.env.GITHUB_API_URL + '/rate_limit', {
  headers: { authorization: 'Bearer ' + process.env['INPUT_GITHUB-TOKEN'] },
});`;

async function opened() {
  const github = await startGitHub();
  const pull = github.openPull({ base: { 'a.json': SAFE }, head: { 'a.json': SAFE, 'b.json': UNSAFE } });
  return { github, pull };
}

describe('a run for an event', () => {
  test('of a pull request checks its test merge', async () => {
    const { github, pull } = await opened();
    github.pushTo('main', { 'a.json': SAFE, 'later.json': SAFE });
    const ran = await runActionFor(github, pullRequestEvent(github, pull), { inputs: { scope: 'all' } });
    expect([ran.exitCode, ran.outputs.verdict, ran.stderr]).toEqual([1, 'fail', '']);
    expect(ran.report().specs.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['a.json', 'pass'],
      ['b.json', 'fail'],
      ['later.json', 'pass'],
    ]);
    expect(ran.summary).toContain('b.json');
  });

  test('of a push and of a merge queue checks its commit', async () => {
    const { github, pull } = await opened();
    expect((await runActionFor(github, pushEvent(github))).outputs.verdict).toBe('pass');
    const queued = github.enqueue(pull);
    expect((await runActionFor(github, mergeGroupEvent(github, queued))).outputs.verdict).toBe('fail');
  });

  test.for([WRITE_TOKEN, READ_TOKEN])('reaches the stand-in meanwhile, by the token %s', async (token) => {
    const { github } = await opened();
    const ran = await runActionFor(github, pushEvent(github), { token, preload: ASKS });
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
    expect(github.requests.map((one) => [one.path, one.token, one.status])).toEqual([['/rate_limit', token, 200]]);
  });

  test('has the inputs, the environment and the workspace that a test gives it', async () => {
    const { github, pull } = await opened();
    const never = await runActionFor(github, pullRequestEvent(github, pull), { inputs: { 'fail-on': 'never' } });
    expect([never.exitCode, never.outputs.verdict]).toEqual([0, 'fail']);
    const base = await runActionFor(github, pullRequestEvent(github, pull), {
      inputs: { scope: 'all' },
      checkOut: { commit: pull.base.sha, depth: 0 },
      before: (workspace) => {
        mkdirSync(join(workspace, 'made'));
        writeFileSync(join(workspace, 'made/c.json'), UNSAFE);
      },
      env: { GITHUB_SHA: undefined },
    });
    expect(base.report().specs.map(({ file }) => file)).toEqual(['a.json', 'made/c.json']);
    const empty = await runActionFor(github, pushEvent(github), { checkOut: null });
    expect([empty.exitCode, empty.annotations[0]?.message]).toEqual([1, expect.stringContaining('is empty')]);
    expect(existsSync(join(empty.workspace, '.git'))).toBe(false);
  });
});
