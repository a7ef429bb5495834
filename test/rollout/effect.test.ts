import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, type Effect, HASH_LENGTH, hashOf } from '../../src/rollout/effect.js';

const EFFECT: Effect = {
  act: 'update',
  kind: 'elastigroup',
  account: 'act-1',
  target: { id: 'sig-1' },
  imds: { httpTokens: 'required', httpPutResponseHopLimit: 2 },
  body: null,
  roll: null,
};

describe('the hash of an effect', () => {
  const others: readonly (readonly [name: string, change: Partial<Effect>])[] = [
    ['another account', { account: 'act-2' }],
    ['another resource', { target: { id: 'sig-2' } }],
    ['a name that is like the id', { target: { name: 'sig-1', oceanId: null } }],
    ['another kind', { kind: 'ocean-cluster' }],
    ['a creation', { act: 'create' }],
    ['other options', { imds: { httpTokens: 'required' } }],
    ['an option that is cleared', { imds: { ...EFFECT.imds, instanceMetadataTags: null } }],
    ['more that is applied', { body: { name: 'web' } }],
    ['a roll', { roll: {} }],
  ];
  test.each(others)('is another for %s', (_, change) => {
    expect(hashOf({ ...EFFECT, ...change })).not.toBe(hashOf(EFFECT));
  });

  test('is another for other settings of a roll', () => {
    const roll = { batchSizePercentage: 20, gracePeriod: 300 };
    const hashes = [roll, { ...roll, gracePeriod: 301 }, { ...roll, batchSizePercentage: 21 }].map((one) =>
      hashOf({ ...EFFECT, roll: one }),
    );
    expect(new Set(hashes).size).toBe(3);
  });

  test('is the same for the same effect, however it is written', () => {
    const { imds, ...rest } = EFFECT;
    expect(hashOf({ imds: { httpPutResponseHopLimit: 2, httpTokens: 'required' }, ...rest })).toBe(hashOf(EFFECT));
    const tags = (instanceMetadataTags: string) => hashOf({ ...EFFECT, imds: { instanceMetadataTags } });
    expect(tags('Enabled')).toBe(tags('enabled'));
  });

  test('stays what it is: approvals of an earlier version hold', () => {
    expect(hashOf(EFFECT)).toBe('mn-Nlysx8iScjdUUb-bWnG');
    expect(hashOf(EFFECT)).toHaveLength(HASH_LENGTH);
  });
});

describe('canonical JSON', () => {
  test('sorts keys at every depth, and leaves out what is not there', () => {
    expect(canonical({ b: [{ d: 1, c: null }, 'x'], a: undefined, A: 1.5 })).toBe('{"A":1.5,"b":[{"c":null,"d":1},"x"]}');
  });

  test('is the same value, and tells different ones apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)));
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        if (isSame) expect(canonical(a)).toBe(canonical(b));
      }),
    );
  });
});
