import { quoted } from '../../specs/value.js';
import { severityOf } from '../policy.js';
import { settingOption } from '../remedy.js';
import { atKey, atValue, type Problem, type Rule, type Subject } from '../subject.js';

const MEMBER = 'httpPutResponseHopLimit';
/** More than container overlays need (2 for a bridge, 3 for an overlay or nested containers): every hop lets the token travel further. */
const USUAL_MAX = 3;

/** The hop limit is a whole number within the API's range (1 to 64) and the policy's. */
export const hopLimit = {
  id: 'hop-limit',
  problems: (subject) => {
    const { imds, kind, errors, policy } = subject;
    const path = [...kind.imdsPath, MEMBER];
    if (errors.some((error) => error.owner === 'hop-limit')) {
      const found = quoted(imds?.[MEMBER]);
      const { min, max } = policy.hopLimit;
      const problem = atValue(path, `${MEMBER} must be a whole number from ${min} to ${max}, but it is ${found}.`);
      return [withRemedy(problem, subject, nearest(imds?.[MEMBER], subject))];
    }
    return imds === null ? [] : [...missing(subject), ...unusual(subject)];
  },
} as const satisfies Rule;

function missing(subject: Subject): readonly Problem[] {
  const { imds, kind, policy, misnamed } = subject;
  if (!policy.hopLimit.required || (imds?.[MEMBER] ?? null) !== null) return [];
  // It is there under another name, and `wrong-key` says so.
  if (misnamed.some(({ expected }) => expected === MEMBER) && severityOf('wrong-key', policy) !== 'off') return [];
  const path = kind.imdsPath;
  const message = `${MEMBER} is missing, but the policy wants it written. Add a whole number from ${policy.hopLimit.min} to ${policy.hopLimit.max}.`;
  const problem = imds !== null && Object.hasOwn(imds, MEMBER) ? atValue([...path, MEMBER], message) : atKey(path, message);
  // What EC2 takes where nothing is written; or what pods and tasks need to reach IMDS.
  return [withRemedy(problem, subject, within(1, subject))];
}

/** The number that was most likely meant; null where that would be a guess. */
function nearest(value: unknown, subject: Subject): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return within(Math.round(value), subject);
  const written = typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
  return written !== null && written === within(written, subject) ? written : null;
}

/** The allowed number next to a whole one. With containers, 1 is avoided where 2 is allowed: the rule itself warns of it. */
function within(wanted: number, { kind, policy }: Subject): number {
  const { min, max } = policy.hopLimit;
  const low = kind.runsContainers ? Math.max(min, Math.min(2, max)) : min;
  return Math.max(low, Math.min(wanted, max));
}

function withRemedy(problem: Problem, subject: Subject, value: number | null): Problem {
  return value === null ? problem : { ...problem, remedy: settingOption(subject, MEMBER, value) };
}

function unusual({ imds, kind }: Subject): readonly Problem[] {
  const value = imds?.[MEMBER];
  const path = [...kind.imdsPath, MEMBER];
  if (typeof value !== 'number') return [];
  if (value === 1 && kind.runsContainers && imds?.httpTokens === 'required') {
    const message = `${MEMBER} 1 keeps pods and tasks behind a bridge network from IMDS. Write 2, unless they get credentials another way.`;
    return [atValue(path, message, 'warning')];
  }
  if (value <= USUAL_MAX) return [];
  return [
    atValue(
      path,
      `${MEMBER} ${value} lets the token travel further than containers need: 2, or 3 with an overlay network.`,
      'note',
    ),
  ];
}
