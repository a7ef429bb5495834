import ignore from 'ignore';
import type { PolicyChange } from '../findings/finding.js';

/** A `.gitignore` that a change touches. */
export interface IgnoreChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The new lines of a `.gitignore` that hide specs: git no longer sees such a file once it is not tracked. */
export function ignoredSpecs({ file, before, after }: IgnoreChange, specFiles: readonly string[]): readonly PolicyChange[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const below = specFiles.filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length));
  const known = new Set(linesOf(before));
  return linesOf(after).flatMap((line, index) => {
    if (known.has(line) || line.trim() === '' || line.startsWith('#') || line.startsWith('!')) return [];
    // Each line by itself: whatever the others let in again, this is what it was added for.
    const patterns = ignore({ ignorecase: false }).add(line);
    const hidden = below.filter((one) => patterns.ignores(one));
    if (hidden.length === 0) return [];
    const more = hidden.length === 1 ? '' : ` and ${hidden.length - 1} more`;
    const message = `the line ${JSON.stringify(line)} hides ${folder}${hidden[0]}${more}.`;
    return [{ what: 'gitignore-added', message, file, line: index + 1 }];
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n/);
}
