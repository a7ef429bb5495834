import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Content } from '../ports.js';

/** Larger files are no specs, and reading them would cost more than it tells. */
export const MAX_BYTES = 20 * 2 ** 20;

/** As Node's fastest way of reading wants it: made once. */
const AS_TEXT = { encoding: 'utf8', flag: 'r' } as const;

/** Reads a text in one go, which is the fastest way; what looks odd in it is looked at again, byte by byte. */
export function readText(path: string): Content {
  try {
    const text = readFileSync(path, AS_TEXT);
    // A unit of UTF-16 is at most three bytes of UTF-8.
    if (text.length > MAX_BYTES / 3 || text.includes('\ufffd') || text.includes('\0')) return inspect(path);
    return { ok: true, text: withoutMark(text) };
  } catch (error) {
    // Texts beyond some 500 MB do not fit into a string at all.
    if (codeOf(error) === 'ERR_STRING_TOO_LONG' || codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') return problem(TOO_LARGE);
    return problem(`cannot be read (${codeOf(error)})`);
  }
}

/** Completes "The file …" for one of more than MAX_BYTES. */
export const TOO_LARGE = `is larger than ${MAX_BYTES / 2 ** 20} MB`;

function inspect(path: string): Content {
  return textIn(readFileSync(path));
}

/** The text that a file's bytes are: UTF-8, without a byte order mark. */
export function textIn(bytes: Buffer): Content {
  if (bytes.length > MAX_BYTES) return problem(TOO_LARGE);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return problem('is UTF-16, but must be UTF-8');
  }
  // A replacement character may also be the file's own.
  if (!isUtf8(bytes)) return problem('is no valid UTF-8');
  const text = bytes.toString('utf8');
  if (text.includes('\0')) return problem('holds NUL bytes, so it is no text');
  return { ok: true, text: withoutMark(text) };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function problem(text: string): Content {
  return { ok: false, problem: text };
}

/** The system's word for why something failed. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
