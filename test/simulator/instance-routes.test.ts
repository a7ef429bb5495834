import { describe, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, patchOf } from './bodies.js';
import { ask } from './client.js';

const OPTIONAL = { httpTokens: 'optional', httpPutResponseHopLimit: 2 };
const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 1 };

const listed = (spot: Simulator, id: KindId, fleet: string, query: Readonly<Record<string, string>> = {}) =>
  ask(spot, 'GET', `${KINDS[id].api.path}/${fleet}/${KINDS[id].api.instances?.name}`, undefined, { query });

describe('the instances of', () => {
  test.each<readonly [KindId, string, Members]>([
    [
      'elastigroup',
      'spotinst:aws:ec2:group',
      { groupId: 'sig-00000001', product: 'Linux/UNIX', status: 'fulfilled', createdAt: '2026-06-15T12:00:05.000Z' },
    ],
    [
      'stateful-node',
      'spotinst:aws:ec2:managedInstanceStatus',
      { id: 'smi-00000001', status: 'ACTIVE', launchedAt: '2026-06-15T12:00:05.000Z', createdAt: '2026-06-15T12:00:00.000Z' },
    ],
    [
      'ocean-cluster',
      'spotinst:ocean:aws:k8s:nodes',
      { nodeName: 'i-00000000000000001.compute.internal', createdAt: '2026-06-15T12:00:05.000Z' },
    ],
    ['ocean-ecs-cluster', 'spotinst:ocean:aws:ecs:containerInstances', { containerInstanceId: 'container-i-00000000000000001' }],
  ])('%s', async (id, responseKind, members) => {
    const clock = skippingClock('2026-06-15T12:00:00.000Z');
    const spot = await startSpot({ clock });
    const fleet = spot.load(id, spot.account, bodyOf(id));
    const before = (await listed(spot, id, fleet)).body.response;
    expect([before.kind, before.items.some((item: Members) => item.instanceId !== undefined)]).toEqual([responseKind, false]);
    clock.advance(5000);
    const [instance] = spot.launch(fleet, 1);
    const { items } = (await listed(spot, id, fleet)).body.response;
    expect(items).toEqual([expect.objectContaining({ instanceId: instance?.id, ...members })]);
    // What an instance allows, only EC2 tells.
    expect(JSON.stringify(items)).not.toContain('http');
    expect((await listed(spot, id, 'none')).body.response.errors[0].code).toBe(KINDS[id].api.notFound);
    spot.terminate(instance?.id ?? '');
    expect((await listed(spot, id, fleet)).body.response.items).toEqual(before.items);
  });

  test.each([
    ['ocean-cluster', 'ocean-vng'],
    ['ocean-ecs-cluster', 'ocean-ecs-vng'],
  ] as const)('node groups stand among those of their cluster: %s', async (cluster, vng) => {
    const spot = await startSpot();
    const fleet = spot.load(cluster, spot.account, bodyOf(cluster));
    const group = spot.load(vng, spot.account, { ...bodyOf(vng), oceanId: fleet });
    const [own] = spot.launch(fleet, 1);
    const [first, second] = spot.launch(group, 2);
    const idsOf = async (query: Readonly<Record<string, string>>) =>
      (await listed(spot, cluster, fleet, query)).body.response.items.map((item: { instanceId: string }) => item.instanceId);
    expect(await idsOf({})).toEqual([own?.id, first?.id, second?.id]);
    expect(await idsOf({ launchSpecId: group })).toEqual([first?.id, second?.id]);
    expect(await idsOf({ instanceId: second?.id ?? '' })).toEqual([second?.id]);
    expect(await idsOf({ launchSpecId: 'ols-none' })).toEqual([]);
    const [, item] = (await listed(spot, cluster, fleet)).body.response.items;
    expect(item).toMatchObject({ launchSpecId: group, launchSpecName: bodyOf(vng).name });
  });
});

describe('an instance', () => {
  test('keeps the options that it was launched with', async () => {
    const spot = await startSpot();
    const fleet = spot.load('elastigroup', spot.account, bodyOf('elastigroup', OPTIONAL));
    spot.launch(fleet, 1);
    spot.change(fleet, patchOf('elastigroup', REQUIRED));
    spot.launch(fleet, 1);
    spot.change(fleet, patchOf('elastigroup', null));
    spot.launch(fleet, 1);
    expect(spot.instances(fleet).map(({ options }) => options)).toEqual([OPTIONAL, REQUIRED, null]);
  });

  test.each<readonly [string, Members | null, Members | null, Members | null]>([
    ['takes the options of its node group', REQUIRED, OPTIONAL, REQUIRED],
    ['and where that has none, those of the cluster', null, OPTIONAL, OPTIONAL],
    ['or none', null, null, null],
  ])('%s', async (_, own, inherited, options) => {
    const spot = await startSpot();
    const fleet = spot.load('ocean-cluster', spot.account, bodyOf('ocean-cluster', inherited));
    const group = spot.load('ocean-vng', spot.account, { ...bodyOf('ocean-vng', own), oceanId: fleet });
    expect(spot.launch(group, 1)).toEqual([expect.objectContaining({ fleet, nodeGroup: group, options })]);
  });

  test('cannot be launched without its cluster, or from nothing', async () => {
    const spot = await startSpot();
    const group = spot.load('ocean-vng', spot.account, { ...bodyOf('ocean-vng'), oceanId: 'o-none' });
    expect(() => spot.launch(group, 1)).toThrow(`${group} has no cluster`);
    const foreign = spot.load('ocean-cluster', spot.addAccount(), bodyOf('ocean-cluster'));
    const stray = spot.load('ocean-vng', spot.account, { ...bodyOf('ocean-vng'), oceanId: foreign });
    expect(() => spot.launch(stray, 1)).toThrow(`${stray} has no cluster`);
    expect(() => spot.launch('sig-none', 1)).toThrow('there is no resource sig-none');
  });

  test('goes with its fleet', async () => {
    const spot = await startSpot();
    const [one, other] = [
      spot.load('elastigroup', spot.account, bodyOf('elastigroup')),
      spot.load('elastigroup', spot.account, bodyOf('elastigroup')),
    ];
    spot.launch(one, 2);
    spot.launch(other, 1);
    spot.remove(one);
    expect(spot.instances().map(({ fleet }) => fleet)).toEqual([other]);
  });
});
