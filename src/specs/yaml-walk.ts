import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';
import type { Span } from './spec.js';

/** What one pass over the events of a YAML text tells of its structure. Events are named by their indices. */
export interface Walked {
  /** The event of each document; its value's comes next. */
  readonly documents: readonly number[];
  /** Of a collection: the event that closes it. */
  readonly ends: ReadonlyMap<number, number>;
  /** Of an alias: the event that it stands for. */
  readonly targets: ReadonlyMap<number, number>;
  /** Of a mapping: its keys that stand there already. */
  readonly repeats: ReadonlyMap<number, readonly Repeat[]>;
  /** Collections that hold such a mapping, or are one. */
  readonly repeating: ReadonlySet<number>;
  /** Merge keys (`<<`), each with the event of its value. */
  readonly merges: readonly (readonly [key: number, value: number])[];
}

/** A key that stands in its mapping already, and where it stands again. */
export interface Repeat {
  readonly key: string;
  readonly span: Span;
}

/** How many values aliases may add to those that are written out. A real spec stays far below; an alias bomb does not. */
const MAX_ALIASED_VALUES = 1_000_000;

interface Frame {
  readonly event: number;
  readonly isMapping: boolean;
  readonly keys: Set<string>;
  awaitsKey: boolean;
  /** The event of the merge key whose value comes next; else -1. */
  mergeKey: number;
  /** How many values it holds, with aliases counted as what they stand for. */
  size: number;
  repeats: Repeat[] | null;
  isRepeating: boolean;
}

interface Anchor {
  readonly event: number;
  /** How many values it holds; null while it is still open. */
  size: number | null;
}

interface Walk {
  readonly text: string;
  readonly events: readonly Event[];
  readonly documents: number[];
  readonly ends: Map<number, number>;
  readonly targets: Map<number, number>;
  readonly repeats: Map<number, readonly Repeat[]>;
  readonly repeating: Set<number>;
  readonly merges: (readonly [key: number, value: number])[];
  /** By name: what the next alias of that name stands for. */
  anchors: Map<string, Anchor>;
  frames: Frame[];
}

/** Walks over the events once. Throws a YAMLException for aliases that stand inside their own value, or for far too much. */
export function walkEvents(text: string, events: readonly Event[]): Walked {
  const walk: Walk = {
    text,
    events,
    documents: [],
    ends: new Map(),
    targets: new Map(),
    repeats: new Map(),
    repeating: new Set(),
    merges: [],
    anchors: new Map(),
    frames: [],
  };
  events.forEach((event, index) => {
    if (event.type === EVENT_ID.DOCUMENT) {
      walk.documents.push(index);
      walk.anchors = new Map();
      walk.frames = [newFrame(index, false)];
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      noteAnchor(walk, event, index, null);
      walk.frames.push(newFrame(index, event.type === EVENT_ID.MAPPING));
    } else if (event.type === EVENT_ID.POP) closeFrame(walk, index);
    else if (event.type === EVENT_ID.ALIAS) addValue(walk, index, aliasSize(walk, event, index));
    else {
      noteAnchor(walk, event, index, 1);
      addValue(walk, index, 1);
    }
  });
  return walk;
}

function newFrame(event: number, isMapping: boolean): Frame {
  const keys = new Set<string>();
  return { event, isMapping, keys, awaitsKey: isMapping, mergeKey: -1, size: 1, repeats: null, isRepeating: false };
}

function noteAnchor(walk: Walk, event: Event, index: number, size: number | null): void {
  const name = anchorOf(walk, event);
  if (name !== null) walk.anchors.set(name, { event: index, size });
}

function anchorOf({ text }: Walk, event: Event | undefined): string | null {
  if (event === undefined || !('anchorStart' in event) || event.anchorStart < 0) return null;
  return text.slice(event.anchorStart, event.anchorEnd);
}

function aliasSize(walk: Walk, event: Event & { anchorStart: number }, index: number): number {
  const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
  // An alias without an anchor is the constructor's to report.
  if (anchor === undefined) return 1;
  if (anchor.size === null) {
    return YAMLException.throwAt(walk.text, event.anchorStart - 1, 'an alias stands inside the value that it stands for');
  }
  walk.targets.set(index, anchor.event);
  return anchor.size;
}

function closeFrame(walk: Walk, index: number): void {
  const frame = walk.frames.pop();
  if (frame === undefined) return;
  const event = walk.events[frame.event];
  walk.ends.set(frame.event, index);
  if (frame.isRepeating) walk.repeating.add(frame.event);
  if (frame.repeats !== null) walk.repeats.set(frame.event, frame.repeats);
  const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
  if (anchor?.event === frame.event) anchor.size = frame.size;
  if (walk.frames.length === 0) return;
  if (frame.size > walk.events.length + MAX_ALIASED_VALUES) {
    const start = event !== undefined && 'start' in event ? event.start : 0;
    const most = MAX_ALIASED_VALUES.toLocaleString('en');
    YAMLException.throwAt(walk.text, start, `aliases make this larger than ${most} values`);
  }
  addValue(walk, frame.event, frame.size);
}

/** Counts a finished value in the collection around it. Every second value in a mapping is a key. */
function addValue(walk: Walk, index: number, size: number): void {
  const frame = walk.frames.at(-1);
  if (frame === undefined) return;
  frame.size += size;
  const target = walk.targets.get(index) ?? index;
  if (walk.repeating.has(target)) frame.isRepeating = true;
  if (!frame.isMapping) return;
  if (frame.awaitsKey) noteKey(walk, frame, index, target);
  else if (frame.mergeKey >= 0) walk.merges.push([frame.mergeKey, index]);
  frame.awaitsKey = !frame.awaitsKey;
}

function noteKey(walk: Walk, frame: Frame, index: number, target: number): void {
  const event = walk.events[target];
  frame.mergeKey = -1;
  if (event?.type === EVENT_ID.SCALAR) {
    const key = getScalarValue(walk.text, event);
    if (isMergeKey(event, key)) frame.mergeKey = index;
    else if (frame.keys.has(key)) noteRepeat(frame, key, spanOf(walk.events[index], event));
    else frame.keys.add(key);
  } else if (event?.type !== EVENT_ID.ALIAS) refuseKey(walk, frame, index);
}

/** As the constructor would, but with the place: templates (`{{ x }}`) are read as such keys. */
function refuseKey(walk: Walk, frame: Frame, index: number): void {
  const mapping = walk.events[frame.event];
  // What stands below an unknown tag is nobody's to judge.
  if (mapping?.type !== EVENT_ID.MAPPING || mapping.tagStart >= 0) return;
  const key = walk.events[index];
  const start = key?.type === EVENT_ID.ALIAS ? key.anchorStart - 1 : key !== undefined && 'start' in key ? key.start : 0;
  YAMLException.throwAt(walk.text, start, 'a mapping or a list cannot be a key');
}

function noteRepeat(frame: Frame, key: string, span: Span): void {
  frame.isRepeating = true;
  frame.repeats ??= [];
  frame.repeats.push({ key, span });
}

function spanOf(event: Event | undefined, scalar: ScalarEvent): Span {
  if (event?.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  return scalarSpan(scalar) ?? { start: 0, end: 0 };
}

function isMergeKey(event: ScalarEvent, key: string): boolean {
  return key === '<<' && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
}

/** Where a scalar is written, quotes included and tag left out; null where nothing is written. */
export function scalarSpan(event: ScalarEvent): Span | null {
  if (event.valueStart < 0) return null;
  const isQuoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
  const quote = isQuoted ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote };
}
