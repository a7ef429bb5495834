import { type AppliedWaiver, isOpen } from '../findings/finding.js';
import type { Draft, Judged } from './evaluate.js';
import { type Clusters, clustersAmong, clustersOf, inherit } from './inherit.js';
import type { FileJudgement } from './judge.js';
import type { Concern, FileTerms, Terms } from './terms.js';
import { waiverFor } from './waivers.js';

/** A judged file, and whether its findings count in this run. */
export interface ScopedFile extends FileJudgement {
  readonly file: string;
  /** Whether it is among what the run was asked about. */
  readonly isInScope: boolean;
}

/** A finding, and what accepts it. */
export interface HeldDraft {
  readonly draft: Draft;
  readonly waiver: AppliedWaiver | null;
  readonly isKnown: boolean;
}

/** A spec joined to its cluster, its findings held against waivers and baseline. */
export interface Joined {
  readonly spec: Judged;
  readonly clusters: readonly Joined[];
  readonly findings: readonly HeldDraft[];
  /** Whether it is among what the run was asked about. */
  readonly isAsked: boolean;
  /** Whether it stands in the report: asked for, and concerned by the change. */
  readonly isReported: boolean;
}

/** Most specs join nothing and have no findings: they share this. */
const NONE: readonly never[] = [];

/** Joins node groups to clusters and holds all findings against waivers and baseline, in the order of the files. */
export function joinAll(files: readonly ScopedFile[], terms: Terms): readonly Joined[] {
  const clusters: Clusters = clustersAmong(files);
  const joinedClusters = new Map<Judged, Joined>();
  const join = (alone: Judged, { file, isInScope }: ScopedFile): Joined => {
    const judged = alone.oceanId === null ? NONE : clustersOf(alone, clusters);
    const involved = [file, ...judged.map((cluster) => cluster.file)];
    const own = terms.of(involved, alone.oceanId);
    const spec = inherit(alone, clusters, own.policy);
    const findings = spec.findings.length === 0 ? NONE : spec.findings.map((draft) => held(draft, spec, own, terms.today));
    const isAsked = isInScope && terms.isSelected(spec);
    return {
      spec,
      clusters: judged.flatMap((cluster) => joinedClusters.get(cluster) ?? []),
      findings,
      isAsked,
      isReported: isAsked && (terms.concern === null || isConcerned(alone, involved, findings, terms.concern)),
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

/** A change concerns the specs in the files that it touches, the node groups of their clusters, and whatever fails only since. */
function isConcerned(spec: Judged, involved: readonly string[], findings: readonly HeldDraft[], concern: Concern): boolean {
  if (involved.some((file) => concern.isTouched(file))) return true;
  if (spec.oceanId !== null && concern.wasTouched(spec.oceanId)) return true;
  return findings.some((one) => isOpen(one) && !concern.isOld(one.draft.fingerprint));
}

/** Holds a finding against waivers and baseline. */
export function held(draft: Draft, spec: Judged | null, { waivers, isKnown }: FileTerms, today: string): HeldDraft {
  const waiver = waivers.length === 0 ? null : waiverFor({ finding: draft, spec }, waivers, today);
  return { draft, waiver, isKnown: waiver === null && isKnown(draft) };
}
