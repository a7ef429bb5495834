import { writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.js';
import type { Report } from '../findings/finding.js';
import { type Format, REPORTERS } from '../reporters/index.js';
import { visible } from '../reporters/visible.js';
import { type Checked, reportContext, reportWithFixes } from '../run-check.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import type { Surroundings } from './surroundings.js';

/** The formats that show fixes: for the others they need not be worked out. */
const SHOWS_FIXES: readonly Format[] = ['json', 'sarif'];

/** Writes the result of a check in the format that the user wants, and returns the exit code. */
export async function writeResult(checked: Checked, settings: Settings, around: Surroundings): Promise<number> {
  const { format, output } = settings;
  const report = SHOWS_FIXES.includes(format) ? await reportWithFixes(checked) : checked.report;
  const context = reportContext(checked, viewpointOf(format, checked.root, around), {
    color: output === null && showsColors(around),
    fullReport: 'the report of --format json',
  });
  writeText(REPORTERS[format](report, context), checked, settings, around);
  return exitCodeOf(report, settings);
}

/** The exit code that a report has. */
export function exitCodeOf(report: Report, { strictness }: Settings): number {
  return report.verdict === 'pass' || strictness.failOn === 'never' ? EXIT.ok : EXIT.failed;
}

/** Writes a result to where the user wants it. Throws a UserError where a file cannot be written. */
export function writeText(text: string, checked: Checked, settings: Settings, around: Surroundings): void {
  const { output, quiet } = settings;
  if (output === null) around.stdout.write(text);
  else {
    refuseCheckedFile(checked, settings, around);
    writeOutput(resolve(around.cwd, output), text, output);
    if (!quiet) around.stderr.write(`spot-imdsv2: ${checked.report.verdict}; the result is in ${visible(output)}\n`);
  }
}

/** Throws a UserError where the result would overwrite a file that was checked. */
export function refuseCheckedFile({ report, root }: Checked, { output }: Settings, { cwd }: Surroundings): void {
  if (output === null) return;
  const read = [...report.specs, ...report.findings, ...(report.baseline === null ? [] : [report.baseline])];
  if (read.some(({ file }) => resolve(root, file) === resolve(cwd, output))) {
    throw new UserError(`--output ${output} is a file that this run reads, and is not overwritten. Name another file.`);
  }
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

function writeOutput(path: string, text: string, named: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`--output ${named} cannot be written (${codeOf(error)}). Name a file in a folder that is there.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
