import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { operationIds } from './contract.js';
import { BASE, blobSha, HEAD, opened } from './example-pull.js';
import { routes } from './routes/index.js';
import { startGitHub } from './server.js';
import { APP_TOKEN } from './tokens.js';

test('every endpoint of the description has a route, and every route an endpoint', () => {
  expect(Object.keys(routes).sort()).toEqual([...operationIds].sort());
});

describe('a pull request', () => {
  test('has its commits, its counts and a test merge', async () => {
    const { client, pull } = await opened();
    const { status, body } = await client.get('pulls/1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      changed_files: 4,
      commits: 1,
      mergeable: true,
      comments: 0,
      draft: false,
    });
    expect(body.head).toMatchObject({
      sha: pull.head.sha,
      ref: 'change-1',
      label: 'acme:change-1',
      repo: { full_name: 'acme/fleet' },
    });
    expect(body.base).toMatchObject({ sha: pull.base.sha, ref: 'main' });
    expect(body.merge_commit_sha).toBe(pull.mergeSha);
  });

  test('lists its files with status, blob and patch', async () => {
    const { client } = await opened();
    const { body } = await client.get('pulls/1/files');
    const rows = body.map((file: Record<string, unknown>) => [
      file.status,
      file.filename,
      file.previous_filename,
      file.sha,
      file.changes,
    ]);
    expect(rows).toEqual([
      ['added', 'added ü.txt', undefined, blobSha('hi'), 1],
      ['modified', 'fleets/web.json', undefined, blobSha('{\n  "a": 2\n}\n'), 2],
      ['removed', 'gone.txt', undefined, blobSha('x\n'), 1],
      ['renamed', 'new.txt', 'old.txt', blobSha('one\ntwo\nthree\nfour\n'), 0],
    ]);
    expect(body[0].patch).toBe('@@ -0,0 +1 @@\n+hi\n\\ No newline at end of file');
    expect(body[1].patch).toBe('@@ -1,3 +1,3 @@\n {\n-  "a": 1\n+  "a": 2\n }');
    expect(body[3]).not.toHaveProperty('patch');
  });

  test('stands in lists by its head, its base and its state', async () => {
    const { client, github, pull } = await opened();
    const fork = github.openPull({ head: BASE, from: 'mallory/fleet', branch: 'fix/it' });
    github.openPull({ base: { a: '1' }, head: { a: '2' }, baseBranch: 'next' });
    const numbers = async (query: string) =>
      (await client.get(`pulls?${query}`)).body.map((one: { number: number }) => one.number);
    expect(await numbers('')).toEqual([3, 2, 1]);
    expect(await numbers('direction=asc')).toEqual([1, 2, 3]);
    expect(await numbers(`state=open&head=${encodeURIComponent('mallory:fix/it')}`)).toEqual([2]);
    expect(await numbers('head=acme:fix/it')).toEqual([]);
    expect(await numbers('base=next')).toEqual([3]);
    github.closePull(fork);
    expect(await numbers('state=closed')).toEqual([2]);
    expect(await numbers('state=all&per_page=1&page=2')).toEqual([2]);
    github.mergePull(pull);
    expect((await client.get('pulls/1')).body).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: pull.mergeSha });
  });

  test('is found by its commits, but not by those of a fork', async () => {
    const { client, github, pull } = await opened();
    const fork = github.openPull({ head: BASE, from: 'mallory/fleet' });
    const numbers = async (sha: string) =>
      (await client.get(`commits/${sha}/pulls`)).body.map((one: { number: number }) => one.number);
    expect(await numbers(pull.head.sha)).toEqual([1]);
    expect(await numbers(fork.head.sha)).toEqual([]);
    expect(await numbers(github.mergePull(pull))).toEqual([1]);
  });

  test('follows a push', async () => {
    const { client, github, pull } = await opened();
    const before = pull.head.sha;
    const sha = github.push(pull, { ...BASE, 'only.txt': 'x\n' });
    const { body } = await client.get('pulls/1');
    expect(body).toMatchObject({ head: { sha }, changed_files: 1, commits: 2 });
    expect(sha).not.toBe(before);
  });

  test('has no head repository once the fork is deleted', async () => {
    const { client, github } = await opened();
    const fork = github.openPull({ head: HEAD, from: 'mallory/fleet' });
    github.deleteFork(fork);
    expect((await client.get('pulls/2')).body.head).toMatchObject({ repo: null, label: 'mallory:change-2' });
  });

  test('cannot be merged where it conflicts', async () => {
    const { client, github } = await opened();
    github.pushTo('main', { 'fleets/web.json': '{\n  "a": 3\n}\n' });
    expect((await client.get('pulls/1')).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
      merge_commit_sha: null,
    });
  });
});

describe('comments', () => {
  test('are made, read, changed and deleted', async () => {
    const { client, github, pull } = await opened();
    github.say(pull, 'mallory', 'first');
    const made = await client.send('POST', 'issues/1/comments', { body: 'second' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ body: 'second', user: { login: 'github-actions[bot]', type: 'Bot' } });
    const list = (await client.get('issues/1/comments')).body;
    expect(list.map((one: { body: string }) => one.body)).toEqual(['first', 'second']);
    expect(list[1].id).toBeGreaterThan(list[0].id);
    expect(list[0].id).toBeGreaterThan(2 ** 31);

    const changed = await client.send('PATCH', `issues/comments/${made.body.id}`, { body: 'third' });
    expect(changed.body).toMatchObject({ body: 'third', created_at: made.body.created_at });
    expect(changed.body.updated_at > made.body.updated_at).toBe(true);
    expect((await client.get(`issues/comments/${made.body.id}`)).body.body).toBe('third');

    const gone = await client.send('DELETE', `issues/comments/${made.body.id}`);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await client.get(`issues/comments/${made.body.id}`)).status).toBe(404);
    expect(github.comments(pull)).toHaveLength(1);
  });

  test('have the author that the token speaks for', async () => {
    const { github, pull } = await opened();
    await clientOf(github, APP_TOKEN).send('POST', 'issues/1/comments', { body: 'hi' });
    expect(github.comments(pull)[0]?.author).toBe('acme-checks[bot]');
  });

  test('can be asked for since a time', async () => {
    const { client, github, pull } = await opened();
    github.say(pull, 'a', 'old');
    const { updatedAt } = github.say(pull, 'a', 'new');
    const { body } = await client.get(`issues/1/comments?since=${updatedAt}`);
    expect(body.map((one: { body: string }) => one.body)).toEqual(['new']);
  });

  test('come in pages whose links name the repository by its number', async () => {
    const { client, github, pull } = await opened();
    for (let number = 1; number <= 5; number++) github.say(pull, 'a', String(number));
    const bodies: string[] = [];
    let next: string | undefined = 'issues/1/comments?per_page=2';
    const links: string[] = [];
    while (next !== undefined) {
      const got: Awaited<ReturnType<typeof client.get>> = await client.get(next);
      bodies.push(...got.body.map((one: { body: string }) => one.body));
      links.push(got.headers.get('link') ?? '');
      next = links.at(-1)?.match(/<([^>]+)>; rel="next"/)?.[1];
    }
    expect(bodies).toEqual(['1', '2', '3', '4', '5']);
    expect(links[0]).toMatch(/\/repositories\/\d+\/issues\/1\/comments\?per_page=2&page=2>; rel="next", <.*page=3>; rel="last"$/);
    expect(links[2]).toMatch(/page=2>; rel="prev", <.*page=1>; rel="first"$/);
    expect((await client.get('issues/1/comments')).headers.get('link')).toBeNull();
  });
});

describe('3,200 changed files', () => {
  test('are listed up to the 3,000th, though all are counted', async () => {
    const github = await startGitHub();
    const many = Object.fromEntries(Array.from({ length: 3200 }, (_, index) => [`specs/${index}.json`, `{"n":${index}}\n`]));
    github.openPull({ base: { 'a.txt': 'a' }, head: { 'a.txt': 'a', ...many } });
    const client = clientOf(github);
    expect((await client.get('pulls/1')).body.changed_files).toBe(3200);
    const last = await client.get('pulls/1/files?per_page=500&page=30');
    expect(last.body).toHaveLength(100);
    expect(last.headers.get('link')).not.toContain('next');
    expect((await client.get('pulls/1/files?per_page=100&page=31')).body).toEqual([]);
  });
});

describe('conditional requests', () => {
  test('cost nothing while nothing changed', async () => {
    const { client, github, pull } = await opened();
    const first = await client.get('issues/1/comments');
    const etag = first.headers.get('etag') ?? '';
    const again = await client.get('issues/1/comments', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.get('x-ratelimit-used')).toBe(first.headers.get('x-ratelimit-used'));
    github.say(pull, 'a', 'new');
    expect((await client.get('issues/1/comments', { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('the rate limit', () => {
  test('counts down and then refuses', async () => {
    const { client } = await opened({ rateLimit: 2 });
    expect((await client.get('pulls/1')).headers.get('x-ratelimit-remaining')).toBe('1');
    expect((await client.get('/rate_limit')).body.rate).toMatchObject({ limit: 2, remaining: 1, used: 1 });
    await client.get('pulls/1');
    const refused = await client.get('pulls/1');
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
  });
});

describe('GraphQL', () => {
  test.for(['query { viewer { login } }', '{viewer{login}}', 'query Me {\n  viewer {\n    login\n  }\n}'])(
    'tells whose token it is: %s',
    async (query) => {
      const { github } = await opened();
      expect((await clientOf(github, APP_TOKEN).graphql(query)).body).toEqual({
        data: { viewer: { login: 'acme-checks[bot]' } },
      });
    },
  );
});

describe('GitHub Enterprise Server', () => {
  test('has its APIs below /api', async () => {
    const { client, github } = await opened({ isEnterprise: true });
    expect(new URL(github.url).pathname).toBe('/api/v3');
    expect(new URL(github.graphqlUrl).pathname).toBe('/api/graphql');
    const { body } = await client.get('pulls/1');
    expect(body.url).toBe(`${github.url}/repos/acme/fleet/pulls/1`);
    expect(body.html_url).toBe(`${github.serverUrl}/acme/fleet/pull/1`);
    expect((await client.graphql('{ viewer { login } }')).status).toBe(200);
    expect((await client.get(`${new URL(github.url).origin}/repos/acme/fleet/pulls/1`)).status).toBe(404);
    expect((await client.send('POST', '/graphql', { query: '{ viewer { login } }' })).status).toBe(404);
    expect(github.takeViolations()).toHaveLength(2);
  });
});
