import { execFileSync } from 'node:child_process';
import ignore, { type Ignore } from 'ignore';

/** One folder's `.gitignore`: its patterns are about paths below that folder. */
export interface IgnoreFile {
  /** The folder, relative to the root; '' for the root. */
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The patterns of a `.gitignore` that stands in a folder. */
export function ignoreFile(folder: string, text: string): IgnoreFile {
  return { folder, patterns: ignore().add(text) };
}

/** Whether git ignores a path by these files, outermost first: the innermost that says something about it decides. */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, patterns } of files.toReversed()) {
    const below = folder === '' ? path : path.slice(folder.length + 1);
    const { ignored, unignored } = patterns.test(isFolder ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The files that git tracks although a pattern ignores them, relative to the root; null where git cannot be asked. */
export function trackedThoughIgnored(root: string): readonly string[] | null {
  try {
    const names = execFileSync('git', ['ls-files', '-z', '--cached', '--ignored', '--exclude-standard'], {
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
