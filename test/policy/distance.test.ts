import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, distance } from '../../src/policy/distance.js';

describe('distance', () => {
  test.each([
    ['the same', 'required', 'required', 0],
    ['a letter more', 'require', 'required', 1],
    ['a letter less', 'required', 'require', 1],
    ['another letter', 'required', 'requixed', 1],
    ['two neighbours swapped', 'required', 'reqiured', 1],
    ['two neighbours swapped at the start', 'required', 'erquired', 1],
    ['two slips', 'required', 'erquird', 2],
    ['nothing and a text', '', 'abc', 3],
    ['a text and nothing', 'abc', '', 3],
    ['nothing in common', 'abc', 'xyz', 3],
    ['moved further than to its neighbour', 'abcd', 'bcda', 2],
  ])('%s', (_, a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });

  test('is a distance: it does not depend on the order, is 0 for equal texts only, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const found = distance(a, b);
        expect(found).toBe(distance(b, a));
        expect(found === 0).toBe(a === b);
        expect(found).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(found).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });

  test('is exact up to the limit, and above it no less than that', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (a, b, limit) => {
        const exact = distance(a, b);
        const found = distance(a, b, limit);
        if (exact <= limit) expect(found).toBe(exact);
        else expect(found).toBeGreaterThan(limit);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('closest', () => {
  const names = ['error', 'warning', 'note', 'off'];
  test.each([
    ['a slip', 'erorr', 'error'],
    ['wrong case', 'WARNING', 'warning'],
    ['a plural', 'notes', 'note'],
    ['one slip in a short word', 'of', 'off'],
    ['the word itself', 'note', 'note'],
    ['two slips in a short word are another word', 'on', null],
    ['another word', 'fatal', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(closest(text, names)).toBe(expected);
  });

  test('the nearest is taken, not the first that is near', () => {
    expect(closest('exclude', ['include', 'excludes'])).toBe('excludes');
  });

  test('of a very long text only the beginning is compared', () => {
    expect(closest('x'.repeat(10_000_000), ['x'.repeat(60)])).toBe('x'.repeat(60));
  });
});
