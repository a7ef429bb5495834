import { expect, test } from 'vitest';
import { diagnose } from '../src/check.js';
import type { Fix, Report } from '../src/findings/finding.js';
import type { RuleId } from '../src/findings/rules.js';
import { type Fixed, fixAll } from '../src/fix.js';
import { withFixes } from '../src/fixes.js';
import { applyEdits } from '../src/specs/edit.js';
import type { Position } from '../src/specs/spec.js';
import { fixedClock, memoryFiles } from './fakes.js';
import { type CheckOptions, fileOf, requestOf } from './test-rule.js';

/** A spec's text with one finding of a rule, and what its fix makes of it. */
export interface FixRow {
  readonly name: string;
  /** The file's text: JSON where it begins with a brace or a bracket, else YAML. */
  readonly spec: string;
  /** The config below its first line, `version: 1`. */
  readonly config?: string;
  /** The fix in words; null: nobody but a person can put it right. */
  readonly title: string | null;
  /** The text after this fix alone; not given where there is none. */
  readonly after?: string;
}

/** Checks each row's spec through the whole pipeline, and makes the fix of the rule's only finding from what the report says. */
export function testFixes(rule: RuleId, rows: readonly FixRow[]): void {
  test.each(rows)('$name', async ({ spec, config, title, after }) => {
    const file = fileOf(spec);
    const report = await reportOf({ [file]: spec }, config === undefined ? {} : { config });
    const [finding, ...others] = report.findings.filter((one) => one.rule === rule);
    expect(others.length, 'a row is about one finding').toBe(0);
    expect(finding).toBeDefined();
    expect(finding?.fix?.title ?? null).toBe(title);
    if (finding?.fix) expect(fixedText(spec, finding.fix)).toBe(after);
  });
}

/** The report on files in memory, with its fixes. */
export async function reportOf(files: Readonly<Record<string, string>>, options: CheckOptions = {}): Promise<Report> {
  const memory = memoryFiles(files);
  const diagnosis = await diagnose(memory, fixedClock(options.today ?? '2026-06-15'), requestOf(options));
  return withFixes(diagnosis, (file) => files[file] ?? null);
}

/** Files in memory, with all fixes made. */
export function fixFiles(files: Readonly<Record<string, string>>, options: CheckOptions = {}): Promise<Fixed> {
  return fixAll(memoryFiles(files), fixedClock(options.today ?? '2026-06-15'), requestOf(options), (file) => file);
}

/** A text after a fix, by the lines and columns that the report gives. */
export function fixedText(text: string, { edits }: Fix): string {
  const spans = edits.map(({ range, text: put }) => ({
    span: { start: offsetOf(text, range.start), end: offsetOf(text, range.end) },
    text: put,
  }));
  return applyEdits(text, spans);
}

function offsetOf(text: string, { line, column }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  return (starts[line - 1] ?? Number.NaN) + column - 1;
}
