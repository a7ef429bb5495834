import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.js';
import type { RawOptions } from '../src/options.js';
import { baselineText } from '../src/policy/baseline.js';
import type { Content } from '../src/ports.js';
import { reportContext, runCheck } from '../src/run-check.js';
import { settingsOf } from '../src/settings.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const group = (httpTokens: string) =>
  JSON.stringify({ group: { compute: { launchSpecification: { metadataOptions: { httpTokens } } } } });
const [GOOD, BAD] = [group('required'), group('optional')];

/** A folder outside any checkout with these files; a name that ends with `/` makes a folder. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const base = mkdtempSync(join(tmpdir(), 'spot-imdsv2-run-'));
  made.push(base);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(base, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(base, path), text);
  }
  return base;
}

const run = (cwd: string, paths: readonly string[], raw: RawOptions = {}) =>
  runCheck(
    settingsOf(raw, paths, (name) => name, 'check'),
    cwd,
  );
const failing = async (cwd: string, paths: readonly string[], raw: RawOptions = {}) =>
  (await run(cwd, paths, raw)).report.findings.map(({ file, rule }) => `${file}: ${rule}`);

describe('the root', () => {
  const base = folderWith({
    'repo/.git/': '',
    'repo/fleets/web.json': BAD,
    'repo/vendor/.git': 'gitdir: elsewhere',
    'repo/vendor/jobs.json': BAD,
    'plain/a/web.json': BAD,
    'plain/b/jobs.json': BAD,
  });

  it.each<[string, string, readonly string[], string, readonly string[]]>([
    ['is the checkout around the folder', 'repo/fleets', ['.'], 'repo', ['fleets/web.json']],
    ['is the checkout around a file that lies elsewhere', 'plain', ['../repo/fleets/web.json'], 'repo', ['fleets/web.json']],
    ['is a checkout whose .git is a file', 'repo', ['vendor/jobs.json'], 'repo/vendor', ['jobs.json']],
    ['is the current folder outside any checkout', 'plain', ['a'], 'plain', ['a/web.json']],
    ['is a folder that lies elsewhere', 'plain/b', ['../a'], 'plain/a', ['web.json']],
    ['is the folder of a file that lies elsewhere', 'plain/b', ['../a/web.json'], 'plain/a', ['web.json']],
    [
      'is the folder around several that lie elsewhere',
      'repo/..',
      ['plain/a', 'plain/b'],
      '.',
      ['plain/a/web.json', 'plain/b/jobs.json'],
    ],
    ['is around the first of several, from beside them', 'plain/b', ['../a', '.'], 'plain', ['a/web.json', 'b/jobs.json']],
  ])('%s', async (_, cwd, paths, root, files) => {
    const checked = await run(join(base, cwd), paths);
    expect(checked.root).toBe(join(base, root));
    expect(checked.report.findings.map(({ file }) => file)).toEqual(files);
  });

  it('takes absolute paths', async () => {
    expect(await failing(join(base, 'repo'), [join(base, 'repo/fleets/web.json')])).toEqual(['fleets/web.json: tokens-required']);
  });

  it('must hold all paths', async () => {
    const elsewhere = join(base, 'plain');
    await expect(run(join(base, 'repo'), ['fleets', elsewhere])).rejects.toThrow(
      new UserError(
        `${elsewhere} is not below ${join(base, 'repo')}, where the first path lies. Check each repository by itself.`,
      ),
    );
  });

  it.each(['gone', '../gone/web.json', '/gone/web.json', 'fleets/web.json/x'])('a path that is not there: %s', async (path) => {
    await expect(run(join(base, 'repo'), [path])).rejects.toThrow(
      new UserError(`${path} does not exist. Name a file or a folder.`),
    );
  });
});

describe('the config', () => {
  const excludes = (file: string) => `version: 1\nexclude: [${file}]\n`;
  const files = { 'repo/.git/': '', 'repo/sub/a.json': BAD, 'repo/sub/b.json': BAD, 'repo/sub/c.json': BAD };

  it.each<[string, Readonly<Record<string, string>>, RawOptions, readonly string[]]>([
    ['none', {}, {}, ['a', 'b', 'c']],
    ['in .github', { 'repo/.github/spot-imdsv2.yml': excludes('sub/a.json') }, {}, ['b', 'c']],
    ['in the root', { 'repo/.spot-imdsv2.yml': excludes('sub/b.json') }, {}, ['a', 'c']],
    [
      'in both: the one in .github',
      { 'repo/.github/spot-imdsv2.yml': excludes('sub/a.json'), 'repo/.spot-imdsv2.yml': excludes('sub/b.json') },
      {},
      ['b', 'c'],
    ],
    [
      'named, as seen from the current folder',
      { 'repo/.spot-imdsv2.yml': excludes('sub/b.json'), 'repo/sub/own.yml': excludes('sub/c.json') },
      { config: 'own.yml' },
      ['a', 'b'],
    ],
    ['not in the current folder, but in the root', { 'repo/sub/.spot-imdsv2.yml': excludes('sub/a.json') }, {}, ['a', 'b', 'c']],
  ])('%s', async (_, more, raw, names) => {
    const base = folderWith({ ...files, ...more });
    expect(await failing(join(base, 'repo/sub'), ['.'], raw)).toEqual(names.map((name) => `sub/${name}.json: tokens-required`));
  });

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['missing', 'own.yml', {}, 'the config file own.yml does not exist.'],
    ['a folder', 'sub', {}, 'the config file sub is a folder.'],
    ['no text', 'own.yml', { 'repo/own.yml': 'version: 1\0' }, 'the config file own.yml holds NUL bytes, so it is no text.'],
    ['wrong', 'own.yml', { 'repo/own.yml': 'version: 2' }, 'own.yml:1:10: version must be 1, but it is 2.'],
  ])('that is %s', async (_, config, more, message) => {
    const base = folderWith({ ...files, ...more });
    await expect(run(join(base, 'repo'), ['.'], { config })).rejects.toMatchObject({ name: 'UserError', message });
  });

  it('of another repository is refused', async () => {
    const base = folderWith({ ...files, 'shared.yml': 'version: 1' });
    await expect(run(join(base, 'repo'), ['.'], { config: '../shared.yml' })).rejects.toThrow(
      `the config file ../shared.yml does not lie below ${join(base, 'repo')}. Keep it in the repository that is checked.`,
    );
  });

  it('that is a link out of the root is refused, and nothing of what it leads to is shown', async () => {
    const base = folderWith({ ...files, 'secret.yml': 'password: x' });
    symlinkSync('../secret.yml', join(base, 'repo/.spot-imdsv2.yml'));
    await expect(run(join(base, 'repo'), ['.'])).rejects.toThrow(
      new UserError('the config file .spot-imdsv2.yml is a symbolic link that leads out of the root, and is not followed.'),
    );
  });

  it('yields to strict: node groups must be explicit, whatever it says', async () => {
    const cluster = {
      id: 'o-1',
      controllerClusterId: 'c',
      compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: 'required' } } },
    };
    const base = folderWith({
      'cluster.json': JSON.stringify({ cluster }),
      'n.json': JSON.stringify({ launchSpec: { oceanId: 'o-1', taints: [] } }),
      '.spot-imdsv2.yml': 'version: 1\npolicy: { nodeGroups: inherit }\n',
    });
    expect((await run(base, ['.'])).report.verdict).toBe('pass');
    expect((await run(base, ['.'], { strict: 'true' })).report.verdict).toBe('fail');
  });
});

describe('a baseline of a change', () => {
  const known = 'known.json';
  /** The change of a spec, in a repository that had this before it. */
  const judged = (cwd: string, before: Readonly<Record<string, Content>>) => {
    const change = { file: 'a.json', status: 'added', previous: null, blob: null, patch: null } as const;
    const base = { commit: 'b'.repeat(40), read: async () => new Map(Object.entries(before)) };
    const say = (name: string) => `--${name}`;
    return runCheck(settingsOf({ baseline: known }, ['.'], say, 'check'), cwd, async () => ({
      files: { files: [change], isWhole: true },
      base,
    }));
  };
  const folder = async () => {
    const base = folderWith({ 'a.json': BAD, '.git/HEAD': '' });
    const { unwaived } = await run(base, ['.']);
    writeFileSync(join(base, known), baselineText(unwaived()));
    return base;
  };

  it('that is the first one accepts what it lists', async () => {
    expect((await judged(await folder(), {})).report.verdict).toBe('pass');
  });

  it('that could not be read before the change lists nothing: the change would bring its own', async () => {
    const problem = 'is a symbolic link, and is not followed';
    expect((await judged(await folder(), { [known]: { ok: false, problem } })).report.verdict).toBe('fail');
  });

  it('that is the first one, where there was a config that is wrong, accepts nothing', async () => {
    const before = { '.spot-imdsv2.yml': { ok: true, text: 'version: 9\n' } } as const;
    expect((await judged(await folder(), before)).report.verdict).toBe('fail');
  });

  it('that is a link is refused: what it led to before the change is not known', async () => {
    const base = await folder();
    renameSync(join(base, known), join(base, 'real.json'));
    symlinkSync('real.json', join(base, known));
    expect((await run(base, ['.'], { baseline: known })).report.verdict).toBe('pass');
    await expect(judged(base, {})).rejects.toThrow(
      new UserError(
        'the baseline known.json is a symbolic link, which is not followed in the commit before the change. Name the file itself, real.json.',
      ),
    );
  });
});

describe('reportContext', () => {
  const base = folderWith({ 'repo/fleets/web.json': BAD, 'repo/good.json': GOOD, 'repo/nul.json': '\0', 'other/': '' });
  const contextAt = async (cwd: string) =>
    reportContext(await run(join(base, 'repo'), ['.']), join(base, cwd), { color: false, fullReport: '' });

  it.each([
    ['repo', 'fleets/web.json'],
    ['.', 'repo/fleets/web.json'],
    ['repo/fleets', 'web.json'],
    ['other', '../repo/fleets/web.json'],
  ])('names files as seen from %s', async (cwd, path) => {
    expect((await contextAt(cwd)).pathOf('fleets/web.json')).toBe(path);
  });

  it('has the texts of files, and none of those that hold no text or are gone', async () => {
    const { source } = await contextAt('repo');
    expect(['good.json', 'fleets/web.json', 'nul.json', 'gone.json', 'good.json'].map(source)).toEqual([
      GOOD,
      BAD,
      null,
      null,
      GOOD,
    ]);
  });
});
