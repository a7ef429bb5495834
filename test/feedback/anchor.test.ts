import { describe, expect, it } from 'vitest';
import { anchorOf, targetOf } from '../../src/feedback/anchor.js';
import { linesOf } from '../../src/feedback/line-changes.js';
import { range } from '../reporters/made.js';
import { changed } from './made.js';

describe('targetOf', () => {
  const BEFORE = 'a\nb\n';
  const AFTER = 'a\nB\n';

  it('is a file as it stands at the head, with the lines that its patch shows', () => {
    expect(targetOf(changed(BEFORE, AFTER), AFTER)).toEqual({ lines: ['a', 'B', ''], hunks: [{ first: 1, last: 2 }] });
    expect(targetOf(changed(BEFORE, AFTER, { status: 'renamed', previous: 'old.json' }), AFTER)).not.toBeNull();
  });

  it.each([
    ['of another text, such as that of the merge commit', changed(BEFORE, AFTER), 'a\nB\nc\n'],
    ['that is removed', changed(BEFORE, AFTER, { status: 'removed' }), AFTER],
    ['of which no id is told', changed(BEFORE, AFTER, { blob: null }), AFTER],
    ['whose id is none', changed(BEFORE, AFTER, { blob: 'x' }), AFTER],
    ['without a patch', changed(BEFORE, AFTER, { patch: null }), AFTER],
    ['with a patch that is cut', changed(BEFORE, AFTER, { patch: '@@ -1,9 +1,9 @@\n a' }), AFTER],
    ['with carriage returns', changed('a\r\n', 'b\r\n'), 'b\r\n'],
    ['that begins with a byte order mark, which is not part of the text', changed('\ufeffa\n', '\ufeffb\n'), 'b\n'],
  ])('is none for a file %s', (_, file, text) => {
    expect(targetOf(file, text)).toBeNull();
  });
});

describe('anchorOf', () => {
  const text = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
  const target = {
    lines: linesOf(text),
    hunks: [
      { first: 2, last: 4 },
      { first: 6, last: 9 },
    ],
  };
  const edit = (line: number, column: number, endLine: number, endColumn: number, put: string) => ({
    range: range(line, column, endLine, endColumn),
    text: put,
  });

  it.each([
    ['a line', [edit(3, 1, 3, 2, 'x')], { first: 3, last: 3, replacement: ['x'] }],
    ['a line that becomes several', [edit(3, 1, 3, 2, 'x\ny')], { first: 3, last: 3, replacement: ['x', 'y'] }],
    ['a line that is removed', [edit(3, 1, 4, 1, '')], { first: 3, last: 3, replacement: [] }],
    ['a line that becomes empty', [edit(3, 1, 3, 2, '')], { first: 3, last: 3, replacement: [''] }],
    [
      'lines apart, with those between',
      [edit(2, 1, 2, 2, 'x'), edit(4, 1, 4, 2, 'y')],
      { first: 2, last: 4, replacement: ['x', '3', 'y'] },
    ],
    ['new lines: at the line above', [edit(3, 2, 3, 2, '\nx')], { first: 3, last: 3, replacement: ['3', 'x'] }],
    [
      'new lines at the beginning of a hunk: at the line below',
      [edit(2, 1, 2, 1, 'x\n')],
      { first: 2, last: 2, replacement: ['x', '2'] },
    ],
    ['new lines at the end of a hunk', [edit(9, 2, 9, 2, '\nx')], { first: 9, last: 9, replacement: ['9', 'x'] }],
    [
      'new lines and a change below them',
      [edit(6, 1, 6, 1, 'x\n'), edit(8, 1, 8, 2, 'y')],
      { first: 6, last: 8, replacement: ['x', '6', '7', 'y'] },
    ],
    [
      'a change and new lines below it',
      [edit(6, 1, 6, 2, 'y'), edit(8, 1, 8, 1, 'x\n')],
      { first: 6, last: 7, replacement: ['y', '7', 'x'] },
    ],
  ])('%s', (_, edits, anchor) => {
    expect(anchorOf(target, edits)).toEqual(anchor);
  });

  it.each([
    ['a line between the hunks', [edit(5, 1, 5, 2, 'x')]],
    ['lines of which one is in no hunk', [edit(4, 1, 5, 2, 'x')]],
    ['lines of two hunks', [edit(4, 1, 4, 2, 'x'), edit(6, 1, 6, 2, 'y')]],
    ['new lines at the top, away from all hunks', [edit(1, 1, 1, 1, 'x\n')]],
    ['the line end of the last line, which belongs to no line', [edit(9, 2, 10, 1, '')]],
    ['nothing', []],
    ['a place that is not in the text', [edit(99, 1, 99, 1, 'x')]],
  ])('is none for %s', (_, edits) => {
    expect(anchorOf(target, edits)).toBeNull();
  });
});
