export type Side = 'LEFT' | 'RIGHT';

/** A line of a patch. */
export interface PatchLine {
  /** Its number in the old file, and in the new one; null where it is not in it. */
  readonly LEFT: number | null;
  readonly RIGHT: number | null;
  /** How many lines it stands below the first hunk's header: GitHub's `position`. */
  readonly position: number;
  readonly text: string;
}

export interface Hunk {
  readonly header: string;
  readonly lines: readonly PatchLine[];
}

/** The hunks of a patch as the files endpoint gives it. */
export function hunksOf(patch: string): readonly Hunk[] {
  const hunks: { header: string; lines: PatchLine[] }[] = [];
  let [left, right] = [0, 0];
  for (const [position, text] of patch.split('\n').entries()) {
    const [, oldStart, newStart] = text.match(/^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/) ?? [];
    if (oldStart !== undefined && newStart !== undefined) {
      [left, right] = [Number(oldStart), Number(newStart)];
      hunks.push({ header: text, lines: [] });
      continue;
    }
    const isOn = (side: string) => text.startsWith(' ') || text.startsWith(side);
    const line = { LEFT: isOn('-') ? left : null, RIGHT: isOn('+') ? right : null, position, text };
    if (line.LEFT !== null) left++;
    if (line.RIGHT !== null) right++;
    hunks.at(-1)?.lines.push(line);
  }
  return hunks;
}

/** Where a line stands in a patch; null where it is in none of its hunks. */
export function placeOf(patch: string, side: Side, number: number): { readonly hunk: Hunk; readonly line: PatchLine } | null {
  for (const hunk of hunksOf(patch)) {
    const line = hunk.lines.find((one) => one[side] === number);
    if (line !== undefined) return { hunk, line };
  }
  return null;
}
