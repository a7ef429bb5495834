import { type Finding, isOpen } from '../findings/finding.js';
import { counter } from './counter.js';
import { jsonText } from './json-text.js';
import type { ReportContext, Reporter } from './reporter.js';
import { visible } from './visible.js';

/** GitLab's words, from mildest to worst: info, minor, major, critical, blocker. What fails the job is at the upper end. */
const GITLAB_SEVERITIES = { error: 'critical', warning: 'minor', note: 'info' } as const satisfies Record<
  Finding['severity'],
  string
>;

/**
 * The open findings as a Code Quality report of GitLab, for `artifacts:reports:codequality` (docs.gitlab.com: Code Quality,
 * report format). GitLab knows no waivers: what is waived or known is left out.
 */
export const gitlab: Reporter = (report, context) => {
  const countOf = counter();
  const issues = report.findings.map((finding) => ({ finding, count: countOf(finding.fingerprint) }));
  const open = issues.filter(({ finding }) => isOpen(finding));
  return `${jsonText(
    open.map(({ finding, count }) => issueOf(finding, count, context)),
    2,
  )}\n`;
};

function issueOf({ rule, severity, message, fingerprint, file, range }: Finding, count: number, { pathOf }: ReportContext) {
  return {
    description: visible(message),
    check_name: rule,
    // Of several with the same one, GitLab shows the first only.
    fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
    severity: GITLAB_SEVERITIES[severity],
    location: { path: pathOf(file), lines: { begin: range.start.line, end: range.end.line } },
  };
}
