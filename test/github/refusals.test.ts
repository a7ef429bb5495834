import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { startGitHub } from './server.js';
import { READ_TOKEN } from './tokens.js';

async function opened() {
  const github = await startGitHub();
  const pull = github.openPull({ base: { a: '1\n' }, head: { a: '2\n' } });
  return { github, pull, client: clientOf(github) };
}

describe('without a right, there is no effect', () => {
  test.for([
    ['no token', null, 401, 'Requires authentication'],
    ['an unknown token', 'ghs_unknown', 401, 'Bad credentials'],
  ] as const)('%s', async ([, token, status, message]) => {
    const { github } = await opened();
    const client = clientOf(github, token);
    for (const got of [await client.get('pulls/1'), await client.graphql('{ viewer { login } }')]) {
      expect([got.status, got.body.message]).toEqual([status, message]);
    }
  });

  test('a read-only token', async () => {
    const { github, pull } = await opened();
    const { id } = github.say(pull, 'github-actions[bot]', 'mine');
    const client = clientOf(github, READ_TOKEN);
    const refused = [
      await client.send('POST', 'issues/1/comments', { body: 'x' }),
      await client.send('PATCH', `issues/comments/${id}`, { body: 'x' }),
      await client.send('DELETE', `issues/comments/${id}`),
      await client.send('POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'x' }),
    ];
    for (const { status, body } of refused)
      expect([status, body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect(github.comments(pull).map(({ body }) => body)).toEqual(['mine']);
    expect((await client.get('pulls/1')).status).toBe(200);
    expect((await client.graphql('{ viewer { login } }')).status).toBe(200);
  });
});

describe('what is not there is a 404', () => {
  test.for([
    ['a repository', '/repos/acme/other/pulls/1'],
    ['a pull request', 'pulls/2'],
    ['its files', 'pulls/2/files'],
    ['its comments', 'issues/2/comments'],
    ['a comment', 'issues/comments/5'],
    ['a file', 'contents/none.json'],
    ['a commit', 'contents/a?ref=none'],
    ['a hash', `contents/a?ref=${'0'.repeat(40)}`],
    ['a blob', `git/blobs/${'0'.repeat(40)}`],
    ['a tree', `git/trees/${'0'.repeat(40)}`],
    ['a Git commit', `git/commits/${'0'.repeat(40)}`],
    ['an end of a comparison', 'compare/main...none'],
  ])('%s', async ([, path]) => {
    const { client } = await opened();
    expect((await client.get(path ?? '')).status).toBe(404);
  });

  test('names have no case', async () => {
    const { client } = await opened();
    expect((await client.get('/repos/ACME/Fleet/pulls/1')).status).toBe(200);
  });

  test('a hash that is none is a 422', async () => {
    const { client } = await opened();
    expect((await client.get('git/blobs/main')).status).toBe(422);
  });
});

describe('a body', () => {
  test.for([
    ['of 65,536 characters', 'x'.repeat(65_536), 201],
    ['of 65,537 characters', 'x'.repeat(65_537), 422],
    ['of 65,536 characters of four bytes', '🙂'.repeat(65_536), 201],
    ['of 70,000 characters', 'x'.repeat(70_000), 422],
    ['of nothing', ' \n', 422],
  ] as const)('%s', async ([, body, status]) => {
    const { client, github, pull } = await opened();
    const made = await client.send('POST', 'issues/1/comments', { body });
    expect(made.status).toBe(status);
    expect(github.comments(pull)).toHaveLength(status === 201 ? 1 : 0);
    const { id } = github.say(pull, 'a', 'old');
    expect((await client.send('PATCH', `issues/comments/${id}`, { body })).status).toBe(status === 201 ? 200 : 422);
    if (status === 422) expect(github.comments(pull)[0]?.body).toBe('old');
  });

  test('that is too long is refused in GitHub’s words', async () => {
    const { client } = await opened();
    const { body } = await client.send('POST', 'issues/1/comments', { body: 'x'.repeat(70_000) });
    expect(body).toMatchObject({
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
    });
  });
});
