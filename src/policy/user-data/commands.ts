/** One command of a script. */
export interface Command {
  /** Without comments; a command over several lines keeps its line ends. */
  readonly text: string;
  /** The line of the script that it begins on, from 1. */
  readonly line: number;
}

/** Lines that one command may go over. An open bracket that nothing closes must not swallow the rest of a script. */
const MAX_LINES = 12;
/** Many times what fits into user data; the rest of a longer script is not looked at. */
const MAX_COMMANDS = 10_000;

/**
 * A script's commands, of whatever language: lines, joined where a backslash (in PowerShell a backtick) or an open bracket
 * goes on, and taken apart at `;`, `&&` and `||`. Comments that begin with `#` are left out.
 */
export function commandsOf(script: string): readonly Command[] {
  const lines = script.split(/\r\n|\r|\n/).map(withoutComment);
  const commands: Command[] = [];
  for (let at = 0; at < lines.length && commands.length < MAX_COMMANDS; ) {
    const walk: Walk = { open: [], cuts: [] };
    let text = lines[at] ?? '';
    let count = 1;
    let goesOn = text !== '' && walkOn(walk, text, 0);
    while (goesOn && count < MAX_LINES && at + count < lines.length) {
      const next = lines[at + count++] ?? '';
      goesOn = walkOn(walk, next, text.length + 1);
      text += `\n${next}`;
    }
    commands.push(...piecesOf(text, walk.cuts, at + 1));
    at += count;
  }
  return commands.slice(0, MAX_COMMANDS);
}

/** Cut only where a shell sees a comment: `#` behind a space or at the start, and not in quotes that are closed again. */
function withoutComment(line: string): string {
  if (!COMMENT.test(line)) return line;
  let quote = '';
  let quoted: number | null = null;
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    const isMark = letter === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)));
    if (letter === '\\') at++;
    else if (letter === quote) [quote, quoted] = ['', null];
    else if (quote !== '') quoted ??= isMark ? at : null;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (isMark) return line.slice(0, at);
  }
  // The apostrophe of a word, that nothing closes.
  return quoted === null ? line : line.slice(0, quoted);
}

const COMMENT = /(?:^|\s)#/;

/** What was seen of a command so far. */
interface Walk {
  /** The brackets that are open: `=` is a curly one around a value, which goes on over lines; `{` one around a block, which does not. */
  readonly open: string[];
  /** Where the command is over and the next one begins. */
  readonly cuts: { readonly end: number; readonly next: number }[];
}

/** Goes through a line letter by letter, and says whether its command goes on with the next one. */
function walkOn({ open, cuts }: Walk, line: string, offset: number): boolean {
  // A quote that an apostrophe opened is over with its line: strings over several lines are rarer.
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '\\') at++;
    else if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (open.length === 0 && /[;&|]/.test(letter)) {
      const length = letter === ';' ? 1 : line.charAt(at + 1) === letter ? 2 : 0;
      if (length > 0 && cuts.length < MAX_COMMANDS) cuts.push({ end: offset + at, next: offset + at + length });
      at += Math.max(0, length - 1);
    } else bracket(letter, line.slice(Math.max(0, at - 2), at), open);
  }
  return /[\\`]\s*$/.test(line.slice(-20)) || open.some((one) => one !== '{');
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function bracket(letter: string, before: string, open: string[]): void {
  if (letter === '(' || letter === '[') open.push(letter);
  else if (letter === '{') open.push(/[=@:(,]\s?$/.test(before) ? '=' : '{');
  else if (letter === '}' ? /[{=]/.test(open.at(-1) ?? '') : PAIRS[letter] !== undefined && PAIRS[letter] === open.at(-1))
    open.pop();
}

function piecesOf(text: string, cuts: Walk['cuts'], line: number): readonly Command[] {
  const pieces: Command[] = [];
  let start = 0;
  let at = line;
  for (const { end, next } of [...cuts, { end: text.length, next: text.length }]) {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push({ text: piece, line: at });
    at += piece.split('\n').length - 1;
    start = next;
  }
  return pieces;
}
