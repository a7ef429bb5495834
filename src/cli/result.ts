import { writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.js';
import type { Report } from '../findings/finding.js';
import { type Format, REPORTERS } from '../reporters/index.js';
import type { ReportContext } from '../reporters/reporter.js';
import { visible } from '../reporters/visible.js';
import { type Checked, reportContext, reportWithFixes } from '../run-check.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import type { Output, Surroundings } from './surroundings.js';

/** The formats that show fixes: for the others they need not be worked out. */
const SHOWS_FIXES: readonly Format[] = ['json', 'sarif'];

/** A result as a text, and the check that it comes of. */
export interface Result {
  readonly text: string;
  /** The result in a word. */
  readonly verdict: string;
  readonly checked: Checked;
}

/** Writes the result of a check in the format that the user wants, and returns the exit code. */
export async function writeResult(checked: Checked, settings: Settings, around: Surroundings): Promise<number> {
  const { format } = settings;
  const report = SHOWS_FIXES.includes(format) ? await reportWithFixes(checked) : checked.report;
  const text = REPORTERS[format](report, contextOf(checked, settings, around));
  writeText({ text, verdict: report.verdict, checked }, settings, around);
  return exitCodeOf(report, settings);
}

/** What the reporter of a result may know. */
export function contextOf(
  checked: Pick<Checked, 'files' | 'root'>,
  { format, output }: Pick<Settings, 'format' | 'output'>,
  around: Surroundings,
): ReportContext {
  return reportContext(checked, viewpointOf(format, checked.root, around), {
    color: output === null && showsColors(around.stdout, around),
    fullReport: 'the report of --format json',
  });
}

/** The exit code that a report has. */
export function exitCodeOf(report: Report, { strictness }: Settings): number {
  return report.verdict === 'pass' || strictness.failOn === 'never' ? EXIT.ok : EXIT.failed;
}

/** Writes a result to where the user wants it. Throws a UserError where a file cannot be written. */
export function writeText({ text, verdict, checked }: Result, settings: Settings, around: Surroundings): void {
  const { output, quiet } = settings;
  if (output === null) around.stdout.write(text);
  else {
    refuseCheckedFile(checked, settings, around);
    writeOutput(resolve(around.cwd, output), text, output);
    if (!quiet) around.stderr.write(`spot-imdsv2: ${verdict}; the result is in ${visible(output)}\n`);
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

/** Whether an output is a terminal that takes more than plain text. https://no-color.org: set and not empty. */
export function showsColors({ isTTY }: Output, { env }: Pick<Surroundings, 'env'>): boolean {
  return isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
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
