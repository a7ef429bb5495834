import { appendFileSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { UserError } from '../errors.js';
import { cutMarkdown } from '../reporters/cut-markdown.js';
import { REPORTERS } from '../reporters/index.js';
import { markdownCode } from '../reporters/markdown-text.js';
import { type Checked, reportContext } from '../run-check.js';
import type { Settings } from '../settings.js';
import { logText } from './log.js';

/** GitHub drops a summary that is larger, whole (actions/runner: FileCommandManager.cs). */
const MAX_SUMMARY_BYTES = 2 ** 20 - 1;

/** Where everything stands that an annotation or a summary leaves out. */
const FULL_REPORT = 'this step\u2019s log and in the file of its output report';

/** Where the runner lets a step leave things. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Hands over the result of a check: the log, annotations, the job summary, and the outputs with the report's file. Paths
 * are shown as seen from the workspace. Throws a UserError where the report cannot be written.
 */
export function deliver(checked: Checked, workspace: string, { sarifFile }: Pick<Settings, 'sarifFile'>, env: Env): void {
  const { report } = checked;
  const context = reportContext(checked, workspace, { color: false, fullReport: FULL_REPORT });
  logText(REPORTERS.text(report, context));
  const annotations = REPORTERS.github(report, context).trimEnd();
  // Commands, escaped by the reporter: they must reach the runner as they are.
  if (annotations !== '') core.info(annotations);
  const file = leaveFile('report', REPORTERS.json(report, context), env);
  if (sarifFile !== null) writeSarif(REPORTERS.sarif(report, context), sarifFile, workspace);
  addToSummary(REPORTERS.markdown(report, context), `${FULL_REPORT}: ${markdownCode(file)}`, env);
  core.setOutput('verdict', report.verdict);
  core.setOutput('report', file);
  core.setOutput('counts', JSON.stringify(report.counts));
}

/**
 * Writes a JSON file for later steps into a folder of its own, so that two steps of a job keep theirs, and returns its path.
 * Throws a UserError where it cannot be written.
 */
export function leaveFile(name: string, text: string, env: Env): string {
  const folder = env.RUNNER_TEMP || tmpdir();
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(mkdtempSync(join(folder, 'spot-imdsv2-')), `${name}.json`);
    writeFileSync(file, text);
    return file;
  } catch (error) {
    throw new UserError(`the ${name} cannot be written below ${folder} (${codeOf(error)}). Make RUNNER_TEMP a writable folder.`);
  }
}

/** Writes the file for code scanning where the workflow wants it, below the workspace or at an absolute path. */
function writeSarif(text: string, named: string, workspace: string): void {
  const file = resolve(workspace, named);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(
      `the input sarif-file ${JSON.stringify(named)} cannot be written (${codeOf(error)}). Name a file that can.`,
    );
  }
}

/**
 * Adds to what the step may have written into its summary already. A summary that cannot be written costs nobody the verdict.
 * `whole` completes "All of it stands in …", for one that must be cut.
 */
export function addToSummary(markdown: string, whole: string, env: Env): void {
  const file = env.GITHUB_STEP_SUMMARY || null;
  if (file === null) return;
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const note = `**This summary was cut, because GitHub drops larger ones.** All of it stands in ${whole}`;
    appendFileSync(file, cutMarkdown(markdown, MAX_SUMMARY_BYTES - used, note));
  } catch (error) {
    core.warning(`The job summary cannot be written (${codeOf(error)}).`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
