import { type Finding, isOpen, type SpecResult } from '../findings/finding.js';
import type { Waiver } from './config.js';
import { type Draft, type SettledFinding, settled } from './evaluate.js';
import { type HeldDraft, held, type Joined, joinAll } from './join.js';
import { isTouched, type ScopedFile, type Terms } from './terms.js';
import { resultOf, verdictOf } from './verdict.js';
import { covers, waiverFindings } from './waivers.js';

/** What the specs of a run come to, in the order of their files. */
export interface Settled {
  readonly specs: readonly SpecResult[];
  readonly findings: readonly SettledFinding[];
  /** All findings of what was asked for, held against waivers and baseline; also those that the change does not concern. */
  held(): readonly HeldDraft[];
  /** Open findings that the change does not concern. */
  readonly untouched: readonly Pick<Finding, 'severity' | 'fingerprint'>[];
}

/** Joins node groups to clusters, applies waivers and baseline, and settles each spec's verdict. */
export function settle(files: readonly ScopedFile[], terms: Terms): Settled {
  const joined = joinAll(files, terms);
  const reported = joined.filter(({ isReported }) => isReported);
  const loose = looseFindings(files, terms);
  const findings: SettledFinding[] = [
    ...reported.flatMap((one, spec) => (one.findings.length === 0 ? NONE : findingsOf(one, spec))),
    ...loose.filter(({ isConcerned }) => isConcerned).map(({ finding }) => finding),
    ...ofWaivers(joined, files, terms).map((one) => settled(one, { spec: null, waiver: null, isKnown: false })),
  ];
  return {
    specs: reported.map(resultOf),
    findings,
    held: () => [...withFindings(joined).flatMap(reportedFindings), ...loose.map((one) => one.held)],
    untouched: terms.concern === null ? [] : untouchedFindings(joined, loose),
  };
}

/** Most specs join nothing and have no findings: they share this. */
const NONE: readonly never[] = [];

function findingsOf(joined: Joined, spec: number): readonly SettledFinding[] {
  return reportedFindings(joined).map(({ draft, waiver, isKnown }) => settled(draft, { spec, waiver, isKnown }));
}

interface LooseFinding {
  readonly held: HeldDraft;
  readonly finding: SettledFinding;
  readonly isConcerned: boolean;
}

/** Findings about files as a whole. */
function looseFindings(files: readonly ScopedFile[], terms: Terms): readonly LooseFinding[] {
  const some = files.filter(({ isInScope, findings }) => isInScope && findings.length > 0);
  return some.flatMap((file) => {
    const own = terms.of([file.file], null);
    return file.findings.map((draft) => {
      const one = held(draft, null, own, terms.today);
      const finding = settled(draft, { spec: null, waiver: one.waiver, isKnown: one.isKnown });
      return { held: one, finding, isConcerned: isTouched(file.file, terms) || isNew(finding, terms) };
    });
  });
}

function untouchedFindings(joined: readonly Joined[], loose: readonly LooseFinding[]): Settled['untouched'] {
  const ofSpecs = withFindings(joined.filter(({ isReported }) => !isReported)).flatMap(({ findings }) => findings);
  const ofFiles = loose.filter(({ isConcerned }) => !isConcerned).map(({ finding }) => finding);
  return [...ofSpecs.filter(isOpen).map(({ draft }) => draft), ...ofFiles.filter(isOpen)];
}

/** Those of what was asked for that have findings: few of many. */
function withFindings(joined: readonly Joined[]): readonly Joined[] {
  return joined.filter(({ isAsked, findings }) => isAsked && findings.length > 0);
}

function isNew(finding: SettledFinding, { concern }: Terms): boolean {
  return concern !== null && isOpen(finding) && !concern.isOld(finding);
}

/**
 * The findings of a spec that is reported. A note that a node group inherits becomes an error where its cluster is weak, but
 * not reported itself or only known to be so: else nothing would say it of this resource.
 */
function reportedFindings(joined: Joined): readonly HeldDraft[] {
  const isWeak = joined.clusters.some(
    (one) => ['fail', 'unknown'].includes(verdictOf(one)) && (!one.isReported || isAllKnown(one)),
  );
  if (!isWeak) return joined.findings;
  return joined.findings.map((finding) => {
    const { draft } = finding;
    if (draft.rule !== 'node-group-inherits' || draft.severity === 'error') return finding;
    const message = `${draft.message} They do not show that instances refuse IMDSv1: check the cluster's spec as well.`;
    // A waiver accepts that the node group inherits, not that what it inherits is weak. The baseline may list that.
    return { draft: { ...draft, severity: 'error', message }, waiver: null, isKnown: finding.isKnown };
  });
}

/** Whether all that is wrong with a spec is in the baseline. */
function isAllKnown({ findings }: Joined): boolean {
  return findings.some(({ isKnown }) => isKnown) && !findings.some((one) => isOpen(one) && one.draft.severity === 'error');
}

/** Findings about waivers. Of a run that is about some files only, those about waivers that cover something there. */
function ofWaivers(joined: readonly Joined[], files: readonly ScopedFile[], terms: Terms): readonly Draft[] {
  const { waivers, policy } = terms.current;
  if (waivers.length === 0) return [];
  const ofSpecs = joined.flatMap(({ spec, isReported }) => spec.findings.map((finding) => ({ finding, spec, isReported })));
  const ofFiles = files.flatMap(({ findings, isInScope }) =>
    findings.map((finding) => ({ finding, spec: null, isReported: isInScope && isTouched(finding.file, terms) })),
  );
  const waivable = [...ofSpecs, ...ofFiles];
  const uses = (waiver: Waiver) => waivable.filter((one) => covers(waiver, one));
  const isRelevant = (waiver: Waiver) => {
    if (terms.isEverything && isTouched(waiver.place.file, terms)) return true;
    return uses(waiver).some(({ isReported }) => isReported);
  };
  const relevant = waivers.filter(isRelevant);
  return waiverFindings(relevant, (waiver) => uses(waiver).length > 0, terms.today, policy);
}
