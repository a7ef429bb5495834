import type { Path, Spec, SpecKind } from '../specs/spec.js';
import { isMembers, type Members, pointerOf, valueAt } from '../specs/value.js';
import { memberMeant, type Slip, slipOfObjectKey } from './near.js';
import type { SchemaError } from './schema.js';

/** A key that was meant for the IMDS options or for one of them, but that the API does not read as such. */
export interface Misnamed {
  readonly key: string;
  readonly path: Path;
  readonly from: 'body' | 'document';
  /** What it should be called. */
  readonly expected: string;
  /** What is wrong with it; `place`: the name is right where the API reads it, but not here. */
  readonly slip: Slip | 'place';
  /** What goes missing because of it. */
  readonly stands: 'for-options' | 'for-tokens' | 'for-member';
}

/** How many values are looked through for options in a wrong place. A spec has some hundreds; a hostile one may have millions. */
const MAX_VALUES = 5_000;

/** All keys of a spec that were meant for IMDS options. A misplaced one is looked for only where the right place is empty. */
export function misnamedIn(spec: Spec, kind: SpecKind, imds: Members | null): readonly Misnamed[] {
  const objectKey = kind.imdsPath.at(-1) ?? '';
  const parentPath = kind.imdsPath.slice(0, -1);
  const siblings = objectsLike(valueAt(spec.body, parentPath), parentPath, objectKey);
  if (imds !== null) return siblings.concat(membersLike(imds, kind));
  if (siblings.length > 0) return siblings;
  return misplaced(spec, kind);
}

function objectsLike(parent: unknown, path: Path, expected: string): readonly Misnamed[] {
  const found: Misnamed[] = [];
  if (!isMembers(parent)) return found;
  for (const key of Object.keys(parent)) {
    const slip = slipOfObjectKey(key, expected);
    if (slip !== null) found.push({ key, path: [...path, key], from: 'body', expected, slip, stands: 'for-options' });
  }
  return found;
}

/** Misspelt members of the IMDS options. Those that the kind does not have at all are left to `unsupported-member`. */
function membersLike(imds: Members, kind: SpecKind): readonly Misnamed[] {
  const found: Misnamed[] = [];
  for (const key of Object.keys(imds)) {
    const meant = memberMeant(key);
    if (meant === null || meant.slip === null || !hasMember(kind, meant.name)) continue;
    const stands = meant.name === 'httpTokens' ? 'for-tokens' : 'for-member';
    found.push({ key, path: [...kind.imdsPath, key], from: 'body', expected: meant.name, slip: meant.slip, stands });
  }
  return found;
}

/** Whether the IMDS options of a kind have a member of this name. */
export function hasMember(kind: SpecKind, name: string): boolean {
  return name === 'httpTokens' || name === 'httpPutResponseHopLimit' || kind.optionalMembers.some((own) => own === name);
}

/** Options, or their members, that stand somewhere else in the body or beside it. The first one found is enough. */
function misplaced(spec: Spec, kind: SpecKind): readonly Misnamed[] {
  const expected = kind.imdsPath.at(-1) ?? '';
  const isOptions = (key: string) => key === expected || slipOfObjectKey(key, expected) !== null;
  // In the right place there may be null, or something that is no object: that is not misplaced.
  const rightParent = pointerOf(kind.imdsPath.slice(0, -1));
  const isElsewhere = (key: string, parent: Path) => key !== expected || pointerOf(parent) !== rightParent;
  const inBody =
    findKey(spec.body, (key, parent) => isOptions(key) && isElsewhere(key, parent)) ??
    findKey(spec.body, (key) => memberMeant(key)?.name === 'httpTokens');
  if (inBody !== null) return [misplacedAt(inBody, 'body', expected)];
  // Beside the body's root: a level too high.
  const beside = spec.path.slice(0, -1);
  const around = valueAt(spec.document.value, beside);
  const key = spec.path.length > 0 && isMembers(around) ? Object.keys(around).find(isOptions) : undefined;
  return key === undefined ? [] : [misplacedAt([...beside, key], 'document', expected)];
}

function misplacedAt(path: Path, from: Misnamed['from'], expected: string): Misnamed {
  return { key: String(path.at(-1)), path, from, expected, slip: 'place', stands: 'for-options' };
}

/** The path of the first key for which the test holds, level by level. */
function findKey(root: unknown, holds: (key: string, parent: Path) => boolean): Path | null {
  let level: { readonly value: unknown; readonly path: Path }[] = [{ value: root, path: [] }];
  for (let seen = 0; level.length > 0 && seen < MAX_VALUES; ) {
    const next: typeof level = [];
    for (const { value, path } of level) {
      const entries = Array.isArray(value)
        ? [...value.slice(0, MAX_VALUES).entries()]
        : isMembers(value)
          ? Object.entries(value)
          : [];
      seen += entries.length;
      for (const [step, inner] of entries) {
        if (typeof step === 'string' && holds(step, path)) return [...path, step];
        if (typeof inner === 'object' && inner !== null && seen < MAX_VALUES) next.push({ value: inner, path: [...path, step] });
      }
    }
    level = next;
  }
  return null;
}

/** The unknown members of the IMDS options that are this rule's to report. */
export function unknownMembers(
  subject: { readonly errors: readonly SchemaError[]; readonly kind: SpecKind },
  rule: 'spec-schema' | 'unsupported-member',
): readonly string[] {
  if (subject.errors.length === 0) return [];
  return subject.errors
    .filter((error) => error.keyword === 'additionalProperties')
    .map((error) => String(error.params.additionalProperty))
    .filter((name) => ownerOfUnknown(name, subject.kind) === rule);
}

function ownerOfUnknown(name: string, kind: SpecKind): 'wrong-key' | 'unsupported-member' | 'spec-schema' {
  const meant = memberMeant(name);
  if (meant === null) return 'spec-schema';
  return hasMember(kind, meant.name) ? 'wrong-key' : 'unsupported-member';
}
