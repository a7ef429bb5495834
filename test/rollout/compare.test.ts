import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMet } from '../../src/rollout/compare.js';

describe('what git wants is live', () => {
  const rows: readonly (readonly [name: string, wanted: unknown, live: unknown, isSo: boolean, key?: string])[] = [
    ['the same text', 'a', 'a', true],
    ['another text', 'a', 'b', false],
    ['a text in another case', 'a', 'A', false],
    ['tags in another case', 'Enabled', 'enabled', true, 'instanceMetadataTags'],
    ['a volume type in another case', 'gp3', 'GP3', true, 'volumeType'],
    ['another volume type', 'gp3', 'gp2', false, 'volumeType'],
    ['a number as a text', 2, '2', true],
    ['a number as a text with a point', 2, '2.0', true],
    ['no number at all', 0, '', false],
    ['a text for a number', '2', 2, false],
    ['true for a text', true, 'true', false],
    ['null where nothing is', null, undefined, true],
    ['null where null is', null, null, true],
    ['null where something is', null, false, false],
    ['something where nothing is', false, undefined, false],
    ['an object in which nothing is set, where nothing is', { a: null, b: {} }, undefined, true],
    ['an object where nothing is', { a: 1 }, null, false],
    ['an object where a text is', {}, 'a', false],
    ['an object where a list is', {}, [], false],
    ['an object that has more', { a: 1 }, { a: 1, b: 2 }, true],
    ['a list that has more', [1], [1, 2], false],
    ['a list in another order', [1, 2], [2, 1], false],
    ['a list whose objects have more', [{ a: 1 }], [{ a: 1, b: 2 }], true],
    ['a list where nothing is', [], undefined, false],
    ['a list where an object is', [], {}, false],
    ['a member of every object', { constructor: null }, {}, true],
    ['a member in a list', { m: [{ volumeType: 'GP3' }] }, { m: [{ volumeType: 'gp3' }] }, true],
  ];
  for (const [name, wanted, live, isSo, key = 'a'] of rows) {
    test(name, () => {
      expect(isMet(wanted, live, key)).toBe(isSo);
    });
  }

  test('anything is met by itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isMet(value, value, 'a')).toBe(true);
      }),
    );
  });
});
