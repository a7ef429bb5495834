import { applyEdits, type Change, editsFor, type TextEdit } from './edit.js';
import { changedValue, isSameValue } from './edit-change.js';
import { LINE_END } from './edit-lines.js';
import { parseJson } from './json.js';
import type { Document, Path } from './spec.js';
import { lineOf, placesIn, type TextPlaces } from './text.js';
import { parseYaml } from './yaml.js';

/**
 * Changes that belong together, of one document of a text. Where members are set and others removed, they move: that is not
 * done where a comment would be lost on the way.
 */
export interface ChangeSet {
  /** Its place among the documents, from 0. */
  readonly document: number;
  readonly changes: readonly Change[];
}

type Edits = readonly TextEdit[];

/**
 * How many characters the edits of one text may go through, all sets together: some five seconds. A set of YAML takes the
 * whole text, since an anchor may tie any two places of it, and a file of thousands of specs would take minutes.
 */
const MAX_CHARACTERS = 20_000_000;

/**
 * For each of some sets of changes by itself, the edits of the text that make it; null where none is safe (see `editsFor`),
 * and for what lies beyond a limit of time.
 */
export function editsForEach(text: string, syntax: 'json' | 'yaml', sets: readonly ChangeSet[]): readonly (Edits | null)[] {
  const partOf = syntax === 'json' ? jsonParts(text) : (set: ChangeSet) => wholeText(text, set);
  let left = MAX_CHARACTERS;
  return sets.map((set, index) => {
    const part = partOf(set);
    if (part === null) return null;
    left -= part.text.length;
    return left < 0 && index > 0 ? null : editsInPart(part, syntax);
  });
}

/** A part of a text in which changes lie, with them, and where it begins in the text. */
interface Part extends ChangeSet {
  readonly text: string;
  readonly offset: number;
}

function wholeText(text: string, set: ChangeSet): Part {
  return { ...set, text, offset: 0 };
}

function editsInPart({ text, offset, document, changes }: Part, syntax: 'json' | 'yaml'): Edits | null {
  const edits = editsFor(text, syntax, document, changes);
  const isMove = ['set', 'remove'].every((what) => changes.some((change) => change.do === what));
  const hasComment = syntax === 'yaml' && edits?.some(({ span }) => text.slice(span.start, span.end).includes('#'));
  if (edits === null || (isMove && hasComment)) return null;
  return edits.map(({ span, text: put }) => ({ span: { start: span.start + offset, end: span.end + offset }, text: put }));
}

/**
 * The text with as many of the sets made as can be made at once, and which these are. Sets whose edits touch each other are
 * left for another time. The result holds exactly the values that the changes make of the old ones.
 */
export function makeTogether(
  text: string,
  syntax: 'json' | 'yaml',
  sets: readonly ChangeSet[],
): { readonly text: string; readonly made: readonly number[] } {
  const each = editsForEach(text, syntax, sets);
  const apart = thoseApart(each);
  // What can be made alone can nearly always be made together: half as many are tried only where that is not so.
  for (let count = apart.length; count > 0; count >>= 1) {
    const made = apart.slice(0, count);
    const changed = applyEdits(
      text,
      made.flatMap((index) => each[index] ?? []),
    );
    const isRight = holds(
      changed,
      text,
      syntax,
      made.flatMap((index) => sets[index] ?? []),
    );
    if (isRight) return { text: changed, made };
  }
  return { text, made: [] };
}

/** The indices of edits that change something and have a distance from all that come before them here. */
function thoseApart(each: readonly (Edits | null)[]): readonly number[] {
  const taken: TextEdit[] = [];
  return [...each.keys()].filter((index) => {
    const edits = each[index] ?? [];
    const isApart = edits.every((edit) =>
      taken.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
    );
    if (isApart) taken.push(...edits);
    return isApart && edits.length > 0;
  });
}

function holds(changed: string, text: string, syntax: 'json' | 'yaml', sets: readonly ChangeSet[]): boolean {
  const values = documentsIn(text, syntax)?.map((document) => document.value);
  if (values === undefined) return false;
  for (const { document, changes } of sets) {
    for (const change of changes) {
      const next = changedValue(values[document], change);
      if (next === null) return false;
      values[document] = next.value;
    }
  }
  const found = documentsIn(changed, syntax)?.map((document) => document.value);
  return isSameValue(found, values);
}

function documentsIn(text: string, syntax: 'json' | 'yaml'): readonly Document[] | null {
  const parsed = syntax === 'json' ? parseJson(text) : parseYaml(text);
  return parsed.ok ? parsed.documents : null;
}

/**
 * The part of a JSON text in which the changes of a set lie: the item of a list as if it were all of the text. JSON around a
 * value does not depend on the value: what is right for the item is right for the whole, and a list of many specs need not
 * be read again for each of them.
 */
function jsonParts(text: string): (set: ChangeSet) => Part | null {
  const [document] = documentsIn(text, 'json') ?? [];
  const places = placesIn(text);
  return (set) => {
    // Of a key that stands twice, the editor must see both.
    const mayNarrow = document !== undefined && set.document === 0 && document.duplicates().length === 0;
    const item = mayNarrow ? sharedItem(set.changes) : [];
    return mayNarrow && item.length > 0 ? itemPart({ text, places, document }, item, set) : wholeText(text, set);
  };
}

/** The way to the innermost item of a list in which all of the changes lie; [] where there is none. */
function sharedItem(changes: readonly Change[]): Path {
  const [first = [], ...others] = changes.map(({ path }) => path.slice(0, -1));
  const differs = first.findIndex((step, at) => others.some((other) => other[at] !== step));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.slice(0, shared.findLastIndex((step) => typeof step === 'number') + 1);
}

interface Source {
  readonly text: string;
  readonly places: TextPlaces;
  readonly document: Document;
}

function itemPart({ text, places, document }: Source, item: Path, set: ChangeSet): Part | null {
  let node = document.node();
  for (const step of item) {
    const child = node.child(step);
    if (child === undefined) return null;
    node = child;
  }
  const { start, end } = node.span();
  const { before, eol } = lineAround(text, places, start);
  const changes = set.changes.map((change) => ({ ...change, path: change.path.slice(item.length) }));
  return { document: 0, changes, text: before + text.slice(start, end) + eol, offset: start - before.length };
}

/** What the editor looks at around a value: the indentation of its line, and how lines end. Line by line: one may be very long. */
function lineAround(text: string, places: TextPlaces, start: number): { readonly before: string; readonly eol: string } {
  const { line, column } = places.position(start);
  const own = lineOf(text, line) ?? '';
  const end = start - (column - 1) + own.length;
  const first = lineOf(text, 1)?.length ?? 0;
  const eol = [end, first].map((at) => LINE_END.exec(text.slice(at, at + 2))?.[0]).find((found) => found !== undefined) ?? '\n';
  const indent = /^[ \t]*/.exec(own)?.[0] ?? '';
  return { before: line > 1 && indent.length === column - 1 ? eol + indent : indent, eol };
}
