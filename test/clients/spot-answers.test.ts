import { describe, expect, test } from 'vitest';
import { resourceIn, resourcesIn } from '../../src/clients/spot-answers.js';
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
