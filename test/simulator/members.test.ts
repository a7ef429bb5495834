import { describe, expect, test } from 'vitest';
import { withoutUnknown } from '../../src/simulator/members.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Members } from '../../src/specs/value.js';
import { bodyOf, KIND_IDS } from './bodies.js';

const options = { httpTokens: 'required' };

describe('what the API does not know is dropped', () => {
  test.each<readonly [name: string, kind: keyof typeof KINDS, body: Members, kept: Members]>([
    [
      "the other family's key",
      'elastigroup',
      { compute: { launchSpecification: { instanceMetadataOptions: options, imageId: 'ami-1' } } },
      { compute: { launchSpecification: { imageId: 'ami-1' } } },
    ],
    [
      "Elastigroup's key in an Ocean cluster",
      'ocean-cluster',
      { compute: { launchSpecification: { metadataOptions: options } } },
      { compute: { launchSpecification: {} } },
    ],
    ['options at the top', 'elastigroup', { name: 'a', metadataOptions: options }, { name: 'a' }],
    [
      "options in a cluster's place",
      'ocean-vng',
      { compute: { launchSpecification: { instanceMetadataOptions: options } } },
      { compute: { launchSpecification: {} } },
    ],
    ['options in a list', 'elastigroup', { tasks: [{ metadataOptions: options, a: 1 }] }, { tasks: [{ a: 1 }] }],
    [
      'a member that this kind has not',
      'ocean-vng',
      { instanceMetadataOptions: { ...options, httpEndpoint: 'enabled' } },
      { instanceMetadataOptions: options },
    ],
    [
      'a member in other letters',
      'ocean-vng',
      { instanceMetadataOptions: { ...options, http_tokens: 'optional' } },
      { instanceMetadataOptions: options },
    ],
  ])('%s', (_, kind, body, kept) => {
    expect(withoutUnknown(KINDS[kind], body)).toEqual(kept);
  });
});

test.each(KIND_IDS)('all members of the options of %s are kept', (id) => {
  const all = { httpTokens: 'required', httpPutResponseHopLimit: 2, httpEndpoint: 'enabled', instanceMetadataTags: 'enabled' };
  const known = ['httpTokens', 'httpPutResponseHopLimit', ...KINDS[id].optionalMembers];
  const kept = Object.fromEntries(Object.entries(all).filter(([key]) => known.includes(key)));
  expect(withoutUnknown(KINDS[id], bodyOf(id, all))).toEqual(bodyOf(id, kept));
});

test('what has nothing to do with IMDS is kept, and null as well', () => {
  const body = { compute: { launchSpecification: { metadataOptions: null, anything: [1, null, 'a'] } }, other: { deep: true } };
  expect(withoutUnknown(KINDS.elastigroup, body)).toEqual(body);
});
