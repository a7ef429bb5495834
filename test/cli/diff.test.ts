import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changed, shownDiff, unifiedDiff } from '../../src/cli/diff.js';
import { git, plant } from '../clients/trees.js';

/** What `git apply` makes of files with the diff of their changes. */
function applied(root: string, changes: readonly Changed[]): readonly string[] {
  for (const { file, before } of changes) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), before);
  }
  writeFileSync(join(root, 'a.patch'), unifiedDiff(changes));
  git(root, 'apply', '--whitespace=nowarn', 'a.patch');
  return changes.map(({ file }) => readFileSync(join(root, file), 'utf8'));
}

describe('a diff', () => {
  test('has the paths from the root, and three lines around each change', () => {
    const before = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
    const after = before.replace('line 8', 'LINE 8').replace('line 12\n', '');
    expect(unifiedDiff([{ file: 'fleets/web.yaml', before, after }])).toBe(
      [
        '--- a/fleets/web.yaml',
        '+++ b/fleets/web.yaml',
        '@@ -6,11 +6,10 @@',
        ' line 5',
        ' line 6',
        ' line 7',
        '-line 8',
        '+LINE 8',
        ' line 9',
        ' line 10',
        ' line 11',
        '-line 12',
        ' line 13',
        ' line 14',
        ' line 15',
        '',
      ].join('\n'),
    );
  });

  test('says where a file ends without a line end', () => {
    expect(unifiedDiff([{ file: 'a.json', before: '{"a":1}', after: '{"a":2}' }])).toBe(
      '--- a/a.json\n+++ b/a.json\n@@ -1,1 +1,1 @@\n-{"a":1}\n\\ No newline at end of file\n+{"a":2}\n\\ No newline at end of file\n',
    );
  });

  test('is empty where nothing changes', () => {
    expect(unifiedDiff([])).toBe('');
  });

  test.each([
    ['a b.json'],
    ['caf\u00e9.json'],
    ['tab\there.json'],
    ['quote".json'],
    ['back\\slash.json'],
    ['two\nlines.json'],
    ['-x.json'],
  ])('is taken by git apply for the file %j', (file) => {
    const root = plant();
    git(root, 'init', '--quiet');
    expect(applied(root, [{ file, before: 'a\nb\n', after: 'a\nc\n' }])).toEqual(['a\nc\n']);
  });

  test('is taken by git apply, whatever the lines are', () => {
    const root = plant();
    git(root, 'init', '--quiet');
    const line = fc.constantFrom(
      'a',
      ' a',
      '-a',
      '+a',
      '@@ -1 +1 @@',
      '--- a/x',
      '\\ No newline at end of file',
      '\ufeffa',
      '\ta\r',
      '',
    );
    const text = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('', '\n'))
      .map(([all, end]) => all.join('\n') + end);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), (texts) => {
        // Files that are emptied or made are none of ours: git would take them for removed or new.
        const changes = texts
          .filter(([before, after]) => before !== after && before !== '' && after !== '')
          .map(([before, after], index) => ({ file: `${index}.yaml`, before, after }));
        fc.pre(changes.length > 0);
        expect(applied(root, changes)).toEqual(changes.map(({ after }) => after));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reader of a diff', () => {
  const diff = ' ::error::x\n+\t##[group]y\u001b[31m\r\n a\r::warning::b\n';
  const nobody = { isTerminal: false, isWorkflowLog: false };

  test('that is a program gets it as it is', () => {
    expect(shownDiff(diff, nobody)).toBe(diff);
  });

  test('that is a workflow\u2019s log gets lines that start no command', () => {
    expect(shownDiff(diff, { ...nobody, isWorkflowLog: true })).toBe(
      ' \\::error::x\n+\t##\\[group]y\u001b[31m\r\n a\r\\::warning::b\n',
    );
  });

  test('that is a terminal gets lines that do nothing but be seen', () => {
    expect(shownDiff(diff, { ...nobody, isTerminal: true })).toBe(
      ' \\::error::x\n+\t##\\[group]y\\u{1b}[31m\r\n a\r\\::warning::b\n',
    );
  });
});
