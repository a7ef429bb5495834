import { makeTogether } from '../specs/edit-each.js';
import { syntaxOf } from '../specs/parse.js';
import type { SpecImages } from './spec-images.js';

/** A spec file in which an image is to take the place of others. */
export interface SwapFile {
  readonly file: string;
  readonly text: string;
  /** Its specs. */
  readonly specs: readonly SpecImages[];
}

/** How often a file names one of some images. */
export function namedIn({ specs }: Pick<SwapFile, 'specs'>, ids: readonly string[]): number {
  return specs.reduce((sum, { images }) => sum + images.filter((id) => ids.includes(id)).length, 0);
}

/**
 * The text in which an image takes the place of others; everything else, comments too, stays as it is. null: there is a place
 * where no edit is safe.
 */
export function swappedText({ file, text, specs }: SwapFile, replaced: readonly string[], made: string): string | null {
  const sets = specs.flatMap(({ document, placed }) =>
    placed
      .filter(({ id }) => replaced.includes(id))
      .map(({ at }) => ({ document, changes: [{ do: 'set', path: at, value: made } as const] })),
  );
  const result = makeTogether(text, syntaxOf(file), sets);
  return result.made.length === sets.length ? result.text : null;
}
