import type { AppliedWaiver, Finding, SpecResult, SpecVerdict } from '../findings/finding.js';
import type { RuleId } from '../findings/rules.js';
import type { Waiver } from './config.js';
import type { Draft, Judged } from './evaluate.js';
import { type Clusters, clustersAmong, clustersOf, inherit, weakest } from './inherit.js';
import type { FileJudgement } from './judge.js';
import type { Policy } from './policy.js';
import type { Doubt } from './subject.js';
import { covers, waiverFindings, waiverFor } from './waivers.js';

/** A judged file, and whether its findings count in this run. */
export interface ScopedFile extends FileJudgement {
  readonly isInScope: boolean;
}

/** The terms on which findings count. */
export interface Terms {
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether the run is about everything: only then can a waiver be said to cover nothing. */
  readonly isEverything: boolean;
  /** Whether a spec is to be reported at all. */
  isSelected(spec: Judged): boolean;
}

/** A finding whose fix is not yet in terms of the text. */
export type SettledFinding = Draft & Pick<Finding, 'spec' | 'waiver'>;

/** What the specs of a run come to, in the order of their files. */
export interface Settled {
  readonly specs: readonly SpecResult[];
  readonly findings: readonly SettledFinding[];
}

interface WaivedDraft {
  readonly draft: Draft;
  readonly waiver: AppliedWaiver | null;
}

/** A spec joined to its cluster, its findings held against the waivers. */
interface Joined {
  readonly spec: Judged;
  readonly clusters: readonly Joined[];
  readonly findings: readonly WaivedDraft[];
  readonly isReported: boolean;
}

/** Joins node groups to clusters, applies the waivers, and settles each spec's verdict. */
export function settle(files: readonly ScopedFile[], terms: Terms): Settled {
  const joined = joinAll(files, terms);
  const reported = joined.filter(({ isReported }) => isReported);
  const loose = files.filter(({ isInScope, findings }) => isInScope && findings.length > 0).flatMap(({ findings }) => findings);
  const findings: SettledFinding[] = [
    ...reported.flatMap((one, spec) => (one.findings.length === 0 ? NONE : findingsOf(one, spec))),
    ...loose.map((finding) => ({ ...finding, spec: null, waiver: waive(finding, null, terms) })),
    ...ofWaivers(joined, files, terms).map((finding) => ({ ...finding, spec: null, waiver: null })),
  ];
  return { specs: reported.map(resultOf), findings };
}

/** Most specs join nothing and have no findings: they share this. */
const NONE: readonly never[] = [];

function findingsOf(joined: Joined, spec: number): readonly SettledFinding[] {
  return reportedFindings(joined).map(({ draft, waiver }) => ({ ...draft, spec, waiver }));
}

function joinAll(files: readonly ScopedFile[], terms: Terms): readonly Joined[] {
  const clusters: Clusters = clustersAmong(files);
  const joinedClusters = new Map<Judged, Joined>();
  const join = (alone: Judged, file: ScopedFile): Joined => {
    const spec = inherit(alone, clusters, terms.policy);
    return {
      spec,
      clusters:
        alone.oceanId === null ? NONE : clustersOf(alone, clusters).flatMap((cluster) => joinedClusters.get(cluster) ?? []),
      findings: spec.findings.length === 0 ? NONE : spec.findings.map((draft) => ({ draft, waiver: waive(draft, spec, terms) })),
      isReported: file.isInScope && terms.isSelected(spec),
    };
  };
  // Clusters first: node groups ask for theirs.
  for (const file of files) {
    for (const alone of file.specs) if (alone.kind.role === 'cluster') joinedClusters.set(alone, join(alone, file));
  }
  const joined: Joined[] = [];
  for (const file of files) for (const alone of file.specs) joined.push(joinedClusters.get(alone) ?? join(alone, file));
  return joined;
}

function waive(finding: Draft, spec: Judged | null, { waivers, today }: Terms): AppliedWaiver | null {
  return waivers.length === 0 ? null : waiverFor({ finding, spec }, waivers, today);
}

/** Rules whose findings say that the value is not known, not that it is wrong. */
const UNSURE: readonly RuleId[] = ['unresolvable', 'node-group-inherits'];
/** The rules that report a doubt, one or the other by the policy: who waives one of them accepts the doubt itself. */
const REPORTED_BY: Readonly<Record<Doubt, readonly RuleId[]>> = {
  none: [],
  missing: ['tokens-required'],
  value: ['tokens-required'],
  misnamed: ['wrong-key', 'tokens-required'],
  shape: ['spec-schema', 'tokens-required'],
  hidden: ['unresolvable', 'tokens-required'],
  inherits: ['node-group-inherits'],
};

/**
 * The verdict on a spec. It does not depend on lowered severities: a policy may let instances pass that answer IMDSv1,
 * but the report does not call them safe.
 */
function verdictOf(joined: Joined): SpecVerdict {
  const own = ownVerdict(joined);
  return joined.spec.doubt === 'inherits' ? weakest([own, ...joined.clusters.map(verdictOf)]) : own;
}

function ownVerdict({ spec, clusters, findings }: Joined): SpecVerdict {
  const { doubt } = spec;
  if (findings.length === 0 && doubt === 'none') return 'pass';
  const open = findings.filter(({ waiver }) => waiver === null).map(({ draft }) => draft);
  const waived = findings.filter(({ waiver }) => waiver !== null).map(({ draft }) => draft);
  const isWrong = (draft: Draft) => draft.severity === 'error' && !(UNSURE.includes(draft.rule) && !isExplicit(draft, clusters));
  if (open.some(isWrong)) return 'fail';
  const isDoubted = doubt !== 'none' && !(doubt === 'inherits' && clusters.length > 0);
  if (isDoubted && !waived.some(({ rule }) => REPORTED_BY[doubt].includes(rule))) {
    return doubt === 'hidden' || doubt === 'inherits' ? 'unknown' : 'fail';
  }
  if (open.some(({ rule }) => rule === 'unresolvable')) return 'unknown';
  return isDoubted || waived.some(({ severity }) => severity === 'error') ? 'waived' : 'pass';
}

/** Whether a node group is refused although its cluster is known: the policy wants its options written out. */
function isExplicit(draft: Draft, clusters: readonly Joined[]): boolean {
  return draft.rule === 'node-group-inherits' && clusters.length > 0;
}

/**
 * The findings of a spec that is reported. A note that a node group inherits becomes an error where its cluster is weak
 * but not reported itself: else nothing would say so.
 */
function reportedFindings(joined: Joined): readonly WaivedDraft[] {
  const isWeak = joined.clusters.some((cluster) => !cluster.isReported && ['fail', 'unknown'].includes(verdictOf(cluster)));
  if (!isWeak) return joined.findings;
  return joined.findings.map((finding) => {
    const { draft } = finding;
    if (draft.rule !== 'node-group-inherits' || draft.severity === 'error') return finding;
    const message = `${draft.message} They do not show that instances refuse IMDSv1: check the cluster's spec as well.`;
    // A waiver accepts that the node group inherits, not that what it inherits is weak.
    return { draft: { ...draft, severity: 'error', message }, waiver: null };
  });
}

function resultOf(joined: Joined): SpecResult {
  const { spec, clusters } = joined;
  const { file, document, path, kind, name, id } = spec;
  const imds = spec.doubt === 'inherits' ? inheritedImds(spec, clusters) : spec.imds;
  return { file, document, path, kind: kind.id, name, id, verdict: verdictOf(joined), imds };
}

/** The options of the weakest cluster, which instances of the node group may get. */
function inheritedImds(spec: Judged, clusters: readonly Joined[]): SpecResult['imds'] {
  const [cluster] = clusters.toSorted((a, b) => weight(verdictOf(a)) - weight(verdictOf(b)));
  return cluster === undefined ? spec.imds : { ...cluster.spec.imds, source: 'inherited' };
}

function weight(verdict: SpecVerdict): number {
  return ['fail', 'unknown', 'waived', 'pass'].indexOf(verdict);
}

/** Findings about waivers. Of a run that is about some files only, those about waivers that cover something there. */
function ofWaivers(joined: readonly Joined[], files: readonly ScopedFile[], terms: Terms): readonly Draft[] {
  if (terms.waivers.length === 0) return [];
  const ofSpecs = joined.flatMap(({ spec, isReported }) => spec.findings.map((finding) => ({ finding, spec, isReported })));
  const ofFiles = files.flatMap(({ findings, isInScope }) =>
    findings.map((finding) => ({ finding, spec: null, isReported: isInScope })),
  );
  const waivable = [...ofSpecs, ...ofFiles];
  const uses = (waiver: Waiver) => waivable.filter((one) => covers(waiver, one));
  const relevant = terms.waivers.filter((waiver) => terms.isEverything || uses(waiver).some(({ isReported }) => isReported));
  return waiverFindings(relevant, (waiver) => uses(waiver).length > 0, terms.today, terms.policy);
}
