import type { Diagnosis } from './check.js';
import type { Finding, Fix, Report } from './findings/finding.js';
import type { Remedy } from './policy/remedy.js';
import { syntaxOf } from './specs/parse.js';
import { placesIn } from './specs/text.js';

/**
 * The report of a diagnosis with the fixes of its findings, each by itself: its edits are of the text that `read` gives for
 * the finding's file (null: it cannot be read), which must be the text that was checked. A finding keeps null where no edit
 * is safe. Reads and parses only files that have something to fix.
 */
export async function withFixes({ report, remedies }: Diagnosis, read: (file: string) => string | null): Promise<Report> {
  if (remedies.size === 0) return report;
  const fixes = new Map<Finding, Fix>();
  for (const [file, found] of remediesByFile(remedies)) {
    const text = read(file);
    if (text !== null) for (const [finding, fix] of await fixesIn(file, text, found)) fixes.set(finding, fix);
  }
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, fix: fixes.get(finding) ?? null })) };
}

type Found = readonly (readonly [Finding, Remedy])[];

/** The findings that have a remedy, with it, file by file. */
export function remediesByFile(remedies: Diagnosis['remedies']): ReadonlyMap<string, Found> {
  const byFile = new Map<string, (readonly [Finding, Remedy])[]>();
  for (const entry of remedies) {
    const { file } = entry[0];
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, [entry]);
    else known.push(entry);
  }
  return byFile;
}

async function fixesIn(file: string, text: string, found: Found): Promise<readonly (readonly [Finding, Fix])[]> {
  // Loaded only where there is something to fix: it brings the YAML parser along.
  const { editsForEach } = await import('./specs/edit-each.js');
  const places = placesIn(text);
  const sets = found.map(([, remedy]) => remedy);
  const each = editsForEach(text, syntaxOf(file), sets);
  return found.flatMap(([finding, { title }], index): (readonly [Finding, Fix])[] => {
    const edits = each[index] ?? [];
    if (edits.length === 0) return [];
    return [[finding, { title, edits: edits.map(({ span, text: put }) => ({ range: places.range(span), text: put })) }]];
  });
}
