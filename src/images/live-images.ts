import type { LiveResource, SpotApi } from '../ports.js';
import { KINDS, kindList } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { type ImageHolder, imagesIn, regionIn, withRegions } from './uses.js';

/**
 * All live resources of some accounts, with the images that they name. A list may leave out members: what names no image there
 * is read singly, node groups apart, which may have that of their cluster. Throws a RemoteError where something cannot be read.
 */
export async function liveImages(spot: SpotApi, accounts: readonly string[]): Promise<readonly ImageHolder[]> {
  const found: ImageHolder[] = [];
  for (const account of accounts) {
    for (const kind of kindList) {
      for (const listed of await spot.list(kind, account)) found.push(holderOf(await whole(spot, kind, listed)));
    }
  }
  return withRegions(found);
}

async function whole(spot: SpotApi, kind: SpecKind, listed: LiveResource): Promise<LiveResource> {
  const isTold = kind.role === 'node-group' || imagesIn(listed.body, kind).length > 0;
  return isTold ? listed : ((await spot.get(kind, listed.account, listed.id)) ?? listed);
}

function holderOf({ kind, account, id, name, body }: LiveResource): ImageHolder {
  return {
    ...{ kind, account, id, name, file: null },
    region: regionIn(body),
    oceanId: typeof body.oceanId === 'string' ? body.oceanId : null,
    images: imagesIn(body, KINDS[kind]).map((image) => image.id),
  };
}
