import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { REPORTERS } from '../reporters/index.js';
import type { ReportContext } from '../reporters/reporter.js';
import { visible } from '../reporters/visible.js';
import { type Checked, runCheck } from '../run-check.js';
import { type Settings, settingsOf } from '../settings.js';
import { VERSION } from '../version.js';
import { flagOf, readArgs } from './args.js';
import { EXIT } from './exit.js';
import { helpText } from './help.js';

/** Where a stream of text goes. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What the command line runs in. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Runs a command line and returns the exit code. Results go to stdout, everything else to stderr. */
export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const invocation = readArgs(words);
    if (invocation.run === 'help') return tell(around, helpText());
    if (invocation.run === 'version') return tell(around, `${VERSION}\n`);
    // Without a PATH, the current folder: not the whole repository around it.
    const paths = invocation.paths.length === 0 ? ['.'] : invocation.paths;
    return await checkAndReport(settingsOf(invocation.raw, paths, flagOf), around);
  } catch (error) {
    return complain(error, around);
  }
}

function tell({ stdout }: Surroundings, text: string): number {
  stdout.write(text);
  return EXIT.ok;
}

async function checkAndReport(settings: Settings, around: Surroundings): Promise<number> {
  const checked = await runCheck(settings, around.cwd);
  const { report } = checked;
  const text = REPORTERS[settings.format](report, contextOf(checked, settings, around));
  if (settings.output === null) around.stdout.write(text);
  else writeOutput(resolve(around.cwd, settings.output), text, settings.output);
  if (settings.output !== null && !settings.quiet)
    around.stderr.write(`${report.verdict}: written to ${visible(settings.output)}\n`);
  return report.verdict === 'pass' || settings.strictness.failOn === 'never' ? EXIT.ok : EXIT.failed;
}

function contextOf({ files, root }: Checked, settings: Settings, around: Surroundings): ReportContext {
  const isTerminal = around.stdout.isTTY === true && settings.output === null;
  const sources = new Map<string, string | null>();
  return {
    color: isTerminal && (around.env.NO_COLOR ?? '') === '',
    source: (file) => {
      // Findings come file by file: one text at a time is enough.
      if (!sources.has(file)) {
        sources.clear();
        const content = files.read(file);
        sources.set(file, content.ok ? content.text : null);
      }
      return sources.get(file) ?? null;
    },
    pathOf: (file) => relative(around.cwd, resolve(root, file)),
    fullReport: 'the report of --format json',
  };
}

function writeOutput(path: string, text: string, named: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${named} cannot be written: ${error instanceof Error && 'code' in error ? error.code : error}.`);
  }
}

/** Says what went wrong, and whose it is to mend. */
function complain(error: unknown, { stderr }: Surroundings): number {
  if (error instanceof UserError) {
    const lines = error.message.split('\n').map((line) => `spot-imdsv2: ${visible(line)}\n`);
    stderr.write(lines.join(''));
    return EXIT.wrongUse;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = text.split('\n').map((line) => `  ${visible(line)}\n`);
  stderr.write(
    `spot-imdsv2: it could not be told, because of a bug in spot-imdsv2. Please report it with these lines:\n${lines.join('')}`,
  );
  return EXIT.unknown;
}
