import { describe, expect, test } from 'vitest';
import type { RollScope } from '../../src/ports.js';
import { allLeft, covers, leftBy, staleIn, timeOf } from '../../src/rollout/roll-verdict.js';

test.each([
  ['REPLACED', null],
  ['replaced', null],
  ['NOT_REPLACED_DUE_TO_PDB', 'a pod disruption budget kept it'],
  ['COULD_NOT_BE_REPLACED', 'it could not be replaced'],
  ['TO_BE_REPLACED', 'its turn did not come'],
  ['NEW_WORD', 'its status is NEW_WORD'],
  ['', 'it has no status'],
])('an instance whose status is %j', (status, reason) => {
  expect(leftBy({ old: [{ id: 'i-1', status }] })).toEqual(reason === null ? [] : [{ id: 'i-1', reason }]);
});

test('of a roll that does not tell, nothing is said', () => {
  expect(leftBy({ old: null })).toEqual([]);
});

describe('instances that still run', () => {
  const since = Date.parse('2026-06-15T12:00:00.000Z');
  const instance = (id: string, launchedAt: string | null, nodeGroup: string | null = null) => ({ id, launchedAt, nodeGroup });
  const left = (all: readonly ReturnType<typeof instance>[], scope: RollScope = { of: 'cluster' }) =>
    staleIn(all, scope, since).map(({ id }) => id);

  test('are left where they were launched before, or do not say when', () => {
    const all = [
      instance('old', '2026-06-15T11:59:59.999Z'),
      instance('new', '2026-06-15T12:00:00.000+0000'),
      instance('untold', null),
      instance('unread', 'yesterday'),
    ];
    expect(left(all)).toEqual(['old', 'untold', 'unread']);
    expect(staleIn(all, { of: 'cluster' }, since).map(({ reason }) => reason)).toEqual([
      'it still runs, launched at 2026-06-15T11:59:59.999Z',
      ...['it does not say when it was launched', 'it does not say when it was launched'],
    ]);
  });

  test('count where they belong to what is rolled', () => {
    const all = [instance('a', null, 'ols-1'), instance('b', null, 'ols-2'), instance('c', null)];
    expect(left(all, { of: 'node-groups', ids: ['ols-1'] })).toEqual(['a']);
    expect(left(all, { of: 'instances', ids: ['b', 'c'] })).toEqual(['b', 'c']);
  });
});

test.each<readonly [RollScope, RollScope, boolean]>([
  [{ of: 'cluster' }, { of: 'cluster' }, true],
  [{ of: 'cluster' }, { of: 'node-groups', ids: ['ols-1'] }, true],
  [{ of: 'node-groups', ids: ['ols-1', 'ols-2'] }, { of: 'node-groups', ids: ['ols-2'] }, true],
  [{ of: 'node-groups', ids: ['ols-1'] }, { of: 'node-groups', ids: ['ols-1', 'ols-2'] }, false],
  [{ of: 'node-groups', ids: [] }, { of: 'node-groups', ids: ['ols-1'] }, false],
  [{ of: 'node-groups', ids: ['ols-1'] }, { of: 'cluster' }, false],
  [{ of: 'instances', ids: ['i-1'] }, { of: 'node-groups', ids: ['i-1'] }, false],
])('a roll of %j covers %j: %s', (rolled, wanted, is) => {
  expect(covers(rolled, wanted)).toBe(is);
});

test('each instance is named once, with what the roll itself says of it', () => {
  const still = [
    { id: 'i-2', reason: 'it still runs' },
    { id: 'i-1', reason: 'it still runs' },
  ];
  expect(allLeft([{ id: 'i-2', reason: 'a budget' }], still)).toEqual([
    { id: 'i-1', reason: 'it still runs' },
    { id: 'i-2', reason: 'a budget' },
  ]);
});

test('moments are read however they are written', () => {
  expect(timeOf('2018-07-29T15:50:14.000+0000')).toBe(Date.parse('2018-07-29T15:50:14.000Z'));
  expect([timeOf(null), timeOf('soon')]).toEqual([null, null]);
});
