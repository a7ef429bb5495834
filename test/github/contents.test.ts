import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { BASE, blobSha, HEAD, opened } from './example-pull.js';
import { startGitHub } from './server.js';

describe('content', () => {
  test('of a file comes as base64, and raw', async () => {
    const { client, pull } = await opened();
    const { body } = await client.get(`contents/fleets%2Fweb.json?ref=${pull.head.sha}`);
    expect(body).toMatchObject({ type: 'file', path: 'fleets/web.json', encoding: 'base64', sha: blobSha('{\n  "a": 2\n}\n') });
    expect(Buffer.from(body.content, 'base64').toString()).toBe('{\n  "a": 2\n}\n');
    const raw = await client.get('contents/fleets/web.json', { accept: 'application/vnd.github.raw+json' });
    expect(raw.text).toBe(BASE['fleets/web.json']);
    expect(raw.headers.get('content-type')).toBe('application/vnd.github.raw+json');
  });

  test.for([
    ['a branch', 'main', '1'],
    ['a full branch', 'refs/heads/change-1', '2'],
    ['the head of a pull request', 'refs/pull/1/head', '2'],
    ['its test merge', 'refs/pull/1/merge', '2'],
  ])('is found at %s', async ([, ref, value]) => {
    const { client } = await opened();
    const { body } = await client.get(`contents/fleets/web.json?ref=${encodeURIComponent(ref ?? '')}`);
    expect(Buffer.from(body.content, 'base64').toString()).toContain(`"a": ${value}`);
  });

  test('of a folder is a list', async () => {
    const { client } = await opened();
    const { body } = await client.get('contents/');
    expect(body.map((one: { path: string; type: string }) => [one.path, one.type])).toEqual([
      ['fleets', 'dir'],
      ['gone.txt', 'file'],
      ['old.txt', 'file'],
      ['run.sh', 'file'],
    ]);
    expect((await client.get('contents/fleets')).body).toMatchObject([{ name: 'web.json', path: 'fleets/web.json' }]);
  });

  test('of links and submodules says what they are', async () => {
    const github = await startGitHub();
    const commit = github.pushTo('main', {
      'a/real.txt': 'real',
      'a/link.txt': { link: 'real.txt' },
      'out.txt': { link: '/etc/passwd' },
      lib: { submodule: 'a'.repeat(40) },
    });
    const client = clientOf(github);
    expect((await client.get('contents/a/link.txt')).body).toMatchObject({ type: 'file', path: 'a/real.txt' });
    expect((await client.get('contents/out.txt')).body).toMatchObject({ type: 'symlink', target: '/etc/passwd' });
    expect((await client.get('contents/lib')).body).toMatchObject({ type: 'submodule', sha: 'a'.repeat(40) });
    expect((await client.get(`git/trees/${commit}`)).body.tree.map((one: { mode: string }) => one.mode)).toEqual([
      '040000',
      '160000',
      '120000',
    ]);
  });

  test('that is large comes raw only', async () => {
    const github = await startGitHub({ limits: { bytesOfContent: 10, bytesOfBlob: 20 } });
    github.pushTo('main', { 'large.txt': '0123456789a', 'huge.txt': '0123456789'.repeat(3) });
    const client = clientOf(github);
    expect((await client.get('contents/large.txt')).body).toMatchObject({ content: '', encoding: 'none', size: 11 });
    expect((await client.get('contents/large.txt', { accept: 'application/vnd.github.raw+json' })).text).toBe('0123456789a');
    expect((await client.get('contents/huge.txt')).status).toBe(403);
  });

  test('lies in trees, blobs and commits', async () => {
    const { client, pull } = await opened();
    const commit = (await client.get(`git/commits/${pull.head.sha}`)).body;
    expect(commit.parents[0].sha).toBe(pull.base.sha);
    const flat = (await client.get(`git/trees/${commit.tree.sha}`)).body;
    expect(flat.tree.map((one: { path: string }) => one.path)).toEqual(['added ü.txt', 'fleets', 'new.txt', 'run.sh']);
    const deep = (await client.get(`git/trees/${pull.head.sha}?recursive=1`)).body;
    const entry = deep.tree.find((one: { path: string }) => one.path === 'fleets/web.json');
    expect(entry).toMatchObject({ type: 'blob', mode: '100644', size: 13 });
    const blob = (await client.get(`git/blobs/${entry.sha}`)).body;
    expect(Buffer.from(blob.content, 'base64').toString()).toBe(HEAD['fleets/web.json']);
    expect((await client.get(`git/blobs/${entry.sha}`, { accept: 'application/vnd.github.raw+json' })).text).toBe(
      HEAD['fleets/web.json'],
    );
  });

  test('of a tree is cut where it is too large', async () => {
    const { client } = await opened({ limits: { entriesOfTree: 2 } });
    const { body } = await client.get('git/trees/main?recursive=1');
    expect([body.truncated, body.tree.length]).toEqual([true, 2]);
  });
});

describe('a comparison', () => {
  test('has the commits and files since the merge base', async () => {
    const { client, github, pull } = await opened();
    github.pushTo('main', { ...BASE, 'later.txt': 'x' });
    const { body } = await client.get(`compare/main...${pull.head.sha}`);
    expect(body).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      total_commits: 1,
      merge_base_commit: { sha: pull.base.sha },
    });
    expect(body.commits.map((one: { sha: string }) => one.sha)).toEqual([pull.head.sha]);
    expect(body.files.map((one: { filename: string }) => one.filename)).toEqual([
      'added ü.txt',
      'fleets/web.json',
      'gone.txt',
      'new.txt',
    ]);
  });

  test('reaches into forks', async () => {
    const { client, github } = await opened();
    github.openPull({ head: HEAD, from: 'mallory/fleet', branch: 'fix' });
    expect((await client.get('compare/main...mallory:fix')).body).toMatchObject({ status: 'ahead', ahead_by: 1 });
    expect((await client.get('compare/main...mallory:none')).status).toBe(404);
  });

  test('has at most so many files, on its first page only', async () => {
    const { client, pull } = await opened({ limits: { filesOfCompare: 2 } });
    const range = `compare/${pull.base.sha}...${pull.head.sha}`;
    expect((await client.get(range)).body.files).toHaveLength(2);
    expect((await client.get(`${range}?page=2`)).body.files).toEqual([]);
  });
});
