import { insertMember, objectText, removeMember } from './edit-braces.js';
import { type Change, type TextEdit, wantedAt } from './edit-change.js';
import type { Braces, Words } from './edit-style.js';
import { type Member, membersIn, skipValue } from './json.js';
import { skipSpace } from './json-syntax.js';

/** Where the way to a change ends in a text. */
interface End {
  /** The objects on the way, the outermost first. */
  readonly chain: readonly Braces[];
  /** Where the value starts at which the way ends. */
  readonly start: number;
  /** How many steps led there. */
  readonly depth: number;
  /** Which member of the last object it is; -1 for an item of a list, and where the member is missing. */
  readonly index: number;
}

/** The edits that make a change in valid JSON text: one choice, or none where a key on the way stands twice. */
export function jsonEdits(text: string, change: Change): readonly (readonly TextEdit[])[] {
  const end = endOfWay(text, change.path);
  const edits = end && editsAt(text, change, end);
  return edits === null ? [] : [edits];
}

function editsAt(text: string, change: Change, end: End): readonly TextEdit[] | null {
  const braces = end.chain.at(-1);
  const isWhole = end.depth === change.path.length;
  if (change.do === 'set') {
    if (isWhole) return [{ span: spanAt(text, end.start), text: JSON.stringify(change.value) }];
    const wanted = wantedAt(change.path, end.depth, change.value);
    if (wanted === null) return null;
    if (text[end.start] === '{') return insertMember(text, end.chain, wanted, WORDS);
    return [{ span: spanAt(text, end.start), text: objectText(text, end.chain, end.start, wanted, WORDS) }];
  }
  const member = braces?.members[end.index];
  if (!isWhole || braces === undefined || member === undefined) return null;
  if (change.do === 'remove') return removeMember(text, braces, end.index);
  return [{ span: member.key, text: JSON.stringify(change.to) }];
}

const WORDS: Words = { key: (name) => JSON.stringify(name), value: (value) => JSON.stringify(value) };

/** Follows a path as far as it is written; null where a key on the way stands twice. */
function endOfWay(text: string, path: Change['path']): End | null {
  const chain: Braces[] = [];
  let start = skipSpace(text, 0);
  let index = -1;
  for (const [depth, step] of path.entries()) {
    const members = [...membersIn(text, start)];
    const isObject = text[start] === '{';
    if (isObject) chain.push(bracesAt(text, start, members));
    const [found, again] = members.filter((member) => String(member.step) === String(step));
    if (again !== undefined) return null;
    if (found === undefined) return { chain, start, depth, index: -1 };
    index = isObject ? members.indexOf(found) : -1;
    start = found.start;
  }
  return { chain, start, depth: path.length, index };
}

function bracesAt(text: string, open: number, members: readonly Member[]): Braces {
  const close = skipValue(text, open) - 1;
  return {
    open,
    close,
    members: members.map(({ key, start }) => ({ key: key ?? { start, end: start }, value: spanAt(text, start) })),
  };
}

function spanAt(text: string, start: number): { readonly start: number; readonly end: number } {
  return { start, end: skipValue(text, start) };
}
