import { describe, expect, test } from 'vitest';
import { parsersFor, syntaxOf } from '../../src/specs/parse.js';

describe('the syntax of a file', () => {
  test.each([
    ['web.json', 'json'],
    ['web.JSON', 'json'],
    ['web.yaml', 'yaml'],
    ['web.yml', 'yaml'],
    ['web.json.j2', 'yaml'],
    ['web', 'yaml'],
  ])('%s: %s', (file, expected) => {
    expect(syntaxOf(file)).toBe(expected);
  });
});

describe('the parser of a file', () => {
  test('JSON is strict, whatever else is read', async () => {
    for (const files of [['a.json'], ['a.json', 'b.yaml']]) {
      const parse = (await parsersFor(files))('a.json');
      expect(parse('{"a": 1}')).toMatchObject({ ok: true, documents: [{ index: 0, value: { a: 1 } }] });
      expect(parse('a: 1')).toMatchObject({ ok: false, offset: 0 });
      expect(parse('{"a": 1, }')).toMatchObject({ ok: false, offset: 9 });
    }
  });

  test('YAML reads JSON too, and keeps to its own rules', async () => {
    const parse = (await parsersFor(['a.json', 'b.yaml']))('b.yaml');
    expect(parse('{"a": 1, }')).toMatchObject({ ok: true, documents: [{ value: { a: 1 } }] });
    expect(parse('{\n\t"a": [\n\t\t1,\r\n\t\t2\n\t]\n}')).toMatchObject({ ok: true, documents: [{ value: { a: [1, 2] } }] });
    expect(parse('a: 1\n---\nb: 2\n')).toMatchObject({
      ok: true,
      documents: [{ value: { a: 1 } }, { index: 1, value: { b: 2 } }],
    });
  });

  test('there is one for no files at all', async () => {
    expect((await parsersFor([]))('a.json')('3')).toMatchObject({ ok: true, documents: [{ value: 3 }] });
  });
});
