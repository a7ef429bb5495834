import { describe, expect, test } from 'vitest';
import { changedFileOf, draftOf, treeFileOf } from '../../src/clients/github-views.js';

describe('a file of a change', () => {
  const file = { filename: 'a', sha: 'b10b', patch: '@@', previous_filename: 'z' } as Parameters<typeof changedFileOf>[0];
  const told = { file: 'a', previous: null, blob: 'b10b', patch: '@@' };
  test.for([
    ['added', [{ ...told, status: 'added' }]],
    ['modified', [{ ...told, status: 'modified' }]],
    ['changed', [{ ...told, status: 'modified' }]],
    ['copied', [{ ...told, status: 'added' }]],
    ['removed', [{ ...told, status: 'removed', blob: null }]],
    ['renamed', [{ ...told, status: 'renamed', previous: 'z' }]],
    ['unchanged', []],
  ] as const)('that GitHub calls %s', ([status, expected]) => {
    expect(changedFileOf({ ...file, status })).toEqual(expected);
  });

  test('without a patch', () => {
    const { patch: _, ...binary } = file;
    expect(changedFileOf({ ...binary, status: 'added' })).toMatchObject([{ patch: null }]);
  });
});

describe('a draft', () => {
  test.for([
    [2, 4, { line: 4, side: 'RIGHT', start_line: 2, start_side: 'RIGHT' }],
    [4, 4, { line: 4, side: 'RIGHT' }],
  ] as const)('of the lines %i to %i', ([startLine, line, expected]) => {
    expect(draftOf({ file: 'a', startLine, line, body: 'x' })).toEqual({ path: 'a', body: 'x', ...expected });
  });
});

describe('an entry of a tree', () => {
  test.for([
    ['100644', 'blob', [{ file: 'a', blob: 'b', bytes: 3, kind: 'file' }]],
    ['100755', 'blob', [{ file: 'a', blob: 'b', bytes: 3, kind: 'file' }]],
    ['120000', 'blob', [{ file: 'a', blob: 'b', bytes: 3, kind: 'link' }]],
    ['160000', 'commit', [{ file: 'a', blob: 'b', bytes: 3, kind: 'submodule' }]],
    ['040000', 'tree', []],
  ] as const)('with the mode %s', ([mode, type, expected]) => {
    expect(treeFileOf({ path: 'a', mode, type, sha: 'b', size: 3 })).toEqual(expected);
  });
});
