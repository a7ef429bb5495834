import type { Finding } from '../findings/finding.js';
import { kindList } from '../specs/kinds/index.js';
import { pathOf } from '../specs/value.js';
import { type LineChange, lineChanges } from './line-changes.js';

/** Longer diffs are not shown: a comment is not the place to read them. */
const MAX_LINES = 20;
const MAX_WIDTH = 200;

/** What may be read on the lines of a diff: the names and the words that IMDS options are about, and signs. */
const WORDS = new Set(
  [
    ...kindList.flatMap((kind) => [kind.root, ...kind.imdsPath, ...kind.optionalMembers]),
    ...['httpTokens', 'httpPutResponseHopLimit', 'required', 'optional', 'enabled', 'disabled', 'true', 'false', 'null'],
  ].map(letters),
);
const TOKENS = /[\p{L}\p{M}\p{N}_-]+|[\s{}[\]:,"']|[\s\S]/gu;

/**
 * A finding's fix as the lines of a unified diff without context; null where there is none, or it is not to be shown. Whole lines
 * may hold anything, user data in a file of one line as well: all but what the fix is about stands there as `…`.
 */
export function fixDiff(finding: Finding, lines: readonly string[]): readonly string[] | null {
  const changes = finding.fix === null ? null : lineChanges(lines, finding.fix.edits);
  if (changes === null || changes.length === 0) return null;
  const isOwn = new Set(pathOf(finding.path));
  let shift = 0;
  const diff = changes.flatMap((change) => {
    const header = headerOf(change, shift);
    shift += change.new.length - change.old.length;
    const shown = (sign: string) => (line: string) => `${sign}${redacted(line, isOwn)}`;
    return [header, ...change.old.map(shown('-')), ...change.new.map(shown('+'))];
  });
  const isShown = diff.length <= MAX_LINES && diff.every((line) => line.length <= MAX_WIDTH);
  return isShown && tellsAnything(diff) ? diff : null;
}

function headerOf({ first, old, new: now }: LineChange, shift: number): string {
  // Of no line, the one before it is named.
  const range = (start: number, count: number) => `${count === 0 ? start - 1 : start}${count === 1 ? '' : `,${count}`}`;
  return `@@ -${range(first, old.length)} +${range(first + shift, now.length)} @@`;
}

/** A line in which everything from one unknown word to the next known one is left out. */
function redacted(line: string, own: ReadonlySet<string>): string {
  let shown = '';
  // Signs that stand between two unknown words are left out with them.
  let held = '';
  let isLeftOut = false;
  for (const [token] of line.matchAll(TOKENS)) {
    if (/^[\s{}[\]:,"']$/.test(token)) held += token === '\t' ? token : token.replace(/\s/, ' ');
    else if (isKnown(token, own) || (!isLeftOut && /^\d{1,3}$/.test(token))) {
      shown += held + token;
      held = '';
      isLeftOut = false;
    } else {
      shown += isLeftOut ? '' : `${held}…`;
      held = '';
      isLeftOut = true;
    }
  }
  return shown + held;
}

/** A slip in a name is what a fix may be about: its case, `_` and `-` do not count. */
function isKnown(token: string, own: ReadonlySet<string>): boolean {
  return own.has(token) || WORDS.has(letters(token));
}

function letters(word: string): string {
  return word.replace(/[_-]/g, '').toLowerCase();
}

/** Whether what is removed can be told from what is added, after all that was left out. */
function tellsAnything(diff: readonly string[]): boolean {
  const side = (sign: string) => diff.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
  return side('-').join('\n') !== side('+').join('\n');
}
