import { describe, expect, test } from 'vitest';
import { imdsChange, liveOptions, optionsIn, requiresTokens, tokensOf } from '../../src/rollout/imds.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { unresolvable } from '../../src/specs/value.js';
import { bodyWith, kindIds, STRONG } from '../policy/bodies.js';
import { live } from './made.js';

test.each(kindIds)('%s: options are found where the API has them, if they are an object', (kind) => {
  const found = (imds: unknown) => optionsIn(bodyWith(kind, imds) as Record<string, unknown>, KINDS[kind]);
  expect(found(STRONG)).toEqual(STRONG);
  for (const other of [undefined, null, 'on', [STRONG], unresolvable('!Ref x'), { Ref: 'x' }]) expect(found(other)).toBeNull();
});

test.each([
  [STRONG, STRONG],
  [{}, null],
  [{ httpTokens: null, httpEndpoint: undefined }, null],
  [null, null],
])('live, %j counts as %j', (options, counted) => {
  expect(liveOptions(live('ocean-vng', options))).toEqual(counted);
});

test.each([
  [{ httpTokens: 'required' }, true, true],
  [{ httpTokens: 'Required' }, false, true],
  [{ httpTokens: 'optional' }, false, false],
  [{ httpTokens: true }, false, false],
  [{}, false, false],
  [null, false, false],
])('%j requires tokens in git: %s, live: %s', (options, inGit, isLive) => {
  expect([requiresTokens(options), requiresTokens(options, true)]).toEqual([inGit, isLive]);
});

test('the httpTokens that are told are a text', () => {
  expect([tokensOf({ httpTokens: 'x' }), tokensOf({ httpTokens: 1 }), tokensOf(null)]).toEqual(['x', null, null]);
});

describe('what makes live options those of git', () => {
  const change = (wanted: object, found: object | null) =>
    imdsChange(wanted as Record<string, unknown>, found as Record<string, unknown> | null, KINDS.elastigroup);

  test('nothing, where they are', () => {
    expect(change(STRONG, { ...STRONG, later: true })).toBeNull();
  });

  test('the whole object: live members, and those of git over them', () => {
    expect(
      change({ httpTokens: 'required' }, { httpTokens: 'optional', httpPutResponseHopLimit: '64', later: 'x', none: null }),
    ).toEqual({
      options: { httpTokens: 'required', httpPutResponseHopLimit: 64, later: 'x' },
      members: [
        {
          path: '/compute/launchSpecification/metadataOptions/httpTokens',
          from: 'optional',
          to: 'required',
          isShown: true,
        },
      ],
    });
  });

  test('all of git, where nothing is live', () => {
    expect(change(STRONG, null)?.options).toEqual(STRONG);
  });
});
