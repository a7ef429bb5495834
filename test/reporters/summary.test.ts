import { describe, expect, it } from 'vitest';
import { summary } from '../../src/reporters/summary.js';
import { finding, report, scope, spec } from './made.js';

const pass = spec({ verdict: 'pass' });
const warning = finding({ severity: 'warning' });

describe('summary', () => {
  it.each([
    ['one that passes', { specs: [pass] }, '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes.'],
    [
      'each verdict',
      {
        specs: [pass, spec(), spec({ verdict: 'unknown', file: 'b.json' }), spec({ verdict: 'waived', file: 'b.json' })],
        findings: [finding(), finding({ severity: 'note' })],
        filesPassedOver: 1,
      },
      '4 specs in 2 files (1 pass, 1 fail, 1 unknown, 1 waived). 1 error, 0 warnings, 1 note; 1 other file passed over.',
    ],
    [
      'waived findings',
      { findings: [finding({ waiver: { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null } })] },
      '1 spec in 1 file (1 fail). 0 errors, 0 warnings, 0 notes, 1 waived.',
    ],
    ['no specs', { specs: [], filesPassedOver: 3 }, 'no specs found. 0 errors, 0 warnings, 0 notes; 3 other files passed over.'],
    ['no specs where some are wanted', { specs: [], needsSpecs: true }, 'no specs found. 0 errors, 0 warnings, 0 notes.'],
    [
      'warnings that fail: why',
      { specs: [pass], findings: [warning], failOn: 'warning' as const },
      '1 spec in 1 file (1 pass). 0 errors, 1 warning, 0 notes. 1 warning, and warnings fail here.',
    ],
    [
      'errors need no reason',
      { findings: [finding(), warning], failOn: 'warning' as const },
      '1 spec in 1 file (1 fail). 1 error, 1 warning, 0 notes.',
    ],
    [
      'files with errors and without specs are not those of the specs',
      { specs: [pass], findings: [finding({ rule: 'syntax', file: 'broken.json', spec: null })] },
      '1 spec in 1 file (1 pass). 1 error, 0 warnings, 0 notes.',
    ],
    [
      'findings that the baseline lists',
      { specs: [pass], findings: [warning, finding({ isKnown: true }), finding({ isKnown: true })] },
      '1 spec in 1 file (1 pass). 0 errors, 1 warning, 0 notes, 2 in the baseline.',
    ],
    [
      'a baseline that is out of date',
      { specs: [pass], baseline: { file: 'b.json', known: 0, fixed: 1 } },
      '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes. 1 of the baseline\u2019s entries is fixed.',
    ],
    [
      'a baseline of which all still holds',
      { specs: [pass], baseline: { file: 'b.json', known: 0, fixed: 0 } },
      '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes.',
    ],
    [
      'old findings that a change does not touch',
      { specs: [pass], scope: scope({ errors: 2, notes: 1 }) },
      '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes. Not shown, in files that the change does not touch: 2 errors, 1 note.',
    ],
    [
      'a change with nothing old elsewhere',
      { specs: [pass], scope: scope() },
      '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes.',
    ],
    [
      'a change of too many files',
      { specs: [pass], scope: scope({}, false) },
      '1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes. The change is too large to be listed whole, so every file was taken for a changed one.',
    ],
  ])('%s', (_, parts, text) => {
    expect(summary(report(parts))).toBe(text);
  });
});
