import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { endpointOf } from './contract.js';
import { serveGitHub, startGitHub } from './server.js';

async function opened() {
  const github = await startGitHub();
  const pull = github.openPull({ base: { a: '1\n' }, head: { a: '2\n' } });
  return { github, pull, client: clientOf(github) };
}

describe('a request that GitHub’s description does not allow is refused and recorded', () => {
  test.for([
    ['an unknown path', 'GET', 'pulls/1/commits', undefined, 404, 'no such endpoint'],
    ['an unknown method', 'PUT', 'issues/1/comments', { body: 'x' }, 404, 'no such endpoint'],
    ['a number that is none', 'GET', 'pulls/one', undefined, 422, 'pull_number must be integer'],
    ['a page that is none', 'GET', 'pulls/1/files?page=last', undefined, 422, 'page must be integer'],
    ['a word that is not listed', 'GET', 'pulls?state=merged', undefined, 422, 'state must be one of open, closed, all'],
    ['a time that is none', 'GET', 'issues/1/comments?since=yesterday', undefined, 422, 'since must be a date'],
    ['a parameter that is not described', 'GET', 'pulls/1/files?perPage=100', undefined, 422, 'no parameter perPage'],
    ['a body that lacks a member', 'POST', 'issues/1/comments', { text: 'x' }, 422, "must have required property 'body'"],
    ['no body', 'POST', 'issues/1/comments', undefined, 422, 'the body is missing'],
    ['a member of the wrong type', 'POST', 'issues/1/comments', { body: 5 }, 422, '/body must be string'],
    [
      'a member that is not described',
      'POST',
      'issues/1/comments',
      { body: 'x', section: 'a' },
      422,
      'must NOT have additional properties (section)',
    ],
    [
      'an event that is not described',
      'POST',
      'pulls/1/reviews',
      { event: 'SUGGEST', body: 'x' },
      422,
      '/event must be equal to one of',
    ],
    [
      'a comment without a path',
      'POST',
      'pulls/1/reviews',
      { event: 'COMMENT', comments: [{ body: 'x', line: 1 }] },
      422,
      "required property 'path'",
    ],
    [
      'a line that is a text',
      'POST',
      'pulls/1/reviews',
      { event: 'COMMENT', comments: [{ path: 'a', body: 'x', line: '1' }] },
      422,
      '/comments/0/line must be integer',
    ],
    ['a body where none belongs', 'DELETE', 'issues/comments/1', { body: 'x' }, 422, 'no body may be sent'],
    ['a text that is no JSON', 'POST', 'issues/1/comments', '{"body": "x"', 400, 'no JSON'],
  ] as const)('%s', async ([, method, path, body, status, fault]) => {
    const { github, pull, client } = await opened();
    const got = await client.send(method, path, body);
    expect(got.status).toBe(status);
    expect(got.body).toHaveProperty('message');
    expect(github.takeViolations().join('\n')).toContain(fault);
    expect([github.comments(pull), github.reviews(pull)]).toEqual([[], []]);
  });

  test('a media type that the stand-in does not know', async () => {
    const { client, github } = await opened();
    expect((await client.get('pulls/1', { accept: 'application/vnd.github.diff' })).status).toBe(415);
    expect(github.takeViolations()[0]).toContain('Accept');
  });

  test.for([
    ['a field that its schema has not', '{ viewer { id } }', 'Cannot query field "id" on type "User"'],
    ['a text that is no query', '{ viewer', 'Syntax Error'],
    ['a missing variable', 'query($n: String!) { repository(owner: "acme", name: $n) { object(oid: "x") { oid } } }', '"$n"'],
    ['an expression', '{ repository(owner: "acme", name: "fleet") { object(expression: "main:a") { oid } } }', 'oid only'],
  ])('in GraphQL: %s', async ([, query = '', fault]) => {
    const { client, github } = await opened();
    expect((await client.graphql(query)).body.errors).toHaveLength(1);
    expect(github.takeViolations()[0]).toContain(fault);
  });
});

describe('an answer that GitHub’s description does not allow is caught', () => {
  test.for([
    ['a member too few', 'pulls/1', (body: object) => ({ ...body, head: undefined }), "must have required property 'head'"],
    ['a member too many', 'pulls/1', (body: object) => ({ ...body, sections: [] }), 'additional properties (sections)'],
    ['a member of the wrong type', 'pulls/1', (body: object) => ({ ...body, number: '1' }), '/number must be integer'],
    ['null where it may not be', 'pulls/1', (body: object) => ({ ...body, user: null }), '/user must be object'],
    ['no address', 'pulls/1', (body: object) => ({ ...body, html_url: 'acme/fleet' }), '/html_url must match format "uri"'],
    ['an object for a list', 'pulls/1/files', (body: object) => ({ items: body }), 'must be array'],
    [
      'a status that is not listed',
      'pulls/1/files',
      ([file]: readonly object[]) => [{ ...file, status: 'new' }],
      '/0/status must be equal to one of',
    ],
  ] as const)('%s', async ([, path, change, fault]) => {
    const { client, github } = await opened();
    github.fault({}, { kind: 'alter', change: (answer) => ({ ...answer, body: change(answer.body as never) }) });
    const got = await client.get(path);
    expect([got.status, got.body.message]).toEqual([500, 'The stand-in broke the contract']);
    expect(github.takeViolations().join('\n')).toContain(fault);
  });

  test('a status that is not described', async () => {
    const { client, github } = await opened();
    github.fault({}, { kind: 'alter', change: (answer) => ({ ...answer, status: 202 }) });
    await client.get('pulls/1');
    expect(github.takeViolations()).toEqual(['GET /repos/acme/fleet/pulls/1: the answer 202: the status 202 is not described']);
  });

  test('an error without GitHub’s members', async () => {
    const { client, github } = await opened();
    github.fault({}, { kind: 'alter', change: () => ({ status: 404, body: { error: 'gone' } }) });
    await client.get('pulls/1');
    expect(github.takeViolations().join()).toContain('additional properties (error)');
  });
});

describe('a violation that nobody takes', () => {
  test('fails the test when the stand-in ends', async () => {
    const github = await serveGitHub();
    await clientOf(github).get('/nowhere');
    await expect(github.close()).rejects.toThrow('GET /nowhere: GitHub has no such endpoint');
  });

  test('does not, where there is none', async () => {
    const github = await serveGitHub();
    await clientOf(github).get('pulls');
    await expect(github.close()).resolves.toBeUndefined();
  });
});

describe('an endpoint', () => {
  test.for([
    ['GET', '/repos/o/r/contents/a/b%2Fc.json', 'repos/get-content', { owner: 'o', repo: 'r', path: 'a/b/c.json' }],
    ['GET', '/repos/o/r/contents/', 'repos/get-content', { owner: 'o', repo: 'r', path: '' }],
    [
      'GET',
      '/repos/o/r/compare/main...you:fix%2Fit',
      'repos/compare-commits-with-basehead',
      { owner: 'o', repo: 'r', basehead: 'main...you:fix/it' },
    ],
    ['GET', '/repos/o/r/pulls/7', 'pulls/get', { owner: 'o', repo: 'r', pull_number: '7' }],
    ['GET', '/rate_limit', 'rate-limit/get', {}],
  ] as const)('is found by %s %s', ([method, path, id, params]) => {
    const called = endpointOf(method, path);
    expect([called?.operation.id, called?.params]).toEqual([id, params]);
  });

  test.for(['/repos/o/r/pulls/7/', '/repos/o/r/x/pulls/7', '/repos/o/r/pulls/%ff'])('is not found by %s', (path) => {
    expect(endpointOf('GET', path)).toBeNull();
  });
});
