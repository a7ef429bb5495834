import { execFileSync } from 'node:child_process';
import { realpathSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { filesBelow, folderAt, gitRootOf } from '../../src/clients/files.js';
import { listFiles } from '../../src/clients/listing.js';
import { git, type Planted, plant } from './trees.js';

const isJson = (file: string) => file.endsWith('.json');

/** What is found below a folder: the files, with the problem where there is one. */
function found(root: string, folder = '', isWanted = isJson): readonly string[] {
  return listFiles(realpathSync(root), folder, isWanted).map(
    ({ file, problem, isHarmless }) => `${file}${problem === null ? '' : `: ${problem}`}${isHarmless ? ' (harmless)' : ''}`,
  );
}

const NOWHERE = 'is a symbolic link that leads nowhere';
const OUTSIDE = 'is a symbolic link that leads out of the root, and is not followed (harmless)';
const SPECIAL = 'is neither a regular file nor a folder';

describe('what is found', () => {
  test('all wanted files, sorted, but none of git and npm', () => {
    const root = plant({
      'b.json': '{}',
      'a/z.json': '{}',
      'a/b/c.json': '{}',
      'a.json': '{}',
      'B.json': '{}',
      'a.txt': '',
      'a/node_modules/x.json': '{}',
      '.git/x.json': '{}',
      'sub/.git/x.json': '{}',
      '.github/x.json': '{}',
      empty: 'FOLDER',
      'folder.json/x.json': '{}',
    });
    expect(found(root)).toEqual(['.github/x.json', 'B.json', 'a.json', 'a/b/c.json', 'a/z.json', 'b.json', 'folder.json/x.json']);
    expect(found(root, 'a')).toEqual(['a/b/c.json', 'a/z.json']);
    expect(found(root, 'empty')).toEqual([]);
    expect(found(root, '', () => false)).toEqual([]);
  });

  test.each([
    ['spaces', 'a b/ c .json'],
    ['a line break', 'a\nb.json'],
    ['a percent sign', '100%0A.json'],
    ['what begins a workflow command', '::error::x.json'],
    ['a mark that turns the direction', '\u202egpj.json'],
    ['an emoji', '😀/👩‍👩‍👧.json'],
    ['quotes and a backslash', `a"b'c\\d.json`],
    ['what a pattern would be', '[a]*?{b}.json'],
    ['dots', '..a/...json'],
    ['the name of what objects inherit', '__proto__/constructor.json'],
  ])('names with %s', (_, file) => {
    const root = plant({ [file]: '{"a": 1}' });
    expect(found(root)).toEqual([file]);
    expect(filesBelow(root).read(file)).toEqual({ ok: true, text: '{"a": 1}' });
  });

  test('what is below a link to the root', () => {
    const root = plant({ 'real/a.json': '{}', 'real/b.json': { link: 'a.json' }, link: { link: 'real' } });
    expect(found(join(root, 'link'))).toEqual(['a.json']);
  });

  test('folders that have no path short enough, and files in the last of them, are told of', () => {
    const root = plant();
    const name = 'x'.repeat(200);
    const steps =
      'cd "$1" && while mkdir "$2" && cd "$2" && [ "$3" -gt 0 ]; do set -- "$1" "$2" $(($3 - 1)); echo {} > "$2.json"; done';
    execFileSync('sh', ['-c', steps, 'sh', root, name, '25'], { stdio: 'ignore' });
    const listed = listFiles(root, '', isJson);
    const problems = listed.filter(({ problem }) => problem !== null);
    expect(problems.map(({ problem }) => problem)).toEqual(['cannot be searched (ENAMETOOLONG)']);
    const unread = listed.map(({ file }) => filesBelow(root).read(file)).filter((content) => !content.ok);
    expect(unread).toContainEqual({ ok: false, problem: 'cannot be read (ENAMETOOLONG)' });
    expect(listed.length - unread.length).toBeGreaterThan(3);
  });

  test('a folder that is not there is told of', () => {
    const root = plant({ 'a.json': '{}' });
    expect(found(root, 'b')).toEqual(['b: cannot be searched (ENOENT)']);
    expect(found(root, 'a.json')).toEqual(['a.json: cannot be searched (ENOTDIR)']);
  });
});

describe('links', () => {
  test.each<[string, Readonly<Record<string, Planted>>, readonly string[]]>([
    ['to nothing', { 'a.json': { link: 'b.json' } }, [`a.json: ${NOWHERE}`]],
    ['to themselves', { 'a.json': { link: 'a.json' } }, [`a.json: ${NOWHERE}`]],
    ['in a circle', { 'a.json': { link: 'b.json' }, 'b.json': { link: 'a.json' } }, [`a.json: ${NOWHERE}`, `b.json: ${NOWHERE}`]],
    ['to nothing, by a name that nobody wants', { a: { link: 'b' } }, []],
    ['out of the root', { 'a.json': { link: '/etc/passwd' } }, [`a.json: ${OUTSIDE}`]],
    ['out of the root, by a name that nobody wants', { a: { link: '/etc/passwd' } }, []],
    ['to a folder out of the root', { a: { link: '/etc' } }, [`a: ${OUTSIDE}`]],
    ['to the folder around the root', { a: { link: '..' } }, [`a: ${OUTSIDE}`]],
    ['to a file that is found by itself', { 'a.json': { link: 'x/b.json' }, 'x/b.json': '{}' }, ['x/b.json']],
    ['to a file that nobody wants by its own name', { 'a.json': { link: 'b.txt' }, 'b.txt': '{}' }, ['a.json']],
    ['to a file of npm', { 'a.json': { link: 'node_modules/b.json' }, 'node_modules/b.json': '{}' }, ['a.json']],
    ['to a file that is ignored', { 'a.json': { link: 'b.json' }, 'b.json': '{}', '.gitignore': 'b.json' }, ['a.json']],
    ['to a link', { 'a.json': { link: 'b.json' }, 'b.json': { link: 'c.txt' }, 'c.txt': '{}' }, ['a.json', 'b.json']],
    ['to a folder', { 'a.json': { link: 'x' }, 'x/b.json': '{}' }, ['x/b.json']],
    ['to the folder they are in', { 'x/a': { link: '.' }, 'x/b.json': '{}' }, ['x/b.json']],
    ['that are ignored', { 'a.json': { link: '/etc/passwd' }, '.gitignore': 'a.json' }, []],
  ])('%s', (_, entries, expected) => {
    expect(found(plant(entries))).toEqual(expected);
  });

  test('out of the root, to a folder whose name begins alike', () => {
    const around = plant({ 'root/a.json': { link: '../root-2/b.json' }, 'root-2/b.json': '{}' });
    expect(found(join(around, 'root'))).toEqual([`a.json: ${OUTSIDE}`]);
    expect(filesBelow(join(around, 'root')).kindOf('a.json')).toBe('outside');
  });
});

describe('pipes', () => {
  test('are told of and never opened, by a link neither', () => {
    const root = plant({ 'b.json': { link: 'a.json' }, 'c.json': '{}', 'sub/d.json': '{}' });
    for (const name of ['a.json', '.gitignore', 'sub/.gitignore']) execFileSync('mkfifo', [join(root, name)]);
    expect(found(root)).toEqual([`a.json: ${SPECIAL}`, `b.json: ${SPECIAL}`, 'c.json', 'sub/d.json']);
    expect(filesBelow(root).kindOf('a.json')).toBe('special');
    expect(filesBelow(root).kindOf('b.json')).toBe('special');
  });
});

describe('.gitignore', () => {
  const entries = {
    '.gitignore': 'out/\n*.tmp.json\n!keep.tmp.json\n',
    'a.json': '{}',
    'a.tmp.json': '{}',
    'keep.tmp.json': '{}',
    'out/a.json': '{}',
    'x/out/a.json': '{}',
    'x/.gitignore': 'b.json\n!c.tmp.json\n',
    'x/b.json': '{}',
    'x/c.tmp.json': '{}',
    'x/y/b.json': '{}',
    'y/b.json': '{}',
  } as const;
  const shown = ['a.json', 'keep.tmp.json', 'x/c.tmp.json', 'y/b.json'];
  const all = Object.keys(entries).filter(isJson).sort();

  test('hides files outside git', () => {
    const root = plant(entries);
    expect(found(root)).toEqual(shown);
    expect(found(root, 'x')).toEqual(['x/c.tmp.json']);
    expect(found(root, 'x/y')).toEqual([]);
  });

  test('hides files in a checkout, but none that git tracks', () => {
    const root = plant(entries);
    git(root, 'init', '-q');
    expect(found(root)).toEqual(shown);
    git(root, 'add', '-f', 'out/a.json', 'x/b.json', 'a.json');
    expect(found(root)).toEqual([...shown, 'out/a.json', 'x/b.json'].sort());
    expect(found(root, 'x')).toEqual(['x/b.json', 'x/c.tmp.json']);
    expect(found(root, 'out')).toEqual(['out/a.json']);
  });

  test('tells upper from lower case: what only looks like a pattern is not hidden', () => {
    const root = plant({ '.gitignore': 'Fleets/\nWEB.json\n', 'fleets/a.json': '{}', 'web.json': '{}', 'Fleets/b.json': '{}' });
    git(root, 'init', '-q');
    git(root, 'add', 'fleets/a.json', 'web.json');
    expect(found(root)).toEqual(['fleets/a.json', 'web.json']);
  });

  test('of a folder further in lets in again what one further out ignores', () => {
    const root = plant({ '.gitignore': 'build/\n', 'x/.gitignore': '!build/\n', 'x/build/a.json': '{}', 'build/a.json': '{}' });
    expect(found(root)).toEqual(['x/build/a.json']);
  });

  test('hides nothing in a checkout where git cannot be asked', () => {
    const root = plant(entries);
    git(root, 'init', '-q');
    vi.stubEnv('PATH', '');
    try {
      expect(found(root)).toEqual(all);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('that is a link or a folder hides nothing', () => {
    const root = plant({ '.gitignore': { link: 'patterns' }, patterns: '*.json', 'a.json': '{}', 'x/.gitignore/b.json': '{}' });
    expect(found(root)).toEqual(['a.json', 'x/.gitignore/b.json']);
  });

  test('shows of a tracked file only what is there, and follows no link out of the root', () => {
    const root = plant({
      '.gitignore': '*.json\n',
      'deleted.json': '{}',
      'outside.json': { link: '/etc/passwd' },
      'inside.json': { link: 'deleted.json' },
      'folder.json': '{}',
      'was-folder/a.json': '{}',
      'elsewhere/a.json': '{}',
      'node_modules/x.json': '{}',
      'kept.json': '{}',
    });
    git(root, 'init', '-q');
    git(root, 'add', '-f', '.');
    for (const path of ['deleted.json', 'folder.json', 'was-folder', 'elsewhere']) rmSync(join(root, path), { recursive: true });
    execFileSync('ln', ['-s', '/etc', join(root, 'was-folder')]);
    execFileSync('mkdir', [join(root, 'folder.json')]);
    expect(found(root)).toEqual([`inside.json: ${NOWHERE}`, 'kept.json', `outside.json: ${OUTSIDE}`, `was-folder: ${OUTSIDE}`]);
  });

  test('of the checkout around a submodule hides nothing that the submodule tracks', () => {
    const around = plant({ 'inner/a.json': '{}', 'inner/b.json': '{}', 'outer/.gitignore': '*.json\n' });
    const inner = join(around, 'inner');
    git(inner, 'init', '-q');
    git(inner, 'add', 'a.json');
    git(inner, 'commit', '-q', '-m', 'one');
    const outer = join(around, 'outer');
    git(outer, 'init', '-q');
    git(outer, 'submodule', 'add', '-q', inner, 'sub');
    expect(found(outer)).toEqual(['sub/a.json']);
  });

  test('finds what git would show, whatever the patterns', () => {
    const folder = fc.constantFrom('', 'a/', 'b/', 'build/', 'Build/', 'a/b/', 'a/build/', 'a/b/build/');
    const name = fc.constantFrom('x.json', 'X.json', 'y.json', '[x].json', 'a b.json', '!y.json', '#x.json');
    const pattern = fc.constantFrom(
      ...[
        'build/',
        'Build',
        '!build/',
        '/build',
        'x.json',
        '!x.json',
        '*.json',
        '!*.json',
        'a/*',
        '!a/b',
        'a/**',
        '**/build',
        'b/x.json',
      ],
      ...[
        '!a/b/x.json',
        '[xy].json',
        '[!x].json',
        '?.json',
        '\\!y.json',
        '\\#x.json',
        '# x.json',
        'a b.json',
        '/*',
        '!/a',
        '**',
        '!**/',
        'x.json  ',
      ],
    );
    const patterns = fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(folder, name, fc.boolean()), {
          minLength: 4,
          maxLength: 12,
          selector: ([at, file]) => at + file,
        }),
        fc.uniqueArray(fc.tuple(folder, patterns), { minLength: 1, maxLength: 3, selector: ([at]) => at }),
        (files, ignoreFiles) => {
          const texts = ignoreFiles.map(([at, text]) => [`${at}.gitignore`, text] as const);
          const root = plant(Object.fromEntries([...files.map(([at, file]) => [at + file, '{}'] as const), ...texts]));
          git(root, 'init', '-q');
          const tracked = files.filter(([, , isTracked]) => isTracked).map(([at, file]) => `:(literal)${at}${file}`);
          if (tracked.length > 0) git(root, 'add', '-f', '--', ...tracked);
          const shown = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(isJson);
          expect(found(root)).toEqual([...new Set(shown)].sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what stands at a path', () => {
  test.each<[string, string]>([
    ['', 'folder'],
    ['a.json', 'file'],
    ['folder', 'folder'],
    ['folder.json', 'folder'],
    ['folder/../a.json', 'file'],
    ['to-file', 'file'],
    ['to-folder/b.json', 'file'],
    ['none', 'missing'],
    ['a.json/none', 'missing'],
    ['to-nothing', 'missing'],
    ['to-itself', 'missing'],
    ['nul\0.json', 'missing'],
    ['to-outside', 'outside'],
    ['to-outside/passwd', 'outside'],
    ['..', 'outside'],
  ])('%j: %s', (path, expected) => {
    const root = plant({
      'a.json': '{}',
      folder: 'FOLDER',
      'folder.json/b.json': '{}',
      'to-file': { link: 'a.json' },
      'to-folder': { link: 'folder.json' },
      'to-nothing': { link: 'x' },
      'to-itself': { link: 'to-itself' },
      'to-outside': { link: '/etc' },
    });
    expect(filesBelow(root).kindOf(path)).toBe(expected);
  });
});

describe('the text of a file', () => {
  const bytes = (...values: readonly (number | string)[]) =>
    Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))));

  test.each<[string, Planted, string]>([
    ['nothing', '', ''],
    ['UTF-8', 'caf\u00e9 😀\r\n', 'caf\u00e9 😀\r\n'],
    ['without its byte order mark', '\ufeff{}', '{}'],
    ['with the second of two such marks', '\ufeff\ufeff{}', '\ufeff{}'],
    ['with a replacement character of its own', 'a\ufffdb', 'a\ufffdb'],
    ['with a mark and a replacement character', '\ufeff\ufffd', '\ufffd'],
    ['more than fits into small buffers', 'x'.repeat(200_000), 'x'.repeat(200_000)],
    ['a character of three bytes on each edge', '\u20ac'.repeat(100_000), '\u20ac'.repeat(100_000)],
    ['almost 20 MB', Buffer.alloc(20 * 2 ** 20, 'x'), 'x'.repeat(20 * 2 ** 20)],
  ])('%s', (_, content, expected) => {
    const read = filesBelow(plant({ 'a.json': content })).read('a.json');
    // Not compared by the test runner: it would print 20 MB.
    expect(read.ok && read.text === expected).toBe(true);
  });

  test.each<[string, Planted, string]>([
    ['UTF-16 little endian', bytes(0xff, 0xfe, '{\0}\0'), 'is UTF-16, but must be UTF-8'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, '\0{\0}'), 'is UTF-16, but must be UTF-8'],
    ['UTF-16 without its mark', bytes('{\0}\0'), 'holds NUL bytes, so it is no text'],
    ['a byte of value zero', bytes('{"a": "', 0, '"}'), 'holds NUL bytes, so it is no text'],
    ['a byte that is no UTF-8', bytes('{"a": "', 0xe9, '"}'), 'is no valid UTF-8'],
    ['half a character at the end', bytes('{}', 0xe2, 0x82), 'is no valid UTF-8'],
    ['half a surrogate pair', bytes(0xed, 0xa0, 0x80), 'is no valid UTF-8'],
    ['more than 20 MB', Buffer.alloc(20 * 2 ** 20 + 1, 'x'), 'is larger than 20 MB'],
    ['nothing, because it is a folder', 'FOLDER', 'cannot be read (EISDIR)'],
    ['nothing, because it is a link to itself', { link: 'a.json' }, 'cannot be read (ELOOP)'],
  ])('not %s', (_, content, problem) => {
    expect(filesBelow(plant({ 'a.json': content })).read('a.json')).toEqual({ ok: false, problem });
  });

  test('not of a file of 50 MB, though its bytes are all zero', () => {
    const root = plant({ 'a.json': '' });
    truncateSync(join(root, 'a.json'), 50 * 2 ** 20);
    expect(filesBelow(root).read('a.json')).toEqual({ ok: false, problem: 'is larger than 20 MB' });
  });

  test('not of a file that is not there', () => {
    expect(filesBelow(plant()).read('a.json')).toEqual({ ok: false, problem: 'cannot be read (ENOENT)' });
  });

  test('one file leaves nothing behind in the next', () => {
    const files = filesBelow(plant({ 'a.json': 'a'.repeat(1000), 'b.json': 'b' }));
    expect(files.read('a.json')).toMatchObject({ ok: true });
    expect(files.read('b.json')).toEqual({ ok: true, text: 'b' });
  });
});

describe('the root of a checkout', () => {
  test('is where .git is, a folder or (in worktrees and submodules) a file', () => {
    const root = plant({
      'outer/.git/HEAD': '',
      'outer/a/b/c.json': '{}',
      'outer/sub/.git': 'gitdir: x',
      'outer/sub/d/e.json': '{}',
    });
    expect(gitRootOf(join(root, 'outer'))).toBe(join(root, 'outer'));
    expect(gitRootOf(join(root, 'outer/a/b'))).toBe(join(root, 'outer'));
    expect(gitRootOf(join(root, 'outer/a/b/c.json'))).toBe(join(root, 'outer'));
    expect(gitRootOf(join(root, 'outer/sub/d'))).toBe(join(root, 'outer/sub'));
  });

  test('is nowhere outside git', () => {
    expect(gitRootOf(plant())).toBeNull();
    expect(gitRootOf('/')).toBeNull();
  });

  test('and the folder of a path is the path itself or the one around it', () => {
    const root = plant({ 'a/b.json': '{}' });
    expect(folderAt(join(root, 'a'))).toBe(join(root, 'a'));
    expect(folderAt(join(root, 'a/b.json'))).toBe(join(root, 'a'));
    expect(folderAt(join(root, 'c'))).toBeNull();
  });
});
