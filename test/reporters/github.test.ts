import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/findings/finding.js';
import { github } from '../../src/reporters/github.js';
import { visible } from '../../src/reporters/visible.js';
import { readLog } from '../runner/commands.js';
import { HOSTILE } from './hostile.js';
import { context, finding, range, report } from './made.js';

const written = (...findings: readonly Finding[]) => github(report({ findings }), context());
const annotations = (...findings: readonly Finding[]) => readLog(written(...findings)).annotations;
const many = (count: number, severity: Severity, file: string) =>
  Array.from({ length: count }, (_, index) =>
    finding({ severity, file, message: `${file} ${index}`, range: range(index + 1, 1) }),
  );

describe('github', () => {
  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['note', 'notice'],
  ] as const)('a finding of severity %s is one of kind %s, with its place', (severity, kind) => {
    expect(annotations(finding({ severity, message: 'no' }))).toEqual([
      {
        kind,
        message: 'no',
        properties: { file: 'web.json', line: '3', endLine: '3', col: '5', endColumn: '15', title: 'IMDSv2: tokens-required' },
      },
    ]);
  });

  it('has no columns over several lines, which GitHub would drop', () => {
    expect(written(finding({ range: range(3, 5, 7, 2) }))).toContain('line=3,endLine=7,title=');
  });

  it('names files as the reader’s tools find them', () => {
    const text = github(report({ findings: [finding()] }), context({}, { pathOf: (file) => `repo/${file}` }));
    expect(readLog(text).annotations[0]?.properties.file).toBe('repo/web.json');
  });

  it('leaves out what is waived, and writes nothing where nothing is left', () => {
    const waiver = { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null };
    expect(written(finding({ waiver }))).toBe('');
    expect(written()).toBe('');
  });

  it.each(Object.entries(HOSTILE))('%s: what the runner reads is what was found', (_, text) => {
    const { commands, annotations: read, shown } = readLog(written(finding({ message: text, file: text })));
    expect(commands).toHaveLength(1);
    expect(shown).toEqual([]);
    expect(read[0]?.message).toBe(visible(text));
    // Only the old kind of command has no escape: it is broken even in a file's name.
    expect(read[0]?.properties.file).toBe(text.replaceAll('##[', '##\\['));
    expect(read[0]?.properties.line).toBe('3');
  });

  it('cuts a message at what GitHub keeps', () => {
    const message = annotations(finding({ message: 'x'.repeat(5000) }))[0]?.message;
    expect(message).toBe(`${'x'.repeat(4095)}…`);
  });

  describe('of more than ten of a kind', () => {
    it('shows one of each file before the second of any', () => {
      const read = annotations(...many(12, 'error', 'a'), ...many(2, 'error', 'b'), ...many(1, 'error', 'c'));
      expect(read.filter(({ kind }) => kind === 'error').map(({ message }) => message)).toEqual([
        'a 0',
        'b 0',
        'c 0',
        'a 1',
        'b 1',
        'a 2',
        'a 3',
        'a 4',
        'a 5',
        'a 6',
      ]);
    });

    it('writes no more than GitHub shows, the worst first, and announces the rest', () => {
      const log = readLog(written(...many(13, 'note', 'n'), ...many(12, 'warning', 'w'), ...many(11, 'error', 'e')));
      expect(log.dropped).toEqual({ error: 0, warning: 0, notice: 0 });
      expect(log.annotations.map(({ kind }) => kind)).toEqual([
        ...Array(10).fill('error'),
        ...Array(10).fill('warning'),
        ...Array(10).fill('notice'),
      ]);
      expect(log.annotations.at(-1)).toEqual({
        kind: 'notice',
        message:
          '1 more error, 2 more warnings, 4 more notes not shown here: GitHub shows 10 of each kind a step. All of them stand in the full report.',
        properties: { title: 'IMDSv2: more findings' },
      });
    });

    it('announces only the kinds of which some are left out', () => {
      const read = annotations(...many(11, 'warning', 'w'), ...many(9, 'note', 'n'));
      expect(read.at(-1)?.message).toMatch(/^1 more warning not shown here: /);
      expect(read.filter(({ kind }) => kind === 'notice')).toHaveLength(10);
    });

    it('says nothing where exactly ten of each kind fit', () => {
      const read = annotations(...many(10, 'error', 'e'), ...many(10, 'warning', 'w'), ...many(10, 'note', 'n'));
      expect(read).toHaveLength(30);
      expect(read.at(-1)?.message).toBe('n 9');
    });
  });
});
