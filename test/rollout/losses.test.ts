import { expect, test } from 'vitest';
import { lossesOf } from '../../src/rollout/losses.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';

const ALL = ['the root volume', 'data volumes', 'the private IP address'];
const PUBLIC = { compute: { launchSpecification: { networkInterfaces: [{ associatePublicIpAddress: true }] } } };
const GROUP_KEEPS = { shouldPersistRootDevice: true, shouldPersistBlockDevices: true, shouldPersistPrivateIp: true };

test.each<readonly [string, KindId, Members, readonly string[]]>([
  ['a node that persists nothing', 'stateful-node', {}, ALL],
  ['a node that persists its root', 'stateful-node', { persistence: { persistRootDevice: true } }, ALL.slice(1)],
  [
    'a node that persists all there is',
    'stateful-node',
    { persistence: { persistRootDevice: true, persistBlockDevices: true, persistPrivateIp: true } },
    [],
  ],
  ['a node with the members of a group', 'stateful-node', { persistence: GROUP_KEEPS }, ALL],
  [
    'a group that persists its root',
    'elastigroup',
    { strategy: { persistence: { shouldPersistRootDevice: true } } },
    ALL.slice(1),
  ],
  ['a group by a list, as the reference has it', 'elastigroup', { strategy: { persistence: [GROUP_KEEPS] } }, []],
  [
    'a word in place of true',
    'elastigroup',
    { strategy: { persistence: { ...GROUP_KEEPS, shouldPersistPrivateIp: 'true' } } },
    ALL.slice(2),
  ],
  ['a public address', 'elastigroup', { ...PUBLIC, strategy: { persistence: GROUP_KEEPS } }, ['the public IP address']],
  [
    'an Elastic IP of a group',
    'elastigroup',
    { compute: { ...PUBLIC.compute, elasticIps: ['eipalloc-1'] }, strategy: { persistence: GROUP_KEEPS } },
    [],
  ],
  ['an Elastic IP of a node', 'stateful-node', { compute: { ...PUBLIC.compute, elasticIp: 'eipalloc-1' } }, ALL],
  [
    'no Elastic IPs',
    'elastigroup',
    { compute: { ...PUBLIC.compute, elasticIps: [] }, strategy: { persistence: GROUP_KEEPS } },
    ['the public IP address'],
  ],
])('recycling loses of %s', (_, kind, body, loses) => {
  expect(lossesOf({ kind, body })).toEqual(loses);
});
