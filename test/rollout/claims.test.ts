import { describe, expect, test } from 'vitest';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import { changesOf } from '../../src/rollout/planned.js';
import { desired, live, planFor, told, WEAK } from './made.js';

describe('two specs about one resource are both refused', () => {
  const elsewhere = { file: 'other.json' };
  const rows: readonly (readonly [name: string, a: Partial<DesiredSpec>, b: Partial<DesiredSpec>])[] = [
    ['by its id', {}, elsewhere],
    ['by id and by name', {}, { ...elsewhere, id: null, matchesName: true }],
    [
      'that is to be created',
      { id: null, create: true, name: 'new', body: {} },
      { ...elsewhere, id: null, create: true, name: 'new', body: {} },
    ],
    ['though one of them fails the check', {}, { ...elsewhere, verdict: 'fail' }],
    ['though one of them is not selected', { labels: { env: 'prod' } }, elsewhere],
  ];
  test.each(rows)('%s', (_, a, b) => {
    const specs = [desired('elastigroup', a), desired('elastigroup', b)];
    const only = a.labels === undefined ? [] : [{ by: 'label', label: 'env', value: 'prod' } as const];
    const plan = planFor(specs, [live('elastigroup', WEAK)], { only });
    expect(plan.resources.map(told)[0]).toBe('ambiguous: the spec in "other.json" is about the same resource. Keep one of them.');
    expect(changesOf(plan)).toEqual([]);
  });

  test('a name in two accounts, or of two clusters, is two resources', () => {
    const body = {};
    const create = { id: null, create: true, body };
    const groups = [desired('elastigroup', create), desired('elastigroup', { ...create, account: 'act-2' })];
    const nodes = [desired('ocean-vng', create), desired('ocean-vng', { ...create, oceanId: 'o-2' })];
    for (const specs of [groups, nodes]) expect(changesOf(planFor(specs, []))).toHaveLength(2);
  });
});
