/**
 * How many single letters must be added, dropped, replaced or swapped with their neighbour to make one text the other
 * (optimal string alignment); once it is sure to be more than the limit, some number above that. Takes time in proportion
 * to the product of the lengths.
 */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
      if (best < least) least = best;
    }
    // No later row holds less: a swap adds one to a row before, from which this row is one away at most.
    if (least > limit) return least;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name that a misspelt one most likely means; null where none comes near. */
export function closest(text: string, names: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(text.length / 3));
  const [best] = names
    .map((name) => ({ name, away: distance(text.slice(0, 60).toLowerCase(), name.toLowerCase()) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away);
  return best?.name ?? null;
}
