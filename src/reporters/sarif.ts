import type { AppliedWaiver, Finding, Fix, Report } from '../findings/finding.js';
import { ruleIds } from '../findings/rules.js';
import type { Range } from '../specs/spec.js';
import { counter } from './counter.js';
import { jsonText } from './json-text.js';
import type { ReportContext, Reporter } from './reporter.js';
import { cutText, leftOut, MAX_FILE_BYTES, withinLimits } from './sarif-limits.js';
import { sarifRules } from './sarif-rules.js';
import { visible } from './visible.js';

const HOME = 'https://github.com/spot-imdsv2/spot-imdsv2';
/** Fixes that insert more characters are left out: one of them must not cost other findings their place. */
const MAX_FIX = 10_000;

/** The report as SARIF 2.1.0, within what GitHub's code scanning takes; what had to be left out is told in a notification. */
export const sarif: Reporter = (report, context) => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, context)],
  };
  const text = `${jsonText(log, 2)}\n`;
  return Buffer.byteLength(text) <= MAX_FILE_BYTES ? text : `${jsonText(log)}\n`;
};

function runOf(report: Report, context: ReportContext) {
  const { name, version } = report.tool;
  const countOf = counter();
  const counted = new Map(report.findings.map((finding) => [finding, countOf(finding.fingerprint)]));
  const { results, left } = withinLimits(report.findings, (finding) => resultOf(finding, counted.get(finding) ?? 1, context));
  const omitted = leftOut(left, context.fullReport);
  return {
    tool: {
      driver: {
        name,
        version,
        semanticVersion: version,
        informationUri: HOME,
        rules: sarifRules(),
        notifications: NOTIFICATIONS,
      },
    },
    // No automationDetails: they would override the category that a workflow gives to the upload.
    columnKind: 'utf16CodeUnits',
    // Where the root lies on the machine that checked is nobody's business.
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: omitted === null ? [] : [notification(omitted)] }],
    // Without an error among the results, a file could look as if the check passed.
    properties: { verdict: report.verdict, reason: report.reason, counts: report.counts },
    results,
  };
}

const NOTIFICATIONS = [
  {
    id: 'results-cut',
    name: 'ResultsCut',
    shortDescription: { text: 'Findings were left out of the file.' },
    fullDescription: { text: 'There are more findings than GitHub takes. The worst ones are kept.' },
    help: { text: 'The report that the notification names holds all findings.' },
    defaultConfiguration: { level: 'warning' },
  },
] as const;

function notification(text: string) {
  return { descriptor: { id: NOTIFICATIONS[0].id, index: 0 }, level: 'warning', message: { text } };
}

function resultOf(finding: Finding, count: number, context: ReportContext) {
  const { rule, severity, range, path, fingerprint, fix } = finding;
  const artifactLocation = locationOf(context.pathOf(finding.file));
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: severity,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) }, ...logicalLocations(path) }],
    partialFingerprints: {
      // The one that GitHub reads. It wants a count behind the hash, for those that are the same.
      primaryLocationLineHash: `${fingerprint}:${count}`,
      'spotImdsv2/v1': fingerprint,
    },
    // Either all results say whether they are suppressed or none (SARIF 3.27.23).
    suppressions: suppressionsOf(finding),
    ...fixes(fix, artifactLocation),
  };
}

/** GitHub passes over suppressions: its readers learn of a waiver, or of the baseline, by the message. */
function messageOf({ message, waiver, isKnown }: Finding): string {
  const terms = waiver === null ? '' : ` Waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`;
  return shown(`${message}${terms}${waiver === null && isKnown ? ' The baseline lists it.' : ''}`);
}

/** A text that holds words from files. What looks like a link of SARIF's (3.11.6: `[text](target)`) is none. */
function shown(text: string): string {
  return cutText(visible(text).replaceAll('](', '\\]('));
}

/**
 * A path as a relative URI (RFC 3986). Colons are escaped as well: before the first slash they would end a scheme.
 * Halves of characters have no escape of their own.
 */
function locationOf(path: string) {
  const segments = path
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent);
  return { uri: segments.join('/'), uriBaseId: '%SRCROOT%' };
}

/** Ours and SARIF's are the same: from 1, in UTF-16 units, the end is the first position after it. */
function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The place in the document, as a JSON Pointer. A cut one would point elsewhere, so a very long one is left out. */
function logicalLocations(path: string) {
  if (path === '' || cutText(path) !== path) return {};
  return { logicalLocations: [{ fullyQualifiedName: path }] };
}

/** What accepts a finding: a waiver, or that the baseline lists it. */
function suppressionsOf({ waiver, isKnown }: Finding) {
  const reasons = [...(waiver === null ? [] : [justificationOf(waiver)]), ...(isKnown ? ['The baseline lists it.'] : [])];
  return reasons.map((justification) => ({ kind: 'external', status: 'accepted', justification }));
}

function justificationOf({ reason, owner, expires, ticket }: AppliedWaiver): string {
  const terms = `owner ${owner}, last day ${expires}${ticket === null ? '' : `, ticket ${ticket}`}`;
  return shown(`${reason} (${terms})`);
}

function fixes(fix: Fix | null, artifactLocation: ReturnType<typeof locationOf>) {
  if (fix === null || fix.edits.reduce((length, { text }) => length + text.length, 0) > MAX_FIX) return {};
  const replacements = fix.edits.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } }));
  return { fixes: [{ description: { text: shown(fix.title) }, artifactChanges: [{ artifactLocation, replacements }] }] };
}
