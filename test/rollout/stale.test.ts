import { expect, test } from 'vitest';
import type { LiveFleet } from '../../src/rollout/fleet-sight.js';
import type { LaunchSettings } from '../../src/rollout/prove.js';
import { settingsAfter } from '../../src/rollout/stale.js';
import { KINDS } from '../../src/specs/kinds/index.js';

const OLD: LaunchSettings = { requiresTokens: false, since: 1 };
const NEW = (since: number | null): LaunchSettings => ({ requiresTokens: true, since });

/** A cluster with a node group of its own options, and one that inherits. */
const FLEET: LiveFleet = {
  ...{ createdAt: null, kind: KINDS['ocean-cluster'], account: 'act-1', id: 'o-1', region: 'us-east-1', parts: null },
  settings: new Map([
    [null, OLD],
    ['ols-own', OLD],
    ['ols-heir', OLD],
  ]),
  inheriting: new Set(['ols-heir']),
};

test.each([
  { name: 'nothing', changed: [], after: [OLD, OLD, OLD] },
  { name: 'another fleet', changed: [['o-2', 5]], after: [OLD, OLD, OLD] },
  { name: 'the cluster: what inherits from it as well', changed: [['o-1', 5]], after: [NEW(5), OLD, NEW(5)] },
  { name: 'a node group', changed: [['ols-own', 5]], after: [OLD, NEW(5), OLD] },
  { name: 'a change that is not made yet', changed: [['ols-own', null]], after: [OLD, NEW(null), OLD] },
  {
    name: 'what inherited, whose old options may come from the cluster',
    changed: [['ols-heir', 5]],
    after: [OLD, OLD, NEW(null)],
  },
] as const)('what is launched after a change of $name', ({ changed, after }) => {
  expect([...settingsAfter(FLEET, new Map(changed), new Map()).values()]).toEqual(after);
});
