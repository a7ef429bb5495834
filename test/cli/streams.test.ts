import { EventEmitter } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Streams, type WatchedStream, watchStreams } from '../../src/cli/streams.js';

class Stream extends EventEmitter {
  readonly written: unknown[] = [];
  write(text: string | Uint8Array): void {
    this.written.push(text);
  }
}

const errorWith = (code: string) => Object.assign(new Error(`write ${code}`), { code });
/** Descriptors that nothing can be written to: the streams do it all. */
const NOWHERE = { stdout: -1, stderr: -1 };

/** Streams to which something has been written, and their watch. */
function written() {
  const [stdout, stderr] = [new Stream(), new Stream()];
  const watch = watchStreams({ stdout, stderr }, NOWHERE);
  watch.stdout.write('result');
  return { stdout, stderr, watch };
}

describe('watchStreams', () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
  });

  it('changes nothing where nothing goes wrong', () => {
    const { stdout, stderr, watch } = written();
    expect(watch.exitCode()).toBeNull();
    expect([stdout.written, stderr.written]).toEqual([['result'], []]);
  });

  it('takes a closed pipe for a reader who has seen enough', () => {
    const { stdout, stderr, watch } = written();
    stdout.emit('error', errorWith('EPIPE'));
    expect(watch.exitCode()).toBeNull();
    expect(process.exitCode).toBe(before);
    expect(stderr.written).toEqual([]);
  });

  it('says once that a result is lost, and sets the exit code even when everything else is done', () => {
    const { stdout, stderr, watch } = written();
    stdout.emit('error', errorWith('ENOSPC'));
    stdout.emit('error', errorWith('ENOSPC'));
    expect(watch.exitCode()).toBe(3);
    expect(process.exitCode).toBe(3);
    expect(stderr.written).toEqual(['spot-imdsv2: the result cannot be written to standard output (ENOSPC).\n']);
  });

  it('lives on when nobody reads standard error', () => {
    const { stderr, watch } = written();
    watch.stderr.write('complaint');
    expect(() => stderr.emit('error', errorWith('EPIPE'))).not.toThrow();
    expect(watch.exitCode()).toBeNull();
  });

  it('does not touch the streams of the process where it need not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-streams-'));
    const descriptor = openSync(join(folder, 'out'), 'w');
    const touched: string[] = [];
    const streams = new Proxy({} as Streams, {
      get: (_, name) => {
        touched.push(String(name));
        return new Stream() as WatchedStream;
      },
    });
    const watch = watchStreams(streams, { stdout: descriptor, stderr: descriptor });
    watch.stdout.write('result ');
    watch.stderr.write('complaint');
    closeSync(descriptor);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('result complaint');
    expect(touched).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
