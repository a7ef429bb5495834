import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Path, Span, TextNode } from '../../src/specs/spec.js';
import { isMembers, pointerOf, unresolvableText, valueAt } from '../../src/specs/value.js';
import { parseYaml } from '../../src/specs/yaml.js';
import { jsonTexts, mutated, pathsIn } from './json-texts.js';
import { decoratedTexts, dumpedTexts } from './yaml-texts.js';

function documentsOf(text: string): readonly Document[] {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.offset} of ${JSON.stringify(text.slice(0, 200))}`);
  return parsed.documents;
}

function valuesOf(text: string): readonly unknown[] {
  return documentsOf(text).map(({ value }) => value);
}

function nodeAt(document: Document | undefined, path: Path): TextNode {
  return path.reduce<TextNode | undefined>((node, step) => node?.child(step), document?.node()) ?? missing(path);
}

function missing(path: Path): never {
  throw new Error(`nothing at ${pointerOf(path)}`);
}

/** A part of a text as a text of its own: with the indentation that its first line has. */
function reread(text: string, { start, end }: Span): unknown {
  const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) - 1;
  const parsed = parseYaml(' '.repeat(column) + text.slice(start, end));
  return parsed.ok ? parsed.documents[0]?.value : parsed.message;
}

function keyAt(text: string, { start, end }: Span): unknown {
  const parsed = parseYaml(`- ${text.slice(start, end)}`);
  return parsed.ok ? valueAt(parsed.documents[0]?.value, [0]) : parsed.message;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** What is written at a place of a document stands for the value there; a literal or folded text is there word by word. */
function expectWritten(text: string, node: TextNode, value: unknown, where: string): void {
  const { start, end } = node.span();
  const found = reread(text, node.span());
  if (typeof value === 'string' && found !== value) expect(words(text.slice(start, end)), where).toEqual(words(value));
  else if (start === end) expect(value ?? null, where).toBeNull();
  else expect(trimmed(found), where).toBe(trimmed(value ?? null));
}

/** A block text ends with its last word, whatever white space its value ends with. */
function trimmed(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'number') return String(inner);
    return typeof inner === 'string' ? inner.trimEnd() : inner;
  });
}

describe('reads YAML', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['nothing', '', []],
    ['only a comment', '# nothing\n', []],
    ['an empty document', '---\n', [null]],
    ['several documents', 'a: 1\n---\nb: 2\n...\n---\n- 3\n', [{ a: 1 }, { b: 2 }, [3]]],
    ['an empty document between others', 'a: 1\n---\n---\nb: 2\n', [{ a: 1 }, null, { b: 2 }]],
    ['directives', '%YAML 1.2\n%TAG !e! tag:example.com,2026:\n---\na: 1\n', [{ a: 1 }]],
    ['line ends of Windows', 'a:\r\n  - 1\r\n  - b\r\n', [{ a: [1, 'b'] }]],
    ['line ends of old Macs', 'a:\r  - 1\r  - b\r', [{ a: [1, 'b'] }]],
    ['a tab behind a value', 'a: 1\t\nb:\t2\n', [{ a: 1, b: 2 }]],
    ['comments', '# one\na: 1 # two\n# three\nb: "#four"\n', [{ a: 1, b: '#four' }]],
    [
      'the words that YAML 1.2 knows, and no others',
      'a: [true, yes, on, null, ~, 012]',
      [{ a: [true, 'yes', 'on', null, null, 12] }],
    ],
    ['a number that is too large, as a text', 'a: 1e400\nb: .inf', [{ a: '1e400', b: Number.POSITIVE_INFINITY }]],
    ['a date, as a text', 'a: 2026-11-24', [{ a: '2026-11-24' }]],
    ['anchors', 'a: &x { b: 1 }\nc: *x\n', [{ a: { b: 1 }, c: { b: 1 } }]],
    ['an anchor that is set anew', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', [{ a: 1, b: 1, c: 2, d: 2 }]],
    [
      'a merge key: what is written wins',
      'a: &x { b: 1, c: 1 }\nd:\n  c: 2\n  <<: *x\n',
      [{ a: { b: 1, c: 1 }, d: { b: 1, c: 2 } }],
    ],
    [
      'a merge key with a list: the first wins',
      'a: &x { b: 1 }\nc: &y { b: 2, d: 2 }\ne: { <<: [*x, *y] }\n',
      [{ a: { b: 1 }, c: { b: 2, d: 2 }, e: { b: 1, d: 2 } }],
    ],
    ['a quoted merge key, which is a key', 'a: { "<<": 1 }', [{ a: { '<<': 1 } }]],
    ['the last of two equal keys', 'a: 1\na: 2\n', [{ a: 2 }]],
    ['keys that are no texts', '1: a\n1.50: b\n~: c\nTrue: d\n', [{ '1': 'a', '1.5': 'b', null: 'c', true: 'd' }]],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  test('keeps names that objects inherit as members, and changes no other object', () => {
    const [value] = valuesOf('__proto__: { httpTokens: required }\nconstructor: { prototype: { httpTokens: required } }\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(valueAt(value, ['httpTokens'])).toBeUndefined();
    expect(valueAt(value, ['__proto__', 'httpTokens'])).toBe('required');
    expect(({} as Record<string, unknown>).httpTokens).toBeUndefined();
  });

  test('merges no inherited member', () => {
    const [value] = valuesOf('x: &x { __proto__: { httpTokens: required } }\nmetadataOptions: { <<: *x }\n');
    expect(valueAt(value, ['metadataOptions', 'httpTokens'])).toBeUndefined();
  });
});

describe('an unknown tag is a value that cannot be told', () => {
  test.each<[string, string, string]>([
    ['of a scalar', 'a: !Ref Tokens', '!Ref Tokens'],
    ['of a quoted scalar', `a: !Sub "\${x}"`, `!Sub \${x}`],
    ['of a block scalar', 'a: !Sub |\n  b\n  c\n', '!Sub b\nc'],
    ['of nothing', 'a: !Ref', '!Ref'],
    ['of a list', 'a: !GetAtt [b, c]', '!GetAtt'],
    ['of a block list', 'a: !If\n  - b\n  - c\n', '!If'],
    ['of a mapping', 'a: !Transform { Name: b }', '!Transform'],
    ['of a mapping with a mapping for a key', 'a: !x { ? { b: c } : d }', '!x'],
    ['within another', 'a: !Join ["", [!Ref b, !Ref c]]', '!Join'],
    ['of a list that has a name of its own', 'a: &b !Ref c', '!Ref c'],
    ['with two exclamation marks', 'a: !!foo b', '!!foo b'],
    ['that YAML 1.1 knew', 'a: !!binary aGk=', '!!binary aGk='],
    ['a scalar’s tag on a list', 'a: !!str [b]', '!!str'],
    ['in full', 'a: !<x> b', '!<x> b'],
    ['with a handle', '%TAG !e! tag:example.com,2026:\n---\na: !e!b c', '!<tag:example.com,2026:b> c'],
  ])('%s', (_, text, expected) => {
    const [value] = valuesOf(text);
    expect(unresolvableText(valueAt(value, ['a']))).toBe(expected);
    expect(isMembers(valueAt(value, ['a']))).toBe(false);
  });

  test('and so it is where it is merged: the file is read, and its own members are known', () => {
    const texts = [
      'a: { <<: !Include b.yaml, c: 1 }',
      'a: { <<: !Include { d: 1 }, c: 1 }',
      'a: { <<: !reference [b, c], c: 1 }',
      'x: { d: 1 }\na: { <<: [!Include b.yaml], c: 1 }',
      'x: &x !Include b.yaml\na: { <<: *x, c: 1 }',
    ];
    for (const text of texts) {
      const [document] = documentsOf(text);
      expect(valueAt(document?.value, ['a', 'c']), text).toBe(1);
      expect(valueAt(document?.value, ['a', 'd']), text).toBeUndefined();
      expect(valueAt(document?.value, ['a', '<<']), text).toBeDefined();
      const { key } = nodeAt(document, ['a', '<<']);
      expect(text.slice(key?.start, key?.end)).toBe('<<');
    }
  });

  test('the tags that YAML has are known', () => {
    expect(valuesOf('a: !!str 1\nb: !!int "2"\nc: !!map { d: 1 }\ne: !!seq [1]\nf: ! 3\n')).toEqual([
      { a: '1', b: 2, c: { d: 1 }, e: [1], f: '3' },
    ]);
  });
});

describe('is refused, with the place', () => {
  const DEEP = 100_000;

  test.each<[string, string, string, number]>([
    ['a tab as indentation', 'a:\n\tb: 1\n', 'tab', 3],
    ['a list that does not end', 'a: [1, 2', 'unexpected end', 8],
    ['a text that does not end', 'a: "b', 'unexpected end', 5],
    ['a second value', 'a: 1\n  b: 2\n', 'bad indentation', 8],
    ['an alias of nothing', 'a: *b', 'unidentified alias "b"', 4],
    ['an alias of nothing for a key', '*b : 1', 'unidentified alias "b"', 1],
    ['an alias inside its own value', 'a: &b [1, *b]', 'an alias stands inside the value that it stands for', 10],
    ['an alias of a document before', 'a: &b 1\n---\nc: *b\n', 'unidentified alias "b"', 16],
    ['a merge of a text', 'a: { <<: b }', 'cannot merge', 5],
    ['a template engine’s mark', 'a: {{ b }}', 'a mapping or a list cannot be a key', 4],
    ['a list for a key', 'x: &x [1]\na: 1\n? *x\n: 2\n', 'a mapping or a list cannot be a key', 17],
    ['a byte of value zero', 'a: b\0c', 'null byte', 4],
    ['100,000 lists within each other', '['.repeat(DEEP), 'nesting exceeded', 199],
    ['100,000 block lists within each other', '- '.repeat(DEEP), 'nesting exceeded', 400],
    ['100,000 mappings within each other', '{a: '.repeat(DEEP), 'nesting exceeded', 793],
    ['100,000 tags', '!a '.repeat(DEEP), 'duplication of a tag', 3],
  ])('%s', (_, text, message, offset) => {
    const parsed = parseYaml(text);
    expect(parsed).toMatchObject({ ok: false, offset });
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });

  test('aliases that make a document explode, at the first collection that is too large', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`);
    const text = `a0: &a0 [lol]\n${rows.join('\n')}\n`;
    const parsed = parseYaml(text);
    expect(parsed).toMatchObject({ ok: false, message: 'aliases make this larger than 1,000,000 values' });
    expect(text.slice(0, parsed.ok ? 0 : parsed.offset).split('\n').length).toBe(7);
  });

  test('merge keys that make a document explode', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join(', ');
    const rows = Array.from({ length: 2000 }, (_, index) => `m${index}: { <<: *a }`);
    expect(parseYaml(`a: &a { ${many} }\n${rows.join('\n')}\n`)).toMatchObject({ ok: false });
  });

  test('many aliases of something small are fine', () => {
    const text = `a: &a { b: [1, 2, 3] }\nc:\n${'  - *a\n'.repeat(10_000)}`;
    expect(valueAt(valuesOf(text)[0], ['c', 9999, 'b', 2])).toBe(3);
  });

  test.each<[string, string, number]>([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 10],
    ['in another spelling', 'a: 1\n"a": 3\n', 6],
    ['further down', 'x: [{ c: 1, c: 2 }]', 12],
  ])('where duplicate keys are refused: %s', (_, text, offset) => {
    expect(parseYaml(text, 'refuse')).toEqual({ ok: false, message: 'duplicated mapping key', offset });
  });

  test('where duplicate keys are refused, a key may still override a merged one', () => {
    expect(parseYaml('a: &a { b: 1 }\nc: { <<: *a, b: 2 }', 'refuse')).toMatchObject({ ok: true });
  });
});

describe('keys that stand twice', () => {
  function duplicatesIn(text: string): readonly string[] {
    return documentsOf(text).flatMap((document) =>
      document
        .duplicates()
        .map(({ path, span }) => `${document.index} ${pointerOf(path)} ${span.start}: ${text.slice(span.start, span.end)}`),
    );
  }

  test.each<[string, string, readonly string[]]>([
    ['httpTokens', 'a:\n  httpTokens: optional\n  httpTokens: required\n', ['0 /a/httpTokens 28: httpTokens']],
    ['in quotes and without', 'group: 1\n"group": 2\n', ['0 /group 9: "group"']],
    ['with an escape', `group: 1\n"gr\\x6fup": 2\n'group': 3\n`, ['0 /group 9: "gr\\x6fup"', `0 /group 23: 'group'`]],
    ['with a tag', 'group: 1\n!!str group: 2\n', ['0 /group 15: group']],
    ['as an explicit key', 'group: 1\n? group\n: 2\n', ['0 /group 11: group']],
    ['as an alias', 'group: 1\nx: &g group\n*g : 2\n', ['0 /group 21: *g']],
    ['in flow style', '{ compute: 1, compute: 2 }', ['0 /compute 14: compute']],
    ['in a list of specs', '- group: 1\n- group: 1\n  group: 2\n', ['0 /1/group 24: group']],
    ['in the second document', 'group: 1\n---\ngroup: 1\ngroup: 2\n', ['1 /group 22: group']],
    ['of the IMDS options, though unknown', 'metadataOptions: { a: 1, a: 2 }', ['0 /metadataOptions/a 25: a']],
    [
      'through an alias: where it is written, and where it is used',
      'x: &x\n  httpTokens: optional\n  httpTokens: required\nmetadataOptions: *x\n',
      ['0 /x/httpTokens 31: httpTokens', '0 /metadataOptions/httpTokens 31: httpTokens'],
    ],
    [
      'through a merge key',
      'x: [&x { httpTokens: 1, httpTokens: 2 }]\nmetadataOptions:\n  <<: *x\n',
      ['0 /x/0/httpTokens 24: httpTokens', '0 /metadataOptions/httpTokens 24: httpTokens'],
    ],
    ['through a list of a merge key', 'x: &x { a: 1, a: 2 }\nmetadataOptions: { <<: [*x] }\n', ['0 /metadataOptions/a 14: a']],
    [
      'through an alias of an alias',
      'x: &x { compute: 1, compute: 2 }\ny: &y { group: *x }\nz: *y\n',
      ['0 /x/compute 20: compute', '0 /y/group/compute 20: compute', '0 /z/group/compute 20: compute'],
    ],
  ])('%s', (_, text, expected) => {
    expect(duplicatesIn(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['a merged key and its own', 'x: &x { httpTokens: 1 }\na: { httpTokens: 2, <<: *x }\n'],
    ['two merged ones', 'x: &x { httpTokens: 1 }\ny: &y { httpTokens: 2 }\na: { <<: [*x, *y] }\n'],
    ['two merge keys', 'x: &x { a: 1 }\nmetadataOptions: { <<: *x, <<: *x }\n'],
    ['the same key in different mappings', '- group: { compute: 1 }\n- group: { compute: 2 }\n'],
    ['the same key in different documents', 'group: 1\n---\ngroup: 2\n'],
    ['keys that lead nowhere', 'tags: { a: 1, a: 2 }\n'],
    ['a text that looks like keys', 'userData: |\n  group: 1\n  group: 2\n'],
    ['a key and a value of the same text', 'group: group\ncompute: compute\n'],
    ['empty keys', ': 1\n"": 2\n'],
  ])('not %s', (_, text) => {
    expect(duplicatesIn(text)).toEqual([]);
  });

  test('of aliases within aliases, not without end', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `a${index + 1}: &a${index + 1} { group: *a${index} }`);
    const [document] = documentsOf(`a0: &a0 { group: 1, group: 2 }\n${rows.join('\n')}\n`);
    expect(document?.duplicates()[0]?.path).toEqual(['a0', 'group']);
    expect(Math.max(...(document?.duplicates() ?? []).map(({ path }) => path.length))).toBeLessThan(100);
  });
});

describe('places', () => {
  test.each<[string, string, Path, string | null, string]>([
    ['a plain scalar', 'a: b c # d\n', ['a'], 'a', 'b c'],
    ['a quoted scalar and key', `"a": 'it''s' # d\n`, ['a'], '"a"', `'it''s'`],
    ['a number', 'a: [1, 2.50]', ['a', 1], null, '2.50'],
    ['a scalar over two lines', 'a: b\n  c\nd: 1\n', ['a'], 'a', 'b\n  c'],
    ['a tag', 'a: !Ref b\n', ['a'], 'a', '!Ref b'],
    ['a tag of nothing', 'a: !Ref\nb: 1\n', ['a'], 'a', '!Ref'],
    ['a tag of a list', 'a: !GetAtt [ b, c ] # ]\n', ['a'], 'a', '!GetAtt [ b, c ]'],
    ['an anchor, which is no part of the value', 'a: &x b\n', ['a'], 'a', 'b'],
    ['a literal text, without its mark', 'a: |\n  b\n   c\n\nd: 1\n', ['a'], 'a', 'b\n   c'],
    ['a folded text, without its mark', 'a: >-\n    b\n    c\n', ['a'], 'a', 'b\n    c'],
    ['a block mapping', 'a:\n  b: 1\n  c: 2 # x\n# y\nd: 3\n', ['a'], 'a', 'b: 1\n  c: 2'],
    ['a block list', 'a:\n- 1\n- b: 2\nc: 3\n', ['a'], 'a', '- 1\n- b: 2'],
    ['a mapping in a list', '- a: 1\n  b: 2\n- c\n', [0], null, 'a: 1\n  b: 2'],
    ['an empty flow mapping', 'a: {  }\n', ['a'], 'a', '{  }'],
    [
      'a flow mapping with brackets in it',
      'a: { b: "}", c: [ ], # }\n  d: 1 } # }\n',
      ['a'],
      'a',
      '{ b: "}", c: [ ], # }\n  d: 1 }',
    ],
    ['a flow list with a comma at the end', 'a: [ 1, ]\n', ['a'], 'a', '[ 1, ]'],
    ['a flow list with a nested one at the end', 'a: [ [ 1 ] ]\n', ['a'], 'a', '[ [ 1 ] ]'],
    ['a pair in a flow list', 'a: [ b: 1, c ]\n', ['a', 0], null, 'b: 1'],
    ['the value of such a pair', 'a: [ b: 1, c ]\n', ['a', 0, 'b'], 'b', '1'],
    ['a key without a value in flow style', 'a: { b, c: 1 }\n', ['a', 'b'], 'b', ''],
    ['an explicit key', '? a\n: b\n', ['a'], 'a', 'b'],
    ['a key that is a number', '1.50: b\n', ['1.5'], '1.50', 'b'],
    ['a key that is null', '~: b\n', ['null'], '~', 'b'],
    ['a key that is an alias', 'x: &k a\n*k : b\n', ['a'], '*k', 'b'],
    ['nothing', 'a:\nb: 1\n', ['a'], 'a', ''],
    ['the last of two equal keys', 'a: 1\n"a": 2\n', ['a'], '"a"', '2'],
    ['what an alias stands for', 'x: &x [ 1 ]\na: *x\n', ['a'], 'a', '[ 1 ]'],
    ['a member of that', 'x: &x { b: 1 }\na: *x\n', ['a', 'b'], 'b', '1'],
    ['what a merge key brings', 'x: &x { b: 1 }\na:\n  <<: *x\n', ['a', 'b'], 'b', '1'],
    ['what is written beside a merge key', 'x: &x { b: 1 }\na:\n  b: 2\n  <<: *x\n', ['a', 'b'], 'b', '2'],
    ['the first of several merged', 'x: &x { b: 1 }\ny: &y { b: 2 }\na: { <<: [*y, *x] }\n', ['a', 'b'], 'b', '2'],
    ['a merged one of a merged one', 'x: &x { b: 1 }\ny: &y { <<: *x }\na: { <<: *y }\n', ['a', 'b'], 'b', '1'],
    ['a key named << in quotes', 'a: { "<<": { b: 1 } }', ['a', '<<', 'b'], 'b', '1'],
    ['a value in lines of Windows', 'a:\r\n  b: c\r\n', ['a', 'b'], 'b', 'c'],
    ['a value behind tabs', 'a:\t\tb\t# c\n', ['a'], 'a', 'b'],
  ])('%s', (_, text, path, key, value) => {
    const node = nodeAt(documentsOf(text)[0], path);
    expect(text.slice(node.span().start, node.span().end)).toBe(value);
    expect(node.key === null ? null : text.slice(node.key.start, node.key.end)).toBe(key);
  });

  test('nothing stands where it would be written', () => {
    const [document] = documentsOf('a:\nb: &x\nc:\n  - 1\n  -\n');
    expect(nodeAt(document, ['a']).span()).toEqual({ start: 1, end: 1 });
    expect(nodeAt(document, ['b']).span()).toEqual({ start: 8, end: 8 });
    expect(nodeAt(document, ['c', 1]).span()).toEqual({ start: 17, end: 17 });
  });

  test('of the second document', () => {
    const text = 'a: 1\n---\na: 2\n';
    const value = nodeAt(documentsOf(text)[1], ['a']).span();
    expect(value).toEqual({ start: 12, end: 13 });
  });

  test.each<[string, string, Path]>([
    ['a key that is not there', 'a: 1', ['b']],
    ['a step below a scalar', 'a: 1', ['a', 'b']],
    ['an item behind the last', 'a: [1]', ['a', 1]],
    ['a name that objects inherit', 'a: 1', ['constructor']],
    ['a merge key itself', 'x: &x { b: 1 }\na: { <<: *x }', ['a', '<<']],
    [
      'what no merged mapping has',
      `a0: &a0 {}\n${Array.from({ length: 15 }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}] }`).join('\n')}`,
      ['a15', 'b'],
    ],
  ])('none of %s', (_, text, path) => {
    const parent = nodeAt(documentsOf(text)[0], path.slice(0, -1));
    expect(parent.child(path.at(-1) ?? '')).toBeUndefined();
  });

  test.each([
    ['in any style', dumpedTexts],
    ['with comments, blank lines and several documents', decoratedTexts],
    ['of JSON', jsonTexts.filter((text) => !/\t|\\u|\r/.test(text))],
  ])('every value is found in the text, %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseYaml(text);
        fc.pre(parsed.ok);
        for (const document of parsed.ok ? parsed.documents : []) {
          for (const path of pathsIn(document.value)) {
            const node = nodeAt(document, path);
            expectWritten(text, node, valueAt(document.value, path), pointerOf(path));
            const step = path.at(-1);
            if (typeof step === 'string' && node.key !== null) expect(String(keyAt(text, node.key))).toBe(step);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a collection reaches around all that it holds', () => {
    fc.assert(
      fc.property(fc.oneof(dumpedTexts, decoratedTexts), (text) => {
        for (const document of documentsOf(text)) {
          for (const path of pathsIn(document.value).filter((one) => one.length > 0)) {
            const outer = nodeAt(document, path.slice(0, -1)).span();
            const { key, span } = nodeAt(document, path);
            const value = span();
            // What an alias stands for is somewhere else.
            if (text.slice(0, outer.end).includes('&ref_')) continue;
            expect(value.start, pointerOf(path)).toBeGreaterThanOrEqual(key?.end ?? outer.start);
            expect(value.end, pointerOf(path)).toBeLessThanOrEqual(outer.end);
          }
        }
      }),
    );
  });
});

test('all specs of a document share what was worked out: nothing is looked for anew', () => {
  const [document] = documentsOf('items: [{ group: 1, group: 2 }, {}]');
  expect(document?.node()).toBe(document?.node());
  expect(nodeAt(document, ['items', 1])).toBe(nodeAt(document, ['items', 1]));
  expect(document?.duplicates()).toBe(document?.duplicates());
});

test('any text is read or refused with a place in it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    jsonTexts,
    mutated(dumpedTexts),
    mutated(decoratedTexts),
    mutated(jsonTexts),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('collect' as const, 'refuse' as const), (text, duplicateKeys) => {
      const parsed = parseYaml(text, duplicateKeys);
      if (!parsed.ok) {
        expect(parsed.message).not.toBe('');
        expect(parsed.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.offset).toBeLessThanOrEqual(text.length);
        return;
      }
      for (const document of parsed.documents) {
        const { start, end } = document.node().span();
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(Array.isArray(document.duplicates())).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
