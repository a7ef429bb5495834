import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Duplicate, Path, Span, TextNode } from './spec.js';
import { leadsToImds } from './way.js';
import { scalarSpan, type Walked } from './yaml-walk.js';

/** The events of a YAML text as a tree. Events are named by their indices. */
export interface Tree extends Walked {
  readonly text: string;
  readonly events: readonly Event[];
  /** What a plain scalar without a tag is as a key: `1.0` and `~` are read before they become keys. */
  keyOf(plain: string): string;
  /** Merge keys whose value is not known here: they merge nothing. */
  readonly unmerged: ReadonlySet<number>;
  /** Filled as asked for: of a collection, the events that begin the values it holds, keys among them. */
  readonly items: Map<number, readonly number[]>;
}

/** No shape of file leads to IMDS options deeper than this. Bounds the paths that aliases within aliases make. */
const MAX_WAY = 64;

/** A value of a parsed document: of an alias, the one that it stands for. */
export function yamlNode(tree: Tree, index: number, key: Span | null): TextNode {
  const target = targetOf(tree, index);
  const children = new Map<string | number, TextNode | undefined>();
  return {
    span: () => valueSpan(tree, target) ?? emptySpan(tree, target, key),
    key,
    child: (step) => {
      if (!children.has(step)) children.set(step, childOf(tree, target, step));
      return children.get(step);
    },
  };
}

/** All keys on a way to IMDS options that stand twice in a document, seen through aliases and merge keys. */
export function duplicatesBelow(tree: Tree, root: number): readonly Duplicate[] {
  const found: Duplicate[] = [];
  const pending: { readonly index: number; readonly path: Path }[] = [{ index: targetOf(tree, root), path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { index, path } = next;
    if (!tree.repeating.has(index) || path.length > MAX_WAY) continue;
    for (const { key, span } of tree.repeats.get(index) ?? []) {
      if (leadsToImds(key, path.at(-1))) found.push({ path: [...path, key], span });
    }
    const inner = branchesOf(tree, index).map(({ value, step }) => ({
      index: value,
      path: step === null ? path : [...path, step],
    }));
    pending.push(...inner.reverse());
  }
  return found;
}

/** Whether a merge key's value is not written here: a value with an unknown tag, or a list that holds one. */
export function isUnknownMerge(tree: Pick<Tree, 'text' | 'events' | 'ends' | 'targets' | 'items'>, value: number): boolean {
  const target = targetOf(tree, value);
  const event = tree.events[target];
  if (event === undefined || !('tagStart' in event)) return false;
  const tag = tree.text.slice(event.tagStart, event.tagEnd);
  if (event.tagStart >= 0 && tag !== '!!map' && tag !== '!!seq') return true;
  return event.type === EVENT_ID.SEQUENCE && itemsOf(tree, target).some((item) => isUnknownMerge(tree, item));
}

function targetOf(tree: Pick<Tree, 'targets'>, index: number): number {
  return tree.targets.get(index) ?? index;
}

interface Branch {
  /** null: a merged mapping, whose members count as the mapping's own. */
  readonly step: string | number | null;
  readonly value: number;
}

function branchesOf(tree: Tree, index: number): readonly Branch[] {
  if (tree.events[index]?.type === EVENT_ID.SEQUENCE) {
    return itemsOf(tree, index).map((item, step) => ({ step, value: targetOf(tree, item) }));
  }
  return pairsOf(tree, index).flatMap(([key, value]): readonly Branch[] => {
    if (isMergeKey(tree, key)) return mergedBy(tree, value).map((merged) => ({ step: null, value: merged }));
    const step = keyText(tree, key);
    return step === null ? [] : [{ step, value: targetOf(tree, value) }];
  });
}

function childOf(tree: Tree, index: number, step: string | number): TextNode | undefined {
  if (tree.events[index]?.type === EVENT_ID.SEQUENCE) {
    const item = itemsOf(tree, index)[Number(step)];
    return item === undefined ? undefined : yamlNode(tree, item, null);
  }
  const seen = new Set<number>();
  const pending = [index];
  // A key written in the mapping wins over merged ones, and the first of several merged mappings over the others.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next) || tree.events[next]?.type !== EVENT_ID.MAPPING) continue;
    seen.add(next);
    const merged: number[] = [];
    let found: TextNode | undefined;
    for (const [key, value] of pairsOf(tree, next)) {
      if (isMergeKey(tree, key)) merged.push(...mergedBy(tree, value));
      else if (keyText(tree, key) === String(step)) found = yamlNode(tree, value, valueSpan(tree, key));
    }
    if (found !== undefined) return found;
    pending.push(...merged.reverse());
  }
  return undefined;
}

/** The mappings that a merge key merges, those that count most first. */
function mergedBy(tree: Tree, value: number): readonly number[] {
  const target = targetOf(tree, value);
  if (tree.events[target]?.type !== EVENT_ID.SEQUENCE) return [target];
  return itemsOf(tree, target).map((item) => targetOf(tree, item));
}

/** Whether a key merges the mappings of its value. */
export function isMergeKey(tree: Tree, key: number): boolean {
  const event = tree.events[targetOf(tree, key)];
  if (event?.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return false;
  return getScalarValue(tree.text, event) === '<<' && !tree.unmerged.has(key);
}

/** The events that begin the values of a collection, keys among them. */
export function itemsOf(tree: Pick<Tree, 'ends' | 'items'>, index: number): readonly number[] {
  let items = tree.items.get(index);
  if (items === undefined) {
    const found: number[] = [];
    const end = tree.ends.get(index) ?? index;
    for (let at = index + 1; at < end; at = (tree.ends.get(at) ?? at) + 1) found.push(at);
    items = found;
    tree.items.set(index, items);
  }
  return items;
}

/** The keys of a mapping, each with its value. */
export function pairsOf(tree: Tree, index: number): readonly (readonly [key: number, value: number])[] {
  const items = itemsOf(tree, index);
  return items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1] ?? key] as const] : []));
}

/** The name of a key, as the parser makes it; null for a key that is no scalar. */
export function keyText(tree: Tree, index: number): string | null {
  const event = tree.events[targetOf(tree, index)];
  if (event?.type !== EVENT_ID.SCALAR) return null;
  const text = getScalarValue(tree.text, event);
  return event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 ? tree.keyOf(text) : text;
}

/** Where a value is written, quotes and tag included; null where nothing is written. */
export function valueSpan(tree: Tree, index: number): Span | null {
  const event = tree.events[index];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return null;
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  const own = event.type === EVENT_ID.SCALAR ? trimmed(tree.text, event) : collectionSpan(tree, index, event);
  if (event.tagStart < 0) return own;
  return { start: event.tagStart, end: Math.max(own?.end ?? 0, event.tagEnd) };
}

/** A block scalar without its indentation in front and its line break behind: from the first word to the last. */
function trimmed(text: string, event: ScalarEvent): Span | null {
  const span = scalarSpan(event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (span === null || !isBlock) return span;
  const written = text.slice(span.start, span.end);
  const start = span.start + written.length - written.trimStart().length;
  return { start, end: Math.max(start, span.start + written.trimEnd().length) };
}

/** A collection ends with its last value, and in flow style with the bracket after it: the events do not say where. */
function collectionSpan(tree: Tree, index: number, event: { start: number; style: number }): Span {
  let end = event.start;
  for (const item of itemsOf(tree, index)) end = Math.max(end, valueSpan(tree, item)?.end ?? 0);
  const open = tree.text[event.start];
  if (event.style !== COLLECTION_STYLE.FLOW || (open !== '{' && open !== '[')) return { start: event.start, end };
  return { start: event.start, end: closingBracket(tree.text, Math.max(end, event.start + 1)) };
}

function closingBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' ')) at = endOfLine(text, at);
    else if (text[at] === '}' || text[at] === ']') return at + 1;
  }
  return from;
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}

/** Where a value would stand that is not written at all: after its anchor or its key, else after what comes before it. */
function emptySpan({ events }: Tree, index: number, key: Span | null): Span {
  const event = events[index];
  const anchorEnd = event !== undefined && 'anchorEnd' in event ? event.anchorEnd : -1;
  const at = anchorEnd >= 0 ? anchorEnd : (key?.end ?? endBefore(events, index));
  return { start: at, end: at };
}

function endBefore(events: readonly Event[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const event = events[at];
    if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
    if (event.type !== EVENT_ID.SCALAR) return event.start + 1;
    const end = Math.max(scalarSpan(event)?.end ?? -1, event.tagEnd, event.anchorEnd);
    if (end >= 0) return end;
  }
  return 0;
}
