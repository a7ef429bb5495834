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
  const free = new Set(after.specs);
  const own = (spec: Judged, { now }: Before) => take(free, (one) => one.file === now && isSame(one, spec));
  const moved = (spec: Judged) => take(free, (one) => spec.id !== null || after.isTouched(one.file), spec);
  // Those that stay in their file first: one of the same name elsewhere must not stand for two.
  const left = before.flatMap((file) => file.specs.filter((spec) => !own(spec, file)).map((spec) => ({ spec, file })));
  const lost = left.filter(
    ({ spec, file }) => !(isNamed(spec) && moved(spec)) && !(file.now !== null && after.isBroken(file.now)),
  );
  return lost.map(({ spec, file }) => lossOf(spec, file, after));
}

/** Takes the first of the free specs that fits; false where none does. Each stands for one spec only. */
function take(free: Set<Judged>, fits: (one: Judged) => boolean, spec?: Judged): boolean {
  for (const one of free) {
    if (fits(one) && (spec === undefined || isSame(one, spec))) return free.delete(one);
  }
  return false;
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

function lossOf(spec: Judged, { file, now }: Before, after: After): PolicyChange {
  const subject = `${spec.kind.title} ${JSON.stringify(spec.name ?? spec.id ?? spec.path)}`;
  if (now === null) return { what: 'spec-deleted', message: `${subject} is deleted with its file.`, file, line: null };
  if (!after.isChecked(now)) {
    const message = `${subject} is no longer checked: its file is now ${JSON.stringify(now)}.`;
    return { what: 'spec-hidden', message, file: now, line: null };
  }
  return { what: 'spec-hidden', message: `${subject} is no longer found in its file.`, file: now, line: null };
}
