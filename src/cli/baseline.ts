import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnose } from '../check.js';
import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import { plural } from '../findings/finding.js';
import { baselineText, parseBaseline } from '../policy/baseline.js';
import { visible } from '../reporters/visible.js';
import { prepareCheck } from '../run-check.js';
import type { Settings } from '../settings.js';
import { writeResult } from './result.js';
import type { Surroundings } from './surroundings.js';

/** Writes the findings of the whole repository into the baseline, and returns the exit code of a check by it. */
export async function updateBaseline(settings: Settings, around: Surroundings): Promise<number> {
  const { files, root, request } = await prepareCheck(settings, around.cwd);
  const named = settings.baseline ?? '';
  // What is named on the command line narrows the report, not the file: it would lose what stands elsewhere.
  const { unwaived } = await diagnose(files, systemClock, { ...request, paths: [] });
  const text = baselineText(unwaived().filter(({ severity }) => severity !== 'note'));
  const path = resolve(around.cwd, named);
  try {
    writeFileSync(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(`--baseline ${named} cannot be written (${code}). Name a file in a folder that is there.`);
  }
  const baseline = parseBaseline(request.baseline?.file ?? named, text);
  const count = plural(baseline.entries.length, 'finding');
  if (!settings.quiet) around.stderr.write(`spot-imdsv2: ${count} written to ${visible(named)}\n`);
  const checked = await diagnose(files, systemClock, { ...request, baseline, renames: new Map() });
  return writeResult({ ...checked, files, root }, settings, around);
}
