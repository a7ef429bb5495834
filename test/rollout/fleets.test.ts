import { expect, test } from 'vitest';
import { instancesIn } from '../../src/rollout/fleets.js';
import type { RollEstimate } from '../../src/rollout/roll-estimate.js';
import { change, estimate } from '../reporters/plan-made.js';

const exact = (count: number) => ({ count, isExact: true });
const atMost = (count: number) => ({ count, isExact: false });
const of = (id: string | null, instances: RollEstimate['instances']) => change({ id, roll: estimate({ id, instances }) });

test.each([
  ['nothing', [], { instances: 0, isExact: true, untold: 0 }],
  ['two groups', [of('sig-1', exact(3)), of('sig-2', exact(4))], { instances: 7, isExact: true, untold: 0 }],
  ['a node group alone', [of('o-1', atMost(40))], { instances: 40, isExact: false, untold: 0 }],
  ['a cluster and a node group', [of('o-1', exact(40)), of('o-1', atMost(40))], { instances: 40, isExact: true, untold: 0 }],
  ['the same in another order', [of('o-1', atMost(40)), of('o-1', exact(40))], { instances: 40, isExact: true, untold: 0 }],
  ['more than one of a fleet', [of('o-1', atMost(50)), of('o-1', exact(40))], { instances: 50, isExact: false, untold: 0 }],
  ['one that is not told', [of('sig-1', exact(3)), of('sig-2', null)], { instances: 3, isExact: true, untold: 1 }],
  ['one that is told once', [of('o-1', null), of('o-1', atMost(2))], { instances: 2, isExact: false, untold: 0 }],
  ['what is new', [change({ state: 'create', roll: null })], { instances: 0, isExact: true, untold: 0 }],
])('%s', (_, changes, sum) => {
  expect(instancesIn(changes)).toEqual(sum);
});
