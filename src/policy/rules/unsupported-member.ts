import { unknownMembers } from '../misnamed.js';
import { optionPath, remedyFor } from '../remedy.js';
import { atKey, type Problem, type Rule } from '../subject.js';

/** An IMDS option that other kinds have, but not this one. */
export const unsupportedMember = {
  id: 'unsupported-member',
  problems: (subject) =>
    unknownMembers(subject, 'unsupported-member').map(
      (member): Problem => ({
        ...atKey(
          [...subject.kind.imdsPath, member],
          `${member} is not among the IMDS options of ${subject.kind.title}: the API has none there. Remove it.`,
        ),
        remedy: remedyFor(subject, `Remove ${member}`, [{ do: 'remove', path: optionPath(subject, member) }]),
      }),
    ),
} as const satisfies Rule;
