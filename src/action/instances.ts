import * as core from '@actions/core';
import { INSTANCES_REPORTERS } from '../reporters/instances.js';
import { reportContext } from '../run-check.js';
import { runInstances } from '../run-instances.js';
import { addToSummary, type Env, leaveFile } from './deliver.js';
import type { Inputs } from './inputs.js';
import { logText } from './log.js';
import { runOf } from './rollout.js';
import { stoppable } from './stoppable.js';
import { triggerOf } from './trigger.js';

/** Makes running instances require tokens, and tells what came of it: in the log, the summary and the outputs. */
export async function instancesStep({ settings, spotToken }: Inputs, workspace: string, env: Env): Promise<void> {
  const stop = stoppable(settings.rollout.timeoutMinutes);
  const run = { ...runOf(spotToken, workspace, env), signal: stop.signal, trigger: triggerOf(env, settings.rollout.applyRefs) };
  const { report, checked } = await runInstances(settings, { ...run, confirm: null }).finally(() => {
    stop.done();
    run.progress.end();
  });
  const view = reportContext(checked, workspace, { color: false, fullReport: 'the file of the output report' });
  logText(INSTANCES_REPORTERS.text(report, view));
  const file = leaveFile('instances', INSTANCES_REPORTERS.json(report), env);
  addToSummary(INSTANCES_REPORTERS.markdown(report, view), `the file of the output report: ${file}`, env);
  core.setOutput('verdict', report.verdict);
  core.setOutput('report', file);
  if (report.verdict !== 'applied')
    core.setFailed(
      `The change of running instances ended ${report.verdict}: the log and the summary say what was done and what was not.`,
    );
}
