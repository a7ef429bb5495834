import { withoutCommands } from './visible.js';

const WIDTH = 80;

/**
 * A text on one line as lines of 80 columns at most, where its words allow that. The first is indented by `first`, the others
 * by `rest`; none of them starts one of GitHub's workflow commands, though a word may look like one.
 */
export function wrapped(text: string, first: string, rest = first): readonly string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of text.split(' ')) {
    const indent = lines.length === 0 ? first : rest;
    if (line !== null && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === null ? word : `${line} ${word}`;
  }
  return [...lines, `${lines.length === 0 ? first : rest}${line ?? ''}`].map(withoutCommands);
}
