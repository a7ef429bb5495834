import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SuggestionRequest, suggestionsFor } from '../../src/feedback/suggestions.js';
import type { Finding } from '../../src/findings/finding.js';
import type { ReviewComment, ReviewCommentDraft } from '../../src/ports.js';
import { applyEdits } from '../../src/specs/edit.js';
import { placesIn } from '../../src/specs/text.js';
import { clientOf } from '../github/client.js';
import { placeOf } from '../github/hunks.js';
import { startGitHub } from '../github/server.js';
import { withSuggestion } from '../github/suggestion.js';
import { HOSTILE } from '../reporters/hostile.js';
import { finding, range } from '../reporters/made.js';
import { changed, fixable, fixOf } from './made.js';

const lines = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index + 1)).join('');
/** Ten lines, of which the fifth is new: lines 2 to 8 are shown. */
const HEAD = lines(10, (index) => `"k${index}": ${index},\n`);
const BASE = HEAD.replace('"k5": 5,', '"k5": 0,');

const suggest = (findings: readonly Finding[], given: Partial<SuggestionRequest> = {}) =>
  suggestionsFor({ findings, files: [changed(BASE, HEAD)], sourceOf: () => HEAD, posted: [], ...given });
const standing = (draft: ReviewCommentDraft, given: Partial<ReviewComment> = {}): ReviewComment => ({
  id: 1,
  author: 'github-actions[bot]',
  body: draft.body,
  file: draft.file,
  line: draft.line,
  ...given,
});
const only = <T>(all: readonly T[]): T => {
  const [first] = all;
  if (first === undefined || all.length > 1) throw new Error(`there are ${all.length}, not one`);
  return first;
};

describe('suggestionsFor', () => {
  it('makes a comment with a suggestion on the lines of a fix', () => {
    const one = fixable(HEAD, '5,', '6,', { message: 'it must be 6.', fix: fixOf(HEAD, '"k5": 5,', '"k5": 6,', 'Set k5 to 6') });
    const { drafts, suggested, rest, notes } = suggest([one]);
    const { body, ...place } = only(drafts);
    expect(place).toEqual({ file: 'web.json', startLine: 5, line: 5 });
    expect(body.split('\n')).toEqual([
      expect.stringMatching(/^<!-- spot-imdsv2 suggestion v1 0123456789abcdef0123456789abcdef-[\da-f]{16} -->$/),
      '❌ it must be 6. [tokens-required](https://example.com/rule.md)',
      '',
      '**Set k5 to 6**',
      '',
      '```suggestion',
      '"k5": 6,',
      '```',
    ]);
    expect([...suggested]).toEqual([one]);
    expect({ rest, notes }).toEqual({ rest: [], notes: [] });
  });

  it('speaks of several lines by the first and the last', () => {
    const one = fixable(HEAD, '4,\n"k5": 5', '5,\n"k5": 6');
    expect(only(suggest([one]).drafts)).toMatchObject({ startLine: 4, line: 5 });
  });

  it.each<[string, Partial<Finding>, Partial<SuggestionRequest>]>([
    ['on lines that the change does not show', { fix: fixOf(HEAD, '"k10"', '"x"') }, {}],
    ['of a file that the change does not touch', { file: 'other.json' }, {}],
    ['of a file that is another at the head', {}, { sourceOf: () => `${HEAD}\n` }],
    ['of a file that cannot be read', {}, { sourceOf: () => null }],
    ['too long for a comment', { fix: fixOf(HEAD, '5,', 'x'.repeat(65_000)) }, {}],
  ])('leaves a fix to the other comment that is %s', (_, given, request) => {
    const one = fixable(HEAD, '5,', '6,', given);
    expect(suggest([one], request)).toEqual({ drafts: [], suggested: new Set(), rest: [one], notes: [] });
  });

  it.each<[string, Partial<Finding>]>([
    ['without a fix', { fix: null }],
    ['that a waiver accepts', { waiver: { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null } }],
    ['that the baseline lists', { isKnown: true }],
  ])('passes over a finding %s', (_, given) => {
    expect(suggest([fixable(HEAD, '5,', '6,', given)])).toEqual({ drafts: [], suggested: new Set(), rest: [], notes: [] });
  });

  it('reads each file once, and none without a fix', () => {
    const read: string[] = [];
    const sourceOf = (file: string) => {
      read.push(file);
      return HEAD;
    };
    suggest([fixable(HEAD, '5,', '6,'), fixable(HEAD, '6,', '7,'), finding({ file: 'b.json' })], { sourceOf });
    expect(read).toEqual(['web.json']);
  });

  it('leaves the milder of two fixes on the same lines to the other comment', () => {
    const mild = fixable(HEAD, '"k5"', '"K5"', { severity: 'note' });
    const grave = fixable(HEAD, '5,\n"k6": 6', '7,\n"k6": 8');
    const { drafts, rest } = suggest([mild, grave]);
    expect(only(drafts)).toMatchObject({ startLine: 5, line: 6 });
    expect(rest).toEqual([mild]);
  });

  it('makes one comment where two findings have the same fix', () => {
    const two = [fixable(HEAD, '5,', '6,'), fixable(HEAD, '5,', '6,', { rule: 'hop-limit', fingerprint: 'f' })];
    const { drafts, suggested, rest } = suggest(two);
    expect(drafts).toHaveLength(1);
    expect([[...suggested], rest]).toEqual([two, []]);
  });

  it('makes at most 30, the worst first, and says how many more there are', () => {
    const head = lines(40, (index) => `k${index}: ${index}\n`);
    const findings = Array.from({ length: 33 }, (_, index) =>
      fixable(head, `k${index + 1}:`, 'x:', { fingerprint: `f${index}`, severity: index < 3 ? 'warning' : 'error' }),
    );
    const request = { files: [changed('', head)], sourceOf: () => head };
    const { drafts, rest, notes } = suggest(findings, request);
    expect(drafts.map(({ line }) => line)).toEqual(Array.from({ length: 30 }, (_, index) => index + 4));
    expect(rest).toEqual(findings.slice(0, 3));
    expect(notes).toEqual(['At most 30 suggestions stand at a time; 3 more fixes stand here.']);
    const posted = drafts.map((draft) => standing(draft));
    const again = suggest(findings, { ...request, posted });
    expect([again.drafts, again.suggested.size, again.rest]).toEqual([[], 30, findings.slice(0, 3)]);
    const next = suggest(findings.slice(0, -2), { ...request, posted });
    expect([next.drafts.length, next.suggested.size, next.rest.length]).toEqual([2, 30, 1]);
  });

  describe('what stands there already', () => {
    const one = fixable(HEAD, '5,', '6,');
    const draft = only(suggest([one]).drafts);

    it.each<[string, Partial<ReviewComment>, number]>([
      ['is not repeated', {}, 0],
      ['is not repeated where its line has moved', { line: 7 }, 0],
      ['is made again once it is outdated', { line: null }, 1],
      ['is made again where it puts other lines there', { body: draft.body.replace(/-[\da-f]{16}/, '-0000000000000000') }, 1],
      ['does not count where somebody quotes it', { body: `> ${draft.body}` }, 1],
    ])('%s', (_, given, count) => {
      const { drafts, suggested } = suggest([one], { posted: [standing(draft, given)] });
      expect(drafts).toHaveLength(count);
      expect([...suggested]).toEqual([one]);
    });

    it('keeps others off its lines', () => {
      const other = fixable(HEAD, '"k5"', '"K5"', { fingerprint: 'f' });
      expect(suggest([one, other], { posted: [standing(draft)] })).toMatchObject({ drafts: [], rest: [other] });
    });
  });

  it.each([
    ['```', '````'],
    ['a ````` b ``', '``````'],
  ])('has a fence that no line ends: %s', (text, fence) => {
    const head = HEAD.replace('"k6": 6,', text);
    const one = fixable(head, '5,', '6,\n7,');
    const edit = fixOf(head, `5,\n${text}`, `6,\n${text}!`);
    const { body } = only(suggest([{ ...one, fix: edit }], { files: [changed(BASE, head)], sourceOf: () => head }).drafts);
    expect(body.split('\n').slice(-4)).toEqual([`${fence}suggestion`, '"k5": 6,', `${text}!`, fence]);
  });

  it.each(Object.entries(HOSTILE))('%s: nothing of it is markup', (_, text) => {
    const markup = (shown: string) => shown.replace(/-[\da-f]{16} -->|&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu, '');
    const bodyWith = (words: string) =>
      only(suggest([finding({ message: words, fix: fixOf(HEAD, '5,', '6,', words) })]).drafts).body;
    expect(markup(bodyWith(text))).toBe(markup(bodyWith('harmless')));
  });

  it('says nothing of accounts', () => {
    const message = 'it is "act-1234abcd" of 123456789012.';
    const { body } = only(suggest([finding({ message, fix: fixOf(HEAD, '5,', '6,', 'Drop 123456789012') })]).drafts);
    expect(body).not.toMatch(/1234abcd|123456789012/);
  });
});

describe('a suggestion that is applied', () => {
  it.each<[string, string, string]>([
    ['a changed line', '5,', '6,'],
    ['several lines', '"k4": 4,\n"k5": 5,', '{\n}\n'],
    ['a new line', '5,\n', '5,\n"new": 1,\n'],
    ['a line taken out', '"k5": 5,\n', ''],
    ['an empty line', '"k5": 5,', ''],
  ])('makes the text that the fix makes: %s', async (_, old, put) => {
    const github = await startGitHub();
    const pull = github.openPull({ base: { 'web.json': BASE }, head: { 'web.json': HEAD } });
    const client = clientOf(github);
    const [file] = (await client.get('pulls/1/files')).body;
    const files = [changed(BASE, HEAD, { blob: file.sha, patch: file.patch })];
    const { startLine, line, body, file: path } = only(suggest([fixable(HEAD, old, put)], { files }).drafts);
    const place = startLine === line ? { line } : { start_line: startLine, line };
    const review = await client.send('POST', 'pulls/1/reviews', { event: 'COMMENT', comments: [{ path, body, ...place }] });
    expect(review.status).toBe(200);
    const sha = github.applySuggestion(pull, only(github.reviewComments(pull)));
    const { text } = await client.get(`contents/web.json?ref=${sha}`, { accept: 'application/vnd.github.raw' });
    expect(text).toBe(HEAD.replace(old, put));
  });

  it('makes it whatever the fix is, and stands on lines of one hunk', () => {
    const line = fc.constantFrom('a', 'b', '```', '', '  x: 1', '~~~');
    const text = fc.array(line, { minLength: 1, maxLength: 25 }).map((all) => `${all.join('\n')}\n`);
    const put = fc.array(line, { maxLength: 3 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.nat(80), { minLength: 4, maxLength: 4 }),
        put,
        put,
        (before, head, offsets, one, two) => {
          const [a = 0, b = 0, c = 0, d = 0] = offsets.map((offset) => offset % (head.length + 1)).sort((x, y) => x - y);
          const spans = [
            { span: { start: a, end: b }, text: one },
            { span: { start: c, end: d }, text: two },
          ];
          const places = placesIn(head);
          const fix = { title: 'x', edits: spans.map((edit) => ({ range: places.range(edit.span), text: edit.text })) };
          const file = changed(before, head);
          const { drafts } = suggest([finding({ fix, range: range(1, 1) })], { files: [file], sourceOf: () => head });
          for (const draft of drafts) {
            const [first, last] = [draft.startLine, draft.line].map(
              (number) => placeOf(file.patch ?? '', 'RIGHT', number)?.hunk.header,
            );
            expect(first).toBeDefined();
            expect(first).toBe(last);
            expect(withSuggestion(head, draft)).toBe(applyEdits(head, spans));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
