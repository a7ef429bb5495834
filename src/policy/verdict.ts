import type { SpecResult, SpecVerdict } from '../findings/finding.js';
import type { RuleId } from '../findings/rules.js';
import type { Draft, Judged } from './evaluate.js';
import { weakest } from './inherit.js';
import type { Joined } from './join.js';
import type { Doubt } from './subject.js';

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
export function verdictOf(joined: Joined): SpecVerdict {
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

/** A spec as it stands in the report. */
export function resultOf(joined: Joined): SpecResult {
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
