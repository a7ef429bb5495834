import { dotted, quoted } from '../../specs/value.js';
import { unknownMembers } from '../misnamed.js';
import { settingOption } from '../remedy.js';
import { atKey, atValue, type OwnedError, type Problem, type Rule, type Subject } from '../subject.js';

/** The spec's shape on the way to the IMDS options, and their members, are as the API has them. */
export const specSchema = {
  id: 'spec-schema',
  problems: (subject) => {
    if (subject.errors.length === 0 && subject.spec.foreign.length === 0) return [];
    return [...unknown(subject), ...malformed(subject), ...foreign(subject)];
  },
} as const satisfies Rule;

function unknown(subject: Subject): readonly Problem[] {
  const { kind } = subject;
  const known = ['httpTokens', 'httpPutResponseHopLimit', ...kind.optionalMembers].join(', ');
  return unknownMembers(subject, 'spec-schema').map((member) =>
    atKey([...kind.imdsPath, member], `${quoted(member)} is no IMDS option of ${kind.title}. Remove it; the API knows ${known}.`),
  );
}

function malformed(subject: Subject): readonly Problem[] {
  const own = subject.errors.filter((error) => error.owner === 'spec-schema' && error.keyword !== 'additionalProperties');
  return own.map((error) => inRightCase(atValue(error.path, messageFor(error)), error, subject));
}

/** An unknown member is left to people: its removal could take away what was meant for another one. A word in wrong case is not. */
function inRightCase(problem: Problem, { path, keyword, params, value }: OwnedError, subject: Subject): Problem {
  const member = path.at(-1);
  if (keyword !== 'enum' || typeof value !== 'string' || member === undefined) return problem;
  const word = (params.allowedValues as readonly unknown[]).find(
    (one): one is string => typeof one === 'string' && one.toLowerCase() === value.trim().toLowerCase(),
  );
  return word === undefined ? problem : { ...problem, remedy: settingOption(subject, member, word) };
}

function messageFor({ path, keyword, params, value }: OwnedError): string {
  const name = path.at(-1);
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as readonly unknown[]).filter((one) => one !== null).map(quoted);
    return `${name} must be ${allowed.join(' or ')}, but it is ${quoted(value)}.`;
  }
  return `${name} must be an object, but it is ${quoted(value)}: the IMDS options stand in it.`;
}

function foreign({ spec }: Subject): readonly Problem[] {
  return spec.foreign.map((path) =>
    atKey(
      path,
      `${dotted(path)} belongs to a body of another cloud, but this one launches AWS instances. Remove it, or the members that belong to AWS.`,
    ),
  );
}
