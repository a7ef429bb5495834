/** A line end of any kind: LF, CRLF or a lone CR. */
export const LINE_END = /\r\n?|\n/;

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** The offset at which the line of an offset ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** The offset at which the next line starts: after the line end; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
}

/** The white space with which the line of an offset begins. */
export function indentAt(text: string, at: number): string {
  const start = lineStart(text, at);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** Whether nothing but white space stands before an offset in its line, and a line before that. */
export function isFirstInLine(text: string, at: number): boolean {
  // Not by way of the line's start: a file may be one line of many megabytes.
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start > 0 && isLineEnd(text, start - 1);
}

/** How the lines around an offset end: as its own one does, else as the text's first one. */
export function lineEndAt(text: string, at: number): string {
  const end = lineEnd(text, at);
  return text.slice(end, nextLine(text, end)) || (LINE_END.exec(text)?.[0] ?? '\n');
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
