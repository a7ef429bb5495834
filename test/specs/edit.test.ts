import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Change, editsFor } from '../../src/specs/edit.js';
import { changesOf, edited, expectApart, modelled, remove, rename, type Syntax, set, valuesIn } from './edit-texts.js';
import { writtenTexts } from './edit-yaml-texts.js';

const syntaxes: readonly Syntax[] = ['json', 'yaml'];

describe('edits', () => {
  test.each<readonly [string, string, readonly Change[]]>([
    ['no changes', '{"m": {}}', []],
    ['a value that is there already', '{"m": {"t": "required"}}', [set('m.t')]],
    ['a value that is null already', '{"m": {"t": null}}', [set('m.t', null)]],
    ['a member to remove that is not there', '{"m": {}}', [remove('m.t'), remove('n.t')]],
    ['a member to remove below null', '{"m": null}', [remove('m.t')]],
    ['a key to rename that is not there', '{"m": {}}', [rename('m.t', 'u')]],
    ['a key that has its name', '{"m": {}}', [rename('m', 'm')]],
    ['a change that another one takes back', '{"m": {"t": "optional"}}', [set('m.t'), set('m.t', 'optional')]],
    ['a member that is added and removed', '{"m": {"t": 1}}', [set('m.u'), remove('m.u')]],
  ])('are none for %s', (_, text, changes) => {
    for (const syntax of syntaxes) expect(editsFor(text, syntax, 0, changes)).toEqual([]);
  });

  test.each<readonly [string, string, Change]>([
    ['the text is broken', '{"m": ', set('m')],
    ['the document holds nothing', 'null', set('m')],
    ['a string stands on the way', '{"m": "x"}', set('m.t')],
    ['a number stands on the way', '{"m": 1}', remove('m.t')],
    ['a list stands on the way', '{"m": []}', set('m.t')],
    ['a placeholder stands on the way', '{"m": "{{ options }}"}', set('m.t')],
    ['a function of another tool stands on the way', '{"m": {"Ref": "Options"}}', set('m.t')],
    ['a list has no such item', '{"m": [1]}', set('m.1')],
    ['a list would have to be made', '{"m": null}', set('m.0.t')],
    ['an item of a list would go', '{"m": [1]}', remove('m.0')],
    ['the path is empty', '{}', { do: 'set', path: [], value: 1 }],
    ['the number is none', '{}', set('m', Number.NaN)],
    ['the number has no end', '{}', set('m', Number.POSITIVE_INFINITY)],
    ['the new name is taken', '{"m": 1, "n": 2}', rename('m', 'n')],
  ])('are null where %s', (_, text, change) => {
    for (const syntax of syntaxes) expect(editsFor(text, syntax, 0, [change])).toBeNull();
  });

  test.each([-1, 1, 0.5])('are null for a document that is not there: %d', (document) => {
    for (const syntax of syntaxes) expect(editsFor('{}', syntax, document, [set('m')])).toBeNull();
  });

  test('are null when one of several changes cannot be made', () => {
    expect(editsFor('{"m": {}, "s": "x"}', 'json', 0, [set('m.t'), set('s.t')])).toBeNull();
  });

  test('give places in the text as it was', () => {
    const text = '{"a": 1, "m": {"t": "optional"}, "z": 2}';
    expect(editsFor(text, 'json', 0, [remove('a'), set('m.t'), rename('z', 'y')])).toEqual([
      { span: { start: 1, end: 9 }, text: '' },
      { span: { start: 20, end: 30 }, text: '"required"' },
      { span: { start: 33, end: 36 }, text: '"y"' },
    ]);
  });

  test('of new members in the same new object are one', () => {
    expect(editsFor('{"n":1}', 'json', 0, [set('m.t'), set('m.h', 2)])).toEqual([
      { span: { start: 6, end: 6 }, text: ',"m":{"t":"required","h":2}' },
    ]);
  });

  test.each<readonly [string, readonly Change[], string]>([
    ['a removal, whatever comes after it', [remove('m.e'), set('m.t')], 'm:\n  t: required\n'],
    ['a removal that makes room for a name', [remove('m.e'), set('m.x', 1), rename('m.x', 'e')], 'm: {e: 1}\n'],
    ['a removal and the same member again', [remove('m'), set('m.t')], '{m: {t: required}}\n'],
    ['a change below the new name of a key', [rename('m', 'o'), set('o.e', 2)], 'o:\n  e: 2\n'],
  ])('follow the order of the changes: %s', (_, changes, after) => {
    expect(applyEdits('m:\n  e: 0\n', editsFor('m:\n  e: 0\n', 'yaml', 0, changes) ?? [])).toBe(after);
  });

  test('take keys that objects inherit for keys like any others', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(edited('{"n":1}', 'json', [set(`${key}.t`)])).toBe(`{"n":1,"${key}":{"t":"required"}}`);
      expect(edited('n: 1\n', 'yaml', [set(`${key}.t`)])).toBe(`n: 1\n${key}:\n  t: required\n`);
    }
    expect(Object.hasOwn(Object.prototype, 't')).toBe(false);
  });

  test('are found in a text that nests without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(edited(`{"d":${deep},"m":{}}`, 'json', [set('m.t')])).toBe(`{"d":${deep},"m":{"t":"required"}}`);
  });

  test('are found in one line of many members', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `"${index}":${index}`).join(',');
    expect(edited(`{${many}}`, 'json', [set('m.t')])).toBe(`{${many},"m":{"t":"required"}}`);
  });

  test('of several changes make what the changes make one after the other, and leave the other documents', () => {
    const cases = fc
      .tuple(
        writtenTexts.map(({ text }) => text),
        fc.constantFrom(...syntaxes),
      )
      .map(([text, syntax]) => ({ syntax, text: syntax === 'yaml' ? text : JSON.stringify(valuesIn(text, 'yaml')[0], null, 2) }))
      .chain(({ text, syntax }) => {
        const changes = fc.array(changesOf(valuesIn(text, syntax)[0]), { minLength: 2, maxLength: 4 });
        return fc.tuple(fc.constant(text), fc.constant(syntax), changes);
      });
    fc.assert(
      fc.property(cases, ([text, syntax, changes]) => {
        const [value, ...others] = valuesIn(text, syntax);
        const edits = editsFor(text, syntax, 0, changes);
        fc.pre(edits !== null);
        expectApart(text, edits ?? []);
        const wanted = changes.reduce((before, change) => modelled(before, change), value);
        expect(valuesIn(applyEdits(text, edits ?? []), syntax)).toEqual([wanted, ...others]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the text after edits', () => {
  test('is the same without edits', () => {
    expect(applyEdits('a\r\nb', [])).toBe('a\r\nb');
  });

  test('does not depend on the order in which they are given', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'E' },
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 2, end: 2 }, text: '-' },
    ];
    expect(applyEdits('abcde', edits)).toBe('b-cdE');
    expect(applyEdits('abcde', edits.toReversed())).toBe('b-cdE');
  });
});
