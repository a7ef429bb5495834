import type { Scalar, Wanted } from './edit-change.js';
import { indentAt, isFirstInLine, lineEndAt } from './edit-lines.js';
import type { Span } from './spec.js';

/** An object in braces, of JSON or of YAML's flow style: where its braces stand, and its members. */
export interface Braces {
  readonly open: number;
  /** The offset of the closing brace. */
  readonly close: number;
  readonly members: readonly BracesMember[];
}

/** Where the key of a member stands, and its value; a value that is not written begins and ends where the member ends. */
export interface BracesMember {
  readonly key: Span;
  readonly value: Span;
}

/** How a syntax writes a key and a value. */
export interface Words {
  key(name: string): string;
  value(value: Scalar): string;
}

/** How a text writes objects in braces. */
export interface BracesStyle {
  readonly eol: string;
  /** What a line inside an object is indented by more than the line that opens it. */
  readonly unit: string;
  /** What stands between a key and its value, and between two members on one line. */
  readonly colon: string;
  readonly comma: string;
  /** What stands inside the braces of an object that is on one line. */
  readonly pad: string;
}

/** The style of objects that stand in each other: that of the innermost which shows it, else the usual one. */
export function styleOf(text: string, chain: readonly Braces[]): BracesStyle {
  const shown = <T>(show: (text: string, braces: Braces) => T | undefined): T | undefined => {
    for (const braces of chain.toReversed()) {
      const found = show(text, braces);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const colon = shown(colonOf) ?? ': ';
  return {
    eol: lineEndAt(text, chain.at(-1)?.open ?? 0),
    unit: shown(unitOf) ?? /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    colon,
    comma: shown(commaOf) ?? (/\s$/.test(colon) ? ', ' : ','),
    pad: shown(padOf) ?? '',
  };
}

function unitOf(text: string, { open, members }: Braces): string | undefined {
  const own = members.find(({ key }) => isFirstInLine(text, key.start));
  if (own === undefined) return undefined;
  const inner = indentAt(text, own.key.start);
  const outer = indentAt(text, open);
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : undefined;
}

/** The shortest: where values are lined up, the others hold more space than a new member needs. */
function colonOf(text: string, { members }: Braces): string | undefined {
  return members
    .map(({ key, value }) => text.slice(key.end, value.start))
    .filter((between) => /^[ \t]*:[ \t]*$/.test(between))
    .reduce<string | undefined>((best, next) => (best === undefined || next.length < best.length ? next : best), undefined);
}

function commaOf(text: string, { members }: Braces): string | undefined {
  return members
    .map((member, index) => text.slice(members[index - 1]?.value.end ?? member.key.start, member.key.start))
    .find((between) => /^[ \t]*,[ \t]*$/.test(between));
}

function padOf(text: string, { open, close, members }: Braces): string | undefined {
  const inside = text.slice(open + 1, members[0]?.key.start ?? close);
  if (!/^[ \t]*$/.test(inside)) return undefined;
  // `{}` shows nothing: people who write `{ a: 1 }` write it so too.
  return members.length === 0 && inside === '' ? undefined : inside;
}

/** A member as text; `indent` is that of its line when it has a line of its own, null when all stands on one line. */
export function memberText({ keys, value }: Wanted, words: Words, style: BracesStyle, indent: string | null): string {
  const [first, second, ...rest] = keys;
  const key = words.key(first);
  // YAML takes a colon for a part of the key, unless the key is quoted or a space follows.
  const colon = /["']$/.test(key) || /\s$/.test(style.colon) ? style.colon : `${style.colon} `;
  const inner = second === undefined ? words.value(value) : inBraces({ keys: [second, ...rest], value }, words, style, indent);
  return key + colon + inner;
}

/** An object with one member as text; `indent` is that of the line on which it begins, null when all stands on one line. */
export function inBraces(wanted: Wanted, words: Words, style: BracesStyle, indent: string | null): string {
  if (indent === null) return `{${style.pad}${memberText(wanted, words, style, null)}${style.pad}}`;
  const member = memberText(wanted, words, style, indent + style.unit);
  return `{${style.eol}${indent}${style.unit}${member}${style.eol}${indent}}`;
}
