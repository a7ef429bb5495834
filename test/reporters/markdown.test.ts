import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/reporters/markdown.js';
import { HOSTILE, wordlessSigns } from './hostile.js';
import { context, finding, policy, range, report, spec } from './made.js';

const waiver = { reason: 'agent 4.2', owner: 'platform', expires: '2999-12-31', ticket: null };
const pass = spec({ verdict: 'pass', name: 'fine' });
const unknown = spec({ verdict: 'unknown', imds: { httpTokens: null, httpPutResponseHopLimit: null, source: 'unresolvable' } });
const waived = spec({ verdict: 'waived' });
const warning = finding({ severity: 'warning' });

describe('markdown', () => {
  it('has the verdict, the specs that are not safe, and the findings by file', () => {
    const made = report({
      specs: [spec(), pass, spec({ file: 'b.json', name: null, id: 'sig-1', verdict: 'waived' })],
      findings: [
        finding({ message: 'no.' }),
        finding({ severity: 'note', range: range(9, 1), message: 'yes.' }),
        finding({ file: 'b.json', waiver }),
      ],
      passedOver: [{ file: 'notes.yaml', line: 2, column: 4, reason: 'bad indentation' }],
    });
    expect(markdown(made, context())).toBe(`## ❌ IMDSv2: 1 of 3 specs fails

3 specs in 2 files (1 pass, 1 fail, 1 waived). 1 error, 0 warnings, 1 note, 1 waived; 1 other file passed over.

| Verdict | Spec | Kind | File | httpTokens | IMDS options |
|---|---|---|---|---|---|
| ❌ fail | web | elastigroup | <code>web.json</code> | <code>optional</code> | own |
| ⏸️ waived | sig&#45;1 | elastigroup | <code>b.json</code> | <code>optional</code> | own |

### <code>web.json</code>

- ❌ error at **3:5**: no. [tokens-required](https://example.com/rule.md)
- ℹ️ note at **9:1**: yes. [tokens-required](https://example.com/rule.md)

<details><summary>1 waived finding</summary>

| Rule | Place | Reason | Owner | Until |
|---|---|---|---|---|
| tokens-required | <code>b.json&#58;3</code> | agent 4.2 | platform | 2999-12-31 |

</details>

<details><summary>1 file passed over that could not be read as a spec</summary>

- <code>notes.yaml&#58;2</code> bad indentation

</details>
`);
  });

  it.each([
    ['one that passes', { specs: [pass] }, '✅ IMDSv2: the spec passes'],
    ['all pass', { specs: [pass, pass] }, '✅ IMDSv2: all 2 specs pass'],
    ['none', { specs: [] }, '✅ IMDSv2: no specs found'],
    ['none where some are wanted', { specs: [], needsSpecs: true }, '❌ IMDSv2: no specs found'],
    ['some fail', { specs: [spec(), spec(), pass], findings: [finding()] }, '❌ IMDSv2: 2 of 3 specs fail'],
    ['one is not known', { specs: [unknown], findings: [finding()] }, '❌ IMDSv2: 1 of 1 spec cannot be told'],
    ['both', { specs: [spec(), unknown], findings: [finding()] }, '❌ IMDSv2: 1 of 2 specs fails, 1 cannot be told'],
    ['a broken file only', { specs: [pass], findings: [finding({ rule: 'syntax' })] }, '❌ IMDSv2: 1 error'],
    ['warnings', { specs: [pass], findings: [warning], failOn: 'warning' }, '❌ IMDSv2: 1 warning, and warnings fail here'],
    ['waived', { specs: [pass, waived] }, '✅ IMDSv2: 1 of 2 specs waived, no other fails'],
    ['lowered by the policy', { specs: [pass, spec()], findings: [warning] }, '⚠️ IMDSv2: 1 of 2 specs not proven safe'],
  ] as const)('heading: %s', (_, parts, heading) => {
    expect(markdown(report(parts), context()).split('\n')[0]).toBe(`## ${heading}`);
  });

  it('folds up what is long', () => {
    const specs = Array.from({ length: 21 }, (_, index) => spec({ name: `s${index}` }));
    const findings = specs.map((_, index) => finding({ range: range(index + 1, 1) }));
    const shown = markdown(report({ specs, findings }), context());
    expect(shown.match(/<summary>.*<\/summary>/g)).toEqual([
      '<summary>21 specs not proven safe</summary>',
      '<summary>21 findings</summary>',
    ]);
    expect(markdown(report({ specs: specs.slice(1), findings: findings.slice(1) }), context())).not.toContain('<details>');
  });

  it('has what will hold once the change is merged above the specs', () => {
    const changes = [{ message: 'a waiver <b>.' }, { message: 'a spec is deleted.', file: 'old.json', line: null }];
    const made = report({ policy: policy(changes, { note: 'There is no config before this change.' }) });
    expect(markdown(made, context()).split('\n').slice(4, 12)).toEqual([
      '**What will hold once this is merged**',
      '',
      '- a waiver &#60;b&#62;. (<code>.spot&#45;imdsv2.yml&#58;7</code>)',
      '- a spec is deleted. (<code>old.json</code>)',
      '',
      'There is no config before this change.',
      '',
      '| Verdict | Spec | Kind | File | httpTokens | IMDS options |',
    ]);
    expect(markdown(report({ policy: policy([]) }), context())).toBe(markdown(report(), context()));
  });

  it('only counts what the baseline lists', () => {
    const made = report({ specs: [pass], findings: [finding({ isKnown: true })] });
    expect(markdown(made, context())).toBe(
      '## ✅ IMDSv2: the spec passes\n\n1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes, 1 in the baseline.\n',
    );
  });

  it('has the files with the worst findings first', () => {
    const findings = [
      finding({ file: 'a.json', severity: 'note' }),
      finding({ file: 'b.json', severity: 'warning' }),
      finding({ file: 'c.json', severity: 'note' }),
      finding({ file: 'c.json', severity: 'error', range: range(9, 1) }),
    ];
    expect(markdown(report({ findings }), context()).match(/(?<=^### <code>).*(?=<)/gm)).toEqual(['c.json', 'b.json', 'a.json']);
  });

  it('names all files as seen from where the reader is', () => {
    const made = report({
      findings: [finding(), finding({ waiver })],
      passedOver: [{ file: 'a', line: 1, column: 1, reason: 'x' }],
    });
    const shown = markdown(made, context({}, { pathOf: (file) => `sub/${file}` }));
    expect(shown.match(/<code>(?!optional).*?<\/code>/g)).toEqual([
      '<code>sub/web.json</code>',
      '<code>sub/web.json</code>',
      '<code>sub/web.json&#58;3</code>',
      '<code>sub/a&#58;1</code>',
    ]);
  });

  /** All that is not text: the signs of Markdown and HTML, and the line ends. */
  const markup = (shown: string) => shown.replace(/&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu, '');
  const everywhere = (text: string) =>
    markdown(
      report({
        specs: [spec({ name: text, file: text, imds: { httpTokens: text, httpPutResponseHopLimit: null, source: 'own' } })],
        findings: [
          finding({ message: text, file: text }),
          finding({ file: text, waiver: { ...waiver, reason: text, owner: text } }),
        ],
        passedOver: [{ file: text, line: 1, column: 1, reason: text }],
        policy: policy([{ message: text, file: text }], { note: text }),
      }),
      context(),
    );

  it.each(Object.entries(HOSTILE))('%s: nothing of it is markup', (_, text) => {
    expect(markup(everywhere(text))).toBe(markup(everywhere('harmless')));
  });

  it('has the same markup whatever stands in the files', () => {
    const expected = markup(everywhere('harmless'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(markup(everywhere(text))).toBe(expected);
      }),
    );
  });
});

it('says nothing by a sign alone', () => {
  const verdicts = ['pass', 'fail', 'unknown', 'waived'] as const;
  const findings = (['error', 'warning', 'note'] as const).map((severity) => finding({ severity }));
  for (const made of [
    report({ specs: verdicts.map((verdict) => spec({ verdict })), findings }),
    report({ specs: [spec()] }),
    report(),
  ]) {
    expect(wordlessSigns(markdown(made, context()))).toEqual([]);
  }
});
