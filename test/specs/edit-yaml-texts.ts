import fc from 'fast-check';
import type { Path } from '../../src/specs/spec.js';
import { isMembers } from '../../src/specs/value.js';

/** YAML as people write it, and the comments in it. */
export interface Written {
  readonly text: string;
  readonly comments: readonly Comment[];
}

/** A comment: on the line before a member, behind a member on its line, or after the last member of a mapping. */
export interface Comment {
  readonly text: string;
  readonly where: 'before' | 'behind' | 'after';
  readonly path: Path;
}

const text = fc.constantFrom(
  'optional',
  'ami-1',
  'a # b',
  "it's",
  'x: y',
  '{z}',
  '- q',
  '12',
  'two words',
  '#!/bin/sh\n# boot\nexit 0\n',
);
const scalar = fc.oneof(text, fc.constantFrom(1, 2.5, true, null));
const key = fc.constantFrom('name', 'compute', 'metadataOptions', 'httpTokens', 'userData', 'tags');
const { mapping } = fc.letrec<{ value: unknown; mapping: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('mapping'),
  ),
  mapping: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
}));

/** Files with comments everywhere, blank lines, quotes of all kinds, block scalars of all kinds, in block and flow style. */
export const writtenTexts: fc.Arbitrary<Written> = mapping
  .filter((root) => Object.keys(root as object).length > 0)
  .chain(writtenTextsOf);

/** Such files that hold this value: a mapping or a list that is not empty. */
export function writtenTextsOf(root: unknown): fc.Arbitrary<Written> {
  return layouts.map(({ start, end, eol, ...layout }) => {
    const writer = new Map<'next', number>([['next', 0]]);
    const comments: Comment[] = [];
    const choose = () => {
      const next = writer.get('next') ?? 0;
      writer.set('next', next + 1);
      return layout.choices[next % layout.choices.length] ?? 0;
    };
    const lines = blockLines({ ...layout, choose, comments }, root, [], 0);
    return { text: (start + lines.join('\n') + end).replaceAll('\n', eol), comments };
  });
}

const layouts = fc.record({
  indent: fc.constantFrom(1, 2, 3, 4),
  listIndent: fc.constantFrom(0, 2),
  start: fc.constantFrom('', '', '---\n', '%YAML 1.2\n---\n', '# at the top\n\n'),
  end: fc.constantFrom('', '\n', '\n', '\n\n', '\n...\n', '\n---\nother: 1\n'),
  eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  choices: fc.array(fc.nat(11), { minLength: 40, maxLength: 40 }),
});

interface Writer {
  readonly indent: number;
  readonly listIndent: number;
  readonly comments: Comment[];
  /** The next choice, from 0 to 11. */
  choose(): number;
}

function blockLines(writer: Writer, root: unknown, path: Path, column: number): readonly string[] {
  const pad = ' '.repeat(column);
  if (Array.isArray(root)) return root.flatMap((item, index) => itemLines(writer, item, [...path, index], column));
  const lines = Object.entries(root as object).flatMap(([name, inner], index) => {
    const here = [...path, name];
    const [first = '', ...rest] = valueLines(writer, inner, here, column);
    const before = index > 0 || column === 0 ? [...comment(writer, 'before', here, pad), ...blank(writer)] : [];
    const quoted = writer.choose() === 0 ? JSON.stringify(name) : name;
    return [...before, `${pad}${quoted}:${first}`, ...rest];
  });
  return [...lines, ...(column === 0 ? [] : comment(writer, 'after', path, pad))];
}

function itemLines(writer: Writer, item: unknown, path: Path, column: number): readonly string[] {
  const pad = ' '.repeat(column);
  const isBlock = isFilled(item);
  const [first = '', ...rest] = isBlock ? blockLines(writer, item, path, column + 2) : valueLines(writer, item, path, column);
  return [`${pad}-${isBlock ? first.slice(column + 1) : first}`, ...rest];
}

/** What stands behind the colon, and the lines below it. */
function valueLines(writer: Writer, inner: unknown, path: Path, column: number): readonly string[] {
  if (typeof inner === 'string' && (inner.includes('\n') || writer.choose() === 1)) return literalLines(writer, inner, column);
  const behind = comment(writer, 'behind', path, ' ').join('');
  if (!isFilled(inner)) return [`${scalarText(writer, inner)}${behind}`];
  if (writer.choose() < 2) return [` ${flowText(inner)}${behind}`];
  const isFlush = Array.isArray(inner);
  return [behind, ...blockLines(writer, inner, path, column + (isFlush ? writer.listIndent : writer.indent))];
}

function scalarText(writer: Writer, inner: unknown): string {
  const choice = writer.choose();
  if (inner === null) return ['', ' ~', ' null'][choice % 3] ?? '';
  if (typeof inner !== 'string') return ` ${JSON.stringify(inner)}`;
  if (choice % 3 === 0) return ` ${JSON.stringify(inner)}`;
  if (choice % 3 === 1 || !/^[a-z][\w -]*$/.test(inner)) return ` '${inner.replaceAll("'", "''")}'`;
  return ` ${inner}`;
}

function literalLines(writer: Writer, inner: string, column: number): readonly string[] {
  const header = ['|', '|-', '|+', '>-'][writer.choose() % 4] ?? '|';
  const pad = ' '.repeat(column + writer.indent);
  return [
    ` ${header}`,
    ...inner
      .trimEnd()
      .split('\n')
      .map((line) => pad + line),
    ...blank(writer),
  ];
}

function flowText(inner: unknown): string {
  if (typeof inner === 'string') return JSON.stringify(inner);
  if (Array.isArray(inner)) return `[${inner.map(flowText).join(', ')}]`;
  if (!isMembers(inner)) return JSON.stringify(inner);
  const members = Object.entries(inner).map(([name, below]) => `${name}: ${flowText(below)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isFilled(inner: unknown): boolean {
  return typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
}

function comment(writer: Writer, where: Comment['where'], path: Path, pad: string): readonly string[] {
  if (writer.choose() < 8) return [];
  const written = `# ${where} ${writer.comments.length} [`;
  writer.comments.push({ text: written, where, path });
  return [pad + written];
}

function blank(writer: Writer): readonly string[] {
  return writer.choose() === 0 ? [''] : [];
}
