import { dotted, quoted } from '../../specs/value.js';
import { settingOption } from '../remedy.js';
import { atKey, atValue, isReportedElsewhere, type OwnedError, type Problem, type Rule, type Subject } from '../subject.js';

/** Instances must refuse IMDSv1: the IMDS options are there, and `httpTokens` is exactly "required". */
export const tokensRequired = {
  id: 'tokens-required',
  problems: (subject) => {
    if (isReportedElsewhere(subject)) return [];
    const own = subject.errors.filter((error) => error.owner === 'tokens-required');
    return own.length > 0 ? own.map((error) => problemOf(error, subject)) : [unproven(subject)];
  },
} as const satisfies Rule;

function problemOf(error: OwnedError, subject: Subject): Problem {
  const problem = described(error, subject);
  // What stands in place of the options, and is no object, holds something that nobody here understands.
  const isOverwritten = error.keyword !== 'required' && error.value !== null && error.path.at(-1) !== 'httpTokens';
  return isOverwritten ? problem : { ...problem, remedy: settingOption(subject, 'httpTokens', 'required') };
}

function described(error: OwnedError, subject: Subject): Problem {
  const full = fullPath(subject);
  if (error.keyword === 'required') {
    const missing = String(error.params.missingProperty);
    return atKey(error.path, `${missing} is missing, so instances may answer IMDSv1. Add ${full}: "required".`);
  }
  const name = error.path.at(-1) ?? subject.kind.root;
  if (name !== 'httpTokens') {
    return atValue(error.path, `${name} must be an object, but it is ${quoted(error.value)}. Write ${full}: "required".`);
  }
  return atValue(error.path, `httpTokens must be "required", but it is ${quoted(error.value)}.${spellingHint(error.value)}`);
}

/** Where the cause lies elsewhere, but the rule that would say so is switched off or softened. */
function unproven(subject: Subject): Problem {
  return atKey([], `nothing shows that instances refuse IMDSv1. Write ${fullPath(subject)}: "required".`);
}

function fullPath({ spec, kind }: Subject): string {
  return dotted([...spec.path, ...kind.imdsPath, 'httpTokens']);
}

function spellingHint(value: unknown): string {
  const isMeant = typeof value === 'string' && value.trim().toLowerCase() === 'required';
  return isMeant ? ' The API takes the word in lower case and without spaces.' : '';
}
