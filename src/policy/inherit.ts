import type { Finding, SpecVerdict } from '../findings/finding.js';
import { familiesOf } from '../specs/recognise.js';
import type { SpecKind } from '../specs/spec.js';
import { type Draft, draft, type Judged, severityFor } from './evaluate.js';
import type { Policy } from './policy.js';
import { ambiguity } from './rules/ambiguous-kind.js';

/** Clusters by id. Two with one id can only be copies: the weakest of them counts. */
export type Clusters = ReadonlyMap<string, readonly Judged[]>;

/** All clusters among judged specs, by their ids. */
export function clustersAmong(files: readonly { readonly specs: readonly Judged[] }[]): Clusters {
  const clusters = new Map<string, Judged[]>();
  for (const { specs } of files) {
    for (const spec of specs) {
      if (spec.kind.role !== 'cluster' || spec.id === null) continue;
      const known = clusters.get(spec.id);
      if (known === undefined) clusters.set(spec.id, [spec]);
      else known.push(spec);
    }
  }
  return clusters;
}

/** The clusters that a node group joins; none where it is no node group, or its cluster is not among the specs. */
export function clustersOf(spec: Judged, clusters: Clusters): readonly Judged[] {
  return spec.oceanId === null ? [] : (clusters.get(spec.oceanId) ?? []);
}

/** What joining a node group to its cluster adds: its family, and what is to be said of options it does not set itself. */
export function inherit(spec: Judged, clusters: Clusters, policy: Policy): Judged {
  if (spec.kind.role !== 'node-group') return spec;
  const joined = clustersOf(spec, clusters);
  const related = withFamily(spec, joined);
  return { ...related, findings: [...comparedWith(joined, related), ...ownFindings(related, joined, policy)] };
}

/** A node group has the family of its cluster, whatever its own members look like. */
function withFamily(spec: Judged, joined: readonly Judged[]): Judged {
  const cluster = joined.find((one) => !one.ambiguous);
  if (cluster === undefined) return spec;
  const kinds = familiesOf(spec.kind, true);
  const isEcs = cluster.kind.id === 'ocean-ecs-cluster';
  const kind = kinds.find((one) => (one.id === 'ocean-ecs-vng') === isEcs) ?? spec.kind;
  return { ...spec, kind, ambiguous: false };
}

/** The node group's own findings; where its options are weaker than those it would inherit, that is said as well. */
function comparedWith(joined: readonly Judged[], spec: Judged): readonly Draft[] {
  const isStronger = joined.length > 0 && joined.every((cluster) => cluster.doubt === 'none');
  const hasOwn = spec.doubt === 'missing' || spec.doubt === 'value';
  if (!isStronger || !hasOwn) return spec.findings;
  return spec.findings.map((finding) =>
    finding.rule === 'tokens-required'
      ? { ...finding, message: `${finding.message} Its cluster requires tokens; these options override that.` }
      : finding,
  );
}

function ownFindings(spec: Judged, joined: readonly Judged[], policy: Policy): readonly Draft[] {
  const found: (Draft | null)[] = [];
  if (spec.ambiguous) found.push(atRoot(spec, 'ambiguous-kind', ambiguity(spec.kind), undefined, policy));
  if (spec.doubt === 'inherits') found.push(inheritance(spec, joined, policy));
  return found.filter((one) => one !== null);
}

function inheritance(spec: Judged, joined: readonly Judged[], policy: Policy): Draft | null {
  const remedy = `Add ${memberOf(spec.kind)}.httpTokens: "required"`;
  if (policy.nodeGroups === 'explicit') {
    const message = `the node group sets no IMDS options of its own, but the policy wants them on each. ${remedy}.`;
    return draft('node-group-inherits', 'error', message, rootOf(spec));
  }
  // Of several with one id, the one that is to be looked at.
  const cluster = joined.find(({ doubt }) => doubt !== 'none') ?? joined[0];
  if (cluster === undefined && spec.oceanId === null) {
    const message = `the node group sets no IMDS options of its own, and no oceanId names its cluster: it cannot be told whether instances refuse IMDSv1. ${remedy}, or the oceanId.`;
    return atRoot(spec, 'node-group-inherits', message, 'error', policy);
  }
  if (cluster === undefined) {
    const message = `the node group takes its IMDS options from cluster ${shown(spec.oceanId)}, which is not among the specs: it cannot be told whether instances refuse IMDSv1. ${remedy}, or keep the cluster's spec in this repository.`;
    return atRoot(spec, 'node-group-inherits', message, 'error', policy);
  }
  const from = shown(cluster.name ?? cluster.id);
  return atRoot(
    spec,
    'node-group-inherits',
    `the node group takes its IMDS options from cluster ${from} (${cluster.file}).`,
    undefined,
    policy,
  );
}

/** A name from a spec, cut where it is no name that people give. */
function shown(name: string | null): string {
  const text = name ?? '';
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

function memberOf(kind: SpecKind): string {
  return [kind.root, ...kind.imdsPath].join('.');
}

function atRoot(
  spec: Judged,
  rule: 'node-group-inherits' | 'ambiguous-kind',
  message: string,
  own: Finding['severity'] | undefined,
  policy: Policy,
): Draft | null {
  const severity = severityFor(rule, own, policy);
  return severity === null ? null : draft(rule, severity, message, rootOf(spec));
}

function rootOf(spec: Judged): Parameters<typeof draft>[3] {
  const { range, path } = spec.root ?? { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, path: spec.path };
  return { file: spec.file, range, path, identity: spec.identity, inside: '' };
}

/** The weakest of some verdicts. */
export function weakest(verdicts: readonly SpecVerdict[]): SpecVerdict {
  const order = ['fail', 'unknown', 'waived', 'pass'] as const;
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
