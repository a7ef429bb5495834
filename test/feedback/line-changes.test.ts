import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChanges, linesOf } from '../../src/feedback/line-changes.js';
import type { Fix } from '../../src/findings/finding.js';
import { applyEdits } from '../../src/specs/edit.js';
import { placesIn } from '../../src/specs/text.js';
import { range } from '../reporters/made.js';

const edit = (line: number, column: number, endLine: number, endColumn: number, text: string): Fix['edits'][number] => ({
  range: range(line, column, endLine, endColumn),
  text,
});
const LINES = ['{', '  "a": 1,', '  "b": 2', '}', ''];

describe('lineChanges', () => {
  it.each([
    ['a word', [edit(2, 8, 2, 9, '7')], [{ first: 2, old: ['  "a": 1,'], new: ['  "a": 7,'] }]],
    ['two on one line', [edit(2, 8, 2, 9, '7'), edit(2, 4, 2, 5, 'x')], [{ first: 2, old: ['  "a": 1,'], new: ['  "x": 7,'] }]],
    [
      'lines apart',
      [edit(3, 8, 3, 9, '7'), edit(1, 1, 1, 2, '[')],
      [
        { first: 1, old: ['{'], new: ['['] },
        { first: 3, old: ['  "b": 2'], new: ['  "b": 7'] },
      ],
    ],
    [
      'lines next to each other',
      [edit(2, 8, 2, 9, '7'), edit(3, 8, 3, 9, '8')],
      [{ first: 2, old: ['  "a": 1,', '  "b": 2'], new: ['  "a": 7,', '  "b": 8'] }],
    ],
    ['new lines below one', [edit(2, 10, 2, 10, '\n  "x": 0,')], [{ first: 3, old: [], new: ['  "x": 0,'] }]],
    ['new lines above one', [edit(2, 1, 2, 1, '  "x": 0,\r\n')], [{ first: 2, old: [], new: ['  "x": 0,'] }]],
    ['a line and its end taken out', [edit(2, 1, 3, 1, '')], [{ first: 2, old: ['  "a": 1,'], new: [] }]],
    [
      'the end of a line and what comes after it',
      [edit(2, 9, 3, 9, '')],
      [{ first: 2, old: ['  "a": 1,', '  "b": 2'], new: ['  "a": 1'] }],
    ],
    ['at the end of the file', [edit(5, 1, 5, 1, 'x')], [{ first: 5, old: [''], new: ['x'] }]],
    ['nothing', [edit(2, 8, 2, 9, '1')], []],
    ['no edit', [], []],
  ])('%s', (_, edits, changes) => {
    expect(lineChanges(LINES, edits)).toEqual(changes);
  });

  it.each([
    ['overlap', [edit(2, 4, 2, 9, ''), edit(2, 8, 2, 9, '')]],
    ['end before they begin', [edit(3, 1, 2, 1, '')]],
    ['lie below the text', [edit(9, 1, 9, 1, '')]],
    ['lie behind a line', [edit(1, 3, 1, 3, '')]],
    ['lie before all', [edit(0, 1, 1, 1, '')]],
  ])('has none where edits %s', (_, edits) => {
    expect(lineChanges(LINES, edits)).toBeNull();
  });

  it('makes of the lines what the edits make of the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '😀'), maxLength: 40 });
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é'), maxLength: 6 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, cuts, fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }), (before, puts, offsets) => {
        // Between the halves of a character or of a line end there is no place for people; nor behind a CR, which a LF would join.
        const isPlace = (offset: number) => !/[\ud800-\udbff]$|\r$/.test(before.slice(0, offset));
        const places = offsets.filter((one) => one <= before.length && isPlace(one)).sort((a, b) => a - b);
        const spans = puts.flatMap(([, put], index) => {
          const [start, end] = [places[2 * index], places[2 * index + 1]];
          return start === undefined || end === undefined ? [] : [{ span: { start, end }, text: put }];
        });
        const { range: rangeOf } = placesIn(before);
        const lines = linesOf(before);
        const changes = lineChanges(
          lines,
          spans.map(({ span, text: put }) => ({ range: rangeOf(span), text: put })),
        );
        const made = [...lines];
        for (const { first, old, new: now } of (changes ?? []).toReversed()) {
          expect(made.splice(first - 1, old.length, ...now)).toEqual(old);
          expect(old[0] === now[0] && old.length + now.length > 0).toBe(false);
        }
        expect(made).toEqual(linesOf(applyEdits(before, spans)));
      }),
    );
  });
});
