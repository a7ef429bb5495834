import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Output, Surroundings } from '../../src/cli/surroundings.js';

/** What a command line has written, as far as it has come. */
export interface Written {
  stdout: string;
  stderr: string;
}

/** Surroundings in memory, where nobody answers; both outputs are terminals, or none is. */
export function surroundings(given: Partial<Surroundings> & { readonly cwd: string; readonly isTTY?: boolean }) {
  const written: Written = { stdout: '', stderr: '' };
  const stream = (name: keyof Written): Output => ({
    isTTY: given.isTTY === true,
    write: (text) => {
      written[name] += text;
    },
  });
  const exits: number[] = [];
  const around: Surroundings = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: Readable.from([]),
    signals: new EventEmitter(),
    exit: (code) => {
      exits.push(code);
    },
    env: {},
    ...given,
  };
  return { around, written, exits };
}
