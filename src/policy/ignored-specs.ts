import type { PolicyChange } from '../findings/finding.js';
import { type IgnoreLine, ignoreLines } from './ignore-line.js';

/** A `.gitignore` that a change touches. */
export interface IgnoreChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Characters of the lines times those of the paths: some seconds. Real ones are far below. */
const MAX_WORK = 1e9;

/** What a change of a `.gitignore` hides: git no longer sees such a file once it is not tracked. */
export function ignoredSpecs({ file, before, after }: IgnoreChange, specFiles: readonly string[]): readonly PolicyChange[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const below = specFiles.filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length));
  const change = (message: string, line: number | null): PolicyChange => ({ what: 'gitignore-added', message, file, line });
  if ((before.length + after.length) * below.join('').length > MAX_WORK) {
    return [change('it is too long to tell what it hides.', null)];
  }
  const [was, is] = [ignoreLines(before), ignoreLines(after)];
  const known = new Set(was.map(({ text }) => text));
  // Each new line by itself: whatever the others let in again, this is what it was added for.
  const added = is
    .filter(({ text, letsIn }) => !letsIn && !known.has(text))
    .map((line) => ({ line, hidden: below.filter(line.matches) }))
    .filter(({ hidden }) => hidden.length > 0);
  const told = new Set(added.flatMap(({ hidden }) => hidden));
  const shutOut = below.filter((one) => !told.has(one) && isIgnored(one, is) && !isIgnored(one, was));
  return [
    ...added.map(({ line, hidden }) =>
      change(`the line ${JSON.stringify(line.text)} hides ${named(hidden, folder)}.`, line.number),
    ),
    ...(shutOut.length === 0 ? [] : [change(`no line lets in ${named(shutOut, folder)} any more.`, null)]),
  ];
}

/** The last line about a file decides. */
function isIgnored(file: string, lines: readonly IgnoreLine[]): boolean {
  return lines.findLast((line) => line.matches(file))?.letsIn === false;
}

function named(files: readonly string[], folder: string): string {
  return `${folder}${files[0]}${files.length === 1 ? '' : ` and ${files.length - 1} more`}`;
}
