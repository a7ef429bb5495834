import { describe, expect, test } from 'vitest';
import { newestFirst, resourceIn, resourcesIn, rollsIn } from '../../src/clients/spot-answers.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { SpecKind } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';

const wrong = (detail: string) => new Error(detail);
const answer = (items: unknown, kind?: string): Members => ({ response: { items, ...(kind === undefined ? {} : { kind }) } });
const list = (value: Members, kind: SpecKind = KINDS.elastigroup) => resourcesIn(value, kind, 'act-1', wrong);

describe('a list that is not what it must be', () => {
  test.each<readonly [string, Members, string]>([
    ['without items', { response: {} }, 'the answer has no list of items'],
    ['without an envelope', {}, 'the answer has no list of items'],
    ['items that are no list', answer({ 0: { id: 'sig-1' } }), 'the answer has no list of items'],
    ['an item that is null', answer([null]), 'the answer has an item that is no object'],
    ['an item that is a text', answer([{ id: 'sig-1' }, 'sig-2']), 'the answer has an item that is no object'],
    ['an item without an id', answer([{ id: 'sig-1' }, { name: 'web' }]), 'the answer has an item without an id'],
    ['an id that is empty', answer([{ id: '' }]), 'the answer has an item without an id'],
    ['an id that is a number', answer([{ id: 1 }]), 'the answer has an item without an id'],
    ['two items of one id', answer([{ id: 'sig-2' }, { id: 'sig-1' }, { id: 'sig-2' }]), 'the answer has two items of one id'],
    ['another kind', answer([{ id: 'sig-1' }], 'spotinst:azure:compute'), 'the answer is of another kind'],
    ['the kind of what is below it', answer([], 'spotinst:aws:ec2:group:roll'), 'the answer is of another kind'],
  ])('%s', (_, value, detail) => {
    expect(() => list(value)).toThrow(new Error(detail));
  });
});

describe('the body of an item', () => {
  test.each<readonly [string, SpecKind, Members, Members]>([
    ['flat', KINDS.elastigroup, { id: 'sig-1', name: 'web' }, { id: 'sig-1', name: 'web' }],
    ['under its root', KINDS.elastigroup, { group: { id: 'sig-1', name: 'web' } }, { id: 'sig-1', name: 'web' }],
    [
      'under its root, beside its id',
      KINDS['ocean-ecs-cluster'],
      { id: 'o-1', cluster: { name: 'a' } },
      { id: 'o-1', name: 'a' },
    ],
    [
      'under config, beside its id',
      KINDS['stateful-node'],
      { id: 'smi-1', updatedAt: 'now', config: { name: 'a' } },
      { id: 'smi-1', updatedAt: 'now', name: 'a' },
    ],
    ['with a config of its own', KINDS.elastigroup, { id: 'sig-1', config: { a: 1 } }, { id: 'sig-1', config: { a: 1 } }],
  ])('%s', (_, kind, item, body) => {
    expect(list(answer([item]), kind)[0]?.body).toEqual(body);
  });

  test('what is no text is no name and no date', () => {
    expect(list(answer([{ id: 'sig-1', name: 5, updatedAt: 7 }]))[0]).toMatchObject({ name: null, updatedAt: null });
  });
});

test('an answer about one resource has one item, or none', () => {
  const one = (items: unknown) => resourceIn(answer(items), KINDS.elastigroup, 'act-1', wrong)?.id ?? null;
  expect([one([]), one([{ id: 'sig-1' }])]).toEqual([null, 'sig-1']);
  expect(() => one([{ id: 'sig-1' }, { id: 'sig-2' }])).toThrow('the answer has several items');
});

describe('rolls', () => {
  const rolls = (items: unknown, kind?: string) => rollsIn(answer(items, kind), KINDS['ocean-cluster'], wrong);

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
    expect(rolls([{ id: 'scr-1', status }])).toEqual([{ id: 'scr-1', status, hasEnded, createdAt: null }]);
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
    const roll = (id: string, createdAt: string | null) => ({ id, status: 'x', hasEnded: true, createdAt });
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
