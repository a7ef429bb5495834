import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { insertMember, objectText, removeMember } from './edit-braces.js';
import { type Change, type TextEdit, type Wanted, wantedAt } from './edit-change.js';
import type { Braces } from './edit-style.js';
import { insertBelow, insertInBlock, removeFromBlock } from './edit-yaml-block.js';
import { endOfMember, isWritten, type Place, valuePlace } from './edit-yaml-places.js';
import { withValue } from './edit-yaml-value.js';
import { wordsOf, writtenLike } from './edit-yaml-words.js';
import type { Path } from './spec.js';
import { yamlTree } from './yaml.js';
import { isMergeKey, itemsOf, keyText, pairsOf, type Tree, valueSpan, yamlNode } from './yaml-tree.js';

type Candidates = readonly (readonly TextEdit[])[];

/**
 * The edits that make a change in a document of valid YAML text. Where what a block scalar takes for its own makes the best
 * ones doubtful, others follow; none where the way leads through an alias, a merge key or a key that stands twice.
 */
export function yamlEdits(text: string, document: number, change: Change): Candidates {
  const tree = yamlTree(text);
  const place = endOfWay(tree, (tree.documents[document] ?? 0) + 1, change.path);
  if (place === null) return [];
  if (place.depth < change.path.length) {
    const wanted = change.do === 'set' ? wantedAt(change.path, place.depth, change.value) : null;
    return wanted === null ? [] : added(tree, place, wanted);
  }
  if (change.do === 'set') return single(withValue(tree, place, change.value));
  if (change.do === 'remove') return removed(tree, place);
  return single(renamed(tree, place, change.to));
}

function single(edits: readonly TextEdit[] | null): Candidates {
  return edits === null ? [] : [edits];
}

/** Follows a path as far as it is written; null where it leads through something whose change would show elsewhere. */
function endOfWay(tree: Tree, root: number, path: Path): Place | null {
  let place: Place = { above: [], value: root, pair: -1, depth: 0 };
  for (const step of path) {
    const next = nextPlace(tree, place, step);
    if (next === null || next === place) return next;
    place = next;
  }
  return place;
}

/** One step further; the same place where the step is not written. */
function nextPlace(tree: Tree, place: Place, step: string | number): Place | null {
  const event = tree.events[place.value];
  if (event?.type === EVENT_ID.SCALAR) return isNull(tree, place.value) ? place : null;
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return null;
  const depth = place.depth + 1;
  if (event.type === EVENT_ID.SEQUENCE) {
    const item = itemsOf(tree, place.value)[Number(step)];
    return item === undefined ? null : { above: place.above, value: item, pair: -1, depth };
  }
  const pairs = pairsOf(tree, place.value);
  const found = pairs.flatMap(([key], pair) => (keyText(tree, key) === String(step) ? [pair] : []));
  const pair = found[0];
  if (pair === undefined) {
    const isMerged = pairs.some(([key]) => isMergeKey(tree, key) || tree.unmerged.has(key));
    return isMerged && mayBeMerged(tree, place.value, step) ? null : place;
  }
  const [key, value] = pairs[pair] ?? [-1, -1];
  const isPlain = found.length === 1 && tree.events[key]?.type === EVENT_ID.SCALAR && !isMergeKey(tree, key);
  return isPlain ? { above: [...place.above, place.value], value, pair, depth } : null;
}

/** Whether merged mappings have such a key, or have keys that nobody knows. */
function mayBeMerged(tree: Tree, mapping: number, step: string | number): boolean {
  const isUnknown = pairsOf(tree, mapping).some(([key]) => tree.unmerged.has(key));
  return isUnknown || yamlNode(tree, mapping, null).child(step) !== undefined;
}

function isNull(tree: Tree, index: number): boolean {
  const event = tree.events[index];
  if (event?.type !== EVENT_ID.SCALAR || event.tagStart >= 0 || event.style !== SCALAR_STYLE.PLAIN) return false;
  return !isWritten(event) || /^(?:~|null|Null|NULL)$/.test(getScalarValue(tree.text, event));
}

/** Adds what is missing at the end of a way: to the mapping that stands there, or in place of the null. */
function added(tree: Tree, place: Place, wanted: Wanted): Candidates {
  const event = tree.events[place.value];
  const holder = place.above.at(-1);
  if (event?.type === EVENT_ID.MAPPING) {
    const mappings = [...place.above, place.value];
    if (event.style === COLLECTION_STYLE.BLOCK) return insertInBlock(tree, mappings, wanted);
    const chain = bracesIn(tree, mappings);
    // A pair in a list (`[a: 1]`) has no braces of its own.
    if (chain.at(-1)?.open !== event.start) return [];
    return single(insertMember(tree.text, chain, wanted, wordsOf(tree, mappings)));
  }
  if (holder === undefined || place.pair < 0) return [];
  if (isBlock(tree, holder)) return single(insertBelow(tree, place, wanted));
  const span = valuePlace(tree, place);
  if (span === null) return [];
  const object = objectText(tree.text, bracesIn(tree, place.above), span.start, wanted, wordsOf(tree, place.above));
  return [[{ span, text: /\s/.test(tree.text[span.start - 1] ?? '') ? object : ` ${object}` }]];
}

function removed(tree: Tree, place: Place): Candidates {
  const holder = place.above.at(-1);
  if (holder === undefined || place.pair < 0) return [];
  if (isBlock(tree, holder)) return removeFromBlock(tree, place);
  const braces = bracesAt(tree, holder);
  return braces === null ? [] : single(removeMember(tree.text, braces, place.pair));
}

function renamed(tree: Tree, { above, pair }: Place, to: string): readonly TextEdit[] | null {
  const [key = -1] = pairsOf(tree, above.at(-1) ?? -1)[pair] ?? [];
  const event = tree.events[key];
  const span = valueSpan(tree, key);
  return event?.type === EVENT_ID.SCALAR && span !== null ? [{ span, text: writtenLike(event, to) }] : null;
}

function isBlock(tree: Tree, index: number): boolean {
  const event = tree.events[index];
  return event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK;
}

function bracesIn(tree: Tree, mappings: readonly number[]): readonly Braces[] {
  return mappings.flatMap((mapping) => bracesAt(tree, mapping) ?? []);
}

/** A mapping in flow style; null for one without braces. */
function bracesAt(tree: Tree, mapping: number): Braces | null {
  const event = tree.events[mapping];
  if (event?.type !== EVENT_ID.MAPPING || isBlock(tree, mapping) || tree.text[event.start] !== '{') return null;
  const close = (valueSpan(tree, mapping)?.end ?? 0) - 1;
  const members = pairsOf(tree, mapping).map(([key, value]) => {
    const end = endOfMember(tree, key, value);
    return { key: valueSpan(tree, key) ?? { start: end, end }, value: { start: valueSpan(tree, value)?.start ?? end, end } };
  });
  return { open: event.start, close, members };
}
