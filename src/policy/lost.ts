import type { PolicyChange } from '../findings/finding.js';
import type { Judged } from './evaluate.js';

/** A file that a change touches: what it held before, and what became of it. */
export interface Before {
  /** Where it stood. */
  readonly file: string;
  /** Where it stands now; null where it is gone. */
  readonly now: string | null;
  readonly specs: readonly Judged[];
}

/** What stands there now: the specs of all files that are checked, and the files. */
export interface After {
  readonly specs: readonly Judged[];
  isChecked(file: string): boolean;
  /** Whether the change touches a file. */
  isTouched(file: string): boolean;
  /** Whether something is wrong with a file as a whole, so that the report speaks of it anyway. */
  isBroken(file: string): boolean;
}

/** The specs that a change takes out of sight: deleted, renamed to where nothing is checked, or no longer recognised. */
export function lostSpecs(before: readonly Before[], after: After): readonly PolicyChange[] {
  return before.flatMap((file) => {
    if (file.now !== null && after.isBroken(file.now)) return [];
    const isFound = finder(file, after);
    return file.specs.filter((spec) => !isFound(spec)).map((spec) => lossOf(spec, file, after));
  });
}

/** Whether a spec is still there: by its id anywhere, by its name in a file of the change, without either at its place. */
function finder({ now }: Before, { specs, isTouched }: After): (spec: Judged) => boolean {
  return (spec) =>
    specs.some((one) => {
      if (spec.id !== null) return one.id === spec.id;
      if (one.kind.root !== spec.kind.root) return false;
      if (spec.name !== null) return one.name === spec.name && isTouched(one.file);
      return one.file === now && one.document === spec.document && one.path === spec.path;
    });
}

function lossOf(spec: Judged, { file, now }: Before, after: After): PolicyChange {
  const subject = `${spec.kind.title} ${JSON.stringify(spec.name ?? spec.id ?? spec.path)}`;
  if (now === null) return { what: 'spec-deleted', message: `${subject} is deleted with its file.`, file, line: null };
  if (!after.isChecked(now)) {
    const message = `${subject} is no longer checked: its file is now ${JSON.stringify(now)}.`;
    return { what: 'spec-hidden', message, file: now, line: null };
  }
  return { what: 'spec-hidden', message: `${subject} is no longer found in its file.`, file: now, line: null };
}
