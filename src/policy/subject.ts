import type { RuleId } from '../findings/rules.js';
import { familiesOf } from '../specs/recognise.js';
import type { Part, Path, Spec, SpecKind } from '../specs/spec.js';
import { isMembers, type Members, unresolvableText, valueAt } from '../specs/value.js';
import { hasMember, type Misnamed, misnamedIn } from './misnamed.js';
import { type Policy, severityOf } from './policy.js';
import type { Remedy } from './remedy.js';
import { loosest, ownerOf, type SchemaError } from './schema.js';
import type { Scan } from './user-data/scan.js';
import { validate } from './validate.js';

/** What a rule finds: the place from the spec's body, and what is to be said. */
export interface Problem {
  /** From the spec's body; or from the document, where the key stands outside the body. */
  readonly path: Path;
  readonly from: 'body' | 'document';
  readonly part: Part;
  readonly message: string;
  /** Where a problem is milder (or worse) than its rule. */
  readonly severity?: 'error' | 'warning' | 'note';
  /** What puts it right, where that needs no guess. */
  readonly remedy?: Remedy;
}

/** A rule: looks at one spec and says what is wrong. It knows no files, lines or severities: evaluate.ts adds them. */
export interface Rule {
  readonly id: RuleId;
  problems(subject: Subject): readonly Problem[];
}

/** Why it is not certain that instances of a spec refuse IMDSv1; `none` where it is. */
export type Doubt =
  | 'none'
  /** Options or httpTokens are not there, or null. */
  | 'missing'
  /** httpTokens is not "required". */
  | 'value'
  /** What should be there is there under another name or in another place. */
  | 'misnamed'
  /** Something on the way to the options is no object. */
  | 'shape'
  /** A value that only a template engine can tell. */
  | 'hidden'
  /** A node group without options of its own. */
  | 'inherits';

/** A spec as rules see it. Worked out once for all of them. */
export interface Subject {
  readonly spec: Spec;
  readonly kind: SpecKind;
  readonly policy: Policy;
  /** The kinds that the spec may be of. */
  readonly kinds: readonly SpecKind[];
  /** The IMDS options, where they are an object. */
  readonly imds: Members | null;
  /** The schema's errors, without those that a value causes which cannot be told yet. */
  readonly errors: readonly OwnedError[];
  /** Where values stand that cannot be told yet, on the way to the options or among them. */
  readonly hidden: readonly Path[];
  readonly misnamed: readonly Misnamed[];
  readonly doubt: Doubt;
  /** Looks into user data. */
  readonly scan: Scan;
}

/** A schema error with the rule that reports it. */
export interface OwnedError extends SchemaError {
  readonly owner: RuleId;
  readonly value: unknown;
}

/** A spec with everything that rules ask for. */
export function subjectOf(spec: Spec, policy: Policy, scan: Scan): Subject {
  const kinds = familiesOf(spec.kind, spec.ambiguous);
  const judged = loosest(kinds);
  // Where it is not told which of two kinds it is, messages speak of the one that the report names.
  const kind = judged === spec.kind ? judged : { ...spec.kind, optionalMembers: judged.optionalMembers };
  const found = valueAt(spec.body, kind.imdsPath);
  const imds = isMembers(found) && unresolvableText(found) === null ? found : null;
  const hidden = hiddenIn(spec.body, kind, imds);
  const errors = ownedErrors(spec.body, judged, hidden, policy);
  const misnamed = misnamedIn(spec, kind, imds);
  const doubt = doubtOf({ kind, imds, found, errors, hidden, misnamed });
  return { spec, kind, policy, kinds, imds, errors, hidden, misnamed, doubt, scan };
}

/** The schema's errors with their owners, without those that come from values which cannot be told yet. */
function ownedErrors(body: Members, kind: SpecKind, hidden: readonly Path[], policy: Policy): readonly OwnedError[] {
  const owned: OwnedError[] = [];
  for (const error of validate(kind, body, policy)) {
    if (hidden.some((path) => path.every((step, index) => error.path[index] === step))) continue;
    const value = valueAt(body, error.path);
    owned.push({ ...error, value, owner: ownerOf(error, value, kind) });
  }
  return owned;
}

/** The outermost values on the way to the options, or those among them, that cannot be told yet. */
function hiddenIn(body: Members, kind: SpecKind, imds: Members | null): readonly Path[] {
  const { imdsPath } = kind;
  let at: unknown = body;
  let depth = 0;
  for (const step of imdsPath) {
    at = valueAt(at, [step]);
    depth++;
    if (unresolvableText(at) !== null) return [imdsPath.slice(0, depth)];
  }
  if (imds === null) return [];
  const hidden: Path[] = [];
  for (const member of Object.keys(imds)) {
    // Whatever is filled in for a member that the API does not know, it stays wrong.
    if (hasMember(kind, member) && unresolvableText(imds[member]) !== null) hidden.push([...imdsPath, member]);
  }
  return hidden;
}

function doubtOf(parts: Pick<Subject, 'kind' | 'imds' | 'errors' | 'hidden' | 'misnamed'> & { readonly found: unknown }): Doubt {
  const { kind, imds, errors, hidden, misnamed, found } = parts;
  const depth = kind.imdsPath.length;
  const isTokensHidden = hidden.some((path) => path.length <= depth || path[depth] === 'httpTokens');
  if (isTokensHidden) return 'hidden';
  const isObjectAbsent = found === undefined || found === null;
  const mistaken = misnamed.some(({ stands }) => stands === (imds === null ? 'for-options' : 'for-tokens'));
  if (errors.some((error) => error.owner === 'spec-schema' && error.path.length < depth)) return 'shape';
  if (mistaken && (isObjectAbsent || (imds !== null && !Object.hasOwn(imds, 'httpTokens')))) return 'misnamed';
  if (kind.role === 'node-group' && isObjectAbsent) return 'inherits';
  const own = errors.find((error) => error.owner === 'tokens-required');
  if (own === undefined) return 'none';
  return own.keyword === 'required' || own.value === null ? 'missing' : 'value';
}

/** Whether what stands in the way of certainty is reported by the rule that knows it best, and not again by `tokens-required`. */
export function isReportedElsewhere(subject: Subject): boolean {
  const { doubt, policy } = subject;
  if (doubt === 'hidden') return severityOf('unresolvable', policy) !== 'off';
  if (doubt === 'misnamed') return severityOf('wrong-key', policy) !== 'off';
  if (doubt === 'shape') return severityOf('spec-schema', policy) === 'error';
  return doubt === 'none' || doubt === 'inherits';
}

/** A problem at a value of the body. */
export function atValue(path: Path, message: string, severity?: Problem['severity']): Problem {
  return { path, from: 'body', part: 'value', message, ...(severity === undefined ? {} : { severity }) };
}

/** A problem at a key of the body. */
export function atKey(path: Path, message: string, severity?: Problem['severity']): Problem {
  return { path, from: 'body', part: 'key', message, ...(severity === undefined ? {} : { severity }) };
}
