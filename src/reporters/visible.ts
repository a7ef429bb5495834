/**
 * Characters that do something to a terminal, a log or a reader instead of being seen: controls, line ends, marks that
 * turn the direction of text, and those without width. Tabs are among them: they move what stands after them.
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text from a file on one line, with everything that is not seen written as `\u{…}`. It cannot start one of GitHub's
 * workflow commands: `##[` is broken wherever it stands, `::` at the beginning (actions/runner: ActionCommand.cs).
 */
export function visible(text: string): string {
  return withoutCommands(text.replace(UNSEEN, (one) => `\\u{${one.charCodeAt(0).toString(16)}}`));
}

function withoutCommands(line: string): string {
  return line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::');
}
