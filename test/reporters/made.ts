import {
  type Finding,
  type PolicyChange,
  type PolicyResult,
  type Report,
  reportOf,
  type ScopeResult,
  type SpecResult,
  type Strictness,
} from '../../src/findings/finding.js';
import type { ReportContext } from '../../src/reporters/reporter.js';
import type { Range } from '../../src/specs/spec.js';

/** A range by its four numbers; the end is where the start is, when it is not given. */
export function range(line: number, column: number, endLine = line, endColumn = column): Range {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A finding of which only what matters is given. */
export function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'tokens-required',
    severity: 'error',
    message: 'httpTokens must be "required".',
    file: 'web.json',
    range: range(3, 5, 3, 15),
    path: '/group',
    spec: 0,
    fingerprint: '0123456789abcdef0123456789abcdef',
    waiver: null,
    isKnown: false,
    fix: null,
    help: 'https://example.com/rule.md',
    ...given,
  };
}

/** A spec of which only what matters is given. */
export function spec(given: Partial<SpecResult> = {}): SpecResult {
  return {
    file: 'web.json',
    document: 0,
    path: '/group',
    kind: 'elastigroup',
    name: 'web',
    id: null,
    verdict: 'fail',
    imds: { httpTokens: 'optional', httpPutResponseHopLimit: null, source: 'own' },
    ...given,
  };
}

/** What a change does to the terms, judged by the policy from before it. */
export function policy(changes: readonly Partial<PolicyChange>[] = [{}], given: Partial<PolicyResult> = {}): PolicyResult {
  const made = changes.map(
    (change): PolicyChange => ({
      what: 'waiver-added',
      message: 'a waiver of tokens-required for web.json holds until 2999-12-31.',
      file: '.spot-imdsv2.yml',
      line: 7,
      ...change,
    }),
  );
  return { from: 'base', commit: 'b'.repeat(40), note: null, changes: made, ...given };
}

/** A change of one file, with nothing old elsewhere where nothing else is given. */
export function scope(untouched: Partial<ScopeResult['untouched']> = {}, isWhole = true): ScopeResult {
  return { changedFiles: 1, isWhole, untouched: { errors: 0, warnings: 0, notes: 0, ...untouched } };
}

interface Parts extends Partial<Strictness>, Partial<Pick<Report, 'scope' | 'baseline' | 'policy'>> {
  readonly findings?: readonly Finding[];
  readonly specs?: readonly SpecResult[];
  readonly passedOver?: Report['passedOver'];
  readonly filesPassedOver?: number;
}

/** A report of these parts; of one failing spec where none are given. */
export function report(parts: Parts = {}): Report {
  const { findings = [], specs = [spec()], passedOver = [], filesPassedOver = passedOver.length } = parts;
  const { scope = null, baseline = null, policy = null } = parts;
  const { failOn = 'error', maxWarnings = null, needsSpecs = false } = parts;
  const files = new Set(specs.map(({ file }) => file)).size;
  return reportOf(
    { specs, findings, passedOver, files, filesPassedOver, scope, baseline, policy },
    { failOn, maxWarnings, needsSpecs },
    '1.2.3',
  );
}

/** What a reporter knows: these texts, and paths as they are in the report. */
export function context(sources: Readonly<Record<string, string>> = {}, given: Partial<ReportContext> = {}): ReportContext {
  return {
    color: false,
    source: (file) => sources[file] ?? null,
    pathOf: (file) => file,
    fullReport: 'the full report',
    ...given,
  };
}
