import { describe, expect, test } from 'vitest';
import { changedValue, isSameValue } from '../../src/specs/edit-change.js';
import { unresolvable } from '../../src/specs/value.js';
import { remove, rename, set } from './edit-texts.js';

describe('the value after a change', () => {
  test.each([set('m.t'), set('m.l.0'), rename('m', 'n'), remove('m.l')])('is another one: the old one stays, %j', (change) => {
    const value = Object.freeze({ m: Object.freeze({ l: Object.freeze([1, 2]) }) });
    expect(isSameValue(changedValue(value, change)?.value, value)).toBe(false);
    expect(value).toEqual({ m: { l: [1, 2] } });
  });
});

describe('two values', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;

  test.each<readonly [string, unknown, unknown]>([
    ['objects, the order of keys aside', { a: 1, b: [null, { c: 'x' }] }, { b: [null, { c: 'x' }], a: 1 }],
    ['not-a-numbers', { a: Number.NaN }, { a: Number.NaN }],
    ['values that only another tool knows', { a: unresolvable('!Ref x') }, { a: unresolvable('!Ref x') }],
    ['texts of endless nesting', deep, nested(100_000)],
  ])('are the same: %s', (_, one, other) => {
    expect(isSameValue(one, other)).toBe(true);
  });

  test.each<readonly [string, unknown, unknown]>([
    ['a member more', { a: 1 }, { a: 1, b: undefined }],
    ['another key', { a: undefined }, { b: undefined }],
    ['another type', { a: '1' }, { a: 1 }],
    ['null and nothing', { a: null }, { a: {} }],
    ['a list and an object', { a: [] }, { a: {} }],
    ['an inherited member', { toString: 1 }, { a: 1 }],
    ['other tags', unresolvable('!Ref x'), unresolvable('!Ref y')],
    ['a tag and an object that looks like it', unresolvable('!Ref x'), { text: '!Ref x' }],
    ['another order in a list', [1, 2], [2, 1]],
  ])('are not the same: %s', (_, one, other) => {
    expect(isSameValue(one, other)).toBe(false);
    expect(isSameValue(other, one)).toBe(false);
  });
});

function nested(depth: number): unknown {
  let value: unknown[] = [];
  for (let left = depth - 1; left > 0; left--) value = [value];
  return value;
}
