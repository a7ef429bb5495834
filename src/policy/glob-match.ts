import type { GlobGroup, GlobNode, GlobNodes } from './glob-syntax.js';

/** Places in a file's path, in order: so far a glob may have come. */
type Places = readonly number[];

/**
 * Whether a glob covers a path as a whole. It follows all ways at once and tries none twice, so the work is at most the length
 * of the glob times that of the path, where `boundless` of `glob.ts` finds nothing.
 */
export function covers(glob: GlobNodes, file: string): boolean {
  return ends(glob, file, [0]).at(-1) === file.length;
}

/** Where a glob may end that begins at any of some places. */
function ends(nodes: GlobNodes, file: string, starts: Places): Places {
  let places = starts;
  for (const node of nodes) {
    if (places.length === 0) return places;
    places = after(node, file, places);
  }
  return places;
}

function after(node: GlobNode, file: string, starts: Places): Places {
  switch (node.kind) {
    case 'text':
      return starts.filter((at) => file.startsWith(node.text, at)).map((at) => at + node.text.length);
    case 'character':
      return starts.filter((at) => isInPart(file, at) && node.matches(file[at] ?? '')).map((at) => at + 1);
    case 'star':
      return withinParts(file, starts);
    case 'folders': {
      const first = starts[0] ?? 0;
      return union([starts, placesFrom(file, first + 1).filter((at) => file[at - 1] === '/')]);
    }
    case 'rest':
      return placesFrom(file, starts[0] ?? 0);
    case 'group':
      return afterGroup(node, file, starts);
  }
}

function afterGroup({ times, choices }: GlobGroup, file: string, starts: Places): Places {
  const once = (from: Places) => union(choices.map((nodes) => ends(nodes, file, from)));
  switch (times) {
    case '@':
      return once(starts);
    case '?':
      return union([starts, once(starts)]);
    case '+':
      return repeated(once, once(starts));
    case '*':
      return repeated(once, starts);
    case '!':
      return noneOf(once, file, starts);
  }
}

/** As often as it goes on: no place is gone on from twice. */
function repeated(once: (from: Places) => Places, starts: Places): Places {
  const known = new Set(starts);
  for (let next = starts; next.length > 0; ) {
    next = once(next).filter((at) => !known.has(at));
    for (const at of next) known.add(at);
  }
  return [...known].sort((a, b) => a - b);
}

/** The places in the same part to which no choice leads from one of the starts. */
function noneOf(once: (from: Places) => Places, file: string, starts: Places): Places {
  const barred = new Map<number, number>();
  for (const start of starts) for (const at of once([start])) barred.set(at, (barred.get(at) ?? 0) + 1);
  let [next, begun] = [0, 0];
  return withinParts(file, starts).filter((at) => {
    if (file[at - 1] === '/') begun = 0;
    for (; (starts[next] ?? Number.POSITIVE_INFINITY) <= at; next++) begun++;
    return begun > (barred.get(at) ?? 0);
  });
}

/** The starts, and all places behind them up to the end of their parts. */
function withinParts(file: string, starts: Places): Places {
  const places: number[] = [];
  let next = 0;
  for (const start of starts) {
    if (start < next) continue;
    next = start;
    places.push(next);
    while (isInPart(file, next)) places.push(++next);
    next++;
  }
  return places;
}

function isInPart(file: string, at: number): boolean {
  return at < file.length && file[at] !== '/';
}

function placesFrom(file: string, first: number): Places {
  return Array.from({ length: Math.max(0, file.length + 1 - first) }, (_, index) => first + index);
}

function union(all: readonly Places[]): Places {
  const [first, ...others] = all.filter((places) => places.length > 0);
  if (first === undefined) return [];
  return others.length === 0 ? first : [...new Set(all.flat())].sort((a, b) => a - b);
}
