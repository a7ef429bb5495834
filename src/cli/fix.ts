import { diagnose } from '../check.js';
import { systemClock } from '../clients/clock.js';
import { rewriterBelow } from '../clients/rewrite.js';
import { plural } from '../findings/finding.js';
import { fixAll, type TextChange } from '../fix.js';
import type { Rewriter } from '../ports.js';
import { summary } from '../reporters/summary.js';
import { visible } from '../reporters/visible.js';
import { type Checked, prepareCheck, refuseNothing } from '../run-check.js';
import type { Settings } from '../settings.js';
import { shownDiff, unifiedDiff } from './diff.js';
import { EXIT } from './exit.js';
import { exitCodeOf, refuseCheckedFile, writeResult, writeText } from './result.js';
import type { Surroundings } from './surroundings.js';

/**
 * Puts right what can be put right, in the files or as a diff, and returns the exit code: that of a check of what comes of
 * it, or 3 where a file could not be written.
 */
export async function fixAndReport(settings: Settings, around: Surroundings): Promise<number> {
  const { files, root, request } = await prepareCheck(settings, around.cwd);
  const rewriter = rewriterBelow(root);
  const { diagnosis, changes } = await fixAll(files, systemClock, request, rewriter.targetOf);
  refuseNothing(request, diagnosis.report);
  const fixed: Checked = { ...diagnosis, files, root };
  // Before anything is written.
  refuseCheckedFile(fixed, settings, around);
  if (settings.fix === 'diff') return showDiff(fixed, changes, rewriter, settings, around);
  const say = speaker(settings, around);
  const problems = changes.map(({ file, before, after }) => rewriter.rewrite(file, before, after));
  const written = changes.filter((_, index) => problems[index] === null);
  say(`fixed ${countOf(written)}`);
  if (written.length === changes.length) return writeResult(fixed, settings, around);
  for (const [index, { file }] of changes.entries()) {
    // Not for --quiet to hide: it says why the exit code is what it is.
    if (problems[index] !== null)
      around.stderr.write(`spot-imdsv2: ${visible(`${file} was not fixed: it ${problems[index]}`)}.\n`);
  }
  // Some of what was to be fixed is still there: only the files can tell.
  await writeResult({ ...(await diagnose(files, systemClock, request)), files, root }, settings, around);
  return EXIT.unknown;
}

function showDiff(
  fixed: Checked,
  changes: readonly TextChange[],
  rewriter: Rewriter,
  settings: Settings,
  around: Surroundings,
): number {
  const { stdout, env } = around;
  const marked = changes.map(({ file, before, after }) => {
    const mark = rewriter.markOf(file);
    return { file, before: mark + before, after: mark + after };
  });
  const isShown = settings.output === null;
  const reader = {
    isTerminal: isShown && stdout.isTTY === true,
    isWorkflowLog: isShown && env.GITHUB_ACTIONS === 'true',
  };
  const text = shownDiff(unifiedDiff(marked), reader);
  writeText({ text, verdict: fixed.report.verdict, checked: fixed }, settings, around);
  const say = speaker(settings, around);
  say(`would fix ${countOf(changes)}`);
  say(`then ${fixed.report.verdict}: ${summary(fixed.report)}`);
  return exitCodeOf(fixed.report, settings);
}

function speaker({ quiet }: Settings, { stderr }: Surroundings): (text: string) => void {
  return (text) => {
    if (!quiet) stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  };
}

function countOf(changes: readonly TextChange[]): string {
  const findings = changes.reduce((sum, { count }) => sum + count, 0);
  return `${plural(findings, 'finding')} in ${plural(changes.length, 'file')}`;
}
