import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, editsFor } from '../../src/specs/edit.js';
import { valueAt } from '../../src/specs/value.js';
import { changesOf, edited, isAt, lines, modelled, type Row, remove, rename, set, taken, valuesIn } from './edit-texts.js';
import { writtenTexts } from './edit-yaml-texts.js';
import { decoratedTexts, dumpedTexts } from './yaml-texts.js';

const tokens = set('group.compute.launchSpecification.metadataOptions.httpTokens');
const hops = set('group.compute.launchSpecification.metadataOptions.httpPutResponseHopLimit', 2);

const spec = lines(`
  # Web servers
  group:
    name: web # as in the wiki
    compute:
      # what is launched
      launchSpecification:
        imageId: ami-1 # Ubuntu
      product: Linux/UNIX
`);
const fixedSpec = lines(`
  # Web servers
  group:
    name: web # as in the wiki
    compute:
      # what is launched
      launchSpecification:
        imageId: ami-1 # Ubuntu
        metadataOptions:
          httpTokens: required
          httpPutResponseHopLimit: 2
      product: Linux/UNIX
`);

const added: readonly Row[] = [
  ['the options and two members of them', spec, [tokens, hops], fixedSpec],
  ...['\r\n', '\r'].map(
    (eol): Row => [
      `with line ends ${JSON.stringify(eol)}`,
      spec.replaceAll('\n', eol),
      [tokens, hops],
      fixedSpec.replaceAll('\n', eol),
    ],
  ),
  ...['    ', '   ', ' '].map(
    (unit): Row => [
      `in a text that is indented by ${unit.length}`,
      spec.replaceAll('  ', unit),
      [tokens, hops],
      fixedSpec.replaceAll('  ', unit),
    ],
  ),
  ['at the end of a text without a final line end', 'g:\n   n: x', [set('g.m.t')], 'g:\n   n: x\n   m:\n      t: required'],
  ['a single member', 'm:\n  e: 1\n', [set('m.t')], 'm:\n  e: 1\n  t: required\n'],
  [
    'after the comments that stand below the last member',
    lines(`
      g:
        n: x # behind
        # o: commented out
      # about the next
      q: 1
    `),
    [set('g.t')],
    lines(`
      g:
        n: x # behind
        # o: commented out
        t: required
      # about the next
      q: 1
    `),
  ],
  ['before blank lines', 'g:\n  n: x\n\n\nq: 1\n', [set('g.t')], 'g:\n  n: x\n  t: required\n\n\nq: 1\n'],
  [
    'to mappings that begin behind a dash',
    lines(`
      - name: a # one
      - name: b
        m: # two
      -   name: c
          m: { e: 1 }
    `),
    [set('0.m.t'), set('1.m.t'), set('2.m.t'), set('2.h', 2)],
    lines(`
      - name: a # one
        m:
          t: required
      - name: b
        m: # two
          t: required
      -   name: c
          m: { e: 1, t: required }
          h: 2
    `),
  ],
  [
    'behind a list at the level of its key',
    lines(`
      g:
        tags:
        - a
        - b # last
      q: 1
    `),
    [set('g.m.t')],
    lines(`
      g:
        tags:
        - a
        - b # last
        m:
          t: required
      q: 1
    `),
  ],
  [
    'behind a list that is indented below its key',
    lines(`
      g:
        tags:
          - a
          - k: v
    `),
    [set('g.t'), set('g.tags.1.h', 2)],
    lines(`
      g:
        tags:
          - a
          - k: v
            h: 2
        t: required
    `),
  ],
  [
    'before a list that ends with an empty item',
    'g:\n  l:\n  - a\n  -\nq: 1\n',
    [set('g.t')],
    'g:\n  t: required\n  l:\n  - a\n  -\nq: 1\n',
  ],
  [
    'to a mapping in JSON style',
    '{\n  "g": {\n    "n": "x"\n  }\n}\n',
    [set('g.m.t')],
    '{\n  "g": {\n    "n": "x",\n    "m": {\n      "t": "required"\n    }\n  }\n}\n',
  ],
  ['to quoted keys', '"g":\n  "n": "x"\n', [set('g.m.t')], '"g":\n  "n": "x"\n  "m":\n    "t": "required"\n'],
  ['to keys in single quotes, values plain', "'g':\n  'n': x\n", [set('g.t')], "'g':\n  'n': x\n  't': required\n"],
  [
    'values that need quotes',
    'g:\n  n: x\n',
    [set('g.a', 'yes'), set('g.b', ''), set('g.c d', 'a: b')],
    'g:\n  n: x\n  a: "yes"\n  b: ""\n  "c d": "a: b"\n',
  ],
];

const emptied: readonly Row[] = [
  [
    'a key without a value',
    'g:\n  m:\n  n: x\n',
    [set('g.m.t'), set('g.m.h', 2)],
    'g:\n  m:\n    t: required\n    h: 2\n  n: x\n',
  ],
  ['one that ends the text', 'g:\n  m:', [set('g.m.t')], 'g:\n  m:\n    t: required'],
  [
    'one with comments',
    'g:\n  m: # todo\n    # more\n  # on n\n  n: x\n',
    [set('g.m.t')],
    'g:\n  m: # todo\n    # more\n    t: required\n  # on n\n  n: x\n',
  ],
  [
    'null with a comment',
    'g:\n  m: null  # todo\n  n: x\n',
    [set('g.m.t'), set('g.m.h', 2)],
    'g:\n  m:  # todo\n    t: required\n    h: 2\n  n: x\n',
  ],
  ['~', 'g:\n  m: ~\n', [set('g.m.t')], 'g:\n  m:\n    t: required\n'],
  ['an anchor alone', 'g:\n  m: &m # c\n', [set('g.m.t')], 'g:\n  m: &m # c\n    t: required\n'],
  ['{}', 'g:\n  m: {} # c\n', [set('g.m.t'), set('g.m.h', 2)], 'g:\n  m: {t: required, h: 2} # c\n'],
  ['{ }', 'g:\n  m: { }\n', [set('g.m.t'), set('g.m.h', 2)], 'g:\n  m: { t: required, h: 2 }\n'],
  [
    'null in flow style',
    'g: { m: null, n: , o: x }\n',
    [set('g.m.t'), set('g.n.t')],
    'g: { m: { t: required }, n: { t: required } , o: x }\n',
  ],
];

const blockScalars: readonly Row[] = [
  ['a clipped one', 'g:\n  u: |\n    a\n    # b\n\nq: 1\n', [set('g.t')], 'g:\n  u: |\n    a\n    # b\n  t: required\n\nq: 1\n'],
  [
    'a kept one with its blank lines',
    'g:\n  u: |+\n    a\n\n\nq: 1\n',
    [set('g.t')],
    'g:\n  u: |+\n    a\n\n\n  t: required\nq: 1\n',
  ],
  ['a stripped one at the end of the text', 'g:\n  u: >-\n    a', [set('g.t')], 'g:\n  u: >-\n    a\n  t: required'],
  ['one that has no line end: before it', 'g:\n  n: 1\n  u: |\n    a', [set('g.t')], 'g:\n  n: 1\n  t: required\n  u: |\n    a'],
  ['the same behind a dash', '- u: |\n    a', [set('0.m.t')], '- m:\n    t: required\n  u: |\n    a'],
  [
    'one with a comment below',
    'g:\n  u: |\n    a\n  # on u\nq: 1\n',
    [set('g.t')],
    'g:\n  u: |\n    a\n  # on u\n  t: required\nq: 1\n',
  ],
  [
    'one that ends with spaces',
    'g:\n  u: |\n    a\n      \nq: 1\n',
    [set('g.t')],
    'g:\n  u: |\n    a\n      \n  t: required\nq: 1\n',
  ],
  [
    'a deep one',
    'g:\n  c:\n    - u: |\n        a\n\nq: 1\n',
    [set('g.t')],
    'g:\n  c:\n    - u: |\n        a\n  t: required\n\nq: 1\n',
  ],
];

const flow: readonly Row[] = [
  ['one line', 'g: {n: x}\n', [set('g.m.t')], 'g: {n: x, m: {t: required}}\n'],
  ['one line with padding', 'g: { n: x } # c\n', [set('g.m.t')], 'g: { n: x, m: { t: required } } # c\n'],
  ...[
    ['with comments', '1, # one\n      b: 2 # two', '1, # one\n      b: 2, # two\n      t: required'],
    ['with a comma and a comment at the end', '1,\n      b: 2, # two', '1,\n      b: 2, # two\n      t: required,'],
    ['with a comma at the end', '1,\n      b: 2,', '1,\n      b: 2,\n      t: required,'],
    ['without', '1,\n      b: 2', '1,\n      b: 2,\n      t: required'],
  ].map(
    ([name, before, after]): Row => [
      `several lines ${name}`,
      `g:\n    f: {\n      a: ${before}\n     }\n`,
      [set('g.f.t')],
      `g:\n    f: {\n      a: ${after}\n     }\n`,
    ],
  ),
  ['the first member away', 'g: { a: 1, b: 2, c: 3 }\n', [remove('g.a')], 'g: { b: 2, c: 3 }\n'],
  ['the last member away', 'g: {a: 1, b: 2, c: 3}\n', [remove('g.c')], 'g: {a: 1, b: 2}\n'],
  ['the last member away with its comment', 'g: {\n  a: 1,\n  b: 2 # on b\n }\n', [remove('g.b')], 'g: {\n  a: 1,\n }\n'],
  ['the only member away', 'g: { a: 1, }\n', [remove('g.a')], 'g: {}\n'],
  ...[
    ['first', 'a', '    # on b\n    b: 2, # b\n    c: 3 # c\n'],
    ['middle', 'b', '    a: 1, # a\n    # on b\n    c: 3 # c\n'],
    ['last', 'c', '    a: 1, # a\n    # on b\n    b: 2, # b\n'],
  ].map(
    ([name, key, after]): Row => [
      `the ${name} member away with its line`,
      'g: {\n    a: 1, # a\n    # on b\n    b: 2, # b\n    c: 3 # c\n  }\n',
      [remove(`g.${key}`)],
      `g: {\n${after}  }\n`,
    ],
  ),
];

const replaced: readonly Row[] = [
  ...[
    ['plain', 'optional', 'required'],
    ['in double quotes', '"optional"', '"required"'],
    ['in single quotes', "'optional'", "'required'"],
    ['with a comment', 'optional   # no', 'required   # no'],
    ['null', '~', 'required'],
    ['of another type', '2', 'required'],
    ['with an anchor', '&t optional', '&t required'],
    ['with a tag that says string', '!!str optional', '!!str required'],
    ['on the next line', '\n      optional', '\n      required'],
    ['in block style', '|\n      optional', 'required'],
    ['in folded style', '>-  \n      optional', 'required'],
    ['a list', '\n      - optional\n      - x', 'required'],
    ['a list in flow style', '[optional] # c', 'required # c'],
  ].map(
    ([name, before, after]): Row => [
      `a value ${name}`,
      `m:\n  t: ${before}\n  h: 1\n`,
      [set('m.t')],
      `m:\n  t: ${after}\n  h: 1\n`,
    ],
  ),
  ['a value that is not written', 'm:\n  t:   # c\n  h:', [set('m.t'), set('m.h', 2)], 'm:\n  t: required   # c\n  h: 2'],
  ['a text by a number', 'm:\n  h: "2" # two\n', [set('m.h', 2)], 'm:\n  h: 2 # two\n'],
  [
    'a text that needs quotes',
    "m:\n  t: x\n  s: 'x'\n",
    [set('m.t', 'a: b'), set('m.s', "it's")],
    "m:\n  t: \"a: b\"\n  s: 'it''s'\n",
  ],
  [
    'keys and a value below them',
    lines(`
      "instanceMetadataOptions":   # why
        'HttpTokens': Optional # soon
    `),
    [
      rename('instanceMetadataOptions', 'metadataOptions'),
      rename('metadataOptions.HttpTokens', 'httpTokens'),
      set('metadataOptions.httpTokens'),
      set('metadataOptions.h', 2),
    ],
    lines(`
      "metadataOptions":   # why
        'httpTokens': required # soon
        'h': 2
    `),
  ],
  ['an item of a list', '- 1\n- "a"\n', [set('1')], '- 1\n- "required"\n'],
  ['a key to one that needs quotes', 'a: 1\n', [rename('a', 'no')], '"no": 1\n'],
];

const list = lines(`
  g:
    # on a
    a: 1 # x
    # on b
    b:
      - 2 # y
      # z

    c: |
      3
`);

const removed: readonly Row[] = [
  ['the first member', list, [remove('g.a')], list.replace('  a: 1 # x\n', '')],
  ['a member of several lines', list, [remove('g.b')], list.replace('  b:\n    - 2 # y\n', '')],
  ['the last member', list, [remove('g.c')], list.replace('  c: |\n    3\n', '')],
  ['the last member without a line end', list.trimEnd(), [remove('g.c')], list.replace('\n  c: |\n    3\n', '')],
  ['the line end too where a block scalar needs it', 'u: |\n  a\nb: 1', [remove('b')], 'u: |\n  a\n'],
  ['the only member', 'm: # why\n  # on e\n  e: 1 # x\nq: 1\n', [remove('m.e')], 'm: {} # why\n  # on e\nq: 1\n'],
  ['the only member, one that ends with a key alone', '# c\nm:\n  e:\n', [remove('m')], '# c\n{}\n'],
  ['the only member of a document', '---\ne: 1 # x\n---\n', [remove('e')], '---\n{} # x\n---\n'],
  ['the only member of a list item', '- e: 1\n- a\n', [remove('0.e')], '- {}\n- a\n'],
  ['the first member of a list item', '- e: 1 # x\n  a: 2\n', [remove('0.e')], '- a: 2\n'],
  ['one before a comment', '- e: 1 # x\n  # on a\n  a: 2\n', [remove('0.e')], '-\n  # on a\n  a: 2\n'],
  ['one member, and another comes', 'm:\n  e: 1\n', [remove('m.e'), set('m.t')], 'm:\n  t: required\n'],
];

describe('edits of YAML', () => {
  test.each(added)('add %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each(emptied)('fill %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each(blockScalars)('add behind a block scalar: %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each(flow)('keep flow style: %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each(replaced)('replace %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each(removed)('take away %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each([
    [0, '%YAML 1.2\n---\ng:\n  n: 1\n  t: required\n---\ng: &g\n  n: 2\n...\n'],
    [1, '%YAML 1.2\n---\ng:\n  n: 1\n---\ng: &g\n  n: 2\n  t: required\n...\n'],
  ])('change the document that is meant, here %i', (document, after) => {
    const text = '%YAML 1.2\n---\ng:\n  n: 1\n---\ng: &g\n  n: 2\n...\n';
    expect(edited(text, 'yaml', [set('g.t')], document)).toBe(after);
  });

  test.each<Row>([
    ['an anchor that no alias names', 'g: &g\n  n: x\n', [set('g.t')], 'g: &g\n  n: x\n  t: required\n'],
    ['a tag that says mapping', 'g: !!map\n  n: x\n', [set('g.t')], 'g: !!map\n  n: x\n  t: required\n'],
    [
      'a merge key that does not bring the member',
      'd: &d {a: 1}\ng:\n  <<: *d\n',
      [set('g.t')],
      'd: &d {a: 1}\ng:\n  <<: *d\n  t: required\n',
    ],
    ['tags beside the way', 'g:\n  n: !Ref x\n', [set('g.t')], 'g:\n  n: !Ref x\n  t: required\n'],
  ])('lead through %s', (_, before, changes, after) => {
    expect(edited(before, 'yaml', changes)).toBe(after);
  });

  test.each<readonly [string, string, Change]>([
    ['the way leads through an alias', 'd: &d {a: 1}\ng: *d\n', set('g.t')],
    ['the value is an alias', 'd: &d optional\ng:\n  t: *d\n', set('g.t')],
    ['an alias stands for the mapping', 'g: &g\n  n: x\nq: *g\n', set('g.t')],
    ['an alias stands for the value', 'g:\n  t: &t optional\nq: *t\n', set('g.t')],
    ['a merge key brings the way', 'd: &d {m: {a: 1}}\ng:\n  <<: *d\n', set('g.m.t')],
    ['a merge key brings the value', 'd: &d {t: optional}\ng:\n  <<: *d\n', set('g.t')],
    ['a merge key brings what nobody knows', 'g:\n  <<: !Ref d\n', set('g.t')],
    ['another mapping is merged from it', 'g: &g\n  n: x\nq:\n  <<: *g\n', set('g.t')],
    ['the way leads through a tag', 'g: !Options\n  n: x\n', set('g.t')],
    ['the value has a tag', 'g:\n  t: !Ref x\n', set('g.t')],
    ['a key on the way stands twice', 'g:\n  m:\n  m: {}\n', set('g.m.t')],
    ['the key is an alias', '- &k g\n- *k : {}\n', set('1.g.t')],
    ['the mapping has no braces of its own', 'l: [g: x]\n', set('l.0.t')],
    ['a key in braces has no value', 'g: {m, n: x}\n', set('g.m.t')],
    ['the way ends at a null in a list', '- null\n', set('0.t')],
    ['a comment would be lost', 'm: # c\n  - a\n', set('m')],
    ['a comment in the header would be lost', 'm: | # c\n  a\n', set('m')],
  ])('are none where %s', (_, text, change) => {
    expect(editsFor(text, 'yaml', 0, [change])).toBeNull();
  });

  test('make the expected values wherever the change can be made, take nothing away to add, and put nothing to remove', () => {
    const cases = fc
      .oneof(
        dumpedTexts,
        decoratedTexts,
        writtenTexts.map(({ text }) => text),
      )
      .chain((text) => fc.tuple(fc.constant(text), changesOf(valuesIn(text, 'yaml')[0])));
    fc.assert(
      fc.property(cases, ([text, change]) => {
        const [value, ...others] = valuesIn(text, 'yaml');
        const wanted = modelled(value, change);
        const edits = editsFor(text, 'yaml', 0, [change]);
        if (edits === null) {
          expect(wanted === undefined || isLeftAlone(text, value, change)).toBe(true);
          return;
        }
        expect(valuesIn(edited(text, 'yaml', [change]) ?? '', 'yaml')).toEqual([wanted, ...others]);
        if (change.do === 'remove') expect(edits.map((edit) => edit.text.trim()).join('')).toMatch(/^(?:\{\})?$/);
        if (change.do === 'set' && !isAt(value, change.path)) {
          for (const part of taken(text, edits)) expect(part).toMatch(/^\s*(?:null|~|\{\s*\})$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('keep all comments but those of a member that goes', () => {
    const cases = writtenTexts
      .filter(({ comments }) => comments.length > 0)
      .chain((written) => fc.tuple(fc.constant(written), changesOf(valuesIn(written.text, 'yaml')[0])));
    fc.assert(
      fc.property(cases, ([{ text, comments }, change]) => {
        const after = edited(text, 'yaml', [change]);
        fc.pre(after !== null);
        const isOfMember = (path: readonly (string | number)[]) => change.path.every((step, depth) => path[depth] === step);
        const lost = comments.filter((comment) => !after?.includes(comment.text));
        for (const { path, where, text: comment } of lost) {
          expect(change.do, comment).toBe('remove');
          expect(isOfMember(path) && (where !== 'before' || path.length > change.path.length), comment).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** What edits of YAML leave to people: a null in a list on the way, a collection or a list item to replace, an item without a value. */
function isLeftAlone(text: string, value: unknown, { do: what, path }: Change): boolean {
  if (what !== 'set') return /-[ \t]*(?:#.*)?$/m.test(text.replaceAll('\r', '\n'));
  const nullAt = path.findIndex((_, depth) => valueAt(value, path.slice(0, depth + 1)) === null);
  const isItem = typeof path.at(-1) === 'number' || typeof path[nullAt] === 'number';
  return isItem || typeof valueAt(value, path) === 'object';
}
