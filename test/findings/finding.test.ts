import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareFindings,
  compareText,
  type Finding,
  plural,
  reportOf,
  type Severity,
  type SpecResult,
  type SpecVerdict,
  type Strictness,
} from '../../src/findings/finding.js';
import { ruleIds } from '../../src/findings/rules.js';

const WAIVER = { reason: 'r', owner: 'o', expires: '2027-01-31', ticket: null };
/** A run about everything, without a baseline. */
const NO_CHANGE = { scope: null, baseline: null, policy: null };
const USUAL: Strictness = { failOn: 'error', maxWarnings: null, needsSpecs: false };

function finding(severity: Severity, change: Partial<Finding> = {}): Finding {
  return {
    rule: 'tokens-required',
    severity,
    message: 'text',
    file: 'a.json',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    path: '',
    spec: null,
    fingerprint: '',
    waiver: null,
    isKnown: false,
    fix: null,
    help: '',
    ...change,
  };
}

function spec(verdict: SpecVerdict): SpecResult {
  const imds = { httpTokens: null, httpPutResponseHopLimit: null, source: 'own' } as const;
  return { file: 'a.json', document: 0, path: '', kind: 'elastigroup', name: null, id: null, verdict, imds };
}

function report(severities: readonly Severity[], strictness: Partial<Strictness> = {}, specs: readonly SpecVerdict[] = ['pass']) {
  const findings = severities.map((severity) => finding(severity));
  const parts = { specs: specs.map(spec), findings, passedOver: [], files: 1, filesPassedOver: 2, ...NO_CHANGE };
  return reportOf(parts, { ...USUAL, ...strictness }, '1.2.3');
}

describe('the verdict', () => {
  const rows: readonly (readonly [
    name: string,
    found: readonly Severity[],
    strictness: Partial<Strictness>,
    reason: string | null,
  ])[] = [
    ['nothing found', [], {}, null],
    ['notes', ['note', 'note'], {}, null],
    ['warnings', ['warning'], {}, null],
    ['an error', ['error'], {}, '1 error.'],
    ['errors and more', ['error', 'error', 'warning', 'note'], {}, '2 errors.'],
    ['warnings fail: a note', ['note'], { failOn: 'warning' }, null],
    ['warnings fail: a warning', ['warning'], { failOn: 'warning' }, '1 warning, and warnings fail here.'],
    ['warnings fail: an error', ['error', 'warning'], { failOn: 'warning' }, '1 error.'],
    ['never: an error is told, and the entry decides what it does', ['error'], { failOn: 'never' }, '1 error.'],
    ['never: a warning', ['warning'], { failOn: 'never' }, null],
    ['as many warnings as allowed', ['warning', 'warning'], { maxWarnings: 2 }, null],
    ['one more', ['warning', 'warning', 'warning'], { maxWarnings: 2 }, '3 warnings, but the limit is 2.'],
    ['no warning allowed', ['warning'], { maxWarnings: 0 }, '1 warning, but the limit is 0.'],
    ['no warning allowed, and none found', ['note'], { maxWarnings: 0 }, null],
    ['both', ['warning'], { failOn: 'warning', maxWarnings: 0 }, '1 warning, and warnings fail here.'],
  ];
  test.each(rows)('%s', (_, found, strictness, reason) => {
    const { verdict, reason: said } = report(found, strictness);
    expect({ verdict, said }).toEqual({ verdict: reason === null ? 'pass' : 'fail', said: reason });
  });

  test('without specs it passes, unless some are needed', () => {
    expect(report([], {}, []).verdict).toBe('pass');
    expect(report([], { needsSpecs: true }, [])).toMatchObject({ verdict: 'fail', reason: 'No specs found.' });
    expect(report([], { needsSpecs: true }, ['pass']).verdict).toBe('pass');
  });

  test('findings that are waived or known fail nothing, however strict', () => {
    const findings = [
      finding('error', { waiver: WAIVER }),
      finding('warning', { waiver: WAIVER }),
      finding('error', { isKnown: true }),
    ];
    const parts = { specs: [spec('waived')], findings, passedOver: [], files: 1, filesPassedOver: 0, ...NO_CHANGE };
    expect(reportOf(parts, { failOn: 'warning', maxWarnings: 0, needsSpecs: true }, '0').verdict).toBe('pass');
  });
});

describe('the counts', () => {
  test('findings by severity, waived ones apart; specs by verdict; files', () => {
    const findings = [
      finding('error'),
      finding('error', { waiver: WAIVER }),
      finding('warning'),
      finding('warning'),
      finding('note'),
      finding('note', { waiver: WAIVER }),
      finding('note'),
      finding('note'),
      finding('error', { isKnown: true }),
    ];
    const specs = (['pass', 'fail', 'fail', 'unknown', 'waived', 'pass', 'pass'] as const).map(spec);
    expect(reportOf({ specs, findings, passedOver: [], files: 4, filesPassedOver: 5, ...NO_CHANGE }, USUAL, '0').counts).toEqual({
      files: 4,
      specs: 7,
      pass: 3,
      fail: 2,
      unknown: 1,
      waived: 1,
      errors: 1,
      warnings: 2,
      notes: 3,
      waivedFindings: 2,
      knownFindings: 1,
      passedOver: 5,
    });
  });
});

test('a report says what made it', () => {
  expect(report([])).toMatchObject({ version: 1, tool: { name: 'spot-imdsv2', version: '1.2.3' } });
});

describe('the order of findings', () => {
  const at = (file: string, line: number, column: number, rule: Finding['rule'] = 'tokens-required', message = 'text') =>
    finding('error', { file, rule, message, range: { start: { line, column }, end: { line, column } } });
  test('by file, line, column, the table of rules, and message', () => {
    const ordered = [
      at('B.json', 9, 9),
      at('a.json', 1, 2),
      at('a.json', 2, 1),
      at('a.json', 2, 10, 'syntax', 'z'),
      at('a.json', 2, 10, 'hop-limit', 'a'),
      at('a.json', 2, 10, 'hop-limit', 'b'),
      at('a.json', 10, 1),
      at('a/b.json', 1, 1),
      at('\u00e4.json', 1, 1),
    ];
    expect(ordered.toReversed().sort(compareFindings)).toEqual(ordered);
  });

  test('does not depend on the order in which they were found', () => {
    const some = fc.record({
      file: fc.constantFrom('a', 'b'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
      rule: fc.constantFrom(...ruleIds),
      message: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const found = all.map(({ file, line, column, rule, message }) => at(file, line, column, rule, message));
        const mixed = found
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const orderOf = (findings: readonly Finding[]) =>
          reportOf({ specs: [], findings, passedOver: [], files: 0, filesPassedOver: 0, ...NO_CHANGE }, USUAL, '0').findings;
        expect(orderOf(mixed)).toEqual(orderOf(found));
      }),
    );
  });

  test('leaves the given list as it is', () => {
    const findings = Object.freeze([at('b', 1, 1), at('a', 1, 1)]);
    expect(() =>
      reportOf({ specs: [], findings, passedOver: [], files: 0, filesPassedOver: 0, ...NO_CHANGE }, USUAL, '0'),
    ).not.toThrow();
  });
});

test('texts are ordered by their units, the same on every machine', () => {
  expect(['b', 'a', 'B', '\u00e4', 'a1', 'a10', 'a2', ''].sort(compareText)).toEqual([
    '',
    'B',
    'a',
    'a1',
    'a10',
    'a2',
    'b',
    '\u00e4',
  ]);
  expect(compareText('a', 'a')).toBe(0);
});

test('a count has its noun', () => {
  expect([0, 1, 2].map((count) => plural(count, 'error'))).toEqual(['0 errors', '1 error', '2 errors']);
});
