import type { ErrorPlace } from '../errors.js';
import type { Document, Path, Range, TextNode } from '../specs/spec.js';
import type { TextPlaces } from '../specs/text.js';
import { pointerOf } from '../specs/value.js';

/** A config file that has been parsed, with the places of what it says. */
export interface ConfigSource {
  readonly file: string;
  readonly document: Document;
  readonly places: TextPlaces;
}

/** Where in the config something stands. */
export interface ConfigPlace {
  readonly file: string;
  readonly range: Range;
  /** JSON Pointer. */
  readonly path: string;
}

/** The place of a value of the config. */
export function configPlace(source: ConfigSource, path: Path): ConfigPlace {
  const range = source.places.range(nodeAt(source.document.node(), path).span());
  return { file: source.file, range, path: pointerOf(path) };
}

/** Where an error about a part of the config points: at its value, or at its key; at the nearest parent that is written. */
export function errorPlace(source: ConfigSource, path: Path, part: 'key' | 'value'): ErrorPlace {
  const node = nodeAt(source.document.node(), path);
  const span = (part === 'key' ? node.key : null) ?? node.span();
  return { file: source.file, ...source.places.position(span.start) };
}

function nodeAt(root: TextNode, path: Path): TextNode {
  let node = root;
  for (const step of path) {
    const child = node.child(step);
    if (child === undefined) break;
    node = child;
  }
  return node;
}
