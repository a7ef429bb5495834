import { covers } from './glob-match.js';
import { type GlobNodes, parseGlob } from './glob-syntax.js';

/** A glob as the matcher takes it: without `./` in front and without a slash at its end. */
export function globOf(text: string): string {
  return text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

/** Whether files match a glob. One that names a folder covers all below it; '' and '.' are the root itself. */
export function globMatcher(text: string): (file: string) => boolean {
  const glob = globOf(text);
  if (glob === '' || glob === '.') return () => true;
  const nodes = parseGlob(glob);
  return (file) => covers(nodes, file) || file.startsWith(`${glob}/`);
}

/** A part of a glob that could take for ever to match, as it is written; null: there is none. Patterns may come from strangers. */
export function boundless(text: string): string | null {
  return boundlessIn(parseGlob(globOf(text)));
}

/**
 * Choices are followed all at once, in time that the lengths bound. What is repeated or left out is followed from each place by
 * itself: so it must be short to follow, or begin a part, of which there are few.
 */
function boundlessIn(nodes: GlobNodes): string | null {
  for (const node of nodes) {
    if (node.kind !== 'group') continue;
    const { times, choices, isFirst, text } = node;
    const isPlain = choices.flat().every(({ kind }) => kind === 'text' || kind === 'character');
    const isWithinPart = choices.flat().every(({ kind }) => kind === 'text' || kind === 'character' || kind === 'star');
    const isBounded = times === '@' || times === '?' || isPlain || (times === '!' && isFirst && isWithinPart);
    if (!isBounded) return text;
    const inside = choices.map(boundlessIn).find((one) => one !== null);
    if (inside !== undefined) return inside;
  }
  return null;
}
