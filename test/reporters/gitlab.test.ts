import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, SEVERITIES } from '../../src/findings/finding.js';
import { gitlab } from '../../src/reporters/gitlab.js';
import type { ReportContext } from '../../src/reporters/reporter.js';
import { visible } from '../../src/reporters/visible.js';
import { readLog } from '../runner/commands.js';
import { HOSTILE } from './hostile.js';
import { context, finding, range, report } from './made.js';

/** What GitLab's documentation demands of a Code Quality report, in words of a schema. */
const DOCUMENTED = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the root of the repository, and without "./" before it.
          path: { type: 'string', not: { pattern: '^\\.?/' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string };
}

const written = (findings: readonly Finding[], given: Partial<ReportContext> = {}) =>
  gitlab(report({ findings }), context({}, given));
const issues = (...findings: readonly Finding[]): readonly Issue[] => JSON.parse(written(findings));

describe('gitlab', () => {
  it('is a list of what is open, each with its place', () => {
    expect(issues(finding({ range: range(3, 5, 4, 2) }))).toEqual([
      {
        description: 'httpTokens must be "required".',
        check_name: 'tokens-required',
        fingerprint: '0123456789abcdef0123456789abcdef',
        severity: 'critical',
        location: { path: 'web.json', lines: { begin: 3, end: 4 } },
      },
    ]);
  });

  it.each([
    ['error', 'critical'],
    ['warning', 'minor'],
    ['note', 'info'],
  ] as const)('calls what is of severity %s %s', (severity, word) => {
    expect(issues(finding({ severity })).map((issue) => issue.severity)).toEqual([word]);
  });

  it('is an empty list where nothing is open: GitLab takes a missing file for a failed job', () => {
    expect(written([])).toBe('[]\n');
  });

  it('leaves out what is waived and what the baseline lists', () => {
    const waiver = { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null };
    expect(issues(finding({ waiver }), finding({ isKnown: true }))).toEqual([]);
  });

  it('gives no fingerprint twice, and keeps those of the others where one is waived', () => {
    const waiver = { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null };
    const [first, second] = issues(finding(), finding());
    expect(first?.fingerprint).not.toBe(second?.fingerprint);
    expect(issues(finding({ waiver }), finding())).toEqual([second]);
  });

  it('names files as the reader’s tools find them', () => {
    const [issue] = JSON.parse(written([finding()], { pathOf: (file) => `repo/${file}` }));
    expect(issue.location.path).toBe('repo/web.json');
  });

  it.each(Object.entries(HOSTILE))('%s is shown, and does nothing to a log', (_, text) => {
    const output = written([finding({ message: text, file: text })]);
    expect(readLog(output).commands).toEqual([]);
    const [issue] = JSON.parse(output);
    expect([issue.description, issue.location.path]).toEqual([visible(text), text]);
  });

  it('has the documented shape, and no fingerprint twice, whatever was found', () => {
    const any = fc.record({
      severity: fc.constantFrom(...SEVERITIES),
      message: fc.string({ unit: 'binary', minLength: 1 }),
      fingerprint: fc.constantFrom('a', 'b'),
      isKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const found: readonly Issue[] = issues(...given.map((one) => finding(one)));
        expect(DOCUMENTED(found), JSON.stringify(DOCUMENTED.errors)).toBe(true);
        expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
        expect(found).toHaveLength(given.filter(({ isKnown }) => !isKnown).length);
      }),
    );
  });
});
