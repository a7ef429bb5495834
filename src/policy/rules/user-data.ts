import { valueAt } from '../../specs/value.js';
import { severityOf } from '../policy.js';
import { atValue, type Rule } from '../subject.js';
import type { TokenlessCall } from '../user-data/scan.js';

/** More lines than these are only counted. */
const MAX_NAMED = 5;

/** A script for new instances calls the metadata service without a token: it breaks as soon as IMDSv1 is refused. Nothing of the script is told. */
export const userData = {
  id: 'user-data',
  problems: ({ spec, kind, policy, scan }) => {
    const text = valueAt(spec.body, kind.userDataPath);
    if (typeof text !== 'string' || severityOf('user-data', policy) === 'off' || !mayMatter(text)) return [];
    const calls = scan(text);
    return calls.length === 0 ? [] : [atValue(kind.userDataPath, messageFor(calls))];
  },
} as const satisfies Rule;

/** The addresses, and the marks of what they may be wrapped in. */
const HINTS = /169\.254\.169\.254|fd00:ec2::254|instance-data|base64|quoted-printable|gz|b64|!!binary/i;

const GZIP = '\x1f\x8b';

/** Whether it is worth while to look into user data: a few microseconds for each spec, where nearly all hold nothing of the kind. */
function mayMatter(text: string): boolean {
  // A plain text with an address has one of these, and base64 has none.
  const isPlain = text.includes('.') || text.includes(':') || text.includes('-');
  const unwrapped = isPlain ? text : fromBase64(text);
  return HINTS.test(unwrapped) || unwrapped.startsWith(GZIP);
}

/** Letters of base64 for the 16 KB that EC2 takes as user data, and some more. */
const ROOM = 24_576;
let room: Buffer | null = null;

/** In one place again and again: a buffer for each would take longer than all else. */
function fromBase64(text: string): string {
  if (text.length > ROOM) return Buffer.from(text, 'base64').toString('latin1');
  room ??= Buffer.allocUnsafe(ROOM);
  return room.toString('latin1', 0, room.write(text, 'base64'));
}

function messageFor(calls: readonly TokenlessCall[]): string {
  const count = calls.length === 1 ? '' : ` ${calls.length} times`;
  return `userData calls the instance metadata service${count} without a token: ${placesOf(calls)}. Instances that refuse IMDSv1 will not answer. Send the header X-aws-ec2-metadata-token, with a token from /latest/api/token.`;
}

/** `lines 2, 5 of part 1 and line 3 of part 2`. */
function placesOf(calls: readonly TokenlessCall[]): string {
  const byScript = new Map<string, number[]>();
  for (const { line, script } of calls.slice(0, MAX_NAMED)) {
    const name = script ?? 'the script';
    byScript.set(name, [...(byScript.get(name) ?? []), line]);
  }
  const more = calls.length - MAX_NAMED;
  const places = [...byScript].map(([name, lines]) => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} of ${name}`);
  return [...places, ...(more > 0 ? [`${more} more`] : [])].join(' and ');
}
