/**
 * Characters that do something to a terminal, a log or a reader instead of being seen: controls, line ends, marks that
 * turn the direction of text, those without width, halves of pairs, and spaces that look like the usual one. Tabs are
 * among them: they move what stands after them. The selectors of emoji stay: they only choose how a sign is drawn.
 */
const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|(?! )\p{Zs}`;
/** Made when first needed: V8 reads literals while it loads a file, and sets of Unicode's take it long. */
let unseen: RegExp | null = null;

/**
 * A text from a file on one line, with everything that is not seen written as `\u{…}`. It cannot start one of GitHub's
 * workflow commands: `##[` is broken wherever it stands, `::` at the beginning (actions/runner: ActionCommand.cs).
 */
export function visible(text: string): string {
  if (isPlain(text)) return withoutCommands(text);
  unseen ??= new RegExp(UNSEEN, 'gu');
  return withoutCommands(text.replace(unseen, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`));
}

/** Whether a text is printable ASCII, as nearly all of it is: then there is nothing to look for letter by letter. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** A line that starts none of GitHub's workflow commands. */
export function withoutCommands(line: string): string {
  return line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::');
}
