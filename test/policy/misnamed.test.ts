import { describe, expect, test } from 'vitest';
import { hasMember, misnamedIn, unknownMembers } from '../../src/policy/misnamed.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Spec } from '../../src/specs/spec.js';
import { isMembers, valueAt } from '../../src/specs/value.js';

/** An Elastigroup's keys that were meant for IMDS options; its document is the body's wrapper with members of its own. */
function misnamed(body: Record<string, unknown>, beside: object = {}) {
  const value = { group: body, ...beside };
  const document = {
    index: 0,
    value,
    node: () => ({ span: () => ({ start: 0, end: 0 }), key: null, child: () => undefined }),
    duplicates: () => [],
  };
  const spec: Spec = {
    kind: KINDS.elastigroup,
    ambiguous: false,
    document,
    path: ['group'],
    body,
    id: null,
    name: null,
    foreign: [],
  };
  const imds = valueAt(body, KINDS.elastigroup.imdsPath);
  return misnamedIn(spec, KINDS.elastigroup, isMembers(imds) ? imds : null);
}

const compute = (launchSpecification: object) => ({ compute: { launchSpecification } });
const LAUNCH = ['compute', 'launchSpecification'];

describe('what goes missing because of a wrong name', () => {
  test('the options', () => {
    expect(misnamed(compute({ metadataOption: {} }))).toEqual([
      {
        key: 'metadataOption',
        path: [...LAUNCH, 'metadataOption'],
        from: 'body',
        expected: 'metadataOptions',
        slip: 'spelling',
        stands: 'for-options',
      },
    ]);
  });

  test('httpTokens', () => {
    expect(misnamed(compute({ metadataOptions: { http_tokens: 'required' } }))).toEqual([
      {
        key: 'http_tokens',
        path: [...LAUNCH, 'metadataOptions', 'http_tokens'],
        from: 'body',
        expected: 'httpTokens',
        slip: 'case',
        stands: 'for-tokens',
      },
    ]);
  });

  test('another member', () => {
    expect(misnamed(compute({ metadataOptions: { instance_metadata_tags: 'enabled' } }))).toMatchObject([
      { stands: 'for-member' },
    ]);
  });

  test('a member that the kind does not have at all is no misnamed one', () => {
    expect(misnamed(compute({ metadataOptions: { http_endpoint: 'enabled' } }))).toEqual([]);
  });
});

describe('options in a wrong place', () => {
  test('are looked for level by level: the nearest to the top is told', () => {
    const found = misnamed({ a: { b: { metadataOptions: {} } }, z: { metadataOptions: {} }, ...compute({}) });
    expect(found).toMatchObject([{ path: ['z', 'metadataOptions'], from: 'body', slip: 'place' }]);
  });

  test('options come before a lone httpTokens', () => {
    const found = misnamed({ httpTokens: 'required', ...compute({ inner: { metadataOptions: {} } }) });
    expect(found).toMatchObject([{ path: [...LAUNCH, 'inner', 'metadataOptions'] }]);
  });

  test('the body comes before what stands beside it', () => {
    const found = misnamed({ metadataOptions: {}, ...compute({}) }, { metadataOptions: {} });
    expect(found).toMatchObject([{ path: ['metadataOptions'], from: 'body' }]);
  });

  test('beside the body', () => {
    const found = misnamed(compute({}), { metadataOptions: {} });
    expect(found).toMatchObject([{ path: ['metadataOptions'], from: 'document', expected: 'metadataOptions' }]);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'required'],
  ])('%s in the right place is not in a wrong one', (_, value) => {
    expect(misnamed(compute({ metadataOptions: value }))).toEqual([]);
  });

  test('are not looked for where the right place is filled', () => {
    expect(misnamed({ metadataOptions: {}, ...compute({ metadataOptions: {} }) })).toEqual([]);
  });
});

test('which members a kind has', () => {
  expect(hasMember(KINDS.elastigroup, 'httpTokens')).toBe(true);
  expect(hasMember(KINDS['ocean-vng'], 'httpPutResponseHopLimit')).toBe(true);
  expect(hasMember(KINDS['ocean-cluster'], 'httpEndpoint')).toBe(true);
  expect(hasMember(KINDS.elastigroup, 'httpEndpoint')).toBe(false);
  expect(hasMember(KINDS.elastigroup, 'toString')).toBe(false);
});

test('each unknown member is one rule\u2019s to report', () => {
  const errors = ['imdsVersion', 'httpEndpoint', 'http_tokens'].map((additionalProperty) => ({
    path: [...KINDS.elastigroup.imdsPath],
    keyword: 'additionalProperties',
    params: { additionalProperty },
  }));
  const subject = { errors, kind: KINDS.elastigroup };
  expect(unknownMembers(subject, 'spec-schema')).toEqual(['imdsVersion']);
  expect(unknownMembers(subject, 'unsupported-member')).toEqual(['httpEndpoint']);
});
