import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/findings/finding.js';
import { cutText, leftOut, withinLimits } from '../../src/reporters/sarif-limits.js';
import { finding } from './made.js';

const WAIVER = { reason: 'r', owner: 'o', expires: '2999-12-31', ticket: null };
const many = (count: number, severity: Severity, given: Partial<Finding> = {}) =>
  Array.from({ length: count }, (_, index) => finding({ severity, message: `${severity} ${index}`, ...given }));
const messages = (findings: readonly Finding[]) => withinLimits(findings, ({ message }) => message);
/** Findings mixed, so that none of a kind stand together. */
const mixed = (...kinds: readonly (readonly Finding[])[]) =>
  Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }, (_, index) => index).flatMap((index) =>
    kinds.flatMap((kind) => kind[index] ?? []),
  );

describe('withinLimits', () => {
  it('keeps all that GitHub shows, in the order of the report', () => {
    const findings = mixed(many(1000, 'note'), many(3000, 'error'), many(1000, 'warning'));
    expect(messages(findings)).toEqual({ results: findings.map(({ message }) => message), left: [] });
  });

  it('of one finding more, leaves out the last of the mildest', () => {
    const findings = mixed(many(1001, 'note'), many(3000, 'error'), many(1000, 'warning'));
    const { results, left } = messages(findings);
    expect(left.map(({ message }) => message)).toEqual(['note 1000']);
    expect(results).toEqual(findings.map(({ message }) => message).filter((message) => message !== 'note 1000'));
  });

  it('gives up notes before warnings, and warnings before errors', () => {
    const { results, left } = messages(mixed(many(50, 'note'), many(300, 'warning'), many(4900, 'error')));
    expect(left.map(({ message }) => message).filter((message) => message.startsWith('note'))).toHaveLength(50);
    expect(left.map(({ message }) => message).filter((message) => message.startsWith('warning'))).toEqual(
      Array.from({ length: 200 }, (_, index) => `warning ${index + 100}`),
    );
    expect(results).toHaveLength(5000);
  });

  it.each([
    ['waived', { waiver: WAIVER }],
    ['known', { isKnown: true }],
  ])('gives up %s errors before open notes', (_, given) => {
    const accepted = many(10, 'error', given);
    const { left } = messages([...accepted, ...many(4995, 'note')]);
    expect(left).toEqual(accepted.slice(5));
  });

  it('counts bytes as they are written, and stops before there are too many', () => {
    const text = '##[é'.repeat(250);
    const { results, left } = withinLimits(many(5000, 'error'), () => text);
    // The quotes, the comma, and for each of the 250: `#\u0023[` and two bytes.
    const each = 3 + 250 * (1 + 6 + 1 + 2);
    expect(results).toHaveLength(Math.floor(9_500_000 / each));
    expect(results.length + left.length).toBe(5000);
  });

  it('keeps what stands before a result that is too large alone, and nothing milder', () => {
    const huge = (message: string) => (message === 'warning 0' ? 'x'.repeat(10_000_000) : message);
    const findings = [...many(2, 'note'), ...many(1, 'warning'), ...many(2, 'error')];
    const { results, left } = withinLimits(findings, ({ message }) => huge(message));
    expect(results).toEqual(['error 0', 'error 1']);
    expect(left.map(({ message }) => message)).toEqual(['note 0', 'note 1', 'warning 0']);
  });
});

describe('leftOut', () => {
  const said = (...left: readonly Finding[]) => leftOut(left, 'the full report');

  it('says nothing where nothing was', () => {
    expect(said()).toBeNull();
  });

  it('counts what was, by severity, and names where it stands', () => {
    expect(
      said(
        ...many(1, 'warning'),
        ...many(2, 'note'),
        ...many(3, 'error', { waiver: WAIVER }),
        ...many(4, 'error', { isKnown: true }),
      ),
    ).toBe(
      '10 findings left out of this file: 1 warning, 2 notes, 3 waived, 4 in the baseline. GitHub shows 5000 results and takes 10 MB; the worst are kept. All of them stand in the full report.',
    );
  });

  it('speaks of one finding as of one', () => {
    expect(said(...many(1, 'error'))).toMatch(/^1 finding left out of this file: 1 error\. /);
  });
});

describe('cutText', () => {
  it('leaves a text of 1024 characters as it is', () => {
    expect(cutText('x'.repeat(1024))).toBe('x'.repeat(1024));
  });

  it('cuts a longer one, and shows that it did', () => {
    expect(cutText('x'.repeat(1025))).toBe(`${'x'.repeat(1023)}…`);
  });

  it('does not cut a character in halves', () => {
    expect(cutText(`${'x'.repeat(1022)}😀y`)).toBe(`${'x'.repeat(1022)}…`);
  });
});
