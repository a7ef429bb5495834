import ignore, { type Ignore } from 'ignore';
import { gitEnvironment, SAFE } from './git-settings.js';

/** One folder's `.gitignore`: its patterns are about paths below that folder. */
export interface IgnoreFile {
  /** The folder, relative to the root; '' for the root. */
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The patterns of a `.gitignore` that stands in a folder. */
export function ignoreFile(folder: string, text: string): IgnoreFile {
  // As git does on Linux. Where it takes upper and lower case for the same, this hides less than git.
  return { folder, patterns: ignore({ ignorecase: false }).add(text) };
}

/**
 * Whether git ignores a path by these files, outermost first: the innermost that says something about it decides. The
 * folder around the path must not be ignored itself.
 */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, patterns } of files.toReversed()) {
    const below = folder === '' ? path : path.slice(folder.length + 1);
    const { ignored, unignored } = lettingInAround(below, patterns).test(isFolder ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The patterns; where they ignore a folder around the path, which a file further in has let in again, so do they then. */
function lettingInAround(path: string, patterns: Ignore): Ignore {
  const end = path.lastIndexOf('/') + 1;
  if (end === 0 || !patterns.ignores(path.slice(0, end))) return patterns;
  const around = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
  const exceptions = around.map((folder) => `!/${folder.replaceAll(/[\\*?[\]]/g, '\\$&')}`);
  return ignore({ ignorecase: false }).add(patterns).add(exceptions);
}

/** All files that git tracks, relative to the root, those of submodules too; null where git cannot be asked. */
export function trackedFiles(root: string): readonly string[] | null {
  // Loaded only where something is ignored: without it, starting is faster.
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  try {
    const names = execFileSync('git', [...SAFE, 'ls-files', '-z', '--cached', '--recurse-submodules'], {
      cwd: root,
      env: gitEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return names.split('\0').filter((name) => name !== '');
  } catch {
    return null;
  }
}
