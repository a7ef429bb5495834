import fc from 'fast-check';
import type { Path } from '../../src/specs/spec.js';

/** White space of JSON's, of the kinds that people and tools leave between tokens. */
const space = fc.constantFrom('', '', ' ', '  ', '\n', '\n    ', '\r\n\t', '\r', '\t');

/** Keys on the way to IMDS options, names that objects inherit, and anything else. */
const name = fc.oneof(
  fc.constantFrom('group', 'compute', 'metadataOptions', 'httpTokens', '__proto__', 'constructor', 'toString', '', '0', 'a/b~c'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** A string as JSON text: as short as it can be, or with every unit escaped. */
function literalOf(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.boolean()).map(([value, isEscaped]) => (isEscaped ? escaped(value) : JSON.stringify(value)));
}

/** A string as JSON text in which every unit is an escape. */
export function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`;
}

const scalar = fc.oneof(
  literalOf(name),
  fc.constantFrom('true', 'false', 'null', '0', '-0', '1e400', '-1.5E-7', '64'),
  fc.integer().map(String),
);

const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('object')),
  list: fc
    .tuple(space, fc.array(fc.tuple(space, tie('value'), space), { maxLength: 4 }))
    .map(([inside, items]) => `[${items.map((item) => item.join('')).join(',') || inside}]`),
  object: fc
    .tuple(space, fc.array(fc.tuple(space, literalOf(name), space, space, tie('value'), space), { maxLength: 5 }))
    .map(([inside, members]) => `{${members.map(memberOf).join(',') || inside}}`),
}));

function memberOf([before, key, after, between, member, end]: readonly string[]): string {
  return `${before}${key}${after}:${between}${member}${end}`;
}

/** Valid JSON texts with odd spacing, escapes, odd keys, and now and then the same key twice. */
export const jsonTexts: fc.Arbitrary<string> = fc.tuple(space, value, space).map((parts) => parts.join(''));

/** A text with some of its parts cut out, doubled, or replaced. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...'{}[],:"\\\'#&*!|>-? \t\n\r\u0000\u2028'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), piece);
  return fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, [where, length, put]) => {
      const at = Math.floor(where * changed.length);
      return changed.slice(0, at) + put + changed.slice(at + length);
    }, text),
  );
}

/** The paths of everything that a value holds, itself first. */
export function pathsIn(root: unknown, path: Path = []): readonly Path[] {
  if (typeof root !== 'object' || root === null) return [path];
  const entries = Array.isArray(root) ? [...root.entries()] : Object.entries(root);
  return [path, ...entries.flatMap(([step, inner]) => pathsIn(inner, [...path, step]))];
}
