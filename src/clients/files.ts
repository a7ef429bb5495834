import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Content, Files, FoundFile } from '../ports.js';
import { isSkippedFolder } from '../specs/discover.js';
import { type IgnoreFile, ignoreFile, isIgnored, trackedFiles } from './ignored.js';

/** Larger files are no specs, and reading them would cost more than it tells. */
const MAX_BYTES = 20 * 2 ** 20;

/** The files below a folder of this machine. */
export function filesBelow(root: string): Files {
  const realRoot = realpathSync(root);
  return {
    kindOf: (path) => kindOf(realRoot, path),
    list: (folder, isWanted) => listFiles(realRoot, folder, isWanted),
    read: (file) => readText(`${realRoot}${sep}${file}`),
  };
}

/** The nearest folder from here upwards that is the root of a git checkout; null where none is. */
export function gitRootOf(folder: string): string | null {
  for (let at = folder; ; at = join(at, '..')) {
    if (existsSync(join(at, '.git'))) return at;
    if (join(at, '..') === at) return null;
  }
}

/** The folder that stands at a path, or that the file there lies in; null where nothing is there. */
export function folderAt(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? path : join(path, '..');
  } catch {
    return null;
  }
}

function kindOf(root: string, path: string): ReturnType<Files['kindOf']> {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real)) return 'outside';
    const stats = statSync(real);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'special';
  } catch {
    return 'missing';
  }
}

function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

interface Search {
  readonly root: string;
  readonly isWanted: (file: string) => boolean;
  readonly respectsIgnore: boolean;
  readonly found: FoundFile[];
  /** Links to files within the root, with what they lead to: read only where that is not found by itself. */
  readonly links: { readonly file: string; readonly target: string }[];
  /** Folders and files that a pattern of git's ignores. */
  ignored: number;
}

function listFiles(root: string, folder: string, isWanted: (file: string) => boolean): readonly FoundFile[] {
  const search = searchBelow(root, folder, isWanted, true);
  if (search.ignored > 0 && existsSync(join(root, '.git'))) {
    const tracked = trackedFiles(root);
    // Without git it cannot be told what is tracked: rather check too much than too little.
    if (tracked === null) return ordered(searchBelow(root, folder, isWanted, false));
    addTracked(search, folder, tracked);
  }
  return ordered(search);
}

/** Adds what git tracks and the walk has passed by because of a pattern. */
function addTracked(search: Search, folder: string, tracked: readonly string[]): void {
  const met = new Set([...search.found, ...search.links].map(({ file }) => file));
  for (const file of tracked) {
    if (met.has(file) || !isBelow(file, folder) || !search.isWanted(file)) continue;
    try {
      const stats = lstatSync(join(search.root, file));
      // Where a folder has become a link, what lies behind it is no file of git's.
      const isHere = realpathSync(dirname(join(search.root, file))) === dirname(join(search.root, file));
      if (isHere && !stats.isDirectory()) noteFile(search, file, stats);
    } catch (error) {
      // Deleted, and not yet so in git.
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') search.found.push(foundFile(file));
    }
  }
}

function searchBelow(root: string, folder: string, isWanted: (file: string) => boolean, respectsIgnore: boolean): Search {
  const search: Search = { root, isWanted, respectsIgnore, found: [], links: [], ignored: 0 };
  const above =
    folder === ''
      ? []
      : [
          '',
          ...folder
            .split('/')
            .slice(0, -1)
            .map((_, index, all) => all.slice(0, index + 1).join('/')),
        ];
  const ignoreFiles = respectsIgnore ? above.flatMap((one) => ignoreFileIn(root, one) ?? []) : [];
  walk(search, folder, ignoreFiles);
  return search;
}

function ordered({ found, links, isWanted }: Search): readonly FoundFile[] {
  const files = new Map(found.map((one) => [one.file, one]));
  for (const { file, target } of links) if (!files.has(target) || !isWanted(target)) files.set(file, foundFile(file));
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Walks with a list of its own: nesting costs no stack. */
function walk(search: Search, start: string, above: readonly IgnoreFile[]): void {
  const pending = [{ folder: start, ignoreFiles: above }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { folder } = next;
    const entries = entriesOf(search, folder);
    const own =
      search.respectsIgnore && entries.some(({ name }) => name === '.gitignore') ? ignoreFileIn(search.root, folder) : null;
    const ignoreFiles = own === null ? next.ignoreFiles : [...next.ignoreFiles, own];
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (isFolder && isSkippedFolder(entry.name)) continue;
      if (!isFolder && !entry.isSymbolicLink() && !search.isWanted(path)) continue;
      if (ignoreFiles.length > 0 && isIgnored(path, isFolder, ignoreFiles)) search.ignored++;
      else if (isFolder) pending.push({ folder: path, ignoreFiles });
      else noteFile(search, path, entry);
    }
  }
}

function entriesOf(search: Search, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(search.root, folder), { withFileTypes: true });
  } catch (error) {
    search.found.push(foundFile(folder, `cannot be searched (${codeOf(error)})`));
    return [];
  }
}

function noteFile(search: Search, path: string, entry: Dirent | Stats): void {
  if (entry.isSymbolicLink()) noteLink(search, path);
  else search.found.push(foundFile(path, entry.isFile() ? null : 'is neither a regular file nor a folder'));
}

function noteLink(search: Search, path: string): void {
  const { root, isWanted } = search;
  let real: string;
  let target: Stats;
  try {
    real = realpathSync(join(root, path));
    target = statSync(real);
  } catch {
    if (isWanted(path)) search.found.push(foundFile(path, 'is a symbolic link that leads nowhere'));
    return;
  }
  const isFolder = target.isDirectory();
  if (!isFolder && !isWanted(path)) return;
  if (!isInside(root, real)) {
    const problem = 'is a symbolic link that leads out of the root, and is not followed';
    search.found.push({ file: path, problem, isHarmless: true });
  } else if (target.isFile()) {
    search.links.push({ file: path, target: relative(root, real).split(sep).join('/') });
  } else if (!isFolder) search.found.push(foundFile(path, 'is neither a regular file nor a folder'));
  // A link to a folder within the root is not followed: what it holds is found in its own place.
}

function foundFile(file: string, problem: string | null = null): FoundFile {
  return { file, problem, isHarmless: false };
}

function isBelow(file: string, folder: string): boolean {
  return (folder === '' || file.startsWith(`${folder}/`)) && !file.split('/').some(isSkippedFolder);
}

function ignoreFileIn(root: string, folder: string): IgnoreFile | null {
  const path = join(root, folder, '.gitignore');
  try {
    // Git does not follow links here either; and to open a pipe would wait for ever.
    if (!lstatSync(path).isFile()) return null;
  } catch {
    return null;
  }
  const content = readText(path);
  return content.ok ? ignoreFile(folder, content.text) : null;
}

/** As Node's fastest way of reading wants it: made once. */
const AS_TEXT = { encoding: 'utf8', flag: 'r' } as const;

/** Reads a text in one go, which is the fastest way; what looks odd in it is looked at again, byte by byte. */
function readText(path: string): Content {
  try {
    const text = readFileSync(path, AS_TEXT);
    // A unit of UTF-16 is at most three bytes of UTF-8.
    if (text.length > MAX_BYTES / 3 || text.includes('\ufffd') || text.includes('\0')) return inspect(path);
    return { ok: true, text: withoutMark(text) };
  } catch (error) {
    // Texts beyond some 500 MB do not fit into a string at all.
    if (codeOf(error) === 'ERR_STRING_TOO_LONG' || codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') return problem(TOO_LARGE);
    return problem(`cannot be read (${codeOf(error)})`);
  }
}

const TOO_LARGE = `is larger than ${MAX_BYTES / 2 ** 20} MB`;

function inspect(path: string): Content {
  const bytes = readFileSync(path);
  if (bytes.length > MAX_BYTES) return problem(TOO_LARGE);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return problem('is UTF-16, but must be UTF-8');
  }
  // A replacement character may also be the file's own.
  if (!isUtf8(bytes)) return problem('is no valid UTF-8');
  const text = bytes.toString('utf8');
  if (text.includes('\0')) return problem('holds NUL bytes, so it is no text');
  return { ok: true, text: withoutMark(text) };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function problem(text: string): Content {
  return { ok: false, problem: text };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
