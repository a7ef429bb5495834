import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMarkdown } from '../../src/reporters/plan-markdown.js';
import { HOSTILE, wordlessSigns } from './hostile.js';
import { change, everywhere, plan, right, unplanned } from './plan-made.js';

const context = { color: false, pathOf: (file: string) => `sub/${file}` };

test('refused first, then changes; what is waived, right or a stranger is folded up; the hash last', () => {
  const made = plan(
    [
      right({ name: 'fine', withheld: ['/capacity/target'] }),
      unplanned('missing', 'create it.'),
      change({ withheld: ['/region'], members: [...change().members, { path: '/tags', from: null, to: null, isShown: false }] }),
      change({ state: 'create', id: null, isWeak: false, roll: null }),
      unplanned('waived', 'a waiver covers it.'),
      unplanned('unmanaged', 'no spec is about it.', { spec: null }),
      unplanned('would-weaken', 'require tokens.', { account: null }),
    ],
    { verdict: 'fail' },
  );
  expect(planMarkdown(made, context)).toBe(`## ❌ Plan: 2 changes, 2 resources not as git says

1 to change, 1 to create, 1 already right, 1 would weaken, 1 not live, 1 waived, 1 not in git. Only IMDS options are sent; instances are replaced afterwards. Nothing has been changed yet.

| State | Resource | Why, and what to do |
|---|---|---|
| ❌ would weaken | **web &#40;sig&#45;1&#41;**<br>elastigroup<br><code>sub/web.json</code> | require tokens. |
| ❌ not live | **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | create it. |

| State | Resource | Live → git | Instances |
|---|---|---|---|
| ✏️ change | **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | ⚠️ live is weaker than git<br><code>httpTokens</code>: optional → **required**<br><code>tags</code> changes (not shown)<br>not sent: <code>region</code> | 50 instances replaced in 5 batches of 20&#37;, at least 25 min |
| ➕ create | **web**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>httpTokens</code>: optional → **required** | new |

<details><summary>1 resource waived</summary>

| Resource | What it means |
|---|---|
| **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | a waiver covers it. |

</details>

<details><summary>1 resource already right</summary>

| Resource | Differs, and is not sent |
|---|---|
| **fine &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1<br><code>sub/web.json</code> | <code>capacity.target</code> |

</details>

<details><summary>1 resource not in git</summary>

| Resource | What it means |
|---|---|
| **web &#40;sig&#45;1&#41;**<br>elastigroup in act&#45;1 | no spec is about it. |

</details>

**plan-hash**

\`\`\`text
v1:abc
\`\`\`
`);
});

test.each([
  ['✅ Plan: nothing to change', plan([right()])],
  ['✏️ Plan: 1 change', plan([change()])],
  ['❌ Plan: nothing to change, 1 resource not as git says', plan([unplanned('ambiguous')], { verdict: 'fail' })],
])('heading: %s', (heading, made) => {
  expect(planMarkdown(made, context).split('\n')[0]).toBe(`## ${heading}`);
});

test('long tables are folded up', () => {
  const many = [...Array(21).keys()].flatMap((index) => [
    change({ name: `c${index}` }),
    unplanned('missing', 'x', { id: `${index}` }),
  ]);
  const shown = planMarkdown(plan(many), context);
  expect(shown.match(/<summary>.*?<\/summary>/g)).toEqual([
    '<summary>21 resources not as git says</summary>',
    '<summary>21 resources changing</summary>',
  ]);
  expect(planMarkdown(plan(many.slice(2)), context)).not.toContain('<details>');
});

test('a hash that no comment holds is left to the output', () => {
  const shown = planMarkdown(plan([], { hash: `v1:${'x'.repeat(20_000)}` }), context);
  expect(shown).toContain('**plan-hash**: too long for a comment. Take it from the output <code>plan-hash</code>.');
  expect(shown).not.toContain('xxx');
});

/** All that is not text: the signs of Markdown and HTML, and the line ends. */
const markup = (text: string) =>
  planMarkdown(everywhere(text), { color: false, pathOf: (file) => file }).replace(
    /&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu,
    '',
  );

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
  for (const made of [everywhere('web'), plan([right()]), plan([change({ state: 'create' })]), plan([], { verdict: 'fail' })]) {
    expect(wordlessSigns(planMarkdown(made, { color: false, pathOf: (file) => file }))).toEqual([]);
  }
});
