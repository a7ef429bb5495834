import fc from 'fast-check';
import { expect } from 'vitest';
import { applyEdits, type Change, editsFor, type Scalar, type TextEdit } from '../../src/specs/edit.js';
import { parseJson } from '../../src/specs/json.js';
import type { Path } from '../../src/specs/spec.js';
import { isMembers, valueAt } from '../../src/specs/value.js';
import { parseYaml } from '../../src/specs/yaml.js';
import { pathsIn } from './json-texts.js';

export type Syntax = 'json' | 'yaml';

/** A text, the changes to make, and the text that must come of it: how it looks to its readers. */
export type Row = readonly [name: string, before: string, changes: readonly Change[], after: string];

/** `a.0.b` as a path. */
function pathOf(dotted: string): Path {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function set(dotted: string, value: Scalar = 'required'): Change {
  return { do: 'set', path: pathOf(dotted), value };
}

export function rename(dotted: string, to: string): Change {
  return { do: 'rename', path: pathOf(dotted), to };
}

export function remove(dotted: string): Change {
  return { do: 'remove', path: pathOf(dotted) };
}

/** The lines of a template literal, without the line that opens it and without the indentation that they share. */
export function lines(template: string): string {
  const all = template.split('\n').slice(1, -1);
  const shared = Math.min(...all.filter((line) => line !== '').map((line) => line.search(/[^ ]/)));
  return all.map((line) => `${line.slice(shared)}\n`).join('');
}

/** The text after the changes, checked for what holds of all of them; null where no edit is safe. */
export function edited(text: string, syntax: Syntax, changes: readonly Change[], document = 0): string | null {
  const edits = editsFor(text, syntax, document, changes);
  if (edits === null) return null;
  expectApart(text, edits);
  const after = applyEdits(text, edits);
  expect(editsFor(after, syntax, document, changes), 'the same changes once more').toEqual([]);
  return after;
}

/** Edits are in order, do not touch each other, lie in the text, and each of them changes something. */
export function expectApart(text: string, edits: readonly TextEdit[]): void {
  let end = -1;
  for (const { span, text: put } of edits) {
    expect(span.start).toBeGreaterThan(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(text.slice(span.start, span.end)).not.toBe(put);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

/** What edits take away. */
export function taken(text: string, edits: readonly TextEdit[]): readonly string[] {
  return edits.map(({ span }) => text.slice(span.start, span.end)).filter((part) => part !== '');
}

export function valuesIn(text: string, syntax: Syntax): readonly unknown[] {
  const parsed = syntax === 'json' ? parseJson(text) : parseYaml(text);
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.offset} of ${JSON.stringify(text)}`);
  return parsed.documents.map(({ value }) => value);
}

/** The value after one change, worked out without the code under test; undefined where the change cannot be made. */
export function modelled(value: unknown, change: Change): unknown {
  if (value === null) return undefined;
  const whole: { value: unknown } = { value: structuredClone(value) };
  let at: unknown = whole;
  for (const [depth, step] of ['value', ...change.path].entries()) {
    if (typeof at !== 'object' || at === null) return undefined;
    const holder = at as Record<string | number, unknown>;
    const isThere = Object.hasOwn(holder, step);
    if (Array.isArray(holder) && !isThere) return undefined;
    if (depth === change.path.length) return changeLast(holder, step, change) ? whole.value : undefined;
    if (!isThere || holder[step] === null) {
      if (change.do !== 'set') return whole.value;
      put(holder, step, {});
    }
    at = holder[step];
  }
  return undefined;
}

function changeLast(holder: Record<string | number, unknown>, step: string | number, change: Change): boolean {
  if (Array.isArray(holder) && change.do !== 'set') return false;
  if (change.do === 'set') put(holder, step, change.value);
  else if (Object.hasOwn(holder, step)) {
    if (change.do === 'rename' && change.to === step) return true;
    if (change.do === 'rename' && Object.hasOwn(holder, change.to)) return false;
    if (change.do === 'rename') put(holder, change.to, holder[step]);
    delete holder[step];
  }
  return true;
}

/** `__proto__` becomes a member like any other. */
function put(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const scalars: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom('required', 'optional', 'no', '', '1', 'null', 'a: b', '# c', "it's", '"', 'a\nb', 'caf\u00e9 \u2028\u{1f600}'),
  fc.constantFrom(1, 2, 64, -0.5, 1e21, true, false, null),
);
const newKeys = fc.constantFrom(
  'metadataOptions',
  'httpTokens',
  '__proto__',
  'constructor',
  '',
  'no',
  '1.0',
  '<<',
  'a b',
  '#',
  'x:y',
);

/** Changes that can be made in a value: of what it holds, and of what is missing in its objects. */
export function changesOf(value: unknown): fc.Arbitrary<Change> {
  const inner = pathsIn(value).filter((path) => path.length > 0);
  const parents = pathsIn(value).filter((path) => mayHold(value, path));
  const missing = fc
    .tuple(fc.constantFrom(...(parents.length > 0 ? parents : [[]])), fc.array(newKeys, { minLength: 1, maxLength: 3 }))
    .map(([path, keys]): Path => [...path, ...keys]);
  const path = inner.length > 0 ? fc.oneof(fc.constantFrom(...inner), missing) : missing;
  return fc.oneof(
    fc.record({ do: fc.constant('set' as const), path, value: scalars }),
    fc.record({ do: fc.constant('remove' as const), path }),
    fc.record({ do: fc.constant('rename' as const), path, to: newKeys }),
  );
}

function mayHold(value: unknown, path: Path): boolean {
  const at = valueAt(value, path);
  return isMembers(at) || (at === null && path.length > 0);
}

/** Whether something, or null, is written at a path. */
export function isAt(value: unknown, path: Path): boolean {
  const step = path.at(-1);
  const holder = valueAt(value, path.slice(0, -1));
  return typeof holder === 'object' && holder !== null && step !== undefined && Object.hasOwn(holder, step);
}
