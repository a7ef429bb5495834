import { type Change, changedValue, isSameValue, type TextEdit } from './edit-change.js';
import { jsonEdits } from './edit-json.js';
import { byPlace, editsOf, wholeText, withEdits } from './edit-pieces.js';
import { yamlEdits } from './edit-yaml.js';
import { parseJson } from './json.js';
import type { Path } from './spec.js';
import { parseYaml } from './yaml.js';

export type { Change, Scalar, TextEdit } from './edit-change.js';

/**
 * The smallest edits that make the changes, one after the other, in one document of a text; null where no edit is safe.
 * They do not overlap, come in order, and are none when there is nothing to change. Each result is parsed again: it holds
 * exactly the values that the changes make of the old ones, and everything outside the edits stays byte for byte.
 */
export function editsFor(
  text: string,
  syntax: 'json' | 'yaml',
  document: number,
  changes: readonly Change[],
): readonly TextEdit[] | null {
  let pieces = wholeText(text);
  let changed = text;
  let values = valuesIn(changed, syntax);
  if (values === null || !Object.hasOwn(values, document)) return null;
  for (const change of removalsLast(changes)) {
    const wanted = changedValue(values[document], change);
    if (wanted === null) return null;
    if (isSameValue(wanted.value, values[document])) continue;
    values = values.with(document, wanted.value);
    const edits = firstThatMakes(changed, syntax, values, editsToTry(changed, syntax, document, change));
    if (edits === null) return null;
    pieces = withEdits(pieces, edits);
    changed = applyEdits(changed, edits);
  }
  return editsOf(text, pieces);
}

/**
 * The same changes with the removals as late as they can come: an object that wins a member before it loses its only one
 * is never empty in between, and keeps its form.
 */
function removalsLast(changes: readonly Change[]): readonly Change[] {
  const isFree = (change: Change, index: number) =>
    change.do === 'remove' && !changes.slice(index + 1).some((later) => concerns(later, change.path));
  return [...changes.filter((change, index) => !isFree(change, index)), ...changes.filter(isFree)];
}

/** Whether a change has to do with what stands at a path, above or below it. */
function concerns(change: Change, path: Path): boolean {
  const paths = change.do === 'rename' ? [change.path, [...change.path.slice(0, -1), change.to]] : [change.path];
  return paths.some((other) => other.every((step, at) => at >= path.length || String(step) === String(path[at])));
}

/** The text after edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const edit of [...edits].sort(byPlace)) {
    parts.push(text.slice(end, edit.span.start), edit.text);
    end = edit.span.end;
  }
  return parts.join('') + text.slice(end);
}

function editsToTry(text: string, syntax: 'json' | 'yaml', document: number, change: Change): readonly (readonly TextEdit[])[] {
  return syntax === 'json' ? jsonEdits(text, change) : yamlEdits(text, document, change);
}

/** The first edits after which the text holds these values and no others. */
function firstThatMakes(
  text: string,
  syntax: 'json' | 'yaml',
  values: readonly unknown[],
  candidates: readonly (readonly TextEdit[])[],
): readonly TextEdit[] | null {
  return candidates.find((edits) => isSameValue(valuesIn(applyEdits(text, edits), syntax), values)) ?? null;
}

function valuesIn(text: string, syntax: 'json' | 'yaml'): readonly unknown[] | null {
  const parsed = syntax === 'json' ? parseJson(text) : parseYaml(text);
  return parsed.ok ? parsed.documents.map((document) => document.value) : null;
}
