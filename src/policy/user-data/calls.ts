import { type Command, commandsOf } from './commands.js';

/** The addresses of the metadata service: by number, and the name that EC2's resolver has for it. */
const ADDRESS = String.raw`(?<![\d.])169\.254\.169\.254(?!\.?\d)|\[?fd00:ec2::254\]?|(?:\/\/|(?<=[\s"'=]))instance-data(?:\.ec2\.internal)?(?=[:/"'\s]|$)`;
const NAMED = new RegExp(ADDRESS, 'i');
/** What leads from an address to the token itself: `/latest/api/token`, also in pieces that a program puts together. */
const TO_TOKEN = String.raw`[}"'\s+]{0,8}[\w/:.$\{\}-]{0,80}\bapi\/token\b`;
const OTHER_THAN_TOKEN = new RegExp(`(?:${ADDRESS})(?!${TO_TOKEN})`, 'i');
const AS_URL = new RegExp(String.raw`https?:\/\/(?:${ADDRESS})|\/\/instance-data`, 'i');
/** The header with a token. The one that asks for a token is called alike. */
const HEADER = /x-aws-ec2-metadata-token(?!-ttl)/i;
/** What makes a call of it. */
const CLIENT = new RegExp(
  [
    String.raw`(?<![\w-])(?:curl|wget|aria2c|lynx|nc|ncat|telnet)(?![\w-])`,
    String.raw`(?:^|[\s(\x60])https?\s`,
    '/dev/tcp/',
    String.raw`\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|DownloadString|DownloadFile|WebRequest)\b`,
    String.raw`\b(?:requests|urllib[23]?|urlopen|httpx|aiohttp|HTTPConnection|axios|fetch|file_get_contents|Net::HTTP|URI\.open)\b`,
    String.raw`\.(?:get|request|urlopen)\s*\(`,
  ].join('|'),
  'i',
);
/** What names the address only to keep something from it. */
const EXEMPTION = /(?:--no-?proxy[= ]|\bno_proxy(?:=|\s=\s))(?:"[^"]*"|'[^']*'|\S+)/gi;
/** `NAME=…`, `$name = …`, `const name = …`; in a cloud-config behind a dash. */
const ASSIGNMENT =
  /^\s*(?:-\s+)?(?:(?:export|local|readonly|declare|typeset|const|let|var|do|then)\s+(?:-\w+\s+)?)?(\$?[A-Za-z_]\w*)(\s*:?=\s*)(?!=)/;
/** The object that gets a header: `request.add_header(…)`, `headers["…"] = …`. */
const OBJECT = /^\s*\$?([A-Za-z_]\w*)(?=[.[])/;
/** A script with more variables of addresses is none that anybody wrote; each costs a search in every command. */
const MAX_NAMES = 20;

/** The lines of a script, from 1, on which the metadata service is called without a token. Any text is a script. */
export function tokenlessLines(script: string): readonly number[] {
  if (!NAMED.test(script)) return [];
  const commands = commandsOf(script).map(({ text, line }): Command => ({ text: withoutExemptions(text), line }));
  const carriers = carriersIn(commands);
  const bases = new Map<string, Base>();
  const lines = new Set<number>();
  for (const command of commands) {
    const offset = namedAt(command.text, bases);
    if (offset === null) continue;
    if (!CLIENT.test(command.text)) remember(command, bases);
    else if (!hasToken(command.text, carriers) && !isTemplate(command.text)) lines.add(lineAt(command, offset));
  }
  // An address that goes into a function, say: where no token is sent anywhere, it cannot be called with one.
  if (!HEADER.test(script)) for (const { line, isUrl, isUsed } of bases.values()) if (isUrl && !isUsed) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

/** A variable that holds an address. */
interface Base {
  readonly line: number;
  /** A bare number may be meant for a firewall. */
  readonly isUrl: boolean;
  readonly reference: RegExp;
  readonly otherThanToken: RegExp;
  isUsed: boolean;
}

/** Blanked, not removed: the lines stay what they are. */
function withoutExemptions(text: string): string {
  return text.replace(EXEMPTION, (found) => found.replace(/[^\n]/g, ' '));
}

/** Where a command first names the service, by its address or by a variable, other than to fetch a token; null where it does not. */
function namedAt(text: string, bases: ReadonlyMap<string, Base>): number | null {
  let first = OTHER_THAN_TOKEN.exec(text)?.index ?? null;
  for (const base of bases.values()) {
    if (!base.reference.test(text)) continue;
    base.isUsed = true;
    const at = base.otherThanToken.exec(text)?.index;
    if (at !== undefined) first = Math.min(first ?? at, at);
  }
  return first;
}

function remember(command: Command, bases: Map<string, Base>): void {
  const found = ASSIGNMENT.exec(command.text);
  if (found === null || bases.size >= MAX_NAMES) return;
  const source = referenceTo(found);
  bases.set(source, {
    line: lineAt(command, found[0].length),
    isUrl: AS_URL.test(command.text),
    reference: new RegExp(source),
    otherThanToken: new RegExp(`${source}(?!${TO_TOKEN})`),
    isUsed: false,
  });
}

/** How a script refers to what it assigned: in a shell by `$`; in programs, which put spaces around `=`, by the bare name. */
function referenceTo([, word = '', equals = '']: RegExpExecArray): string {
  const name = word.replace('$', '');
  return word.startsWith('$') || equals === '=' ? String.raw`\$\{?${name}(?!\w)` : bare(name);
}

function bare(name: string): string {
  return String.raw`(?<![\w.-])${name}(?!\w)`;
}

/** What carries the header with a token to a call: variables, and objects that it is added to. */
function carriersIn(commands: readonly Command[]): readonly RegExp[] {
  const sources = new Set<string>();
  for (const { text } of commands) {
    // What is assigned from a call is its answer.
    if (!HEADER.test(text) || CLIENT.test(text)) continue;
    const assigned = ASSIGNMENT.exec(text);
    const object = OBJECT.exec(text)?.[1];
    if (assigned !== null) sources.add(referenceTo(assigned));
    else if (object !== undefined) sources.add(bare(object));
    if (sources.size >= MAX_NAMES) break;
  }
  return [...sources].map((source) => new RegExp(source));
}

function hasToken(text: string, carriers: readonly RegExp[]): boolean {
  return HEADER.test(text) || carriers.some((carrier) => carrier.test(text));
}

/** A template's marks may stand for the header. */
function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('<%');
}

function lineAt({ text, line }: Command, offset: number): number {
  return line + text.slice(0, offset).split('\n').length - 1;
}
