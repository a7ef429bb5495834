import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotted, isMembers, pathOf, pointerOf, quoted, unresolvable, unresolvableText, valueAt } from '../../src/specs/value.js';

const DOLLAR = '$';

describe('unresolvable is', () => {
  test.each<[string, unknown, string]>([
    ['a shell placeholder', `${DOLLAR}{TOKENS}`, `${DOLLAR}{TOKENS}`],
    ['a placeholder with text around it', `http-${DOLLAR}{x}-y`, `http-${DOLLAR}{x}-y`],
    ['a placeholder of Jinja or Helm', '{{ .Values.tokens }}', '{{ .Values.tokens }}'],
    ['a placeholder of ERB', '<%= tokens %>', '<%= tokens %>'],
    ['a word between underscores', '__TOKENS__', '__TOKENS__'],
    ['a word between underscores with text around it', 'a-__TOKENS__.b', 'a-__TOKENS__.b'],
    ['a placeholder behind an unfinished one', `{{ ${DOLLAR}{x}`, `{{ ${DOLLAR}{x}`],
    ['a reference of CloudFormation', { Ref: 'Tokens' }, 'Ref'],
    ['a function of CloudFormation', { 'Fn::If': ['a', 'b', 'c'] }, 'Fn::If'],
    ['what stands for an unknown YAML tag', unresolvable('!Ref Tokens'), '!Ref Tokens'],
  ])('%s', (_, value, expected) => {
    expect(unresolvableText(value)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['a plain text', 'required'],
    ['an empty text', ''],
    ['a placeholder that does not end', `${DOLLAR}{TOKENS`],
    ['a placeholder that ends before it begins', `}${DOLLAR}{`],
    ['one brace', '{ x }'],
    ['a dollar by itself', `${DOLLAR}TOKENS`],
    ['a word with underscores inside', 'a__b__c'],
    ['only underscores', '____'],
    ['a number', 1],
    ['null', null],
    ['undefined', undefined],
    ['a list', [`${DOLLAR}{x}`]],
    ['an object', { httpTokens: 'required' }],
    ['an empty object', {}],
    ['a reference beside something else', { Ref: 'x', httpTokens: 'required' }],
    ['something else beside a reference', { httpTokens: 'required', Ref: 'x' }],
    ['a reference in lower case', { ref: 'x' }],
  ])('not %s', (_, value) => {
    expect(unresolvableText(value)).toBeNull();
  });
});

describe('an object with members is', () => {
  test.each<[string, unknown, boolean]>([
    ['an object', { a: 1 }, true],
    ['an empty object', {}, true],
    ['an object with a member named text', { text: '!Ref x' }, true],
    ['a list', [], false],
    ['null', null, false],
    ['a text', 'a', false],
    ['what stands for an unknown YAML tag', unresolvable('!Ref x'), false],
  ])('%s: %s', (_, value, expected) => {
    expect(isMembers(value)).toBe(expected);
  });
});

describe('the value at a path', () => {
  const body = JSON.parse('{"a":[{"b":null}],"__proto__":{"httpTokens":"required"},"c":"text"}') as unknown;

  test.each<[string, readonly (string | number)[], unknown]>([
    ['the root', [], body],
    ['an item', ['a', 0], { b: null }],
    ['null', ['a', 0, 'b'], null],
    ['an item by its number as text', ['a', '0', 'b'], null],
    ['a member named __proto__', ['__proto__', 'httpTokens'], 'required'],
    ['nothing', ['x'], undefined],
    ['below null', ['a', 0, 'b', 'c'], undefined],
    ['below a text', ['c', 'length'], undefined],
    ['what is inherited', ['constructor'], undefined],
    ['what is inherited further down', ['a', 'map', 'name'], undefined],
    ['what stands in __proto__ and is not inherited', ['httpTokens'], undefined],
  ])('%s', (_, path, expected) => {
    expect(valueAt(body, path)).toEqual(expected);
  });
});

describe('a path', () => {
  test('is a pointer and back again', () => {
    expect(pointerOf(['group', 'a/b', 'c~d', 0, ''])).toBe('/group/a~1b/c~0d/0/');
    expect(pathOf('/group/a~1b/c~0d/0/')).toEqual(['group', 'a/b', 'c~d', '0', '']);
    expect(pointerOf([])).toBe('');
    expect(pathOf('')).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (path) => {
        expect(pathOf(pointerOf(path))).toEqual(path);
      }),
    );
  });

  test.each<[string, readonly (string | number)[]]>([
    ['', []],
    ['group', ['group']],
    ['group.compute.availabilityZones[0].name', ['group', 'compute', 'availabilityZones', 0, 'name']],
    ['[1].group', [1, 'group']],
  ])('is written as %j', (expected, path) => {
    expect(dotted(path)).toBe(expected);
  });
});

describe('a value in a message', () => {
  test.each<[string, unknown, string]>([
    ['a text', 'optional', '"optional"'],
    ['a text with a line break', 'a\nb', '"a\\nb"'],
    ['a number', 2, '2'],
    ['a number beyond all numbers', Number.POSITIVE_INFINITY, 'Infinity'],
    ['true', true, 'true'],
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined'],
    ['a list', [1], 'a list'],
    ['an object', { a: 1 }, 'an object'],
    ['a placeholder', `${DOLLAR}{x}`, `"${DOLLAR}{x}"`],
    ['a function of CloudFormation', { 'Fn::Sub': 'x' }, 'Fn::Sub'],
    ['an unknown YAML tag', unresolvable('!Ref x'), '!Ref x'],
    ['an unknown YAML tag over several lines', unresolvable('!Sub a\n  b\n'), '!Sub a b '],
    ['60 characters', 'x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['more than that', 'x'.repeat(59), `"${'x'.repeat(56)}…`],
    ['more than that, with an emoji at the cut', `${'x'.repeat(55)}😀${'x'.repeat(9)}`, `"${'x'.repeat(55)}…`],
  ])('%s', (_, value, expected) => {
    expect(quoted(value)).toBe(expected);
  });

  test('is one short line, whatever it is', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => unresolvable(`!Sub ${text}`)),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(quoted(value).length).toBeLessThanOrEqual(60);
        expect(quoted(value)).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
