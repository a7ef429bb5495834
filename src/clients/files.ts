import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from '../ports.js';
import { isInside } from './inside.js';
import { readText } from './text-file.js';

/** The files below a folder of this machine. */
export function filesBelow(root: string): Files {
  const realRoot = realpathSync(root);
  return {
    kindOf: (path) => kindOf(realRoot, path),
    // Loaded only where folders are searched: a check of named files starts faster.
    list: async (folder, isWanted) => (await import('./listing.js')).listFiles(realRoot, folder, isWanted),
    realOf: (file) => realOf(realRoot, file),
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

function realOf(root: string, file: string): string {
  try {
    return relative(root, realpathSync(join(root, file)))
      .split(sep)
      .join('/');
  } catch {
    return file;
  }
}

function kindOf(root: string, path: string): ReturnType<Files['kindOf']> {
  try {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    if (!isInside(root, realpathSync(join(root, path)))) return 'outside';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'special';
  } catch {
    return 'missing';
  }
}
