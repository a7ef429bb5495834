import { expect, test } from 'vitest';
import { fleetsOf, keyOf, partsIn } from '../../src/rollout/fleet-sight.js';
import { listsFor, liveOf } from '../../src/rollout/live.js';
import type { KindId } from '../../src/specs/spec.js';
import { STRONG } from '../policy/bodies.js';
import { desired, live, planFor, WEAK } from './made.js';

const CLUSTER = live('ocean-cluster', WEAK, { region: 'us-east-1' });
const GROUPS = ['ols-1', 'ols-2', 'ols-3'].map((id) =>
  live('ocean-vng', id === 'ols-3' ? undefined : WEAK, { id, oceanId: 'o-1' }),
);
const RESOURCES = [CLUSTER, ...GROUPS, live('elastigroup', STRONG)];

/** The fleets of a plan of these specs, by their ids, with the node groups that it is about. */
function fleetsFor(specs: readonly (readonly [KindId, string])[]) {
  const wanted = specs.map(([kind, id]) => desired(kind, { id }));
  const plan = planFor(wanted, RESOURCES, { roll: true });
  const lists = listsFor(wanted, true).map(({ kind, account }) => ({
    ...{ kind, account },
    resources: RESOURCES.filter((one) => one.kind === kind.id),
  }));
  return { plan, fleets: fleetsOf(plan, liveOf(lists)) };
}

test.each([
  {
    name: 'some node groups',
    specs: [
      ['ocean-vng', 'ols-1'],
      ['ocean-vng', 'ols-2'],
    ],
    expected: [['o-1', ['ols-1', 'ols-2']]],
  },
  {
    name: 'a cluster before its node group',
    specs: [
      ['ocean-cluster', 'o-1'],
      ['ocean-vng', 'ols-1'],
    ],
    expected: [['o-1', null]],
  },
  {
    name: 'a cluster behind its node group',
    specs: [
      ['ocean-vng', 'ols-1'],
      ['ocean-cluster', 'o-1'],
    ],
    expected: [['o-1', null]],
  },
  { name: 'what is right already', specs: [['elastigroup', 'sig-1']], expected: [['sig-1', null]] },
] as const)('a plan of $name is about one fleet', ({ specs, expected }) => {
  const { plan, fleets } = fleetsFor(specs);
  expect(fleets.map(({ id, parts }) => [id, parts === null ? null : [...parts]])).toEqual(expected);
  expect(partsIn(plan)).toEqual(new Map(fleets.map((fleet) => [keyOf(fleet), fleet.parts])));
});

test('a fleet knows what all its node groups launch, and which inherit', () => {
  const [fleet] = fleetsFor([['ocean-vng', 'ols-1']]).fleets;
  expect([...(fleet?.settings.keys() ?? [])]).toEqual([null, 'ols-1', 'ols-2', 'ols-3']);
  expect([...(fleet?.inheriting ?? [])]).toEqual(['ols-3']);
  expect(fleet?.region).toBe('us-east-1');
});
