import { unknownMembers } from '../misnamed.js';
import { atKey, type Rule } from '../subject.js';

/** An IMDS option that other kinds have, but not this one. */
export const unsupportedMember = {
  id: 'unsupported-member',
  problems: (subject) =>
    unknownMembers(subject, 'unsupported-member').map((member) =>
      atKey(
        [...subject.kind.imdsPath, member],
        `${member} is not among the IMDS options of ${subject.kind.title}: the API has none there. Remove it.`,
      ),
    ),
} as const satisfies Rule;
