import { describe, expect, test } from 'vitest';
import { type ImageHolder, imagesIn, isImageId, regionIn, usesOf, withRegions } from '../../src/images/uses.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { bodyOf, KIND_IDS } from '../simulator/bodies.js';

const AMI = 'ami-0123456789abcdef0';

describe('the images of', () => {
  test.each(KIND_IDS)('%s stand beside its IMDS options', (id) => {
    const base = KINDS[id].imdsPath.slice(0, -1);
    const inner = { imageId: 'ami-1', images: [{ id: 'ami-2' }, { id: 3 }, 'ami-4', { id: 'ami-5' }] };
    const body = base.reduceRight<unknown>((value, key) => ({ [key]: value }), inner) as Record<string, unknown>;
    expect(imagesIn(body, KINDS[id])).toEqual([
      { id: 'ami-1', path: [...base, 'imageId'] },
      { id: 'ami-2', path: [...base, 'images', 0, 'id'] },
      { id: 'ami-5', path: [...base, 'images', 3, 'id'] },
    ]);
    expect(imagesIn({}, KINDS[id])).toEqual([]);
  });

  test('a body with none', () => {
    expect(imagesIn(bodyOf('ocean-vng'), KINDS['ocean-vng'])).toEqual([]);
    const nothing = { compute: { launchSpecification: { imageId: null, images: null } } };
    expect(imagesIn(nothing, KINDS.elastigroup)).toEqual([]);
  });
});

test.each([
  [AMI, true],
  ['ami-0123abcd', true],
  ['ami-0123', false],
  ['ami-*', false],
  ['AMI-0123abcd', false],
  ['ami-0123456789abcdef0\n', false],
])('%j is an id: %s', (text, is) => {
  expect(isImageId(text)).toBe(is);
});

test.each([
  ['us-east-1', 'us-east-1'],
  ['us-gov-west-1', 'us-gov-west-1'],
  ['$' + '{region}', null],
  ['evil.example/#', null],
  [1, null],
  [undefined, null],
])('the region %j is %s', (region, is) => {
  expect(regionIn({ region })).toBe(is);
});

const holder = (kind: KindId, given: Partial<ImageHolder>): ImageHolder => ({
  ...{ kind, id: null, name: null, account: null, region: null, file: null, oceanId: null, images: [] },
  ...given,
});

const CLUSTER = holder('ocean-cluster', { id: 'o-1', region: 'eu-west-1', images: [AMI] });

test('a node group without an image uses that of its cluster, and no other', () => {
  const all = [
    CLUSTER,
    holder('ocean-vng', { id: 'ols-1', oceanId: 'o-1' }),
    holder('ocean-vng', { id: 'ols-2', oceanId: 'o-1', images: ['ami-2'] }),
    holder('ocean-vng', { id: 'ols-3', oceanId: 'o-2' }),
    holder('elastigroup', { id: 'sig-1' }),
  ];
  expect(usesOf(AMI, all).map(({ id, isInherited }) => [id, isInherited])).toEqual([
    ['o-1', false],
    ['ols-1', true],
  ]);
});

test('a use tells no more than who it is', () => {
  expect(Object.keys(usesOf(AMI, [{ ...CLUSTER, secret: 'x' } as ImageHolder])[0] ?? {})).not.toContain('secret');
});

test('a node group is in the region of its cluster', () => {
  const [, group, lost] = withRegions([
    CLUSTER,
    holder('ocean-vng', { oceanId: 'o-1' }),
    holder('ocean-vng', { oceanId: 'o-9' }),
  ]);
  expect([group?.region, lost?.region]).toEqual(['eu-west-1', null]);
});
