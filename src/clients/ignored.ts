import ignore, { type Ignore } from 'ignore';

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
    const { ignored, unignored } = patterns.test(isFolder ? `${below}/` : below);
    // What this file ignores only for the sake of the folder around it, a file further in has let in again.
    if (unignored || (ignored && !ignoresParent(patterns, below))) return ignored;
  }
  return false;
}

function ignoresParent(patterns: Ignore, path: string): boolean {
  const end = path.lastIndexOf('/');
  return end > 0 && patterns.ignores(path.slice(0, end + 1));
}

/** All files that git tracks, relative to the root, those of submodules too; null where git cannot be asked. */
export function trackedFiles(root: string): readonly string[] | null {
  // Loaded only where something is ignored: without it, starting is faster.
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  try {
    const names = execFileSync('git', ['ls-files', '-z', '--cached', '--recurse-submodules'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return names.split('\0').filter((name) => name !== '');
  } catch {
    return null;
  }
}
