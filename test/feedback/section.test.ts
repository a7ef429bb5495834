import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentOf, type Section, sectionsIn, withSection } from '../../src/feedback/section.js';
import { HOSTILE } from '../reporters/hostile.js';

const section = (given: Partial<Section> = {}): Section => ({
  name: '',
  commit: 'a'.repeat(40),
  verdict: 'fail',
  markdown: '### Fails\n\n- a',
  fullReport: '[the summary](https://x.y/1)',
  plan: '',
  ...given,
});
const standing = (given: Partial<Section> = {}) => ({ ...section(given), isCut: false });
const TOP = '<!-- spot-imdsv2 v1: the check keeps this comment up to date, and writes over what is changed by hand -->';
const long = (length: number, given: Partial<Section> = {}) =>
  section({ markdown: `### Fails\n${'- a line of some length\n'.repeat(length / 24)}`, ...given });
const isWithinLimits = (body: string) => body.length <= 65_000 && Buffer.byteLength(body) <= 262_144;

describe('commentOf', () => {
  it('has its marker at the very top, and the sections by name, those with one below a heading', () => {
    const body = commentOf([
      section({ name: 'us', markdown: 'U' }),
      section({ name: 'eu-1', markdown: 'E' }),
      section({ markdown: 'N' }),
    ]);
    expect(body.split('\n').map((line) => line.replace(/(?<=section name=)\S*.*/, '…'))).toEqual([
      TOP,
      '<!-- spot-imdsv2 section name=…',
      'N',
      '<!-- spot-imdsv2 end -->',
      '',
      '## eu&#45;1',
      '',
      '<!-- spot-imdsv2 section name=…',
      'E',
      '<!-- spot-imdsv2 end -->',
      '',
      '## us',
      '',
      '<!-- spot-imdsv2 section name=…',
      'U',
      '<!-- spot-imdsv2 end -->',
    ]);
  });

  it.each(Object.entries(HOSTILE))('%s as a name is no markup', (_, name) => {
    const headings = commentOf([section({ name })]).match(/^## .*/gm) ?? [];
    expect(headings).toHaveLength(1);
    expect(headings[0]?.slice('## '.length).replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{M}\p{N} ,;."'/\u2019…]*$/u);
  });

  it('shows the beginning of a name that is too long', () => {
    expect(commentOf([section({ name: 'n'.repeat(200) })])).toContain(`\n## ${'n'.repeat(100)}…\n`);
  });

  it('cuts a section that is too long, and says where all of it stands', () => {
    const body = commentOf([long(100_000)]);
    expect(body.length).toBeGreaterThan(64_900);
    expect(isWithinLimits(body)).toBe(true);
    expect(body.slice(-200)).toMatch(
      /- a line of some length\n\n\*\*This was cut, because GitHub takes no longer comments\.\*\* All of it stands in \[the summary\]\(https:\/\/x\.y\/1\)\.\n<!-- spot-imdsv2 end -->$/,
    );
  });

  it('cuts only what is longer than its share', () => {
    const sections = [long(10_000, { name: 'a' }), long(60_000, { name: 'b' }), long(60_000, { name: 'c' })];
    const lengths = sectionsIn(commentOf(sections))?.map(({ markdown, isCut }) => [isCut, Math.round(markdown.length / 1000)]);
    expect(lengths).toEqual([
      [false, 10],
      [true, 27],
      [true, 27],
    ]);
  });

  it('leaves sections out where even their beginnings do not fit, and those that fail last', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      section({ name: `job-${index}`, verdict: index < 20 ? 'fail' : 'pass' }),
    );
    const body = commentOf(many);
    const kept = sectionsIn(body) ?? [];
    expect(isWithinLimits(body)).toBe(true);
    expect(kept.filter(({ verdict }) => verdict === 'fail')).toHaveLength(20);
    expect(body.endsWith(`\n${300 - kept.length} more sections did not fit.`)).toBe(true);
  });

  it('is within the limits whatever the sections are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('x', '日', '😀\n', '- a\n', '<!-- spot-imdsv2 end -->\n', '```\n'), fc.nat(70_000))
        .map(([part, count]) => part.repeat(count)),
    );
    const any = fc.record({
      name: fc.oneof(fc.string(), fc.constant('ü'.repeat(20_000))),
      markdown: text,
      fullReport: fc.oneof(fc.string(), text),
      plan: fc.constantFrom('', 'v1:', 'v1:a-_b.c--d'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ name }) => name, maxLength: 4 }), (given) => {
        const body = commentOf(given.map((one) => section(one)));
        expect(isWithinLimits(body)).toBe(true);
        expect(sectionsIn(body)).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe('sectionsIn', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...Object.values(HOSTILE),
      TOP,
      '<!-- spot-imdsv2 end -->',
      commentOf([section()]),
      '<!-- \\spot-imdsv2 end -->',
    ),
    fc
      .array(fc.constantFrom('<!-- ', '\\', 'spot-imdsv2', ' end -->', '\n', 'section name= commit= verdict=pass cut=no report='))
      .map((parts) => parts.join('')),
  );
  const any = fc.record({
    name: hostile,
    commit: hostile,
    verdict: fc.constantFrom('pass' as const, 'fail' as const),
    markdown: fc.array(hostile).map((parts) => parts.join('\n').replace(/\r\n?/g, '\n')),
    fullReport: fc.string(),
    plan: fc.constantFrom('', 'v1:a-_b.c--d'),
  });

  it('finds again what was put in, whatever it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ name }) => name, maxLength: 3 }), (sections) => {
        const expected = sections.map((one) => ({ ...one, isCut: false })).sort((a, b) => (a.name < b.name ? -1 : 1));
        expect(sectionsIn(commentOf(sections))).toEqual(expected);
      }),
    );
  });

  it('finds it after somebody saved it in a browser, with other line ends', () => {
    expect(sectionsIn(commentOf([section()]).replaceAll('\n', '\r\n'))).toEqual([standing()]);
  });

  it.each([
    ['somebody’s', 'hello'],
    ['an empty one', ''],
    ['one that quotes ours', `> ${commentOf([section()])}`],
    ['one that has ours further down', `x\n${commentOf([section()])}`],
  ])('is null for %s', (_, body) => {
    expect(sectionsIn(body)).toBeNull();
  });

  it('leaves out what is damaged, and nothing else', () => {
    const body = commentOf([section({ name: 'a' }), section({ name: 'b' })]);
    expect(sectionsIn(body.slice(0, -1))?.map(({ name }) => name)).toEqual(['a']);
    expect(sectionsIn(body.replace('<!-- spot-imdsv2 end -->', ''))?.map(({ name }) => name)).toEqual(['b']);
    expect(sectionsIn(body.replace(/<!-- spot-imdsv2 section name=a.*/, ''))?.map(({ name }) => name)).toEqual(['b']);
    expect(sectionsIn(TOP)).toEqual([]);
  });

  it('never throws', () => {
    const body = commentOf([section({ name: 'ü%' }), section()]);
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(body.length), hostile, (start, end, put) => {
        for (const text of [body.slice(0, start) + put + body.slice(end), `${TOP}\n${put}`, put]) {
          expect(() => withSection([text], section())).not.toThrow();
        }
      }),
    );
  });
});

describe('withSection', () => {
  it('makes a comment where there is none', () => {
    expect(withSection([], section())).toBe(commentOf([section()]));
    expect(withSection(['somebody’s'], section())).toBe(commentOf([section()]));
  });

  it('puts a section in the place of the one before, and leaves the others', () => {
    const [eu, us] = [section({ name: 'eu' }), section({ name: 'us' })];
    const now = section({ name: 'eu', verdict: 'pass', markdown: 'fine' });
    expect(withSection([commentOf([eu, us])], now)).toBe(commentOf([now, us]));
  });

  it('is null where it stands there already', () => {
    const [eu, us] = [section({ name: 'eu' }), section({ name: 'us' })];
    expect(withSection([commentOf([us, eu])], eu)).toBeNull();
  });

  it('brings several comments together, of which the later counts', () => {
    const old = commentOf([section({ name: 'a', markdown: 'old' }), section({ name: 'b' })]);
    const later = commentOf([section({ name: 'a', markdown: 'new' }), section({ name: 'c' })]);
    const own = section({ name: 'd' });
    const merged = commentOf([section({ name: 'a', markdown: 'new' }), section({ name: 'b' }), section({ name: 'c' }), own]);
    expect(withSection([old, 'somebody’s', later], own)).toBe(merged);
    // Whoever sees both, with the first one merged already, has nothing to write: only to delete.
    expect(withSection([merged, later], own)).toBeNull();
  });

  it('comes to rest whichever job writes last, though all of them are too long', () => {
    const jobs = [long(60_000, { name: 'a' }), long(50_000, { name: 'b' }), section({ name: 'c' }), long(40_000, { name: 'd' })];
    let body = '';
    for (const job of jobs) body = withSection([body], job) ?? body;
    for (const job of [...jobs, ...jobs]) body = withSection([body], job) ?? body;
    for (const job of jobs) expect(withSection([body], job)).toBeNull();
    expect(isWithinLimits(body)).toBe(true);
    expect(body.match(/This was cut/g)).toHaveLength(3);
  });
});
