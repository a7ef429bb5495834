import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommentRequest, isClean, sectionMarkdown } from '../../src/feedback/comment.js';
import { linksAt } from '../../src/feedback/links.js';
import { commentOf, sectionsIn } from '../../src/feedback/section.js';
import { HOSTILE } from '../reporters/hostile.js';
import { finding, policy, range, report, scope, spec } from '../reporters/made.js';
import { fixable, fixOf } from './made.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const AT = `https://github.com/acme/fleets/blob/${COMMIT}`;
const waiver = { reason: 'agent 4.2', owner: '@acme/platform', expires: '2999-12-31', ticket: null };
const pass = spec({ verdict: 'pass', name: 'fine' });
const TEXT = '{\n  "group": {\n    "httpTokens": "optional"\n  }\n}\n';
const tokens = fixable(TEXT, '"optional"', '"required"', {
  message: 'httpTokens must be "required", but it is "optional".',
  path: '/group/httpTokens',
  range: range(3, 19),
  fix: fixOf(TEXT, '"optional"', '"required"', 'Set httpTokens to "required"'),
});

const shown = (parts: Parameters<typeof report>[0], given: Partial<CommentRequest> = {}) =>
  sectionMarkdown({
    report: report(parts),
    commit: COMMIT,
    links: linksAt('https://github.com', 'acme/fleets', COMMIT),
    sourceOf: () => TEXT,
    suggested: new Set(),
    notes: [],
    fullReport: '[the summary](https://github.com/acme/fleets/actions/runs/1)',
    ...given,
  });
/** The addresses of our own links, which hold what they lead to. */
const withoutAddresses = (markdown: string) => markdown.replace(/\]\(https:\/\/[\w.~%/#:-]*\)/g, '](…)');

describe('sectionMarkdown', () => {
  it('has the verdict, what will hold, the specs, the findings with what puts them right, the waivers, and the counts', () => {
    const markdown = shown({
      specs: [spec(), pass, spec({ file: 'b c.json', name: null, id: 'sig-1', verdict: 'waived' })],
      findings: [
        finding({ ...tokens, spec: 0 }),
        finding({ severity: 'warning', message: 'no.', range: range(9, 1), spec: 0 }),
        finding({ file: 'b c.json', spec: 2, waiver }),
        finding({ file: 'old.json', isKnown: true, spec: null }),
      ],
      policy: policy([{ message: 'a waiver.' }, { message: 'a spec is deleted.', file: 'old.json', line: null }]),
      scope: scope({ errors: 2 }),
    });
    expect(markdown.replaceAll(AT, 'AT').replaceAll('https://github.com/acme/fleets', 'REPOSITORY')).toBe(
      `### ❌ IMDSv2: 1 of 3 specs fails

**What will hold once this is merged**

- a waiver. ([<code>.spot&#45;imdsv2.yml&#58;7</code>](AT/.spot-imdsv2.yml#L7))
- a spec is deleted. (<code>old.json</code>)

| Verdict | Spec | Kind | Place |
|---|---|---|---|
| ❌ fail | web | elastigroup | [<code>web.json&#58;3</code>](AT/web.json#L3) |
| ⏸️ waived | sig&#45;1 | elastigroup | [<code>b c.json&#58;3</code>](AT/b%20c.json#L3) |

#### [<code>web.json</code>](AT/web.json)

- ❌ error at [3:19](AT/web.json#L3): httpTokens must be "required", but it is "optional". [tokens-required](https://example.com/rule.md)
  Set httpTokens to "required":
  \`\`\`diff
  @@ -3 +3 @@
  -    "httpTokens": "optional"
  +    "httpTokens": "required"
  \`\`\`
- ⚠️ warning at [9:1](AT/web.json#L9): no. [tokens-required](https://example.com/rule.md)

**Waivers in force**

| Rule | Place | Reason | Owner | Until |
|---|---|---|---|---|
| tokens-required | [<code>b c.json&#58;3</code>](AT/b%20c.json#L3) | agent 4.2 | &#64;&#8203;acme/platform | 2999-12-31 |

At [<code>0123456</code>](REPOSITORY/commit/${COMMIT}): 3 specs in 2 files &#40;1 pass, 1 fail, 1 waived&#41;. 1 error, 1 warning, 0 notes, 1 waived, 1 in the baseline. Not shown, in files that the change does not touch&#58; 2 errors. All of it stands in [the summary](REPOSITORY/actions/runs/1).`,
    );
  });

  it('is short where nothing is left to do', () => {
    expect(shown({ specs: [pass, pass], findings: [finding({ isKnown: true, severity: 'note' })] }).split('\n')).toEqual([
      '### ✅ IMDSv2: all 2 specs pass',
      '',
      `Resolved: nothing is left to put right at [<code>0123456</code>](https://github.com/acme/fleets/commit/${COMMIT}). 2 specs in 1 file &#40;2 pass&#41;. 0 errors, 0 warnings, 0 notes, 1 in the baseline.`,
    ]);
  });

  it.each<[string, Parameters<typeof report>[0], RegExp]>([
    ['warnings', { specs: [pass], findings: [finding({ severity: 'warning', message: 'no.' })] }, /^- ⚠️ warning at .*no\./m],
    [
      'waivers',
      { specs: [spec({ verdict: 'waived' })], findings: [finding({ waiver })] },
      /^\| ⏸️ waived \|.*\n\n\*\*Waivers in force/m,
    ],
    ['what will hold', { specs: [pass], policy: policy([{ message: 'a waiver.' }]) }, /^- a waiver\./m],
    ['whose policy it was', { specs: [pass], policy: policy([], { note: 'There is no config.' }) }, /^There is no config\.$/m],
    ['specs that are not proven safe', { specs: [spec({ verdict: 'unknown' })] }, /^\| ❓ unknown \|/m],
  ])('of a report that passes with them, shows %s', (_, parts, expected) => {
    const markdown = shown(parts);
    expect(markdown).toMatch(/^### (?:✅|⚠️)/);
    expect(markdown).toMatch(expected);
    expect(markdown).not.toContain('Resolved');
    expect(isClean(report(parts))).toBe(false);
  });

  it('says where a suggestion stands, and how a fix is made that is not shown', () => {
    const below = (given: Partial<CommentRequest>) => shown({ findings: [tokens] }, given).match(/(?<=^ {2}).*/gm);
    expect(below({ suggested: new Set([tokens]) })).toEqual(['Set httpTokens to "required": suggested at the line.']);
    const hidden = 'Set httpTokens to "required": <code>spot-imdsv2 check --fix</code> does it.';
    expect(below({ sourceOf: () => null })).toEqual([hidden]);
    expect(below({ sourceOf: () => 'another text' })).toEqual([hidden]);
  });

  it('reads a file with fixes once, and no other', () => {
    const read: string[] = [];
    const sourceOf = (file: string) => {
      read.push(file);
      return TEXT;
    };
    shown({ findings: [tokens, tokens, finding({ file: 'b.json' }), finding({ ...tokens, file: 'c.json' })] }, { sourceOf });
    expect(read).toEqual(['c.json', 'web.json']);
  });

  it('leads to the worst open finding of a spec, or to its file', () => {
    const findings = [
      finding({ spec: 0, range: range(1, 1), waiver }),
      finding({ spec: 0, range: range(2, 1), severity: 'note' }),
      finding({ spec: 0, range: range(3, 1), severity: 'warning' }),
    ];
    const rows = shown({ specs: [spec(), spec({ name: 'none' })], findings }).match(/^\| ❌.*/gm);
    expect(rows?.map((row) => row.match(/(?<=<code>).*(?=<)/)?.[0])).toEqual(['web.json&#58;3', 'web.json']);
  });

  it('has notes below the verdict, in either form', () => {
    const notes = ['Suggestions cannot be made: <b>.'];
    const line = 'Suggestions cannot be made&#58; &#60;b&#62;.';
    expect(shown({ findings: [finding()] }, { notes }).split('\n')[2]).toBe(line);
    expect(shown({ specs: [pass] }, { notes }).split('\n')[2]).toBe(line);
  });

  it('folds up what is long', () => {
    const specs = Array.from({ length: 21 }, (_, index) => spec({ name: `s${index}` }));
    const findings = specs.flatMap((_, index) => [finding({ spec: index }), finding({ spec: index, waiver })]);
    const changes = specs.map(() => ({}));
    expect(shown({ specs, findings, policy: policy(changes) }).match(/<summary>.*<\/summary>/g)).toEqual([
      '<summary>21 changes</summary>',
      '<summary>21 specs not proven safe</summary>',
      '<summary>21 findings</summary>',
      '<summary>21 waived findings</summary>',
    ]);
    expect(shown({ specs: specs.slice(1), findings: findings.slice(2), policy: policy(changes.slice(1)) })).not.toContain(
      '<details>',
    );
  });

  it('shows no account, whatever names it', () => {
    const text = 'x act-1234abcd, 123456789012';
    const markdown = shown({
      specs: [spec({ name: text })],
      findings: [
        finding({ message: text, fix: fixOf(TEXT, 'optional', text, text) }),
        finding({ waiver: { ...waiver, reason: text, owner: text } }),
      ],
      policy: policy([{ message: text }], { note: text }),
    });
    expect(markdown).not.toMatch(/1234abcd|123456789012/);
  });

  /** All that is not text: the signs of Markdown and HTML, and the line ends. Nothing on the lines of a diff is one. */
  const markup = (markdown: string) =>
    withoutAddresses(markdown)
      .replace(/^ {2}[-+@][^`]*?$/gm, '')
      .replace(/&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu, '');
  const everywhere = (text: string) =>
    shown(
      {
        specs: [spec({ name: text, file: text }), spec({ file: text, name: null, id: text })],
        findings: [
          finding({ message: text, file: text, path: `/${text}`, fix: fixOf(TEXT, '"optional"', '"required"', text) }),
          finding({ message: text, file: text, fix: fixOf(TEXT, '"group"', JSON.stringify(text)) }),
          finding({ file: text, waiver: { ...waiver, reason: text, owner: text } }),
        ],
        policy: policy([{ message: text, file: text }], { note: text }),
      },
      { notes: [text] },
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

  it('fits into a comment whatever the report is, with its beginning', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('日'.repeat(3000), 'x'.repeat(70_000), '|'.repeat(20_000)),
    );
    const one = fc.record({ message: text, file: text, spec: fc.nat(3), isKnown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.array(text, { maxLength: 30 }), (findings, names) => {
        const given = { specs: names.map((name) => spec({ name })), findings: findings.map((each) => finding(each)) };
        const markdown = shown(given);
        const body = commentOf([{ name: '', commit: COMMIT, verdict: 'fail', markdown, fullReport: 'the log', plan: '' }]);
        expect(body.length).toBeLessThanOrEqual(65_000);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(262_144);
        const [standing] = sectionsIn(body) ?? [];
        expect(standing?.isCut).toBe(standing?.markdown !== markdown);
        expect(standing?.markdown.split('\n')[0]).toBe(markdown.split('\n')[0]);
        for (const tag of ['details', 'code']) expect(count(body, `<${tag}>`)).toBe(count(body, `</${tag}>`));
      }),
      { numRuns: 40 },
    );
  });

  const count = (text: string, part: string) => text.split(part).length - 1;
});
