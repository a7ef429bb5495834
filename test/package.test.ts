import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './docs/console.js';

// The package as npm makes it, installed and run where there is neither a network nor anything of npm's cache.

const scratch = mkdtempSync(join(tmpdir(), 'spot-imdsv2-package-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What npm hands to the scripts that it runs would be settings of ours: the tests may be one of them. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

function npm(cwd: string, command: 'npm' | 'npx', ...words: readonly string[]) {
  const env = {
    ...clean,
    npm_config_cache: join(scratch, 'cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  return spawnSync(command, words, { cwd, env, encoding: 'utf8' });
}

function done(ran: ReturnType<typeof npm>): string {
  if (ran.status !== 0) throw new Error(`${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

function newFolder(example: string): string {
  const folder = mkdtempSync(join(scratch, 'folder-'));
  mkdirSync(join(folder, '.git'));
  cpSync(join(ROOT, 'examples', example), join(folder, 'spec.json'));
  return folder;
}

const packed: unknown = JSON.parse(done(npm(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', scratch)));
// A list until npm 11, an object by name since.
const [about] = Object.values(packed as Record<string, { filename: string; files: readonly { path: string }[] }>);
const tarball = join(scratch, about?.filename ?? '');
const names = (about?.files ?? []).map(({ path }) => path);

const GOOD = 'good/elastigroup-web.json';
const RUNS = [
  [GOOD, 0, 'pass: 1 spec'],
  ['bad/elastigroup-with-oceans-key.json', 1, 'fail: 1 spec'],
] as const;

describe('the package', () => {
  test('has what is needed, and nothing that only the project needs', () => {
    const needed = ['LICENSE', 'README.md', 'CHANGELOG.md', 'action.yml', 'dist/cli/index.js', 'dist/cli/licenses.txt'];
    expect(names).toEqual(
      expect.arrayContaining([...needed, 'dist/action/index.js', 'dist/action/licenses.txt', 'schemas/elastigroup.schema.json']),
    );
    expect(names.filter((name) => !/^(?:dist|docs|examples|schemas)\/|^[^/]+$/.test(name))).toEqual([]);
    expect(names.filter((name) => /\.test\.|^\.|lock|tsconfig|biome|vitest/.test(name))).toEqual([]);
  });

  test('depends on no other', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    // None of them runs when somebody installs it.
    expect(Object.keys(scripts).filter((name) => /install|prepare|^pre|^post/.test(name))).toEqual([]);
  });

  test.each(RUNS)('checks %s where it is installed', (example, status, verdict) => {
    const folder = newFolder(example);
    done(npm(folder, 'npm', 'install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', tarball));
    const ran = npm(folder, 'npx', '--no-install', 'spot-imdsv2', 'check', 'spec.json');
    expect([ran.status, ran.stdout.trim().split('\n').at(-1)]).toEqual([status, expect.stringContaining(verdict)]);
  });

  test.each(RUNS)('checks %s straight from its file', (example, status, verdict) => {
    const ran = npm(newFolder(example), 'npx', '--yes', '--package', tarball, 'spot-imdsv2', 'check');
    expect([ran.status, ran.stdout.trim().split('\n').at(-1)]).toEqual([status, expect.stringContaining(verdict)]);
  });
});

describe('the hooks for pre-commit, which installs the package into a prefix of its own', () => {
  const prefix = join(scratch, 'prefix');
  const hooks = load(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { id: string; entry: string }[];

  test.each([
    ['spot-imdsv2', GOOD, 0],
    ['spot-imdsv2', 'bad/elastigroup-with-oceans-key.json', 1],
    ['spot-imdsv2-fix', 'bad/elastigroup-with-oceans-key.json', 0],
  ])('%s over %s ends with %i', (id, example, status) => {
    done(npm(scratch, 'npm', 'install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', tarball));
    const [command = '', ...words] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
    const folder = newFolder(example);
    const ran = spawnSync(join(prefix, 'bin', command), words, { cwd: folder, env: clean, encoding: 'utf8' });
    expect([ran.status, ran.stderr.includes('fixed 1 finding')]).toEqual([status, id.endsWith('-fix')]);
    expect(readFileSync(join(folder, 'spec.json'), 'utf8') === readFileSync(join(ROOT, 'examples', example), 'utf8')).toBe(
      !id.endsWith('-fix'),
    );
  });
});
