import { UserError } from '../errors.js';
import { visible } from '../reporters/visible.js';
import { runCheck } from '../run-check.js';
import { type Settings, settingsOf } from '../settings.js';
import { VERSION } from '../version.js';
import { flagOf, readArgs } from './args.js';
import { EXIT } from './exit.js';
import { helpText } from './help.js';
import { writeResult } from './result.js';
import type { Surroundings } from './surroundings.js';

const ISSUES = 'https://github.com/spot-imdsv2/spot-imdsv2/issues';

/** Runs a command line and returns the exit code. Results go to stdout, everything else to stderr. */
export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const invocation = readArgs(words);
    if (invocation.run === 'help') return tell(around, helpText());
    if (invocation.run === 'version') return tell(around, `${VERSION}\n`);
    // Without a PATH, the current folder: not the whole repository around it.
    const paths = invocation.paths.length === 0 ? ['.'] : invocation.paths;
    return await checkAndReport(settingsOf(invocation.raw, paths, flagOf, invocation.run), around);
  } catch (error) {
    return complain(error, around);
  }
}

function tell({ stdout }: Surroundings, text: string): number {
  stdout.write(text);
  return EXIT.ok;
}

async function checkAndReport(settings: Settings, around: Surroundings): Promise<number> {
  refuseLonely(settings);
  if (settings.updatesBaseline) {
    const { updateBaseline } = await import('./baseline.js');
    return updateBaseline(settings, around);
  }
  if (settings.fix === 'none') return writeResult(await runCheck(settings, around.cwd), settings, around);
  // Loaded only where it is wanted.
  const { fixAndReport } = await import('./fix.js');
  return fixAndReport(settings, around);
}

/** Options that say something of a change mean nothing where nobody knows of one. */
function refuseLonely({ changedSince, scope, policyFrom, baseline, updatesBaseline, only, fix }: Settings): void {
  if (updatesBaseline && baseline === null) throw new UserError('--update-baseline needs --baseline FILE: the file to write.');
  if (updatesBaseline && (changedSince !== null || only.length > 0 || fix !== 'none')) {
    throw new UserError('--update-baseline writes all findings: it does not go with --changed-since, --only or --fix.');
  }
  if (changedSince !== null) return;
  if (scope === 'changed') throw new UserError('--scope changed needs --changed-since REF: else nobody knows what has changed.');
  if (policyFrom !== null) throw new UserError('--policy-from needs --changed-since REF: else there is no base.');
}

/** Says what went wrong, and whose it is to mend. */
function complain(error: unknown, { stderr }: Surroundings): number {
  const say = (text: string) => stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  if (error instanceof UserError) {
    for (const line of error.message.split('\n')) say(line);
    return EXIT.wrongUse;
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
