import { setMaxListeners } from 'node:events';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { diagnose } from './check.js';
import { systemClock } from './clients/clock.js';
import { gitRootOf } from './clients/files.js';
import { isInside } from './clients/inside.js';
import { readText } from './clients/text-file.js';
import { UserError } from './errors.js';
import type { Config, Wave } from './policy/config.js';
import { knownOf } from './policy/known.js';
import type { Clock, Ec2Api, Progress, SpotApi } from './ports.js';
import { type Approved, parseHashes } from './rollout/approval.js';
import { type DesiredSpec, desiredSpecs } from './rollout/desired.js';
import type { Trigger } from './rollout/guard.js';
import { parseInstances } from './rollout/instances-file.js';
import type { Rollout } from './rollout/outcome.js';
import type { Plan, PlannedWave } from './rollout/planned.js';
import type { ListedInstance, ReadinessTerms } from './rollout/readiness-run.js';
import { rollComment } from './rollout/roll-requests.js';
import { isSelected, type PlanSelector } from './rollout/select.js';
import { unreadRefusal } from './rollout/unread.js';
import { type Ec2Access, type PlanRun, planAndApply, readAndPlan } from './rollout.js';
import { type Checked, nothingSelected, prepareCheck } from './run-check.js';
import type { Settings } from './settings.js';
import { parsersFor } from './specs/parse.js';
import { VERSION } from './version.js';

/** What a run against the live resources depends on besides the settings. */
export interface RolloutRun {
  readonly cwd: string;
  /** Of the Spot API: a secret. */
  readonly token: string;
  /** The account of specs for which neither the config nor the settings name one. */
  readonly account: string | null;
  readonly progress: Progress;
  /** By what time the run goes. */
  readonly clock: Clock;
  /** EC2, where it is not the one of the surroundings; null: that one, by its credentials. */
  readonly ec2: Ec2Api | null;
  /** What rolls say of why they were started: the commit, and the run of a workflow; null: not known. */
  readonly origin: { readonly commit: string | null; readonly run: string | null };
  /** Ends the run; its reason `time` tells a time limit from a signal. */
  readonly signal: AbortSignal;
}

/** The specs of a folder as they are to be applied. */
export interface Desired {
  /** Of all specs below the root: what is in git must be known also where only some of it is planned. */
  readonly checked: Checked;
  readonly specs: readonly DesiredSpec[];
  /** What the run is about. */
  readonly only: readonly PlanSelector[];
  readonly unread: UserError | null;
  readonly waves: readonly PlannedWave[];
  readonly config: Config;
}

/**
 * Says of the checked specs, bodies included, which resources they are about: their accounts and ids. Without it, git and the
 * config say that.
 */
export type Adopt = (specs: readonly DesiredSpec[]) => readonly DesiredSpec[];

/** A plan, and the check that it is made of. */
export interface PlanResult {
  readonly plan: Plan;
  readonly checked: Checked;
}

/** What an apply did, and the check that it is made of. */
export interface ApplyResult {
  readonly rollout: Rollout;
  readonly checked: Checked;
  /** Of a run that is told what its specs are about: the files that could not be read as specs; null: there are none. */
  readonly unread: UserError | null;
}

/** What an apply depends on besides the settings. */
export interface ApplyRun extends RolloutRun {
  readonly trigger: 'command' | Extract<Trigger, { by: 'event' }>;
  /** Asks whether to go on, after the plan has passed all other guards; null: nobody can be asked. */
  readonly confirm: ((plan: Plan) => Promise<boolean>) | null;
}

/** Plans what apply would change. Throws a UserError for wrong use and wrong config, a RemoteError where Spot does not answer. */
export async function runPlan(settings: Settings, run: RolloutRun, adopt?: Adopt): Promise<PlanResult> {
  const desired = await desiredBelow(settings, run, adopt);
  const spot = await clientOf(settings, run, run.signal);
  const ec2 = await ec2For(settings, run, isProofAsked(settings));
  const readiness = await readinessFor(settings, run, run.signal);
  return { plan: await readAndPlan(planRun(settings, desired, run, { spot, ec2, readiness })), checked: desired.checked };
}

/** How long what has been begun may go on after the signal: a runner ends the process 7.5 seconds later. */
export const GRACE_MS = 3_000;

/**
 * With more specs than this, a run makes much garbage for hours and keeps little. V8 would let the garbage lie until the heap has
 * grown several times over (its flag `heap-growing-percent`, read at each collection); a runner has no room for that.
 */
const MANY = 1_000;

/** Plans and applies. Throws as `runPlan` does, and an UnsafePlanError where the trigger forbids it whatever the plan. */
export async function runApply(settings: Settings, run: ApplyRun, adopt?: Adopt): Promise<ApplyResult> {
  const { signal, trigger } = run;
  const approved = approvedBy(settings);
  const desired = await desiredBelow(settings, run, adopt);
  if (desired.specs.length > MANY) setFlagsFromString('--heap-growing-percent=25');
  // Each roll that is followed listens.
  setMaxListeners(0, signal);
  // While changes are made, the one that has been begun is finished; before that there is nothing to finish.
  const hard = new AbortController();
  setMaxListeners(0, hard.signal);
  let graceMs = 0;
  const stop = () => setTimeout(() => hard.abort(signal.reason), graceMs).unref();
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    const spot = await clientOf(settings, run, hard.signal);
    const ec2 = await ec2For(settings, { ...run, signal: hard.signal }, isProofAsked(settings));
    const readiness = await readinessFor(settings, run, hard.signal);
    const { maxChanges, maxInstances, maxParallel, isConfirmed, allowsDataLoss, proof, timeoutMinutes } = settings.rollout;
    const rollout = await planAndApply({
      ...planRun(settings, desired, run, { spot, ec2, readiness }),
      ...{ signal, approved, maxParallel, confirm: run.confirm, proof },
      comment: rollComment(run.origin.commit, run.origin.run),
      limitMs: timeoutMinutes * 60_000,
      trigger: trigger === 'command' ? { by: 'command', isConfirmed } : trigger,
      limits: { maxChanges, maxInstances, allowsDataLoss },
      isInCheckout: trigger === 'command' ? () => true : checkoutBelow(run.cwd, desired.checked.root),
      onBegin: () => {
        graceMs = GRACE_MS;
      },
    });
    return { rollout, checked: desired.checked, unread: desired.unread };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Checks all specs below the root by the config of the checkout, and makes them ready for a plan. No baseline counts: what is
 * known to be weak must not be applied either.
 */
export async function desiredBelow(settings: Settings, { cwd, account }: RolloutRun, adopt?: Adopt): Promise<Desired> {
  const whole = { ...settings, baseline: null, changedSince: null, only: [] };
  const { files, root, request } = await prepareCheck(whole, cwd);
  // Named files as well: some of them the search does not take for specs.
  const checked = { ...(await diagnose(files, systemClock, { ...request, paths: ['', ...request.paths] })), files, root };
  const isWhole = request.paths.length === 0 || request.paths.includes('');
  const paths: readonly PlanSelector[] = isWhole ? [] : [{ by: 'path', paths: request.paths }];
  const unread = unreadRefusal(checked.report.findings, isWhole ? [''] : request.paths);
  // A rehearsal shows what there is, and fails.
  if (unread !== null && adopt === undefined) throw unread;
  const parserFor = await parsersFor(checked.report.specs.map(({ file }) => file));
  const specs = desiredSpecs({
    report: checked.report,
    documentsOf: (file) => {
      const content = files.read(file);
      const parsed = content.ok ? parserFor(file)(content.text) : null;
      if (parsed?.ok !== true) throw changedSinceChecked(file);
      return parsed.documents;
    },
    knownOf: (file) => knownOf(file, request.config),
    account: settings.rollout.account ?? account,
    needsBodies: settings.rollout.scope === 'spec' || adopt !== undefined,
  });
  const [known, only] = [adopt?.(specs) ?? specs, [...settings.only, ...paths]];
  refuseNothing(known, only);
  return { checked, specs: known, only, unread, waves: request.config.waves.map(plannedWave), config: request.config };
}

/** What a file is that cannot be read as it was checked. */
export function changedSinceChecked(file: string): UserError {
  return new UserError(`${file} has changed since it was checked. Run again.`);
}

function plannedWave({ name, bakeMs, maxParallel }: Wave): PlannedWave {
  return { name, bakeSeconds: bakeMs / 1_000, maxParallel };
}

function refuseNothing(specs: readonly DesiredSpec[], only: readonly PlanSelector[]): void {
  if (only.some(({ by }) => by !== 'path') && !specs.some((spec) => isSelected(spec, only))) throw nothingSelected();
}

/** A plan of these specs by this client. */
export function planRun(
  settings: Settings,
  { specs, only, waves }: Desired,
  { progress, clock }: Pick<RolloutRun, 'progress' | 'clock'>,
  by: Pick<PlanRun, 'spot' | 'ec2' | 'readiness'>,
): PlanRun {
  const { scope, roll, rollScope, onFailure } = settings.rollout;
  return { specs, only, scope, roll, rollScope, onFailure, waves, version: VERSION, progress, clock, ...by };
}

/** Whether a plan or an apply has a reason to ask EC2. */
function isProofAsked({ rollout: { roll, proof } }: Settings): boolean {
  return roll || proof === 'required';
}

/** EC2, where it is to be asked. Throws a UserError where a proof is demanded, and there is nobody to ask. */
export async function ec2For(
  { rollout: { proof } }: Settings,
  { ec2, signal }: Pick<RolloutRun, 'ec2' | 'signal'>,
  isAsked: boolean,
): Promise<Ec2Access> {
  if (proof === 'off') return { api: null, why: 'off' };
  if (!isAsked) return { api: null, why: 'no-roll' };
  if (ec2 !== null) return { api: ec2 };
  const { ec2Client } = await import('./clients/ec2.js');
  const api = ec2Client({ signal });
  if (await api.hasCredentials()) return { api };
  if (proof === 'required') throw new UserError(NO_CREDENTIALS);
  return { api: null, why: 'no-credentials' };
}

/** What is missing where EC2 must be asked. */
export const NO_CREDENTIALS =
  'a proof is required, but there are no AWS credentials: EC2 cannot be asked. Configure them (docs/security.md), or set proof to auto.';

/** How CloudWatch is asked. Throws a UserError where fleets are to be kept from being changed by it, and it cannot be asked. */
export async function readinessFor(
  { rollout: { readiness, readinessMaxCalls: maxCalls, readinessMaxRejected: maxRejected, instancesFile } }: Settings,
  { cwd }: RolloutRun,
  signal: AbortSignal,
): Promise<ReadinessTerms | null> {
  if (readiness === 'off') return null;
  const listed = instancesFile === null ? [] : listedIn(instancesFile, cwd);
  const { cloudWatchClient } = await import('./clients/cloudwatch.js');
  const api = cloudWatchClient({ signal });
  const cloudWatch = (await api.hasCredentials()) ? api : null;
  const { ec2Tags } = await import('./clients/ec2-tags.js');
  if (cloudWatch === null && readiness === 'gate') {
    throw new UserError(
      'readiness is gate, but there are no AWS credentials: CloudWatch cannot be asked. Configure them (docs/security.md), or set readiness to report.',
    );
  }
  return { wish: readiness, maxCalls, maxRejected, listed, cloudWatch, tags: cloudWatch === null ? null : ec2Tags({ signal }) };
}

function listedIn(file: string, cwd: string): readonly ListedInstance[] {
  const content = readText(resolve(cwd, file));
  if (!content.ok) throw new UserError(`the instances-file ${file} ${content.problem}. Name a file that is there.`);
  return parseInstances(content.text, file);
}

/** What was approved: read before anything else, since a wrong one is wrong use. */
function approvedBy({ rollout: { planHash } }: Settings): Approved | null {
  return planHash === null ? null : parseHashes(planHash);
}

/** The Spot API, by the token of the run. */
export async function clientOf(
  { rollout: { url } }: Settings,
  { token, clock }: Pick<RolloutRun, 'token' | 'clock'>,
  signal: AbortSignal,
): Promise<SpotApi> {
  const { spotClient } = await import('./clients/spot.js');
  return spotClient({ token, ...(url === null ? {} : { url }), clock, signal });
}

/** Whether files below the root are part of a checkout in the workspace: an apply takes nothing from elsewhere. */
export function checkoutBelow(workspace: string, root: string): (file: string) => boolean {
  const real = realpathSync(workspace);
  const isCheckout = gitRootOf(root) !== null;
  return (file) => isCheckout && isInside(real, realpathSync(join(root, file)));
}
