import { KINDS } from '../../specs/kinds/index.js';
import { dotted } from '../../specs/value.js';
import type { Misnamed } from '../misnamed.js';
import { renaming } from '../renaming.js';
import type { Problem, Rule, Subject } from '../subject.js';

/** A key that was meant for the IMDS options has another family's name, a slip in its spelling, or the wrong place. */
export const wrongKey = {
  id: 'wrong-key',
  problems: (subject) =>
    subject.misnamed.map((misnamed): Problem => {
      const { path, from } = misnamed;
      const problem: Problem = { path, from, part: 'key', message: messageFor(misnamed, subject) };
      const remedy = renaming(misnamed, subject);
      return remedy === null ? problem : { ...problem, remedy };
    }),
} as const satisfies Rule;

function messageFor(misnamed: Misnamed, subject: Subject): string {
  const { key, expected, slip } = misnamed;
  const { title } = subject.kind;
  const consequence = isHarmless(misnamed, subject) ? 'it has no effect' : 'instances may answer IMDSv1';
  if (slip === 'place') {
    const right = dotted([...subject.spec.path, ...subject.kind.imdsPath]);
    return `${shown(key)} does not stand where the API reads the IMDS options of ${title}, so ${consequence}. Move it to ${right}.`;
  }
  if (slip === 'family') {
    return `${key} is ${familyWith(key)} key; the API passes over it in ${title}, so ${consequence}. Write ${expected}.`;
  }
  return `${shown(key)} is not a key that the API reads, so ${consequence}. Write ${expected}.`;
}

function isHarmless({ stands }: Misnamed, subject: Subject): boolean {
  return stands === 'for-member' || subject.doubt !== 'misnamed';
}

function familyWith(key: string): string {
  return key === KINDS['ocean-cluster'].imdsPath.at(-1) ? 'Ocean\u2019s' : 'Elastigroup\u2019s';
}

function shown(key: string): string {
  return key.length <= 60 ? key : `${key.slice(0, 57)}…`;
}
