import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import { visible } from '../reporters/visible.js';
import type { RolloutRun } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { progressFor, type ShownProgress } from './progress.js';
import { stopOn } from './stop.js';
import type { Surroundings } from './surroundings.js';

/** A run that asks Spot, with what the command line shows of it. */
export interface SpotRun extends RolloutRun {
  readonly progress: ShownProgress;
}

/** Does something with Spot, and returns the exit code. Nothing of it is left over: no line, no timer, no listener. */
export async function withSpot(
  settings: Settings,
  around: Surroundings,
  act: (run: SpotRun) => Promise<number>,
): Promise<number> {
  const credentials = credentialsIn(around);
  const progress = progressFor(settings, around);
  const stop = stopOn(settings, around, (text) => {
    progress.clear();
    if (!settings.quiet) around.stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  });
  try {
    const origin = { commit: settings.rollout.roll ? await commitIn(around) : null, run: null };
    const { cwd } = around;
    return await act({ cwd, ...credentials, progress, clock: systemClock, ec2: null, origin, signal: stop.signal });
  } catch (error) {
    // What ended by being stopped has been said already.
    if (error === stop.signal.reason || (stop.signal.aborted && isAbort(error))) return EXIT.unknown;
    throw error;
  } finally {
    progress.clear();
    stop.end();
  }
}

async function commitIn({ cwd }: Surroundings): Promise<string | null> {
  const { headOf } = await import('../clients/git-command.js');
  return headOf(cwd);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** By the environment alone: others can read the words of a command line. */
function credentialsIn({ env }: Surroundings): Pick<RolloutRun, 'token' | 'account'> {
  const token = env.SPOTINST_TOKEN?.trim() ?? '';
  if (token === '') {
    throw new UserError(
      'SPOTINST_TOKEN is not set. Make a token in the Spot console (Settings, API), and give it by this variable of the environment: no option takes it.',
    );
  }
  const account = env.SPOTINST_ACCOUNT?.trim() ?? '';
  return { token, account: account === '' ? null : account };
}
