import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent } from '../github/events.js';
import type { Files } from '../github/git-store.js';
import { startGitHub } from '../github/server.js';
import { elastigroup, runActionFor, SAFE, UNSAFE } from './run-action.js';

const BASE: Files = { 'README.md': 'hi\n', 'fleets/web.json': SAFE };
const WEAK: Files = { ...BASE, 'fleets/web.json': UNSAFE };

async function opened(head: Files = WEAK, base: Files = BASE) {
  const github = await startGitHub();
  const pull = github.openPull({ base, head });
  return { github, pull, event: pullRequestEvent(github, pull) };
}

describe('the list of changed files', () => {
  test('is not taken for that of an older commit, whose run would pass by it', async () => {
    const { github, pull, event } = await opened();
    github.push(pull, { ...BASE, 'a.txt': 'x' });
    const ran = await runActionFor(github, event);
    expect(ran.exitCode).toBe(1);
    expect(ran.report()).toMatchObject({ verdict: 'fail', scope: { isWhole: false } });
  });

  test('names what a symbolic link leads to: then the spec at the link is changed', async () => {
    const linked = (spec: string): Files => ({ ...BASE, 'fleets/link.json': { link: '../data/web.txt' }, 'data/web.txt': spec });
    const { github, event } = await opened(
      linked(elastigroup({}, 'api')),
      linked(elastigroup({ httpTokens: 'required' }, 'api')),
    );
    const ran = await runActionFor(github, event);
    expect(ran.report().specs).toMatchObject([{ file: 'fleets/link.json', verdict: 'fail' }]);
  });

  test('names the folder of a submodule: then all specs in it are changed', async () => {
    const { github, event } = await opened(
      { ...BASE, sub: { submodule: 'b'.repeat(40) } },
      { ...BASE, sub: { submodule: 'a'.repeat(40) } },
    );
    const before = (workspace: string) => {
      mkdirSync(dirname(join(workspace, 'sub/fleets/api.json')), { recursive: true });
      writeFileSync(join(workspace, 'sub/fleets/api.json'), UNSAFE);
    };
    const ran = await runActionFor(github, event, { before });
    expect(ran.report().specs).toMatchObject([{ file: 'sub/fleets/api.json', verdict: 'fail' }]);
  });
});

describe('a checkout in a folder of the workspace', () => {
  test.for([
    ['is refused, where the names of the change would fit no file', '', 'is not the root of a git checkout'],
    ['is judged, where the paths name it', 'repo', 'httpTokens must be'],
  ] as const)('%s', async ([, paths, said]) => {
    const { github, event } = await opened();
    const before = (workspace: string) => github.checkOut(event.sha, join(workspace, 'repo'));
    const ran = await runActionFor(github, event, { checkOut: null, before, inputs: { paths } });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain(said);
  });
});

test('a merge queue with more files than GitHub lists is judged whole', async () => {
  const old = { ...BASE, 'z/old.json': UNSAFE };
  const many = Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`a/${index}.txt`, 'x']));
  const { github, pull } = await opened({ ...old, ...many }, old);
  const ran = await runActionFor(github, mergeGroupEvent(github, github.enqueue(pull)));
  expect(ran.exitCode).toBe(1);
  expect(ran.report().scope).toMatchObject({ isWhole: false });
});
