import { UserError } from '../errors.js';
import { runCheck } from '../run-check.js';
import { type Settings, settingsOf } from '../settings.js';
import { VERSION } from '../version.js';
import { type CliCommand, flagOf, type Invocation, readArgs } from './args.js';
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
    const { raw, paths } = await operandsOf(invocation);
    return await RUNS[invocation.run](settingsOf(raw, paths, flagOf, invocation.run), around);
  } catch (error) {
    return complain(error, around);
  }
}

type Asked = Extract<Invocation, { run: CliCommand }>;

async function operandsOf({ run, raw, paths }: Asked): Promise<Pick<Asked, 'raw' | 'paths'>> {
  if (run === 'image enable') return { raw: { ...raw, 'image-ids': paths.join('\n') }, paths: ['.'] };
  if (run === 'image register') (await import('./image.js')).refuseOperands(paths);
  // Without a PATH, the current folder: not the whole repository around it.
  return { raw, paths: paths.length === 0 ? ['.'] : paths };
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
  prove: async (settings, around) => (await import('./prove.js')).proveAndReport(settings, around),
  'instances require': async (settings, around) => (await import('./instances.js')).requireAndReport(settings, around),
  rehearse: async (settings, around) => (await import('./rehearse.js')).rehearse(settings, around),
  'image enable': async (settings, around) => (await import('./image.js')).imageEnable(settings, around),
  'image register': async (settings, around) => (await import('./image.js')).imageRegister(settings, around),
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
function refuseLonely({ changedSince, scope, policyFrom, baseline, updatesBaseline, only, fix, checksImages }: Settings): void {
  if (checksImages && (updatesBaseline || fix !== 'none'))
    throw new UserError('--images check does not go with --fix or --update-baseline, which work offline.');
  if (updatesBaseline && baseline === null) throw new UserError('--update-baseline needs --baseline FILE: the file to write.');
  if (updatesBaseline && (changedSince !== null || only.length > 0 || fix !== 'none')) {
    throw new UserError('--update-baseline writes all findings: it does not go with --changed-since, --only or --fix.');
  }
  if (changedSince !== null) return;
  if (scope === 'changed') throw new UserError('--scope changed needs --changed-since REF: else nobody knows what has changed.');
  if (policyFrom !== null) throw new UserError('--policy-from needs --changed-since REF: else there is no base.');
}
