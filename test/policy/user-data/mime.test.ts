import { expect, test } from 'vitest';
import { partsOf } from '../../../src/policy/user-data/mime.js';

const head = (boundary: string) => `Content-Type: multipart/mixed; boundary=${boundary}\nMIME-Version: 1.0\n\n`;

const rows: readonly (readonly [
  name: string,
  text: string,
  parts: readonly (readonly [encoding: string, body: string])[] | null,
])[] = [
  ['a script', '#!/bin/sh\nContent-Type: multipart/mixed; boundary=x\n', null],
  ['a message of one part', 'Content-Type: text/plain\n\na', null],
  ['without a boundary', 'Content-Type: multipart/mixed\n\n--x\n\na\n--x--', null],
  [
    'two parts',
    `${head('x')}--x\nContent-Type: text/x-shellscript\n\na\nb\n--x\n\nc\n--x--\n`,
    [
      ['', 'a\nb'],
      ['', 'c'],
    ],
  ],
  ['a quoted boundary', `${head('"=="')}--==\n\na\n--==--`, [['', 'a']]],
  ['a header over lines', `Content-Type: multipart/mixed;\n boundary="x"\n\n--x\n\na\n--x--`, [['', 'a']]],
  ['line ends of mail', `${head('x')}--x\n\na\nb\n--x--`.replaceAll('\n', '\r\n'), [['', 'a\nb']]],
  ['an encoding', `${head('x')}--x\nContent-Transfer-Encoding: Base64\n\nYQ==\n--x--`, [['base64', 'YQ==']]],
  ['before the first and behind the last', `${head('x')}hello\n--x\n\na\n--x--\nbye`, [['', 'a']]],
  ['without an end', `${head('x')}--x\n\na`, [['', 'a']]],
  ['lines before it', `\n\n${head('x')}--x\n\na\n--x--`, [['', 'a']]],
  ['no parts', head('x'), []],
  [
    'a part that has parts keeps its headers',
    `${head('x')}--x\n${head('y')}--y\n\na\n--y--\n--x--`,
    [['', `${head('y')}--y\n\na\n--y--`]],
  ],
];

test.each(rows)('%s', (_, text, parts) => {
  expect(partsOf(text)?.map(({ encoding, body }) => [encoding, body]) ?? null).toEqual(parts);
});

test('more parts than anybody writes are not all taken', () => {
  expect(partsOf(`${head('x')}${'--x\n\na\n'.repeat(1000)}`)).toHaveLength(50);
});
