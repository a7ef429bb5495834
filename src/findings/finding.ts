import type { KindId, Range } from '../specs/spec.js';
import { type RuleId, ruleIds } from './rules.js';

export type Severity = 'error' | 'warning' | 'note';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Who accepts a finding, why, and until when (the last day on which it holds, YYYY-MM-DD). */
export interface AppliedWaiver {
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
  readonly ticket: string | null;
}

/** A change of the text that puts a finding right. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** Something that is not as it must be, with its place in the user's file. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  /** JSON Pointer into the document: to the value, or to the nearest parent that is there. */
  readonly path: string;
  /** Index into the report's specs; null where no spec is concerned. */
  readonly spec: number | null;
  /** The same as long as file, resource, rule and path are; editing elsewhere in the file keeps it. */
  readonly fingerprint: string;
  readonly waiver: AppliedWaiver | null;
  /** Whether the baseline lists it: then it does not fail. */
  readonly isKnown: boolean;
  readonly fix: Fix | null;
  /** Where the rule is explained. */
  readonly help: string;
}

export type SpecVerdict = 'pass' | 'fail' | 'unknown' | 'waived';

/** Where the IMDS options that count come from. */
export type ImdsSource = 'own' | 'inherited' | 'absent' | 'unresolvable';

/** The IMDS options that instances of a spec get; null where not set, or not told. */
export interface ImdsSummary {
  readonly httpTokens: string | null;
  readonly httpPutResponseHopLimit: number | null;
  readonly source: ImdsSource;
}

/** One spec in a report. */
export interface SpecResult {
  readonly file: string;
  /** Its document in the file, from 0. */
  readonly document: number;
  /** JSON Pointer from the document to the spec's body. */
  readonly path: string;
  readonly kind: KindId;
  readonly name: string | null;
  readonly id: string | null;
  readonly verdict: SpecVerdict;
  readonly imds: ImdsSummary;
}

/** A file that was looked at and left out, and why: it could not be parsed and does not look like a spec, or is no file. */
export interface PassedOver {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export interface Counts {
  /** Files that hold specs or that have findings. */
  readonly files: number;
  readonly specs: number;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly waived: number;
  /** Findings by severity; waived ones are counted apart. */
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waivedFindings: number;
  /** Findings that the baseline lists; in none of the counts by severity. */
  readonly knownFindings: number;
  /** Files that hold no Spot spec. */
  readonly passedOver: number;
}

/** What a run was about, when it was about a change. */
export interface ScopeResult {
  /** How many files the change touches. */
  readonly changedFiles: number;
  /** false: the list of changed files was cut, so that every file was taken for a changed one. */
  readonly isWhole: boolean;
  /** Open findings that were there before, in files that the change does not touch: counted, and not part of the findings. */
  readonly untouched: { readonly errors: number; readonly warnings: number; readonly notes: number };
}

/** What became of a baseline. */
export interface BaselineResult {
  readonly file: string;
  /** How many findings of this report it lists. */
  readonly known: number;
  /** How many of its entries list nothing any more. */
  readonly fixed: number;
}

/** What a change can do to the terms on which specs are judged: soften them, or take specs out of sight. */
export const POLICY_CHANGES = [
  'waiver-added',
  'waiver-extended',
  'severity-lowered',
  'limit-raised',
  'exclude-added',
  'kind-set',
  'gitignore-added',
  'baseline-added',
  'spec-deleted',
  'spec-hidden',
] as const;

/** What a change does to the terms on which specs are judged, or takes out of sight. */
export interface PolicyChange {
  readonly what: (typeof POLICY_CHANGES)[number];
  /** One sentence; it may quote what the change says, and is to be escaped. */
  readonly message: string;
  readonly file: string;
  /** Where it stands after the change; null where it is gone. */
  readonly line: number | null;
}

/** Whose policy judged what a change touches. */
export interface PolicyResult {
  readonly from: 'base' | 'head';
  /** The commit whose policy it was; null for the head's. */
  readonly commit: string | null;
  /** Why it is not the one that was asked for; null where it is. */
  readonly note: string | null;
  /** What will hold once the change is merged. */
  readonly changes: readonly PolicyChange[];
}

/** The result of a check; written as JSON it is described by schemas/report.schema.json. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'spot-imdsv2'; readonly version: string };
  readonly verdict: 'pass' | 'fail';
  /** Why the verdict is fail, when no error finding says so: a sentence for people; else null. */
  readonly reason: string | null;
  readonly counts: Counts;
  readonly specs: readonly SpecResult[];
  readonly findings: readonly Finding[];
  readonly passedOver: readonly PassedOver[];
  /** null: the run was not about a change. */
  readonly scope: ScopeResult | null;
  /** null: no baseline was named. */
  readonly baseline: BaselineResult | null;
  /** null: the run was not about a change. */
  readonly policy: PolicyResult | null;
}

/** What makes a report fail besides errors. */
export interface Strictness {
  /** The mildest severity that fails; never: nothing does. */
  readonly failOn: 'error' | 'warning' | 'never';
  /** More warnings than this fail; null: any number is fine. */
  readonly maxWarnings: number | null;
  /** No spec at all fails. */
  readonly needsSpecs: boolean;
}

/** The reason of a report that fails because nothing was found. */
export const NO_SPECS = 'No specs found.';

/** A report of these results: findings in order, counted, with the verdict. */
export function reportOf(
  parts: Pick<Report, 'specs' | 'findings' | 'passedOver' | 'scope' | 'baseline' | 'policy'> & {
    readonly files: number;
    readonly filesPassedOver: number;
  },
  strictness: Strictness,
  version: string,
): Report {
  const counts = countsOf(parts);
  const reason = failureOf(counts, strictness);
  return {
    version: 1,
    tool: { name: 'spot-imdsv2', version },
    verdict: reason === null ? 'pass' : 'fail',
    reason,
    counts,
    specs: parts.specs,
    findings: [...parts.findings].sort(compareFindings),
    passedOver: parts.passedOver,
    scope: parts.scope,
    baseline: parts.baseline,
    policy: parts.policy,
  };
}

function countsOf(parts: Parameters<typeof reportOf>[0]): Counts {
  const open = parts.findings.filter(isOpen);
  const waived = parts.findings.filter((finding) => finding.waiver !== null);
  const bySeverity = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const byVerdict = (verdict: SpecVerdict) => parts.specs.filter((spec) => spec.verdict === verdict).length;
  return {
    files: parts.files,
    specs: parts.specs.length,
    pass: byVerdict('pass'),
    fail: byVerdict('fail'),
    unknown: byVerdict('unknown'),
    waived: byVerdict('waived'),
    errors: bySeverity('error'),
    warnings: bySeverity('warning'),
    notes: bySeverity('note'),
    waivedFindings: waived.length,
    knownFindings: parts.findings.length - open.length - waived.length,
    passedOver: parts.filesPassedOver,
  };
}

/** Whether a finding counts: no waiver accepts it, and no baseline lists it. */
export function isOpen({ waiver, isKnown }: Pick<Finding, 'waiver' | 'isKnown'>): boolean {
  return waiver === null && !isKnown;
}

/** Why these counts fail; null when they pass. */
function failureOf(counts: Counts, strictness: Strictness): string | null {
  const { failOn, maxWarnings, needsSpecs } = strictness;
  if (counts.errors > 0) return `${plural(counts.errors, 'error')}.`;
  if (failOn === 'warning' && counts.warnings > 0) return `${plural(counts.warnings, 'warning')}, and warnings fail here.`;
  if (maxWarnings !== null && counts.warnings > maxWarnings) {
    return `${plural(counts.warnings, 'warning')}, but the limit is ${maxWarnings}.`;
  }
  if (needsSpecs && counts.specs === 0) return NO_SPECS;
  return null;
}

/** A count with its noun: `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** By file, then place, then rule, then message. The same findings always come in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Order by UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
