import type { Change, Scalar } from '../specs/edit-change.js';
import type { Path } from '../specs/spec.js';
import { dotted, isMembers, type Members, unresolvableText, valueAt } from '../specs/value.js';
import type { Misnamed } from './misnamed.js';
import { memberMeant } from './near.js';
import { type Remedy, remedyFor } from './remedy.js';
import type { Subject } from './subject.js';

/**
 * What puts a misnamed or misplaced key right: it gets its name or its place; or it goes, where all that it says is said in
 * the right place as well. Null where somebody has to choose.
 */
export function renaming(misnamed: Misnamed, subject: Subject): Remedy | null {
  const path = misnamed.from === 'body' ? [...subject.spec.path, ...misnamed.path] : misnamed.path;
  if (misnamed.slip === 'place') return moved(misnamed, path, subject);
  const { document } = subject.spec;
  const holder = valueAt(document.value, path.slice(0, -1));
  if (!isMembers(holder)) return null;
  if (Object.hasOwn(holder, misnamed.expected)) return removedWhereSaid(misnamed, path, holder, subject);
  const rivals = subject.misnamed.filter(({ expected }) => expected === misnamed.expected);
  if (rivals.length > 1 || !mayBe(misnamed, holder[misnamed.key])) return null;
  const title = `Rename ${misnamed.key} to ${misnamed.expected}`;
  return remedyFor(subject, title, [{ do: 'rename', path, to: misnamed.expected }]);
}

/** Whether a value may be what its key was meant for: options are an object, or one day will be. */
function mayBe({ stands }: Misnamed, value: unknown): boolean {
  return stands !== 'for-options' || value === null || isMembers(value) || unresolvableText(value) !== null;
}

/** The right key is there too: the API reads that one, and the other goes where nothing is lost with it. */
function removedWhereSaid(misnamed: Misnamed, path: Path, holder: Members, subject: Subject): Remedy | null {
  const { key, expected, stands } = misnamed;
  const right = holder[expected];
  // Of httpTokens only one value is right, whatever stands under the other name.
  const isSaid = stands === 'for-tokens' || saysAll(right, holder[key]);
  return isSaid ? remedyFor(subject, `Remove ${key}`, [{ do: 'remove', path }]) : null;
}

/** Single values are compared: what is nested here is no option. */
function saysAll(right: unknown, other: unknown): boolean {
  if (!isMembers(right) || !isMembers(other)) return right === other;
  return Object.entries(other).every(([key, value]) => Object.hasOwn(right, key) && right[key] === value);
}

/** More than the options of any kind have. */
const MAX_MEMBERS = 8;

/**
 * Options of single values move as a whole. A lone httpTokens does not: what stands around it may belong to it. Nor does
 * what stands in a list: which of its items counts, nobody can tell.
 */
function moved({ key, from }: Misnamed, path: Path, subject: Subject): Remedy | null {
  const { spec, kind } = subject;
  const inside = from === 'body' ? path.slice(spec.path.length) : path.slice(-1);
  const value = valueAt(spec.document.value, path);
  if (memberMeant(key) !== null || inside.some((step) => typeof step === 'number') || !isMembers(value)) return null;
  const members = Object.entries(value);
  if (
    members.length === 0 ||
    members.length > MAX_MEMBERS ||
    !members.every((member): member is [string, Scalar] => isScalar(member[1]))
  )
    return null;
  const right = [...spec.path, ...kind.imdsPath];
  const set = members.map(([member, one]): Change => ({ do: 'set', path: [...right, member], value: one as Scalar }));
  return remedyFor(subject, `Move ${key} to ${dotted(right)}`, [...set, { do: 'remove', path }]);
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
