import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { watchStreams } from '../../src/cli/streams.js';

class Stream extends EventEmitter {
  readonly written: string[] = [];
  write(text: string): void {
    this.written.push(text);
  }
}

const errorWith = (code: string) => Object.assign(new Error(`write ${code}`), { code });

describe('watchStreams', () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
  });

  it('changes nothing where nothing goes wrong', () => {
    expect(watchStreams(new Stream(), new Stream()).exitCode()).toBeNull();
  });

  it('takes a closed pipe for a reader who has seen enough', () => {
    const [stdout, stderr] = [new Stream(), new Stream()];
    const watch = watchStreams(stdout, stderr);
    stdout.emit('error', errorWith('EPIPE'));
    expect(watch.exitCode()).toBeNull();
    expect(process.exitCode).toBe(before);
    expect(stderr.written).toEqual([]);
  });

  it('says once that a result is lost, and sets the exit code even when everything else is done', () => {
    const [stdout, stderr] = [new Stream(), new Stream()];
    const watch = watchStreams(stdout, stderr);
    stdout.emit('error', errorWith('ENOSPC'));
    stdout.emit('error', errorWith('ENOSPC'));
    expect(watch.exitCode()).toBe(3);
    expect(process.exitCode).toBe(3);
    expect(stderr.written).toEqual(['spot-imdsv2: the result cannot be written to standard output (ENOSPC).\n']);
  });

  it('lives on when nobody reads standard error', () => {
    const stderr = new Stream();
    const watch = watchStreams(new Stream(), stderr);
    expect(() => stderr.emit('error', errorWith('EPIPE'))).not.toThrow();
    expect(watch.exitCode()).toBeNull();
  });
});
