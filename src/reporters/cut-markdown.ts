/**
 * How long a comment may be, in UTF-16 units. GitHub says it takes 65,536 characters, and was measured to take 262,144 bytes
 * of UTF-8: a unit has at most three bytes, so what is within the first is within the second.
 */
export const MAX_COMMENT = 65_000;

/**
 * A Markdown text of at most a size (in bytes of UTF-8, where nothing else is given). One that is too long is cut at the
 * end of a line, its open code block and `<details>` are closed, and the note stands below; '' where not even the note fits.
 */
export function cutMarkdown(markdown: string, max: number, note: string, sizeOf: (text: string) => number = bytesOf): string {
  if (sizeOf(markdown) <= max) return markdown;
  let open: Open = { details: 0, fence: null };
  let fitting = { length: 0, open };
  if (sizeOf(ending(open, note)) > max) return '';
  let [length, size] = [0, 0];
  for (const line of markdown.match(LINES) ?? []) {
    length += line.length;
    size += sizeOf(line);
    open = openAfter(line, open);
    if (size > max) break;
    if (size + sizeOf(ending(open, note)) <= max) fitting = { length, open };
  }
  return markdown.slice(0, fitting.length) + ending(fitting.open, note);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

const LINES = /[^\n]*\n|[^\n]+$/g;

/** What is open at the end of a line. Tags are the program's own: what stands in users' files comes as entities. */
interface Open {
  readonly details: number;
  /** The fence of a code block, with what stands before it on its line. */
  readonly fence: string | null;
}

function openAfter(line: string, open: Open): Open {
  if (open.fence !== null) return line.trimEnd() === open.fence ? { ...open, fence: null } : open;
  const fence = /^ *`{3,}/.exec(line)?.[0];
  if (fence !== undefined) return { ...open, fence };
  return { ...open, details: open.details + count(line, '<details>') - count(line, '</details>') };
}

/** What comes after the cut. An empty line before the note ends a table or a list. */
function ending({ details, fence }: Open, note: string): string {
  return `${fence === null ? '' : `${fence}\n`}\n${'</details>\n\n'.repeat(details)}${note}\n`;
}

function count(line: string, tag: string): number {
  return line.split(tag).length - 1;
}
