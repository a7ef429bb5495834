import { EXIT } from './exit.js';
import { outputTo, type Stream } from './output.js';
import type { Output } from './surroundings.js';

/** A stream of the process that tells of errors. */
export interface WatchedStream extends Stream {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** The streams of the process. */
export interface Streams {
  readonly stdout: WatchedStream;
  readonly stderr: WatchedStream;
}

/** The outputs of the process, and what became of them. */
export interface Watch {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The exit code where the result could not be written; null where it was. */
  exitCode(): number | null;
}

/**
 * Keeps errors of the output streams from ending the process with a stack trace. A reader that has seen enough and closes
 * the pipe (`| head`) changes nothing: the verdict stands. A result that is lost otherwise (a full disk) is said, and sets
 * the exit code. A stream is touched only when it is needed.
 */
export function watchStreams(streams: Streams, descriptors = { stdout: 1, stderr: 2 }): Watch {
  let lost = false;
  const stderr = outputTo(descriptors.stderr, () => {
    // Nothing is left to say it to.
    streams.stderr.on('error', () => {});
    return streams.stderr;
  });
  const stdout = outputTo(descriptors.stdout, () => {
    streams.stdout.on('error', (error) => {
      if (error.code === 'EPIPE' || lost) return;
      lost = true;
      // It may come after everything else is done.
      process.exitCode = EXIT.unknown;
      stderr.write(`spot-imdsv2: the result cannot be written to standard output (${error.code ?? error.message}).\n`);
    });
    return streams.stdout;
  });
  return { stdout, stderr, exitCode: () => (lost ? EXIT.unknown : null) };
}
