/** One part of a MIME message, as it is written. */
export interface MimePart {
  /** Its `Content-Transfer-Encoding`, in lower case; '' where there is none. */
  readonly encoding: string;
  readonly body: string;
}

/** More parts than this are no user data that anybody wrote. */
const MAX_PARTS = 50;
/** Lines with a name and a colon, and those that go on with one. */
const HEADERS = /^(?:[\w-]+:.*\r?\n(?:[ \t]+\S.*\r?\n)*)*/;
/** Headers of a message or of a part. */
const MAX_HEADER = 10_000;

/**
 * The parts of a MIME multipart message (RFC 2046), from the first; null where a text is none. A part that is multipart
 * itself keeps its headers, so that it can be taken apart in turn.
 */
export function partsOf(text: string): readonly MimePart[] | null {
  const { headers } = headersOf(text.trimStart());
  const type = /^content-type:\s*multipart\/(.*)$/im.exec(headers)?.[1];
  const [, quoted, bare] = /\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type ?? '') ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return null;
  // A preamble stands before the first boundary, an epilogue behind the last one.
  const lines = text.split(/\r?\n/);
  const parts: string[][] = [];
  for (const line of lines) {
    const end = line.trimEnd();
    if (end === `--${boundary}--` || parts.length > MAX_PARTS) break;
    if (end === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.slice(0, MAX_PARTS).map((part) => partOf(part.join('\n')));
}

function partOf(text: string): MimePart {
  const { headers, body } = headersOf(text);
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase() ?? '';
  const isNested = /^content-type:\s*multipart\//im.test(headers);
  return { encoding: isNested ? '' : encoding, body: isNested ? text : body };
}

/** Headers, with what is folded to several lines as one (RFC 5322), and what stands behind them. A text may have none. */
function headersOf(text: string): { readonly headers: string; readonly body: string } {
  const [written = ''] = HEADERS.exec(text.slice(0, MAX_HEADER)) ?? [];
  return { headers: written.replace(/\r?\n[ \t]+/g, ' '), body: text.slice(written.length).replace(/^[ \t]*\r?\n/, '') };
}
