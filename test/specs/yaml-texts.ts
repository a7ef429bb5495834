import fc from 'fast-check';
import { type DumpOptions, dump } from 'js-yaml';

/** Words that YAML reads as something else than a text, or that mean something to it, unless they are quoted. */
const tricky = fc.constantFrom(
  ...[
    '',
    ' ',
    '~',
    'null',
    'true',
    'No',
    '1',
    '1.0',
    '0x1F',
    '1e400',
    '.inf',
    '<<',
    '=',
    '- a',
    '? b',
    'a: b',
    'a #b',
    '#c',
    '[d]',
    '{e}',
  ],
  ...[
    "it's",
    '"quoted"',
    '!Ref x',
    '&a',
    '*a',
    '%d',
    '@f',
    '`g`',
    '| h',
    '> i',
    '---',
    '...',
    '2026-11-24',
    '\ttab ',
    'caf\u00e9 \u{1f600}',
  ],
);
const line = fc.oneof(tricky, fc.string({ unit: 'grapheme' }), fc.string());
const lines = fc.array(line, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('\n'));
const key = fc.oneof(fc.constantFrom('group', 'compute', 'httpTokens', '__proto__', 'constructor', '0'), tricky, fc.string());

function valuesOf(text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const scalar = fc.oneof(
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
    ),
  }));
  return value;
}

const styles: fc.Arbitrary<DumpOptions> = fc.record({
  indent: fc.constantFrom(2, 3, 4, 8),
  seqNoIndent: fc.boolean(),
  seqInlineFirst: fc.boolean(),
  flowLevel: fc.constantFrom(-1, -1, 0, 1, 2, 3),
  flowBracketPadding: fc.boolean(),
  flowSkipCommaSpace: fc.boolean(),
  flowSkipColonSpace: fc.boolean(),
  quoteStyle: fc.constantFrom('single' as const, 'double' as const),
  forceQuotes: fc.boolean(),
  noRefs: fc.boolean(),
});

/** YAML documents in block and flow style, with quoted, plain, literal and folded texts, some of them over several lines. */
export const dumpedTexts: fc.Arbitrary<string> = fc
  .tuple(valuesOf(fc.oneof(line, lines)), styles, fc.constantFrom(-1, 20, 80))
  .map(([value, style, lineWidth]) => dump(value, { ...style, lineWidth }));

/** YAML files of several documents with comments, blank lines, document marks and line ends of either kind. */
export const decoratedTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(valuesOf(line), styles), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', ' # {[" \' }]', '  '),
    fc.constantFrom('\n', '\r\n', '\n\n', '\n# --- group: [\n'),
  )
  .map(([documents, comment, end]) => {
    const texts = documents.map(([value, style]) => dump(value, { ...style, lineWidth: -1 }).trimEnd());
    return texts.map((text) => `---\n${text}\n`.replaceAll('\n', `${comment}${end}`)).join('');
  });
