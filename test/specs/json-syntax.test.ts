import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonSyntaxError, skipSpace } from '../../src/specs/json-syntax.js';
import { jsonTexts, mutated } from './json-texts.js';

const FALLBACK = 'nothing wrong was found';

/** The text with ⟨⟩ where the error is said to be, and the message. */
function problemOf(text: string): string {
  const { message, offset } = jsonSyntaxError(text, FALLBACK);
  return `${text.slice(0, offset)}⟨⟩${text.slice(offset)}  ${message}`;
}

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['nothing', '', '⟨⟩  the file is empty, but JSON needs a value'],
  ['only white space', ' \n\t\r ', '⟨⟩ \n\t\r   the file is empty, but JSON needs a value'],
  ['a comma before a brace', '{"a": 1,}', '{"a": 1,⟨⟩}  expected a key in double quotes, but found "}"'],
  ['a comma before a bracket', '[1, ]', '[1, ⟨⟩]  expected a value, but found "]"'],
  ['a comma after the value', '{},', '{}⟨⟩,  expected the end of the file, but found ","'],
  ['a comment', '{ // web\n}', '{ ⟨⟩// web\n}  expected a key in double quotes, but found "/"'],
  ['a comment after a value', '{"a": 1 # one\n}', `{"a": 1 ⟨⟩# one\n}  expected ',' or '}' after the value, but found "#"`],
  ['a key in single quotes', "{'a': 1}", `{⟨⟩'a': 1}  expected a key in double quotes, but found "'"`],
  ['a value in single quotes', `{"a": 'b'}`, `{"a": ⟨⟩'b'}  expected a value, but found "'"`],
  ['a key without quotes', '{group: 1}', '{⟨⟩group: 1}  expected a key in double quotes, but found "group"'],
  ['no comma between members', '{"a": 1 "b": 2}', `{"a": 1 ⟨⟩"b": 2}  expected ',' or '}' after the value, but found "\\""`],
  ['no comma between items', '[1 2]', `[1 ⟨⟩2]  expected ',' or ']' after the value, but found "2"`],
  ['two commas', '[1,,2]', '[1,⟨⟩,2]  expected a value, but found ","'],
  ['no colon', '{"a" 1}', `{"a" ⟨⟩1}  expected ':' after the key, but found "1"`],
  ['no value', '{"a": }', '{"a": ⟨⟩}  expected a value, but found "}"'],
  ['the wrong bracket', '[1}', `[1⟨⟩}  expected ',' or ']' after the value, but found "}"`],
  ['no bracket at the end', '{"a": [1', `{"a": [1⟨⟩  expected ',' or ']' after the value, but the file ends`],
  ['two values', '{} []', '{} ⟨⟩[]  expected the end of the file, but found "["'],
  ['no closing quote', '{"a": "b}', '{"a": "b}⟨⟩  expected the closing quote of a value, but the file ends'],
  ['no closing quote in a line', '["a\n"]', '["a⟨⟩\n"]  expected the closing quote of a value, but found "\\n"'],
  ['no closing quote of a key', '{"a', '{"a⟨⟩  expected the closing quote of a key, but the file ends'],
  ['a control character', '["a\u0001b"]', '["a⟨⟩\u0001b"]  expected the closing quote of a value, but found "\\u0001"'],
  ['a tab in a string', '["a\tb"]', '["a⟨⟩\tb"]  expected the closing quote of a value, but found "\\t"'],
  ['an escape of no meaning', '["\\x41"]', '["⟨⟩\\x41"]  expected an escape that JSON knows in a value, but found "\\\\"'],
  ['an escape that is cut off', '{"\\u12": 1}', '{"⟨⟩\\u12": 1}  expected an escape that JSON knows in a key, but found "\\\\"'],
  ['an escape at the end', '"\\', '"⟨⟩\\  expected an escape that JSON knows in a value, but found "\\\\"'],
  ['NaN', '[NaN]', '[⟨⟩NaN]  expected a value, but found "NaN"'],
  ['Infinity', '[-Infinity]', '[⟨⟩-Infinity]  expected a value, but found "-Infinity"'],
  ['True', '[True]', '[⟨⟩True]  expected a value, but found "True"'],
  ['a word that goes on', '[nullable]', '[null⟨⟩able]  expected the end of the value, but found "able"'],
  ['a zero in front', '[012]', '[0⟨⟩12]  expected the end of the value, but found "12"'],
  ['a plus sign', '[+1]', '[⟨⟩+1]  expected a value, but found "+1"'],
  ['nothing before the point', '[.5]', '[⟨⟩.5]  expected a value, but found ".5"'],
  ['nothing after the point', '[1.]', '[1⟨⟩.]  expected the end of the value, but found "."'],
  ['hexadecimal', '[0x1F]', '[0⟨⟩x1F]  expected the end of the value, but found "x1F"'],
  ['a byte order mark', '\ufeff{}', '⟨⟩\ufeff{}  expected a value, but found "\ufeff"'],
  ['a no-break space', '{\u00a0"a": 1}', '{⟨⟩\u00a0"a": 1}  expected a key in double quotes, but found "\u00a0"'],
  ['an emoji', '[😀]', '[⟨⟩😀]  expected a value, but found "😀"'],
  ['a placeholder', `{"a": \${x}}`, `{"a": ⟨⟩\${x}}  expected a value, but found "$"`],
  ['YAML', 'group:\n  name: a\n', '⟨⟩group:\n  name: a\n  expected a value, but found "group"'],
])('%s', (_, text, expected) => {
  expect(problemOf(text)).toBe(expected);
});

describe('agrees with JSON.parse', () => {
  const SPEC = JSON.stringify(
    {
      group: {
        name: 'web "1" \\ \u00e9 \u{1f600}',
        capacity: { minimum: 0, maximum: -1.5e-7, unit: null },
        compute: { launchSpecification: { securityGroupIds: ['sg-1', 'sg-2'], metadataOptions: { httpTokens: 'required' } } },
        isOn: [true, false, [], {}],
      },
    },
    null,
    2,
  );

  test('about a spec that is cut off anywhere: what is wrong is said of its end', () => {
    for (let length = 1; length < SPEC.length; length++) {
      const text = SPEC.slice(0, length);
      const { message, offset } = jsonSyntaxError(text, FALLBACK);
      expect(message, text).not.toBe(FALLBACK);
      expect(offset, text).toBeLessThanOrEqual(length);
      // Nothing before the last token can be wrong.
      expect(isValid(SPEC.slice(0, offset)) || offset > length - 25, text).toBe(true);
    }
  });

  test('about any text that it refuses', () => {
    const broken = mutated(fc.oneof(jsonTexts, fc.constant(SPEC)));
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary' })), (text) => {
        fc.pre(!isValid(text));
        const { message, offset } = jsonSyntaxError(text, FALLBACK);
        expect(message).not.toBe(FALLBACK);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('about any text that it takes: there is nothing wrong', () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        expect(jsonSyntaxError(text, FALLBACK)).toEqual({ message: FALLBACK, offset: 0 });
      }),
    );
  });

  test('and names a place from which no text could go on: what stands before it is the start of a valid one', () => {
    fc.assert(
      fc.property(mutated(jsonTexts), (text) => {
        fc.pre(!isValid(text));
        const { offset } = jsonSyntaxError(text, FALLBACK);
        // What is there up to the place is only unfinished: its own first error is at its end.
        const before = text.slice(0, offset);
        fc.pre(!isValid(before) && before.trim() !== '' && !/[\w"\\]$/.test(before));
        expect(jsonSyntaxError(before, FALLBACK).offset).toBe(before.length);
      }),
    );
  });
});

test('white space is what JSON calls so', () => {
  expect(skipSpace(' \t\r\n\u00a0', 0)).toBe(4);
  expect(skipSpace('a ', 1)).toBe(2);
  expect(skipSpace('', 0)).toBe(0);
});
