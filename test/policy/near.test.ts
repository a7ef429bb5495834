import { describe, expect, test } from 'vitest';
import { memberMeant, slipOfObjectKey } from '../../src/policy/near.js';

describe('keys that were meant for the options', () => {
  test.each([
    ['metadataOptions', 'metadataOptions', null],
    ['instanceMetadataOptions', 'instanceMetadataOptions', null],
    ['instanceMetadataOptions', 'metadataOptions', 'family'],
    ['metadataOptions', 'instanceMetadataOptions', 'family'],
    ['metadata_options', 'metadataOptions', 'case'],
    ['MetadataOptions', 'instanceMetadataOptions', 'case'],
    ['metadata options', 'metadataOptions', 'case'],
    ['metadata.options', 'metadataOptions', 'case'],
    ['metadataOption', 'metadataOptions', 'spelling'],
    ['metdataOptons', 'metadataOptions', 'spelling'],
    ['mtdaOpions', 'metadataOptions', null],
    ['metadata', 'metadataOptions', null],
    ['launchOptions', 'metadataOptions', null],
    ['', 'metadataOptions', null],
    ['toString', 'metadataOptions', null],
  ] as const)('%j where %s belongs: %s', (key, expected, slip) => {
    expect(slipOfObjectKey(key, expected)).toBe(slip);
  });
});

describe('members that were meant for one of the options', () => {
  test.each([
    ['httpTokens', { name: 'httpTokens', slip: null }],
    ['HTTP-Tokens', { name: 'httpTokens', slip: 'case' }],
    ['httpToken', { name: 'httpTokens', slip: 'spelling' }],
    ['httTokens', { name: 'httpTokens', slip: 'spelling' }],
    ['tokens', null],
    ['http_endpoint', { name: 'httpEndpoint', slip: 'case' }],
    ['httpEndpiont', { name: 'httpEndpoint', slip: 'spelling' }],
    ['httpPutResponseHopLimits', { name: 'httpPutResponseHopLimit', slip: 'spelling' }],
    ['hopLimit', null],
    ['instanceMetadataTag', { name: 'instanceMetadataTags', slip: 'spelling' }],
    ['instanceTags', null],
    ['constructor', null],
  ] as const)('%s', (key, expected) => {
    expect(memberMeant(key)).toEqual(expected);
  });

  test('no two names of the API are taken for each other', () => {
    for (const name of ['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags']) {
      expect(memberMeant(name)).toEqual({ name, slip: null });
    }
  });

  test('more different keys than are remembered', () => {
    for (let index = 0; index < 20_000; index++) memberMeant(`key${index}`);
    expect(memberMeant('httpToken')).toEqual({ name: 'httpTokens', slip: 'spelling' });
    expect(memberMeant('http_tokens')).toEqual({ name: 'httpTokens', slip: 'case' });
  });
});
