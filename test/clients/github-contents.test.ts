import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/ports.js';
import type { Answer } from '../github/answers.js';
import type { Files } from '../github/git-store.js';
import { type GitHubOptions, startGitHub } from '../github/server.js';
import { clientOf, factsOf } from './github-client.js';

async function opened(files: Files, options: GitHubOptions = {}) {
  const github = await startGitHub(options);
  const commit = github.pushTo('main', files);
  return { github, commit, ...clientOf(github) };
}

const text = (value: string): Content => ({ ok: true, text: value });
const problem = (value: string): Content => ({ ok: false, problem: value });

describe('contents', () => {
  test('come in the order in which they are asked for, from several commits, by one request', async () => {
    const { github, api, commit } = await opened({ 'a.json': 'old', 'fleets/ü "b".json': 'b' });
    const next = github.pushTo('main', { 'a.json': 'new' });
    const wanted = [
      { commit: next, file: 'a.json' },
      { commit, file: 'fleets/ü "b".json' },
      { commit: next, file: 'fleets/ü "b".json' },
      { commit, file: 'a.json' },
    ];
    expect(await api.contents(wanted)).toEqual([text('new'), text('b'), null, text('old')]);
    expect(github.count()).toEqual({ all: 1, reads: 1, writes: 0 });
  });

  test.for<[string, Files, string, Content | null]>([
    ['an empty file', { a: '' }, 'a', text('')],
    ['a byte order mark', { a: '\ufeff{}' }, 'a', text('{}')],
    ['a replacement character of its own', { a: 'x\ufffdy' }, 'a', text('x\ufffdy')],
    ['a script', { a: { executable: '{}' } }, 'a', text('{}')],
    ['lines of all systems', { a: '1\r\n2\r3\n' }, 'a', text('1\r\n2\r3\n')],
    ['bytes that are no UTF-8', { a: Buffer.from([0x7b, 0xe4, 0x7d]) }, 'a', problem('is no valid UTF-8')],
    ['a sequence cut within', { a: Buffer.from([0x7b, 0xf0, 0x9f, 0x92]) }, 'a', problem('is no valid UTF-8')],
    ['NUL bytes', { a: 'a\0b' }, 'a', problem('is binary, so it is no text')],
    ['NUL bytes far behind', { a: `${' '.repeat(9000)}\0` }, 'a', problem('holds NUL bytes, so it is no text')],
    ['a link', { a: { link: 'b' }, b: '{}' }, 'a', problem('is a symbolic link, and is not followed')],
    ['a folder', { 'a/b': '{}' }, 'a', null],
    ['a submodule', { a: { submodule: 'a'.repeat(40) } }, 'a', null],
    ['nothing', { a: '{}' }, 'b', null],
    ['a name like a query', { '") { x } #': '{}' }, '") { x } #', text('{}')],
    ['a name with a line break', { 'a\nb': '{}' }, 'a\nb', text('{}')],
  ])('of %s', async ([, files, file, expected]) => {
    const { api, commit } = await opened(files);
    expect(await api.contents([{ commit, file }])).toEqual([expected]);
  });

  test('that GraphQL cuts are fetched whole', async () => {
    const large = `{"ü": "${'x'.repeat(600_000)}"}`;
    const { github, api, commit } = await opened({ a: large, b: 'b' });
    const wanted = ['b', 'a', 'b'].map((file) => ({ commit, file }));
    expect(await api.contents(wanted)).toEqual([text('b'), text(large), text('b')]);
    expect(github.requests.map(({ path }) => path.replace(/[0-9a-f]{40}/, 'SHA'))).toEqual([
      '/graphql',
      '/repos/acme/fleet/git/blobs/SHA',
    ]);
  });

  test('that GraphQL tells in another encoding or not at all are fetched as they are', async () => {
    const { github, api, commit } = await opened({ a: 'ä', b: 'b', c: 'c' });
    const change = alteredFiles({
      f0: (object) => ({ ...object, text: 'a', byteSize: 1 }),
      f1: (object) => ({ ...object, text: null, isBinary: null }),
      f2: () => null,
    });
    github.fault({ path: /graphql/ }, { kind: 'alter', change });
    const wanted = ['a', 'b', 'c'].map((file) => ({ commit, file }));
    expect(await api.contents(wanted)).toEqual([text('ä'), text('b'), text('c')]);
  });

  test('beyond 20 MB are not fetched', async () => {
    const { github, api, commit } = await opened({ a: Buffer.alloc(20 * 2 ** 20 + 1, 0x20) });
    expect(await api.contents([{ commit, file: 'a' }])).toEqual([problem('is larger than 20 MB')]);
    expect(github.count().all).toBe(1);
  });

  test('are fetched one by one for 50 files at most', async () => {
    const files = Array.from({ length: 52 }, (_, index) => [`f${index}`, `text ${index}`] as const);
    const { github, api, commit } = await opened(Object.fromEntries(files), { limits: { bytesOfText: 4 } });
    const contents = await api.contents(files.map(([file]) => ({ commit, file })));
    expect(contents.slice(0, 50)).toEqual(files.slice(0, 50).map(([, value]) => text(value)));
    expect(contents.slice(50)).toEqual(
      Array(2).fill(problem('is one of more than 50 large or oddly encoded files, and was not fetched')),
    );
    expect(github.count().all).toBe(51);
  });

  test('of many files take a request for each hundred, and of none take none', async () => {
    const files = Array.from({ length: 250 }, (_, index) => [`f${index}`, `${index}`] as const);
    const { github, api, commit } = await opened(Object.fromEntries(files));
    const contents = await api.contents(files.map(([file]) => ({ commit, file })));
    expect(contents).toEqual(files.map(([, value]) => text(value)));
    expect(github.count().all).toBe(3);
    expect(await api.contents([])).toEqual([]);
    expect(github.count().all).toBe(3);
  });

  test('that GitHub calls an error of one file are no file', async () => {
    const { github, api, commit } = await opened({ a: 'a' });
    const errors = [{ type: 'NOT_FOUND', path: ['repository', 'c0', 'f1'], message: 'Could not resolve file for path b.' }];
    github.fault(
      { path: /graphql/ },
      { kind: 'alter', change: (answer) => ({ ...answer, body: { ...bodyOf(answer), errors } }) },
    );
    expect(await api.contents(['a', 'b'].map((file) => ({ commit, file })))).toEqual([text('a'), null]);
  });

  test.for([
    ['is not there', '0'.repeat(40)],
    ['is an object of another kind', null],
  ])('at a commit that %s are an error, not missing files', async ([, sha]) => {
    const { github, api, commit } = await opened({ a: 'a' });
    const wrong = sha ?? commit;
    const change = (answer: Answer) =>
      sha === null ? { ...answer, body: { data: { ...VIEWER, repository: { c0: {} } } } } : answer;
    github.fault({ path: /graphql/ }, { kind: 'alter', change });
    expect(await factsOf(api.contents([{ commit: wrong, file: 'a' }]))).toMatchObject({
      reason: 'missing',
      operation: 'read files',
      detail: `no commit ${wrong}`,
    });
  });
});

const VIEWER = { viewer: { login: 'github-actions[bot]' } };

interface Body {
  readonly data: { readonly repository: { readonly c0: Readonly<Record<string, { readonly object: object }>> } };
}

function bodyOf({ body }: Answer): Body {
  return body as Body;
}

/** Changes what GraphQL says of the blobs of the first commit. */
function alteredFiles(changes: Readonly<Record<string, (object: object) => object | null>>) {
  return (answer: Answer): Answer => {
    const { data } = bodyOf(answer);
    const files = Object.entries(data.repository.c0).map(([name, entry]) => {
      return [name, { ...entry, object: changes[name]?.(entry.object) ?? null }];
    });
    return { ...answer, body: { data: { ...data, repository: { c0: Object.fromEntries(files) } } } };
  };
}

describe('the viewer', () => {
  test('is asked for once', async () => {
    const { github, api } = await opened({ a: 'a' });
    expect([await api.viewer(), await api.viewer()]).toEqual(['github-actions[bot]', 'github-actions[bot]']);
    expect(github.count().all).toBe(1);
  });

  test('comes with contents', async () => {
    const { github, api, commit } = await opened({ a: 'a' });
    await api.contents([{ commit, file: 'a' }]);
    expect(await api.viewer()).toBe('github-actions[bot]');
    expect(github.count().all).toBe(1);
  });
});

describe('a tree', () => {
  test('has the files of a commit, of all folders', async () => {
    const { api, commit } = await opened({
      'a/b.json': '{}',
      c: { link: 'a' },
      'd.sh': { executable: 'x' },
      e: { submodule: 'b'.repeat(40) },
    });
    const blob = expect.stringMatching(/^[0-9a-f]{40}$/);
    expect(await api.tree(commit)).toEqual({
      isWhole: true,
      files: [
        { file: 'a/b.json', blob, bytes: 2, kind: 'file' },
        { file: 'c', blob, bytes: 1, kind: 'link' },
        { file: 'd.sh', blob, bytes: 1, kind: 'file' },
        { file: 'e', blob: 'b'.repeat(40), bytes: 0, kind: 'submodule' },
      ],
    });
  });

  test('that GitHub cuts is not whole', async () => {
    const { api, commit } = await opened({ a: '', b: '', c: '' }, { limits: { entriesOfTree: 2 } });
    const { files, isWhole } = await api.tree(commit);
    expect([files.map(({ file }) => file), isWhole]).toEqual([['a', 'b'], false]);
  });

  test('of a commit that is not there is missing', async () => {
    const { api } = await opened({ a: '' });
    expect(await factsOf(api.tree('0'.repeat(40)))).toMatchObject({ reason: 'missing', status: 404 });
  });
});
