import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END, isOurs, type Marker, markerIn, markerLine, TOP, withMarkers, withoutMarkers } from '../../src/feedback/marker.js';
import { HOSTILE } from '../reporters/hostile.js';

const MARKER: Marker = {
  name: 'eu-west-1',
  commit: 'abc',
  verdict: 'fail',
  isCut: false,
  fullReport: '[a](https://b.c/d)',
  plan: '',
};

describe('markers', () => {
  it('are comments of HTML', () => {
    for (const line of [TOP, END, markerLine(MARKER)]) expect(line).toMatch(/^<!-- spot-imdsv2 (?:(?!--)[^<>\n])* -->$/);
  });

  it('are known again', () => {
    expect(isOurs(`${TOP}\nx`)).toBe(true);
    expect(isOurs('<!-- spot-imdsv2 v1 of a later version -->')).toBe(true);
    expect(markerIn(markerLine(MARKER))).toEqual(MARKER);
    expect(markerIn(markerLine({ ...MARKER, verdict: 'pass', isCut: true }))).toEqual({
      ...MARKER,
      verdict: 'pass',
      isCut: true,
    });
  });

  it.each(['', ' ', `> ${TOP}`, '<!-- spot-imdsv2 v10 -->', '<!-- spot-imdsv2 suggestion v1 x -->'])('%j is not ours', (body) => {
    expect(isOurs(body)).toBe(false);
  });

  it.each([
    '',
    TOP,
    END,
    `${markerLine(MARKER)} `,
    `x${markerLine(MARKER)}`,
    markerLine(MARKER).replace('fail', 'maybe'),
    markerLine(MARKER).replace('abc', '-->'),
  ])('%j is no line above a section', (line) => {
    expect(markerIn(line)).toBeNull();
  });

  it.each(Object.values(HOSTILE))('hold any text: %j', (text) => {
    const marker = { ...MARKER, name: text, commit: text, fullReport: text, plan: text };
    expect(markerLine(marker)).toMatch(/^<!-- [\w =%-]* -->$/);
    expect(markerIn(markerLine(marker))).toEqual(marker);
  });

  it('hold any text, letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '%41', '%u0041'), (text, more) => {
        const marker = { ...MARKER, name: text + more };
        expect(markerIn(markerLine(marker))).toEqual(marker);
      }),
    );
  });
});

describe('withoutMarkers', () => {
  it('leaves no line that is a marker, and can be undone', () => {
    const part = fc.constantFrom(
      TOP,
      END,
      markerLine(MARKER),
      '<!-- ',
      '\\',
      'spot-imdsv2',
      '<!-- \\spot-imdsv2 end -->',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const shown = withoutMarkers(text);
        expect(shown).not.toContain('<!-- spot-imdsv2');
        expect(withMarkers(shown)).toBe(text);
      }),
    );
  });
});
