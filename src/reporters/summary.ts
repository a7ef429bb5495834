import { type Counts, NO_SPECS, plural, type Report } from '../findings/finding.js';

/** What was checked and what came of it, in a line or two of prose. */
export function summary({ counts, specs, reason, verdict }: Report): string {
  const files = new Set(specs.map(({ file }) => file)).size;
  const found =
    counts.specs === 0 ? 'no specs found' : `${plural(counts.specs, 'spec')} in ${plural(files, 'file')} (${specCounts(counts)})`;
  const others = counts.passedOver === 0 ? '' : `; ${plural(counts.passedOver, 'other file')} passed over`;
  // Errors speak for themselves, and so does that nothing was found.
  const why = verdict === 'pass' || counts.errors > 0 || reason === NO_SPECS ? '' : ` ${reason}`;
  return `${found}. ${findingCounts(counts)}${others}.${why}`;
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
  const waived = counts.waivedFindings > 0 ? [`${counts.waivedFindings} waived`] : [];
  return [plural(counts.errors, 'error'), plural(counts.warnings, 'warning'), plural(counts.notes, 'note'), ...waived].join(', ');
}
