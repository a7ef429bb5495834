import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedSince, renamesSince, snapshotAt } from '../../src/clients/git.js';
import { UserError } from '../../src/errors.js';
import { git, type Planted, plant } from './trees.js';

/** A spec that is long enough for git to know it again after a change of one line. */
function spec(name: string, tokens = 'optional'): string {
  const lines = Array.from({ length: 20 }, (_, line) => `    line${line}: ${name}\n`);
  return `group:\n  name: ${name}\n  compute:\n${lines.join('')}    httpTokens: ${tokens}\n`;
}

/** A checkout whose first commit holds these files. */
function checkout(entries: Readonly<Record<string, Planted>>): string {
  const root = plant(entries);
  git(root, 'init', '-q');
  commitAll(root);
  return root;
}

function commitAll(root: string): string {
  git(root, 'add', '--all');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'a commit');
  return headOf(root);
}

const headOf = (root: string) => git(root, 'rev-parse', 'HEAD').trim();
const write = (root: string, file: string, text: string) => writeFileSync(join(root, file), text);

/** What has changed, as `status file` or `renamed old > new`, sorted. */
async function changes(root: string, ref = 'HEAD'): Promise<readonly string[]> {
  const { files } = await changedSince(root, ref);
  expect(files.isWhole).toBe(true);
  return files.files
    .map(({ file, status, previous }) => `${status} ${previous === null ? '' : `${previous} > `}${file}`)
    .toSorted();
}

/** The message with which git is asked in vain. */
async function refusal(answer: Promise<unknown>): Promise<string> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof UserError ? error.message : '';
}

describe('what has changed, compared with the files as they stand', () => {
  interface Row {
    readonly name: string;
    readonly act: (root: string) => void;
    readonly says: readonly string[];
  }
  const rows: readonly Row[] = [
    { name: 'nothing', act: () => {}, says: [] },
    { name: 'a file', act: (root) => write(root, 'a.yaml', 'x'), says: ['modified a.yaml'] },
    {
      name: 'a file that is staged',
      act: (root) => {
        write(root, 'a.yaml', 'x');
        git(root, 'add', '.');
      },
      says: ['modified a.yaml'],
    },
    {
      name: 'staged, and put back since',
      act: (root) => {
        write(root, 'a.yaml', 'x');
        git(root, 'add', '.');
        write(root, 'a.yaml', spec('a'));
      },
      says: [],
    },
    { name: 'a new file', act: (root) => write(root, 'new.yaml', 'x'), says: ['added new.yaml'] },
    {
      name: 'a new file that is ignored',
      act: (root) => {
        write(root, '.gitignore', 'new.*');
        write(root, 'new.yaml', 'x');
      },
      says: ['added .gitignore'],
    },
    {
      name: 'a new file that only this clone ignores: the search finds it too',
      act: (root) => {
        write(root, '.git/info/exclude', 'new.*');
        write(root, 'new.yaml', 'x');
      },
      says: ['added new.yaml'],
    },
    {
      name: 'a new file that is staged, and gone again',
      act: (root) => {
        write(root, 'new.yaml', 'x');
        git(root, 'add', '.');
        unlinkSync(join(root, 'new.yaml'));
      },
      says: [],
    },
    { name: 'a file that is gone', act: (root) => unlinkSync(join(root, 'a.yaml')), says: ['removed a.yaml'] },
    {
      name: 'a file that git forgets, and that stays',
      act: (root) => void git(root, 'rm', '-q', '--cached', 'a.yaml'),
      says: ['modified a.yaml'],
    },
    { name: 'a rename', act: (root) => void git(root, 'mv', 'a.yaml', 'c.yaml'), says: ['renamed a.yaml > c.yaml'] },
    {
      name: 'a rename into a folder, with an edit',
      act: (root) => {
        mkdirSync(join(root, 'd'));
        git(root, 'mv', 'a.yaml', 'd/a.yaml');
        write(root, 'd/a.yaml', spec('a', 'required'));
      },
      says: ['renamed a.yaml > d/a.yaml'],
    },
    {
      name: 'a rename that git was not told of',
      act: (root) => renameSync(join(root, 'a.yaml'), join(root, 'c.yaml')),
      says: ['added c.yaml', 'removed a.yaml'],
    },
    {
      name: 'a rename, and another file in the old place',
      act: (root) => {
        git(root, 'mv', 'a.yaml', 'c.yaml');
        write(root, 'a.yaml', 'x');
      },
      says: ['added a.yaml', 'renamed a.yaml > c.yaml'],
    },
    {
      name: 'a copy is a new file',
      act: (root) => {
        git(root, 'config', 'diff.renames', 'copies');
        write(root, 'c.yaml', spec('a'));
        write(root, 'a.yaml', spec('a', 'required'));
        git(root, 'add', '.');
      },
      says: ['added c.yaml', 'modified a.yaml'],
    },
    {
      name: 'a file that becomes a link',
      act: (root) => {
        unlinkSync(join(root, 'a.yaml'));
        symlinkSync('b.yaml', join(root, 'a.yaml'));
      },
      says: ['modified a.yaml'],
    },
    {
      name: 'names that git would quote, and names like options and patterns',
      act: (root) => {
        for (const name of ['sp ace.yaml', 'new\nline.yaml', 'ü→.yaml', '"q".yaml', '--output=x', '*.yaml', ':(top)x']) {
          write(root, name, 'x');
        }
        git(root, 'add', '--all');
      },
      says: [
        'added "q".yaml',
        'added *.yaml',
        'added --output=x',
        'added :(top)x',
        'added new\nline.yaml',
        'added sp ace.yaml',
        'added ü→.yaml',
      ],
    },
    {
      name: 'a repository within that git does not know: the folder',
      act: (root) => {
        mkdirSync(join(root, 'nested'));
        git(join(root, 'nested'), 'init', '-q');
        write(join(root, 'nested'), 'a.yaml', 'x');
        commitAll(join(root, 'nested'));
      },
      says: ['added nested'],
    },
  ];
  test.each(rows)('$name', async ({ act, says }) => {
    const root = checkout({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    act(root);
    expect(await changes(root)).toEqual(says);
  });

  test('what conflicts in a merge is said once', async () => {
    const root = checkout({ 'a.yaml': 'a: 1\n' });
    git(root, 'checkout', '-q', '-b', 'other');
    write(root, 'a.yaml', 'a: 2\n');
    commitAll(root);
    git(root, 'checkout', '-q', 'main');
    write(root, 'a.yaml', 'a: 3\n');
    commitAll(root);
    expect(() => git(root, 'merge', '-q', 'other')).toThrow();
    expect(await changes(root)).toEqual(['modified a.yaml']);
  });

  test('a blob is told of what is committed, and not of what is not', async () => {
    const root = checkout({ 'a.yaml': spec('a'), 'b.yaml': spec('b') });
    write(root, 'a.yaml', 'x');
    commitAll(root);
    write(root, 'b.yaml', 'y');
    const { files } = await changedSince(root, 'HEAD~1');
    expect(files.files.map(({ file, blob }) => [file, blob])).toEqual([
      ['a.yaml', git(root, 'rev-parse', 'HEAD:a.yaml').trim()],
      ['b.yaml', null],
    ]);
  });
});

describe('since when', () => {
  test('since the branches parted: what the other has got since is no change of this one', async () => {
    const root = checkout({ 'a.yaml': spec('a') });
    const start = headOf(root);
    git(root, 'checkout', '-q', '-b', 'topic');
    write(root, 'mine.yaml', 'x');
    commitAll(root);
    git(root, 'checkout', '-q', 'main');
    write(root, 'theirs.yaml', 'x');
    commitAll(root);
    git(root, 'checkout', '-q', 'topic');
    expect(await changes(root, 'main')).toEqual(['added mine.yaml']);
    expect((await changedSince(root, 'main')).base.commit).toBe(start);
  });

  test('a tag, a short id, and a number of commits back', async () => {
    const root = checkout({ 'a.yaml': spec('a') });
    git(root, 'tag', '-a', '-m', 'first', 'v1');
    const short = headOf(root).slice(0, 10);
    write(root, 'b.yaml', 'x');
    commitAll(root);
    for (const ref of ['v1', short, 'HEAD~1', 'HEAD@{1}', 'main^']) expect(await changes(root, ref)).toEqual(['added b.yaml']);
  });

  test.each([
    'nowhere',
    '',
    '--output=x',
    '-q',
    '--all',
    '^HEAD',
    'HEAD..HEAD',
    'HEAD:a.yaml',
    'a\0b',
    'HEAD; touch x',
    '$(touch x)',
  ])('no commit: %j', async (ref) => {
    const root = checkout({ 'a.yaml': spec('a') });
    expect(await refusal(changedSince(root, ref))).toBe(
      `--changed-since ${JSON.stringify(ref)} is no commit or branch that git knows here. Fetch it first, and name it with its remote: "origin/main".`,
    );
    expect(existsSync(join(root, 'x'))).toBe(false);
  });

  test('before the first commit', async () => {
    const root = plant({ 'a.yaml': 'x' });
    git(root, 'init', '-q');
    const elsewhere = checkout({});
    git(root, 'fetch', '-q', elsewhere, 'main:there');
    expect(await refusal(changedSince(root, 'there'))).toMatch(/^HEAD has no commit yet/);
  });

  test('without a common ancestor, as in a clone without history', async () => {
    const origin = checkout({ 'a.yaml': spec('a') });
    git(origin, 'checkout', '-q', '-b', 'topic');
    write(origin, 'b.yaml', 'x');
    commitAll(origin);
    git(origin, 'checkout', '-q', 'main');
    write(origin, 'c.yaml', 'x');
    commitAll(origin);
    const clone = join(plant(), 'clone');
    git(origin, 'clone', '-q', '--depth=1', '--no-single-branch', '--branch=topic', `file://${origin}`, clone);
    expect(await refusal(changedSince(clone, 'origin/main'))).toMatch(/the clone has no history\..*fetch-depth: 0/);
    git(clone, 'fetch', '-q', '--unshallow');
    expect(await changes(clone, 'origin/main')).toEqual(['added b.yaml']);
  });
});

describe('checkouts of all sorts', () => {
  test('a linked worktree', async () => {
    const main = checkout({ 'a.yaml': spec('a') });
    const linked = join(plant(), 'linked');
    git(main, 'worktree', 'add', '-q', '-b', 'topic', linked);
    write(linked, 'a.yaml', 'x');
    expect(await changes(linked)).toEqual(['modified a.yaml']);
    expect(await changes(main)).toEqual([]);
  });

  test('a submodule is its folder: changed where its commit has, and looked into by itself', async () => {
    const inner = checkout({ 'a.yaml': spec('a') });
    const root = checkout({});
    git(root, 'submodule', '--quiet', 'add', inner, 'vendor');
    commitAll(root);
    const vendor = join(root, 'vendor');
    write(vendor, 'a.yaml', 'x');
    expect(await changes(root)).toEqual([]);
    expect(await changes(vendor)).toEqual(['modified a.yaml']);
    commitAll(vendor);
    expect(await changes(root)).toEqual(['modified vendor']);
    expect(await (await changedSince(root, 'HEAD')).base.read(['vendor', 'vendor/a.yaml'])).toEqual(new Map());
  });

  test('files that are not checked out are not gone', async () => {
    const root = checkout({ 'a/a.yaml': spec('a'), 'b/b.yaml': spec('b') });
    git(root, 'sparse-checkout', 'set', 'a');
    expect(existsSync(join(root, 'b'))).toBe(false);
    expect(await changes(root)).toEqual([]);
  });
});

describe('files at a commit', () => {
  test('as they were, also those that are gone, renamed or changed since', async () => {
    const root = checkout({ 'a.yaml': 'old\n', 'd/b.yaml': '', 'c.yaml': '\ufeffmark' });
    const commit = headOf(root);
    rmSync(join(root, 'd'), { recursive: true });
    write(root, 'a.yaml', 'new\n');
    const read = await snapshotAt(root, commit).read(['d/b.yaml', 'a.yaml', 'c.yaml', 'never.yaml']);
    expect(Object.fromEntries(read)).toEqual({
      'a.yaml': { ok: true, text: 'old\n' },
      'd/b.yaml': { ok: true, text: '' },
      'c.yaml': { ok: true, text: 'mark' },
    });
  });

  test('odd names, which are never patterns', async () => {
    const names = ['sp ace', 'new\nline', 'ü→', 'tab\there', '"q"', '*', ':(glob)**', '--output=x', 'x'];
    const root = checkout(Object.fromEntries(names.map((name) => [name, name])));
    const snapshot = snapshotAt(root, headOf(root));
    expect(await snapshot.read(names)).toEqual(new Map(names.toSorted(byBytes).map((name) => [name, { ok: true, text: name }])));
    expect([...(await snapshot.read(['*'])).keys()]).toEqual(['*']);
  });

  test('what is no file is not there, and a link is not followed', async () => {
    const root = checkout({ 'd/a.yaml': 'x', link: { link: 'd/a.yaml' }, away: { link: '/etc/passwd' } });
    const problem = 'is a symbolic link, and is not followed';
    expect(
      await snapshotAt(root, headOf(root)).read([
        'd',
        'd/',
        '.',
        '',
        '..',
        'd/../d/a.yaml',
        './d/a.yaml',
        '/etc/passwd',
        'a\0b',
        'link',
        'away',
      ]),
    ).toEqual(
      new Map([
        ['away', { ok: false, problem }],
        ['link', { ok: false, problem }],
      ]),
    );
  });

  test('what is no text, and what is too large', async () => {
    const large = 'x'.repeat(20 * 2 ** 20 + 1);
    const root = checkout({ bytes: new Uint8Array([0xff, 0xfe, 1, 0]), nul: 'a\0b', large, right: large.slice(1) });
    const read = await snapshotAt(root, headOf(root)).read(['bytes', 'nul', 'large', 'right']);
    expect([...read].map(([file, content]) => [file, content.ok ? content.text.length : content.problem])).toEqual([
      ['bytes', 'is UTF-16, but must be UTF-8'],
      ['large', 'is larger than 20 MB'],
      ['nul', 'holds NUL bytes, so it is no text'],
      ['right', 20 * 2 ** 20],
    ]);
  });

  test('more files than one command line holds, two of them alike', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `${'long/'.repeat(20)}${index}.yaml`);
    const root = checkout(Object.fromEntries(names.map((name, index) => [name, String(index % 449)])));
    const read = await snapshotAt(root, headOf(root)).read(names);
    expect(names.map((name) => read.get(name))).toEqual(names.map((_, index) => ({ ok: true, text: String(index % 449) })));
  });

  test('of no files, nothing', async () => {
    const root = checkout({ 'a.yaml': 'x' });
    expect(await snapshotAt(root, headOf(root)).read([])).toEqual(new Map());
  });

  test('a partial clone fetches nothing, and says what it lacks', async () => {
    const origin = checkout({ 'a.yaml': spec('a') });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    write(origin, 'a.yaml', spec('b'));
    commitAll(origin);
    const clone = join(plant(), 'clone');
    git(origin, 'clone', '-q', '--filter=blob:none', `file://${origin}`, clone);
    const lacks = /^the clone lacks files of the commit before the change\./;
    const { base } = await changedSince(clone, 'HEAD~1');
    expect(await refusal(base.read(['a.yaml']))).toMatch(lacks);
    git(clone, 'mv', 'a.yaml', 'b.yaml');
    write(clone, 'b.yaml', spec('c'));
    expect(await refusal(changedSince(clone, 'HEAD~1'))).toMatch(lacks);
  });
});

test('a repository that lost an object does not have it for a file that was not there', async () => {
  const root = checkout({ 'a.yaml': 'x' });
  const blob = git(root, 'rev-parse', 'HEAD:a.yaml').trim();
  rmSync(join(root, '.git/objects', blob.slice(0, 2)), { recursive: true });
  expect(await refusal(snapshotAt(root, headOf(root)).read(['a.yaml']))).toMatch(/^the clone lacks files/);
});

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

describe('renames since a baseline was written', () => {
  /** A checkout with a baseline, and one spec that it is about. */
  const withBaseline = () => checkout({ 'baseline.json': '{}', 'a.yaml': spec('a'), 'b.yaml': spec('b') });
  const renames = async (root: string, ...gone: string[]) => [...((await renamesSince(root, 'baseline.json', gone)) ?? [])];

  test('one that is committed, one that is not, and one with an edit', async () => {
    const root = withBaseline();
    git(root, 'mv', 'a.yaml', 'c.yaml');
    commitAll(root);
    git(root, 'mv', 'b.yaml', 'd.yaml');
    write(root, 'd.yaml', spec('b', 'required'));
    expect(await renames(root, 'a.yaml', 'b.yaml')).toEqual([
      ['d.yaml', 'b.yaml'],
      ['c.yaml', 'a.yaml'],
    ]);
  });

  test('one after the other', async () => {
    const root = withBaseline();
    for (const [from, to] of [
      ['a.yaml', 'c.yaml'],
      ['c.yaml', 'd.yaml'],
    ] as const) {
      git(root, 'mv', from, to);
      commitAll(root);
    }
    expect(await renames(root, 'a.yaml')).toEqual([['d.yaml', 'a.yaml']]);
  });

  test('also where the baseline was changed afterwards', async () => {
    const root = withBaseline();
    git(root, 'mv', 'a.yaml', 'c.yaml');
    write(root, 'baseline.json', '{ "one entry": "less" }');
    commitAll(root);
    expect(await renames(root, 'a.yaml')).toEqual([['c.yaml', 'a.yaml']]);
  });

  test('not those of files that nobody asks about', async () => {
    const root = withBaseline();
    git(root, 'mv', 'a.yaml', 'c.yaml');
    git(root, 'mv', 'b.yaml', 'd.yaml');
    expect(await renames(root, 'b.yaml')).toEqual([['d.yaml', 'b.yaml']]);
  });

  test('not where a file is gone, and another came that is not like it', async () => {
    const root = withBaseline();
    git(root, 'rm', '-q', 'a.yaml');
    write(root, 'c.yaml', 'group: {}\n');
    git(root, 'add', '.');
    expect(await renames(root, 'a.yaml')).toEqual([]);
  });

  test('a baseline that is not committed yet: from HEAD', async () => {
    const root = checkout({ 'a.yaml': spec('a') });
    write(root, 'baseline.json', '{}');
    git(root, 'mv', 'a.yaml', 'c.yaml');
    expect(await renames(root, 'a.yaml')).toEqual([['c.yaml', 'a.yaml']]);
  });

  test('in a clone without history they are missing', async () => {
    const origin = withBaseline();
    git(origin, 'mv', 'a.yaml', 'c.yaml');
    commitAll(origin);
    const clone = join(plant(), 'clone');
    git(origin, 'clone', '-q', '--depth=1', `file://${origin}`, clone);
    expect(await renames(clone, 'a.yaml')).toEqual([]);
  });

  test('null where git cannot be asked', async () => {
    expect(await renamesSince(plant(), 'baseline.json', ['a.yaml'])).toBeNull();
  });
});
