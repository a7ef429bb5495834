import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { UserError } from '../errors.js';
import { plural, type Report } from '../findings/finding.js';
import { reportWithFixes, runCheck } from '../run-check.js';
import type { Settings } from '../settings.js';
import { deliver, type Env } from './deliver.js';
import { type Mode, readInputs } from './inputs.js';
import { harmless, logText } from './log.js';

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
    const { mode, settings } = readInputs();
    refuseEmptyWorkspace(workspace);
    await RUNS[mode](settings, workspace, env);
  } catch (error) {
    if (error instanceof UserError) refuse(error, workspace);
    else admit(error);
  }
}

const RUNS = { check: runCheckStep } as const satisfies Record<Mode, unknown>;

async function runCheckStep(settings: Settings, workspace: string, env: Env): Promise<void> {
  const checked = await runCheck(settings, workspace);
  const report = await reportWithFixes(checked);
  deliver({ ...checked, report }, workspace, env);
  // After the annotations: GitHub shows ten errors a step, and this one says nothing that they do not.
  if (report.verdict === 'fail' && settings.strictness.failOn !== 'never') core.setFailed(failureOf(report));
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
