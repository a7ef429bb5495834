import { describe, expect, test } from 'vitest';
import type { Modes } from '../../src/simulator/modes.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Members } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, patchOf } from './bodies.js';
import { ask, callsOf } from './client.js';

const OPTIONAL = { httpTokens: 'optional', httpPutResponseHopLimit: 2 };
const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const GROUP_ROLL = { batchSizePercentage: 50, gracePeriod: 60 };
const MINUTE = 60_000;
const STOP = { roll: { status: 'STOPPED' } };
type Fleet = 'elastigroup' | 'ocean-cluster' | 'ocean-ecs-cluster';

/** A fleet with instances that allow IMDSv1, though its spec no longer does. */
async function staleFleet(id: Fleet, count: number, modes: Partial<Modes> = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock, modes });
  const fleet = spot.load(id, spot.account, bodyOf(id, OPTIONAL));
  const old = spot.launch(fleet, count).map((one) => one.id);
  spot.change(fleet, patchOf(id, REQUIRED));
  const path = `${KINDS[id].api.path}/${fleet}`;
  return {
    ...{ clock, spot, fleet, old },
    call: (method: string, below: string, body?: unknown, query: Readonly<Record<string, string>> = {}) =>
      ask(spot, method, `${path}/${below}`, body, { query }),
    stale: () =>
      spot
        .instances(fleet)
        .filter(({ options }) => options?.httpTokens !== 'required')
        .map((one) => one.id),
  };
}

/** Starts a roll of a cluster; gives its id. */
async function started({ call }: Awaited<ReturnType<typeof staleFleet>>, roll: Members = {}, below = 'roll'): Promise<string> {
  const got = await call('POST', below, { roll: { batchSizePercentage: 50, ...roll } });
  expect(got.status).toBe(200);
  return got.body.response.items[0].id;
}

const codeOf = (got: {
  readonly status: number;
  readonly body: { readonly response: { readonly errors: readonly Members[] } };
}) => [got.status, got.body.response.errors[0]?.code];

describe('a roll of an Elastigroup', () => {
  test('replaces batch by batch, and its statuses are written in small letters', async () => {
    const { clock, call, stale, old, spot, fleet } = await staleFleet('elastigroup', 4);
    const begun = await call('PUT', 'roll', GROUP_ROLL);
    expect(begun.body.response).toMatchObject({
      kind: 'spotinst:aws:ec2:group:roll',
      items: [
        { id: 'sbgd-00000001', status: 'STARTING', currentBatch: 1, numOfBatches: 2, progress: { unit: 'percent', value: 0 } },
      ],
    });
    const read = async () => (await call('GET', 'roll/sbgd-00000001')).body.response.items[0];
    expect(await read()).toEqual({
      ...{ id: 'sbgd-00000001', status: 'starting', progress: { unit: 'percent', value: 0 }, currentBatch: 1, numOfBatches: 2 },
      ...{ gracePeriod: 60, blueInstances: 4, greenInstances: 0 },
      ...{ createdAt: '2026-06-15T12:00:00.000+0000', updatedAt: '2026-06-15T12:00:00.000+0000' },
    });
    clock.advance(MINUTE);
    expect(await read()).toMatchObject({ status: 'in_progress', progress: { value: 50 }, currentBatch: 2, greenInstances: 2 });
    expect(stale()).toEqual(old.slice(2));
    const details = (await call('GET', 'roll/sbgd-00000001/status')).body.response;
    expect(details).toMatchObject({
      kind: 'spotinst:aws:ec2:group:roll:status',
      items: [{ numberOfBatches: 2, currentBatch: 2 }],
    });
    const { blue, green } = details.items[0].instances[0];
    expect(blue.map(({ instanceId, batchNum, status }: Members) => [instanceId, batchNum, status])).toEqual([
      [old[0], 1, 'DETACHED'],
      [old[1], 1, 'DETACHED'],
      [old[2], 2, 'RUNNING'],
      [old[3], 2, 'RUNNING'],
    ]);
    expect(green.map(({ batchNum }: Members) => batchNum)).toEqual([1, 1]);
    clock.advance(MINUTE);
    expect(await read()).toMatchObject({
      status: 'finished',
      progress: { value: 100 },
      updatedAt: '2026-06-15T12:02:00.000+0000',
    });
    expect(stale()).toEqual([]);
    expect(spot.instances(fleet).map(({ launchedAt }) => launchedAt - clock.now())).toEqual([-MINUTE, -MINUTE, 0, 0]);
  });

  test('is listed, the newest first, or sorted and cut', async () => {
    const { clock, call } = await staleFleet('elastigroup', 2);
    for (let count = 0; count < 3; count++) {
      await call('PUT', 'roll', GROUP_ROLL);
      clock.advance(2 * MINUTE);
    }
    const ids = async (query: Readonly<Record<string, string>>) =>
      (await call('GET', 'roll', undefined, query)).body.response.items.map(({ id }: Members) => String(id).at(-1)).join('');
    expect(await ids({})).toBe('321');
    expect(await ids({ limit: '2' })).toBe('32');
    expect(await ids({ limit: '1', sort: 'createdAt:ASC' })).toBe('1');
    expect(await ids({ sort: 'createdAt:DESC' })).toBe('321');
  });

  test('in capitals, by the mode', async () => {
    const { call } = await staleFleet('elastigroup', 2, { groupStatuses: 'upper' });
    await call('PUT', 'roll', GROUP_ROLL);
    expect((await call('GET', 'roll')).body.response.items[0].status).toBe('STARTING');
  });

  test('forbids updates and other rolls while it runs', async () => {
    const { clock, call, spot, fleet } = await staleFleet('elastigroup', 2);
    await call('PUT', 'roll', GROUP_ROLL);
    const update = () => callsOf(spot, 'elastigroup').update(fleet, { name: 'renamed' });
    expect((await update()).status).toBe(400);
    expect(codeOf(await call('PUT', 'roll', GROUP_ROLL))).toEqual([400, 'DEPLOYMENT_ALREADY_IN_PROGRESS']);
    expect(codeOf(await call('POST', 'clusterRoll', { roll: { batchSizePercentage: 20 } }))).toEqual([
      400,
      'DEPLOYMENT_ALREADY_IN_PROGRESS',
    ]);
    expect(spot.live(fleet)?.body.name).toBe('web');
    clock.advance(2 * MINUTE);
    expect((await update()).status).toBe(200);
    expect((await call('PUT', 'roll', GROUP_ROLL)).status).toBe(200);
  });

  test('that failed blocks others until it is stopped, and goes no further', async () => {
    const { clock, call, stale, old, spot } = await staleFleet('elastigroup', 4);
    spot.planRolls({ failsAt: 1 });
    await call('PUT', 'roll', GROUP_ROLL);
    clock.advance(MINUTE);
    const status = async () => (await call('GET', 'roll')).body.response.items[0].status;
    expect(await status()).toBe('failed');
    // The second batch would be in the middle by now.
    clock.advance(MINUTE / 2);
    expect(codeOf(await call('PUT', 'roll', GROUP_ROLL))).toEqual([400, 'DEPLOYMENT_ALREADY_IN_PROGRESS']);
    expect((await call('PUT', 'roll/sbgd-00000001', STOP)).body.response).toEqual({
      status: { code: 200, message: 'OK' },
      kind: 'spotinst:aws:ec2:group:roll',
    });
    clock.advance(5 * MINUTE);
    expect([await status(), stale()]).toEqual(['stopped', old]);
    spot.planRolls({ failsAt: null });
    expect((await call('PUT', 'roll', GROUP_ROLL)).status).toBe(200);
  });

  test('is refused below the minimum', async () => {
    const { call, spot, fleet, old } = await staleFleet('elastigroup', 1);
    spot.terminate(old[0] ?? '');
    expect(codeOf(await call('PUT', 'roll', GROUP_ROLL))).toEqual([400, 'CANT_ROLL_CAPACITY_BELOW_MINIMUM']);
    expect(spot.rolls(fleet)).toEqual([]);
  });

  test('without instances is over at once', async () => {
    const { call, spot, fleet, old } = await staleFleet('elastigroup', 1);
    spot.terminate(old[0] ?? '');
    spot.change(fleet, { capacity: { minimum: 0 } });
    await call('PUT', 'roll', GROUP_ROLL);
    expect((await call('GET', 'roll')).body.response.items[0]).toMatchObject({ status: 'finished', progress: { value: 100 } });
  });

  test('may be answered without items, though it began', async () => {
    const { call, spot, fleet } = await staleFleet('elastigroup', 2);
    spot.fault({ method: 'PUT', route: '/aws/ec2/group/{id}/roll' }, { kind: 'empty' });
    expect((await call('PUT', 'roll', GROUP_ROLL)).body.response.items).toEqual([]);
    expect(spot.rolls(fleet)).toHaveLength(1);
  });

  test('with ECS it has routes of its own, and the stop names none', async () => {
    const fleet = await staleFleet('elastigroup', 4);
    const id = await started(fleet, { comment: 'by hand' }, 'clusterRoll');
    const read = async () => (await fleet.call('GET', `clusterRoll/${id}`)).body.response;
    expect(await read()).toMatchObject({
      kind: 'spotinst:aws:ec2:group:roll',
      items: [{ id, status: 'IN_PROGRESS', groupId: fleet.fleet, comment: 'by hand' }],
    });
    expect((await fleet.call('GET', 'roll')).body.response.items).toEqual([]);
    expect((await fleet.call('GET', `roll/${id}`)).status).toBe(400);
    expect((await fleet.call('GET', 'clusterRoll')).body.response.count).toBe(1);
    expect((await fleet.call('PUT', 'clusterRoll', STOP)).body.response.items[0].status).toBe('STOPPED');
    fleet.clock.advance(5 * MINUTE);
    expect((await read()).items[0].status).toBe('STOPPED');
  });
});

describe.each([
  ['ocean-cluster', 'ocean-vng', 'spotinst:ocean:aws:k8s:cluster:roll'],
  ['ocean-ecs-cluster', 'ocean-ecs-vng', 'spotinst:ocean:aws:ecs:cluster:roll'],
] as const)('a roll of %s', (id, vng, kind) => {
  test('replaces batch by batch and tells of each old instance', async () => {
    const fleet = await staleFleet(id, 4);
    const roll = await started(fleet, { comment: 'IMDSv2' });
    const read = async () => (await fleet.call('GET', `roll/${roll}`)).body.response;
    expect(await read()).toMatchObject({
      kind,
      items: [
        {
          id: roll,
          scope: 'Cluster',
          status: 'IN_PROGRESS',
          oceanId: fleet.fleet,
          comment: 'IMDSv2',
          batchMinHealthyPercentage: 50,
        },
      ],
    });
    fleet.clock.advance(MINUTE);
    const [item] = (await read()).items;
    expect(item.progress).toEqual({
      ...{ unit: 'percentage', value: 50 },
      detailedStatus: {
        oldInstances: fleet.old.map((instanceId, index) => ({ instanceId, status: index < 2 ? 'REPLACED' : 'TO_BE_REPLACED' })),
      },
    });
    fleet.clock.advance(MINUTE);
    expect((await fleet.call('GET', 'roll')).body.response.items[0]).toMatchObject({
      status: 'COMPLETED',
      progress: { value: 100 },
      updatedAt: '2026-06-15T12:02:00.000Z',
    });
    expect(fleet.stale()).toEqual([]);
  });

  test('of some node groups, or of some instances', async () => {
    const fleet = await staleFleet(id, 1);
    const [one, other] = [1, 2].map(() =>
      fleet.spot.load(vng, fleet.spot.account, { ...bodyOf(vng, REQUIRED), oceanId: fleet.fleet }),
    );
    const [ofOne] = fleet.spot.launch(one ?? '', 1);
    const [ofOther, last] = fleet.spot.launch(other ?? '', 2);
    const ids = async (settings: Members) => {
      const roll = await started(fleet, { batchSizePercentage: 100, ...settings });
      const [item] = (await fleet.call('GET', `roll/${roll}`)).body.response.items;
      fleet.clock.advance(MINUTE);
      return [item.scope, ...item.progress.detailedStatus.oldInstances.map(({ instanceId }: Members) => instanceId)];
    };
    expect(await ids({ launchSpecIds: [one] })).toEqual(['Vng', ofOne?.id]);
    expect(await ids({ instanceIds: [ofOther?.id, last?.id] })).toEqual(['Instances', ofOther?.id, last?.id]);
    const groups = fleet.spot.instances(fleet.fleet).map(({ nodeGroup }) => nodeGroup);
    expect(groups).toEqual([null, one, other, other]);
    expect((await ids({ launchSpecIds: [one, other] }))[0]).toBe('Vngs');
  });

  test('of both at once is refused', async () => {
    const { call } = await staleFleet(id, 1);
    const roll = { batchSizePercentage: 20, launchSpecIds: ['ols-1'], instanceIds: ['i-1'] };
    expect((await call('POST', 'roll', { roll })).status).toBe(400);
  });

  test('without instances is refused by its code', async () => {
    const { call } = await staleFleet(id, 0);
    expect(codeOf(await call('POST', 'roll', { roll: { batchSizePercentage: 20 } }))).toEqual([
      400,
      'CLUSTER_HAS_NO_ACTIVE_INSTANCES',
    ]);
  });

  test('that is stopped finishes the batch that runs, and begins no other', async () => {
    const fleet = await staleFleet(id, 6);
    const roll = await started(fleet, { batchSizePercentage: 34 });
    fleet.clock.advance(MINUTE / 2);
    expect((await fleet.call('PUT', `roll/${roll}`, STOP)).body.response.items[0]).toMatchObject({ id: roll, status: 'STOPPED' });
    fleet.clock.advance(10 * MINUTE);
    expect(fleet.stale()).toEqual(fleet.old.slice(3));
    const [item] = (await fleet.call('GET', `roll/${roll}`)).body.response.items;
    expect([item.status, item.progress.value]).toEqual(['STOPPED', 50]);
  });

  test('is never the second', async () => {
    const fleet = await staleFleet(id, 2);
    await started(fleet);
    expect(codeOf(await fleet.call('POST', 'roll', { roll: { batchSizePercentage: 20 } }))).toEqual([
      400,
      'DEPLOYMENT_ALREADY_IN_PROGRESS',
    ]);
    // A cluster takes updates while it is rolled.
    expect((await callsOf(fleet.spot, id).update(fleet.fleet, { name: 'renamed' })).status).toBe(200);
  });

  test('that is none is not found', async () => {
    const { call } = await staleFleet(id, 1);
    expect([(await call('GET', 'roll/scr-none')).status, (await call('PUT', 'roll/scr-none', STOP)).status]).toEqual([400, 400]);
    expect((await call('GET', 'roll')).body.response).toMatchObject({ kind, items: [], count: 0 });
  });
});

describe('how a roll ends', () => {
  const plans: readonly (readonly [
    string,
    Parameters<Awaited<ReturnType<typeof startSpot>>['planRolls']>[0],
    Members,
    string,
    string,
    number,
  ])[] = [
    ['a batch fails', { failsAt: 2 }, {}, 'FAILED', 'COULD_NOT_BE_REPLACED', 2],
    ['one could not be replaced', { heldBack: 1 }, {}, 'COMPLETED', 'COULD_NOT_BE_REPLACED', 1],
    ['too many could not be replaced', { heldBack: 3 }, {}, 'FAILED', 'COULD_NOT_BE_REPLACED', 3],
    ['many, but fewer are wanted', { heldBack: 3 }, { batchMinHealthyPercentage: 25 }, 'COMPLETED', 'COULD_NOT_BE_REPLACED', 3],
    [
      'a PDB keeps all back',
      { heldBack: 4, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' },
      { respectPdb: true },
      'COMPLETED',
      'NOT_REPLACED_DUE_TO_PDB',
      4,
    ],
    [
      'a PDB keeps one back, and that is to be told',
      { heldBack: 1, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' },
      { reportPartialCompletion: true, respectPdb: true },
      'PARTIALLY_COMPLETED',
      'NOT_REPLACED_DUE_TO_PDB',
      1,
    ],
    ['all is well, and that is to be told', {}, { reportPartialCompletion: true }, 'COMPLETED', 'REPLACED', 0],
  ];
  test.each(plans)('%s', async (_, plan, settings, status, last, left) => {
    const fleet = await staleFleet('ocean-cluster', 4);
    fleet.spot.planRolls(plan);
    const roll = await started(fleet, settings);
    fleet.clock.advance(10 * MINUTE);
    const [item] = (await fleet.call('GET', `roll/${roll}`)).body.response.items;
    const { oldInstances } = item.progress.detailedStatus;
    expect([item.status, oldInstances.at(-1).status, fleet.stale().length]).toEqual([status, last, left]);
    expect(fleet.spot.instances(fleet.fleet)).toHaveLength(4);
  });

  test('an instance stays where nothing can be launched in its place', async () => {
    const fleet = await staleFleet('ocean-cluster', 0);
    const group = fleet.spot.load('ocean-vng', fleet.spot.account, { ...bodyOf('ocean-vng', OPTIONAL), oceanId: fleet.fleet });
    const [old] = fleet.spot.launch(group, 1);
    const roll = await started(fleet);
    fleet.spot.remove(group);
    fleet.clock.advance(MINUTE);
    const [item] = (await fleet.call('GET', `roll/${roll}`)).body.response.items;
    expect(item.progress.detailedStatus.oldInstances).toEqual([{ instanceId: old?.id, status: 'COULD_NOT_BE_REPLACED' }]);
    expect([item.status, fleet.stale()]).toEqual(['FAILED', [old?.id]]);
  });

  test('instances launch with the options of their own moment', async () => {
    const fleet = await staleFleet('ocean-cluster', 2);
    await started(fleet);
    fleet.clock.advance(MINUTE);
    // Nobody looked since: the first batch is over all the same, before this.
    fleet.spot.change(fleet.fleet, patchOf('ocean-cluster', OPTIONAL));
    fleet.clock.advance(MINUTE);
    expect(fleet.spot.instances(fleet.fleet).map(({ options }) => options)).toEqual([REQUIRED, OPTIONAL]);
  });
});

test('rolls on Kubernetes without an envelope, as the reference has them', async () => {
  const fleet = await staleFleet('ocean-cluster', 2, { kubernetesRolls: 'bare' });
  const begun = await fleet.call('POST', 'roll', { roll: { batchSizePercentage: 50 } });
  expect(begun.body).toMatchObject({ id: 'scr-00000001', status: 'IN_PROGRESS' });
  expect((await fleet.call('GET', 'roll/scr-00000001')).body).toEqual(begun.body);
  expect((await fleet.call('GET', 'roll')).body).toEqual({
    ...{ status: { code: 200, message: 'OK' }, kind: 'spotinst:ocean:aws:k8s:cluster:roll' },
    items: [begun.body],
  });
  expect((await fleet.call('PUT', 'roll/scr-00000001', STOP)).body.status).toBe('STOPPED');
});
