import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import type { Files } from './git-store.js';
import { type GitHubOptions, startGitHub } from './server.js';

const QUERY = `query($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        file(path: $path) {
          mode type name path oid size
          object { __typename ... on Blob { byteSize isBinary isTruncated text } }
        }
      }
    }
  }
}`;

async function asked(files: Files, path: string, options: GitHubOptions = {}, more: Record<string, unknown> = {}) {
  const github = await startGitHub(options);
  const oid = github.pushTo('main', files);
  const token = Object.keys(options.tokens ?? {})[0];
  const variables = { owner: 'acme', name: 'fleet', oid, path, ...more };
  const { status, body } = await clientOf(github, token).graphql(QUERY, variables);
  return { status, body, file: body.data?.repository?.object?.file, github };
}

describe('a file of a commit', () => {
  test('has its mode, its id and its text', async () => {
    const text = 'ü\n';
    const oid = createHash('sha1').update(`blob 3\0${text}`).digest('hex');
    expect((await asked({ 'a/b.txt': text }, 'a/b.txt')).file).toEqual({
      mode: 0o100644,
      type: 'blob',
      name: 'b.txt',
      path: 'a/b.txt',
      oid,
      size: 3,
      object: { __typename: 'Blob', byteSize: 3, isBinary: false, isTruncated: false, text },
    });
  });

  test.for<[string, Files, string, unknown]>([
    ['a folder', { 'a/b.txt': '' }, 'a', { mode: 0o40000, type: 'tree', object: { __typename: 'Tree' } }],
    ['a link', { a: { link: 'b' } }, 'a', { mode: 0o120000, type: 'blob', object: { text: 'b' } }],
    ['a submodule', { a: { submodule: 'a'.repeat(40) } }, 'a', { mode: 0o160000, type: 'commit', object: null }],
    ['a script', { a: { executable: 'x' } }, 'a', { mode: 0o100755, object: { text: 'x' } }],
    ['what is no text', { a: Buffer.from([0x61, 0]) }, 'a', { object: { isBinary: true, text: null, byteSize: 2 } }],
    ['a text with a mark', { a: '\ufeffx' }, 'a', { object: { text: '\ufeffx', byteSize: 4 } }],
  ])('may be %s', async ([, files, path, expected]) => {
    expect((await asked(files, path)).file).toMatchObject(expected as object);
  });

  test('is cut where it is large', async () => {
    const { file } = await asked({ a: '0123456789' }, 'a', { limits: { bytesOfText: 4 } });
    expect(file.object).toMatchObject({ text: '0123', isTruncated: true, byteSize: 10 });
  });

  test('is null where there is none', async () => {
    expect((await asked({ a: '' }, 'b')).body).toEqual({ data: { repository: { object: { file: null } } } });
  });
});

test('a commit that is not there is null', async () => {
  const { body } = await asked({ a: '' }, 'a', {}, { oid: '0'.repeat(40) });
  expect(body).toEqual({ data: { repository: { object: null } } });
});

test('an unknown repository is an error with status 200', async () => {
  const { status, body } = await asked({ a: '' }, 'a', {}, { name: 'other' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { repository: null },
    errors: [{ type: 'NOT_FOUND', path: ['repository'], message: expect.stringContaining("'acme/other'") }],
  });
});

describe('a token without the permission to read contents', () => {
  const tokens = { ghs_standInBlind: { login: 'github-actions[bot]', scopes: 'read', contents: 'none' } } as const;

  test('sees no files of a private repository', async () => {
    const { status, body, github } = await asked({ a: '' }, 'a', { tokens, isPrivate: true });
    expect(status).toBe(200);
    expect(body.data).toEqual({ repository: { object: null } });
    expect(body.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'object'] }]);
    const client = clientOf(github, 'ghs_standInBlind');
    for (const path of ['contents/a', 'git/trees/main', 'compare/main...main']) expect((await client.get(path)).status).toBe(403);
    expect((await client.get('pulls')).status).toBe(200);
  });

  test('sees those of a public one', async () => {
    expect((await asked({ a: 'x' }, 'a', { tokens })).file.object.text).toBe('x');
  });
});

test('an answer can be altered', async () => {
  const github = await startGitHub();
  github.fault({ path: /^\/graphql$/ }, { kind: 'alter', change: (answer) => ({ ...answer, body: { errors: [] } }) });
  expect((await clientOf(github).graphql('{ viewer { login } }')).body).toEqual({ errors: [] });
});
