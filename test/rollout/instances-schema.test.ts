import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTANCES_REPORTERS } from '../../src/reporters/instances.js';
import { INSTANCES_SCHEMA } from '../../src/rollout/instances-schema.js';
import type { RequireReport } from '../../src/rollout/required.js';
import { requireReport } from '../reporters/require-made.js';
import { undescribed } from './undescribed.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/instances.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(committed);
const asJson = (report: RequireReport) => JSON.parse(INSTANCES_REPORTERS.json(report));

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(INSTANCES_SCHEMA)));
});

test('reports are as it says, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const given of [{}, { readiness: null, stopped: null, refusals: [] }])
        expect(isValid(asJson(requireReport(text, given))), JSON.stringify(isValid.errors)).toBe(true);
    }),
  );
});

test('it describes all of a report: each member is told, and needed', () => {
  expect(undescribed(asJson(requireReport()), committed)).toEqual([]);
});

test('a member of a wrong type is noticed', () => {
  const report = asJson(requireReport());
  expect(isValid({ ...report, verdict: 'compliant' })).toBe(false);
  expect(isValid({ ...report, fleets: [{ ...report.fleets[0], instances: [{ id: 'i-1', state: 'open' }] }] })).toBe(false);
  expect(isValid({ ...report, later: 1 })).toBe(true);
});
