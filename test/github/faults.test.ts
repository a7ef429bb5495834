import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { type Fault, failure, primaryLimit, secondaryLimit } from './faults.js';
import { startGitHub } from './server.js';
import { READ_TOKEN, WRITE_TOKEN } from './tokens.js';

async function opened() {
  const github = await startGitHub();
  const pull = github.openPull({ base: { a: '1\n' }, head: { a: '2\n' } });
  const client = clientOf(github);
  const post = () => client.send('POST', 'issues/1/comments', { body: 'x' });
  const bodies = () => github.comments(pull).map(({ body }) => body);
  return { github, pull, client, post, bodies };
}

describe('an answer in place of GitHub’s', () => {
  test.for([
    ['a secondary limit', secondaryLimit(403, 1), 403, 'retry-after', '1'],
    ['a secondary limit that does not say how long', secondaryLimit(429), 429, 'retry-after', null],
    ['the hourly limit', primaryLimit(1_900_000_000), 403, 'x-ratelimit-reset', '1900000000'],
    ['a failure', failure(500), 500, 'retry-after', null],
    ['a gateway’s failure', failure(502, 'Bad Gateway', { 'retry-after': '2' }), 502, 'retry-after', '2'],
  ] as const)('%s', async ([, fault, status, header, value]) => {
    const { github, post, bodies } = await opened();
    github.fault({ method: 'POST' }, fault);
    const got = await post();
    expect([got.status, got.headers.get(header)]).toEqual([status, value]);
    expect(bodies()).toEqual([]);
    expect((await post()).status).toBe(201);
  });

  test('may come though the effect is done', async () => {
    const { github, post, bodies } = await opened();
    github.fault({ method: 'POST' }, { ...failure(502), when: 'after' } as Fault);
    expect((await post()).status).toBe(502);
    expect(bodies()).toEqual(['x']);
  });
});

describe('a connection', () => {
  test.for([
    ['before the request is carried out', { kind: 'cut', when: 'before' }, 0],
    ['after it', { kind: 'cut', when: 'after' }, 1],
    ['within the answer', { kind: 'cut', when: 'within' }, 1],
  ] as const)('is cut %s', async ([, fault, effects]) => {
    const { github, post, bodies } = await opened();
    github.fault({ method: 'POST' }, fault);
    await expect(post()).rejects.toThrow();
    expect(bodies()).toHaveLength(effects);
  });

  test.for([
    ['before', 0],
    ['after', 1],
  ] as const)('gets no answer, %s the effect', async ([when, effects]) => {
    const { github, bodies } = await opened();
    github.fault({ method: 'POST' }, { kind: 'hang', when });
    const headers = { authorization: `Bearer ${WRITE_TOKEN}` };
    const url = `${github.url}/repos/acme/fleet/issues/1/comments`;
    const stop = new AbortController();
    const asked = fetch(url, { method: 'POST', headers, body: '{"body":"x"}', signal: stop.signal });
    // The log is written when the stand-in has decided not to answer.
    while (github.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(github.requests[0]).toMatchObject({ status: null, isWrite: true });
    stop.abort();
    await expect(asked).rejects.toThrow('aborted');
    expect(bodies()).toHaveLength(effects);
  });

  test('that waits ends with the stand-in', async () => {
    const { github, client } = await opened();
    github.fault({}, { kind: 'hang', when: 'before' });
    const asked = client.get('pulls/1').catch((error: unknown) => error);
    while (github.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await github.close();
    expect(await asked).toBeInstanceOf(Error);
  });
});

describe('other faults', () => {
  test('malformed JSON, though the effect is done', async () => {
    const { github, post, bodies } = await opened();
    github.fault({ method: 'POST' }, { kind: 'malformed' });
    await expect(post()).rejects.toThrow(SyntaxError);
    expect(bodies()).toEqual(['x']);
  });

  test('something happens just before, and between the effect and the answer', async () => {
    const { github, pull, client, bodies, post } = await opened();
    github.fault(
      { method: 'POST' },
      { kind: 'meanwhile', before: () => github.say(pull, 'a', 'before'), after: () => github.say(pull, 'a', 'after') },
    );
    await post();
    expect(bodies()).toEqual(['before', 'x', 'after']);
    github.fault({ method: 'GET' }, { kind: 'meanwhile', after: async () => github.push(pull, { a: '3\n' }) });
    const { body } = await client.get('pulls/1');
    expect(body.head.sha).toBe(pull.heads[0]);
    expect((await client.get('pulls/1')).body.head.sha).toBe(pull.heads[1]);
  });

  test('an altered answer, which stays GitHub’s', async () => {
    const { github, client } = await opened();
    github.fault(
      { path: /pulls\/1$/ },
      { kind: 'alter', change: (answer) => ({ ...answer, body: { ...(answer.body as object), mergeable: null } }) },
    );
    expect((await client.get('pulls/1')).body.mergeable).toBeNull();
  });

  test('GraphQL has faults as well', async () => {
    const { github, client } = await opened();
    github.fault({ path: /^\/graphql$/ }, failure(500));
    expect((await client.graphql('{ viewer { login } }')).status).toBe(500);
  });
});

describe('a rule', () => {
  test('counts from when it is set, the requests that match only, and ends', async () => {
    const { github, client } = await opened();
    await client.get('pulls/1');
    github.fault({ method: 'GET', path: /\/pulls\/1$/, nth: 2, times: 2 }, failure(500));
    const statuses: number[] = [];
    for (const path of ['pulls/1', 'pulls/1/files', 'pulls/1', 'pulls/1', 'pulls/1'])
      statuses.push((await client.get(path)).status);
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
  });

  test('can hold for good', async () => {
    const { github, client } = await opened();
    github.fault({ times: Number.POSITIVE_INFINITY }, secondaryLimit(429, 1));
    for (let count = 0; count < 3; count++) expect((await client.get('pulls/1')).status).toBe(429);
  });

  test('leaves room for another that is due', async () => {
    const { github, client } = await opened();
    github.fault({ nth: 1 }, failure(500));
    github.fault({ nth: 2 }, failure(502));
    expect([(await client.get('pulls/1')).status, (await client.get('pulls/1')).status]).toEqual([500, 502]);
  });
});

describe('the log', () => {
  test('counts reads and writes, tells whose they were, and can forget', async () => {
    const { github, client, post } = await opened();
    await client.get('pulls/1/files?per_page=100');
    await client.graphql('{ viewer { login } }');
    await post();
    await clientOf(github, READ_TOKEN).send('POST', 'issues/1/comments', { body: 'x' });
    expect(github.count()).toEqual({ all: 4, reads: 2, writes: 2 });
    expect(github.requests[0]).toMatchObject({
      method: 'GET',
      path: '/repos/acme/fleet/pulls/1/files',
      query: 'per_page=100',
      status: 200,
    });
    expect(github.requests.map(({ token, status }) => [token, status])).toEqual([
      [WRITE_TOKEN, 200],
      [WRITE_TOKEN, 200],
      [WRITE_TOKEN, 201],
      [READ_TOKEN, 403],
    ]);
    expect(JSON.parse(github.requests[2]?.text ?? '')).toEqual({ body: 'x' });
    github.forget();
    expect(github.count()).toEqual({ all: 0, reads: 0, writes: 0 });
  });

  test('a request without a user agent is refused', async () => {
    const { github } = await opened();
    const { hostname, port } = new URL(github.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /repos/acme/fleet/pulls/1 HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: token ${WRITE_TOKEN}\r\nConnection: close\r\n\r\n`,
    );
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});
