import { RemoteError, type RemoteReason, UnsafePlanError, UserError } from '../errors.js';
import { visible } from '../reporters/visible.js';
import { EXIT } from './exit.js';
import type { Surroundings } from './surroundings.js';

const ISSUES = 'https://github.com/spot-imdsv2/spot-imdsv2/issues';

/** What to do after a service said no. */
const REMEDIES: Readonly<Record<RemoteReason, string>> = {
  credentials: 'Look whether the credentials are there and still valid, and run it again with new ones.',
  refused: 'Look whether the token is valid, and whether it may do this in the account.',
  missing: 'Look whether the account and the ids are right.',
  invalid: 'Look at what the service says of it.',
  limited: 'Wait a few minutes, and run it again.',
  unavailable: 'Run it again.',
  unknown: 'It may have taken effect or not: make a plan to see, and run it again.',
};

/** Says what went wrong and whose it is to mend, and returns the exit code. */
export function complain(error: unknown, { stderr }: Surroundings): number {
  const say = (text: string) => stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  if (error instanceof UserError) {
    for (const line of error.message.split('\n')) say(line);
    return EXIT.wrongUse;
  }
  if (error instanceof UnsafePlanError) {
    say(`refused: ${error.message}`);
    return EXIT.failed;
  }
  if (error instanceof RemoteError) {
    say(`${error.message}. ${REMEDIES[error.facts.reason]}`);
    return EXIT.unknown;
  }
  if (error instanceof Error && 'syscall' in error) {
    say(`it could not be told whether the specs are safe: ${error.message}.`);
    return EXIT.unknown;
  }
  say(
    `it could not be told whether the specs are safe, because of a bug in spot-imdsv2. Please report it at ${ISSUES} with this:`,
  );
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    text
      .split('\n')
      .map((line) => `  ${visible(line)}\n`)
      .join(''),
  );
  return EXIT.unknown;
}
