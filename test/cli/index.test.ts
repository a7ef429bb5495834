import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The built program, as users start it. */
const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
const NODE = process.env.NODE_BINARY ?? process.execPath;
const SPECS = 2_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-index-'));
  const group = { compute: { launchSpecification: { metadataOptions: { httpTokens: 'optional' } } } };
  writeFileSync(join(folder, 'many.json'), JSON.stringify(Array.from({ length: SPECS }, () => ({ group }))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pipe', () => {
  it('gets all of a large result', () => {
    const { status, stdout, stderr } = spawnSync(NODE, [CLI, 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    expect(JSON.parse(stdout).findings).toHaveLength(SPECS);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('that nobody reads any more ends nothing but the output: the verdict stands', async () => {
    const child = spawn(NODE, [CLI, 'check'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    // As `head` does.
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const status = await new Promise((done) => child.on('close', done));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('that is closed from the start, on both sides, changes no exit code', async () => {
    const child = spawn(NODE, [CLI, 'check', '--nonsense'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
  });
});

it('says that a result could not be written, and that nothing can be told', () => {
  const readOnly = openSync(join(folder, 'many.json'), 'r');
  const { status, stderr } = spawnSync(NODE, [CLI, 'check'], {
    cwd: folder,
    stdio: ['ignore', readOnly, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(readOnly);
  expect(stderr).toBe('spot-imdsv2: the result cannot be written to standard output (EBADF).\n');
  expect(status).toBe(3);
});

it('leaves a file as it was where its fix cannot be written, and says so', () => {
  const fleets = join(folder, 'fleets');
  mkdirSync(fleets);
  const text = `{ "group": { "description": "${'x'.repeat(5000)}", "compute": { "launchSpecification": {} } } }`;
  writeFileSync(join(fleets, 'web.json'), text);
  // As on a full disk: no file may grow beyond two blocks.
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -f 2; exec "$@"', 'sh', NODE, CLI, 'check', '--fix', '.'], {
    cwd: fleets,
    encoding: 'utf8',
  });
  expect(stderr).toBe(
    'spot-imdsv2: fixed 0 findings in 0 files\nspot-imdsv2: web.json was not fixed: it cannot be written (EFBIG).\n',
  );
  expect(stdout).toContain('fail: 1 spec in 1 file (1 fail)');
  expect(status).toBe(3);
  expect(readFileSync(join(fleets, 'web.json'), 'utf8')).toBe(text);
});

describe('in a folder that has been deleted', () => {
  const inGone = (...args: readonly string[]) => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const script = 'rmdir "$1" && shift && exec "$@"';
    const result = spawnSync('sh', ['-c', script, 'sh', gone, NODE, CLI, ...args], { cwd: gone, encoding: 'utf8' });
    rmSync(gone, { recursive: true, force: true });
    return result;
  };

  it('a check says that it cannot tell', () => {
    const { status, stderr } = inGone('check');
    expect(stderr).toMatch(/^spot-imdsv2: it could not be told whether the specs are safe: ENOENT: .*\.\n$/);
    expect(status).toBe(3);
  });

  it('help is given all the same', () => {
    expect(inGone('--help')).toMatchObject({ status: 0, stderr: '' });
  });
});
