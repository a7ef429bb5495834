import { describe, expect, test } from 'vitest';
import { instancesIn, newestFirst, rollsIn, startedIn, statefulIn } from '../../src/clients/spot-roll-answers.js';
import type { RollScope } from '../../src/ports.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Members } from '../../src/specs/value.js';
import { liveRoll } from '../rollout/live-spot.js';

const wrong = (detail: string) => new Error(detail);
const answer = (items: unknown, kind?: string): Members => ({ response: { items, ...(kind === undefined ? {} : { kind }) } });

describe('rolls', () => {
  const rolls = (items: unknown, kind?: string) => rollsIn(answer(items, kind), KINDS['ocean-cluster'], 'cluster', wrong);

  test.each([
    ['finished', true],
    ['FINISHED', true],
    ['COMPLETED', true],
    ['PARTIALLY_COMPLETED', true],
    ['failed', true],
    ['FAILED', true],
    ['stopped', true],
    ['STOPPED', true],
    ['starting', false],
    ['IN_PROGRESS', false],
    ['in_progress', false],
    ['STOPPING', false],
    ['', false],
  ])('the status %j: ended %s', (status, hasEnded) => {
    expect(rolls([{ id: 'scr-1', status }])).toEqual([liveRoll({ id: 'scr-1', sort: 'cluster', status, hasEnded })]);
  });

  test.each([
    [[{ status: 'FAILED' }], 'the answer has a roll without an id'],
    [[{ id: 'scr-1' }], 'the answer has a roll without a status'],
    [null, 'the answer has no list of items'],
  ])('%j', (items, detail) => {
    expect(() => rolls(items)).toThrow(detail);
  });

  test('of another kind of resource', () => {
    expect(() => rolls([], 'spotinst:ocean:aws:ecs:cluster:roll')).toThrow('the answer is of another kind');
    expect(rolls([], 'spotinst:ocean:aws:k8s:cluster:roll')).toEqual([]);
  });

  test('the newest come first, however their dates are written, and before them those without', () => {
    const roll = (id: string, createdAt: string | null) => liveRoll({ id, createdAt });
    const sorted = newestFirst([
      roll('a', '2018-07-29T15:50:14.000+0000'),
      roll('b', '2026-06-15T12:00:00.000Z'),
      roll('c', null),
      roll('d', '2026-06-15T11:30:00.000-0100'),
      roll('e', 'soon'),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['c', 'e', 'd', 'b', 'a']);
  });
});

describe('what a roll tells', () => {
  const rolls = (item: Members) =>
    rollsIn(answer([{ id: 'r-1', status: 'x', ...item }]), KINDS['ocean-cluster'], 'cluster', wrong);

  test('of a cluster, with its old instances', () => {
    const old = [
      { instanceId: 'i-1', status: 'REPLACED' },
      { instanceId: 'i-2', status: 'NOT_REPLACED_DUE_TO_PDB' },
      { instanceId: 'i-3' },
    ];
    const told = rolls({
      ...{ currentBatch: 2, numOfBatches: 5, comment: 'why', createdAt: 'then', updatedAt: 'now' },
      progress: { unit: 'percentage', value: 40.5, detailedStatus: { oldInstances: old } },
    });
    expect(told).toEqual([
      liveRoll({
        ...{ id: 'r-1', sort: 'cluster', status: 'x', batch: 2, batches: 5, percent: 40.5, comment: 'why' },
        ...{ createdAt: 'then', updatedAt: 'now', oldCount: 3, newCount: 1 },
        old: [
          { id: 'i-1', status: 'REPLACED' },
          { id: 'i-2', status: 'NOT_REPLACED_DUE_TO_PDB' },
          { id: 'i-3', status: '' },
        ],
      }),
    ]);
  });

  test('of an Elastigroup, with how many there are', () => {
    expect(rolls({ blueInstances: 4, greenInstances: 1, currentBatch: '1,' })[0]).toMatchObject({
      ...{ old: null, oldCount: 4, newCount: 1, batch: null },
    });
  });

  test.each<readonly [Members, RollScope]>([
    [{}, { of: 'cluster' }],
    [{ scope: 'Cluster' }, { of: 'cluster' }],
    [
      { scope: 'Vngs', launchSpecIds: ['ols-1', 'ols-2'] },
      { of: 'node-groups', ids: ['ols-1', 'ols-2'] },
    ],
    [{ scope: 'Vng' }, { of: 'node-groups', ids: [] }],
    [{ scope: 'Instance' }, { of: 'instances', ids: [] }],
    [{ instanceIds: ['i-1'] }, { of: 'instances', ids: ['i-1'] }],
    [{ launchSpecIds: [], instanceIds: null }, { of: 'cluster' }],
  ])('%j: its scope', (item, scope) => {
    expect(rolls(item)[0]?.scope).toEqual(scope);
  });
});

describe('the answer to a start', () => {
  const started = (value: Members) => startedIn(value, KINDS['ocean-cluster'], 'cluster', wrong)?.id ?? null;
  const roll = { id: 'scr-1', status: 'IN_PROGRESS' };

  test.each<readonly [string, Members, string | null]>([
    ['in an envelope', answer([roll]), 'scr-1'],
    ['without one', roll, 'scr-1'],
    ['without items', answer([]), null],
  ])('%s', (_, value, id) => {
    expect(started(value)).toBe(id);
  });

  test('that is something else', () => {
    expect(() => started({})).toThrow('the answer has no list of items');
    expect(() => started({ id: 5 })).toThrow('the answer has a roll without an id');
  });
});

describe('instances', () => {
  test('of a cluster have ids', () => {
    const items = [{ instanceId: 'i-1', launchSpecId: 'ols-1', createdAt: 'then' }, { instanceId: 'i-2' }];
    expect(instancesIn(answer(items), KINDS['ocean-cluster'], wrong)).toEqual([
      { id: 'i-1', nodeGroup: 'ols-1', launchedAt: 'then' },
      { id: 'i-2', nodeGroup: null, launchedAt: null },
    ]);
    expect(() => instancesIn(answer([{}]), KINDS['ocean-cluster'], wrong)).toThrow('the answer has an instance without an id');
  });

  test('of a group may be asked for and not be there yet', () => {
    const items = [
      { instanceId: null, spotInstanceRequestId: 'sir-1' },
      { instanceId: 'i-1', createdAt: 'then' },
    ];
    expect(instancesIn(answer(items), KINDS.elastigroup, wrong).map(({ id }) => id)).toEqual(['i-1']);
  });

  test('of a stateful node are as old as they say, not as the node', () => {
    const told = (item: Members) => instancesIn(answer([{ instanceId: 'i-1', ...item }]), KINDS['stateful-node'], wrong)[0];
    expect(told({ createdAt: 'once' })?.launchedAt).toBeNull();
    expect(told({ createdAt: 'once', launchedAt: 'then' })?.launchedAt).toBe('then');
  });
});

test('a stateful node is never left out', () => {
  expect(() => instancesIn(answer([]), KINDS['stateful-node'], wrong)).toThrow('the answer has no item');
  expect(() => statefulIn(answer([]), KINDS['stateful-node'], wrong)).toThrow('the answer has no item');
  expect(statefulIn(answer([]), KINDS.elastigroup, wrong)).toEqual([]);
});

test('stateful nodes write their status, and stateful instances their state', () => {
  const told = (item: Members) => statefulIn(answer([item]), KINDS.elastigroup, wrong)[0];
  expect(told({ id: 'ssi-1', state: 'ACTIVE', instanceId: 'i-1', launchedAt: 'then' })).toEqual({
    ...{ id: 'ssi-1', status: 'ACTIVE', instance: 'i-1', launchedAt: 'then' },
  });
  expect(told({ id: 'smi-1', status: 'PAUSED' })).toEqual({ id: 'smi-1', status: 'PAUSED', instance: null, launchedAt: null });
  expect(() => told({ state: 'ACTIVE' })).toThrow('the answer has an item without an id');
});
