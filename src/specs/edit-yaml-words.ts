import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Scalar } from './edit-change.js';
import type { Words } from './edit-style.js';
import { pairsOf, type Tree } from './yaml-tree.js';

/** Words that some reader of YAML (1.1 or 1.2) takes for something else than text. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** What every reader takes for text without quotes, in block and flow style. Much that is not here would do, too. */
const PLAIN_TEXT = /^[A-Za-z_][\w./-]*$/;

/** A string as a plain scalar; in double quotes where another reading is possible. */
function plain(text: string): string {
  return PLAIN_TEXT.test(text) && !NO_TEXT.test(text) ? text : doubleQuoted(text);
}

function doubleQuoted(text: string): string {
  // JSON's escapes are YAML's; these characters JSON leaves as they are, but YAML does not print them.
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function singleQuoted(text: string): string {
  return /[^\x20-\x7e]/.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`;
}

/** A string in the quotes of a scalar that stands in the text already; anything else is never quoted. */
export function writtenLike(event: ScalarEvent | undefined, value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  if (event?.style === SCALAR_STYLE.DOUBLE_QUOTED) return doubleQuoted(value);
  return event?.style === SCALAR_STYLE.SINGLE_QUOTED ? singleQuoted(value) : plain(value);
}

/**
 * How a new member is written among those of mappings that stand in each other: its key in their quotes when the innermost
 * that has members quotes all of them alike, its value too where that is JSON.
 */
export function wordsOf(tree: Tree, mappings: readonly number[]): Words {
  const innermost = mappings.findLast((mapping) => pairsOf(tree, mapping).length > 0) ?? -1;
  const keys = pairsOf(tree, innermost).map(([key]) => tree.events[key]);
  const [sample] = keys.filter((event) => event !== undefined && 'valueStart' in event);
  const isUniform = keys.every((event) => event !== undefined && 'chomping' in event && event.style === sample?.style);
  const like = isUniform ? sample : undefined;
  const isJson = like?.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return { key: (name) => writtenLike(like, name), value: (value) => writtenLike(isJson ? like : undefined, value) };
}
