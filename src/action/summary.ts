/**
 * A Markdown text that fits into a number of bytes (UTF-8). One that is too long is cut at the end of a line, its open
 * `<details>` are closed, and the note stands below; '' where not even the note fits.
 */
export function cutMarkdown(markdown: string, maxBytes: number, note: string): string {
  if (Buffer.byteLength(markdown) <= maxBytes) return markdown;
  let fitting = { length: 0, open: 0 };
  if (Buffer.byteLength(ending(0, note)) > maxBytes) return '';
  let [length, bytes, open] = [0, 0, 0];
  for (const line of markdown.match(LINES) ?? []) {
    length += line.length;
    bytes += Buffer.byteLength(line);
    open += count(line, '<details>') - count(line, '</details>');
    if (bytes > maxBytes) break;
    if (bytes + Buffer.byteLength(ending(open, note)) <= maxBytes) fitting = { length, open };
  }
  return markdown.slice(0, fitting.length) + ending(fitting.open, note);
}

const LINES = /[^\n]*\n|[^\n]+$/g;

/** What comes after the cut. An empty line before it ends a table or a list. */
function ending(open: number, note: string): string {
  return `\n${'</details>\n\n'.repeat(open)}${note}\n`;
}

/** Tags are the reporter's own: what stands in users' files comes as entities. */
function count(line: string, tag: string): number {
  return line.split(tag).length - 1;
}
