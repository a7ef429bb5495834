import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { RemoteError, UnsafePlanError, UserError } from '../errors.js';
import { plural, type Report } from '../findings/finding.js';
import type { Files, GitHubApi } from '../ports.js';
import { type ChangeSource, reportWithFixes, runCheck } from '../run-check.js';
import { deliver, type Env } from './deliver.js';
import { isPullEvent, readEvent } from './event.js';
import type { Feedback, FeedbackRequest } from './feedback.js';
import { lazyGitHub, repositoryOf } from './github.js';
import { type Inputs, type Mode, readInputs } from './inputs.js';
import { harmless, logText } from './log.js';
import { sourceOf } from './source.js';

const ISSUES = 'https://github.com/spot-imdsv2/spot-imdsv2/issues';

/** What the step runs in. */
export interface Surroundings {
  readonly env: Env;
  readonly cwd: string;
}

/** Runs the step. Whatever goes wrong ends it red, with a message that says whose it is to mend; nothing is thrown. */
export async function run({ env, cwd }: Surroundings): Promise<void> {
  const workspace = env.GITHUB_WORKSPACE || cwd;
  try {
    const inputs = readInputs();
    await RUNS[inputs.mode](inputs, workspace, env);
  } catch (error) {
    if (error instanceof UserError) refuse(error, workspace);
    else if (error instanceof UnsafePlanError) core.setFailed(harmless(`Nothing was changed: ${error.message}`));
    else if (error instanceof RemoteError) giveUp(error);
    else admit(error);
  }
}

const RUNS = {
  check: checkStep,
  report: reportStep,
  // Loaded only where Spot is asked.
  plan: async (...step) => (await import('./rollout.js')).planStep(...step),
  prove: async (...step) => (await import('./prove.js')).proveStep(...step),
  apply: async (...step) => (await import('./rollout.js')).applyStep(...step),
  image: async (...step) => (await import('./image.js')).imageStep(...step),
  instances: async (...step) => (await import('./instances.js')).instancesStep(...step),
} as const satisfies Record<Mode, (inputs: Inputs, workspace: string, env: Env) => Promise<void>>;

/** The first half, and for most the whole: checks the checkout, and tells the pull request. */
async function checkStep({ settings, token }: Inputs, workspace: string, env: Env): Promise<void> {
  refuseEmptyWorkspace(workspace);
  const event = readEvent(env);
  const github = lazyGitHub(token, env);
  const source = await sourceOf(event, github, settings);
  const checked = await runCheck(settings, workspace, async (root) => inCheckout(source, root));
  const report = await reportWithFixes(checked);
  deliver({ ...checked, report }, workspace, settings, env);
  const changed = source?.files ?? { files: [], isWhole: true };
  const told =
    event.kind === 'pull-request' && (settings.comment !== 'never' || settings.suggest)
      ? await tell(github, { ...feedbackOn(event, env), report, changed, read: readerOf(checked), settings })
      : NOTHING_TOLD;
  for (const note of told.notes) logText(note);
  core.setOutput('comment-url', told.commentUrl ?? '');
  // After the annotations: GitHub shows ten errors a step, and this one says nothing that they do not.
  if (report.verdict === 'fail' && settings.strictness.failOn !== 'never') core.setFailed(failureOf(report));
}

/** GitHub names files from the root of the repository: where that is not the root of the check, none would be told to have changed. */
function inCheckout(source: ChangeSource | null, root: string): ChangeSource | null {
  if (source === null || existsSync(join(root, '.git'))) return source;
  throw new UserError(
    `${root} is not the root of a git checkout, so the files of the change cannot be found in it. Name the folder of the checkout in the input paths.`,
  );
}

/** The second half, for runs whose token may only read: judges a pull request from outside. It is red only when it could not. */
async function reportStep({ settings, token }: Inputs, workspace: string, env: Env): Promise<void> {
  const event = readEvent(env);
  if (event.kind !== 'workflow-run')
    throw new UserError(`mode: report is for the event workflow_run, but this is ${env.GITHUB_EVENT_NAME}.`);
  const { judgePull, pullsOf } = await import('./report-mode.js');
  const github = lazyGitHub(token, env);
  const pulls = isPullEvent(event.event) ? await pullsOf(event, await github()) : [];
  if (pulls.length === 0) logText('No open pull request is at the commit of that run: nothing is to be told.');
  for (const pull of pulls) {
    const judged = await judgePull(await github(), pull, settings);
    const report = await reportWithFixes(judged);
    deliver({ ...judged, report, root: workspace }, workspace, settings, env);
    const request = { ...feedbackOn({ number: pull.number, head: judged.pull.head.sha }, env), report, changed: judged.changed };
    const told = await tell(github, { ...request, read: readerOf(judged), settings });
    core.setOutput('comment-url', told.commentUrl ?? '');
    if (told.notes.length > 0) core.setFailed(harmless(told.notes.join(' ')));
  }
}

/** Tells a pull request. Loaded only where there is one. */
async function tell(github: () => Promise<GitHubApi>, request: FeedbackRequest): Promise<Feedback> {
  const { giveFeedback } = await import('./feedback.js');
  return giveFeedback(github, request);
}

const NOTHING_TOLD: Feedback = { commentUrl: null, notes: [] };

function readerOf({ files }: { readonly files: Files }): (file: string) => string | null {
  return (file) => {
    const content = files.read(file);
    return content.ok ? content.text : null;
  };
}

/** Which pull request is told, and by which addresses. */
function feedbackOn({ number, head }: { readonly number: number; readonly head: string }, env: Env) {
  const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const repository = repositoryOf(env);
  // No address of this run: it would change a comment in which nothing else has changed.
  return { number, head, server, repository, fullReport: `${server}/${repository}/pull/${number}/checks` };
}

function refuseEmptyWorkspace(workspace: string): void {
  if (existsSync(workspace) && readdirSync(workspace).length > 0) return;
  throw new UserError(
    `the workspace ${workspace} is empty: there is nothing to check. Add a step with "uses: actions/checkout@v7" before this one.`,
  );
}

/** In one line, why the step is red. */
function failureOf({ counts, reason }: Report): string {
  const fail = counts.fail > 0 ? [`${plural(counts.fail, 'spec')} ${counts.fail === 1 ? 'fails' : 'fail'}`] : [];
  const unknown = counts.unknown > 0 ? [`${counts.unknown} cannot be told`] : [];
  const specs = [...fail, ...unknown].join(', ');
  return specs === '' ? `${reason}` : `${specs}: ${reason}`;
}

/** Wrong use or wrong config: the message, at the place where the cause stands. */
function refuse({ message, place }: UserError, workspace: string): void {
  const text = harmless(message);
  // GitHub cuts a message at 4096 characters; in the log, all errors of a config stand whole.
  if (text.includes('\n')) logText(text);
  const isSeen = place !== null && existsSync(join(workspace, place.file));
  const at = isSeen ? { file: place.file, startLine: place.line, startColumn: place.column } : {};
  core.error(text, at);
  process.exitCode = core.ExitCode.Failure;
}

/** A service that did not answer: neither the user nor we can tell more. */
function giveUp({ message }: RemoteError): void {
  core.setFailed(harmless(`It could not be told: ${message}. Run the job again.`));
}

/** A bug of ours: nothing that the user wrote is to blame. */
function admit(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  core.setFailed(
    harmless(
      `Internal failure, a bug in spot-imdsv2: ${message}. It could not be told whether the specs are safe. Please report it at ${ISSUES}.`,
    ),
  );
  if (core.isDebug() && error instanceof Error) logText(error.stack ?? '');
  else core.info('With debug logging switched on (ACTIONS_STEP_DEBUG), the log shows where it happened.');
}
