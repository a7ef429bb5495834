import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { githubApi } from '../../src/clients/github.js';
import type { GitHubApi } from '../../src/ports.js';
import type { Answer } from '../github/answers.js';
import { type Fault, type FaultRule, failure, primaryLimit, secondaryLimit } from '../github/faults.js';
import { type GitHubOptions, startGitHub } from '../github/server.js';
import { READ_TOKEN, WRITE_TOKEN } from '../github/tokens.js';
import { clientOf, factsOf, NOW, notedPace } from './github-client.js';

async function opened(options: GitHubOptions = {}, token = WRITE_TOKEN, limitMs = 30_000) {
  const github = await startGitHub(options);
  const pull = github.openPull({ base: { a: '1\n' }, head: { a: '2\n' } });
  const bodies = () => github.comments(pull).map(({ body }) => body);
  return { github, pull, bodies, ...clientOf(github, token, { limitMs }) };
}

/** The same, where something is about to happen: a short time limit only where it is waited for. */
async function openedFor(fault: Fault, rule: FaultRule) {
  const all = await opened({}, WRITE_TOKEN, fault.kind === 'hang' ? 1000 : 30_000);
  all.github.fault(rule, fault);
  return all;
}

const query = (errors: readonly object[], headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  answer: { status: 200, headers, body: { data: null, errors } },
});
const soon = (seconds: number) => Math.floor(NOW / 1000) + seconds;
const read = (api: GitHubApi) => api.pull(1);
const ask = (api: GitHubApi) => api.viewer();

describe('a read is repeated', () => {
  test.for<[string, Fault, number, readonly number[]]>([
    ['after a secondary limit, when it says', secondaryLimit(403, 7), 1, [7]],
    ['after a secondary limit, for a minute where it does not say', secondaryLimit(403), 1, [60]],
    ['after 429, when it says', secondaryLimit(429, 1), 2, [1, 1]],
    ['after 429, for a minute where it does not say', secondaryLimit(429), 1, [60]],
    ['after the hourly limit, when it ends', primaryLimit(soon(50)), 1, [50]],
    ['at once after a limit that has ended by our clock', primaryLimit(soon(-5)), 1, [1]],
    ['after a failure, a little longer each time', failure(500), 3, [1, 2, 4]],
    ['after a gateway’s failure that says when', failure(503, 'x', { 'retry-after': '5' }), 1, [5]],
    ['after the connection is cut', { kind: 'cut', when: 'before' }, 1, [1]],
    ['after the answer is cut', { kind: 'cut', when: 'within' }, 1, [1]],
    ['after an answer that ends too early', { kind: 'malformed' }, 1, [1]],
    ['after no answer', { kind: 'hang', when: 'before' }, 1, [1]],
    ['after an answer that is no JSON', { kind: 'answer', answer: { status: 200, raw: Buffer.from('<html>') } }, 1, [1]],
  ])('%s', async ([, fault, times, waits]) => {
    for (const call of [read, ask]) {
      const { github, api, waits: waited } = await openedFor(fault, { times });
      await call(api);
      expect(waited).toEqual(waits);
      expect(github.count().all).toBe(times + 1);
    }
  });

  test.for<[string, Fault, readonly number[]]>([
    ['after a failure of GraphQL', query([{ message: 'Something went wrong while executing your query.' }]), [1]],
    ['after a limit of GraphQL', query([{ type: 'RATE_LIMITED', message: 'x' }], { 'retry-after': '9' }), [9]],
    ['after an answer without data', query([]), [1]],
  ])('%s', async ([, fault, waits]) => {
    const { github, api, waits: waited } = await opened();
    github.fault({}, fault);
    expect(await api.viewer()).toBe('github-actions[bot]');
    expect(waited).toEqual(waits);
  });

  test('on the page where it failed', async () => {
    const { github, api, pull } = await opened();
    for (let count = 0; count < 150; count++) github.say(pull, 'octocat', `${count}`);
    github.fault({ nth: 2 }, failure(502));
    expect(await api.comments(1)).toHaveLength(150);
    expect(github.requests.map(({ query: text }) => text.match(/\bpage=\d/)?.[0])).toEqual(['page=1', 'page=2', 'page=2']);
  });
});

describe('a read gives up', () => {
  test.for<[string, Fault, object, number]>([
    ['on a failure that lasts', failure(500), { reason: 'unavailable', status: 500, detail: 'Server Error' }, 4],
    [
      'on connections that are cut',
      { kind: 'cut', when: 'before' },
      { reason: 'unavailable', status: null, detail: 'the connection broke (UND_ERR_SOCKET)' },
      4,
    ],
    [
      'on answers that do not come',
      { kind: 'hang', when: 'before' },
      { reason: 'unavailable', status: null, detail: 'no answer within 1 s' },
      4,
    ],
    [
      'on answers that are no JSON',
      { kind: 'malformed' },
      { reason: 'unavailable', status: null, detail: 'the answer is no whole JSON' },
      4,
    ],
    ['on limits that come again', secondaryLimit(429, 1), { reason: 'limited', status: 429 }, 4],
    ['on waits that add up', secondaryLimit(403, 40), { reason: 'limited', status: 403 }, 3],
    [
      'at once on a limit that ends too late',
      primaryLimit(soon(91)),
      { reason: 'limited', detail: 'API rate limit exceeded for installation, until 2020-01-01T00:01:31.000Z' },
      1,
    ],
    ['at once on what asks for too long a wait', secondaryLimit(429, 3600), { reason: 'limited' }, 1],
    ['at once on a refusal', failure(403, 'Resource not accessible by integration'), { reason: 'refused', status: 403 }, 1],
    ['at once on an unknown token', failure(401, 'Bad credentials'), { reason: 'refused', detail: 'Bad credentials' }, 1],
    ['at once on what is gone', failure(410, 'Gone'), { reason: 'missing', status: 410 }, 1],
    ['at once on what is wrong', failure(422, 'Validation Failed'), { reason: 'invalid', detail: 'Validation Failed' }, 1],
  ])('%s', async ([, fault, facts, requests]) => {
    const { github, api } = await openedFor(fault, { times: Number.POSITIVE_INFINITY });
    expect(await factsOf(api.pull(1))).toMatchObject({ service: 'GitHub', operation: 'read pull request #1', ...facts });
    expect(github.count().all).toBe(requests);
  });

  test.for<[string, readonly object[], string, number]>([
    ['a repository that is not seen', [{ type: 'NOT_FOUND', path: ['repository'], message: 'x' }], 'missing', 1],
    ['a refusal', [{ type: 'FORBIDDEN', path: ['viewer'], message: 'x' }], 'refused', 1],
    ['a query that it does not understand', [{ message: 'x', extensions: { code: 'undefinedField' } }], 'invalid', 1],
    ['an error of a kind that is not known', [{ type: 'constructor', message: 'x' }], 'invalid', 1],
    ['a failure that lasts', [{ message: 'x' }], 'unavailable', 4],
  ])('where GraphQL tells of %s', async ([, errors, reason, requests]) => {
    const { github, api } = await opened();
    github.fault({ times: Number.POSITIVE_INFINITY }, query(errors));
    expect(await factsOf(api.viewer())).toMatchObject({ reason, status: 200, detail: 'x' });
    expect(github.count().all).toBe(requests);
  });

  test('where the hourly budget of the token is spent', async () => {
    const { github, api } = await opened({ rateLimit: 1 });
    await api.pull(1);
    expect((await factsOf(api.pull(1))).reason).toBe('limited');
    expect(github.count().all).toBe(2);
  });

  test('where a list is none, or has no end', async () => {
    const { github, api } = await opened();
    github.fault({}, { kind: 'answer', answer: { status: 200, body: {} } });
    expect(await factsOf(api.comments(1))).toMatchObject({ reason: 'unavailable', detail: 'the answer is no list' });
    const endless: Answer = { status: 200, headers: { link: `<${github.url}>; rel="next"` }, body: [] };
    github.forget();
    github.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'answer', answer: endless });
    expect(await factsOf(api.comments(1))).toMatchObject({ detail: 'the list has more than 100 pages' });
    expect(github.count().all).toBe(100);
  });
});

describe('a write', () => {
  test.for<[string, Fault, object, readonly string[]]>([
    ['fails', failure(502), { status: 502, detail: 'Server Error' }, []],
    ['fails though it was done', { ...failure(502), when: 'after' } as Fault, { status: 502 }, ['x']],
    ['is cut before it was done', { kind: 'cut', when: 'before' }, { status: null }, []],
    ['is cut after it was done', { kind: 'cut', when: 'after' }, { status: null }, ['x']],
    ['is cut within the answer', { kind: 'cut', when: 'within' }, { detail: 'the answer is no whole JSON' }, ['x']],
    ['gets an answer that is no JSON', { kind: 'malformed' }, { detail: 'the answer is no whole JSON' }, ['x']],
    ['gets no answer', { kind: 'hang', when: 'after' }, { status: null, detail: 'no answer within 1 s' }, ['x']],
  ])('that %s is not repeated, and its end is unknown', async ([, fault, facts, done]) => {
    const { github, api, bodies, waits } = await openedFor(fault, { method: 'POST' });
    const told = await factsOf(api.createComment(1, 'x'));
    expect(told).toMatchObject({ operation: 'comment on pull request #1', reason: 'unknown', ...facts });
    expect([github.count().writes, bodies(), waits]).toEqual([1, done, []]);
  });

  test.for<[string, Fault, readonly number[]]>([
    ['a secondary limit', secondaryLimit(403, 3), [3]],
    ['429', secondaryLimit(429, 2), [2]],
    ['the hourly limit', primaryLimit(soon(10)), [10]],
  ])('is repeated after %s: nothing was done', async ([, fault, waits]) => {
    const { github, api, bodies, waits: waited } = await opened();
    github.fault({ method: 'POST' }, fault);
    await api.createComment(1, 'x');
    expect([github.count().writes, bodies(), waited]).toEqual([2, ['x'], waits]);
  });

  test('is not repeated after a wait where it is not wanted any more', async () => {
    const { github, api, pull, bodies, waits } = await opened();
    const { id } = github.say(pull, 'github-actions[bot]', 'old');
    const unwanted = async () => false;
    const writes = [() => api.createComment(1, 'x', unwanted), () => api.updateComment(id, 'y', unwanted)];
    for (const write of writes) {
      github.fault({}, secondaryLimit(403, 3));
      expect((await factsOf(write())).reason).toBe('limited');
    }
    expect([github.count().writes, bodies(), waits]).toEqual([2, ['old'], [3, 3]]);
  });

  test('is refused for a token that may only read', async () => {
    const { github, api, pull } = await opened({}, READ_TOKEN);
    const told = await factsOf(api.createComment(1, 'x'), READ_TOKEN);
    expect(told).toMatchObject({ reason: 'refused', status: 403, detail: 'Resource not accessible by integration' });
    const { id } = github.say(pull, 'github-actions[bot]', 'x');
    expect((await factsOf(api.updateComment(id, 'y'), READ_TOKEN)).reason).toBe('refused');
    expect((await factsOf(api.deleteComment(id), READ_TOKEN)).reason).toBe('refused');
  });

  test('with a body that is too long is invalid', async () => {
    const { api } = await opened();
    const told = await factsOf(api.createComment(1, 'x'.repeat(70_000)));
    expect(told).toMatchObject({ reason: 'invalid', status: 422, detail: 'Validation Failed' });
  });
});

test('what was never sent may be sent again, and was not done', async () => {
  const { github, api, waits } = await opened();
  await github.close();
  const detail = 'no connection (ECONNREFUSED)';
  expect(await factsOf(api.createComment(1, 'x'))).toMatchObject({ reason: 'unavailable', status: null, detail });
  expect(waits).toEqual([1, 2, 4]);
});

describe('a redirect', () => {
  /** A server that sends every request on, and notes what came. */
  async function redirecting(target: string, status: number) {
    const seen: { readonly method: string | undefined; readonly authorization: string | undefined }[] = [];
    const server = createServer((request, response) => {
      seen.push({ method: request.method, authorization: request.headers.authorization });
      if (target === '') response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"nobody"}');
      else response.writeHead(status, { location: `${target}${request.url}` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
  const apiAt = (apiUrl: string) => githubApi({ token: WRITE_TOKEN, repository: 'acme/fleet', apiUrl, pace: notedPace() });

  test.for([301, 302, 307, 308])('%i does not carry the token to another server', async (status) => {
    const other = await redirecting('', 404);
    const first = await redirecting(other.url, status);
    expect(await factsOf(apiAt(first.url).pull(1))).toMatchObject({ reason: 'missing', detail: 'nobody' });
    expect(first.seen).toEqual([{ method: 'GET', authorization: `token ${WRITE_TOKEN}` }]);
    expect(other.seen).toEqual([{ method: 'GET', authorization: undefined }]);
  });

  test.for([301, 302, 307, 308])('%i of a write or a query is not followed', async (status) => {
    const other = await redirecting('', 404);
    const first = await redirecting(other.url, status);
    const api = apiAt(first.url);
    expect(await factsOf(api.createComment(1, 'x'))).toMatchObject({ reason: 'missing', status });
    expect(await factsOf(api.viewer())).toMatchObject({ reason: 'missing', status });
    expect([first.seen.length, other.seen.length]).toEqual([2, 0]);
  });

  test('within GitHub is followed: a repository that has another name', async () => {
    const { github, api } = await opened();
    const location = `${github.url}/repositories/${github.state.repositories.get('acme/fleet')?.id}/pulls/1`;
    github.fault({}, { kind: 'answer', answer: { status: 301, headers: { location }, body: { message: 'Moved' } } });
    expect((await api.pull(1)).number).toBe(1);
  });
});

test('an error tells neither the token nor headers, whatever comes back', async () => {
  const { github, api } = await opened();
  const headers = { 'x-github-request-id': 'C0DE:1A2B:3C4D', 'x-secret': 'hidden' };
  const message = `denied for ${WRITE_TOKEN}\n${'x'.repeat(1000)}`;
  github.fault({}, { kind: 'answer', answer: { status: 403, headers, body: { message } } });
  const facts = await factsOf(api.pull(1));
  expect(facts.requestId).toBe('C0DE:1A2B:3C4D');
  expect(facts.detail).toMatch(/^denied for \*\*\*\nx+$/);
  expect(facts.detail.length).toBeLessThan(301);
  expect(JSON.stringify(facts)).not.toContain('hidden');
});

test('nothing is printed, also where GitHub says that it gives an endpoint up', async () => {
  const { github, api } = await opened();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const headers = { deprecation: 'true', sunset: '::error::soon' };
  github.fault({}, { kind: 'alter', change: (answer) => ({ ...answer, headers }) });
  await api.pull(1);
  expect(warn).not.toHaveBeenCalled();
});
