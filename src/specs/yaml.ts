import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Duplicate, Parsed, Span, TextNode } from './spec.js';
import { unresolvable } from './value.js';
import { leadsToImds } from './way.js';

/** Any tag that YAML's core schema does not define (`!Ref`, `!Sub`, …): what its value will be is not written here. */
const anyTag = {
  matchByTagPrefix: true,
  identify: () => false,
} as const;
const unknownTags = ['!', ''].flatMap((prefix) => [
  defineScalarTag(prefix, { ...anyTag, resolve: (source, _isExplicit, tag) => unresolvable(`${tag} ${source}`.trim()) }),
  defineSequenceTag(prefix, {
    ...anyTag,
    create: (tag: string) => ({ tag }),
    addItem: () => undefined,
    finalize: ({ tag }: { tag: string }) => unresolvable(tag),
  }),
  defineMappingTag(prefix, {
    ...anyTag,
    create: (tag: string) => ({ tag }),
    addPair: () => '',
    has: () => false,
    keys: () => [],
    get: () => null,
    finalize: ({ tag }: { tag: string }) => unresolvable(tag),
  }),
]);
const SCHEMA = CORE_SCHEMA.withTags(mergeTag, ...unknownTags);

/** Deeper than any spec; bounds the parser's recursion. */
const MAX_DEPTH = 200;
/** How many values aliases may add to those that are written out. A real spec stays far below; an alias bomb does not. */
const MAX_ALIASED_VALUES = 1_000_000;
const MAX_MERGED_KEYS = 1_000_000;

/**
 * Reads YAML 1.2 with merge keys: one parse gives the values, the places and the duplicate keys. Of two equal keys the
 * last counts, as with `JSON.parse`, and `duplicates` names them; or they are refused as a syntax error.
 */
export function parseYaml(text: string, duplicateKeys: 'collect' | 'refuse' = 'collect'): Parsed {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const walked = walkEvents(text, events);
    const values = constructFromEvents(events, {
      source: text,
      schema: SCHEMA,
      json: duplicateKeys === 'collect',
      maxTotalMergeKeys: MAX_MERGED_KEYS,
    });
    const tree: Tree = { text, events, ends: walked.ends, targets: walked.targets, items: new Map() };
    return {
      ok: true,
      documents: values.map((value, index) => {
        const { event, duplicates } = walked.documents[index] ?? { event: 0, duplicates: [] };
        return { index, value, node: () => yamlNode(tree, event + 1, null), duplicates: () => duplicates };
      }),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, message: error.reason, offset: error.mark?.position ?? 0 };
  }
}

interface WalkedDocument {
  /** The index of the document's own event; its value's comes next. */
  readonly event: number;
  readonly duplicates: Duplicate[];
}

interface Walked {
  readonly documents: WalkedDocument[];
  /** By the index of a collection's event: the index of the event that closes it. */
  readonly ends: ReadonlyMap<number, number>;
  /** By the index of an alias' event: the index of the event that it stands for. */
  readonly targets: ReadonlyMap<number, number>;
}

interface Frame {
  readonly event: number;
  readonly isMapping: boolean;
  /** The keys met so far that matter. */
  readonly keys: Set<string>;
  /** The key whose value comes next, or the index of the next item. */
  step: string | number;
  awaitsKey: boolean;
  /** How many values it holds, with aliases counted as what they stand for. */
  size: number;
}

interface Walk {
  readonly text: string;
  readonly documents: WalkedDocument[];
  readonly ends: Map<number, number>;
  readonly targets: Map<number, number>;
  /** By anchor name: the index of its event, and its size; a size of null while it is still open. */
  anchors: Map<string, { event: number; size: number | null }>;
  frames: Frame[];
}

/** One pass over the events: where collections end, what aliases stand for, which keys stand twice, how large it all is. */
function walkEvents(text: string, events: readonly Event[]): Walked {
  const walk: Walk = { text, documents: [], ends: new Map(), targets: new Map(), anchors: new Map(), frames: [] };
  events.forEach((event, index) => {
    if (event.type === EVENT_ID.DOCUMENT) {
      walk.documents.push({ event: index, duplicates: [] });
      walk.anchors = new Map();
      walk.frames = [newFrame(index, false)];
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      noteAnchor(walk, event, index, null);
      walk.frames.push(newFrame(index, event.type === EVENT_ID.MAPPING));
    } else if (event.type === EVENT_ID.POP) closeFrame(walk, index, events);
    else if (event.type === EVENT_ID.ALIAS) addValue(walk, aliasSize(walk, event, index), null);
    else {
      noteAnchor(walk, event, index, 1);
      addValue(walk, 1, event);
    }
  });
  return walk;
}

function newFrame(event: number, isMapping: boolean): Frame {
  return { event, isMapping, keys: new Set(), step: 0, awaitsKey: isMapping, size: 1 };
}

function noteAnchor(walk: Walk, event: Event, index: number, size: number | null): void {
  if (!('anchorStart' in event) || event.anchorStart < 0) return;
  walk.anchors.set(walk.text.slice(event.anchorStart, event.anchorEnd), { event: index, size });
}

function aliasSize(walk: Walk, event: Event & { anchorStart: number; anchorEnd: number }, index: number): number {
  const anchor = walk.anchors.get(walk.text.slice(event.anchorStart, event.anchorEnd));
  // An alias without an anchor is the constructor's to report.
  if (anchor === undefined) return 1;
  if (anchor.size === null) refuse(walk, event.anchorStart, 'an alias stands inside the value that it stands for');
  walk.targets.set(index, anchor.event);
  return anchor.size;
}

function closeFrame(walk: Walk, index: number, events: readonly Event[]): void {
  const frame = walk.frames.pop();
  if (frame === undefined) return;
  walk.ends.set(frame.event, index);
  const event = events[frame.event];
  if (event !== undefined && 'anchorStart' in event && event.anchorStart >= 0) {
    const anchor = walk.anchors.get(walk.text.slice(event.anchorStart, event.anchorEnd));
    if (anchor?.event === frame.event) anchor.size = frame.size;
  }
  if (walk.frames.length === 0) return;
  if (frame.size > events.length + MAX_ALIASED_VALUES) {
    refuse(walk, 0, `aliases make this document larger than ${MAX_ALIASED_VALUES.toLocaleString('en')} values`);
  }
  addValue(walk, frame.size, null);
}

/** Counts a finished value in the collection around it; a scalar in key position is that collection's next key. */
function addValue(walk: Walk, size: number, scalar: ScalarEvent | null): void {
  const frame = walk.frames.at(-1);
  if (frame === undefined) return;
  frame.size += size;
  if (!frame.isMapping) {
    frame.step = Number(frame.step) + 1;
    return;
  }
  if (frame.awaitsKey) {
    frame.step = scalar === null ? '' : getScalarValue(walk.text, scalar);
    if (scalar !== null) noteKey(walk, frame, scalar, frame.step);
  }
  frame.awaitsKey = !frame.awaitsKey;
}

function noteKey(walk: Walk, frame: Frame, scalar: ScalarEvent, key: string): void {
  if (!leadsToImds(key, walk.frames.at(-2)?.step)) return;
  if (frame.keys.has(key)) {
    // The first frame is the document itself: it is no step.
    const path = walk.frames.slice(1).map(({ step }) => step);
    walk.documents.at(-1)?.duplicates.push({ path, span: scalarSpan(scalar) ?? { start: 0, end: 0 } });
  }
  frame.keys.add(key);
}

function refuse(walk: Walk, offset: number, message: string): never {
  return YAMLException.throwAt(walk.text, offset, message);
}

interface Tree {
  readonly text: string;
  readonly events: readonly Event[];
  readonly ends: ReadonlyMap<number, number>;
  readonly targets: ReadonlyMap<number, number>;
  /** Filled as asked for: by the index of a collection's event, those of what it holds. */
  readonly items: Map<number, readonly number[]>;
}

/** A value of a parsed document: of an alias, the one that it stands for. */
function yamlNode(tree: Tree, index: number, key: Span | null): TextNode {
  const target = tree.targets.get(index) ?? index;
  return {
    get value() {
      return valueSpan(tree, target) ?? emptyAfter(key);
    },
    key,
    child: (step) => childOf(tree, target, step),
  };
}

/** Where a value would stand that is not written at all (`key:`): after its key. */
function emptyAfter(key: Span | null): Span {
  const end = key?.end ?? 0;
  return { start: end, end };
}

function childOf(tree: Tree, index: number, step: string | number): TextNode | undefined {
  const event = tree.events[index];
  if (event?.type === EVENT_ID.SEQUENCE) return itemOf(tree, index, Number(step));
  if (event?.type !== EVENT_ID.MAPPING) return undefined;
  let found: TextNode | undefined;
  const merged: number[] = [];
  for (const [keyIndex, valueIndex] of pairsOf(tree, index)) {
    const key = keyText(tree, keyIndex);
    if (key === String(step)) found = yamlNode(tree, valueIndex, valueSpan(tree, keyIndex));
    else if (isMergeKey(tree, keyIndex)) merged.push(valueIndex);
  }
  // A key written here wins over merged ones, and the first of several merged mappings over the others.
  return found ?? firstOf(merged, (valueIndex) => mergedChild(tree, valueIndex, step));
}

function isMergeKey(tree: Tree, index: number): boolean {
  const event = tree.events[index];
  return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && getScalarValue(tree.text, event) === '<<';
}

function mergedChild(tree: Tree, index: number, step: string | number): TextNode | undefined {
  const target = tree.targets.get(index) ?? index;
  if (tree.events[target]?.type !== EVENT_ID.SEQUENCE) return childOf(tree, target, step);
  return firstOf(itemsOf(tree, target), (item) => childOf(tree, tree.targets.get(item) ?? item, step));
}

function firstOf<T>(indices: readonly number[], find: (index: number) => T | undefined): T | undefined {
  for (const index of indices) {
    const found = find(index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function itemOf(tree: Tree, index: number, wanted: number): TextNode | undefined {
  const item = itemsOf(tree, index)[wanted];
  return item === undefined ? undefined : yamlNode(tree, item, null);
}

/** The indices of the events that begin the values of a collection, keys among them. */
function itemsOf(tree: Tree, index: number): readonly number[] {
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

function pairsOf(tree: Tree, index: number): readonly (readonly [key: number, value: number])[] {
  const items = itemsOf(tree, index);
  return items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1] ?? key] as const] : []));
}

function keyText(tree: Tree, index: number): string | null {
  const event = tree.events[tree.targets.get(index) ?? index];
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(tree.text, event) : null;
}

/** Where a value is written, quotes and tag included; null where nothing is written. */
function valueSpan(tree: Tree, index: number): Span | null {
  const event = tree.events[index];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return null;
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  const own = event.type === EVENT_ID.SCALAR ? scalarSpan(event) : collectionSpan(tree, index, event);
  if (event.tagStart < 0) return own;
  return { start: event.tagStart, end: Math.max(own?.end ?? 0, event.tagEnd) };
}

function scalarSpan(event: ScalarEvent): Span | null {
  if (event.valueStart < 0) return null;
  const isQuoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
  const quote = isQuoted ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote };
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
