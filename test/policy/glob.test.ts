import { describe, expect, test } from 'vitest';
import { globMatcher, globOf } from '../../src/policy/glob.js';

describe('which files a pattern covers', () => {
  const rows: readonly (readonly [pattern: string, covered: readonly string[], others: readonly string[]])[] = [
    ['a.json', ['a.json'], ['b/a.json', 'a.jsonx', 'xa.json']],
    ['*.json', ['a.json', '.a.json'], ['b/a.json', 'a.yaml']],
    ['**/*.json', ['a.json', 'b/a.json', 'b/.c/d/a.json', '.github/a.json'], ['a.yaml']],
    [
      'fleets',
      ['fleets', 'fleets/a.json', 'fleets/b/c.json', 'fleets/.d/e.json'],
      ['fleets.json', 'my/fleets/a.json', 'fleets2/a.json'],
    ],
    ['fleets/', ['fleets/a.json', 'fleets/b/c.json'], ['fleets2/a.json']],
    ['fleets//', ['fleets/a.json'], ['fleets2/a.json']],
    ['./fleets/prod', ['fleets/prod/a.json'], ['fleets/a.json']],
    ['././a.json', ['a.json'], ['b.json']],
    ['fleets/**', ['fleets/a.json', 'fleets/b/c.json', 'fleets/.hidden/c.json'], ['fleets2/a.json']],
    ['fleets/*', ['fleets/a.json'], ['a.json']],
    ['fleets/*/web.json', ['fleets/prod/web.json', 'fleets/.x/web.json'], ['fleets/web.json', 'fleets/a/b/web.json']],
    ['{a,b}/*.yml', ['a/x.yml', 'b/x.yml'], ['c/x.yml']],
    ['a[12].json', ['a1.json', 'a2.json'], ['a3.json']],
    ['a?.json', ['ab.json'], ['a.json', 'a/.json']],
    ['!(a).json', ['b.json'], ['a.json']],
    ['**', ['a.json', 'b/.c/a.json'], []],
    ['.', ['a.json', 'b/a.json'], []],
    ['./', ['a.json', 'b/a.json'], []],
    ['A.json', ['A.json'], ['a.json']],
    ['with space/a b.json', ['with space/a b.json'], ['with']],
    ['prod (old)', ['prod (old)/a.json'], ['prod old/a.json']],
  ];
  test.each(rows)('%s', (text, covered, others) => {
    const matches = globMatcher(text);
    expect(covered.filter((file) => !matches(file))).toEqual([]);
    expect(others.filter((file) => matches(file))).toEqual([]);
  });
});

test('what the matcher gets of a pattern', () => {
  expect(['./a/', '././a//', 'a/b', './', '.', '.a'].map(globOf)).toEqual(['a', 'a', 'a/b', '', '.', '.a']);
});
