import { writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.js';
import { type Format, REPORTERS } from '../reporters/index.js';
import { visible } from '../reporters/visible.js';
import { type Checked, reportContext, runCheck } from '../run-check.js';
import { type Settings, settingsOf } from '../settings.js';
import { VERSION } from '../version.js';
import { flagOf, readArgs } from './args.js';
import { EXIT } from './exit.js';
import { helpText } from './help.js';

const ISSUES = 'https://github.com/spot-imdsv2/spot-imdsv2/issues';

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
  const { stdout, stderr } = around;
  const checked = await runCheck(settings, around.cwd);
  const { report } = checked;
  const context = reportContext(checked, viewpointOf(settings.format, checked.root, around), {
    color: settings.output === null && showsColors(around),
    fullReport: 'the report of --format json',
  });
  const text = REPORTERS[settings.format](report, context);
  if (settings.output === null) stdout.write(text);
  else {
    writeOutput(resolve(around.cwd, settings.output), text, settings.output, checked);
    if (!settings.quiet) stderr.write(`spot-imdsv2: ${report.verdict}; the result is in ${visible(settings.output)}\n`);
  }
  return report.verdict === 'pass' || settings.strictness.failOn === 'never' ? EXIT.ok : EXIT.failed;
}

/** https://no-color.org: set and not empty. */
function showsColors({ stdout, env }: Surroundings): boolean {
  return stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

/**
 * The folder from which files are named: people in a terminal look from where they are; GitHub looks from its workspace,
 * wherever a step was started.
 */
function viewpointOf(format: Format, root: string, { cwd, env }: Surroundings): string {
  if (format === 'text') return cwd;
  const workspace = env.GITHUB_WORKSPACE ?? '';
  return workspace !== '' && isBelow(root, workspace) ? workspace : root;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function writeOutput(path: string, text: string, named: string, { report, root }: Checked): void {
  if ([...report.specs, ...report.findings].some(({ file }) => resolve(root, file) === path)) {
    throw new UserError(`--output ${named} is a file that was checked, and is not overwritten. Name another file.`);
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`--output ${named} cannot be written (${codeOf(error)}). Name a file in a folder that is there.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Says what went wrong, and whose it is to mend. */
function complain(error: unknown, { stderr }: Surroundings): number {
  const say = (text: string) => stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  if (error instanceof UserError) {
    for (const line of error.message.split('\n')) say(line);
    return EXIT.wrongUse;
  }
  if (error instanceof Error && 'syscall' in error) {
    say(`it could not be told whether the specs are safe: ${error.message}.`);
    return EXIT.unknown;
  }
  say(
    `it could not be told whether the specs are safe, because of a bug in spot-imdsv2. Please report it at ${ISSUES} with this:`,
  );
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(
    text
      .split('\n')
      .map((line) => `  ${visible(line)}\n`)
      .join(''),
  );
  return EXIT.unknown;
}
