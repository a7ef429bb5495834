import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputTo } from '../../src/cli/output.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-output-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stream that remembers what it gets, and how often it was asked for. */
function fakeStream() {
  const seen = { opened: 0, bytes: Buffer.alloc(0) };
  const open = () => {
    seen.opened++;
    return {
      isTTY: true,
      write: (text: string | Uint8Array) => {
        seen.bytes = Buffer.concat([seen.bytes, Buffer.from(text)]);
      },
    };
  };
  return { seen, open };
}

describe('outputTo', () => {
  it('writes to a file, and leaves the stream alone', () => {
    const { seen, open } = fakeStream();
    const descriptor = openSync(join(folder, 'file'), 'w');
    const output = outputTo(descriptor, open);
    output.write('1 ✓\n');
    output.write('2\n');
    expect(output.isTTY).toBe(false);
    closeSync(descriptor);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('1 ✓\n2\n');
    expect(seen).toEqual({ opened: 0, bytes: Buffer.alloc(0) });
  });

  it('leaves everything to the stream where a descriptor is more than a place for bytes', () => {
    const { seen, open } = fakeStream();
    const descriptor = openSync('/dev/null', 'w');
    const output = outputTo(descriptor, open);
    expect(output.isTTY).toBe(true);
    output.write('1');
    output.write('2');
    closeSync(descriptor);
    expect(seen).toEqual({ opened: 1, bytes: Buffer.from('12') });
  });

  it('lets the stream say what is wrong where nothing can be written', () => {
    const { seen, open } = fakeStream();
    const descriptor = openSync(join(folder, 'file'), 'r');
    const output = outputTo(descriptor, open);
    output.write('1');
    output.write('2');
    closeSync(descriptor);
    expect(seen).toEqual({ opened: 1, bytes: Buffer.from('12') });
  });

  it('hands over in the middle when a pipe is full and does not wait', () => {
    const { seen, open } = fakeStream();
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const text = Array.from({ length: 40_000 }, (_, line) => `line ${line} ✓\n`).join('');
    outputTo(descriptor, open).write(text);
    const piped = Buffer.alloc(2 ** 20);
    const length = readSync(descriptor, piped);
    closeSync(descriptor);
    expect(length).toBeGreaterThan(0);
    expect(Buffer.concat([piped.subarray(0, length), seen.bytes]).equals(Buffer.from(text))).toBe(true);
  });
});
