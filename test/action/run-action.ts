import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Report } from '../../src/findings/finding.js';
import { OPTIONS } from '../../src/options.js';
import type { RunnerEvent } from '../github/events.js';
import { runnerEnv } from '../github/runner-env.js';
import type { GitHub } from '../github/server.js';
import { WRITE_TOKEN } from '../github/tokens.js';
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

/** A step of a workflow run that an event at GitHub started. */
export interface EventStep {
  /** What the input `github-token` is: who the step is to GitHub. */
  readonly token?: string;
  /** Inputs that differ from action.yml's defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What differs from the runner's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What is checked out before the step: the run's own commit where it is absent, nothing where it is null. */
  readonly checkOut?: { readonly commit: string; readonly depth: number } | null;
  /** What an earlier step does to the workspace. */
  readonly before?: (workspace: string) => void;
  /** A module that runs before the Action. */
  readonly preload?: string;
  /** Is given, at the start, what sends the step a signal. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void;
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
  const { workspace, temp } = newFolders();
  const written = { output: join(temp, 'output'), summary: join(temp, 'summary') };
  writeFileSync(written.output, '');
  writeFileSync(written.summary, summarySoFar);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), text);
  }
  if (isGit && Object.keys(files).length > 0) execFileSync('git', ['init', '-q'], { cwd: workspace });
  const { status, stdout, stderr } = spawnSync(NODE, wordsOf(preload), {
    cwd: workspace,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      PATH: process.env.PATH,
      ...inputEnv(inputs),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: written.output,
      GITHUB_STEP_SUMMARY: written.summary,
      RUNNER_TEMP: temp,
      TMPDIR: temp,
      ...env,
    },
  });
  return ranOf({ exitCode: status, stdout, stderr }, workspace, written);
}

/** The same for an event of a stand-in for GitHub, which answers meanwhile: as a run of a workflow that has checked its commit out. */
export async function runActionFor(github: GitHub, event: RunnerEvent, step: EventStep = {}): Promise<Ran> {
  const { token = WRITE_TOKEN, inputs = {}, env = {}, checkOut = { commit: event.sha, depth: 1 }, before } = step;
  const { workspace, temp } = newFolders();
  if (checkOut !== null) github.checkOut(checkOut.commit, workspace, checkOut.depth);
  before?.(workspace);
  const runner = runnerEnv(github, event, { workspace, temp });
  const stepEnv = { PATH: process.env.PATH, ...inputEnv({ 'github-token': token, ...inputs }), ...runner, TMPDIR: temp, ...env };
  const ended = await endOf(step, workspace, stepEnv);
  return ranOf(ended, workspace, { output: runner.GITHUB_OUTPUT ?? '', summary: runner.GITHUB_STEP_SUMMARY ?? '' });
}

type Ended = Pick<Ran, 'exitCode' | 'stdout' | 'stderr'>;

/** Runs Node without blocking this process; it is gone when the test ends, whatever it does. */
function endOf({ preload, started }: EventStep, cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(NODE, wordsOf(preload), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  started?.((signal) => void child.kill(signal));
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, ...texts }));
  });
}

/** Where a step works; gone after the test. */
function newFolders(): { readonly workspace: string; readonly temp: string } {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'spot-imdsv2-action-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const [workspace, temp] = [join(home, 'work'), join(home, 'temp')];
  mkdirSync(workspace);
  mkdirSync(temp);
  return { workspace, temp };
}

function wordsOf(preload: string | undefined): string[] {
  return [...(preload === undefined ? [] : ['--import', moduleOf(preload)]), ACTION];
}

function ranOf(ended: Ended, workspace: string, written: { readonly output: string; readonly summary: string }): Ran {
  const summary = readFileSync(written.summary);
  const outputs = Object.fromEntries(readOutputs(readFileSync(written.output, 'utf8')));
  return {
    ...readLog(ended.stdout, ended.stderr),
    ...ended,
    outputs,
    summary: readSummary(summary),
    summaryBytes: summary.length,
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
