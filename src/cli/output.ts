import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './surroundings.js';

/** A stream of the process, as far as it is needed here. */
export interface Stream extends Output {
  write(text: string | Uint8Array): unknown;
}

/**
 * An output that writes to a file descriptor. `open` gives the stream of the process for it, which takes longer to load
 * than a spec to check: it is asked for where it does more than write (a terminal), and where writing fails. It then takes
 * over for good, with what has not been written yet.
 */
export function outputTo(descriptor: number, open: () => Stream): Output {
  let stream: Stream | null | undefined;
  const opened = () => {
    // Asked for at the first use: most runs never write to standard error.
    if (stream === undefined) stream = isPlain(descriptor) ? null : open();
    return stream;
  };
  return {
    get isTTY() {
      return opened()?.isTTY === true;
    },
    get columns() {
      return opened()?.columns ?? 80;
    },
    write: (text) => {
      const taking = opened();
      if (taking !== null) return taking.write(text);
      const rest = unwritten(descriptor, Buffer.from(text));
      if (rest === null) return true;
      stream = open();
      return stream.write(rest);
    },
  };
}

/** Whether a descriptor is nothing but a place for bytes: a file, a pipe, or what a Node around this one uses as such. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Writes as much as can be written: what is left after an error (a pipe that is full and does not wait, too), else null. */
function unwritten(descriptor: number, bytes: Uint8Array): Uint8Array | null {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
    return null;
  } catch {
    return bytes.subarray(at);
  }
}
