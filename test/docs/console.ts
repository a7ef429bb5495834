import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Fence, fencesIn } from './markdown.js';

/** The folder of the checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli/index.js');
/** The Node that runs the program; tests of `dist/` can be run on another one than their own. */
export const NODE = process.env.NODE_BINARY ?? process.execPath;
/** Commands that are shown and not run, each with the reason. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'npm cit': 'runs all tests, and so the one that would run it',
  'npm run mutation -- --mutate src/rollout/guard.ts --testFiles test/rollout/guard.test.ts':
    'takes minutes, and is looked at by hand',
  'npm run all': 'does that too, and formats and measures besides',
  'npm run build': 'empties dist/ and makes it anew, while other tests run what is in it; .ci/run holds it to what is committed',
  'spot-imdsv2 instances require sig-12345678': 'changes instances at EC2',
  'spot-imdsv2 instances require fleets/prod --max-instances 50': 'changes instances at EC2',
  'UPDATE_DOCS=1 npx vitest run test/docs.test.ts': 'is the test that would run it, and writes the documents',
};
/** Stands for any number of lines that a document leaves out. */
const LEFT_OUT = '…';

/** A command of a `console` block, and the output that the document shows for it. */
interface Shown {
  readonly command: string;
  readonly output: readonly string[];
}

/**
 * A document as it should be: its files are written and its commands run, in the document's order and in a folder of its
 * own, and every output is replaced by the real one (stdout and stderr together). The same text comes back when all of
 * them are right.
 */
export function withRealOutput(text: string): string {
  const lines = text.split('\n');
  const scene = newScene();
  const blocks: { fence: Fence; content: readonly string[] }[] = [];
  try {
    for (const fence of fencesIn(text)) {
      if (fence.isFresh) scene.clear();
      if (fence.file !== null) scene.write(fence.file, fence.content);
      if (fence.language === 'console') blocks.push({ fence, content: realContent(fence, scene) });
    }
  } finally {
    scene.remove();
  }
  // From the end, so that the line numbers before stay right.
  for (const { fence, content } of blocks.toReversed()) lines.splice(fence.start + 1, fence.content.length, ...content);
  return lines.join('\n');
}

function realContent(fence: Fence, scene: Scene): readonly string[] {
  return shownIn(fence).flatMap(({ command, output }) => {
    if (Object.hasOwn(NOT_RUN, command)) return [`$ ${command}`, ...output];
    return [`$ ${command}`, ...withShownTimes(shortened(scene.run(command), output), output)];
  });
}

function shownIn({ content, start }: Fence): readonly Shown[] {
  const shown: { command: string; output: string[] }[] = [];
  for (const line of content) {
    if (line.startsWith('$ ')) shown.push({ command: line.slice(2), output: [] });
    else if (shown.length === 0) throw new Error(`line ${start + 2}: a console block must begin with a command: $ …`);
    else shown.at(-1)?.output.push(line);
  }
  // The empty line before a next command is there for the eye.
  return shown.map(({ command, output }) => ({ command, output }));
}

/** The real output, with as much left out as the document leaves out: as many lines before and after it stay. */
function shortened(real: readonly string[], shown: readonly string[]): readonly string[] {
  const [first, last] = [shown.indexOf(LEFT_OUT), shown.lastIndexOf(LEFT_OUT)];
  if (first < 0 || first !== last) return real;
  const after = shown.length - first - 1;
  if (first + after >= real.length) return real;
  return [...real.slice(0, first), LEFT_OUT, ...real.slice(real.length - after)];
}

/** A rehearsal tells times of the moment: a line that differs in them alone stays as it is shown. */
function withShownTimes(real: readonly string[], shown: readonly string[]): readonly string[] {
  const timeless = (line = '') => line.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'TIME');
  return real.map((line, index) => (timeless(line) === timeless(shown[index]) ? (shown[index] ?? line) : line));
}

interface Scene {
  write(file: string, content: readonly string[]): void;
  /** Runs a command of the shell and gives the lines that it writes. `$?` is the exit code of the one before. */
  run(command: string): readonly string[];
  clear(): void;
  remove(): void;
}

/** A folder that stands for a repository, beside one with the program as `spot-imdsv2`. */
function newScene(): Scene {
  const base = mkdtempSync(join(tmpdir(), 'spot-imdsv2-docs-'));
  const [bin, work] = [join(base, 'bin'), join(base, 'work')];
  mkdirSync(bin);
  writeFileSync(join(bin, 'spot-imdsv2'), `#!/bin/sh\nexec "${NODE}" "${CLI}" "$@"\n`, { mode: 0o755 });
  const clear = () => {
    rmSync(work, { recursive: true, force: true });
    // The root of a checkout: so no folder around this one counts.
    mkdirSync(join(work, '.git'), { recursive: true });
  };
  clear();
  let status = 0;
  const run = (command: string): readonly string[] => {
    // The first command of the README is meant for a clone of this repository.
    const cwd = command.startsWith('node dist/') ? ROOT : work;
    const path = [bin, dirname(NODE), process.env.PATH ?? ''].join(delimiter);
    const result = spawnSync('sh', ['-c', `exec 2>&1\n(exit ${status})\n${command}`], {
      cwd,
      env: { PATH: path, HOME: work },
      encoding: 'utf8',
    });
    if (result.error !== undefined) throw result.error;
    status = result.status ?? -1;
    const lines = result.stdout.split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  };
  const write = (file: string, content: readonly string[]) => {
    const path = join(work, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content.map((line) => `${line}\n`).join(''));
  };
  return { write, run, clear, remove: () => rmSync(base, { recursive: true, force: true }) };
}
