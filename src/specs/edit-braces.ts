import type { TextEdit, Wanted } from './edit-change.js';
import { indentAt, isFirstInLine, LINE_END, lineEnd, lineStart, nextLine } from './edit-lines.js';
import { type Braces, type BracesStyle, inBraces, memberText, styleOf, type Words } from './edit-style.js';
import type { Span } from './spec.js';

/** Adds a member to the innermost of objects that stand in each other. `words` says how keys and values are written. */
export function insertMember(text: string, chain: readonly Braces[], wanted: Wanted, words: Words): readonly TextEdit[] | null {
  const braces = chain.at(-1);
  const last = braces?.members.at(-1);
  if (braces === undefined) return null;
  if (last === undefined) {
    const isBlank = text.slice(braces.open + 1, braces.close).trim() === '';
    const span = { start: braces.open, end: braces.close + 1 };
    return isBlank ? [{ span, text: objectText(text, chain, span.start, wanted, words) }] : null;
  }
  const style = styleOf(text, chain);
  const before = separatorOf(text, braces, style);
  const indent = LINE_END.test(before) ? indentAt(text, last.key.start) : null;
  const member = memberText(wanted, words, style, indent);
  const rest = text.slice(last.value.end, lineEnd(text, last.value.end));
  const [, comma] = /^[ \t]*(,?)[ \t]*#/.exec(rest) ?? [];
  if (comma === undefined || indent === null) return [{ span: at(last.value.end), text: before + member }];
  // A comment behind the last member stays with it: the comma goes before the comment, the new member after it.
  const added = { span: at(last.value.end + rest.length), text: style.eol + indent + member + comma };
  return comma === '' ? [{ span: at(last.value.end), text: ',' }, added] : [added];
}

/**
 * An object with one member, to stand at an offset inside objects: over several lines where the line begins with what
 * holds it, on one line where it stands among others.
 */
export function objectText(text: string, chain: readonly Braces[], start: number, wanted: Wanted, words: Words): string {
  const holders = chain.flatMap(({ members }) => members).filter(({ value }) => value.start === start);
  const head = [start, ...holders.map(({ key }) => key.start)].find((offset) => isFirstInLine(text, offset));
  return inBraces(wanted, words, styleOf(text, chain), head === undefined ? null : indentAt(text, head));
}

/** Takes a member out of an object, with its comma, its line and the comment behind it. Comments before it stay. */
export function removeMember(text: string, { open, close, members }: Braces, index: number): readonly TextEdit[] | null {
  const member = members[index];
  const previous = members[index - 1];
  const next = members[index + 1];
  if (member === undefined) return null;
  const hasComment = (start: number, end: number) => text.slice(start, end).includes('#');
  if (previous === undefined && next === undefined) {
    const isAlone = !hasComment(open, member.key.start) && !hasComment(member.value.end, close);
    return isAlone ? [removal(open + 1, close)] : null;
  }
  const isCommented = /^[ \t]*,?[ \t]*#/.test(text.slice(member.value.end, lineEnd(text, member.value.end)));
  if (previous !== undefined && !isCommented && !hasComment(previous.value.end, member.key.start)) {
    return [removal(previous.value.end, member.value.end)];
  }
  if (previous === undefined && next !== undefined && !hasComment(member.value.end, next.key.start)) {
    return [removal(member.key.start, next.key.start)];
  }
  const [behind = ''] = /^\s*,/.exec(text.slice(member.value.end, next?.key.start ?? close)) ?? [];
  const end = member.value.end + behind.length;
  const isOwnLine = isFirstInLine(text, member.key.start) && /^[ \t]*(?:#|$)/.test(text.slice(end, lineEnd(text, end)));
  return [isOwnLine ? removal(lineStart(text, member.key.start), nextLine(text, end)) : removal(member.key.start, end)];
}

/** What stands between the last member and a new one: what stands between the last two, blank lines and comments aside. */
function separatorOf(text: string, { open, members }: Braces, style: BracesStyle): string {
  const last = members.at(-1)?.key.start ?? open;
  const previous = members.at(-2)?.value.end;
  const between = text.slice(previous ?? open + 1, last);
  if (!LINE_END.test(between)) return /^[ \t]*,[ \t]*$/.test(between) ? between : style.comma;
  const [, commaFirst] = /[\r\n]([ \t]*,[ \t]*)$/.exec(between) ?? [];
  return commaFirst === undefined ? `,${style.eol}${indentAt(text, last)}` : style.eol + commaFirst;
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

function removal(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}
