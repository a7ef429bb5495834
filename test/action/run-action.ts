import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Report } from '../../src/findings/finding.js';
import { OPTIONS } from '../../src/settings.js';
import { readLog, type StepLog } from '../runner/commands.js';
import { readOutputs, readSummary } from '../runner/files.js';

const ACTION = resolve(import.meta.dirname, '../../dist/action/index.js');
/** The Node that runs the step; another one than the tests' own where the environment names it. */
const NODE = process.env.NODE_BINARY ?? process.execPath;
export const TOKEN = 'ghs_0123456789abcdefSECRET';

/** A step of a workflow. */
export interface Step {
  /** The files of the workspace. */
  readonly files: Readonly<Record<string, string>>;
  /** Inputs that differ from action.yml's defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What differs from the runner's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly isGit?: boolean;
  /** What an earlier part of the step left in its summary. */
  readonly summarySoFar?: string;
  /** A module that runs before the Action. */
  readonly preload?: string;
}

/** What the step did, as GitHub's runner sees it. */
export interface Ran extends StepLog {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The summary that GitHub shows; null where it shows none. */
  readonly summary: string | null;
  readonly summaryBytes: number;
  readonly workspace: string;
  /** The file that the output `report` names. */
  report(): Report;
}

/** Runs the built Action as the runner does: all inputs set, in a workspace of its own, which is gone after the test. */
export function runAction({ files, inputs = {}, env = {}, isGit = true, summarySoFar = '', preload }: Step): Ran {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'spot-imdsv2-action-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const [workspace, temp] = [join(home, 'work'), join(home, 'temp')];
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary')];
  mkdirSync(workspace);
  mkdirSync(temp);
  writeFileSync(output, '');
  writeFileSync(summary, summarySoFar);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), text);
  }
  if (isGit && Object.keys(files).length > 0) execFileSync('git', ['init', '-q'], { cwd: workspace });
  const { status, stdout, stderr } = spawnSync(
    NODE,
    [...(preload === undefined ? [] : ['--import', moduleOf(preload)]), ACTION],
    {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {
        PATH: process.env.PATH,
        ...inputEnv(inputs),
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temp,
        TMPDIR: temp,
        ...env,
      },
    },
  );
  const written = readFileSync(summary);
  const outputs = Object.fromEntries(readOutputs(readFileSync(output, 'utf8')));
  return {
    ...readLog(stdout, stderr),
    exitCode: status,
    stdout,
    stderr,
    outputs,
    summary: readSummary(written),
    summaryBytes: written.length,
    workspace,
    report: () => JSON.parse(readFileSync(outputs.report ?? 'no report', 'utf8')),
  };
}

/** Every input is there, by its name in capitals; the runner leaves hyphens as they are. */
function inputEnv(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const rows = Object.values(OPTIONS).flatMap(({ input, default: standard }) =>
    input === null ? [] : [[input, standard] as const],
  );
  const given = { ...Object.fromEntries(rows), 'github-token': TOKEN, ...inputs };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

/** An Elastigroup with these IMDS options. */
export function elastigroup(metadataOptions: unknown, name = 'web'): string {
  return `${JSON.stringify({ group: { name, compute: { launchSpecification: { metadataOptions } } } }, null, 2)}\n`;
}

export const SAFE = elastigroup({ httpTokens: 'required' });
export const UNSAFE = elastigroup({ httpTokens: 'optional' });
/** Passes with one warning: a hop limit that containers may be beyond. */
export const WARNED = `${JSON.stringify({
  cluster: {
    name: 'k8s',
    controllerClusterId: 'k8s',
    compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 } } },
  },
})}\n`;
/** It cannot be told what it holds. */
export const UNTOLD = elastigroup({ httpTokens: '$' + '{tokens}' });
