import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { unreadRefusal } from '../../src/rollout/unread.js';

const at = { line: 3, column: 7 };
const found = (given: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'syntax', severity: 'error', message: 'a comma is missing.', file: 'fleets/web.json', path: '', help: '' },
  ...{ range: { start: at, end: at }, spec: null, fingerprint: '', waiver: null, isKnown: false, fix: null },
  ...given,
});
const told = (findings: readonly Finding[], paths: readonly string[] = ['']) => unreadRefusal(findings, paths)?.message ?? null;

describe('a file that is taken for specs and cannot be read as such', () => {
  test.each(['syntax', 'unreadable', 'duplicate-key', 'not-a-spec'] as const)(
    'because of %s keeps a plan from being made',
    (rule) => {
      expect(told([found({ rule })])).toBe(
        'fleets/web.json:3:7: a comma is missing. Which specs it holds cannot be told, so no plan is whole. Put it right, or exclude it in the config.',
      );
    },
  );

  test('is told with how many others there are', () => {
    const others = [found(), found({ rule: 'duplicate-key' }), found({ file: 'b.json' }), found({ file: 'c.json' })];
    expect(told(others)).toContain('The same goes for 2 other files.');
  });

  test('stands in the way of its own folder alone', () => {
    expect(told([found()], ['fleets'])).not.toBeNull();
    expect(told([found()], ['fleets/web.json'])).not.toBeNull();
    expect(told([found()], ['fleet', 'other'])).toBeNull();
  });
});

test.each<[string, Partial<Finding>]>([
  ['is about a spec, which fails by itself', { spec: 0 }],
  ['is a warning', { severity: 'warning' }],
  ['hides no spec', { rule: 'waiver-expired' }],
])('what %s stands in the way of nothing', (_, given) => {
  expect(told([found(given)])).toBeNull();
});
