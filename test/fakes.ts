import type { Clock, Content, Files, FoundFile } from '../src/ports.js';
import { isSkippedFolder } from '../src/specs/discover.js';

/** What stands at a path: a file's text, or something that can be found and not be read. */
export type MemoryEntry =
  | string
  /** A file that the search meets and that cannot be read; `problem` completes the sentence "The file …". */
  | { readonly problem: string; readonly isHarmless?: boolean; readonly kind?: 'file' | 'outside' | 'special' };

/** Files in memory, with the contract of the port. Paths are relative to the root, with `/`; folders exist through their files. */
export function memoryFiles(entries: Readonly<Record<string, MemoryEntry>>): Files {
  const byPath = new Map(Object.entries(entries));
  return {
    kindOf: (path) => {
      const entry = byPath.get(path);
      if (entry !== undefined) return typeof entry === 'string' ? 'file' : (entry.kind ?? 'file');
      return path === '' || [...byPath.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing';
    },
    list: async (folder, isWanted) =>
      [...byPath]
        .filter(([file]) => isFound(file, folder) && isWanted(file))
        .map(([file, entry]) => foundFile(file, entry))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    read: (file) => contentOf(byPath.get(file)),
  };
}

/** A clock that always shows this day (YYYY-MM-DD). */
export function fixedClock(today: string): Clock {
  return { today: () => today };
}

function isFound(file: string, folder: string): boolean {
  const below = folder === '' || file.startsWith(`${folder}/`);
  return below && !file.split('/').slice(0, -1).some(isSkippedFolder);
}

function foundFile(file: string, entry: MemoryEntry): FoundFile {
  if (typeof entry === 'string') return { file, problem: null, isHarmless: false };
  return { file, problem: entry.problem, isHarmless: entry.isHarmless ?? false };
}

function contentOf(entry: MemoryEntry | undefined): Content {
  if (entry === undefined) return { ok: false, problem: 'cannot be read (ENOENT)' };
  if (typeof entry !== 'string') return { ok: false, problem: entry.problem };
  return { ok: true, text: entry.startsWith('\ufeff') ? entry.slice(1) : entry };
}
