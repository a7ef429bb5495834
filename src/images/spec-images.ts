import type { SpecResult } from '../findings/finding.js';
import { FORMATS } from '../specs/formats/index.js';
import { KINDS } from '../specs/kinds/index.js';
import type { Document, Path, Range, SpecKind, TextNode } from '../specs/spec.js';
import { placesIn, type TextPlaces } from '../specs/text.js';
import { pointerOf, valueAt } from '../specs/value.js';
import { type ImageHolder, imagesIn, type NamedImage, regionIn, withRegions } from './uses.js';

/** An image that a spec names, with its place in the file. */
export interface PlacedImage extends NamedImage {
  /** From the document's value. */
  readonly at: Path;
  readonly range: Range;
}

/** A checked spec with the images that it names. */
export interface SpecImages extends ImageHolder {
  readonly file: string;
  /** Its index in the report. */
  readonly spec: number;
  readonly document: number;
  readonly placed: readonly PlacedImage[];
  /** Where its body begins. */
  readonly root: { readonly at: Path; readonly range: Range };
  /** Whether its region is written, but cannot be told: no other counts for it then. */
  readonly hidesRegion: boolean;
  /** Whether a stateful node keeps its root volume: each pause then makes an image of its own. */
  readonly keepsRoot: boolean;
}

/** A file, read anew: a check lets go of what it has read. */
export interface ReadFile {
  readonly text: string;
  readonly documents: readonly Document[];
}

/** What the images of specs are made of. */
export interface SpecImagesRequest {
  readonly specs: readonly SpecResult[];
  read(file: string): ReadFile;
  /** What the config knows of a file's specs. */
  knownOf(file: string): { readonly kind: SpecKind | null; readonly account: string | null };
  /** The Spot account of specs for which the config names none. */
  readonly account: string | null;
}

/** The images that checked specs name, in the report's order. */
export function specImages({ specs, read, knownOf, account }: SpecImagesRequest): readonly SpecImages[] {
  const opened = openedOnce(read);
  const found = specs.flatMap((result, index): readonly SpecImages[] => {
    const { file, document, path, id, name } = result;
    const known = knownOf(file);
    const { documents, places } = opened(file);
    const all = FORMATS.flatMap((format) => documents.flatMap((one) => format.specs(one, { kind: known.kind })));
    const spec = all.find((one) => one.document.index === document && pointerOf(one.path) === path);
    if (spec === undefined) return [];
    const rangeAt = (at: Path, isKey: boolean) => rangeOf(spec.document.node(), at, places, isKey);
    const { body } = spec;
    return [
      {
        ...{ kind: result.kind, id, name, file, document, spec: index },
        account: known.account ?? account,
        region: regionIn(body),
        hidesRegion: (body.region ?? null) !== null && regionIn(body) === null,
        oceanId: typeof body.oceanId === 'string' ? body.oceanId : null,
        images: imagesIn(body, KINDS[result.kind]).map((image) => image.id),
        placed: imagesIn(body, KINDS[result.kind]).map((image) => {
          const at = [...spec.path, ...image.path];
          return { ...image, at, range: rangeAt(at, false) };
        }),
        root: { at: spec.path, range: rangeAt(spec.path, true) },
        keepsRoot: valueAt(body, ['persistence', 'persistRootDevice']) === true,
      },
    ];
  });
  return withRegions(found);
}

/** A report has the specs of one file in a row, so one file at a time is held. */
function openedOnce(read: SpecImagesRequest['read']) {
  let latest: { readonly file: string; readonly documents: readonly Document[]; readonly places: TextPlaces } | null = null;
  return (file: string) => {
    if (latest?.file === file) return latest;
    const { text, documents } = read(file);
    latest = { file, documents, places: placesIn(text) };
    return latest;
  };
}

function rangeOf(root: TextNode, at: Path, places: TextPlaces, isKey: boolean): Range {
  let node = root;
  for (const step of at) node = node.child(step) ?? node;
  if (!isKey) return places.range(node.span());
  const { start } = node.span();
  return places.range(node.key ?? { start, end: start + 1 });
}
