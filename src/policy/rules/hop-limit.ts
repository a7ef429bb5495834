import { quoted } from '../../specs/value.js';
import { severityOf } from '../policy.js';
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
      return [atValue(path, `${MEMBER} must be a whole number from ${min} to ${max}, but it is ${found}.`)];
    }
    return imds === null ? [] : [...missing(subject), ...unusual(subject)];
  },
} as const satisfies Rule;

function missing({ imds, kind, policy, misnamed }: Subject): readonly Problem[] {
  if (!policy.hopLimit.required || (imds?.[MEMBER] ?? null) !== null) return [];
  // It is there under another name, and `wrong-key` says so.
  if (misnamed.some(({ expected }) => expected === MEMBER) && severityOf('wrong-key', policy) !== 'off') return [];
  const path = kind.imdsPath;
  const message = `${MEMBER} is missing, but the policy wants it written. Add a whole number from ${policy.hopLimit.min} to ${policy.hopLimit.max}.`;
  return [imds !== null && Object.hasOwn(imds, MEMBER) ? atValue([...path, MEMBER], message) : atKey(path, message)];
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
