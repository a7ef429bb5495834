import type { Path } from './spec.js';

/** An object as JSON and YAML know it. */
export type Members = Readonly<Record<string, unknown>>;

/** What all unresolvable values have as their prototype, and nothing that a parser makes has. */
const UNRESOLVABLE = Object.freeze({});

/** Stands for a value that only another tool can work out (a YAML tag such as `!Ref`); `text` is how it is written. */
export interface Unresolvable {
  readonly text: string;
}

/** Marks a value as one that only another tool can work out. */
export function unresolvable(text: string): Unresolvable {
  return Object.assign(Object.create(UNRESOLVABLE), { text });
}

/** Whether a value is an object with members: no list, no null, nothing that stands for an unknown value. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnresolvable(value);
}

function isUnresolvable(value: object): value is Unresolvable {
  return Object.getPrototypeOf(value) === UNRESOLVABLE;
}

/** The value at a path, of own members only (`__proto__` and `constructor` are names like any other); undefined if absent. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** A path as a JSON Pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  let pointer = '';
  for (const step of path) pointer += `/${typeof step === 'string' && /[~/]/.test(step) ? escaped(step) : step}`;
  return pointer;
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A JSON Pointer (RFC 6901) as a path of strings; list indices stay strings. */
export function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A path as people write it: `group.compute.availabilityZones[0]`. */
export function dotted(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** How placeholders of the usual template languages begin and end. */
const PLACEHOLDERS = [
  ['${', '}'],
  ['{{', '}}'],
  ['<%', '%>'],
] as const;

/**
 * How an unresolvable value is written, or null when the value stands for itself. Unresolvable are a string that holds a
 * placeholder (`${…}`, `{{ … }}`, `<%…%>`, `__X__`), a CloudFormation function (`Ref`, `Fn::…`) and an unknown YAML tag.
 */
export function unresolvableText(value: unknown): string | null {
  if (typeof value === 'string') return holdsPlaceholder(value) ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  if (isUnresolvable(value)) return value.text;
  const only = onlyKey(value);
  return only === 'Ref' || only.startsWith('Fn::') ? only : null;
}

/** The key of an object that has a single one; else ''. Stops at the second: most objects have many. */
function onlyKey(value: object): string {
  let only: string | null = null;
  for (const key in value) {
    if (only !== null) return '';
    only = key;
  }
  return only ?? '';
}

function holdsPlaceholder(text: string): boolean {
  if (!/[$<{_]/.test(text)) return false;
  // Two searches instead of one pattern: a hostile text must not make a pattern try every start against every end.
  for (const [open, close] of PLACEHOLDERS) {
    const start = text.indexOf(open);
    if (start >= 0 && text.indexOf(close, start + open.length) >= 0) return true;
  }
  return /(?:^|[^\w])__\w+__(?:[^\w]|$)/.test(text.slice(0, 200));
}

/** A value as a message quotes it: JSON, on one line, cut after some 60 characters. */
export function quoted(value: unknown): string {
  const hidden = unresolvableText(value);
  if (hidden !== null) return cut(typeof value === 'string' ? JSON.stringify(hidden) : hidden.replaceAll(/\s+/g, ' '));
  if (Array.isArray(value)) return 'a list';
  if (isMembers(value)) return 'an object';
  // JSON knows no infinity: 1e400 is read as one and would be shown as null.
  return cut(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));
}

function cut(text: string): string {
  // Never through a surrogate pair: half of one is no character.
  return text.length <= 60 ? text : `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, '')}…`;
}
