import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from './errors.js';
import { planAndRequire } from './require.js';
import type { Trigger } from './rollout/guard.js';
import type { RequirePlan, RequireReport } from './rollout/required.js';
import { isSelected } from './rollout/select.js';
import type { Checked } from './run-check.js';
import { checkoutBelow, clientOf, desiredBelow, GRACE_MS, type RolloutRun, readinessFor } from './run-rollout.js';
import type { Settings } from './settings.js';
import { kindList } from './specs/kinds/index.js';
import { VERSION } from './version.js';

/** What was done to running instances, and the check that names their fleets. */
export interface InstancesResult {
  readonly report: RequireReport;
  readonly checked: Checked;
}

/** What it depends on besides the settings. */
export interface InstancesRun extends RolloutRun {
  readonly trigger: 'command' | Extract<Trigger, { by: 'event' }>;
  /** Asks whether to go on, after all guards; null: nobody can be asked. */
  readonly confirm: ((plan: RequirePlan, checked: Checked) => Promise<boolean>) | null;
}

/** Makes the running instances of the fleets of specs require tokens. Throws as `runApply` does. */
export async function runInstances(given: Settings, run: InstancesRun): Promise<InstancesResult> {
  const { signal, trigger, confirm } = run;
  const settings = withFleets(given, run.cwd);
  const { specs, only, checked } = await desiredBelow(settings, run);
  if (!specs.some((spec) => isSelected(spec, only))) {
    throw new UserError('there is no Spot spec that tells whose instances are meant. Name a file or a folder that holds some.');
  }
  // What has been begun is finished; before that there is nothing to finish.
  const hard = new AbortController();
  let graceMs = 0;
  const stop = () => setTimeout(() => hard.abort(signal.reason), graceMs).unref();
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    const { scope, rollScope, onFailure, maxInstances, isConfirmed } = settings.rollout;
    const report = await planAndRequire({
      ...(await awsFor(hard.signal)),
      ...{ specs, only, scope, rollScope, onFailure, waves: [], version: VERSION, signal, maxInstances },
      ...{ progress: run.progress, clock: run.clock },
      spot: await clientOf(settings, run, hard.signal),
      readiness: await readinessFor(settings, run, hard.signal),
      trigger: trigger === 'command' ? { by: 'command', isConfirmed } : trigger,
      isInCheckout: trigger === 'command' ? () => true : checkoutBelow(run.cwd, checked.root),
      confirm: confirm === null ? null : (plan) => confirm(plan, checked),
      onBegin: () => {
        graceMs = GRACE_MS;
      },
    });
    return { report, checked };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function awsFor(signal: AbortSignal) {
  const { ec2Client } = await import('./clients/ec2.js');
  const { ec2Changes } = await import('./clients/ec2-instances.js');
  const ec2 = ec2Client({ signal });
  if (await ec2.hasCredentials()) return { ec2, changes: ec2Changes({ signal }) };
  throw new UserError(
    'there are no AWS credentials, but EC2 is to change instances. Configure them (docs/security.md) for the account that the instances run in.',
  );
}

/** The settings with words that are ids of fleets as what they stand for: a file of that name is a file all the same. */
function withFleets(settings: Settings, cwd: string): Settings {
  const ids = settings.paths.filter((word) => FLEET.test(word) && !existsSync(resolve(cwd, word)));
  if (ids.length === 0) return settings;
  const paths = settings.paths.filter((word) => !ids.includes(word));
  const only = [...settings.only, ...ids.map((value) => ({ by: 'id', value }) as const)];
  return { ...settings, paths: paths.length === 0 ? ['.'] : paths, only };
}

const FLEET = new RegExp(`^(?:${[...new Set(kindList.map(({ idPrefix }) => idPrefix))].join('|')})[0-9a-z]+$`);
