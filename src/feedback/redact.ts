import type { Finding } from '../findings/finding.js';
import { kindList } from '../specs/kinds/index.js';

/** Ids of accounts: those of AWS have twelve digits, those of Spot `act-` and eight of base 16. */
const ACCOUNT = /(?<!\d)(?:\d{12}|\d{4}-\d{4}-\d{4})(?!\d)|(?<![a-z\d])act-[\da-f]{6,}/gi;

/** A text without the ids of accounts. */
export function withoutAccounts(text: string): string {
  return text.replace(ACCOUNT, (id) => (/^act-/i.test(id) ? 'act-…' : '…'));
}

/** The names of the IMDS options: what stands there is no secret. */
const OPTIONS = new Set<string>(['httpTokens', 'httpPutResponseHopLimit', ...kindList.flatMap((kind) => kind.optionalMembers)]);

/** A value as `quoted` writes it: in double quotes, cut with its closing one, or with a YAML tag. */
const VALUE = /(?<=\bis )(?:"(?:[^"\\]|\\.){0,58}"|"[\s\S]{54,57}…|!.*(?=, which only))/g;
/** What a parser met. Shorter ones are words such as `undefined`. */
const LONG_TOKEN = /"(?:[^"\\]|\\.){12,}"/g;

/**
 * The message of a finding as it may stand in a comment. Messages quote values in full or in part: those of the IMDS options
 * may be shown. What stands in place of a whole object (it may have user data or tags in it), and what a parser met where it
 * expected something else, may not.
 */
export function messageOf({ rule, path, message }: Finding): string {
  const isOption = OPTIONS.has(path.slice(path.lastIndexOf('/') + 1));
  const text =
    rule === 'syntax' ? message.replace(LONG_TOKEN, '"…"') : isOption || path === '' ? message : message.replace(VALUE, '…');
  return withoutAccounts(text);
}
