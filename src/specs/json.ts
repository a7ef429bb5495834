import { jsonSyntaxError, skipSpace } from './json-syntax.js';
import type { Document, Duplicate, Parsed, TextNode } from './spec.js';
import { leadsToImds, WAY_KEY_PATTERN } from './way.js';

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Reads strict JSON (RFC 8259): the value is `JSON.parse`'s, places and duplicate keys come from the text. */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, ...jsonSyntaxError(text, error instanceof Error ? error.message : String(error)) };
  }
  const document: Document = {
    index: 0,
    value,
    node: () => jsonNode(text, skipSpace(text, 0), null),
    duplicates: () => (mayHideDuplicate(text) ? findDuplicates(text) : []),
  };
  return { ok: true, documents: [document] };
}

/**
 * Whether a key that leads to IMDS options could stand twice. One pass of a pattern is some four times as fast as
 * `JSON.parse`, a scan with a key set per object is not; an escape could write any key, so it always counts as "could".
 */
function mayHideDuplicate(text: string): boolean {
  if (text.includes('\\u')) return true;
  const seen = new Set<string>();
  for (const [, key = ''] of text.matchAll(WAY_KEY_PATTERN)) {
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
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
      if (frame?.keys && text.charCodeAt(skipSpace(text, end)) === 58 /* : */) {
        frame.step = stringAt(text, at, end);
        noteKey(frames, frame.keys, frame.step, { start: at, end }, found);
      }
      at = end - 1;
    }
  }
  return found;
}

function noteKey(frames: readonly Frame[], keys: Set<string>, key: string, span: Duplicate['span'], found: Duplicate[]): void {
  if (!leadsToImds(key, frames.at(-2)?.step)) return;
  if (keys.has(key)) found.push({ path: frames.map((frame) => frame.step), span });
  keys.add(key);
}

/** A value of valid JSON text that starts at `start`; its members are looked for when first asked for. */
function jsonNode(text: string, start: number, key: TextNode['key']): TextNode {
  let children: ReadonlyMap<string | number, TextNode> | undefined;
  let end: number | undefined;
  return {
    get value() {
      end ??= skipValue(text, start);
      return { start, end };
    },
    key,
    child: (step) => {
      children ??= jsonChildren(text, start);
      return children.get(step);
    },
  };
}

function jsonChildren(text: string, start: number): ReadonlyMap<string | number, TextNode> {
  const children = new Map<string | number, TextNode>();
  const isList = text.charCodeAt(start) === OPEN_LIST;
  if (!isList && text.charCodeAt(start) !== OPEN_OBJECT) return children;
  let at = skipSpace(text, start + 1);
  for (let index = 0; text.charCodeAt(at) !== CLOSE_LIST && text.charCodeAt(at) !== CLOSE_OBJECT; index++) {
    let step: string | number = index;
    let key: TextNode['key'] = null;
    if (!isList) {
      key = { start: at, end: skipString(text, at) };
      step = stringAt(text, key.start, key.end);
      at = skipSpace(text, skipSpace(text, key.end) + 1);
    }
    children.set(step, jsonNode(text, at, key));
    at = skipSpace(text, skipValue(text, at));
    if (text.charCodeAt(at) === COMMA) at = skipSpace(text, at + 1);
    else break;
  }
  return children;
}

/** The offset after the string whose opening quote stands at `at`. */
function skipString(text: string, at: number): number {
  let end = at + 1;
  for (let code = text.charCodeAt(end); code !== QUOTE && end < text.length; code = text.charCodeAt(end)) {
    end += code === BACKSLASH ? 2 : 1;
  }
  return end + 1;
}

/** The offset after the value that starts at `start`, in valid JSON. Counts brackets: nesting costs no stack. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth++;
      at++;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth--;
      at++;
    } else if (depth > 0) {
      at++;
      continue;
    } else at = skipWord(text, at);
    if (depth === 0) break;
  }
  return at;
}

/** The offset after a number, true, false or null. */
function skipWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\s,\]}]/.test(text[end] ?? '')) end++;
  return end;
}

function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw;
}
