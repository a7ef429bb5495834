import { describe, expect, test } from 'vitest';
import { kindList } from '../../src/specs/kinds/index.js';
import { isImdsKey, leadsToImds, WAY_KEY_PATTERN } from '../../src/specs/way.js';

describe('a key leads to IMDS options', () => {
  test.each(kindList.map((kind) => [kind.id, kind] as const))('from the root of %s to each of its options', (_, kind) => {
    const options = ['httpTokens', 'httpPutResponseHopLimit', ...kind.optionalMembers];
    for (const key of [kind.root, ...kind.imdsPath, ...options]) expect(leadsToImds(key, undefined), key).toBe(true);
    expect(isImdsKey(kind.imdsPath.at(-1) ?? '')).toBe(true);
  });

  test.each<[string, string | number | undefined, boolean]>([
    ['response', undefined, true],
    ['items', 'response', true],
    ['config', 0, true],
    ['anything', 'metadataOptions', true],
    ['anything', 'instanceMetadataOptions', true],
    ['anything', 'launchSpecification', false],
    ['name', 0, false],
    ['httptokens', undefined, false],
    ['constructor', undefined, false],
    ['__proto__', '__proto__', false],
  ])('%s in %s: %s', (key, parent, expected) => {
    expect(leadsToImds(key, parent)).toBe(expected);
  });
});

test('finds such keys in JSON text, and longer ones with such an end, but no values', () => {
  const text = '{"group":{"name":"compute", "httpTokens"\n: "group", "xgroup": 1, "\\"group\\": ": 2}}';
  expect([...text.matchAll(WAY_KEY_PATTERN)].map(([match]) => /\w+/.exec(match)?.[0])).toEqual(['group', 'httpTokens', 'group']);
});
