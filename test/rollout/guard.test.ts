import { describe, expect, test } from 'vitest';
import {
  confirmationRefusal,
  instancesOf,
  type PlanGuard,
  planRefusals,
  type Trigger,
  triggerRefusal,
} from '../../src/rollout/guard.js';
import { changesOf, type Plan } from '../../src/rollout/planned.js';
import { readiness, toRoll } from '../reporters/plan-made.js';
import { desired, live, planFor, WEAK } from './made.js';

const PUSH: Extract<Trigger, { by: 'event' }> = {
  by: 'event',
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  applyRefs: [],
};

describe('what may start an apply', () => {
  const rows: readonly (readonly [name: string, trigger: Partial<typeof PUSH>, refusedBy: string | null])[] = [
    ...['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'].map(
      (event) => [`${event} on the default branch`, { event }, null] as const,
    ),
    ['a pull request', { event: 'pull_request' }, 'event'],
    ['a pull request with secrets', { event: 'pull_request_target' }, 'event'],
    ['a run of another workflow', { event: 'workflow_run' }, 'event'],
    ['a comment', { event: 'issue_comment' }, 'event'],
    ['a merge queue', { event: 'merge_group' }, 'event'],
    ['no event', { event: '' }, 'event'],
    ['another branch', { ref: 'refs/heads/topic' }, 'ref'],
    ['a branch that begins like it', { ref: 'refs/heads/main/x' }, 'ref'],
    ['a tag of the same name', { ref: 'refs/tags/main' }, 'ref'],
    ['a pull request as a ref', { ref: 'refs/pull/1/merge' }, 'ref'],
    ['no ref', { ref: '' }, 'ref'],
    ['no default branch known', { defaultBranch: null }, 'ref'],
    ['a branch that is named', { ref: 'refs/heads/live', applyRefs: ['other', 'live'] }, null],
    ['a ref that is named in full', { ref: 'refs/tags/v1', applyRefs: ['refs/tags/v1'] }, null],
    ['the default branch beside one that is named', { applyRefs: ['live'] }, null],
    ['a named branch where no default is known', { defaultBranch: null, ref: 'refs/heads/live', applyRefs: ['live'] }, null],
  ];
  test.each(rows)('%s', (_, trigger, refusedBy) => {
    expect(triggerRefusal({ ...PUSH, ...trigger })?.reason.guard ?? null).toBe(refusedBy);
  });

  test('the command line', () => {
    expect(triggerRefusal({ by: 'command', isConfirmed: false })).toBeNull();
  });

  test('the refusal says where it would run', () => {
    const refused = triggerRefusal({ ...PUSH, ref: 'refs/heads/topic', applyRefs: ['live'] });
    expect(refused?.message).toBe(
      'apply runs only on main, live, but this is refs/heads/topic. Merge first, or name the branch in apply-refs.',
    );
    const unknown = triggerRefusal({ ...PUSH, defaultBranch: null, applyRefs: ['live'] });
    expect(unknown?.reason).toEqual({ guard: 'ref', ref: 'refs/heads/main', allowed: ['live'] });
  });
});

const groups = (count: number, size: number | null = 3) => {
  const ids = Array.from({ length: count }, (_, index) => `sig-${index}`);
  const specs = ids.map((id) => desired('elastigroup', { id }));
  const found = ids.map((id) => ({ ...live('elastigroup', WEAK, { capacity: { target: size } }), id }));
  return { specs, found };
};
const plan = (count: number, size?: number | null, roll = false): Plan => {
  const { specs, found } = groups(count, size);
  return planFor(specs, found, { roll });
};
const refusals = (given: Partial<PlanGuard> & { readonly plan: Plan }) =>
  planRefusals({
    limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false },
    rolls: [],
    isInCheckout: () => true,
    ...given,
  }).map(({ reason }) => reason);

describe('what stands against a plan', () => {
  test('nothing', () => {
    expect(refusals({ plan: plan(20) })).toEqual([]);
    expect(refusals({ plan: plan(0) })).toEqual([]);
  });

  test('a spec without account, even where others have one', () => {
    const { specs, found } = groups(1);
    expect(refusals({ plan: planFor([...specs, desired('stateful-node', { account: null })], found) })).toEqual([
      { guard: 'account', specs: ['web (smi-1)'] },
    ]);
  });

  test('a weakening, whatever the limits', () => {
    const spec = desired('elastigroup', { imds: WEAK, verdict: 'fail' });
    const weakening = planFor([spec], [live('elastigroup', { httpTokens: 'required' })]);
    expect(refusals({ plan: weakening, limits: { maxChanges: 1000, maxInstances: 1000, allowsDataLoss: false } })).toEqual([
      { guard: 'weakening', resources: ['web (sig-1)'] },
    ]);
  });

  test('more changes than may be', () => {
    expect(refusals({ plan: plan(21) })).toEqual([{ guard: 'max-changes', changes: 21, limit: 20 }]);
    expect(refusals({ plan: plan(1), limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: false } })).toHaveLength(1);
  });

  test('more instances than may be, where they are replaced', () => {
    const limits = { maxChanges: 20, maxInstances: 5, allowsDataLoss: false };
    expect(refusals({ plan: plan(2, 3, true), limits })).toEqual([{ guard: 'max-instances', instances: 6, untold: 0, limit: 5 }]);
    expect(refusals({ plan: plan(2, 3, false), limits })).toEqual([]);
    expect(refusals({ plan: plan(2, 2, true), limits })).toEqual([]);
    expect(refusals({ plan: plan(1, 5, true), limits })).toEqual([]);
    expect(refusals({ plan: plan(2, 3, true), limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false } })).toEqual(
      [],
    );
  });

  test('a fleet that may be of any size, where there is a limit', () => {
    expect(refusals({ plan: plan(1, null, true), limits: { maxChanges: 20, maxInstances: 5, allowsDataLoss: false } })).toEqual([
      { guard: 'max-instances', instances: 0, untold: 1, limit: 5 },
    ]);
  });

  test('a roll of a resource that is to be changed', () => {
    const rolls = [
      { resource: 'sig-0', id: 'sbgd-1' },
      { resource: 'sig-99', id: 'sbgd-2' },
    ];
    expect(refusals({ plan: plan(2), rolls })).toEqual([
      { guard: 'rolling', rolls: [{ resource: 'web (sig-0)', roll: 'sbgd-1' }] },
    ]);
  });

  test('a roll of the cluster of a node group', () => {
    const nodes = planFor([desired('ocean-vng')], [live('ocean-vng', WEAK)]);
    expect(refusals({ plan: nodes, rolls: [{ resource: 'o-1', id: 'scr-1' }] })).toHaveLength(1);
  });

  test('what recycling would lose, unless that is allowed or nothing is recycled', () => {
    const nodes = (roll: boolean) =>
      planFor([desired('stateful-node'), desired('elastigroup')], [live('stateful-node', WEAK), live('elastigroup', WEAK)], {
        roll,
      });
    const loses = ['data volumes', 'the private IP address'];
    const limits = { maxChanges: 20, maxInstances: null, allowsDataLoss: true };
    expect(refusals({ plan: nodes(true) })).toEqual([{ guard: 'data-loss', losses: [{ resource: 'web (smi-1)', loses }] }]);
    expect(refusals({ plan: nodes(true), limits })).toEqual([]);
    expect(refusals({ plan: nodes(false) })).toEqual([]);
  });

  describe('a running roll of a cluster, where its node group is changed', () => {
    const waves = ['first', 'second'].map((name) => ({ name, bakeSeconds: 0, maxParallel: null }));
    const nodes = planFor([desired('ocean-vng')], [live('ocean-vng', WEAK)], { roll: true });
    const [change] = changesOf(nodes);
    const rolled = (wave: string | null, changedIn: string | null, id = 'o-1'): Plan => {
      if (change?.roll == null) throw new Error('nothing is changed');
      return {
        ...nodes,
        waves,
        resources: [toRoll({ kind: 'ocean-cluster', id, wave, roll: { ...change.roll, id } }), { ...change, wave: changedIn }],
      };
    };
    const rolls = [{ resource: 'o-1', id: 'scr-1' }];
    test.each([
      ['an earlier wave follows it to its end', rolled('first', 'second'), false],
      ['a wave follows it before what is in no wave', rolled('second', null), false],
      ['the same wave follows it', rolled('first', 'first'), true],
      ['a later wave follows it', rolled('second', 'first'), true],
      ['what is in no wave follows it after', rolled(null, 'second'), true],
      ['an earlier wave follows that of another cluster', rolled('first', 'second', 'o-2'), true],
    ] as const)('%s', (_, given, isRefused) => {
      expect(refusals({ plan: given, rolls }).map(({ guard }) => guard)).toEqual(isRefused ? ['rolling'] : []);
    });
  });

  test('nothing against what is created, whatever is rolled beside it', () => {
    const created = planFor([desired('elastigroup', { id: null, create: true, body: {} })], [], { roll: true });
    const beside = { ...created, resources: [toRoll({ id: 'sig-1' }), ...created.resources] };
    expect(refusals({ plan: beside, rolls: [{ resource: 'sig-1', id: 'sbgd-1' }] })).toEqual([]);
  });

  test('a spec that is not in the checkout', () => {
    const { specs, found } = groups(2);
    const [first, second] = specs;
    const mixed = planFor(
      [...(first === undefined ? [] : [first]), { ...(second ?? desired('elastigroup')), file: 'far.json' }],
      found,
    );
    expect(refusals({ plan: mixed, isInCheckout: (file) => file !== 'far.json' })).toEqual([
      { guard: 'outside', files: ['far.json'] },
    ]);
    expect(refusals({ plan: plan(2), isInCheckout: () => false })).toEqual([{ guard: 'outside', files: ['elastigroup.json'] }]);
  });

  test('fleets that are not ready, where they are to be kept from it', () => {
    const told = { ...plan(1), readiness: readiness() };
    expect(refusals({ plan: told })).toEqual([
      {
        guard: 'readiness',
        fleets: [
          { fleet: 'sig-1', why: 'called without a token 11 times (at most 5 may be)' },
          { fleet: 'sig-1', why: 'is not covered for the whole time' },
          { fleet: 'sig-1', why: 'has no region that is known' },
          {
            fleet: 'sig-1',
            why: 'could not be asked about: allow cloudwatch:GetMetricData, cloudwatch:ListMetrics and ec2:DescribeInstances',
          },
        ],
      },
    ]);
    expect(refusals({ plan: { ...told, readiness: readiness('sig-1', { wish: 'report' }) } })).toEqual([]);
    const ready = readiness('sig-1', { fleets: readiness().fleets.slice(0, 1) });
    expect(refusals({ plan: { ...told, readiness: ready } })).toEqual([]);
  });

  test('all of it is told at once', () => {
    const { specs, found } = groups(2);
    const all = planFor([...specs, desired('stateful-node', { account: null })], found, { roll: true });
    const guards = refusals({
      plan: all,
      limits: { maxChanges: 1, maxInstances: 1, allowsDataLoss: false },
      rolls: [{ resource: 'sig-1', id: 'sbgd-1' }],
      isInCheckout: () => false,
    }).map(({ guard }) => guard);
    expect(guards).toEqual(['account', 'outside', 'max-changes', 'max-instances', 'rolling']);
  });
});

describe('how many instances a plan replaces', () => {
  const cluster = live('ocean-cluster', WEAK, { capacity: { target: 40 } });
  const nodes = ['ols-1', 'ols-2'].map((id) => ({ ...live('ocean-vng', WEAK), id }));
  const ofNodes = nodes.map(({ id }) => desired('ocean-vng', { id }));
  const counted = (specs: Parameters<typeof planFor>[0], found: Parameters<typeof planFor>[1]) =>
    instancesOf(planFor(specs, found, { roll: true }));

  test('a cluster and its node groups are one roll', () => {
    expect(counted([desired('ocean-cluster'), ...ofNodes], [cluster, ...nodes])).toEqual({
      instances: 40,
      isExact: true,
      untold: 0,
    });
    expect(counted(ofNodes, [cluster, ...nodes])).toEqual({ instances: 40, isExact: false, untold: 0 });
  });

  test('node groups of a cluster that is not known are one roll that is not told', () => {
    expect(counted(ofNodes, nodes)).toEqual({ instances: 0, isExact: true, untold: 1 });
  });

  test('what is created replaces nothing', () => {
    expect(counted([desired('elastigroup', { id: null, create: true, body: {} })], [])).toEqual({
      instances: 0,
      isExact: true,
      untold: 0,
    });
  });
});

describe('somebody must have said yes', () => {
  test.each([
    ['on the command line', 1, { by: 'command', isConfirmed: false }, true],
    ['and has', 1, { by: 'command', isConfirmed: true }, false],
    ['not where nothing is to be done', 0, { by: 'command', isConfirmed: false }, false],
    ['not in a workflow, where the merge said it', 1, PUSH, false],
  ] as const)('%s', (_, count, trigger, isRefused) => {
    const refused = confirmationRefusal(plan(count), trigger)?.reason ?? null;
    expect(refused).toEqual(isRefused ? { guard: 'confirmation', changes: count, wasAsked: false } : null);
  });
});
