import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/findings/rules.js';
import type { Waiver } from '../../src/policy/config.js';
import { draft } from '../../src/policy/evaluate.js';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';
import { covers, waiverFindings, waiverFor } from '../../src/policy/waivers.js';
import { configOf, lineOf } from '../test-rule.js';

/** A waiver whose terms are other than the usual ones. */
function waiver(terms: Readonly<Record<string, string>>): Waiver {
  const usual = { rule: 'tokens-required', reason: 'an old agent', owner: '@acme/web', expires: '2026-07-31' };
  const [found] = configOf(`waivers: [${JSON.stringify({ ...usual, ...terms })}]`).waivers;
  if (found === undefined) throw new Error('no waiver');
  return found;
}

const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
function finding(rule: RuleId, file = 'fleets/web.json') {
  return draft(rule, 'error', 'text', { file, range: RANGE, path: '', identity: '', inside: '' });
}
const SPEC = { id: 'sig-1', name: 'web' };

describe('what a waiver covers: all that it names must hold', () => {
  const rows: readonly (readonly [name: string, terms: Record<string, string>, isCovered: boolean])[] = [
    ['the file', { files: 'fleets/web.json' }, true],
    ['a folder', { files: 'fleets' }, true],
    ['a glob', { files: '**/*.json' }, true],
    ['another file', { files: 'fleets/api.json' }, false],
    ['the id', { id: 'sig-1' }, true],
    ['another id', { id: 'sig-12' }, false],
    ['the name', { name: 'web' }, true],
    ['another name', { name: 'Web' }, false],
    ['a name is no glob', { name: '*' }, false],
    ['file and id', { files: 'fleets', id: 'sig-1' }, true],
    ['file and another id', { files: 'fleets', id: 'sig-2' }, false],
    ['another file and the id', { files: 'other', id: 'sig-1' }, false],
    ['id and name', { id: 'sig-1', name: 'web' }, true],
    ['id and another name', { id: 'sig-1', name: 'api' }, false],
    ['all three', { files: 'fleets', id: 'sig-1', name: 'web' }, true],
    ['another rule', { files: 'fleets', rule: 'hop-limit' }, false],
  ];
  test.each(rows)('%s', (_, terms, isCovered) => {
    expect(covers(waiver(terms), { finding: finding('tokens-required'), spec: SPEC })).toBe(isCovered);
  });

  test('a finding about no spec is covered by its file alone', () => {
    const notASpec = { finding: finding('not-a-spec'), spec: null };
    expect(covers(waiver({ rule: 'not-a-spec', files: 'fleets' }), notASpec)).toBe(true);
    expect(covers(waiver({ rule: 'not-a-spec', files: 'fleets', name: 'web' }), notASpec)).toBe(false);
  });

  test('a spec without id and name is covered by neither', () => {
    const nameless = { finding: finding('tokens-required'), spec: { id: null, name: null } };
    expect(covers(waiver({ id: 'sig-1' }), nameless)).toBe(false);
    expect(covers(waiver({ name: 'web' }), nameless)).toBe(false);
  });

  test.each(['syntax', 'unreadable', 'duplicate-key', 'waiver-expired'] as const)('never %s, whoever asks', (rule) => {
    expect(covers({ ...waiver({ files: '**' }), rule }, { finding: finding(rule), spec: SPEC })).toBe(false);
  });
});

describe('until when it holds', () => {
  const rows: readonly (readonly [name: string, expires: string, today: string, isHeld: boolean])[] = [
    ['before', '2026-07-31', '2026-07-30', true],
    ['on its last day', '2026-07-31', '2026-07-31', true],
    ['the day after', '2026-07-31', '2026-08-01', false],
    ['on the last day of a year', '2026-12-31', '2026-12-31', true],
    ['on New Year', '2026-12-31', '2027-01-01', false],
    ['on a leap day', '2028-02-29', '2028-02-29', true],
    ['after a leap day', '2028-02-29', '2028-03-01', false],
    ['on the day before a leap day', '2028-02-28', '2028-02-29', false],
  ];
  test.each(rows)('%s', (_, expires, today, isHeld) => {
    const waivable = { finding: finding('tokens-required'), spec: SPEC };
    expect(waiverFor(waivable, [waiver({ files: '**', expires })], today) !== null).toBe(isHeld);
  });

  test('of several, the first that holds and covers is the one that is told', () => {
    const all = [
      waiver({ files: '**', expires: '2026-01-01', owner: 'expired' }),
      waiver({ name: 'api', owner: 'other' }),
      waiver({ name: 'web', owner: 'right', ticket: 'OPS-1' }),
      waiver({ files: '**', owner: 'second' }),
    ];
    expect(waiverFor({ finding: finding('tokens-required'), spec: SPEC }, all, '2026-07-01')).toEqual({
      reason: 'an old agent',
      owner: 'right',
      expires: '2026-07-31',
      ticket: 'OPS-1',
    });
  });
});

describe('what is said of waivers', () => {
  const said = (one: Waiver, today: string, isUsed = true, policy = DEFAULT_POLICY) =>
    waiverFindings([one], () => isUsed, today, policy).map((found) => `${found.rule} ${lineOf(found)}`);
  const about = 'the waiver of tokens-required for **';
  const soon = (when: string) => `waiver-expired 2:30 warning ${about} runs out after 2026-07-31: ${when}. Owner: @acme/web.`;
  const rows: readonly (readonly [name: string, today: string, ...lines: string[]])[] = [
    ['15 days before: nothing', '2026-07-16'],
    ['14 days before', '2026-07-17', soon('it holds for 14 more days')],
    ['2 days before', '2026-07-29', soon('it holds for 2 more days')],
    ['1 day before', '2026-07-30', soon('it holds for 1 more day')],
    ['on the day', '2026-07-31', soon('today is its last day')],
    [
      'the day after',
      '2026-08-01',
      `waiver-expired 2:30 error ${about} ran out after 2026-07-31. Fix what it covered, or agree on a new date with @acme/web.`,
    ],
    [
      'years after',
      '2030-01-01',
      `waiver-expired 2:30 error ${about} ran out after 2026-07-31. Fix what it covered, or agree on a new date with @acme/web.`,
    ],
  ];
  const usual = waiver({ files: '**' });
  test.each(rows)('%s', (_, today, ...lines) => {
    const at = usual.place.range.start;
    expect(said(usual, today)).toEqual(lines.map((line) => line.replace('2:30', `${at.line}:${at.column}`)));
  });

  test('across New Year and a leap day, days are counted as the calendar has them', () => {
    expect(said(waiver({ files: '**', expires: '2027-01-10' }), '2026-12-27')).toHaveLength(1);
    expect(said(waiver({ files: '**', expires: '2027-01-10' }), '2026-12-26')).toEqual([]);
    expect(said(waiver({ files: '**', expires: '2028-03-07' }), '2028-02-22')).toHaveLength(1);
    expect(said(waiver({ files: '**', expires: '2028-03-07' }), '2028-02-21')).toEqual([]);
  });

  test('when clocks change, a day is still a day', () => {
    expect(said(waiver({ files: '**', expires: '2027-04-04' }), '2027-03-21')[0]).toContain('14 more days');
    expect(said(waiver({ files: '**', expires: '2026-11-01' }), '2026-10-18')[0]).toContain('14 more days');
  });

  test.each(['live-drift', 'instance-proof'])('of one for %s it is not known whether it covers anything', (rule) => {
    expect(said(waiver({ id: 'sig-1', rule }), '2026-06-01', false)).toEqual([]);
  });

  test('one that covers nothing is a warning', () => {
    const lines = said(waiver({ id: 'sig-1', name: 'web' }), '2026-06-01', false);
    expect(lines).toEqual([
      expect.stringMatching(
        /^waiver-unused \d+:\d+ warning the waiver of tokens-required for sig-1, web covers no finding\. Remove it\.$/,
      ),
    ]);
  });

  test('one that covers nothing and has run out is told once', () => {
    expect(said(usual, '2026-08-01', false)).toEqual([expect.stringMatching(/^waiver-expired .* error/)]);
  });

  test('the policy may lower that a waiver is unused, not that it has run out', () => {
    const policy = { ...DEFAULT_POLICY, rules: { 'waiver-unused': 'off', 'waiver-expired': 'off' } } as const;
    expect(said(usual, '2026-06-01', false, policy)).toEqual([]);
    expect(said(usual, '2026-08-01', true, policy)).toHaveLength(1);
    const asError = { ...DEFAULT_POLICY, rules: { 'waiver-unused': 'error' } } as const;
    expect(said(usual, '2026-06-01', false, asError)).toEqual([expect.stringMatching(/^waiver-unused .* error/)]);
  });

  test('it stands in the config, at the waiver\u2019s rule', () => {
    const [found] = waiverFindings([usual], () => true, '2026-07-31', DEFAULT_POLICY);
    expect(found).toMatchObject({ file: '.spot-imdsv2.yml', path: '/waivers/0/rule', range: usual.place.range });
  });
});
