import type { Finding, ImdsSource, ImdsSummary } from '../findings/finding.js';
import type { RuleId } from '../findings/rules.js';
import { helpOf, RULES } from '../findings/rules.js';
import type { Document, Part, Path, Range, Spec, SpecKind, TextNode } from '../specs/spec.js';
import type { TextPlaces } from '../specs/text.js';
import { pointerOf, unresolvableText } from '../specs/value.js';
import { type Policy, severityOf } from './policy.js';
import type { Remedy } from './remedy.js';
import { SPEC_RULES } from './rules/index.js';
import { type Doubt, type Problem, type Subject, subjectOf } from './subject.js';
import type { Scan } from './user-data/scan.js';

/**
 * A finding before it is known which spec of the report it belongs to, and whether a waiver or the baseline covers it. Its
 * fix is not yet in terms of the text.
 */
export interface Draft extends Omit<Finding, 'spec' | 'waiver' | 'isKnown' | 'fix'> {
  readonly fix: Remedy | null;
  /** What the fingerprint is made of, besides file and rule: what the resource is called there, and the path inside it. */
  readonly identity: { readonly resource: string; readonly inside: string };
}

/** A finding of which all is known but what its fix is in terms of the text. */
export type SettledFinding = Omit<Draft, 'identity'> & Pick<Finding, 'spec' | 'waiver' | 'isKnown'>;

/** A spec that has been judged by itself: everything later steps need, without the file's text. */
export interface Judged {
  readonly file: string;
  readonly document: number;
  readonly path: string;
  readonly kind: SpecKind;
  readonly ambiguous: boolean;
  readonly id: string | null;
  readonly name: string | null;
  /** What the spec is called in fingerprints. */
  readonly identity: string;
  readonly imds: ImdsSummary;
  readonly doubt: Doubt;
  /** The cluster that a node group belongs to. */
  readonly oceanId: string | null;
  readonly findings: readonly Draft[];
  /** Where the spec's body begins, for findings that come later; only node groups get such. */
  readonly root: { readonly range: Range; readonly path: string } | null;
}

/** Where the judged spec stands. */
export interface Surroundings {
  readonly file: string;
  readonly places: TextPlaces;
  readonly identity: string;
  /** The id that the config gives, for a spec without one. */
  readonly id: string | null;
  readonly scan: Scan;
}

/** Judges one spec by itself: every rule's problems, made into findings. The only place that gives them severity and place. */
export function evaluate(spec: Spec, policy: Policy, around: Surroundings): Judged {
  const subject = subjectOf(spec, policy, around.scan);
  const findings: Draft[] = [];
  for (const rule of SPEC_RULES) {
    for (const problem of rule.problems(subject)) {
      const finding = findingOf(rule.id, problem, subject, around);
      if (finding !== null) findings.push(finding);
    }
  }
  const isNodeGroup = spec.kind.role === 'node-group';
  return {
    file: around.file,
    document: spec.document.index,
    path: pointerOf(spec.path),
    kind: spec.kind,
    ambiguous: spec.ambiguous,
    id: spec.id ?? around.id,
    name: spec.name,
    identity: around.identity,
    imds: summaryOf(subject),
    doubt: subject.doubt,
    oceanId: typeof spec.body.oceanId === 'string' ? spec.body.oceanId : null,
    findings,
    root: isNodeGroup ? { range: rangeOf(spec.document, spec.path, 'key', around.places), path: pointerOf(spec.path) } : null,
  };
}

/** The severity of a problem: the rule's, or its own where it is milder or worse; null where the policy switches the rule off. */
export function severityFor(rule: RuleId, own: Problem['severity'], policy: Policy): Finding['severity'] | null {
  const general = severityOf(rule, policy);
  if (general === 'off') return null;
  if (own === undefined) return general;
  const isSet = policy.rules[rule] !== undefined && !RULES[rule].isFixed;
  const isMilder = rank(own) > rank(general);
  return isSet && !isMilder ? general : own;
}

function rank(severity: Finding['severity']): number {
  return severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
}

/** Makes a finding of what a rule says about a place. */
export function draft(
  rule: RuleId,
  severity: Finding['severity'],
  message: string,
  at: { readonly file: string; readonly range: Range; readonly path: string; readonly identity: string; readonly inside: string },
): Draft {
  const identity = { resource: at.identity, inside: at.inside };
  return {
    rule,
    severity,
    message,
    file: at.file,
    range: at.range,
    path: at.path,
    fingerprint: fingerprintOf(at.file, rule, identity),
    identity,
    fix: null,
    help: helpOf(rule),
  };
}

/**
 * The fingerprint of a finding: a digest, so that nobody can make one finding look like another. node:crypto is loaded at
 * the first finding: without any, starting is faster.
 */
export function fingerprintOf(file: string, rule: RuleId, { resource, inside }: Draft['identity']): string {
  const { hash } = process.getBuiltinModule('node:crypto');
  return hash('sha256', JSON.stringify([file, resource, rule, inside])).slice(0, 32);
}

/** A draft with what was found out about it. */
export function settled({ identity: _, ...finding }: Draft, rest: Pick<Finding, 'spec' | 'waiver' | 'isKnown'>): SettledFinding {
  return { ...finding, ...rest };
}

function findingOf(rule: RuleId, problem: Problem, subject: Subject, around: Surroundings): Draft | null {
  const severity = severityFor(rule, problem.severity, subject.policy);
  if (severity === null) return null;
  const { spec } = subject;
  const path = problem.from === 'body' ? [...spec.path, ...problem.path] : problem.path;
  const finding = draft(rule, severity, problem.message, {
    file: around.file,
    range: rangeOf(spec.document, path, problem.part, around.places),
    path: pointerOf(path),
    identity: around.identity,
    inside: problem.from === 'body' ? pointerOf(problem.path) : `#${pointerOf(problem.path)}`,
  });
  return problem.remedy === undefined ? finding : { ...finding, fix: problem.remedy };
}

/** Where a part of a document stands; of something that is not written, where its nearest parent does. */
export function rangeOf(document: Document, path: Path, part: Part, places: TextPlaces): Range {
  let node: TextNode = document.node();
  for (const step of path) {
    const child = node.child(step);
    if (child === undefined) break;
    node = child;
  }
  if (part === 'value') return places.range(node.span());
  // A body without a key (flat, or an item of a list) is shown by its first character.
  const { start } = node.span();
  return places.range(node.key ?? { start, end: start + 1 });
}

function summaryOf(subject: Subject): ImdsSummary {
  const { imds } = subject;
  const tokens = imds?.httpTokens;
  const hops = imds?.httpPutResponseHopLimit;
  return {
    httpTokens: typeof tokens === 'string' && unresolvableText(tokens) === null ? tokens.slice(0, 60) : null,
    httpPutResponseHopLimit: typeof hops === 'number' && Number.isFinite(hops) ? hops : null,
    source: sourceOf(subject),
  };
}

function sourceOf({ doubt, imds }: Subject): ImdsSource {
  if (doubt === 'hidden') return 'unresolvable';
  if (doubt === 'inherits') return 'inherited';
  return imds === null ? 'absent' : 'own';
}
