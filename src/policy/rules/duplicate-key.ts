import type { Duplicate, Path } from '../../specs/spec.js';
import { quoted } from '../../specs/value.js';
import type { Problem, Rule } from '../subject.js';

/** A key on the way to the IMDS options, or among them, stands twice: parsers keep one and drop the other in silence. */
export const duplicateKey = {
  id: 'duplicate-key',
  problems: ({ spec, kind }) => {
    const way = [...spec.path, ...kind.imdsPath];
    return spec.document
      .duplicates()
      .filter((duplicate) => isOnWay(duplicate.path, way))
      .map((duplicate): Problem => ({ path: duplicate.path, from: 'document', part: 'key', message: messageFor(duplicate) }));
  },
} as const satisfies Rule;

function isOnWay(path: Path, way: Path): boolean {
  const shared = Math.min(path.length, way.length);
  return path.length <= way.length + 1 && path.slice(0, shared).every((step, index) => step === way[index]);
}

/** What is to be said of a key that stands twice. */
export function messageFor({ path }: Duplicate): string {
  return `${quoted(path.at(-1))} stands twice in the same object, and parsers silently drop one of the two. Keep one.`;
}
