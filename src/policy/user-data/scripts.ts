import { partsOf } from './mime.js';

/** A script, or a cloud-config, as cloud-init gets it. */
export interface Script {
  /** Which one of several: `part 2`, `file 1 of part 2`; null where user data is a single script. */
  readonly name: string | null;
  readonly text: string;
}

/** Far beyond EC2's limit of 16 KB: what is longer is no user data. */
const MAX_TEXT = 1_000_000;
/** Wrappings within wrappings. Real ones need three: gzip, MIME, a part's own encoding. */
const MAX_DEPTH = 6;
/** Everything in one user data: scripts, and what is unpacked on the way to them. */
const MAX_UNWRAPPED = 64;

/** What may still be unwrapped: a bomb must cost no more than honest user data. */
interface Budget {
  chars: number;
  pieces: number;
}

/** The scripts in a `userData` as a spec has it: base64 or plain, gzip, MIME, files of a cloud-config. What cannot be unwrapped is left out. */
export function scriptsIn(userData: string): readonly Script[] {
  if (userData.length > MAX_TEXT) return [];
  const budget = { chars: MAX_TEXT, pieces: MAX_UNWRAPPED };
  return unwrapped(fromBase64(userData) ?? userData, null, 0, budget);
}

function unwrapped(text: string, name: string | null, depth: number, budget: Budget): readonly Script[] {
  budget.pieces--;
  if (depth > MAX_DEPTH || budget.pieces < 0) return [];
  if (isGzip(text)) {
    const inflated = inflate(text, budget);
    return inflated === null ? [] : unwrapped(inflated, name, depth + 1, budget);
  }
  const parts = partsOf(text);
  if (parts !== null) {
    return parts.flatMap(({ encoding, body }, index) =>
      unwrapped(decoded(body, encoding), within(`part ${index + 1}`, name), depth + 1, budget),
    );
  }
  const files = isCloudConfig(text) ? filesIn(text) : [];
  const inner = files.flatMap((file, index) => unwrapped(file, within(`file ${index + 1}`, name), depth + 1, budget));
  return [{ name, text }, ...inner];
}

function within(name: string, outer: string | null): string {
  return outer === null ? name : `${name} of ${outer}`;
}

/** The bytes of a base64 text, one character each; null where it is none. Spaces and line ends in it are passed over, as base64 tools do. */
function fromBase64(text: string): string | null {
  return /[^A-Za-z0-9+/=\s]/.test(text) ? null : Buffer.from(text, 'base64').toString('latin1');
}

function isGzip(text: string): boolean {
  return text.startsWith('\x1f\x8b');
}

function inflate(text: string, budget: Budget): string | null {
  const { gunzipSync } = process.getBuiltinModule('node:zlib');
  if (budget.chars <= 0) return null;
  try {
    const inflated = gunzipSync(Buffer.from(text, 'latin1'), { maxOutputLength: budget.chars }).toString('latin1');
    budget.chars -= inflated.length;
    return inflated;
  } catch {
    // Broken, or a bomb: cloud-init would not run it, or nobody could look through it.
    budget.chars = Math.floor(budget.chars / 2);
    return null;
  }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return fromBase64(body) ?? '';
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function isCloudConfig(text: string): boolean {
  return /^\s*#cloud-config/.test(text.slice(0, 1000)) || /^write_files\s*:/m.test(text);
}

/** The files of a cloud-config that are written in base64, maybe packed. Those in plain text are read with the cloud-config itself. */
function filesIn(text: string): readonly string[] {
  const files: string[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length && files.length < MAX_UNWRAPPED; at++) {
    const [, value = ''] = /\bcontent["']?\s*:\s*(.*)/.exec(lines[at] ?? '') ?? [];
    const start = value.replace(/^!!binary\s*/, '');
    const written = /^[|>]/.test(start) ? blockBelow(lines, at) : (/^["']?([A-Za-z0-9+/]+=*)/.exec(start)?.[1] ?? '');
    const file = written === '' ? null : fromBase64(written);
    if (file !== null) files.push(file);
  }
  return files;
}

/** The lines of a block scalar: those that stand further right than its key. */
function blockBelow(lines: readonly string[], at: number): string {
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const outer = indentOf(lines[at] ?? '');
  let end = at + 1;
  while (end < lines.length && (lines[end]?.trim() === '' || indentOf(lines[end] ?? '') > outer)) end++;
  return lines.slice(at + 1, end).join('\n');
}
