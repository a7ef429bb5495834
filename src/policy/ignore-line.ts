import { covers } from './glob-match.js';
import { parseGlob } from './glob-syntax.js';

/** What a line of a `.gitignore` says, of paths below its folder. */
export interface IgnoreLine {
  readonly text: string;
  /** Whether it lets files in again (`!`). */
  readonly letsIn: boolean;
  /** Whether it is about a file, or about a folder around it. */
  matches(file: string): boolean;
}

/**
 * The lines of a `.gitignore` that say something, each with its number; as git reads them (gitignore(5)). They are matched in
 * bounded time: those of a pull request may be made to take for ever.
 */
export function ignoreLines(text: string): readonly (IgnoreLine & { readonly number: number })[] {
  return text.split(/\r\n|\n/).flatMap((line, index) => {
    // Spaces at the end count only behind a backslash.
    const plain = line.replace(/(?<!\\) +$/, '');
    const letsIn = plain.startsWith('!');
    const pattern = letsIn ? plain.slice(1) : plain;
    if (pattern === '' || pattern.startsWith('#')) return [];
    return [{ text: line, letsIn, matches: matcherOf(pattern), number: index + 1 }];
  });
}

function matcherOf(pattern: string): IgnoreLine['matches'] {
  const isFolder = pattern.endsWith('/');
  // More than two stars are two.
  const bare = pattern
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\*{3,}/g, '**');
  const isAnchored = pattern.slice(0, -1).includes('/');
  const glob = `${isAnchored ? '' : '**/'}${globOf(bare)}`;
  // Two stars at the end stand for what lies there: a folder is one of those, not none.
  const [itself, below] = [parseGlob(glob), parseGlob(`${glob.replace(/(?<=^|\/)\*\*$/, '**/*')}/**`)];
  return (file) => covers(below, file) || (!isFolder && covers(itself, file));
}

/** As a glob of ours, which knows more signs: those stand for themselves here, as does what is behind a backslash. */
function globOf(pattern: string): string {
  return pattern.replace(/\[[!^]?\]?[^\]]*\]|\\(.)|[{}(),|]/gsu, (sign, escaped) => {
    if (escaped === '!' || escaped === '^') return escaped;
    return sign.startsWith('[') ? sign : `[${escaped ?? sign}]`;
  });
}
