import { jsonSyntaxError, skipSpace } from './json-syntax.js';
import type { Document, Duplicate, Parsed, Span, TextNode } from './spec.js';
import { isMembers } from './value.js';
import { isImdsKey, leadsToImds, WAY_KEY_PATTERN } from './way.js';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const NONE: readonly Duplicate[] = [];

/** No shape of file leads to IMDS options deeper than this. Bounds the paths of a text that nests without end. */
const MAX_WAY = 64;

/** Reads strict JSON (RFC 8259): the value is `JSON.parse`'s, places and duplicate keys come from the text. */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, ...jsonSyntaxError(text, error instanceof Error ? error.message : String(error)) };
  }
  return { ok: true, documents: [jsonDocument(text, value)] };
}

/** All specs of a file share what is worked out here. */
function jsonDocument(text: string, value: unknown): Document {
  let isPlain: boolean | undefined;
  let root: TextNode | undefined;
  let duplicates: readonly Duplicate[] | undefined;
  const hidesNothing = () => {
    isPlain ??= !mayHideDuplicate(text);
    return isPlain;
  };
  return {
    index: 0,
    value,
    node: () => {
      root ??= jsonNode(text, { start: skipSpace(text, 0), key: null }, value, hidesNothing());
      return root;
    },
    duplicates: () => {
      duplicates ??= hidesNothing() ? NONE : findDuplicates(text);
      return duplicates;
    },
  };
}

/**
 * Whether a key that leads to IMDS options could stand twice. One pass of a pattern is some four times as fast as
 * `JSON.parse`, a scan with a key set per object is not; an escape could write any key, so it always counts as "could".
 */
function mayHideDuplicate(text: string): boolean {
  if (text.includes('\\u')) return true;
  const seen: string[] = [];
  const imds = { start: 0, end: 0, unseen: 0 };
  WAY_KEY_PATTERN.lastIndex = 0;
  // `test` only moves `lastIndex` behind the colon: it makes no list of groups.
  while (WAY_KEY_PATTERN.test(text)) {
    const colon = WAY_KEY_PATTERN.lastIndex - 1;
    const end = text.lastIndexOf('"', colon);
    const key = text.slice(text.lastIndexOf('"', end - 1) + 1, end);
    if (seen.includes(key)) return true;
    seen.push(key);
    if (colon < imds.end) imds.unseen--;
    if (isImdsKey(key)) {
      if (imds.unseen > 0) return true;
      imds.start = colon;
      imds.end = text.indexOf('}', colon);
      imds.unseen = colonsIn(text, colon + 1, imds.end);
    }
  }
  // Colons behind keys that the pattern does not know: one of these could stand twice.
  return imds.unseen > 0 && mayRepeatInside(text, imds.start);
}

function colonsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(':', start); at >= 0 && at < end; at = text.indexOf(':', at + 1)) count++;
  return count;
}

/** Whether any key among the IMDS options behind an offset, an unknown one too, could stand twice. */
function mayRepeatInside(text: string, start: number): boolean {
  const inside = text.slice(start, text.indexOf('}', start));
  const keys = inside.match(/"[^"]*"(?=\s*:)/g) ?? [];
  if (new Set(keys).size < keys.length) return true;
  // Nested objects, escapes and a brace in a string would need a closer look.
  return inside.indexOf('{') !== inside.lastIndexOf('{') || inside.includes('\\') || inside.split('"').length % 2 === 0;
}

interface Frame {
  /** The keys met so far that matter; null in a list. */
  readonly keys: Set<string> | null;
  step: string | number;
}

/** All keys on a way to IMDS options that stand twice in their object. The text must be valid JSON. */
function findDuplicates(text: string): readonly Duplicate[] {
  const found: Duplicate[] = [];
  const frames: Frame[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const frame = frames.at(-1);
    if (code === OPEN_OBJECT) frames.push({ keys: new Set(), step: '' });
    else if (code === OPEN_LIST) frames.push({ keys: null, step: 0 });
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) frames.pop();
    else if (code === COMMA && frame !== undefined && frame.keys === null) frame.step = Number(frame.step) + 1;
    else if (code === QUOTE) {
      const end = skipString(text, at);
      if (frame?.keys && text.charCodeAt(skipSpace(text, end)) === COLON) {
        frame.step = stringAt(text, at, end);
        noteKey(frames, frame.keys, frame.step, { start: at, end }, found);
      }
      at = end - 1;
    }
  }
  return found;
}

function noteKey(frames: readonly Frame[], keys: Set<string>, key: string, span: Duplicate['span'], found: Duplicate[]): void {
  if (frames.length > MAX_WAY || !leadsToImds(key, frames.at(-2)?.step)) return;
  if (keys.has(key)) found.push({ path: frames.map((frame) => frame.step), span });
  keys.add(key);
}

/**
 * A value and its place in valid JSON text; its members are looked for when first asked for. `isPlain` says that no key on
 * a way to IMDS options stands twice in the text: then the only one is the one, and what stands before need not be read.
 */
function jsonNode(text: string, { start, key }: Pick<Member, 'start' | 'key'>, value: unknown, isPlain: boolean): TextNode {
  let end: number | undefined;
  let members: ReadonlyMap<string | number, Member> | undefined;
  const children = new Map<string | number, TextNode | undefined>();
  const findChild = (step: string | number) => {
    const inside = isMembers(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
    if (inside === undefined) return undefined;
    const isUnique = isPlain && typeof step === 'string' && leadsToImds(step, undefined);
    if (!isUnique) members ??= membersOf(text, start);
    const member = isUnique ? onlyMember(text, start, step) : members?.get(step);
    return member && jsonNode(text, member, inside, isPlain);
  };
  return {
    span: () => {
      end ??= skipValue(text, start);
      return { start, end };
    },
    key,
    child: (step) => {
      if (!children.has(step)) children.set(step, findChild(step));
      return children.get(step);
    },
  };
}

/** A member of an object or an item of a list, in JSON text. */
export interface Member {
  readonly step: string | number;
  readonly key: Span | null;
  /** Where its value starts. */
  readonly start: number;
}

/** The members of an object or the items of a list; none of anything else. Of equal keys the last one stays. */
function membersOf(text: string, start: number): ReadonlyMap<string | number, Member> {
  const members = new Map<string | number, Member>();
  for (const member of membersIn(text, start)) members.set(member.step, member);
  return members;
}

/** The member with a key that stands only once in the text, and somewhere behind `start`. */
function onlyMember(text: string, start: number, step: string): Member | undefined {
  const quoted = `"${step}"`;
  for (let at = text.indexOf(quoted, start); at >= 0; at = text.indexOf(quoted, at + 1)) {
    const key = { start: at, end: at + quoted.length };
    const colon = skipSpace(text, key.end);
    // Else it is a value.
    if (text.charCodeAt(colon) === COLON) return { step, key, start: skipSpace(text, colon + 1) };
  }
  return undefined;
}

/** The members of the object, or the items of the list, that starts at `start`, in the order of the text. */
export function* membersIn(text: string, start: number): Generator<Member> {
  const isList = text.charCodeAt(start) === OPEN_LIST;
  if (!isList && text.charCodeAt(start) !== OPEN_OBJECT) return;
  let at = skipSpace(text, start + 1);
  for (let index = 0; text.charCodeAt(at) !== CLOSE_LIST && text.charCodeAt(at) !== CLOSE_OBJECT; index++) {
    let key: Span | null = null;
    if (!isList) {
      key = { start: at, end: skipString(text, at) };
      at = skipSpace(text, skipSpace(text, key.end) + 1);
    }
    yield { step: key === null ? index : stringAt(text, key.start, key.end), key, start: at };
    at = skipSpace(text, skipValue(text, at));
    if (text.charCodeAt(at) !== COMMA) break;
    at = skipSpace(text, at + 1);
  }
}

/** The offset after the string whose opening quote stands at `at`. */
function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from--;
  return (at - from) % 2 === 1;
}

const STRUCTURE = /["{}[\]]/g;
const WORD_END = /[\s,\]}]|$/g;

/** The offset after the value that starts at `start`, in valid JSON. Counts brackets: nesting costs no stack. */
export function skipValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return skipString(text, start);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return indexFrom(text, WORD_END, start);
  let depth = 0;
  let at = start;
  do {
    at = indexFrom(text, STRUCTURE, at);
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at);
    else {
      depth += code === OPEN_OBJECT || code === OPEN_LIST ? 1 : -1;
      at++;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

/** The offset of the first match from `at`. A pattern looks for the next place that matters far faster than a loop does. */
function indexFrom(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? text.length : match.index;
}

function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw;
}
