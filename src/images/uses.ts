import type { KindId, Path, SpecKind } from '../specs/spec.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';

/** An image that a body names, and where, from the body. */
export interface NamedImage {
  readonly id: string;
  readonly path: Path;
}

/**
 * The images that a body names: `imageId`, or `images` with an `id` each (spotinst/openapi: elastigroupComputeLaunchSpecImage,
 * launchSpecImage). They stand beside the IMDS options. What only a template will tell is among them, as it is written.
 */
export function imagesIn(body: Members, { imdsPath }: SpecKind): readonly NamedImage[] {
  const base: Path = imdsPath.slice(0, -1);
  const single = valueAt(body, [...base, 'imageId']);
  const several = valueAt(body, [...base, 'images']);
  const items: readonly unknown[] = Array.isArray(several) ? several : [];
  return [
    ...(typeof single === 'string' ? [{ id: single, path: [...base, 'imageId'] }] : []),
    ...items.flatMap((item, at) =>
      isMembers(item) && typeof item.id === 'string' ? [{ id: item.id, path: [...base, 'images', at, 'id'] }] : [],
    ),
  ];
}

/** EC2's ids have 8 digits, or 17. */
export function isImageId(text: string): boolean {
  return /^ami-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text);
}

/** What AWS calls its regions; null where something else stands there, such as what a template fills in. */
export function regionIn({ region }: Members): string | null {
  return typeof region === 'string' && isRegionName(region) ? region : null;
}

/** Whether a text can be the name of a region: `us-east-1`, `us-gov-west-1`. */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(text);
}

/** A spec or a live resource, as far as it matters who uses an image. */
export interface ImageHolder {
  readonly kind: KindId;
  readonly id: string | null;
  readonly name: string | null;
  /** The Spot account; null: not known. */
  readonly account: string | null;
  /** A node group's is that of its cluster; null: not known. */
  readonly region: string | null;
  /** The file of a spec; null: it is a live resource. */
  readonly file: string | null;
  /** The cluster that a node group belongs to. */
  readonly oceanId: string | null;
  readonly images: readonly string[];
}

/** Who uses an image. */
export interface ImageUse extends Omit<ImageHolder, 'images' | 'oceanId'> {
  /** Whether a node group names none, and so has that of its cluster (spotinst/openapi: ocean-compute.yaml). */
  readonly isInherited: boolean;
}

/** Who of some specs, or of some live resources, uses an image; in their order. */
export function usesOf(id: string, holders: readonly ImageHolder[]): readonly ImageUse[] {
  const clusters = new Set(holders.flatMap((one) => (one.oceanId === null && one.images.includes(id) ? [one.id] : [])));
  return holders.flatMap((one): readonly ImageUse[] => {
    const isOwn = one.images.includes(id);
    const isInherited = one.images.length === 0 && one.oceanId !== null && clusters.has(one.oceanId);
    if (!isOwn && !isInherited) return [];
    const { kind, name, account, region, file } = one;
    return [{ kind, id: one.id, name, account, region, file, isInherited }];
  });
}

/** The holders with the regions of node groups: those of their clusters. */
export function withRegions<T extends ImageHolder>(holders: readonly T[]): readonly T[] {
  const regions = new Map(holders.map(({ id, region }) => [id, region]));
  return holders.map((one) =>
    one.region !== null || one.oceanId === null ? one : { ...one, region: regions.get(one.oceanId) ?? null },
  );
}
