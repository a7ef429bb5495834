import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/specs/json.js';
import type { Document, Path, TextNode } from '../../src/specs/spec.js';
import { pointerOf, valueAt } from '../../src/specs/value.js';
import { escaped, jsonTexts, mutated, pathsIn } from './json-texts.js';

function documentOf(text: string): Document {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.offset}`);
  const [document] = parsed.documents;
  if (document === undefined || parsed.documents.length !== 1) throw new Error('JSON has one document');
  return document;
}

function nodeAt(document: Document, path: Path): TextNode {
  return path.reduce<TextNode>((node, step) => {
    const child = node.child(step);
    if (child === undefined) throw new Error(`nothing at ${pointerOf(path)}`);
    return child;
  }, document.node());
}

function duplicatesIn(text: string): readonly string[] {
  return documentOf(text)
    .duplicates()
    .map(({ path, span }) => `${pointerOf(path)} ${span.start}: ${text.slice(span.start, span.end)}`);
}

describe('reads strict JSON', () => {
  test('gives the value of JSON.parse, with numbers that are too large', () => {
    expect(documentOf('{"a": [1e400, -1e400, 12]}').value).toEqual({
      a: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 12],
    });
  });

  test.each([
    ['a comment', '{"a": 1} // one'],
    ['a trailing comma', '[1, 2,]'],
    ['single quotes', "{'a': 1}"],
    ['a byte order mark, which is the client’s to take away', '\ufeff{}'],
    ['two values', '{} {}'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseJson(text)).toMatchObject({ ok: false });
  });

  test('keeps names that objects inherit as members, and changes no other object', () => {
    const { value } = documentOf(
      '{"__proto__": {"httpTokens": "required"}, "constructor": {"prototype": {"httpTokens": "required"}}}',
    );
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(valueAt(value, ['httpTokens'])).toBeUndefined();
    expect(valueAt(value, ['__proto__', 'httpTokens'])).toBe('required');
    expect(({} as Record<string, unknown>).httpTokens).toBeUndefined();
  });
});

describe('keys that stand twice', () => {
  test.each([
    [
      'httpTokens',
      '{"metadataOptions":{"httpTokens":"optional","httpTokens":"required"}}',
      ['/metadataOptions/httpTokens 44: "httpTokens"'],
    ],
    ['one of them with an escape', '{"httpTokens":1,"httpTo\\u006bens":2}', ['/httpTokens 16: "httpTo\\u006bens"']],
    ['both with escapes', `{${escaped('group')}:{},${escaped('group')}:{}}`, [`/group 37: ${escaped('group')}`]],
    ['on the way', '{"group":{"compute":{},"x":1,"compute":{}}}', ['/group/compute 29: "compute"']],
    ['a root', '{"group":{"name":"a"}, "group" : {"name":"b"}}', ['/group 23: "group"']],
    ['three times', '{"cluster":1,"cluster":2,"cluster":3}', ['/cluster 13: "cluster"', '/cluster 25: "cluster"']],
    ['in a list of specs', '[{"group":1},{"group":1,"group":2}]', ['/1/group 24: "group"']],
    [
      'in a saved response',
      '{"request":{},"response":{"items":[{"compute":{}},{"compute":{},"compute":{}}],"count":2}}',
      ['/response/items/1/compute 64: "compute"'],
    ],
    ['its own list in a saved response', '{"response":{"items":[],"items":[]}}', ['/response/items 24: "items"']],
    ['below a key that stands twice', '{"x":[[{"httpTokens":1,"httpTokens":2}]]}', ['/x/0/0/httpTokens 23: "httpTokens"']],
    [
      'of the IMDS options, though unknown',
      '{"metadataOptions":{"httpToken":1,"httpToken":2}}',
      ['/metadataOptions/httpToken 34: "httpToken"'],
    ],
    [
      'of the IMDS options, after a nested object',
      '{"instanceMetadataOptions":{"a":{"b":1},"a":2}}',
      ['/instanceMetadataOptions/a 40: "a"'],
    ],
    ['of the IMDS options, after a brace in a string', '{"metadataOptions":{"a":"}","a":2}}', ['/metadataOptions/a 28: "a"']],
    ['of the IMDS options, after an escaped quote', '{"metadataOptions":{"a":"\\"","a":2}}', ['/metadataOptions/a 29: "a"']],
  ])('%s', (_, text, expected) => {
    expect(duplicatesIn(text)).toEqual(expected);
  });

  test.each([
    ['the same key in different objects', '[{"group":{"compute":1}},{"group":{"compute":2}}]'],
    ['the same key at different depths', '{"group":{"group":{"group":{}}}}'],
    ['a key and a value of the same text', '{"group":"group","x":"compute","compute":1}'],
    ['a string that looks like keys', '{"userData":"{\\"group\\": 1, \\"group\\": 2}","group":{}}'],
    ['a string that ends like a key', '{"a":"\\\\","group":{},"b":"\\"group\\":"}'],
    ['keys that lead nowhere', '{"tags":{"name":1,"name":2}}'],
    ['escapes elsewhere', '{"name":"caf\\u00e9","group":{"compute":{}}}'],
    ['upper and lower case', '{"httpTokens":1,"HttpTokens":2}'],
    ['the options of both families', '{"metadataOptions":{"httpTokens":1},"instanceMetadataOptions":{"httpTokens":1}}'],
    ['nothing at all', '3'],
  ])('not %s', (_, text) => {
    expect(duplicatesIn(text)).toEqual([]);
  });

  test('the last one counts', () => {
    const text = '{"httpTokens":"optional","x":{},"httpTokens":"required"}';
    const { span, key } = nodeAt(documentOf(text), ['httpTokens']);
    const value = span();
    expect(text.slice(value.start, value.end)).toBe('"required"');
    expect(key?.start).toBe(32);
  });
});

describe('places', () => {
  test('every value is found in the text, and every key in front of it', () => {
    fc.assert(
      fc.property(jsonTexts, (text) => {
        const document = documentOf(text);
        for (const path of pathsIn(document.value)) {
          const { span, key } = nodeAt(document, path);
          const value = span();
          const written = JSON.parse(text.slice(value.start, value.end)) as unknown;
          expect(JSON.stringify(written), pointerOf(path)).toBe(JSON.stringify(valueAt(document.value, path)));
          const step = path.at(-1);
          if (typeof step === 'string') expect(JSON.parse(text.slice(key?.start, key?.end))).toBe(step);
          else expect(key).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, string, Path]>([
    ['a key that is not there', '{"a":{"b":1}}', ['a', 'c']],
    ['a step below a string', '{"a":"b"}', ['a', 'b']],
    ['a step below a number', '[1]', [0, 'x']],
    ['an item behind the last', '[1,2]', [2]],
    ['an item of an object', '{"a":1}', [0]],
    ['a member of a list', '[1]', ['0']],
    ['a name that objects inherit', '{"a":1}', ['constructor']],
  ])('none of %s', (_, text, path) => {
    const parent = nodeAt(documentOf(text), path.slice(0, -1));
    expect(parent.child(path.at(-1) ?? '')).toBeUndefined();
  });

  test('a value that is called like a key on the way is none', () => {
    const text = '{"group": {"name": "compute", "tags": ["compute"], "compute" : {"product": 1}}}';
    const node = nodeAt(documentOf(text), ['group', 'compute']);
    expect([node.key?.start, node.span().start]).toEqual([text.indexOf('"compute" :'), text.indexOf('{"product"')]);
  });

  test('a key on the way that stands in another object only is not found', () => {
    const group = documentOf('{"group": {"name": "web"}, "other": {"compute": {}}}').node().child('group');
    expect(group?.child('compute')).toBeUndefined();
  });
});

test('all specs of a file share what was worked out: nothing is looked for anew', () => {
  const document = documentOf('{"items":[{"group":1,"group":2},{}]}');
  expect(document.node()).toBe(document.node());
  expect(nodeAt(document, ['items', 1])).toBe(nodeAt(document, ['items', 1]));
  expect(document.duplicates()).toBe(document.duplicates());
});

describe('what nobody writes by hand', () => {
  const DEEP = 100_000;

  test.each<[string, string, string]>([
    ['lists', '['.repeat(DEEP), ']'.repeat(DEEP)],
    ['objects', `${'{"a":'.repeat(DEEP)}1`, '}'.repeat(DEEP)],
    ['both', `${'[{"a":'.repeat(DEEP / 2)}1`, '}]'.repeat(DEEP / 2)],
  ])('%s within each other, 100,000 levels deep, are read', (_, open, close) => {
    const document = documentOf(open + close);
    expect(document.duplicates()).toEqual([]);
    expect(document.node().span()).toEqual({ start: 0, end: open.length + close.length });
    expect(document.node().child('a')?.child('b')).toBeUndefined();
    expect(parseJson(open)).toMatchObject({ ok: false, offset: open.length });
  });

  test('keys that stand twice on each of 100,000 levels end where no spec reaches', () => {
    const text = `${'{"group":0,"group":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`;
    const found = documentOf(text).duplicates();
    expect(found[0]?.path).toEqual(['group']);
    expect(Math.max(...found.map(({ path }) => path.length))).toBeLessThan(100);
  });

  test('any text is read or refused with a place in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), jsonTexts, mutated(jsonTexts)), (text) => {
        const parsed = parseJson(text);
        if (!parsed.ok) {
          expect(parsed.offset).toBeGreaterThanOrEqual(0);
          expect(parsed.offset).toBeLessThanOrEqual(text.length);
          return;
        }
        const [document] = parsed.documents;
        expect(document?.value).toEqual(JSON.parse(text));
        expect(document?.node().span().end).toBeLessThanOrEqual(text.length);
        for (const { span } of document?.duplicates() ?? []) expect(text[span.start]).toBe('"');
      }),
      { numRuns: 500 },
    );
  });
});
