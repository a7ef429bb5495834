import { type AppliedWaiver, isOpen } from '../findings/finding.js';
import type { Draft, Judged } from './evaluate.js';
import { type Clusters, clustersAmong, clustersOf, inherit } from './inherit.js';
import type { Concern, FileTerms, ScopedFile, Terms } from './terms.js';
import { waiverFor } from './waivers.js';

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
  const now = sideOf(files);
  const before = terms.former === null ? now : sideOf(terms.former.files);
  const join = (alone: Judged, { file, isInScope }: ScopedFile, given: FileTerms | null): Joined => {
    const involved = [file, ...clustersOf(alone, now.clusters).map((cluster) => cluster.file)];
    const own = given ?? terms.of(involved, alone.oceanId);
    // By the terms from before a change, its own config names no cluster, hides none and accepts none.
    const { clusters, joined } = own === terms.current ? now : before;
    const spec = inherit(alone, clusters, own.policy);
    const findings = spec.findings.length === 0 ? NONE : spec.findings.map((draft) => held(draft, spec, own, terms.today));
    const isAsked = isInScope && terms.isSelected(spec);
    return {
      spec,
      clusters: alone.oceanId === null ? NONE : clustersOf(alone, clusters).flatMap((cluster) => joined.get(cluster) ?? []),
      findings,
      isAsked,
      isReported: isAsked && (terms.concern === null || isConcerned(alone, involved, findings, terms.concern)),
    };
  };
  // Clusters first: node groups ask for theirs.
  joinClusters(files, now, (alone, file) => join(alone, file, null));
  if (terms.former !== null) {
    const { files: former, terms: given } = terms.former;
    joinClusters(former, before, (alone, file) => join(alone, file, given));
  }
  const all: Joined[] = [];
  for (const file of files) for (const alone of file.specs) all.push(now.joined.get(alone) ?? join(alone, file, null));
  return all;
}

/** The clusters among some files, alone and joined. */
interface Side {
  readonly clusters: Clusters;
  readonly joined: Map<Judged, Joined>;
}

function sideOf(files: readonly ScopedFile[]): Side {
  return { clusters: clustersAmong(files), joined: new Map() };
}

function joinClusters(files: readonly ScopedFile[], { joined }: Side, join: (alone: Judged, file: ScopedFile) => Joined): void {
  for (const file of files) {
    for (const alone of file.specs) if (alone.kind.role === 'cluster') joined.set(alone, join(alone, file));
  }
}

/** A change concerns the specs in the files that it touches, the node groups of their clusters, and whatever fails only since. */
function isConcerned(spec: Judged, involved: readonly string[], findings: readonly HeldDraft[], concern: Concern): boolean {
  if (involved.some((file) => concern.isTouched(file))) return true;
  if (spec.oceanId !== null && concern.wasTouched(spec.oceanId)) return true;
  return findings.some((one) => isOpen(one) && !concern.isOld(one.draft));
}

/** Holds a finding against waivers and baseline. */
export function held(draft: Draft, spec: Judged | null, { waivers, isKnown }: FileTerms, today: string): HeldDraft {
  const waiver = waivers.length === 0 ? null : waiverFor({ finding: draft, spec }, waivers, today);
  return { draft, waiver, isKnown: waiver === null && isKnown(draft) };
}
