import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rolloutMarkdown } from '../../src/reporters/rollout-markdown.js';
import { HOSTILE, wordlessSigns } from './hostile.js';
import { change, plan, right, unplanned } from './plan-made.js';
import { everywhereIn, outcome, refused, rollOutcome, rollout } from './rollout-made.js';

const context = { color: false, pathOf: (file: string) => `sub/${file}`, fullReport: 'the log' };

test('what was not done comes first, then what was; what was not planned; the rest is folded up', () => {
  const outcomes = [
    outcome('applied', { change: change({ withheld: ['/region'] }) }),
    outcome('created', { change: change({ state: 'create', id: null, name: 'new', roll: null }), id: 'sig-9' }),
    outcome('failed', { change: change({ name: 'db' }), reason: 'Spot could not update it (400).' }),
    outcome('not-begun', { change: change({ name: 'later' }) }),
  ];
  const changes = outcomes.map((one) => one.change);
  const made = rollout(outcomes, {
    verdict: 'partial',
    stopped: 'failure',
    plan: plan([...changes, right(), unplanned('would-weaken', 'require tokens.'), unplanned('waived', 'a waiver covers it.')], {
      roll: false,
      verdict: 'fail',
    }),
  });
  expect(rolloutMarkdown(made, context)).toBe(`## ❌ Apply: 2 of 4 changes made, 1 resource not as git says

1 changed, 1 created, 1 failed, 1 not begun, 1 already right, 1 would weaken, 1 waived.

The run stopped at the first failure. 2 changes are left. Run it again: it does only what is left.

⚠️ A changed spec changes nothing that already runs: 50 instances keep the old settings until replaced (roll is off).

| State | Resource | Live → git | Why |
|---|---|---|---|
| ❌ failed | **db &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required** | Spot could not update it &#40;400&#41;. |
| ⏸️ not begun | **later &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required** |  |

| State | Resource | Before → now |
|---|---|---|
| ✅ changed | **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required**<br>not sent: <code>region</code> |
| ✅ created | **new &#40;sig&#45;9&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required** |

| State | Resource | Why, and what to do |
|---|---|---|
| ❌ would weaken | **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | require tokens. |

<details><summary>1 resource waived</summary>

| Resource | What it means |
|---|---|
| **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | a waiver covers it. |

</details>

<details><summary>1 resource already right</summary>

| Resource |
|---|
| **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> |

</details>
`);
});

test('refused: why, what to do, and what was not begun', () => {
  expect(rolloutMarkdown(refused(plan([change()])), context)).toBe(`## ❌ Apply: refused, nothing was sent

1 not begun.

- ❌ the plan makes 2 changes, but max&#45;changes is 1.

Put right what is refused, and run it again.

| State | Resource | Live → git |
|---|---|---|
| ⏸️ not begun | **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required** |
`);
});

test.each([
  ['✅ Apply: everything is as git wants it, nothing had to be changed', rollout([], { plan: plan([right()]) })],
  ['✅ Apply: everything is as git wants it, 1 change made', rollout([outcome()])],
  ['❌ Apply: the only change was not made', rollout([outcome('failed')], { verdict: 'failed' })],
])('heading: %s', (heading, made) => {
  expect(rolloutMarkdown(made, context).split('\n')[0]).toBe(`## ${heading}`);
});

test('long tables are folded up', () => {
  const many = [...Array(21).keys()].flatMap((index) => [
    outcome('applied', { change: change({ name: `c${index}` }) }),
    outcome('failed', { change: change({ name: `f${index}` }) }),
  ]);
  const summaries = (made: typeof many) => rolloutMarkdown(rollout(made), context).match(/<summary>.*?<\/summary>/g);
  expect(summaries(many)).toEqual(['<summary>21 resources not done</summary>', '<summary>21 resources done</summary>']);
  expect(summaries(many.slice(2))).toBeNull();
});

test('rolls that were not begun are folded up below those that were, and a column that would be empty is left out', () => {
  const waiting = rollOutcome('not-begun', { roll: null, reason: 'It was not begun.' });
  const shown = rolloutMarkdown(
    rollout([], { rolls: [rollOutcome('replaced', { left: [], reason: null }), waiting, waiting] }),
    context,
  );
  const headings = [...shown.matchAll(/^<details><summary>(.*?)<\/summary>$|^\| State .*$/gm)].map(
    ([line, title]) => title ?? line,
  );
  expect(headings).toEqual([
    '| State | Instances of | Roll |',
    '2 rolls not begun',
    '| State | Instances of | Roll | Not replaced, and why |',
  ]);
});

test('what no comment holds is cut, says where the rest stands, and closes what is open', () => {
  const many = [...Array(400).keys()].map((index) =>
    outcome('failed', { change: change({ name: `f${index} ${'ä|'.repeat(20)}` }), reason: '€'.repeat(100) }),
  );
  const shown = rolloutMarkdown(rollout(many, { verdict: 'failed' }), context);
  expect(shown.length).toBeLessThanOrEqual(65_000);
  expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(262_144);
  expect(shown).toContain('f0 ');
  expect(shown).toMatch(/<\/details>\n\n\*\*This was cut, .*\*\* All of it stands in the log\.\n$/);
});

/** All that is not text: the signs of Markdown and HTML, and the line ends. */
const markup = (text: string) =>
  everywhereIn(text)
    .map((made) => rolloutMarkdown(made, { ...context, pathOf: (file) => file }))
    .join('')
    .replace(/&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu, '');

describe('nothing of what files and the API say is markup', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, text) => {
    expect(markup(text)).toBe(markup('harmless'));
  });

  test('whatever it is', () => {
    const expected = markup('harmless');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(markup(text)).toBe(expected);
      }),
    );
  });
});

test('nothing is said by a sign alone', () => {
  for (const made of everywhereIn('web')) {
    expect(wordlessSigns(rolloutMarkdown(made, context))).toEqual([]);
  }
});
