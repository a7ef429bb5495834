import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Output, Surroundings } from '../../src/cli/surroundings.js';
import { VERSION } from '../../src/version.js';
import { surroundings } from './surroundings.js';

const spec = (httpTokens: string) =>
  `${JSON.stringify({ group: { name: 'web', compute: { launchSpecification: { metadataOptions: { httpTokens } } } } }, null, 2)}\n`;

let base: string;
let root: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'spot-imdsv2-main-'));
  root = join(base, 'repo');
  mkdirSync(join(root, '.git'), { recursive: true });
  mkdirSync(join(root, 'fleets'));
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'fleets/good.json'), spec('required'));
  writeFileSync(join(root, 'fleets/bad.json'), spec('optional'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Runs a command line in the repository and gives all that it writes. */
async function run(words: readonly string[], given: Partial<Surroundings> & { readonly isTTY?: boolean } = {}) {
  const { around, written } = surroundings({ cwd: root, ...given });
  const code = await main(words, around);
  return { code, ...written };
}

describe('exit codes', () => {
  it.each([
    [0, 'a check that passes', ['check', 'fleets/good.json']],
    [0, 'no specs', ['check', 'empty']],
    [0, 'help', ['--help']],
    [0, 'completion', ['completion', 'bash']],
    [0, 'a check that fails, where nothing is to fail', ['check', '--fail-on', 'never']],
    [1, 'a check that fails', ['check']],
    [1, 'no specs, strictly', ['check', 'empty', '--strict']],
    [2, 'a wrong option', ['check', '--nonsense']],
    [2, 'a wrong value', ['check', '--max-warnings', 'many']],
    [2, 'a path that is not there', ['check', 'gone.json']],
    [2, 'a config that is not there', ['check', '--config', 'gone.yml']],
    [2, 'an output that cannot be written', ['check', 'fleets/good.json', '--output', 'gone/report.txt']],
  ] as const)('%i: %s', async (code, _, words) => {
    expect((await run(words)).code).toBe(code);
  });

  it('3: the system refuses', async () => {
    const descriptor = openSync(join(root, 'fleets/good.json'), 'r');
    const stdout: Output = { write: (text) => writeSync(descriptor, text) };
    const result = await run(['check', 'fleets/good.json'], { stdout });
    closeSync(descriptor);
    expect(result).toMatchObject({
      code: 3,
      stderr: 'spot-imdsv2: it could not be told whether the specs are safe: EBADF: bad file descriptor, write.\n',
    });
  });

  it('3: anything else is a bug of ours, and is called one', async () => {
    const stdout: Output = {
      write: () => {
        throw new TypeError('x is not a function\n::error::y');
      },
    };
    const { code, stderr } = await run(['check', 'fleets/good.json'], { stdout });
    const [first, second, third] = stderr.split('\n');
    expect(code).toBe(3);
    expect(first).toBe(
      'spot-imdsv2: it could not be told whether the specs are safe, because of a bug in spot-imdsv2. Please report it at https://github.com/spot-imdsv2/spot-imdsv2/issues with this:',
    );
    expect([second, third]).toEqual(['  TypeError: x is not a function', '  \\::error::y']);
    expect(stderr).toMatch(/^ {2}\s+at .*main\.test\.ts/m);
  });
});

describe('streams', () => {
  it.each([
    ['text', ['check']],
    ['json', ['check', '--format', 'json']],
    ['github', ['check', '--format', 'github']],
    ['markdown', ['check', '--format', 'markdown']],
    ['help', ['check', '--help']],
    ['version', ['--version']],
  ] as const)('%s goes to standard output, and nothing to standard error', async (_, words) => {
    const { stdout, stderr } = await run(words);
    expect(stdout).not.toBe('');
    expect(stderr).toBe('');
  });

  it('what is wrong goes to standard error, and nothing to standard output', async () => {
    expect(await run(['check', '--nonsense'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'spot-imdsv2: there is no option --nonsense. See --help.\n',
    });
  });

  it('--version writes the version alone', async () => {
    expect((await run(['check', '--version'])).stdout).toBe(`${VERSION}\n`);
  });

  it.each([
    ['says where the result is', [], 'spot-imdsv2: fail; the result is in report.txt\n'],
    ['says nothing when quiet', ['--quiet'], ''],
  ] as const)('--output %s', async (_, more, notice) => {
    const result = await run(['check', 'fleets', '--output', 'report.txt', ...more]);
    expect(result).toEqual({ code: 1, stdout: '', stderr: notice });
    expect(readFileSync(join(root, 'report.txt'), 'utf8')).toBe((await run(['check', 'fleets'])).stdout);
    rmSync(join(root, 'report.txt'));
  });

  it('--output does not overwrite a spec', async () => {
    const result = await run(['check', '--output', 'fleets/bad.json']);
    expect(result.stderr).toBe(
      'spot-imdsv2: --output fleets/bad.json is a file that this run reads, and is not overwritten. Name another file.\n',
    );
    expect(readFileSync(join(root, 'fleets/bad.json'), 'utf8')).toBe(spec('optional'));
  });

  it.each([
    ['json', true],
    ['sarif', true],
    ['text', false],
    ['github', false],
    ['markdown', false],
  ] as const)('%s shows how findings can be put right: %s', async (format, isShown) => {
    const { stdout } = await run(['check', 'fleets/bad.json', '--format', format]);
    expect(stdout.includes('Set httpTokens to \\"required\\"')).toBe(isShown);
  });

  it('sarif has the fix at the place of the value', async () => {
    const { stdout } = await run(['check', 'fleets/bad.json', '--format', 'sarif']);
    expect(JSON.parse(stdout).runs[0].results[0].fixes).toEqual([
      {
        description: { text: 'Set httpTokens to "required"' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'fleets/bad.json', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 7, startColumn: 25, endLine: 7, endColumn: 35 },
                insertedContent: { text: '"required"' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('a message that quotes what users wrote stays on its line, and starts no command', async () => {
    const { stderr } = await run(['check', '##[error]a\u001b[31m\r.json']);
    expect(stderr).toBe('spot-imdsv2: ##\\[error]a\\u{1b}[31m\\u{d}.json does not exist. Name a file or a folder.\n');
  });
});

describe('colours', () => {
  it.each([
    [true, 'on a terminal', ['check'], true, {}],
    [true, 'with an empty NO_COLOR', ['check'], true, { NO_COLOR: '' }],
    [false, 'in a pipe', ['check'], false, {}],
    [false, 'with NO_COLOR', ['check'], true, { NO_COLOR: '1' }],
    [false, 'on a terminal that has none', ['check'], true, { TERM: 'dumb' }],
    [false, 'in JSON', ['check', '--format', 'json'], true, {}],
    [false, 'for GitHub', ['check', '--format', 'github'], true, {}],
  ] as const)('%s %s', async (isColored, _, words, isTTY, env) => {
    expect((await run(words, { isTTY, env })).stdout.includes('\u001b[')).toBe(isColored);
  });

  it('none in a file', async () => {
    await run(['check', '--output', 'report.txt'], { isTTY: true });
    expect(readFileSync(join(root, 'report.txt'), 'utf8')).not.toContain('\u001b');
    rmSync(join(root, 'report.txt'));
  });
});

describe('paths in results', () => {
  const named = async (format: string, env: Surroundings['env'] = {}) =>
    (await run(['check', '.', '--format', format], { cwd: join(root, 'fleets'), env })).stdout.match(/[\w./]*bad\.json/)?.[0];

  it('are those that the reader of a terminal can use', async () => {
    expect(await named('text')).toBe('bad.json');
  });

  it.each(['json', 'github', 'markdown'])('are relative to the checkout in %s', async (format) => {
    expect(await named(format)).toBe('fleets/bad.json');
  });

  it.each(['github', 'markdown'])('are relative to GitHub’s workspace in %s, where the checkout lies in it', async (format) => {
    expect(await named(format, { GITHUB_WORKSPACE: base })).toBe('repo/fleets/bad.json');
    expect(await named(format, { GITHUB_WORKSPACE: join(root, 'elsewhere') })).toBe('fleets/bad.json');
  });
});

it('checks the current folder, not the repository around it, when no path is named', async () => {
  expect((await run(['check'], { cwd: join(root, 'empty') })).stdout).toMatch(/^pass: no specs found\./);
});
