import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.js';

/** The built program, as users start it. */
const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js');
/** The Node that runs it; another one than the tests' own where the environment names it. */
const NODE = process.env.NODE_BINARY ?? process.execPath;

/** How a run of the program ended, and all that it wrote. */
export interface Ended {
  readonly code: number | null;
  /** What ended it, where it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run that goes on. */
export interface Started {
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts the built program in a folder, to speak to a simulator. It is gone when the test ends, whatever it does. */
export function startCli(spot: Simulator, cwd: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const known = { SPOTINST_TOKEN: spot.token, SPOTINST_ACCOUNT: spot.account };
  return startAlone(cwd, [...words, '--spot-url', spot.url], { ...known, ...env });
}

/** The same without a Spot API; its environment holds nothing but what is given. */
export function startAlone(cwd: string, words: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(NODE, [CLI, ...words], { cwd, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail).on('close', (code, signal) => done({ code, signal, ...texts }));
  });
  return { ended, kill: (signal) => void child.kill(signal) };
}
