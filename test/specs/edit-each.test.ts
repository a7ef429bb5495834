import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, editsFor } from '../../src/specs/edit.js';
import { type ChangeSet, editsForEach, makeTogether } from '../../src/specs/edit-each.js';
import { changesOf, expectApart, lines, modelled, remove, rename, set, valuesIn } from './edit-texts.js';
import { writtenTexts } from './edit-yaml-texts.js';
import { jsonTexts } from './json-texts.js';

const alone = (...changes: ChangeSet['changes']): ChangeSet => ({ document: 0, changes });

/** A text after the edits of one set. */
function madeOf(text: string, syntax: 'json' | 'yaml', change: ChangeSet): string | null {
  const [edits = null] = editsForEach(text, syntax, [change]);
  return edits && applyEdits(text, edits);
}

describe('the edits of each set', () => {
  test('are of the text as it was, whatever the others are', () => {
    const sets = [alone(set('0.t')), alone(remove('0.t')), alone(rename('1.t', 'u'))];
    expect(editsForEach('[{"t": 1}, {"t": 2}]', 'json', sets)).toEqual([
      [{ span: { start: 7, end: 8 }, text: '"required"' }],
      [{ span: { start: 2, end: 8 }, text: '' }],
      [{ span: { start: 12, end: 15 }, text: '"u"' }],
    ]);
  });

  test('are null where no edit is safe, and do not keep the others from theirs', () => {
    expect(editsForEach('{"a": [], "b": 1}', 'json', [alone(set('a.t')), alone(set('b', 2))])).toEqual([
      null,
      [{ span: { start: 15, end: 16 }, text: '2' }],
    ]);
    expect(editsForEach('{', 'json', [alone(set('a'))])).toEqual([null]);
    expect(editsForEach('{}', 'json', [{ document: 1, changes: [set('a')] }])).toEqual([null]);
  });

  test.each([
    ['a list over several lines', '{\n  "items": [\n    {\n      "m": null\n    },\n    {}\n  ]\n}\n', 'items.0.m.t'],
    ['a list on one line', '[{"a":1},{"b":{}}]', '1.b.t'],
    ['an empty item on a line of its own', '[\r\n\t{}\r\n]', '0.m.t'],
    ['items with tabs', '{\n\t"items": [{\n\t\t"m": {\n\t\t\t"x": 1\n\t\t}\n\t}]\n}', 'items.0.m.t'],
  ])('of an item of a list look as those of the whole text: %s', (_, text, path) => {
    expect(editsForEach(text, 'json', [alone(set(path))])).toEqual([editsFor(text, 'json', 0, [set(path)])]);
  });

  test('see a key that stands twice outside of the item', () => {
    const text = '{"items": [{"httpTokens": 1}], "items": [{"httpTokens": 2}]}';
    expect(editsForEach(text, 'json', [alone(set('items.0.httpTokens'))])).toEqual([null]);
  });

  test('of JSON make what the changes make', () => {
    const cases = jsonTexts.chain((text) => {
      const [value] = valuesIn(text, 'json');
      return fc.tuple(fc.constant(text), fc.constant(value), fc.array(changesOf(value), { minLength: 1, maxLength: 3 }));
    });
    fc.assert(
      fc.property(cases, ([text, value, changes]) => {
        const [edits = null] = editsForEach(text, 'json', [{ document: 0, changes }]);
        fc.pre(edits !== null);
        expectApart(text, edits ?? []);
        const wanted = changes.reduce((before, change) => modelled(before, change), value);
        expect(valuesIn(applyEdits(text, edits ?? []), 'json')).toEqual([wanted]);
      }),
      { numRuns: 500 },
    );
  });

  test('of a JSON file of very many specs are found while somebody waits', () => {
    const item = { group: { tags: Array.from({ length: 100 }, (_, index) => `tag ${index}`), m: { t: 'optional' } } };
    const text = JSON.stringify(Array.from({ length: 2000 }, () => item));
    const sets = Array.from({ length: 2000 }, (_, index) => alone(set(`${index}.group.m.t`)));
    const { text: changed, made } = makeTogether(text, 'json', sets);
    expect(made).toHaveLength(2000);
    expect(changed).toBe(text.replaceAll('optional', 'required'));
  });

  test('of a JSON object of very many members are found for the first ones', () => {
    const text = JSON.stringify([Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`http_endpoint${index}`, 1]))]);
    const sets = Array.from({ length: 20_000 }, (_, index) => alone(remove(`0.http_endpoint${index}`)));
    const { made } = makeTogether(text, 'json', sets);
    expect(made.length).toBeGreaterThan(5);
    expect(made.length).toBeLessThan(100);
  });

  test('of a YAML file of very many specs are found for the first ones', () => {
    const item = `- t: optional\n${'# a long story\n'.repeat(3000)}`;
    const sets = Array.from({ length: 30 }, (_, index) => alone(set(`${index}.t`)));
    const each = editsForEach(item.repeat(30), 'yaml', sets);
    const count = each.filter((edits) => edits !== null).length;
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(30);
    expect(each.slice(0, count)).not.toContain(null);
  });
});

describe('members that move', () => {
  const move = alone(set('b.t'), remove('a'));

  test('take no comment along, so there they stay', () => {
    expect(madeOf('a:\n  t: required # agreed\nb:\n  x: 1\n', 'yaml', move)).toBeNull();
    expect(madeOf('a: # agreed\n  t: required\nb:\n  x: 1\n', 'yaml', move)).toBeNull();
    expect(madeOf('a:\n  # agreed\n  t: required\nb:\n  x: 1\n', 'yaml', move)).toBeNull();
  });

  test('leave the comments around them', () => {
    const text = lines(`
      # the first
      a:
        t: required
      # the second
      b:
        x: 1 # one
    `);
    expect(madeOf(text, 'yaml', move)).toBe('# the first\n# the second\nb:\n  x: 1 # one\n  t: required\n');
  });

  test('are not meant by a removal alone', () => {
    expect(madeOf('m:\n  t: required\n  e: 1 # as in EC2\n', 'yaml', alone(remove('m.e')))).toBe('m:\n  t: required\n');
  });
});

describe('sets that are made together', () => {
  test('are all that have a distance from each other', () => {
    const text = '{"a": 1, "b": 2, "c": 3}';
    expect(makeTogether(text, 'json', [alone(set('a')), alone(remove('b')), alone(rename('c', 'd'))])).toEqual({
      text: '{"a": "required", "b": 2, "d": 3}',
      made: [0, 2],
    });
  });

  test('are not those that touch: the only member goes, another one comes', () => {
    const text = '{"m": {"e": 1}}';
    expect(makeTogether(text, 'json', [alone(set('m.t')), alone(remove('m.e'))])).toEqual({
      text: '{"m": {"e": 1, "t": "required"}}',
      made: [0],
    });
    expect(makeTogether(text, 'json', [alone(remove('m.e')), alone(set('m.t'))])).toEqual({ text: '{"m": {}}', made: [0] });
  });

  test('are not those that change nothing, or for which there is no edit', () => {
    expect(makeTogether('{"a": 1, "b": []}', 'json', [alone(set('a', 1)), alone(set('b.t')), alone(set('a', 2))])).toEqual({
      text: '{"a": 2, "b": []}',
      made: [2],
    });
    expect(makeTogether('a: [', 'yaml', [alone(set('a'))])).toEqual({ text: 'a: [', made: [] });
  });

  test('are of several documents', () => {
    const sets = [alone(set('t')), { document: 1, changes: [set('t')] }];
    expect(makeTogether('t: 1\n---\nt: 2\n', 'yaml', sets)).toEqual({ text: 't: required\n---\nt: required\n', made: [0, 1] });
  });

  test('are fewer where they do not mean the same one after the other', () => {
    // Each makes the whole object: together there would be two of them.
    const text = '{"a": 1}\n';
    const sets = [alone(set('m.t')), alone(set('a', 2), set('n.t'))];
    const { text: changed, made } = makeTogether(text, 'json', sets);
    expect(made).toEqual([0]);
    expect(valuesIn(changed, 'json')).toEqual([{ a: 1, m: { t: 'required' } }]);
  });

  test('make exactly what their changes make', () => {
    const texts = fc.oneof(
      jsonTexts.map((text) => ({ text, syntax: 'json' as const })),
      writtenTexts.map(({ text }) => ({ text, syntax: 'yaml' as const })),
    );
    const cases = texts.chain(({ text, syntax }) => {
      const changes = fc.array(changesOf(valuesIn(text, syntax)[0]), { minLength: 1, maxLength: 6 });
      return fc.record({ text: fc.constant(text), syntax: fc.constant(syntax), changes });
    });
    fc.assert(
      fc.property(cases, ({ text, syntax, changes }) => {
        const [value, ...others] = valuesIn(text, syntax);
        const { text: changed, made } = makeTogether(
          text,
          syntax,
          changes.map((change) => alone(change)),
        );
        const wanted = made.reduce((before, index) => modelled(before, changes[index] ?? set('x')), value);
        expect(valuesIn(changed, syntax)).toEqual([wanted, ...others]);
      }),
      { numRuns: 500 },
    );
  });
});
