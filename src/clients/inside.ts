import { sep } from 'node:path';

/** Whether a real path lies in a root, which is a real path too, or is that root. */
export function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
