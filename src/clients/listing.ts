import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FoundFile } from '../ports.js';
import { isSkippedFolder } from '../specs/discover.js';
import { type IgnoreFile, ignoreFile, isIgnored, trackedFiles } from './ignored.js';
import { isInside } from './inside.js';
import { codeOf, readText } from './text-file.js';

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

/** All wanted files below a folder of a root, as `Files.list` promises. The root must be a real path. */
export function listFiles(root: string, folder: string, isWanted: (file: string) => boolean): readonly FoundFile[] {
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
  return withLinks(found, links, isWanted).sort((a, b) => (a.file < b.file ? -1 : 1));
}

function withLinks(found: readonly FoundFile[], links: Search['links'], isWanted: Search['isWanted']): FoundFile[] {
  if (links.length === 0) return [...found];
  const files = new Map(found.map((one) => [one.file, one]));
  for (const { file, target } of links) if (!files.has(target) || !isWanted(target)) files.set(file, foundFile(file));
  return [...files.values()];
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
