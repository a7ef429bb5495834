import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { lineStart } from './edit-lines.js';
import type { Span } from './spec.js';
import { itemsOf, pairsOf, type Tree, valueSpan } from './yaml-tree.js';

/** A place to which a way leads in YAML: a value, and the mappings above it. */
export interface Place {
  /** The mappings on the way, the outermost first; the last one holds the value when `pair` says which of its members it is. */
  readonly above: readonly number[];
  /** The event of the value. */
  readonly value: number;
  /** Which member of the last mapping; -1 for an item of a list and for a document's own value. */
  readonly pair: number;
  /** How many steps led there. */
  readonly depth: number;
}

/** Whether anything stands in the text for a scalar: `a:` has an empty one. */
export function isWritten(event: ScalarEvent): boolean {
  return event.valueStart >= 0;
}

/** The offset after the colon behind a key; null where it is not the next thing. */
export function colonEnd(tree: Tree, key: number): number | null {
  const end = valueSpan(tree, key)?.end;
  if (end === undefined) return null;
  const [colon] = /^\s*:/.exec(tree.text.slice(end, end + 1000)) ?? [];
  return colon === undefined ? null : end + colon.length;
}

/** The offset after the anchor or the tag of a value, whichever comes last; null where it has neither. */
export function propertiesEnd(tree: Tree, index: number): number | null {
  const event = tree.events[index];
  if (event === undefined || !('tagEnd' in event)) return null;
  const end = Math.max(event.anchorEnd, event.tagEnd);
  return end < 0 ? null : end;
}

/** The offset behind what stands before a value: its anchor, its tag, or the colon of its key. */
export function valueStart(tree: Tree, { above, value, pair }: Place): number | null {
  const properties = propertiesEnd(tree, value);
  if (properties !== null) return properties;
  const [key] = pairsOf(tree, above.at(-1) ?? -1)[pair] ?? [];
  return key === undefined ? null : colonEnd(tree, key);
}

/** Where a value is written, without anchor and tag; an empty place where it would be written. */
export function valuePlace(tree: Tree, place: Place): Span | null {
  const event = tree.events[place.value];
  const start = valueStart(tree, place);
  if (event?.type === EVENT_ID.SCALAR && !isWritten(event)) return start === null ? null : { start, end: start };
  const span = valueSpan(tree, place.value);
  if (span === null || event === undefined || !('tagStart' in event) || event.tagStart < 0) return span;
  const inside = tree.text.slice(event.tagEnd, span.end);
  return { start: span.end - inside.trimStart().length, end: span.end };
}

/** The offset after all that is written of a member. */
export function endOfMember(tree: Tree, key: number, value: number): number {
  const end = endOfValue(tree, value) ?? colonEnd(tree, key) ?? 0;
  return Math.max(end, valueSpan(tree, key)?.end ?? 0, propertiesEnd(tree, value) ?? 0);
}

/** A block mapping may end with a key and its colon: an empty value is written nowhere. */
function endOfValue(tree: Tree, value: number): number | undefined {
  const event = tree.events[value];
  const isBlock = event !== undefined && 'style' in event && event.style === COLLECTION_STYLE.BLOCK;
  const last = isBlock && event.type === EVENT_ID.MAPPING ? pairsOf(tree, value).at(-1) : undefined;
  if (last !== undefined) return endOfMember(tree, ...last);
  const item = isBlock && event.type === EVENT_ID.SEQUENCE ? itemsOf(tree, value).at(-1) : undefined;
  return (item === undefined ? undefined : endOfValue(tree, item)) ?? valueSpan(tree, value)?.end;
}

/** The last scalar that is written in a value, when it is a block scalar: what follows could become a part of it. */
export function lastBlockScalar(tree: Tree, value: number): ScalarEvent | null {
  const last = tree.events.slice(value, (tree.ends.get(value) ?? value) + 1).findLast(({ type }) => type !== EVENT_ID.POP);
  if (last?.type !== EVENT_ID.SCALAR) return null;
  return last.style === SCALAR_STYLE.LITERAL_BLOCK || last.style === SCALAR_STYLE.FOLDED_BLOCK ? last : null;
}

/** Whether the line ends behind the last word of a block scalar are a part of it. */
export function keepsLineEnds(scalar: ScalarEvent): boolean {
  return scalar.chomping !== CHOMPING_MODE.STRIP;
}

/** The column of an offset, from 0. */
export function columnOf(tree: Tree, at: number): number {
  return at - lineStart(tree.text, at);
}
