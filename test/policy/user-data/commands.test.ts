import { expect, test } from 'vitest';
import { commandsOf } from '../../../src/policy/user-data/commands.js';

/** Each command as `line: text`. */
const rows: readonly (readonly [name: string, script: string, commands: readonly string[]])[] = [
  ['a line each', 'a\nb\r\nc', ['1: a', '2: b', '3: c']],
  ['nothing', '\n \n', []],
  ['several on a line', 'a; b && c || d', ['1: a', '1: b', '1: c', '1: d']],
  ['a pipe and the background do not end one', 'a | b &', ['1: a | b &']],
  ['not in quotes', `a "x;y" 'z&&w'; b`, [`1: a "x;y" 'z&&w'`, '1: b']],
  ['not in brackets', 'a $(b; c) {d; e}; f', ['1: a $(b; c) {d; e}', '1: f']],
  ['an apostrophe lasts to the end of its line', "it's; a\nb; c", ["1: it's; a", '2: b', '2: c']],
  ['a quote behind a backslash is none', 'a \\"; b', ['1: a \\"', '1: b']],
  ['comments', '#!/bin/sh\na # b\n  # c\na#b', ['2: a', '4: a#b']],
  ['a sharp in quotes begins no comment', `a "b # c" ' # d'; e # f`, [`1: a "b # c" ' # d'`, '1: e']],
  ['an apostrophe that nothing closes hides no comment', "it's a # b\nc", ["1: it's a", '2: c']],
  ['two sharps in a word begin none', 'a##b # c', ['1: a##b']],
  ['a sharp behind a quote', 'a " #"; b', ['1: a " #"', '1: b']],
  ['a backslash goes on', 'a \\\n b; c\nd', ['1: a \\\n b', '2: c', '3: d']],
  ['a backtick goes on', 'a `\n b\nc', ['1: a `\n b', '3: c']],
  ['an open bracket goes on', 'a(\nb,\n[c])\nd', ['1: a(\nb,\n[c])', '4: d']],
  ['an open value goes on', 'a = {\nb\n}\nc', ['1: a = {\nb\n}', '4: c']],
  ['a block does not', 'a() {\nb\n}', ['1: a() {', '2: b', '3: }']],
  ['twelve lines, and no more', `(${'\n'.repeat(12)}a`, ['1: (', '13: a']],
];

test('no more than ten thousand', () => {
  expect(commandsOf('a;'.repeat(20_000))).toHaveLength(10_000);
  expect(commandsOf('a\n'.repeat(20_000))).toHaveLength(10_000);
});

test.each(rows)('%s', (_, script, commands) => {
  expect(commandsOf(script).map(({ text, line }) => `${line}: ${text.trim()}`)).toEqual(commands);
});
