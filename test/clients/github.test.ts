import { describe, expect, test } from 'vitest';
import { githubApi } from '../../src/clients/github.js';
import type { Files } from '../github/git-store.js';
import { startGitHub } from '../github/server.js';
import { WRITE_TOKEN } from '../github/tokens.js';
import { clientOf, factsOf, notedPace } from './github-client.js';

const numbered = (count: number, text: string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`fleets/${index}.json`, text]));

async function opened(base: Files = { 'a.json': '{\n}\n' }, head: Files = { 'a.json': '{\n\n}\n' }, options = {}) {
  const github = await startGitHub(options);
  const pull = github.openPull({ base, head });
  return { github, pull, ...clientOf(github) };
}

describe('a pull request', () => {
  test('is told with its ends and its count of files', async () => {
    const { api, pull } = await opened();
    expect(await api.pull(1)).toEqual({
      number: 1,
      isOpen: true,
      head: { sha: pull.head.sha, ref: 'change-1', repository: 'acme/fleet' },
      base: { sha: pull.base.sha, ref: 'main', repository: 'acme/fleet' },
      changedFiles: 1,
    });
  });

  test('whose fork is gone, and that is closed', async () => {
    const { github, api } = await opened();
    const fork = github.openPull({ head: { b: '1' }, from: 'mallory/fleet' });
    github.deleteFork(fork);
    github.closePull(fork);
    expect(await api.pull(2)).toMatchObject({ isOpen: false, head: { repository: null } });
  });

  test('that does not exist is missing', async () => {
    const { api } = await opened();
    expect(await factsOf(api.pull(7))).toEqual({
      service: 'GitHub',
      operation: 'read pull request #7',
      reason: 'missing',
      status: 404,
      requestId: null,
      detail: 'Not Found',
    });
  });
});

describe('open pull requests of a branch', () => {
  test('are those of this owner only', async () => {
    const { github, api } = await opened();
    const fork = github.openPull({ head: { b: '1' }, from: 'mallory/fleet', branch: 'fix/a b' });
    github.openPull({ head: { b: '2' }, branch: 'fix/a b' });
    const closed = github.openPull({ head: { b: '3' }, from: 'mallory/fleet', branch: 'old' });
    github.closePull(closed);
    expect(await api.openPulls('mallory', 'fix/a b')).toEqual([
      expect.objectContaining({ number: fork.number, changedFiles: null }),
    ]);
    expect(await api.openPulls('mallory', 'old')).toEqual([]);
  });

  test('come from all pages', async () => {
    const { github, api } = await opened();
    for (let count = 0; count < 100; count++) github.openPull({ head: { b: `${count}` }, branch: 'change-1' });
    github.forget();
    expect(await api.openPulls('acme', 'change-1')).toHaveLength(101);
    expect(github.requests.map(({ query }) => query.match(/\bpage=\d+/)?.[0])).toEqual(['page=1', 'page=2']);
  });
});

describe('the files of a pull request', () => {
  test('have their status, blob and patch', async () => {
    const text = 'one\ntwo\nthree\n';
    const { api, github, pull } = await opened(
      { 'a.json': '{\n}\n', 'old.json': text, 'gone.json': 'x\n', 'same.json': 'y' },
      { 'a.json': '{\n\n}\n', 'new.json': text, 'added.json': '1\n', 'same.json': 'y' },
    );
    const blob = (content: string) => {
      const { git } = github.state;
      return git.tree(git.commit({ x: content }, [], 'x', 0), true)[0]?.sha;
    };
    expect(await api.pullFiles(1, 4)).toEqual({
      isWhole: true,
      head: pull.head.sha,
      files: [
        { file: 'a.json', status: 'modified', previous: null, blob: blob('{\n\n}\n'), patch: '@@ -1,2 +1,3 @@\n {\n+\n }' },
        { file: 'added.json', status: 'added', previous: null, blob: blob('1\n'), patch: '@@ -0,0 +1 @@\n+1' },
        { file: 'gone.json', status: 'removed', previous: null, blob: null, patch: '@@ -1 +0,0 @@\n-x' },
        { file: 'new.json', status: 'renamed', previous: 'old.json', blob: blob(text), patch: null },
      ],
    });
  });

  test('are whole up to the number that is expected', async () => {
    const { api } = await opened();
    expect((await api.pullFiles(1, 1)).isWhole).toBe(true);
    expect((await api.pullFiles(1, 2)).isWhole).toBe(false);
    expect((await api.pullFiles(1, null)).isWhole).toBe(true);
  });

  test('are 3,000 at most, on 30 pages, and not the whole then', async () => {
    const { github, api } = await opened({ x: '' }, { x: '', ...numbered(3200, '{}') });
    github.forget();
    const { files, isWhole } = await api.pullFiles(1, 3200);
    expect([new Set(files.map(({ file }) => file)).size, isWhole, github.count().all]).toEqual([3000, false, 30]);
    expect((await api.pullFiles(1, null)).isWhole).toBe(false);
  });
});

describe('a comparison', () => {
  test('has the files since the merge base', async () => {
    const { github, api, pull } = await opened();
    const main = github.pushTo('main', { 'a.json': '{\n}\n', 'later.json': '' });
    const { files, isWhole } = await api.compare(main, pull.head.sha);
    expect([files.map(({ file, status }) => [file, status]), isWhole]).toEqual([[['a.json', 'modified']], true]);
    expect((await api.compare(pull.head.sha, pull.head.sha)).files).toEqual([]);
  });

  test.for([
    [299, true],
    [300, false],
    [301, false],
  ] as const)('of %i files is whole: %s', async ([count, isWhole]) => {
    const { github, api, pull } = await opened({ x: '' }, { x: '', ...numbered(count, '{}') });
    github.forget();
    const compared = await api.compare(pull.base.sha, pull.head.sha);
    expect([compared.files.length, compared.isWhole]).toEqual([Math.min(300, count), isWhole]);
    expect(github.count().all).toBe(1);
  });
});

describe('comments', () => {
  test('are written, read, changed and deleted', async () => {
    const { github, api, pull } = await opened();
    github.say(pull, 'octocat', 'hello');
    const mine = await api.createComment(1, '<!-- mark --> ü');
    expect(mine).toMatchObject({ author: 'github-actions[bot]', body: '<!-- mark --> ü' });
    expect(mine.url).toBe(`https://github.com/acme/fleet/pull/1#issuecomment-${mine.id}`);
    expect(await api.updateComment(mine.id, 'better')).toEqual({ ...mine, body: 'better' });
    expect(await api.comments(1)).toEqual([
      expect.objectContaining({ author: 'octocat', body: 'hello' }),
      { ...mine, body: 'better' },
    ]);
    expect(await api.deleteComment(mine.id)).toBeUndefined();
    expect(github.comments(pull).map(({ body }) => body)).toEqual(['hello']);
  });

  test('come from all pages, the oldest first', async () => {
    const { github, api, pull } = await opened();
    for (let count = 0; count < 250; count++) github.say(pull, 'octocat', `${count}`);
    github.forget();
    expect((await api.comments(1)).map(({ body }) => body)).toEqual(Array.from({ length: 250 }, (_, index) => `${index}`));
    expect(github.count()).toEqual({ all: 3, reads: 3, writes: 0 });
  });

  test('of accounts that are gone have no author', async () => {
    const { github, api, pull } = await opened();
    github.say(pull, 'octocat', 'hello');
    const change = (answer: { readonly body?: unknown }) => ({
      status: 200,
      body: (answer.body as object[]).map((one) => ({ ...one, user: null })),
    });
    github.fault({ path: /\/issues\/1\/comments$/ }, { kind: 'alter', change });
    expect(await api.comments(1)).toMatchObject([{ author: null, body: 'hello' }]);
  });

  test('cannot be changed once they are gone', async () => {
    const { api } = await opened();
    expect(await factsOf(api.updateComment(5, 'x'))).toMatchObject({ reason: 'missing', operation: 'update the comment 5' });
    expect(await factsOf(api.deleteComment(5))).toMatchObject({ reason: 'missing', operation: 'delete the comment 5' });
  });
});

describe('comments on lines', () => {
  const TEXT = '{\n "a": 1,\n "b": 2\n}\n';

  test('are posted as one review, and read', async () => {
    const { github, api, pull } = await opened({ 'a.json': '{\n}\n' }, { 'a.json': TEXT });
    await api.createReview(1, pull.head.sha, [
      { file: 'a.json', startLine: 2, line: 3, body: 'both' },
      { file: 'a.json', startLine: 2, line: 2, body: 'one' },
    ]);
    expect(github.reviews(pull)).toMatchObject([{ state: 'COMMENTED', commit: pull.head.sha, body: '' }]);
    expect(github.reviewComments(pull)).toMatchObject([
      { startLine: 2, startSide: 'RIGHT', line: 3, side: 'RIGHT', body: 'both' },
      { startLine: null, startSide: null, line: 2, side: 'RIGHT', body: 'one' },
    ]);
    expect(await api.reviewComments(1)).toEqual([
      { id: expect.any(Number), author: 'github-actions[bot]', file: 'a.json', line: 3, body: 'both' },
      { id: expect.any(Number), author: 'github-actions[bot]', file: 'a.json', line: 2, body: 'one' },
    ]);
    github.push(pull, { 'a.json': '{\n}\n', 'b.json': '' });
    expect((await api.reviewComments(1)).map(({ line }) => line)).toEqual([null, null]);
  });

  test('are refused together where one is not on the diff', async () => {
    const { github, api, pull } = await opened({ 'a.json': '{\n}\n' }, { 'a.json': TEXT });
    const drafts = [2, 90].map((line) => ({ file: 'a.json', startLine: line, line, body: 'x' }));
    expect(await factsOf(api.createReview(1, pull.head.sha, drafts))).toMatchObject({ reason: 'invalid', status: 422 });
    expect(github.reviewComments(pull)).toEqual([]);
  });

  test('come from all pages', async () => {
    const { github, api, pull } = await opened({ 'a.json': '{\n}\n' }, { 'a.json': TEXT });
    const drafts = Array.from({ length: 130 }, () => ({ file: 'a.json', startLine: 2, line: 2, body: 'x' }));
    await api.createReview(1, pull.head.sha, drafts);
    github.forget();
    expect(await api.reviewComments(1)).toHaveLength(130);
    expect(github.count().all).toBe(2);
  });
});

describe('an address', () => {
  test('of GitHub Enterprise Server serves both APIs', async () => {
    const github = await startGitHub({ isEnterprise: true });
    github.openPull({ base: { a: '1' }, head: { a: '2' } });
    const { api } = clientOf(github);
    expect(await api.viewer()).toBe('github-actions[bot]');
    expect((await api.pull(1)).number).toBe(1);
    expect(github.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/graphql', 200],
      ['/repos/acme/fleet/pulls/1', 200],
    ]);
  });

  test('may end with a slash, and that of GraphQL may be another', async () => {
    const [github, other] = [await startGitHub(), await startGitHub()];
    github.openPull({ base: { a: '1' }, head: { a: '2' } });
    const { url, repository } = github;
    const access = { token: WRITE_TOKEN, repository, apiUrl: `${url}/`, graphqlUrl: other.graphqlUrl, pace: notedPace() };
    const api = githubApi(access);
    await Promise.all([api.pull(1), api.viewer()]);
    expect(github.requests.map(({ path }) => path)).toEqual(['/repos/acme/fleet/pulls/1']);
    expect(other.requests.map(({ path }) => path)).toEqual(['/graphql']);
  });
});
