import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, test } from 'vitest';
import { ignoreLines } from '../../src/policy/ignore-line.js';

describe('which files a line is about', () => {
  test.for<readonly [string, readonly string[], readonly string[]]>([
    ['*.json', ['a.json', 'b/a.json'], ['a.yaml']],
    ['/a.json', ['a.json'], ['b/a.json']],
    ['b/*.json', ['b/a.json'], ['x/b/a.json', 'b/c/a.json']],
    ['fleets', ['fleets', 'fleets/a.json', 'x/fleets/b/a.json'], ['fleets2']],
    ['fleets/', ['fleets/a.json', 'x/fleets/a.json'], ['fleets']],
    ['**/b/a', ['b/a', 'x/y/b/a'], ['a']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['b']],
    ['***/a', ['a', 'x/y/a'], ['ba']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'x/a/b']],
    ['a?[bc]', ['axb', 'd/axc'], ['ab', 'axd']],
    ['a[!b]', ['ac'], ['ab']],
    ['{a,b}', ['{a,b}'], ['a', 'b']],
    ['@(a|b)', ['@(a|b)'], ['a']],
    ['a\\*', ['a*'], ['ab']],
    ['\\!a', ['!a'], ['a']],
    ['\\#a', ['#a'], ['a']],
    ['a\\ ', ['a '], ['a']],
    ['a  ', ['a'], ['a  ']],
  ])('%s', ([line, matched, others]) => {
    const [one] = ignoreLines(line);
    expect(matched.filter((file) => one?.matches(file) !== true)).toEqual([]);
    expect(others.filter((file) => one?.matches(file) !== false)).toEqual([]);
  });

  test('is told in the same way by the package that reads a checkout', () => {
    const text = (pieces: readonly string[], most: number) =>
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((some) => some.join(''));
    const part = fc.oneof(text(['a', 'b', '.', '*', '?', '[ab]', '{', ',', '(', '\\*'], 3), fc.constant('**'));
    const line = fc
      .tuple(fc.constantFrom('', '/'), fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/'))
      .map(([start, parts, end]) => `${start}${parts.join('/')}${end}`);
    const step = text(['a', 'b', '.x', '*', '{'], 3);
    const file = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(line, fc.array(file, { minLength: 10, maxLength: 10 }), (one, files) => {
        const usable = files.filter(ignore.isPathValid);
        const theirs = ignore({ ignorecase: false }).add(one);
        const ours = ignoreLines(one);
        expect(usable.filter((path) => ours[0]?.matches(path))).toEqual(usable.filter((path) => theirs.ignores(path)));
      }),
      { numRuns: 1000 },
    );
  });
});

test('lines that say nothing, and those that let in', () => {
  expect(ignoreLines('# a\n\n  \r\n!b\nc\n').map(({ text, letsIn, number }) => [text, letsIn, number])).toEqual([
    ['!b', true, 4],
    ['c', false, 5],
  ]);
});

test('none takes for ever', () => {
  const start = performance.now();
  for (const line of ['a/**/'.repeat(800), '*a'.repeat(2000)])
    expect(ignoreLines(`${line}b`)[0]?.matches('a/'.repeat(2000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(20_000);
});
