import * as core from '@actions/core';
import { UserError } from '../errors.js';
import type { ImageRefusal } from '../images/enable.js';
import { enabledText } from '../reporters/image-text.js';
import { jsonText } from '../reporters/json-text.js';
import { runImageEnable } from '../run-image-commands.js';
import { addToSummary, type Env, leaveFile } from './deliver.js';
import type { Inputs } from './inputs.js';
import { logText } from './log.js';
import { stoppable } from './stoppable.js';
import { triggerOf } from './trigger.js';

/** Sets ImdsSupport on images, as somebody has asked for by hand: in the log, the summary, and the outputs. */
export async function imageStep({ settings, spotToken }: Inputs, workspace: string, env: Env): Promise<void> {
  if (env.GITHUB_EVENT_NAME !== 'workflow_dispatch')
    throw new UserError(`mode: image is for the event workflow_dispatch, but this is ${env.GITHUB_EVENT_NAME}.`);
  const token = spotToken || env.SPOTINST_TOKEN?.trim() || null;
  if (token !== null) core.setSecret(token);
  const stop = stoppable(settings.rollout.timeoutMinutes);
  const about = { cwd: workspace, env, token, account: env.SPOTINST_ACCOUNT?.trim() || null, refusals: refusalsOf(env) };
  const result = await runImageEnable(settings, { ...about, signal: stop.signal }).finally(stop.done);
  const text = enabledText(result);
  logText(text);
  const file = leaveFile('images', `${jsonText({ version: 1, ...result }, 2)}\n`, env);
  addToSummary(`\n${indented(text)}\n`, `the file of the output report: ${file}`, env);
  core.setOutput('verdict', result.verdict);
  core.setOutput('report', file);
  if (result.verdict !== 'enabled') core.setFailed(`The images ended ${result.verdict}: the log and the summary say why.`);
}

/** As code, in which nothing is Markdown: names of images and specs are others' words. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

/** The config that allows the images is the one that was merged. */
function refusalsOf(env: Env): readonly ImageRefusal[] {
  const { ref, defaultBranch } = triggerOf(env, []);
  if (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return [];
  const message = `images are changed from ${defaultBranch ?? 'the default branch, which is not known here'} alone, where images.allow was reviewed, but this is ${ref}. Start the workflow there.`;
  return [{ guard: 'ref', message }];
}
