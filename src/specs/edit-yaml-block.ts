import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml';
import type { TextEdit, Wanted } from './edit-change.js';
import { indentAt, lineEnd, lineEndAt, lineStart, nextLine } from './edit-lines.js';
import type { Words } from './edit-style.js';
import {
  colonEnd,
  columnOf,
  endOfMember,
  keepsLineEnds,
  lastBlockScalar,
  type Place,
  propertiesEnd,
  valuePlace,
  valueStart,
} from './edit-yaml-places.js';
import { wordsOf } from './edit-yaml-words.js';
import { pairsOf, type Tree, valueSpan } from './yaml-tree.js';

type Candidates = readonly (readonly TextEdit[])[];

/** Adds a member to the innermost of mappings in each other: after its last one, else before it. */
export function insertInBlock(tree: Tree, mappings: readonly number[], wanted: Wanted): Candidates {
  const mapping = mappings.at(-1) ?? -1;
  const [lastKey, lastValue] = pairsOf(tree, mapping).at(-1) ?? [-1, -1];
  const start = valueSpan(tree, lastKey)?.start;
  if (start === undefined) return [];
  const column = columnOf(tree, start);
  const lines = memberLines(wanted, wordsOf(tree, mappings), column, unitOf(tree, mappings));
  const scalar = lastBlockScalar(tree, lastValue);
  const end = endOfMember(tree, lastKey, lastValue);
  const after = [insertAfterLine(tree.text, end, lines, column)];
  const before = [insertBefore(tree.text, start, lines, column)];
  if (scalar === null) return [after, before];
  // A block scalar that ends with the text, without a line end, would win one: parsers do not agree whether that changes it.
  const isOpen = scalar.valueEnd >= tree.text.length && !/[\r\n]$/.test(tree.text) && keepsLineEnds(scalar);
  // Blank lines may belong to a block scalar.
  return isOpen ? [before] : [after, [insertAtLine(tree.text, scalar.valueEnd, lines)], before];
}

/** Gives a member that has no value, or null, a mapping below its key. */
export function insertBelow(tree: Tree, place: Place, wanted: Wanted): readonly TextEdit[] | null {
  const [key = -1] = pairsOf(tree, place.above.at(-1) ?? -1)[place.pair] ?? [];
  const keyStart = valueSpan(tree, key)?.start;
  const start = valueStart(tree, place);
  const end = valuePlace(tree, place)?.end;
  if (keyStart === undefined || start === null || end === undefined || end > lineEnd(tree.text, keyStart)) return null;
  const column = columnOf(tree, keyStart);
  const unit = unitOf(tree, place.above);
  const lines = memberLines(wanted, wordsOf(tree, place.above), column + unit, unit);
  const added = insertAfterLine(tree.text, end, lines, column + 1);
  return start === end ? [added] : [{ span: { start, end }, text: '' }, added];
}

/** Takes a member with its lines and the comments in them; comments on lines before it stay. */
export function removeFromBlock(tree: Tree, place: Place): Candidates {
  const { text } = tree;
  const pairs = pairsOf(tree, place.above.at(-1) ?? -1);
  const [key = -1, value = -1] = pairs[place.pair] ?? [];
  const start = valueSpan(tree, key)?.start;
  if (start === undefined) return [];
  const end = endOfMember(tree, key, value);
  const scalar = lastBlockScalar(tree, value);
  if (pairs.length === 1) return emptied(tree, place, start, end);
  if (text.slice(lineStart(text, start), start).trim() !== '') {
    const next = valueSpan(tree, pairs[place.pair + 1]?.[0] ?? -1)?.start;
    return next === undefined ? [] : afterDashRemoved(text, start, end, next);
  }
  const previous = lastBlockScalar(tree, pairs[place.pair - 1]?.[1] ?? -1);
  const isClosing = previous === null || !keepsLineEnds(previous);
  const ends = [nextLine(text, end), ...(scalar === null ? [] : [scalar.valueEnd])];
  return ends.map((last) => [linesRemoved(text, start, last, isClosing)]);
}

/** The first member of a list item goes: the next one takes its place behind the dash, unless a comment stands between. */
function afterDashRemoved(text: string, start: number, end: number, next: number): Candidates {
  const before = text.slice(lineStart(text, start), start);
  if (!/^\s*(?:-[ \t]+)+$/.test(before)) return [];
  if (/^[ \t]*(?:#[^\r\n]*)?\s*$/.test(text.slice(end, next))) return [[{ span: { start, end: next }, text: '' }]];
  return [[{ span: { start: lineStart(text, start) + before.trimEnd().length, end: lineEnd(text, end) }, text: '' }]];
}

/** When the last line of a text has no line end and goes, the line before it shall have none either, if it can do without. */
function linesRemoved(text: string, at: number, end: number, isClosing: boolean): TextEdit {
  const start = lineStart(text, at);
  const isOpen = isClosing && end === text.length && !/[\r\n]$/.test(text);
  const [lineBreak = ''] = isOpen ? (/(?:\r\n|\r|\n)$/.exec(text.slice(0, start).slice(-2)) ?? []) : [];
  return { span: { start: start - lineBreak.length, end }, text: '' };
}

/** A mapping without its only member: `{}` behind its key, else in the place of the member. */
function emptied(tree: Tree, place: Place, start: number, end: number): Candidates {
  const { text } = tree;
  const mapping = place.above.at(-1) ?? -1;
  const holder = pairsOf(tree, place.above.at(-2) ?? -1).find(([, value]) => value === mapping);
  const at = holder && (propertiesEnd(tree, mapping) ?? colonEnd(tree, holder[0]));
  const inPlace = [{ span: { start, end }, text: '{}' }];
  if (holder === undefined || at === undefined || at === null || at >= lineStart(text, start)) return [inPlace];
  const put = { span: { start: at, end: at }, text: ' {}' };
  return [[put, linesRemoved(text, start, nextLine(text, end), true)], inPlace];
}

/** After the line of an offset and the comments right below it that are indented at least this far. */
function insertAfterLine(text: string, offset: number, lines: readonly string[], column: number): TextEdit {
  let at = lineEnd(text, offset);
  for (let next = nextLine(text, at); column > 0 && isCommentLine(text, next, column); next = nextLine(text, at)) {
    at = lineEnd(text, next);
  }
  const eol = lineEndAt(text, at);
  return { span: { start: at, end: at }, text: lines.map((line) => eol + line).join('') };
}

function isCommentLine(text: string, start: number, column: number): boolean {
  const indent = indentAt(text, start).length;
  return text[start + indent] === '#' && lineStart(text, start) === start && indent >= column;
}

/** At the start of a line: before it. */
function insertAtLine(text: string, start: number, lines: readonly string[]): TextEdit {
  const eol = lineEndAt(text, start);
  return { span: { start, end: start }, text: lines.map((line) => line + eol).join('') };
}

/** Before a key, which takes a line of its own. */
function insertBefore(text: string, start: number, lines: readonly string[], column: number): TextEdit {
  const eol = lineEndAt(text, start);
  return { span: { start, end: start }, text: `${lines.join(eol).trimStart()}${eol}${' '.repeat(column)}` };
}

function memberLines({ keys, value }: Wanted, words: Words, column: number, unit: number): readonly string[] {
  return keys.map((key, depth) => {
    const written = depth === keys.length - 1 ? ` ${words.value(value)}` : '';
    return `${' '.repeat(column + depth * unit)}${words.key(key)}:${written}`;
  });
}

/** How far a mapping is indented below its key: like the nearest one that shows it, else like another in the text. */
function unitOf(tree: Tree, mappings: readonly number[]): number {
  for (const mapping of [...mappings.toReversed(), ...tree.events.keys()]) {
    if (!isBlockMapping(tree, mapping)) continue;
    for (const [key, value] of pairsOf(tree, mapping)) {
      if (!isBlockMapping(tree, value)) continue;
      const unit = firstColumn(tree, value) - columnOf(tree, valueSpan(tree, key)?.start ?? 0);
      if (unit > 0) return unit;
    }
  }
  return 2;
}

function firstColumn(tree: Tree, mapping: number): number {
  return columnOf(tree, valueSpan(tree, pairsOf(tree, mapping)[0]?.[0] ?? -1)?.start ?? 0);
}

function isBlockMapping(tree: Tree, index: number): boolean {
  const event = tree.events[index];
  return event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK;
}
