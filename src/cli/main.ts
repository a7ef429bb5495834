import { UserError } from '../errors.js';
import { runCheck } from '../run-check.js';
import { type Settings, settingsOf } from '../settings.js';
import { VERSION } from '../version.js';
import { type CliCommand, flagOf, readArgs } from './args.js';
import { complain } from './complain.js';
import { EXIT } from './exit.js';
import { writeResult } from './result.js';
import type { Surroundings } from './surroundings.js';

/** Runs a command line and returns the exit code. Results go to stdout, everything else to stderr. */
export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const invocation = readArgs(words);
    if (invocation.run === 'help') {
      const { helpText } = await import('./help.js');
      return tell(around, helpText(invocation.command));
    }
    if (invocation.run === 'version') return tell(around, `${VERSION}\n`);
    if (invocation.run === 'completion') {
      const { completionScript } = await import('./completion/index.js');
      return tell(around, completionScript(invocation.shell));
    }
    // Without a PATH, the current folder: not the whole repository around it.
    const paths = invocation.paths.length === 0 ? ['.'] : invocation.paths;
    return await RUNS[invocation.run](settingsOf(invocation.raw, paths, flagOf, invocation.run), around);
  } catch (error) {
    return complain(error, around);
  }
}

function tell({ stdout }: Surroundings, text: string): number {
  stdout.write(text);
  return EXIT.ok;
}

/** Each is loaded only where it is wanted. */
const RUNS = {
  check: checkAndReport,
  plan: async (settings, around) => (await import('./plan.js')).showPlan(settings, around),
  apply: async (settings, around) => (await import('./apply.js')).applyAndReport(settings, around),
  rehearse: async (settings, around) => (await import('./rehearse.js')).rehearse(settings, around),
} as const satisfies Record<CliCommand, (settings: Settings, around: Surroundings) => Promise<number>>;

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
