import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/simulator/merge.js';
import { isMembers, type Members, valueAt } from '../../src/specs/value.js';

describe('an update', () => {
  test.each<readonly [name: string, live: Members, patch: Members, after: Members]>([
    ['adds a member', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['replaces a plain value', { a: 1 }, { a: 2 }, { a: 2 }],
    [
      'merges objects at every depth',
      { a: { b: { c: 1, d: 2 }, e: 3 } },
      { a: { b: { d: 4 } } },
      { a: { b: { c: 1, d: 4 }, e: 3 } },
    ],
    ['replaces lists whole', { a: [{ b: 1 }, { c: 2 }] }, { a: [{ c: 3 }] }, { a: [{ c: 3 }] }],
    ['replaces a list by an empty one', { a: [1] }, { a: [] }, { a: [] }],
    ['removes by null', { a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
    ['removes an object by null', { a: { b: 1 }, c: 2 }, { a: null }, { c: 2 }],
    ['erases nothing by an empty object', { a: { b: { c: 1 } } }, { a: { b: {} } }, { a: { b: { c: 1 } } }],
    ['puts no null where nothing was', {}, { a: { b: null, c: 1 } }, { a: { c: 1 } }],
    ['keeps null inside lists', {}, { a: [null] }, { a: [null] }],
    ['replaces a list by an object', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    [
      'takes any name for a name',
      { a: 1 },
      JSON.parse('{"__proto__":{"b":1},"constructor":2}'),
      JSON.parse('{"a":1,"__proto__":{"b":1},"constructor":2}'),
    ],
  ])('%s', (_, live, patch, after) => {
    expect(merge(live, patch)).toEqual(after);
  });
});

describe('for any body and any update', () => {
  const key = fc.constantFrom('a', 'b', 'c', '__proto__');
  const plain = fc.oneof(fc.integer(), fc.string({ maxLength: 2 }), fc.boolean());
  const { members } = fc.letrec<{ members: Members; value: unknown }>((tie) => ({
    members: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    value: fc.oneof({ depthSize: 'small' }, plain, fc.array(plain, { maxLength: 2 }), tie('members')),
  }));
  const { patch } = fc.letrec<{ patch: Members; value: unknown }>((tie) => ({
    patch: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    value: fc.oneof({ depthSize: 'small' }, plain, fc.constant(null), fc.array(plain, { maxLength: 2 }), tie('patch')),
  }));

  test('each path has what the update says of it, and else what it had', () => {
    fc.assert(
      fc.property(members, patch, (live, change) => {
        const after = merge(live, change);
        for (const path of [...pathsIn(live), ...pathsIn(change), ...pathsIn(after)])
          expect([path, at(after, path)]).toEqual([path, expectedAt(path, live, change)]);
      }),
    );
  });

  test('doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(members, patch, (live, change) => {
        const once = merge(live, change);
        expect(merge(once, change)).toEqual(once);
      }),
    );
  });
});

const OBJECT = 'an object';

/** What stands at a path: a list or a plain value, or that there is an object; undefined where nothing is. */
function at(value: unknown, path: readonly string[]): unknown {
  const found = valueAt(value, path);
  return isMembers(found) ? OBJECT : found;
}

/** Said of each path alone, so that it has nothing in common with a walk over two objects. */
function expectedAt(path: readonly string[], live: Members, change: Members): unknown {
  const prefixes = path.map((_, index) => path.slice(0, index + 1));
  const replaced = prefixes.find((prefix) => ![undefined, OBJECT].includes(at(change, prefix) as string));
  if (replaced !== undefined) {
    const value = at(change, replaced);
    return replaced.length < path.length || value === null ? undefined : value;
  }
  return at(change, path) === OBJECT ? OBJECT : at(live, path);
}

function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}
