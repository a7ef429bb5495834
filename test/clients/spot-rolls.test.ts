import { describe, expect, test } from 'vitest';
import type { RollSort, RollStart } from '../../src/ports.js';
import type { Modes } from '../../src/simulator/modes.js';
import { KINDS, kindList } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { bodyOf } from '../simulator/bodies.js';
import { ask } from '../simulator/client.js';
import { factsOf, openSpot, START } from './spot-client.js';

describe('rolls', () => {
  const FLEETS: readonly KindId[] = ['elastigroup', 'ocean-cluster', 'ocean-ecs-cluster'];
  const SETTINGS = { batchSizePercentage: 50, gracePeriod: 60 };
  const start = (id: KindId) =>
    id === 'elastigroup' ? (['PUT', SETTINGS] as const) : (['POST', { roll: { batchSizePercentage: 50 } }] as const);

  async function rolling(id: KindId, modes: Partial<Modes> = {}) {
    const open = await openSpot({ modes });
    const fleet = open.spot.load(id, open.account, bodyOf(id));
    if (id !== 'elastigroup')
      open.spot.load(id === 'ocean-cluster' ? 'ocean-vng' : 'ocean-ecs-vng', open.account, {
        ...bodyOf('ocean-vng'),
        oceanId: fleet,
      });
    open.spot.launch(fleet, 2);
    const roll = async () => {
      const [method, body] = start(id);
      const got = await ask(open.spot, method, `${KINDS[id].api.path}/${fleet}/roll`, body);
      expect(got.status).toBe(200);
    };
    return { ...open, fleet, roll };
  }

  const shapes: readonly (readonly [KindId, string, Partial<Modes>])[] = [
    ...FLEETS.map((id) => [id, 'as they are read', {}] as const),
    ['elastigroup', 'in capitals', { groupStatuses: 'upper' }],
    ['ocean-cluster', 'without an envelope', { kubernetesRolls: 'bare' }],
  ];
  test.each(shapes)('of %s, %s: the newest first', async (id, _, modes) => {
    const { spot, api, account, fleet, roll, clock } = await rolling(id, modes);
    expect(await api.rolls(KINDS[id], account, fleet)).toEqual([]);
    expect(spot.requests.filter(({ path }) => path.endsWith('/clusterRoll'))).toEqual([]);
    await roll();
    clock.advance(600_000);
    await roll();
    const rolls = await api.rolls(KINDS[id], account, fleet);
    expect(rolls.map(({ hasEnded }) => hasEnded)).toEqual([false, true]);
    expect(rolls.map(({ createdAt }) => Date.parse(createdAt ?? '') - Date.parse(START))).toEqual([600_000, 0]);
    const [running, ended] = rolls.map(({ status }) => status);
    expect([running, ended]).toEqual(
      id === 'elastigroup'
        ? modes.groupStatuses === 'upper'
          ? ['STARTING', 'FINISHED']
          : ['starting', 'finished']
        : ['IN_PROGRESS', 'COMPLETED'],
    );
    expect(rolls.every((one) => one.id.startsWith(id === 'elastigroup' ? 'sbgd-' : 'scr-'))).toBe(true);
  });

  test('of an Elastigroup on ECS are of two sorts, each on its route', async () => {
    const { spot, api, account, clock } = await openSpot();
    const group = spot.load('elastigroup', account, {
      ...bodyOf('elastigroup'),
      thirdPartiesIntegration: { ecs: { clusterName: 'jobs' } },
    });
    spot.launch(group, 2);
    const at = `${KINDS.elastigroup.api.path}/${group}`;
    expect((await ask(spot, 'PUT', `${at}/roll`, SETTINGS)).status).toBe(200);
    clock.advance(600_000);
    expect((await ask(spot, 'POST', `${at}/clusterRoll`, { roll: { batchSizePercentage: 50 } })).status).toBe(200);
    const rolls = await api.rolls(KINDS.elastigroup, account, group);
    expect(rolls.map(({ id, hasEnded }) => [id.slice(0, 4), hasEnded])).toEqual([
      ['scr-', false],
      ['sbgd', true],
    ]);
  });

  test('are none of their own for other kinds, and nobody is asked', async () => {
    const { spot, api, account } = await openSpot();
    for (const kind of kindList.filter(({ id }) => !FLEETS.includes(id)))
      expect(await api.rolls(kind, account, 'x-1')).toEqual([]);
    expect(spot.requests).toEqual([]);
  });

  test('of what is not there are an error', async () => {
    const { spot, api, account } = await openSpot();
    const facts = await factsOf(api.rolls(KINDS['ocean-cluster'], account, 'o-ffffffff'), spot.token);
    expect(facts).toMatchObject({ reason: 'missing', operation: `list the rolls of o-ffffffff of ${account}` });
  });
});

const GROUP = {
  ...{ sort: 'group', batchSizePercentage: 50, batchMinHealthyPercentage: 60, gracePeriod: 120 },
  ...{ healthCheckType: 'EC2', drainingTimeout: 30, onFailure: { actionType: 'DETACH_OLD' } },
} satisfies RollStart;
const ON_ECS: RollStart = { sort: 'ecs-group', batchSizePercentage: 50, batchMinHealthyPercentage: 60, comment: 'why' };
const CLUSTER: RollStart = {
  ...{ sort: 'cluster', batchSizePercentage: 50, batchMinHealthyPercentage: 60, respectPdb: true },
  ...{ reportPartialCompletion: true, comment: 'why', scope: { of: 'cluster' } },
};
const BARE = { batchSizePercentage: 50, batchMinHealthyPercentage: 60 };

interface StartRow {
  readonly name: string;
  readonly kind: KindId;
  readonly start: RollStart;
  readonly modes?: Partial<Modes>;
  readonly sent: readonly [method: string, below: string, body: unknown];
}

const STARTS: readonly StartRow[] = [
  {
    name: 'an Elastigroup: flat, and always by replacing',
    ...{ kind: 'elastigroup', start: GROUP },
    sent: [
      ...(['PUT', 'roll'] as const),
      {
        ...{ batchSizePercentage: 50, gracePeriod: 120, healthCheckType: 'EC2', drainingTimeout: 30 },
        strategy: {
          ...{ action: 'REPLACE_SERVER', batchMinHealthyPercentage: 60 },
          // The API's default would make the group smaller.
          onFailure: { actionType: 'DETACH_OLD', shouldDecrementTargetCapacity: false },
        },
      },
    ],
  },
  {
    name: 'an Elastigroup, with nothing that is not given',
    ...{ kind: 'elastigroup', start: { ...GROUP, healthCheckType: null, drainingTimeout: null, onFailure: null } },
    sent: [
      ...(['PUT', 'roll'] as const),
      {
        ...{ batchSizePercentage: 50, gracePeriod: 120 },
        strategy: { action: 'REPLACE_SERVER', batchMinHealthyPercentage: 60 },
      },
    ],
  },
  {
    name: 'an Elastigroup on ECS',
    ...{ kind: 'elastigroup', start: ON_ECS },
    sent: ['POST', 'clusterRoll', { roll: { ...BARE, comment: 'why' } }],
  },
  {
    name: 'a cluster on Kubernetes',
    ...{ kind: 'ocean-cluster', start: CLUSTER },
    sent: ['POST', 'roll', { roll: { ...BARE, respectPdb: true, reportPartialCompletion: true, comment: 'why' } }],
  },
  {
    name: 'a cluster on Kubernetes, answered without an envelope',
    ...{ kind: 'ocean-cluster', start: CLUSTER, modes: { kubernetesRolls: 'bare' } },
    sent: ['POST', 'roll', { roll: { ...BARE, respectPdb: true, reportPartialCompletion: true, comment: 'why' } }],
  },
  {
    name: 'node groups of a cluster on ECS',
    kind: 'ocean-ecs-cluster',
    start: {
      ...CLUSTER,
      ...{ respectPdb: null, reportPartialCompletion: null, comment: null },
      scope: { of: 'node-groups', ids: ['ols-00000001'] },
    },
    sent: ['POST', 'roll', { roll: { ...BARE, launchSpecIds: ['ols-00000001'] } }],
  },
];

/** A fleet with two instances, of a node group where it is a cluster. */
async function fleetOf(kind: KindId, modes: Partial<Modes> = {}) {
  const open = await openSpot({ modes });
  const fleet = open.spot.load(kind, open.account, bodyOf(kind));
  const group = kind === 'ocean-cluster' ? 'ocean-vng' : 'ocean-ecs-vng';
  const source =
    kind === 'elastigroup'
      ? fleet
      : open.spot.load(group, open.account, { ...bodyOf(group), id: 'ols-00000001', oceanId: fleet });
  open.spot.launch(source, 2);
  return { ...open, fleet };
}

describe('a start', () => {
  test.each(STARTS)('of $name', async ({ kind, start, modes = {}, sent: [method, below, body] }) => {
    const { spot, api, account, fleet } = await fleetOf(kind, modes);
    const roll = await api.startRoll(KINDS[kind], account, fleet, start);
    expect(spot.requests.map((one) => [one.method, one.path, one.query, one.body])).toEqual([
      [method, `${KINDS[kind].api.path}/${fleet}/${below}`, { accountId: account }, body],
    ]);
    expect([roll?.id, roll?.sort, roll?.hasEnded]).toEqual([spot.rolls(fleet)[0]?.id, start.sort, false]);
    const scope = start.sort === 'cluster' ? start.scope : { of: 'cluster' };
    expect((await api.rolls(KINDS[kind], account, fleet, start.sort)).map((one) => [one.id, one.scope])).toEqual([
      [roll?.id, scope],
    ]);
  });

  test('that is answered without items is none that is known', async () => {
    const { spot, api, account, fleet } = await fleetOf('elastigroup');
    spot.fault({ method: 'PUT' }, { kind: 'empty' });
    expect(await api.startRoll(KINDS.elastigroup, account, fleet, GROUP)).toBeNull();
    expect(spot.rolls(fleet)).toHaveLength(1);
  });

  test.each([
    ['elastigroup', GROUP],
    ['elastigroup', ON_ECS],
    ['ocean-cluster', CLUSTER],
  ] as const)('of %s whose answer is lost is never sent again', async (kind, start) => {
    const { spot, api, account, fleet } = await fleetOf(kind);
    for (const when of ['before', 'after'] as const) {
      spot.fault({}, { kind: 'reset', when });
      expect((await factsOf(api.startRoll(KINDS[kind], account, fleet, start), spot.token)).reason).toBe('unknown');
      spot.clearFaults();
    }
    expect([spot.requests.length, spot.rolls(fleet).length]).toEqual([2, 1]);
  });

  test('that a limit kept from being looked at is sent again', async () => {
    const { spot, api, account, fleet } = await fleetOf('elastigroup');
    spot.fault({}, { kind: 'limited', seconds: 30 });
    expect((await api.startRoll(KINDS.elastigroup, account, fleet, GROUP))?.id).toBe('sbgd-00000001');
    expect(spot.rolls(fleet)).toHaveLength(1);
  });

  test('that is refused says why', async () => {
    const { spot, api, account } = await openSpot();
    const fleet = spot.load('ocean-cluster', account, bodyOf('ocean-cluster'));
    const facts = await factsOf(api.startRoll(KINDS['ocean-cluster'], account, fleet, CLUSTER), spot.token);
    expect(facts).toMatchObject({ reason: 'invalid', status: 400, operation: `start a roll of ${fleet} of ${account}` });
    expect(facts.detail).toMatch(/^CLUSTER_HAS_NO_ACTIVE_INSTANCES/);
  });
});

describe('a stop', () => {
  const rows: readonly (readonly [KindId, RollStart, below: string])[] = [
    ['elastigroup', GROUP, 'roll/sbgd-00000001'],
    ['elastigroup', ON_ECS, 'clusterRoll'],
    ['ocean-cluster', CLUSTER, 'roll/scr-00000001'],
  ];
  test.each(rows)('of %s, %j', async (kind, start, below) => {
    const { spot, api, account, fleet } = await fleetOf(kind);
    const id = (await api.startRoll(KINDS[kind], account, fleet, start))?.id ?? '';
    await api.stopRoll(KINDS[kind], account, fleet, { id, sort: start.sort });
    expect(spot.requests.slice(1)).toMatchObject([
      { method: 'PUT', path: `${KINDS[kind].api.path}/${fleet}/${below}`, body: { roll: { status: 'STOPPED' } } },
    ]);
    expect(spot.rolls(fleet)[0]?.status).toBe('STOPPED');
  });

  test.each<readonly [RollSort, number]>([
    ['group', 2],
    ['ecs-group', 1],
  ])('of %s is sent %i times where it could not hit another roll', async (sort, times) => {
    const { spot, api, account, fleet } = await fleetOf('elastigroup');
    spot.fault({ method: 'PUT' }, { kind: 'failure', when: 'before' });
    await api.stopRoll(KINDS.elastigroup, account, fleet, { id: 'sbgd-1', sort }).catch(() => null);
    expect(spot.requests).toHaveLength(times);
  });
});

test.each<KindId>(['elastigroup', 'ocean-cluster', 'ocean-ecs-cluster'])('the instances of %s', async (kind) => {
  const { spot, api, account, fleet } = await fleetOf(kind);
  const nodeGroup = kind === 'elastigroup' ? null : 'ols-00000001';
  expect(await api.instances(KINDS[kind], account, fleet)).toEqual(
    spot.instances(fleet).map(({ id }) => ({ id, nodeGroup, launchedAt: START })),
  );
});

test('the instances of a node group are asked of its cluster', async () => {
  const { api, account } = await openSpot();
  await expect(api.instances(KINDS['ocean-vng'], account, 'ols-1')).rejects.toThrow('with its cluster');
});

describe('a recycle', () => {
  test('of a stateful node', async () => {
    const { spot, api, account, clock } = await openSpot();
    const node = spot.load('stateful-node', account, bodyOf('stateful-node'));
    const [old] = spot.launch(node, 1);
    expect(await api.stateful(KINDS['stateful-node'], account, node)).toEqual([
      { id: node, status: 'ACTIVE', instance: old?.id, launchedAt: START },
    ]);
    await api.recycle(KINDS['stateful-node'], account, node, node);
    expect(spot.requests.at(-1)).toMatchObject({ method: 'PUT', path: `/aws/ec2/managedInstance/${node}/recycle` });
    clock.advance(600_000);
    const [now] = await api.stateful(KINDS['stateful-node'], account, node);
    expect([now?.instance, now?.status]).toEqual([spot.instances(node)[0]?.id, 'ACTIVE']);
    expect(now?.instance).not.toBe(old?.id);
  });

  test('of a stateful instance of an Elastigroup', async () => {
    const { spot, api, account, clock } = await openSpot();
    const body = { ...bodyOf('elastigroup'), strategy: { persistence: { shouldPersistRootDevice: true } } };
    const group = spot.load('elastigroup', account, body);
    const [old] = spot.launch(group, 1);
    const [one] = await api.stateful(KINDS.elastigroup, account, group);
    expect(one).toEqual({ id: 'ssi-00000001', status: 'ACTIVE', instance: old?.id, launchedAt: START });
    await api.recycle(KINDS.elastigroup, account, group, 'ssi-00000001');
    clock.advance(600_000);
    expect((await api.stateful(KINDS.elastigroup, account, group))[0]?.instance).not.toBe(old?.id);
  });

  test('whose answer is lost is not sent again', async () => {
    const { spot, api, account } = await openSpot();
    const node = spot.load('stateful-node', account, bodyOf('stateful-node'));
    spot.fault({}, { kind: 'failure', when: 'after' });
    const facts = await factsOf(api.recycle(KINDS['stateful-node'], account, node, node), spot.token);
    expect([facts.reason, spot.requests.length]).toEqual(['unknown', 1]);
  });
});
