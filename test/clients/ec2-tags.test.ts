import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedXml, ec2Fault } from '../../src/simulator/ec2-xml.js';
import { ec2Facts, ec2TagsOf, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';

const REGION = 'us-east-1';

/** Two Elastigroups with three instances each. */
async function opened(modes: { readonly pageSize?: number } = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const fleets = [1, 2].map(() => spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup', null), region: REGION }));
  const ids = fleets.map((fleet) => spot.launch(fleet, 3).map(({ id }) => id));
  const ec2 = await openEc2(spot, clock, modes);
  return { clock, spot, ec2, fleets, ids, api: ec2TagsOf(ec2) };
}

test('those of each fleet, over all pages, and none of another fleet or region', async () => {
  const { api, fleets, ids } = await opened({ pageSize: 5 });
  const found = await api.instancesOf(REGION, fleets);
  expect(fleets.map((fleet) => found.get(fleet)?.map(({ id }) => id))).toEqual(ids);
  expect([...(await api.instancesOf(REGION, fleets.slice(0, 1))).keys()]).toEqual(fleets.slice(0, 1));
  expect((await api.instancesOf('eu-west-1', fleets)).size).toBe(0);
});

test('one that has ended is told as such', async () => {
  const { api, spot, clock, fleets, ids } = await opened();
  const [gone = ''] = ids[0] ?? [];
  spot.terminate(gone);
  const found = (await api.instancesOf(REGION, fleets)).get(fleets[0] ?? '') ?? [];
  expect(found.find(({ id }) => id === gone)).toEqual({ id: gone, launchedAt: clock.now(), isRunning: false });
  expect(found.filter(({ isRunning }) => isRunning)).toHaveLength(2);
});

test('what would be a pattern in a filter is not asked for, and without any id nothing is', async () => {
  const { api, ec2 } = await opened();
  expect((await api.instancesOf(REGION, ['*', 'sig-?', ''])).size).toBe(0);
  expect(ec2.requests).toEqual([]);
});

test('what EC2 tells of others, or what is no id, is passed over', async () => {
  const { api, ec2 } = await opened();
  const options = {
    httpTokens: 'optional',
    httpPutResponseHopLimit: 1,
    httpEndpoint: 'enabled',
    instanceMetadataTags: 'disabled',
  };
  const like = { state: 'running', launchedAt: 0, imageId: 'ami-0123456789abcdef0', options, optionsState: 'applied' };
  const told = [
    { ...like, id: 'i-00000001', group: 'sig-other' },
    { ...like, id: 'i-00000002', group: null },
    { ...like, id: 'i-1;rm', group: 'sig-1' },
  ];
  ec2.fault({}, { kind: 'answer', when: 'after', ...describedXml(told, null) });
  expect((await api.instancesOf(REGION, ['sig-1'])).size).toBe(0);
});

test('an error is one of EC2, and what was not asked for', async () => {
  const { api, ec2, fleets } = await opened();
  ec2.fault({}, ec2Fault('UnauthorizedOperation'));
  const facts = await ec2Facts(api.instancesOf(REGION, fleets));
  expect(facts).toMatchObject({ service: 'EC2', operation: `look for instances of 2 fleets in ${REGION}`, reason: 'refused' });
});

test('the readiness policy in the documents allows what is called', async () => {
  const { api, ec2, fleets } = await opened();
  await api.instancesOf(REGION, fleets);
  const [, policy = ''] = /<!-- readiness policy -->\n```json\n([^`]+)```/.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
  const allowed = JSON.parse(policy).Statement.flatMap(({ Action }: { Action: readonly string[] }) => Action);
  expect(ec2.requests.map(({ action }) => `ec2:${action}`)).toEqual(
    allowed.filter((operation: string) => operation.startsWith('ec2:')),
  );
});
