import { expect, test } from 'vitest';
import { liveImages } from '../../src/images/live-images.js';
import { openSpot } from '../clients/spot-client.js';
import { bodyOf, KIND_IDS } from '../simulator/bodies.js';

test('all kinds are listed, and node groups get the region of their cluster', async () => {
  const { spot, api } = await openSpot();
  for (const kind of KIND_IDS)
    spot.load(kind, spot.account, { ...bodyOf(kind), ...(kind === 'ocean-cluster' ? { id: 'o-00000001' } : {}) });
  const found = await liveImages(api, [spot.account]);
  expect(found.map(({ kind, region, images }) => [kind, region, images])).toEqual([
    ['elastigroup', 'us-east-1', ['ami-0123456789abcdef0']],
    ['stateful-node', 'us-east-1', ['ami-0123456789abcdef0']],
    ['ocean-cluster', 'us-east-1', ['ami-0123456789abcdef0']],
    ['ocean-vng', 'us-east-1', []],
    ['ocean-ecs-cluster', 'us-east-1', ['ami-0123456789abcdef0']],
    ['ocean-ecs-vng', 'us-east-1', []],
  ]);
});
