import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planJson } from '../../src/reporters/plan-json.js';
import { PLAN_SCHEMA } from '../../src/rollout/plan-schema.js';
import type { Plan } from '../../src/rollout/planned.js';
import type { Members } from '../../src/specs/value.js';
import { bodyWith, kindIds, STRONG } from '../policy/bodies.js';
import { readiness, toRoll } from '../reporters/plan-made.js';
import { desired, live, planFor, WEAK } from './made.js';
import { undescribed } from './undescribed.js';

const committed = JSON.parse(readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(committed);
const asJson = (plan: Plan) => JSON.parse(planJson(plan, { color: false, pathOf: (file) => file }));

test('the committed schema is what the builder makes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(PLAN_SCHEMA)));
});

/** A plan in which each state is. */
function everything(): Plan {
  const specs = [
    ...kindIds.map((kind) => desired(kind, { body: bodyWith(kind, STRONG, { description: 'x' }) as Members })),
    desired('elastigroup', { id: 'sig-2', imds: WEAK, verdict: 'fail' }),
    desired('elastigroup', { id: 'sig-3', verdict: 'fail', failures: ['hop-limit'] }),
    desired('elastigroup', { account: null }),
    desired('elastigroup', { id: null, matchesName: true, name: 'twin' }),
    desired('elastigroup', { id: '{{ id }}' }),
    desired('ocean-vng', { id: 'ols-2', imds: null, source: 'inherited', body: {} }),
    desired('elastigroup', { id: null, name: null }),
    desired('elastigroup', { id: 'sig-404' }),
    desired('elastigroup', { id: 'sig-4', verdict: 'waived' }),
    desired('elastigroup', { id: 'sig-5', body: { capacity: { target: 1 } } }),
    desired('elastigroup', { id: null, create: true, name: 'new', body: { tags: [] } }),
  ];
  const group = (id: string, imds: unknown, name = id) => ({
    ...live('elastigroup', imds, { capacity: { target: 3 } }),
    id,
    name,
  });
  const found = [
    ...kindIds.map((kind) => live(kind, kind === 'ocean-ecs-cluster' ? undefined : WEAK)),
    ...['sig-2', 'sig-3', 'sig-4', 'sig-5'].map((id) => group(id, STRONG)),
    group('sig-6', STRONG, 'twin'),
    group('sig-7', STRONG, 'twin'),
    group('sig-8', undefined),
    { ...live('ocean-vng', WEAK), id: 'ols-2' },
  ];
  const waves = [{ name: 'canary', bakeSeconds: 60, maxParallel: 2 }];
  const plan = planFor(
    specs.map((spec) => ({ ...spec, body: spec.body ?? {} })),
    found,
    { scope: 'spec', roll: true, waves },
  );
  return { ...plan, resources: [...plan.resources, toRoll()], readiness: readiness() };
}

describe('plans are as the schema says', () => {
  test('of every state', () => {
    const plan = asJson(everything());
    expect(isValid(plan), JSON.stringify(isValid.errors)).toBe(true);
    const states = new Set(plan.resources.map(({ state }: { state: string }) => state));
    expect([...states].toSorted()).toEqual([
      'ambiguous',
      'change',
      'create',
      'failed-check',
      'missing',
      'no-account',
      'overrides',
      'right',
      'roll',
      'unmanaged',
      'unmatched',
      'unresolvable',
      'waived',
      'would-weaken',
    ]);
  });

  test('of nothing', () => {
    expect(isValid(asJson(planFor([], [])))).toBe(true);
  });

  test('whatever is live', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('capacity', 'strategy', 'oceanId'), fc.jsonValue()),
        (imds, more) => {
          const plan = planFor(
            [desired('elastigroup'), desired('ocean-vng')],
            [live('elastigroup', imds, more), live('ocean-vng', imds, more)],
          );
          expect(isValid(asJson(plan)), JSON.stringify(isValid.errors)).toBe(true);
        },
      ),
    );
  });
});

test('the schema describes all of a plan: each member is told, and needed', () => {
  expect(undescribed(asJson(everything()), committed)).toEqual([]);
});

test('a member that is missing, or of a wrong type, is noticed', () => {
  const plan = asJson(everything());
  const withFirst = (change: object) => ({ ...plan, resources: [{ ...plan.resources[0], ...change }] });
  expect(isValid(withFirst({}))).toBe(true);
  expect(isValid(withFirst({ hash: undefined }))).toBe(false);
  expect(isValid(withFirst({ state: 'else' }))).toBe(false);
  expect(isValid(withFirst({ kind: 'emr' }))).toBe(false);
  expect(isValid({ ...plan, verdict: 'maybe' })).toBe(false);
  expect(isValid({ ...plan, later: 1 })).toBe(true);
});
