import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scriptsIn } from '../../../src/policy/user-data/scripts.js';

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const gzip = (text: string) => gzipSync(text);
const SCRIPT = '#!/bin/sh\necho "a?"\n';
const mime = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
const encoded = (how: string, body: string) => `Content-Type: text/x-shellscript\nContent-Transfer-Encoding: ${how}\n\n${body}`;
const config = (files: string) => `#cloud-config\nwrite_files:\n${files}`;

/** Each script as its name and its text. */
const scripts = (userData: string) => scriptsIn(userData).map(({ name, text }) => [name, text]);

describe('wrappings', () => {
  const alone = [[null, SCRIPT]];
  const files = (files: string) => [
    [null, config(files)],
    ['file 1', SCRIPT],
  ];
  const file = (written: string) => `  - path: /a\n    encoding: b64\n    ${written}\n`;
  const folded = base64(SCRIPT).replace(/.{8}/g, '$&\n      ');
  const rows: readonly (readonly [name: string, userData: string, found: readonly (readonly (string | null)[])[]])[] = [
    ['plain', SCRIPT, alone],
    ['base64', base64(SCRIPT), alone],
    ['base64 in lines', ` ${base64(SCRIPT).replace(/.{7}/g, '$&\r\n')}\n`, alone],
    ['base64 without its end', base64(SCRIPT).replace(/=+$/, ''), alone],
    ['gzip', base64(gzip(SCRIPT)), alone],
    ['gzip within gzip', base64(gzipSync(gzip(SCRIPT))), alone],
    [
      'MIME',
      base64(mime(`\n${SCRIPT}`, '\nb')),
      [
        ['part 1', SCRIPT],
        ['part 2', 'b'],
      ],
    ],
    ['MIME, packed', base64(gzip(mime(`\n${SCRIPT}`))), [['part 1', SCRIPT]]],
    ['a part in base64', mime(encoded('base64', base64(SCRIPT))), [['part 1', SCRIPT]]],
    [
      'a part in base64, packed',
      mime('\na', encoded('base64', base64(gzip(SCRIPT)))),
      [
        ['part 1', 'a'],
        ['part 2', SCRIPT],
      ],
    ],
    ['a part quoted-printable', mime(encoded('quoted-printable', 'a=3D=\nb\n')), [['part 1', 'a=b\n']]],
    [
      'MIME within MIME',
      mime(`Content-Type: multipart/mixed; boundary=c\n\n--c\n\na\n--c\n\n${SCRIPT}\n--c--`),
      [
        ['part 1 of part 1', 'a'],
        ['part 2 of part 1', SCRIPT],
      ],
    ],
    ['a file', config(file(`content: ${base64(SCRIPT)}`)), files(file(`content: ${base64(SCRIPT)}`))],
    ['a file, quoted', config(file(`content: "${base64(SCRIPT)}"`)), files(file(`content: "${base64(SCRIPT)}"`))],
    [
      'a file, packed',
      config(file(`content: !!binary ${base64(gzip(SCRIPT))}`)),
      files(file(`content: !!binary ${base64(gzip(SCRIPT))}`)),
    ],
    ['a file in lines', config(file(`content: |\n      ${folded}`)), files(file(`content: |\n      ${folded}`))],
    [
      'a file in a part',
      mime(`\n${config(`  - {content: ${base64(SCRIPT)}}`)}`),
      [
        ['part 1', config(`  - {content: ${base64(SCRIPT)}}`)],
        ['file 1 of part 1', SCRIPT],
      ],
    ],
  ];
  test.each(rows)('%s', (_, userData, found) => {
    // The line end before a boundary belongs to the boundary.
    const trimmed = (list: readonly (readonly (string | null)[])[]) => list.map(([name, text]) => [name, text?.trimEnd()]);
    expect(trimmed(scripts(userData))).toEqual(trimmed(found));
  });
});

describe('what cannot be unwrapped is left out', () => {
  test.each([
    ['gzip that is cut', base64(gzip(SCRIPT).subarray(0, 20))],
    ['gzip that is broken', base64(Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('nonsense')]))],
    ['a bomb', base64(gzipSync(Buffer.alloc(50_000_000)))],
    [
      'gzip more often than anybody packs',
      base64(Array.from({ length: 8 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(SCRIPT))),
    ],
    ['more than a million letters', 'a'.repeat(1_000_001)],
  ])('%s', (_, userData) => {
    expect(scripts(userData)).toEqual([]);
  });

  test('of many bombs, each is given less', () => {
    const bomb = encoded('base64', base64(gzipSync(Buffer.alloc(2_000_000))));
    const good = encoded('base64', base64(gzip(SCRIPT)));
    expect(scripts(mime(...Array.from({ length: 30 }, () => bomb), good))).toEqual([]);
  });

  test('no more than a million letters are unpacked, and 64 pieces', () => {
    const big = encoded('base64', base64(gzipSync(Buffer.alloc(400_000, 'a'))));
    expect(scripts(mime(big, big, big)).map(([name]) => name)).toEqual(['part 1', 'part 2']);
    const nested = mime(
      ...Array.from({ length: 40 }, () => `Content-Type: multipart/mixed; boundary=c\n\n--c\n\na\n--c\n\nb\n--c--`),
    );
    expect(scripts(nested).length).toBeLessThan(64);
  });
});

test('anything is user data', () => {
  const letters = fc.stringMatching(/^[A-Za-z0-9+/=]*$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        letters,
        fc.uint8Array().map((bytes) => base64(Buffer.from(bytes))),
      ),
      (userData) => {
        expect(scriptsIn(userData).every(({ text }) => typeof text === 'string')).toBe(true);
      },
    ),
  );
});
