import { expect, test } from 'vitest';
import { planText } from '../../src/reporters/plan-text.js';
import { holdsLines } from './hostile.js';
import { change, estimate, everywhere, plan, right, TOKENS, unplanned } from './plan-made.js';

const context = { color: false, pathOf: (file: string) => `sub/${file}` };

test('what is not as git says comes first, then changes, what is left alone, what is right, and the hash', () => {
  const made = plan([
    right({ name: 'fine', id: 'sig-9' }),
    unplanned('waived', 'a waiver covers it.', { id: null }),
    change(),
    unplanned('unmanaged', 'no spec is about it.', { spec: null, name: null }),
    change({ state: 'create', id: null, isWeak: false, roll: null, name: 'new' }),
    unplanned('no-account', 'set one.', { account: null, kind: 'ocean-vng' }),
    change({
      name: 'db',
      isWeak: false,
      members: [
        { path: TOKENS, from: null, to: 'required', isShown: true },
        { path: '/tags', from: null, to: null, isShown: false },
      ],
      withheld: ['/capacity/target', '/region'],
      roll: estimate({ leastSeconds: null }),
    }),
  ]);
  expect(planText({ ...made, verdict: 'fail' }, context)).toBe(`sub/web.json: ocean-vng web (sig-1): without an account
  set one.

sub/web.json: elastigroup web (sig-1) in act-1: to change
  live is weaker than git
  httpTokens: optional -> required
  50 instances replaced in 5 batches of 20%, at least 25 min

sub/web.json: elastigroup new in act-1: to create
  httpTokens: optional -> required

sub/web.json: elastigroup db (sig-1) in act-1: to change
  httpTokens: not set -> required
  tags: changes (not shown)
  not sent: capacity.target, region
  50 instances replaced in 5 batches of 20%, time unknown

sub/web.json: elastigroup web in act-1: waived
  a waiver covers it.
elastigroup sig-1 in act-1: not in git
  no spec is about it.

sub/web.json: elastigroup fine (sig-9) in act-1: already right

plan: 2 to change, 1 to create, 1 already right, 1 without an account, 1 waived,
  1 not in git.
  Only IMDS options are sent; instances are replaced afterwards. Nothing has
  been changed yet.
plan-hash: v1:abc
`);
});

test('of nothing', () => {
  expect(planText(plan([], { roll: false }), context)).toBe(
    `plan: no resources.
  Only IMDS options are sent; instances keep their settings until they are
  replaced (roll is off). Nothing has been changed yet.
plan-hash: v1:abc
`,
  );
});

test('no line is wider than a terminal, where words allow it', () => {
  const long = 'it is a long story that goes on and on. '.repeat(10).trim();
  const made = plan([
    unplanned('would-weaken', long),
    unplanned('waived', long),
    change({
      withheld: ['/capacity/target', '/region', '/strategy/drainingTimeout', '/compute/instanceTypes/ondemand', '/tags'],
    }),
    change({ state: 'create', id: null, roll: null }),
    ...(['no-account', 'unmatched', 'missing', 'inherits', 'overrides', 'ambiguous', 'unmanaged'] as const).map((state) =>
      unplanned(state),
    ),
  ]);
  for (const roll of [true, false]) {
    expect(
      planText({ ...made, roll }, context)
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  }
});

test('in colour it says the same', () => {
  const made = everywhere('web');
  const colored = planText(made, { ...context, color: true });
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(planText(made, context));
  expect(colored).not.toBe(planText(made, context));
});

const shown = (text: string) => planText(everywhere(text), context);

holdsLines(shown);

test('a long reason is wrapped, and no line of it is a command', () => {
  const text = shown(`${'word '.repeat(14)}::error::x ${'word '.repeat(20)}##[error]x`);
  expect(text).toContain('\n  \\::error::x word');
  expect(text).not.toMatch(/##\[|^\s*::/m);
});
