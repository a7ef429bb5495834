import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';
import { bodySchema } from '../../src/policy/schema.js';
import { validate } from '../../src/policy/validate.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { isMembers, pathOf } from '../../src/specs/value.js';
import { bodyWith, keyOf, kindIds } from './bodies.js';

const imds = fc.oneof(
  fc.dictionary(
    fc.constantFrom('httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags', 'a', 'toString'),
    fc.oneof(
      fc.constantFrom('required', 'optional', 'enabled', 'Disabled', null, 0, 1, 2, 3, 64, 65, 1.5, Infinity),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  ),
  fc.jsonValue({ maxDepth: 1 }),
);
const hopLimit = fc.record({
  min: fc.integer({ min: 1, max: 3 }),
  max: fc.integer({ min: 3, max: 64 }),
  required: fc.constant(false),
});

/** Bodies with any IMDS options, and some whose way to them is broken. */
const bodyOf = (id: KindId) =>
  fc.oneof(
    { weight: 5, arbitrary: imds.map((options) => bodyWith(id, options)) },
    fc.jsonValue({ maxDepth: 1 }).map((launchSpecification) => ({ compute: { launchSpecification } })),
    fc.jsonValue({ maxDepth: 1 }).map((compute) => ({ compute })),
    imds.map((options) => ({ [keyOf(id)]: options })),
  );

describe('the validators that were compiled beforehand find what the schema finds, under every policy', () => {
  test.each(kindIds)('%s', (id) => {
    fc.assert(
      fc.property(bodyOf(id), hopLimit, (body, limits) => {
        if (!isMembers(body)) return;
        const ajv = new Ajv2020({ allErrors: true, ownProperties: true, allowUnionTypes: true });
        const isValid = ajv.compile(bodySchema(KINDS[id], limits));
        const all = isValid(body) ? [] : (isValid.errors ?? []);
        // The type beside a constant is for editors: it says nothing that the constant does not.
        const isConstant = (path: string) =>
          all.some(({ instancePath, keyword }) => instancePath === path && keyword === 'const');
        const expected = all.filter(({ instancePath, keyword }) => keyword !== 'type' || !isConstant(instancePath));
        const found = validate(KINDS[id], body, { ...DEFAULT_POLICY, hopLimit: limits });
        expect(found.map(({ path, keyword }) => ({ path, keyword }))).toEqual(
          expected.map(({ instancePath, keyword }) => ({ path: pathOf(instancePath), keyword })),
        );
        expect(found.map(({ params }) => params)).toEqual(expected.map(({ params }) => params));
      }),
      { numRuns: 60 },
    );
  });
});

test('one policy leaves nothing behind for the next', () => {
  const body = bodyWith('elastigroup', { httpTokens: 'required', httpPutResponseHopLimit: 5 });
  const strict = { ...DEFAULT_POLICY, hopLimit: { min: 1, max: 2, required: false } };
  if (!isMembers(body)) throw new Error('no body');
  expect(validate(KINDS.elastigroup, body, strict)).toHaveLength(1);
  expect(validate(KINDS.elastigroup, body, DEFAULT_POLICY)).toEqual([]);
  expect(validate(KINDS.elastigroup, body, strict)).toHaveLength(1);
});

test('a body\u2019s prototype is no part of it', () => {
  const body = Object.create({ compute: { launchSpecification: { metadataOptions: { httpTokens: 'required' } } } });
  expect(validate(KINDS.elastigroup, body, DEFAULT_POLICY)).toMatchObject([{ path: [], keyword: 'required' }]);
});
