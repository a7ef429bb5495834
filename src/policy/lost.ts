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
  /** Whether it is, or was, among the paths that the run was asked about. */
  isAsked(file: string): boolean;
  /** Whether the change touches a file. */
  isTouched(file: string): boolean;
  /** Whether something is wrong with a file as a whole, so that the report speaks of it anyway. */
  isBroken(file: string): boolean;
}

/** The specs that a change takes out of sight: deleted, moved to where nothing is checked, or no longer recognised. */
export function lostSpecs(before: readonly Before[], after: After): readonly PolicyChange[] {
  const free = new Set(after.specs);
  const own = (spec: Judged, { now }: Before) => take(free, spec, (one) => one.file === now);
  const moved = (spec: Judged) =>
    isNamed(spec) ? take(free, spec, (one) => spec.id !== null || after.isTouched(one.file)) : null;
  // Those that stay in their file first: one of the same name elsewhere must not stand for two.
  const stayed = before.flatMap((file) => file.specs.map((spec) => ({ spec, file, found: own(spec, file) })));
  const all = stayed.map((one) => ({ ...one, found: one.found ?? moved(one.spec) }));
  return all.flatMap(({ spec, file, found }) => {
    if (found !== null) return after.isAsked(file.file) && !after.isAsked(found.file) ? [movedOut(spec, found.file)] : [];
    return file.now !== null && after.isBroken(file.now) ? [] : [lossOf(spec, file, after)];
  });
}

/** Takes the first of the free specs that is the same and fits; null where none does. Each stands for one spec only. */
function take(free: Set<Judged>, spec: Judged, fits: (one: Judged) => boolean): Judged | null {
  for (const one of free) {
    if (!fits(one) || !isSame(one, spec)) continue;
    free.delete(one);
    return one;
  }
  return null;
}

function isNamed({ id, name }: Judged): boolean {
  return id !== null || name !== null;
}

/** Whether two are the same resource: by the id, else by kind and name, else by their place in the file. */
function isSame(one: Judged, spec: Judged): boolean {
  if (spec.id !== null) return one.id === spec.id;
  if (one.kind.root !== spec.kind.root) return false;
  return spec.name !== null ? one.name === spec.name : one.document === spec.document && one.path === spec.path;
}

function subjectOf({ kind, name, id, path }: Judged): string {
  return `${kind.title} ${JSON.stringify(name ?? id ?? path)}`;
}

function movedOut(spec: Judged, file: string): PolicyChange {
  const where = `it is now in ${JSON.stringify(file)}, which is not among the paths.`;
  return { what: 'spec-hidden', message: `${subjectOf(spec)} is no longer checked: ${where}`, file, line: null };
}

function lossOf(spec: Judged, { file, now }: Before, after: After): PolicyChange {
  const subject = subjectOf(spec);
  if (now === null) return { what: 'spec-deleted', message: `${subject} is deleted with its file.`, file, line: null };
  if (!after.isChecked(now)) {
    const message = `${subject} is no longer checked: its file is now ${JSON.stringify(now)}.`;
    return { what: 'spec-hidden', message, file: now, line: null };
  }
  return { what: 'spec-hidden', message: `${subject} is no longer found in its file.`, file: now, line: null };
}
