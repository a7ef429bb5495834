import * as core from '@actions/core';
import { plural } from '../findings/finding.js';
import { REPORTERS } from '../reporters/index.js';
import { PROOF_REPORTERS } from '../reporters/proofs.js';
import { reportContext } from '../run-check.js';
import { type ProveResult, runProve } from '../run-prove.js';
import { addToSummary, type Env, leaveFile } from './deliver.js';
import type { Inputs } from './inputs.js';
import { logText } from './log.js';
import { runOf } from './rollout.js';
import { stoppable } from './stoppable.js';

/** Holds what is live against git: in the log, in annotations, the summary and the outputs. It takes any event that has the secrets. */
export async function proveStep({ settings, spotToken }: Inputs, workspace: string, env: Env): Promise<void> {
  const stop = stoppable(settings.rollout.timeoutMinutes);
  const run = { ...runOf(spotToken, workspace, env), signal: stop.signal };
  const result = await runProve(settings, run).finally(() => {
    stop.done();
    run.progress.end();
  });
  const { verdict, report, checked } = result;
  const context = reportContext(checked, workspace, { color: false, fullReport: 'the file of the output report' });
  logText(PROOF_REPORTERS.text(result, context));
  const annotations = REPORTERS.github(report, context).trimEnd();
  // Commands, escaped by the reporter: they must reach the runner as they are.
  if (annotations !== '') core.info(annotations);
  const file = leaveFile('report', PROOF_REPORTERS.json(result, context), env);
  addToSummary(PROOF_REPORTERS.markdown(result, context), `the file of the output report: ${file}`, env);
  core.setOutput('verdict', verdict);
  core.setOutput('report', file);
  core.setOutput('counts', JSON.stringify(report.counts));
  const why = failureOf(result);
  if (why !== null) core.setFailed(why);
}

/** In one line, why the step is red; null where it is not. What could not be told is no failure of the instances. */
function failureOf({ verdict, report }: ProveResult): string | null {
  if (verdict === 'pass') return null;
  if (verdict === 'unproven' || report.verdict === 'pass')
    return 'It could not be told of every instance whether it refuses IMDSv1: the log and the summary say why. Run it again.';
  return `Not everything is as git says, or refuses IMDSv1: ${plural(report.counts.errors, 'error')}. The log and the summary say where.`;
}
