import type { Report } from '../findings/finding.js';

/** What the hidden marker above a section says of it. */
export interface Marker {
  /** Tells the sections of a comment apart; '' where there is only one. */
  readonly name: string;
  /** The commit that it speaks of. */
  readonly commit: string;
  readonly verdict: Report['verdict'];
  /** Where everything stands, when the section has to be cut: Markdown that completes "All of it stands in …". */
  readonly fullReport: string;
  /** Whether it was cut. */
  readonly isCut: boolean;
  /** The hashes of the plan that the section shows (`formatHashes`): what an apply after the merge takes for approved. '' where it shows none. */
  readonly plan: string;
}

/** The line at the very top of a comment: a comment that is cut still has it. */
export const TOP = '<!-- spot-imdsv2 v1: the check keeps this comment up to date, and writes over what is changed by hand -->';
/** The line below a section. */
export const END = '<!-- spot-imdsv2 end -->';

const ANY_TOP = /^<!-- spot-imdsv2 v1\b/;
const SECTION =
  /^<!-- spot-imdsv2 section name=([\w%]*) commit=([\w%]*) verdict=(pass|fail) cut=(yes|no) report=([\w%]*)(?: plan=([\w%]*))? -->$/;

/** Whether a comment is one of ours, as far as its text tells: whose it is, its author says. */
export function isOurs(body: string): boolean {
  return ANY_TOP.test(body);
}

/** The line above a section. */
export function markerLine({ name, commit, verdict, isCut, fullReport, plan }: Marker): string {
  const cut = isCut ? 'yes' : 'no';
  const hashes = plan === '' ? '' : ` plan=${packed(plan)}`;
  return `<!-- spot-imdsv2 section name=${packed(name)} commit=${packed(commit)} verdict=${verdict} cut=${cut} report=${packed(fullReport)}${hashes} -->`;
}

/** What a line says of the section below it; null where it is no such line. */
export function markerIn(line: string): Marker | null {
  const [, name, commit, verdict, cut, fullReport, plan = ''] = SECTION.exec(line) ?? [];
  if (name === undefined || commit === undefined || fullReport === undefined) return null;
  return {
    name: unpacked(name),
    commit: unpacked(commit),
    verdict: verdict === 'pass' ? 'pass' : 'fail',
    isCut: cut === 'yes',
    fullReport: unpacked(fullReport),
    plan: unpacked(plan),
  };
}

/** A text in letters, digits and `%`: in a comment of HTML, nothing else of it could be anything but that. */
function packed(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16);
    return code.length <= 2 ? `%${code.padStart(2, '0')}` : `%u${code.padStart(4, '0')}`;
  });
}

function unpacked(text: string): string {
  return text.replace(/%(?:u([\da-f]{4})|([\da-f]{2}))/g, (_, long, short) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
}

/** A text that holds none of these lines, whatever it says; `withMarkers` undoes it. */
export function withoutMarkers(text: string): string {
  return text.replace(/<!-- (\\*)spot-imdsv2/g, '<!-- $1\\spot-imdsv2');
}

/** A text as it was before `withoutMarkers`. */
export function withMarkers(text: string): string {
  return text.replace(/<!-- (\\*)\\spot-imdsv2/g, '<!-- $1spot-imdsv2');
}
