import type { Path, Span } from './spec.js';
import { isMembers, type Members, unresolvableText } from './value.js';

/**
 * A change of a document's value. The path leads from the document's value, as the changes before this one left it.
 * `set` also makes what is missing (or null) on the way; `rename` gives a key another name, in place.
 */
export type Change =
  | { readonly do: 'set'; readonly path: Path; readonly value: Scalar }
  | { readonly do: 'rename'; readonly path: Path; readonly to: string }
  | { readonly do: 'remove'; readonly path: Path };

/** What `set` can set. Numbers must be finite. */
export type Scalar = string | number | boolean | null;

/** A stretch of the old text, and the text that stands there afterwards. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A new member: the keys down to its value, the first of them new in the object where it is put. */
export interface Wanted {
  readonly keys: readonly [string, ...string[]];
  readonly value: Scalar;
}

/** The steps from `depth` on as the keys of a new member; null when there are none, or a list would have to grow. */
export function wantedAt(path: Path, depth: number, value: Scalar): Wanted | null {
  const [first, ...rest] = path.slice(depth).filter((step) => typeof step === 'string');
  return first === undefined || rest.length + 1 < path.length - depth ? null : { keys: [first, ...rest], value };
}

/** A document's value with a change made; null where that needs a guess. The value given stays as it is. */
export function changedValue(value: unknown, change: Change): { readonly value: unknown } | null {
  if (value === null || change.path.length === 0 || (change.do === 'set' && !isScalar(change.value))) return null;
  return changedAt(value, change, 0);
}

function isScalar(value: Scalar): boolean {
  return typeof value !== 'number' || Number.isFinite(value);
}

function changedAt(value: unknown, change: Change, depth: number): { readonly value: unknown } | null {
  const step = change.path[depth];
  if (step === undefined) return change.do === 'set' ? { value: change.value } : null;
  const isLast = depth === change.path.length - 1;
  if (value === null || value === undefined) {
    if (change.do !== 'set') return { value };
    return typeof step === 'string' ? changedMember({}, step, change, depth) : null;
  }
  if (unresolvableText(value) !== null) return null;
  if (Array.isArray(value)) {
    if (!Object.hasOwn(value, step) || step === 'length' || (isLast && change.do !== 'set')) return null;
    const item = changedAt(value[Number(step)], change, depth + 1);
    return item && { value: value.with(Number(step), item.value) };
  }
  if (!isMembers(value)) return null;
  return isLast && change.do !== 'set'
    ? changedKey(value, String(step), change)
    : changedMember(value, String(step), change, depth);
}

/** As it would be with the change made below one of its members. What is not there cannot be removed or renamed: it stays. */
function changedMember(value: Members, key: string, change: Change, depth: number): { readonly value: unknown } | null {
  const isThere = Object.hasOwn(value, key);
  if (!isThere && change.do !== 'set') return { value };
  const member = changedAt(isThere ? value[key] : undefined, change, depth + 1);
  // Entries instead of a spread with a computed key: `__proto__` is a key like any other.
  return member && { value: Object.fromEntries([...Object.entries(value), [key, member.value]]) };
}

function changedKey(value: Members, key: string, change: Change): { readonly value: unknown } | null {
  if (!Object.hasOwn(value, key) || (change.do === 'rename' && change.to === key)) return { value };
  const others = Object.entries(value).filter(([other]) => other !== key);
  if (change.do !== 'rename') return { value: Object.fromEntries(others) };
  if (Object.hasOwn(value, change.to)) return null;
  return { value: Object.fromEntries([...others, [change.to, value[key]]]) };
}

/** Whether two values are the same, the order of their keys aside. A list instead of recursion: nesting costs no stack. */
export function isSameValue(one: unknown, other: unknown): boolean {
  const pending: (readonly [unknown, unknown])[] = [[one, other]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [a, b] = next;
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b) || isMembers(a) !== isMembers(b)) return false;
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) return false;
      pending.push([a[key], b[key]]);
    }
  }
  return true;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
