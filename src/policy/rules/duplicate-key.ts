import type { Document, Duplicate, Path } from '../../specs/spec.js';
import { pointerOf, quoted } from '../../specs/value.js';
import type { Problem, Rule } from '../subject.js';

/** A key on the way to the IMDS options, or among them, stands twice: parsers keep one and drop the other in silence. */
export const duplicateKey = {
  id: 'duplicate-key',
  problems: ({ spec, kind }) => {
    if (spec.document.duplicates().length === 0) return [];
    return onWay(objectsOf(spec.document), [...spec.path, ...kind.imdsPath]).map(
      (duplicate): Problem => ({ path: duplicate.path, from: 'document', part: 'key', message: messageFor(duplicate) }),
    );
  },
} as const satisfies Rule;

/** Duplicate keys by the JSON Pointer of the object they stand in. A key that stands three times is there once. */
type Objects = ReadonlyMap<string, ReadonlyMap<string | number, Duplicate>>;

/** Worked out once for a document: it may hold as many specs as duplicate keys. */
const known = new WeakMap<Document, Objects>();

function objectsOf(document: Document): Objects {
  const before = known.get(document);
  if (before !== undefined) return before;
  const objects = new Map<string, Map<string | number, Duplicate>>();
  for (const duplicate of document.duplicates()) {
    const parent = pointerOf(duplicate.path.slice(0, -1));
    const keys = objects.get(parent) ?? new Map();
    objects.set(parent, keys.set(duplicate.path.at(-1) ?? '', duplicate));
  }
  known.set(document, objects);
  return objects;
}

/** The duplicates among the steps of a way, and among the members of what it leads to. */
function onWay(objects: Objects, way: Path): readonly Duplicate[] {
  const steps = way.flatMap((step, index) => objects.get(pointerOf(way.slice(0, index)))?.get(step) ?? []);
  return [...steps, ...(objects.get(pointerOf(way))?.values() ?? [])];
}

/** What is to be said of a key that stands twice. */
export function messageFor({ path }: Duplicate): string {
  return `${quoted(path.at(-1))} stands twice in the same object, and parsers silently drop one of the two. Keep one.`;
}
