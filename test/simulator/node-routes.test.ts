import { expect, test } from 'vitest';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';
import { bodyOf, patchOf } from './bodies.js';
import { ask } from './client.js';

const REQUIRED = { httpTokens: 'required', httpPutResponseHopLimit: 2 };

async function node() {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const id = spot.load('stateful-node', spot.account, bodyOf('stateful-node'));
  const [first] = spot.launch(id, 1);
  const path = `/aws/ec2/managedInstance/${id}`;
  return {
    ...{ clock, spot, id, first: first?.id },
    act: (action: string) => ask(spot, 'PUT', `${path}/${action}`),
    seen: async () => {
      const [item] = (await ask(spot, 'GET', `${path}/status`)).body.response.items;
      return [item.status, item.instanceId];
    },
  };
}

test('a recycle still shows the old instance, then none, then a new one with the options of now', async () => {
  const { clock, spot, id, first, act, seen } = await node();
  spot.change(id, patchOf('stateful-node', REQUIRED));
  const begun = await act('recycle');
  expect([begun.status, begun.body.response]).toEqual([200, { status: { code: 200, message: 'OK' } }]);
  expect(await seen()).toEqual(['ACTIVE', first]);
  clock.advance(5000);
  expect(await seen()).toEqual(['RECYCLING', undefined]);
  clock.advance(120_000);
  const [fresh] = spot.instances(id);
  expect(await seen()).toEqual(['ACTIVE', fresh?.id]);
  expect([fresh?.id === first, fresh?.options, fresh?.launchedAt]).toEqual([false, REQUIRED, clock.now()]);
});

test('a resume may fall back to PAUSED', async () => {
  const { clock, spot, act, seen } = await node();
  spot.planNodes({ resumes: false, staleMs: 0, stepMs: 1000 });
  await act('recycle');
  clock.advance(2000);
  expect(await seen()).toEqual(['PAUSED', undefined]);
  spot.planNodes({ resumes: true });
  await act('resume');
  expect((await seen())[0]).toBe('RESUMING');
  clock.advance(1000);
  expect((await seen())[0]).toBe('ACTIVE');
});

test('a pause ends the instance', async () => {
  const { clock, spot, id, act, seen, first } = await node();
  await act('pause');
  expect(await seen()).toEqual(['PAUSING', first]);
  clock.advance(60_000);
  expect([await seen(), spot.instances(id)]).toEqual([['PAUSED', undefined], []]);
});

test('one action at a time', async () => {
  const { clock, act } = await node();
  await act('recycle');
  expect((await act('pause')).status).toBe(400);
  clock.advance(200_000);
  expect((await act('pause')).status).toBe(200);
});

test('a node that is none', async () => {
  const { spot } = await node();
  const got = await ask(spot, 'PUT', '/aws/ec2/managedInstance/smi-none/recycle');
  expect([got.status, got.body.response.errors[0].code]).toEqual([400, 'MANAGED_INSTANCE_DOESNT_EXIST']);
});

test('a node that is removed in the middle launches nothing', async () => {
  const { clock, spot, id, act } = await node();
  await act('recycle');
  spot.remove(id);
  clock.advance(200_000);
  expect(spot.instances()).toEqual([]);
});

test('a stateful instance of an Elastigroup keeps its id while its instances come and go', async () => {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const stateful = { ...bodyOf('elastigroup'), strategy: { persistence: { shouldPersistRootDevice: true } } };
  const group = spot.load('elastigroup', spot.account, stateful);
  const [first, second] = spot.launch(group, 2).map(({ id }) => id);
  const path = `/aws/ec2/group/${group}/statefulInstance`;
  const seen = async () =>
    (await ask(spot, 'GET', path)).body.response.items.map((one: Readonly<Record<string, string>>) => [
      ...[one.id, one.state, one.instanceId],
    ]);
  const others = [['ssi-00000002', 'ACTIVE', second]];
  expect(await seen()).toEqual([['ssi-00000001', 'ACTIVE', first], ...others]);
  const recycle = async (id: string) => (await ask(spot, 'PUT', `${path}/${id}/recycle`)).status;
  spot.change(group, patchOf('elastigroup', REQUIRED));
  expect([await recycle('ssi-00000001'), await recycle('ssi-00000001'), await recycle('ssi-9')]).toEqual([200, 400, 400]);
  expect(await seen()).toEqual([['ssi-00000001', 'ACTIVE', first], ...others]);
  clock.advance(5000);
  expect(await seen()).toEqual([['ssi-00000001', 'RECYCLING', undefined], ...others]);
  clock.advance(120_000);
  const fresh = spot.instances(group).find(({ id }) => id !== second);
  expect(await seen()).toEqual([['ssi-00000001', 'ACTIVE', fresh?.id], ...others]);
  expect([fresh?.id === first, fresh?.options]).toEqual([false, REQUIRED]);
});

test('an Elastigroup that keeps nothing has no stateful instances', async () => {
  const spot = await startSpot();
  const group = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
  spot.launch(group, 1);
  expect((await ask(spot, 'GET', `/aws/ec2/group/${group}/statefulInstance`)).body.response.items).toEqual([]);
});

test.each([
  ['comes from its root volume, whatever image is configured', true, true],
  ['comes from the configured image, and its data is gone, where it is not persisted', false, false],
])('what is recycled %s', async (_, persistRootDevice, isKept) => {
  const { clock, spot, id, first, act } = await node();
  const imageId = 'ami-0fedcba9876543210';
  spot.change(id, { persistence: { persistRootDevice }, compute: { launchSpecification: { imageId } } });
  await act('recycle');
  clock.advance(5000);
  spot.instances();
  clock.advance(120_000);
  const [fresh] = spot.instances(id);
  expect([fresh?.root.imageId === imageId, fresh?.root.dataOf === first]).toEqual([!isKept, isKept]);
});
