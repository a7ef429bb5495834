import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml';
import type { Scalar, TextEdit } from './edit-change.js';
import { lastBlockScalar, type Place, valuePlace, valueStart } from './edit-yaml-places.js';
import { writtenLike } from './edit-yaml-words.js';
import type { Tree } from './yaml-tree.js';

/**
 * Puts a value in the place of another; a string keeps its quotes. Null for an alias, which another place may have to
 * follow, and for a value of several lines that holds a comment.
 */
export function withValue(tree: Tree, place: Place, value: Scalar): readonly TextEdit[] | null {
  const event = tree.events[place.value];
  const span = valuePlace(tree, place);
  if (span === null || event === undefined) return null;
  const put = writtenLike(event.type === EVENT_ID.SCALAR ? event : undefined, value);
  if (event.type === EVENT_ID.SCALAR && lastBlockScalar(tree, place.value) === null) {
    const isApart = /[\s[{,]/.test(tree.text[span.start - 1] ?? ' ');
    return [{ span, text: isApart ? put : ` ${put}` }];
  }
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
    if (tree.text.slice(span.start, span.end).includes('#')) return null;
    if (event.style === COLLECTION_STYLE.FLOW) return [{ span, text: put }];
  } else if (event.type !== EVENT_ID.SCALAR) return null;
  // In front of what is written stand the header of a block scalar, and the line end before a block collection.
  const start = valueStart(tree, place);
  if (start === null || tree.text.slice(start, span.start).includes('#')) return null;
  return [{ span: { start, end: span.end }, text: ` ${put}` }];
}
