import * as core from '@actions/core';
import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import { plural } from '../findings/finding.js';
import type { GitHubApi } from '../ports.js';
import { PLAN_REPORTERS } from '../reporters/plans.js';
import { CONSOLE, hasTrouble } from '../reporters/roll-outcome-words.js';
import { rollToShow } from '../reporters/rollout-json.js';
import { ROLLOUT_REPORTERS } from '../reporters/rollouts.js';
import { isGood, type Rollout } from '../rollout/outcome.js';
import { actsOf, isFailure, type Plan } from '../rollout/planned.js';
import { type Checked, reportContext } from '../run-check.js';
import { type RolloutRun, runApply, runPlan } from '../run-rollout.js';
import type { Settings } from '../settings.js';
import { approvalIn, FROM_PULL_REQUEST, mergedPull } from './approval.js';
import { addToSummary, type Env, leaveFile } from './deliver.js';
import { readEvent } from './event.js';
import { lazyGitHub } from './github.js';
import type { Inputs } from './inputs.js';
import { logText } from './log.js';
import { matrixOf } from './matrix.js';
import { loggedProgress } from './progress.js';
import {
  applySection,
  planSection,
  rolloutWithoutAccounts,
  sectionOf,
  softly,
  tell,
  withoutAccountsIn,
} from './rollout-comment.js';
import { stoppable } from './stoppable.js';
import { triggerOf } from './trigger.js';

/** Shows what an apply would change: in the log, the summary, the outputs, and in the pull request. */
export async function planStep({ settings, token, spotToken }: Inputs, workspace: string, env: Env): Promise<void> {
  const event = readEvent(env);
  const stop = stoppable(settings.rollout.timeoutMinutes);
  const run = { ...runOf(spotToken, workspace, env), signal: stop.signal };
  const { plan, checked } = await runPlan(settings, run).finally(() => {
    stop.done();
    run.progress.end();
  });
  const view = viewOf(checked, workspace);
  logText(PLAN_REPORTERS.text(plan, view));
  const file = leaveFile('plan', PLAN_REPORTERS.json(plan, view), env);
  addToSummary(PLAN_REPORTERS.markdown(plan, view), `the file of the output plan: ${file}`, env);
  core.setOutput('verdict', plan.verdict);
  core.setOutput('plan', file);
  core.setOutput('plan-hash', plan.hash);
  core.setOutput('matrix', JSON.stringify(matrixOf(plan)));
  if (event.kind === 'pull-request' && settings.comment !== 'never') {
    const { number, head } = event;
    const isWorth = plan.verdict === 'fail' || actsOf(plan).length > 0;
    const markdown = PLAN_REPORTERS.markdown(withoutAccountsIn(plan), view);
    const section = sectionOf(
      planSection(settings),
      { commit: head, verdict: plan.verdict, markdown, plan: plan.hash },
      env,
      number,
    );
    const isNewest = (github: GitHubApi) => async () => {
      const pull = await github.pull(number);
      return pull.isOpen && pull.head.sha === head;
    };
    await tell(lazyGitHub(token, env), { number, section, isNewest, isWanted: isWorth || settings.comment === 'always' });
  }
  if (plan.verdict === 'fail' && settings.strictness.failOn !== 'never') core.setFailed(failureOf(plan));
}

/** Carries a plan out, and tells what came of it: in the log, the summary, the outputs, and in the merged pull request. */
export async function applyStep(inputs: Inputs, workspace: string, env: Env): Promise<void> {
  const { settings, token, spotToken } = inputs;
  const github = lazyGitHub(token, env);
  const isPush = env.GITHUB_EVENT_NAME === 'push';
  const { approved, pull } = await approvalOf(settings, github, isPush, env);
  const stop = stoppable(settings.rollout.timeoutMinutes);
  const run = { ...runOf(spotToken, workspace, env), signal: stop.signal, trigger: triggerOf(env, settings.rollout.applyRefs) };
  const { rollout, checked } = await runApply(approved, { ...run, confirm: null }).finally(() => {
    stop.done();
    run.progress.end();
  });
  const view = viewOf(checked, workspace);
  logText(ROLLOUT_REPORTERS.text(rollout, view));
  const file = leaveFile('rollout', ROLLOUT_REPORTERS.json(rollout, view), env);
  addToSummary(ROLLOUT_REPORTERS.markdown(rollout, view), `the file of the output report: ${file}`, env);
  core.setOutput('verdict', rollout.verdict);
  core.setOutput('report', file);
  core.setOutput('plan', leaveFile('plan', PLAN_REPORTERS.json(rollout.plan, view), env));
  core.setOutput('plan-hash', rollout.plan.hash);
  core.setOutput('rolls', JSON.stringify(rollout.rolls.map(rollToShow)));
  if (!isGood(rollout)) core.setFailed(endOf(rollout));
  // Last: a runner that ends the job need not wait for GitHub.
  const merged =
    isPush && settings.comment !== 'never' && pull === undefined
      ? await softly(async () => mergedPull(await github(), env))
      : pull;
  if (merged === undefined || merged === null) return;
  const verdict = isGood(rollout) ? 'pass' : 'fail';
  const markdown = ROLLOUT_REPORTERS.markdown(rolloutWithoutAccounts(rollout), view);
  const section = sectionOf(
    applySection(settings),
    { commit: env.GITHUB_SHA ?? '', verdict, markdown, plan: '' },
    env,
    merged.number,
  );
  const isWanted = settings.comment === 'always' || actsOf(rollout.plan).length > 0 || rollout.refusals.length > 0;
  // A pull request is merged once: no run is newer than another.
  await tell(github, { number: merged.number, section, isNewest: () => async () => true, isWanted });
}

/** The settings with the approval that the merged pull request holds, where that is asked for, and that pull request. */
async function approvalOf(settings: Settings, github: () => Promise<GitHubApi>, isPush: boolean, env: Env) {
  if (settings.rollout.planHash !== FROM_PULL_REQUEST) return { approved: settings, pull: undefined };
  if (!isPush) {
    throw new UserError(
      `the input plan-hash is ${FROM_PULL_REQUEST}, which is for the event push, but this is ${env.GITHUB_EVENT_NAME}. Give the plan-hash of a plan.`,
    );
  }
  const api = await github();
  const pull = await mergedPull(api, env);
  const { hash: planHash, lack } = await approvalIn(api, pull, planSection(settings));
  if (lack !== null) logText(lack);
  return { approved: { ...settings, rollout: { ...settings.rollout, planHash } }, pull };
}

/** What a run with Spot depends on, and its progress in the log. */
export function runOf(
  spotToken: string,
  cwd: string,
  env: Env,
): Omit<RolloutRun, 'signal'> & { readonly progress: ReturnType<typeof loggedProgress> } {
  const token = spotToken || (env.SPOTINST_TOKEN?.trim() ?? '');
  if (token !== '' && spotToken === '') core.setSecret(token);
  if (token === '') {
    throw new UserError(
      'the input spot-token is empty, and so is SPOTINST_TOKEN: the Spot API cannot be asked. Pass a token from a secret; runs of pull requests from forks and of Dependabot get none.',
    );
  }
  const account = env.SPOTINST_ACCOUNT?.trim() || null;
  return { cwd, token, account, progress: loggedProgress(), clock: systemClock, ec2: null, origin: originIn(env) };
}

/** The commit and the page of the run: what a roll says of why it was started. */
function originIn({ GITHUB_SHA, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }: Env): RolloutRun['origin'] {
  const run = GITHUB_RUN_ID
    ? `${GITHUB_SERVER_URL || 'https://github.com'}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
    : null;
  return { commit: GITHUB_SHA || null, run };
}

function viewOf(checked: Checked, workspace: string) {
  return reportContext(checked, workspace, { color: false, fullReport: 'the file of the output plan' });
}

function endOf(rollout: Rollout): string {
  const console = hasTrouble(rollout) ? ` Rolls can be looked at in the console: ${CONSOLE}` : '';
  return `The apply ended ${rollout.verdict}${rollout.needsProof ? ', and a proof is required' : ''}: the log and the summary say what was done and what was not.${console}`;
}

function failureOf(plan: Plan): string {
  const failing = plan.resources.filter(({ state }) => isFailure(state)).length;
  return `The plan leaves ${plural(failing, 'resource')} unlike git: the log and the summary say why.`;
}
