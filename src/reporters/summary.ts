import { type BaselineResult, type Counts, NO_SPECS, plural, type Report, type ScopeResult } from '../findings/finding.js';

/** What was checked and what came of it, in some lines of prose. */
export function summary({ counts, specs, reason, verdict, scope, baseline }: Report): string {
  const files = new Set(specs.map(({ file }) => file)).size;
  const found =
    counts.specs === 0 ? 'no specs found' : `${plural(counts.specs, 'spec')} in ${plural(files, 'file')} (${specCounts(counts)})`;
  const others = counts.passedOver === 0 ? '' : `; ${plural(counts.passedOver, 'other file')} passed over`;
  // Errors speak for themselves, and so does that nothing was found.
  const why = verdict === 'pass' || counts.errors > 0 || reason === NO_SPECS ? '' : (reason ?? '');
  const more = [why, scope === null ? '' : untouched(scope), baseline === null ? '' : fixed(baseline)];
  return [`${found}. ${findingCounts(counts)}${others}.`, ...more.filter((part) => part !== '')].join(' ');
}

/** What a change leaves as it was. */
function untouched({ untouched, isWhole }: ScopeResult): string {
  if (!isWhole) return 'The change is too large to be listed whole, so every file was taken for a changed one.';
  const { errors, warnings, notes } = untouched;
  const counts = [[errors, 'error'] as const, [warnings, 'warning'] as const, [notes, 'note'] as const]
    .filter(([count]) => count > 0)
    .map(([count, noun]) => plural(count, noun));
  return counts.length === 0 ? '' : `Not shown, in files that the change does not touch: ${counts.join(', ')}.`;
}

function fixed({ fixed }: BaselineResult): string {
  return fixed === 0 ? '' : `${fixed} of the baseline\u2019s entries ${fixed === 1 ? 'is' : 'are'} fixed.`;
}

/** How many specs came to which verdict, without those that are none. */
function specCounts(counts: Counts): string {
  const verdicts = ['pass', 'fail', 'unknown', 'waived'] as const;
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict}`)
    .join(', ');
}

/** How many findings there are of each severity. */
function findingCounts(counts: Counts): string {
  const accepted = [
    ...(counts.waivedFindings > 0 ? [`${counts.waivedFindings} waived`] : []),
    ...(counts.knownFindings > 0 ? [`${counts.knownFindings} in the baseline`] : []),
  ];
  return [plural(counts.errors, 'error'), plural(counts.warnings, 'warning'), plural(counts.notes, 'note'), ...accepted].join(
    ', ',
  );
}
