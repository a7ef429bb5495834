import { lstatSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CheckRequest, diagnose } from '../check.js';
import { systemClock } from '../clients/clock.js';
import { isInside } from '../clients/inside.js';
import { codeOf } from '../clients/text-file.js';
import { UserError } from '../errors.js';
import { plural } from '../findings/finding.js';
import { type Baseline, baselineText, parseBaseline } from '../policy/baseline.js';
import type { Draft } from '../policy/evaluate.js';
import type { Files } from '../ports.js';
import { visible } from '../reporters/visible.js';
import { prepareCheck } from '../run-check.js';
import type { Settings } from '../settings.js';
import { writeResult } from './result.js';
import type { Surroundings } from './surroundings.js';

/** Writes the findings of the whole repository into the baseline, and returns the exit code of a check by it. */
export async function updateBaseline(settings: Settings, around: Surroundings): Promise<number> {
  const { files, root, request, baselineFile } = await prepareCheck(settings, around.cwd);
  const file = baselineFile ?? '';
  const named = settings.baseline ?? '';
  const { baseline, text } = await baselineOf(files, request, file);
  write(root, file, text, named);
  const count = plural(baseline.entries.length, 'finding');
  if (!settings.quiet) around.stderr.write(`spot-imdsv2: ${count} written to ${visible(named)}\n`);
  const checked = await diagnose(files, systemClock, { ...request, baseline, renames: new Map() });
  return writeResult({ ...checked, files, root }, settings, around);
}

/**
 * A baseline of all that fails. What is named on the command line narrows the report, not the file: it would lose what stands
 * elsewhere. A cluster that is known to be weak no longer speaks for its node groups, so theirs are found in a second round.
 */
async function baselineOf(files: Files, request: CheckRequest, file: string) {
  let baseline: Baseline | null = null;
  let drafts: readonly Draft[] = [];
  for (;;) {
    const { unwaived } = await diagnose(files, systemClock, { ...request, paths: [], baseline, renames: new Map() });
    const failing = unwaived().filter(({ severity }) => severity !== 'note');
    const text = baselineText([...drafts, ...failing]);
    const next = parseBaseline(file, text);
    if (baseline !== null && next.entries.length === baseline.entries.length) return { baseline: next, text };
    drafts = [...drafts, ...failing];
    baseline = next;
  }
}

/** Writes the file itself: what a link leads to may lie out of the repository, or be something else. */
function write(root: string, file: string, text: string, named: string): void {
  const path = join(root, file);
  try {
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (isLink || !isInside(realpathSync(root), realpathSync(dirname(path)))) {
      throw new UserError(`--baseline ${named} leads elsewhere by a symbolic link, and is not written. Name the file itself.`);
    }
    writeFileSync(path, text);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`--baseline ${named} cannot be written (${codeOf(error)}). Name a file in a folder that is there.`);
  }
}
