/** A fenced block of a document. Lines are 0-based; `start` is the opening fence, `end` the closing one. */
export interface Fence {
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly content: readonly string[];
  /** The file that the block is to be written to: the name in the comment `<!-- file: NAME -->` above it. */
  readonly file: string | null;
  /** Whether the comment `<!-- fresh folder -->` stands between this block and the one before it. */
  readonly isFresh: boolean;
}

/** All fenced blocks, in order. Throws for one that is not closed: half of the document would be inside it. */
export function fencesIn(text: string): readonly Fence[] {
  const lines = text.split('\n');
  const fences: Fence[] = [];
  let after = 0;
  for (let start = 0; start < lines.length; start++) {
    const [, mark = '', language = ''] = lines[start]?.match(/^(```+)(\S*)/) ?? [];
    if (mark === '') continue;
    const end = lines.indexOf(mark, start + 1);
    if (end < 0) throw new Error(`the block that opens in line ${start + 1} is not closed`);
    const between = lines.slice(after, start);
    const file = between.at(-1)?.match(/^<!-- file: (\S+) -->$/)?.[1] ?? null;
    const isFresh = between.includes('<!-- fresh folder -->');
    fences.push({ language, start, end, content: lines.slice(start + 1, end), file, isFresh });
    after = end + 1;
    start = end;
  }
  return fences;
}

/** A text without its fenced blocks; every line keeps its number. */
export function withoutFences(text: string): string {
  const lines = text.split('\n');
  for (const { start, end } of fencesIn(text)) lines.fill('', start, end + 1);
  return lines.join('\n');
}

/** The places that headings can be linked by, as GitHub names them. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The targets of all links of a text, outside of code. */
export function linksOf(text: string): readonly string[] {
  const prose = withoutFences(text).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Replaces what stands between `<!-- made: NAME -->` and `<!-- /made -->` by what `make` gives for the name. */
export function withMade(text: string, make: (name: string) => string): string {
  return text.replace(
    /(<!-- made: (.+) -->)\n[\s\S]*?(<!-- \/made -->)/g,
    (_, open: string, name: string, close: string) => `${open}\n${make(name).trim()}\n${close}`,
  );
}

/** A table in GitHub's Markdown, its columns aligned as the formatter has them. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [titles = [], ...others] = cells;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}
