import { expect, test } from 'vitest';
import { type CheckRequest, check } from '../src/check.js';
import type { Finding, Report, SpecVerdict } from '../src/findings/finding.js';
import type { RuleId } from '../src/findings/rules.js';
import { type Config, parseConfig } from '../src/policy/config.js';
import { checkRequest, fixedClock, memoryFiles } from './fakes.js';

/** A spec's text, and all that is to be said of it. */
export interface RuleRow {
  readonly name: string;
  /** The file's text: JSON where it begins with a brace or a bracket, else YAML. */
  readonly spec: string;
  /** Other files of the repository. Nothing is asked of their findings. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The config below its first line, `version: 1`. */
  readonly config?: string;
  /** This rule's findings, each as `line:column severity message`. */
  readonly says: readonly string[];
  /** The rules of all other findings in the file. None are, unless they are named here: one cause, one finding. */
  readonly others?: readonly RuleId[];
  /** The verdicts on the file's specs, where the row is about them. */
  readonly verdicts?: readonly SpecVerdict[];
}

/** Checks each row's spec through the whole pipeline, and compares what one rule says of it, word for word. */
export function testRule(rule: RuleId, rows: readonly RuleRow[]): void {
  for (const { name, spec, beside, config, says, others = [], verdicts } of rows) {
    test(name, async () => {
      const file = fileOf(spec);
      const report = await checkFiles({ ...beside, [file]: spec }, config === undefined ? {} : { config });
      const findings = report.findings.filter((finding) => finding.file === file);
      expect(findings.filter((finding) => finding.rule === rule).map(lineOf)).toEqual(says);
      expect(findings.filter((finding) => finding.rule !== rule).map((finding) => finding.rule)).toEqual(others);
      if (verdicts !== undefined) expect(verdictsIn(report, file)).toEqual(verdicts);
    });
  }
}

/** What a check is run with. */
export interface CheckOptions {
  /** The config below its first line, `version: 1`. */
  readonly config?: string;
  readonly paths?: readonly string[];
  readonly today?: string;
  readonly useWaivers?: boolean;
}

/** Where the config of these checks stands. */
export const CONFIG_FILE = '.spot-imdsv2.yml';

/** Checks files in memory. */
export function checkFiles(files: Readonly<Record<string, string>>, options: CheckOptions = {}): Promise<Report> {
  return check(memoryFiles(files), fixedClock(options.today ?? '2026-06-15'), requestOf(options));
}

/** What these options ask for. */
export function requestOf({ config, paths = [], useWaivers = true }: CheckOptions): CheckRequest {
  return checkRequest({ paths, useWaivers, ...(config === undefined ? {} : { config: configOf(config) }) });
}

/** A config of these lines; `version: 1` need not be written. */
export function configOf(text: string): Config {
  return parseConfig(CONFIG_FILE, `version: 1\n${text}`);
}

/** The name of a file with this text. */
export function fileOf(spec: string): string {
  return /^\s*[{[]/.test(spec) ? 'spec.json' : 'spec.yaml';
}

/** A finding as `line:column severity message`. */
export function lineOf({ range, severity, message }: Pick<Finding, 'range' | 'severity' | 'message'>): string {
  return `${range.start.line}:${range.start.column} ${severity} ${message}`;
}

/** The verdicts on the specs of a file, in its order. */
export function verdictsIn(report: Report, file: string): readonly SpecVerdict[] {
  return report.specs.filter((spec) => spec.file === file).map((spec) => spec.verdict);
}

/** Where a text first stands in a spec: `line:column`. */
export function placeOf(text: string, spec: string): string {
  const before = spec.slice(0, spec.indexOf(text)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
