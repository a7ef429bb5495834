import { describe, expect, test } from 'vitest';
import {
  actWords,
  memberName,
  memberWords,
  nodeWords,
  planSummary,
  planTerms,
  planVerdict,
  rollWords,
  STATE_WORDS,
} from '../../src/reporters/plan-words.js';
import { UNPLANNED_STATES } from '../../src/rollout/planned.js';
import { change, estimate, plan, right, TOKENS, toRoll, unplanned } from './plan-made.js';

test('the summary counts every state, and leaves out those that none is in', () => {
  const all = [
    change(),
    change({ state: 'create' }),
    toRoll(),
    right(),
    right(),
    ...UNPLANNED_STATES.map((state) => unplanned(state)),
  ];
  const counts = planSummary(plan(all)).slice(0, -1).split(', ');
  expect(counts).toHaveLength(Object.keys(STATE_WORDS).length);
  expect(counts.slice(0, 5)).toEqual(['1 to change', '1 to create', '1 to roll', '2 already right', '1 would weaken']);
  expect(planSummary(plan([right()]))).toBe('1 already right.');
  expect(planSummary(plan([]))).toBe('no resources.');
});

test.each([
  ['nothing', [], 'nothing to change'],
  ['all right', [right()], 'nothing to change'],
  ['one change', [change()], '1 change'],
  ['a change and a creation', [change(), change({ state: 'create' })], '2 changes'],
  ['what is to be rolled', [toRoll(), toRoll()], 'nothing to change, 2 to roll'],
  ['what is accepted', [unplanned('waived'), unplanned('unmanaged')], 'nothing to change'],
  ['what is not', [change(), unplanned('missing'), unplanned('no-account')], '1 change, 2 resources not as git says'],
])('the verdict: %s', (_, resources, words) => {
  expect(planVerdict(plan(resources))).toBe(words);
});

test('the terms', () => {
  expect(planTerms(plan([]))).toBe(
    'Only IMDS options are sent; instances are replaced afterwards. Nothing has been changed yet.',
  );
  expect(planTerms(plan([], { scope: 'spec', roll: false }))).toBe(
    'All members of a spec that differ are sent; instances keep their settings until they are replaced (roll is off). Nothing has been changed yet.',
  );
});

test.each([
  [TOKENS, 'httpTokens'],
  ['/instanceMetadataOptions/httpTokens', 'httpTokens'],
  ['/capacity/target', 'capacity.target'],
  ['/name', 'name'],
  ['/a~1b', 'a/b'],
])('the member %s is called %s', (path, name) => {
  expect(memberName(path)).toBe(name);
});

test.each([
  [{ path: TOKENS, from: null, to: 'required', isShown: true }, 'httpTokens: not set -> required'],
  [{ path: '/capacity/maximum', from: 3, to: null, isShown: true }, 'capacity.maximum: 3 -> not set'],
  [{ path: '/isOn', from: false, to: true, isShown: true }, 'isOn: false -> true'],
  [{ path: '/tags', from: null, to: null, isShown: false }, 'tags: changes (not shown)'],
])('%j is %s', (member, words) => {
  expect(memberWords(member, '->')).toBe(words);
});

describe('what becomes of instances', () => {
  test.each([
    [estimate(), '50 instances replaced in 5 batches of 20%, at least 25 min'],
    [estimate({ leastSeconds: null }), '50 instances replaced in 5 batches of 20%, time unknown'],
    [estimate({ leastSeconds: 100 }), '50 instances replaced in 5 batches of 20%, at least 100 s'],
    [estimate({ leastSeconds: 121 }), '50 instances replaced in 5 batches of 20%, at least 3 min'],
    [estimate({ leastSeconds: 7200 }), '50 instances replaced in 5 batches of 20%, at least 2 h'],
    [estimate({ leastSeconds: 9000 }), '50 instances replaced in 5 batches of 20%, at least 2 h 30 min'],
    [
      estimate({ instances: { count: 1, isExact: true }, batches: 1, leastSeconds: null }),
      '1 instance replaced in 1 batch of 20%, time unknown',
    ],
    [estimate({ instances: { count: 0, isExact: true }, batches: 0 }), 'no instances to replace'],
    [
      estimate({ instances: { count: 40, isExact: false }, isPart: true, leastSeconds: null }),
      'at most 40 instances of its node group replaced in 5 batches of 20%, time unknown',
    ],
    [
      estimate({ instances: null, leastSeconds: null }),
      'an unknown number of instances replaced in 5 batches of 20%, time unknown',
    ],
    [
      estimate({ route: 'recycle', instances: { count: 1, isExact: true }, leastSeconds: null }),
      '1 instance recycled, time unknown',
    ],
    [
      estimate({ route: 'recycle', instances: { count: 3, isExact: true }, leastSeconds: null }),
      '3 instances recycled one by one, time unknown',
    ],
  ])('%j', (roll, words) => {
    expect(rollWords(roll, true)).toBe(words);
  });

  test('nothing, where they are not replaced', () => {
    expect(rollWords(estimate(), false)).toBe('50 instances left with the old settings');
    expect(rollWords(estimate({ instances: { count: 0, isExact: true } }), false)).toBe('no instances to replace');
  });
});

describe('of the image of a stateful node', () => {
  const image = { step: 'set', from: 'ami-1', to: 'ami-2', persists: true } as const;
  const words = (given: Partial<typeof image> | { readonly step: 'finish' | 'check' | 'done' | 'needs-roll' }) =>
    actWords(change({ kind: 'stateful-node', image: { ...image, ...given } }), plan([], { roll: true })).join('\n');

  test('the sequence and what it loses are told before it is begun', () => {
    expect(words({})).toBe(
      "image by sequence: persistence of the root is switched off and the image set, the instance is recycled, and persistence of the root is switched on again; the root volume's data is lost",
    );
  });

  test('what is left of it is told, and nothing where it is done', () => {
    expect(words({ step: 'finish' })).toContain('the image ami-2 is set already');
    expect(words({ step: 'check' })).toBe('the instance is to run the image ami-2');
    expect(words({ step: 'needs-roll' })).toContain('without roll');
    expect(words({ step: 'done' })).toBe('');
  });

  test('without roll the plan says that nothing is done; what an import leaves out is told once', () => {
    const bare = change({ kind: 'stateful-node', previous: null });
    expect(nodeWords(plan([right({ image: { ...image, step: 'needs-roll' } }), bare, bare]))).toEqual([
      'The image is replaced only with roll: web (sig-1) (ami-2).',
      expect.stringContaining('shouldKeepMetadataOptions'),
    ]);
    expect(nodeWords(plan([change({ previous: null }), change({ kind: 'stateful-node' }), right()]))).toEqual([]);
  });
});
