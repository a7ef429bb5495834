import type { Change, Scalar } from '../specs/edit-change.js';
import type { Path } from '../specs/spec.js';
import { quoted } from '../specs/value.js';
import type { Subject } from './subject.js';

/**
 * What puts a problem right, as changes of the document's value: cheap to say for every problem. What it means for the text
 * is worked out only where somebody asks (src/fixes.ts), and then it may turn out that no edit is safe.
 */
export interface Remedy {
  /** A short sentence for people, without a full stop: `Set httpTokens to "required"`. */
  readonly title: string;
  /** The document's place in its file, from 0. */
  readonly document: number;
  /** Their paths lead from the document's value. */
  readonly changes: readonly Change[];
}

/** A remedy for a spec. */
export function remedyFor({ spec }: Subject, title: string, changes: readonly Change[]): Remedy {
  return { title, document: spec.document.index, changes };
}

/** A remedy that gives an IMDS option its right value; what is missing on the way is made. */
export function settingOption(subject: Subject, member: string, value: Scalar): Remedy {
  const isThere = subject.imds !== null && Object.hasOwn(subject.imds, member);
  const title = isThere ? `Set ${member} to ${quoted(value)}` : `Add ${member}: ${quoted(value)}`;
  return remedyFor(subject, title, [{ do: 'set', path: optionPath(subject, member), value }]);
}

/** From the document's value to an IMDS option of a spec. */
export function optionPath({ spec, kind }: Subject, member: string): Path {
  return [...spec.path, ...kind.imdsPath, member];
}
