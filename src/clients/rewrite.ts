import { closeSync, ftruncateSync, openSync, readFileSync, realpathSync, statSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Rewriter } from '../ports.js';
import { isInside } from './inside.js';
import { codeOf } from './text-file.js';

const MARK = '\ufeff';

/** Rewrites files below a folder of this machine. */
export function rewriterBelow(root: string): Rewriter {
  const realRoot = realpathSync(root);
  return {
    targetOf: (file) => {
      const real = realOf(realRoot, file);
      return real === null ? file : relative(realRoot, real).split(sep).join('/');
    },
    markOf: (file) => (readFileSync(join(realRoot, file), 'utf8').startsWith(MARK) ? MARK : ''),
    rewrite: (file, before, after) => rewrite(realRoot, file, before, after),
  };
}

function realOf(root: string, file: string): string | null {
  try {
    return realpathSync(join(root, file));
  } catch {
    return null;
  }
}

/** In place, not by way of a second file that takes the name of the first: that one would have another owner and other links. */
function rewrite(root: string, file: string, before: string, after: string): string | null {
  const real = realOf(root, file);
  if (real === null) return 'is not there any more';
  if (!isInside(root, real)) return 'leads out of the root through a symbolic link';
  let descriptor: number | null = null;
  try {
    // To open a pipe could wait for ever.
    if (!statSync(real).isFile()) return 'is no regular file';
    descriptor = openSync(real, 'r+');
    const old = readFileSync(descriptor);
    const mark = old.subarray(0, 3).toString('utf8') === MARK ? MARK : '';
    if (!old.equals(Buffer.from(mark + before))) return 'has changed since it was checked';
    replace(descriptor, old, Buffer.from(mark + after));
    return null;
  } catch (error) {
    return `cannot be written (${codeOf(error)})`;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** What is there already is written over, and the file cut only afterwards: on a full disk, the old bytes still have their place. */
function replace(descriptor: number, old: Buffer, bytes: Buffer): void {
  try {
    write(descriptor, bytes);
  } catch (error) {
    restore(descriptor, old);
    throw error;
  }
  ftruncateSync(descriptor, bytes.length);
}

function write(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
}

function restore(descriptor: number, old: Buffer): void {
  try {
    write(descriptor, old);
  } catch {
    // Writing stops where it stopped before: behind that, the old bytes were never touched.
  }
  ftruncateSync(descriptor, old.length);
}
