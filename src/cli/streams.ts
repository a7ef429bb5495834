import { EXIT } from './exit.js';

/** A stream of the process, as far as it is needed here. */
export interface WatchedStream {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string): unknown;
}

/** What became of the streams. */
export interface Watch {
  /** The exit code where the result could not be written; null where it was. */
  exitCode(): number | null;
}

/**
 * Keeps errors of the output streams from ending the process with a stack trace. A reader that has seen enough and closes
 * the pipe (`| head`) changes nothing: the verdict stands. A result that is lost otherwise (a full disk) is said, and sets
 * the exit code.
 */
export function watchStreams(stdout: WatchedStream, stderr: WatchedStream): Watch {
  let lost = false;
  stdout.on('error', (error) => {
    if (error.code === 'EPIPE' || lost) return;
    lost = true;
    // It may come after everything else is done.
    process.exitCode = EXIT.unknown;
    stderr.write(`spot-imdsv2: the result cannot be written to standard output (${error.code ?? error.message}).\n`);
  });
  // Nothing is left to say it to.
  stderr.on('error', () => {});
  return { exitCode: () => (lost ? EXIT.unknown : null) };
}
