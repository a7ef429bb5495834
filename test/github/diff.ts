import type { GitStore } from './git-store.js';

/** A file that differs between two commits, as GitHub lists it. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** The blob at the head; of a removed file, at the base. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@` on; null where GitHub gives none: binary, too large, or nothing but the name or the mode differs. */
  readonly patch: string | null;
}

/** The limits of a diff (docs: "Repository limits"). */
const MAX_FILE = { bytes: 500_000, lines: 20_000 };
const MAX_ALL = { bytes: 1_000_000, lines: 20_000 };
const OPTIONS = ['--no-color', '--no-ext-diff', '--find-renames', '--full-index', '--unified=3'];

/** What `head` changes since it left `base`, as a pull request shows it. */
export function changedFiles(git: GitStore, base: string, head: string): readonly ChangedFile[] {
  const range = `${base}...${head}`;
  // Only a line feed ends a line of git's: a regular expression's `^` would also find a carriage return.
  const sections = `\n${git.run('diff', ...OPTIONS, '--patch', range)}`.split('\ndiff --git ').slice(1);
  const fields = git.run('diff', ...OPTIONS, '--raw', '--no-abbrev', '-z', range).split('\0');
  const files: ChangedFile[] = [];
  const total = { bytes: 0, lines: 0 };
  while ((fields[0] ?? '') !== '') {
    const [, , before = '', after = '', letters = ''] = fields.shift()?.split(' ') ?? [];
    const letter = letters.charAt(0);
    const first = fields.shift() ?? '';
    const path = letter === 'R' ? (fields.shift() ?? '') : first;
    // A change of type has two sections: one removes the path, one adds it.
    const section = sections.splice(0, letter === 'T' ? 2 : 1).join('\n');
    files.push({
      path,
      previousPath: letter === 'R' ? first : null,
      status: STATUS[letter] ?? 'changed',
      sha: letter === 'D' ? before : after,
      ...patchOf(section, total),
    });
  }
  return files;
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', D: 'removed', M: 'modified', R: 'renamed' };

function patchOf(
  section: string,
  total: { bytes: number; lines: number },
): Pick<ChangedFile, 'additions' | 'deletions' | 'patch'> {
  const start = section.indexOf('\n@@ ');
  if (start < 0) return { additions: 0, deletions: 0, patch: null };
  const patch = section.slice(start + 1).replace(/\n$/, '');
  const lines = patch.split('\n');
  const size = { bytes: Buffer.byteLength(patch), lines: lines.length };
  total.bytes += size.bytes;
  total.lines += size.lines;
  const isShown = isWithin(size, MAX_FILE) && isWithin(total, MAX_ALL);
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { additions: count('+'), deletions: count('-'), patch: isShown ? patch : null };
}

function isWithin(size: typeof MAX_FILE, limit: typeof MAX_FILE): boolean {
  return size.bytes <= limit.bytes && size.lines <= limit.lines;
}
