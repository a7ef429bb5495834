import { createInterface } from 'node:readline';
import type { Surroundings } from './surroundings.js';

/** Whether somebody can be asked: they must see the question, and be at the other end. */
export function canAsk({ stdin, stderr }: Pick<Surroundings, 'stdin' | 'stderr'>): boolean {
  return stderr.isTTY === true && stdin.isTTY === true;
}

/** Asks a question on standard error. Anything but a yes is a no: an empty line, the end of the input, and a signal to stop. */
export async function isYes(
  question: string,
  { stdin, stderr }: Pick<Surroundings, 'stdin' | 'stderr'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return false;
  stderr.write(`${question} [y/N] `);
  // Without an output: the terminal stays as it is, and Ctrl-C a signal.
  const lines = createInterface({ input: stdin });
  const stop = () => lines.close();
  signal.addEventListener('abort', stop);
  try {
    const answer = await new Promise<string | null>((resolve) => {
      const end = () => {
        // The line of the question is still open.
        stderr.write('\n');
        resolve(null);
      };
      lines.once('close', end);
      lines.once('line', (line) => {
        lines.off('close', end);
        resolve(line);
      });
    });
    return /^\s*y(?:es)?\s*$/i.test(answer ?? '');
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
}
