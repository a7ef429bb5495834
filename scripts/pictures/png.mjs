import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

// A picture says itself what it was drawn from: in a text chunk, behind the header. https://www.w3.org/TR/png-3/#11tEXt

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Signature, and the header with its length, name and checksum: always as long. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;
const KEYWORD = 'Source\0sha256:';

/** What stands in a picture for its source. */
export function fingerprint(source) {
  return createHash('sha256').update(source).digest('hex');
}

/** The picture with the fingerprint of its source in it. */
export function withSource(png, source) {
  sizeOf(png);
  const body = Buffer.from(`tEXt${KEYWORD}${fingerprint(source)}`, 'latin1');
  const chunk = Buffer.alloc(4 + body.length + 4);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}

/** The fingerprint in a picture; null where there is none. Throws for what is no PNG. */
export function drawnFrom(png) {
  sizeOf(png);
  const length = png.readUInt32BE(AFTER_HEADER);
  const body = png.toString('latin1', AFTER_HEADER + 4, AFTER_HEADER + 8 + length);
  return body.startsWith(`tEXt${KEYWORD}`) ? body.slice(`tEXt${KEYWORD}`.length) : null;
}

/** How many pixels wide and high a picture is. Throws for what is no PNG. */
export function sizeOf(png) {
  if (png.length <= AFTER_HEADER || !png.subarray(0, 8).equals(SIGNATURE)) throw new Error('It is no PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
