/** Lines of a file, from the first to the last, both counted from 1 and both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

const HEADER = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * The lines of the new file that a patch shows, hunk by hunk, those of the context included: GitHub takes comments on these
 * lines and on no others. None where the patch is not whole and in order, for then nothing is certain about its lines.
 */
export function linesIn(patch: string): readonly Lines[] {
  const lines = patch.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const hunks: Lines[] = [];
  for (let at = 0; at < lines.length; ) {
    const hunk = hunkAt(lines, at);
    if (hunk === null || hunk.first <= (hunks.at(-1)?.last ?? 0)) return [];
    // A hunk that only removes shows no line of the new file.
    if (hunk.last >= hunk.first) hunks.push({ first: hunk.first, last: hunk.last });
    at = hunk.end;
  }
  return hunks;
}

/** The hunk whose header stands at an index, and the index after it; null where its lines are not as the header counts them. */
function hunkAt(lines: readonly string[], index: number): (Lines & { readonly end: number }) | null {
  const header = HEADER.exec(lines[index] ?? '');
  if (header === null) return null;
  const [, oldCount = '1', start = '', newCount = '1'] = header;
  let [removed, added] = [Number(oldCount), Number(newCount)];
  let end = index + 1;
  for (; removed > 0 || added > 0 || lines[end]?.startsWith('\\') === true; end++) {
    const sign = lines[end]?.charAt(0);
    if (sign === ' ' || sign === '-') removed--;
    if (sign === ' ' || sign === '+') added--;
    // A backslash: "No newline at end of file".
    if (removed < 0 || added < 0 || sign === undefined || !' -+\\'.includes(sign) || sign === '') return null;
  }
  const first = newCount === '0' ? Number(start) + 1 : Number(start);
  return { first, last: first + Number(newCount) - 1, end };
}
