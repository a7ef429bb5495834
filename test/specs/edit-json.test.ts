import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsFor } from '../../src/specs/edit.js';
import type { Path } from '../../src/specs/spec.js';
import { changesOf, edited, isAt, lines, modelled, type Row, remove, rename, set, taken, valuesIn } from './edit-texts.js';
import { jsonTexts } from './json-texts.js';

const tokens = 'group.compute.launchSpecification.metadataOptions.httpTokens';
const hops = set('group.compute.launchSpecification.metadataOptions.httpPutResponseHopLimit', 2);

const spec = lines(`
  {
    "group": {
      "name": "web",
      "compute": {
        "launchSpecification": {
          "imageId": "ami-1"
        }
      }
    }
  }
`);
const fixedSpec = lines(`
  {
    "group": {
      "name": "web",
      "compute": {
        "launchSpecification": {
          "imageId": "ami-1",
          "metadataOptions": {
            "httpTokens": "required",
            "httpPutResponseHopLimit": 2
          }
        }
      }
    }
  }
`);
const compact = '{"group":{"compute":{"launchSpecification":{"imageId":"ami-1"}}}}';

const added: readonly Row[] = [
  ['the options and two members of them', spec, [set(tokens), hops], fixedSpec],
  ['in a text without a final line end', spec.trimEnd(), [set(tokens), hops], fixedSpec.trimEnd()],
  ...(['\r\n', '\r'] as const).map(
    (eol): Row => [
      `with line ends ${JSON.stringify(eol)}`,
      spec.replaceAll('\n', eol),
      [set(tokens), hops],
      fixedSpec.replaceAll('\n', eol),
    ],
  ),
  ...['\t', '    ', '   ', ' '].map(
    (unit): Row => [
      `in a text that is indented by ${JSON.stringify(unit)}`,
      spec.replaceAll('  ', unit),
      [set(tokens), hops],
      fixedSpec.replaceAll('  ', unit),
    ],
  ),
  [
    'a member to options',
    lines(`
      {
        "m": {
          "httpEndpoint": "enabled"
        }
      }
    `),
    [set('m.httpTokens')],
    lines(`
      {
        "m": {
          "httpEndpoint": "enabled",
          "httpTokens": "required"
        }
      }
    `),
  ],
  [
    'to compact JSON',
    compact,
    [set(tokens), hops],
    compact.replace('"ami-1"', '"ami-1","metadataOptions":{"httpTokens":"required","httpPutResponseHopLimit":2}'),
  ],
  [
    'to one line with spaces',
    '{"g": {"n": 1}}\n',
    [set('g.m.t'), set('g.m.h', 2)],
    '{"g": {"n": 1, "m": {"t": "required", "h": 2}}}\n',
  ],
  ['to one line with padding', '{ "g": { "n": 1 } }', [set('g.m.t')], '{ "g": { "n": 1, "m": { "t": "required" } } }'],
  ['to one line with odd commas', '{"n" :1 , "o" :2}', [set('m.t')], '{"n" :1 , "o" :2 , "m" :{"t" :"required"}}'],
  [
    'to an object on one line in a text of many',
    '{\n  "m": { "httpTokens": "optional" },\n  "n": 1\n}\n',
    [set('m.httpTokens'), set('m.h', 2)],
    '{\n  "m": { "httpTokens": "required", "h": 2 },\n  "n": 1\n}\n',
  ],
  [
    'after spaces before colons',
    '{\n  "n" : {\n    "o" : 1\n  }\n}\n',
    [set('n.m.t')],
    '{\n  "n" : {\n    "o" : 1,\n    "m" : {\n      "t" : "required"\n    }\n  }\n}\n',
  ],
  [
    'below lined-up values',
    '{\n  "n":    1,\n  "long": 2\n}\n',
    [set('t')],
    '{\n  "n":    1,\n  "long": 2,\n  "t": "required"\n}\n',
  ],
  [
    'with one line end after blank lines',
    '{\n  "n": 1,\n\n\n  "o": 2\n}\n',
    [set('t')],
    '{\n  "n": 1,\n\n\n  "o": 2,\n  "t": "required"\n}\n',
  ],
  [
    'where commas begin the lines',
    '{\n    "n": 1\n  , "o": 2\n}\n',
    [set('t')],
    '{\n    "n": 1\n  , "o": 2\n  , "t": "required"\n}\n',
  ],
  ...['{}', '{ }', '{\n  }', 'null'].map(
    (empty): Row => [
      `in the place of ${JSON.stringify(empty)}`,
      `{\n  "m": ${empty},\n  "n": 1\n}\n`,
      [set('m.t'), set('m.h', 2)],
      '{\n  "m": {\n    "t": "required",\n    "h": 2\n  },\n  "n": 1\n}\n',
    ],
  ),
  ['in the place of {} in compact JSON', '{"g":{"m":{}}}', [set('g.m.t')], '{"g":{"m":{"t":"required"}}}'],
  [
    'in the place of null among others on a line',
    '{\n  "g": { "n": 1, "m": null }\n}',
    [set('g.m.t')],
    '{\n  "g": { "n": 1, "m": { "t": "required" } }\n}',
  ],
  [
    'in an item of a list',
    '[\n  {},\n  null\n]',
    [set('0.m'), set('1.m')],
    '[\n  {\n    "m": "required"\n  },\n  {\n    "m": "required"\n  }\n]',
  ],
  ['in a whole document of {}', '{}\n', [set('a.b')], '{"a": {"b": "required"}}\n'],
];

const others: readonly Row[] = [
  ['a value', '{"a":\t"optional" }', [set('a')], '{"a":\t"required" }'],
  ['a value behind a key with escapes', '{"\\u0061": "optional"}', [set('a')], '{"\\u0061": "required"}'],
  [
    'a value of another type',
    '{"a": ["required"], "b": "2", "c": {"d": {}}}',
    [set('a'), set('b', 2), set('c', null)],
    '{"a": "required", "b": 2, "c": null}',
  ],
  ['an item of a list', '[1, "x", 2]', [set('1')], '[1, "required", 2]'],
  [
    'a key and a value below it',
    lines(`
      {
        "instanceMetadataOptions": {
          "HttpTokens": "Required"
        },
        "n": 1
      }
    `),
    [
      rename('instanceMetadataOptions', 'metadataOptions'),
      rename('metadataOptions.HttpTokens', 'httpTokens'),
      set('metadataOptions.httpTokens'),
      set('metadataOptions.h', 2),
    ],
    lines(`
      {
        "metadataOptions": {
          "httpTokens": "required",
          "h": 2
        },
        "n": 1
      }
    `),
  ],
  ['a key to one that needs escapes', '{"a": 1}', [rename('a', 'say "\n"')], '{"say \\"\\n\\"": 1}'],
  ['a member away, the first', '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', [remove('a')], '{\n  "b": 2,\n  "c": 3\n}\n'],
  [
    'a member away, in the middle',
    '{\n  "a": 1,\n  "b": {\n    "x": 1\n  },\n  "c": 3\n}\n',
    [remove('b')],
    '{\n  "a": 1,\n  "c": 3\n}\n',
  ],
  ['a member away, the last', '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n', [remove('c')], '{\n  "a": 1,\n  "b": 2\n}\n'],
  ['a member away, the only one', '{\n  "m": {\n    "a": 1\n  }\n}\n', [remove('m.a')], '{\n  "m": {}\n}\n'],
  ['members away in compact JSON', '{"a":1,"b":2,"c":3,"d":4}', [remove('a'), remove('c'), remove('d')], '{"b":2}'],
  ['members away from one line', '{ "a": 1, "b": 2, "c": 3 }', [remove('a'), remove('c')], '{ "b": 2 }'],
  ['members away where commas begin the lines', '{ "a": 1\n, "b": 2\n, "c": 3\n}', [remove('a'), remove('b')], '{ "c": 3\n}'],
  [
    'a member away, another one set, a third one added',
    '{\n  "a": 1,\n  "t": "optional",\n  "e": "enabled"\n}\n',
    [remove('e'), set('t'), set('h', 2)],
    '{\n  "a": 1,\n  "t": "required",\n  "h": 2\n}\n',
  ],
  [
    'the only member away and another one added',
    '{\n  "m": {\n    "e": 1\n  }\n}\n',
    [remove('m.e'), set('m.t')],
    '{\n  "m": {\n    "t": "required"\n  }\n}\n',
  ],
];

describe('edits of JSON', () => {
  test.each(added)('add %s', (_, before, changes, after) => {
    expect(edited(before, 'json', changes)).toBe(after);
  });

  test.each(others)('change %s', (_, before, changes, after) => {
    expect(edited(before, 'json', changes)).toBe(after);
  });

  test.each([
    ['a key on the way stands twice', '{"m": {}, "m": {}}', set('m.t')],
    ['a key on the way stands twice, once with an escape', '{"m": {}, "\\u006d": {}}', set('m.t')],
    ['the member to remove stands twice', '{"m": 1, "m": 2}', remove('m')],
  ])('are none where %s', (_, text, change) => {
    expect(editsFor(text, 'json', 0, [change])).toBeNull();
  });

  test('leave what JSON.stringify would write, in any of its styles', () => {
    const cases = fc
      .tuple(plainValue, plainValue, fc.constantFrom(undefined, 1, 2, 3, 4, '\t'), fc.constantFrom('\n', '\r\n'))
      .chain(([first, second, indent, eol]) => {
        const value = { first, second };
        return fc.tuple(fc.constant(value), changesOf(value), fc.constant(indent), fc.constant(eol));
      });
    fc.assert(
      fc.property(cases, ([value, change, indent, eol]) => {
        const wanted = modelled(value, change);
        fc.pre(wanted !== undefined);
        const inPlace = change.do === 'rename' ? renamedInPlace(value, change.path, change.to) : wanted;
        const written = (what: unknown) => JSON.stringify(what, null, indent).replaceAll('\n', eol);
        expect(edited(written(value), 'json', [change])).toBe(written(inPlace));
      }),
      { numRuns: 1000 },
    );
  });

  test('make the expected value wherever the change can be made, take nothing away to add, and put nothing to remove', () => {
    const cases = jsonTexts
      .filter((text) => editsFor(text, 'json', 0, []) !== null)
      .chain((text) => fc.tuple(fc.constant(text), changesOf(valuesIn(text, 'json')[0])));
    fc.assert(
      fc.property(cases, ([text, change]) => {
        const [value] = valuesIn(text, 'json');
        const wanted = modelled(value, change);
        const edits = editsFor(text, 'json', 0, [change]);
        if (edits === null) {
          // Where keys stand twice, nothing is sure.
          expect(wanted === undefined || holdsTwice(text)).toBe(true);
          return;
        }
        expect(valuesIn(edited(text, 'json', [change]) ?? '', 'json')).toEqual([wanted]);
        if (change.do === 'remove') expect(edits.map((edit) => edit.text).join('')).toBe('');
        const isNew = change.do === 'set' && !isAt(value, change.path);
        if (isNew) for (const part of taken(text, edits)) expect(part).toMatch(/^(?:null|\{\s*\})$/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Values without keys like numbers, which objects move to the front. */
const { plainValue } = fc.letrec<{ plainValue: unknown }>((tie) => ({
  plainValue: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('plainValue'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c d', '"', '{'), tie('plainValue')), { maxLength: 4 }).map(Object.fromEntries),
  ),
}));

/** A value with a key renamed where it stands. */
function renamedInPlace(value: unknown, path: Path, to: string): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? renamedInPlace(item, rest, to) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== step) return [key, inner];
      return rest.length === 0 ? [to, inner] : [key, renamedInPlace(inner, rest, to)];
    }),
  );
}

/** Whether an object of a JSON text has two equal keys: its text without spaces has more members than its value. */
function holdsTwice(text: string): boolean {
  let count = 0;
  JSON.parse(text, (_, inner: unknown) => {
    count += typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.keys(inner).length : 0;
    return inner;
  });
  return (text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/:/g) ?? []).length > count;
}
