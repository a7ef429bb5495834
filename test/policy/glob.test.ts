import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { boundless, globMatcher, globOf } from '../../src/policy/glob.js';

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
    ['a[!1-3].json', ['a4.json', 'a!.json'], ['a2.json', 'a/.json']],
    ['a[^1].json', ['a2.json'], ['a1.json']],
    ['a[]-].json', ['a].json', 'a-.json'], ['a[.json']],
    ['!(a).json', ['b.json', 'ab.json', '.json'], ['a.json', 'b/c.json']],
    ['fleets/!(*-dev|test)/**', ['fleets/prod/a.json', 'fleets/tests/a.json'], ['fleets/my-dev/a.json', 'fleets/test/a.json']],
    ['*/!(a)/c', ['x/b/c', 'x/ab/c'], ['x/a/c', 'a/c']],
    ['*!(a)', ['a', 'ab', 'b'], ['a/b']],
    ['a?(b).json', ['a.json', 'ab.json'], ['abb.json']],
    ['+(ab|c).json', ['ab.json', 'cabc.json'], ['.json', 'a.json']],
    ['x*(ab).json', ['x.json', 'xabab.json'], ['xaba.json']],
    ['@(a|b).json', ['a.json', 'b.json'], ['ab.json', '@(a|b).json']],
    ['{a,b/{c,d}}/*.yml', ['a/x.yml', 'b/d/x.yml'], ['b/x.yml']],
    ['{**/x,y}.json', ['x.json', 'a/b/x.json', 'y.json'], ['a/y.json']],
    ['a{b', ['a{b', 'a{b/c'], ['ab']],
    ['{a,[,]}', ['a', ','], ['[', ',]']],
    ['{a,@(b|(c)}', ['a', '@(b|(c)'], ['b']],
    ['[a', ['[a'], ['a']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['**', ['a.json', 'b/.c/a.json'], []],
    ['*/**', ['a/b.json'], ['a.json']],
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

test('covers what picomatch covers, where both are asked for what people write', () => {
  const text = (pieces: readonly string[], most: number) =>
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((some) => some.join(''));
  const part = text(['a', 'b', '-', '.json', '*', '?', '[ab]', '[^a]', '{a,b}', '{a/b,*.json}', '{a,b{a,-}}'], 4);
  const parts = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 4 });
  const file = fc.array(text(['a', 'b', '-', '.json'], 4), { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
  fc.assert(
    fc.property(parts, fc.array(file, { minLength: 20, maxLength: 20 }), (some, files) => {
      // Of three stars, and of two beside something, picomatch takes some for folders and some not.
      fc.pre(!some.some((one) => one !== '**' && one.includes('**')));
      const glob = some.join('/');
      // Files are not below themselves, but to picomatch folders are.
      const matches = picomatch(glob.replace(/\*\*$/, '**/*'), { dot: true });
      const covered = files.filter((one) => matches(one) || one.startsWith(`${glob}/`));
      expect(files.filter(globMatcher(glob))).toEqual(covered);
    }),
    { numRuns: 1000 },
  );
});

describe('nothing that is allowed takes for ever', () => {
  const LONGEST = 4096;
  const filled = (glob: string) => glob.repeat(Math.floor((LONGEST - 1) / glob.length));

  test.for<readonly [string, string]>([
    ['stars', `${'*a'.repeat(10)}b`],
    ['as many stars as there can be', `${filled('*a')}b`],
    ['folders', `${filled('**/a/')}b`],
    ['stars and folders', `${filled('**/*a')}b`],
    ['choices', `${filled('{a,aa}')}b`],
    ['choices with stars', `${filled('{*a,a*}')}b`],
    ['choices within choices', `${'{a,'.repeat(1000)}b${'}'.repeat(1000)}`],
    ['braces that do not close', filled('{')],
    ['brackets that do not close', filled('[')],
    ['parentheses that do not close', filled('+(')],
    ['what may be missing', `${filled('?(a)')}b`],
    ['what is repeated', `${filled('+(a|aa)')}b`],
    ['what is left out', `${filled('!(a)')}b`],
    ['what is left out of a part', `!(${'*a'.repeat(2000)})b`],
    ['what is left out of many parts', filled('!(*a*)/')],
  ])('%s', ([, glob]) => {
    expect(boundless(glob)).toBeNull();
    for (const path of ['a'.repeat(LONGEST), 'a/'.repeat(LONGEST / 2), 'aaaaaaa/'.repeat(LONGEST / 8)]) {
      const start = performance.now();
      globMatcher(glob)(path);
      // A matcher that goes back and tries again takes longer than anybody waits.
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });

  test.for<readonly [string, string | null]>([
    ['+(*a)', '+(*a)'],
    ['x/*(+(a))', '*(+(a))'],
    ['{b,*({a,aa})}', '*({a,aa})'],
    ['*!(*a)', '!(*a)'],
    ['!(**/a)', '!(**/a)'],
    ['?(@(+(*)))', '+(*)'],
    ['fleets/+([0-9]).json', null],
    ['fleets/!(*-dev)/**', null],
  ])('%s', ([glob, part]) => {
    expect(boundless(glob)).toBe(part);
  });
});

test('what the matcher gets of a pattern', () => {
  expect(['./a/', '././a//', 'a/b', './', '.', '.a'].map(globOf)).toEqual(['a', 'a', 'a/b', '', '.', '.a']);
});
