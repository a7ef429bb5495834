import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressFor } from '../../src/cli/progress.js';
import type { Output } from '../../src/cli/surroundings.js';
import type { ProgressEvent } from '../../src/ports.js';
import { surroundings } from './surroundings.js';

const reading: ProgressEvent = { about: 'reading', what: 'Elastigroups of act-1', done: 1, total: 3 };
const change = (state: Extract<ProgressEvent, { about: 'change' }>['state'], label = 'web (sig-1)'): ProgressEvent => ({
  about: 'change',
  label,
  state,
  done: 2,
  total: 5,
});

/** All that is written to standard error for these events, and then for `clear`. */
function shown(
  events: readonly ProgressEvent[],
  { isTTY = false, env = {}, quiet = false, columns = 80 }: Partial<Shown> = {},
): readonly string[] {
  const written: string[] = [];
  const stderr: Output = { isTTY, columns, write: (text) => written.push(text) };
  const progress = progressFor({ quiet }, surroundings({ cwd: '/', stderr, env }).around);
  for (const event of events) progress.tell(event);
  progress.clear();
  progress.clear();
  return written;
}

interface Shown {
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly quiet: boolean;
  readonly columns: number;
}

afterEach(() => {
  vi.useRealTimers();
});

const ERASE = '\r\u001b[K';

describe('in a log', () => {
  it('each list is a line, and each change that has ended', () => {
    const events = [reading, change('begun'), change('applied'), change('created'), change('failed'), change('unknown')];
    expect(shown(events).join('').split('\n')).toEqual([
      'spot-imdsv2: [1 of 3] reading Elastigroups of act-1',
      'spot-imdsv2: [2 of 5] web (sig-1): applied',
      'spot-imdsv2: [2 of 5] web (sig-1): created',
      'spot-imdsv2: [2 of 5] web (sig-1): failed',
      'spot-imdsv2: [2 of 5] web (sig-1): unknown',
      '',
    ]);
  });

  it('a line comes at once; those right after it are gathered, and come soon or with what clears', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const stderr: Output = { isTTY: false, columns: 80, write: (text) => written.push(text) };
    const progress = progressFor({ quiet: false }, surroundings({ cwd: '/', stderr, env: {} }).around);
    const tell = (label: string) => progress.tell(change('applied', label));
    const taken = () =>
      written
        .splice(0)
        .join('')
        .match(/(?<=\] )\w+/g) ?? [];
    tell('a');
    expect(taken()).toEqual(['a']);
    tell('b');
    tell('c');
    expect(taken()).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(taken()).toEqual(['b', 'c']);
    tell('d');
    expect(taken()).toEqual([]);
    progress.clear();
    expect(taken()).toEqual(['d']);
    expect(vi.getTimerCount()).toBe(0);
    tell('e');
    expect(taken()).toEqual(['e']);
  });

  it('each piece of news of a roll is a line, its beginning too', () => {
    const roll = { about: 'roll', label: 'web (sig-1)', done: 0, total: 2, roll: 'sbgd-1', status: 'starting' } as const;
    const counts = { batch: null, batches: null, percent: null, oldCount: null, newCount: null };
    const told = shown([
      { ...roll, ...counts, state: 'begun' },
      { ...roll, ...counts, state: 'running', batch: 1, batches: 2 },
    ]);
    expect(told).toEqual([
      'spot-imdsv2: [0 of 2] web (sig-1): started sbgd-1\n',
      'spot-imdsv2: [0 of 2] web (sig-1): rolling sbgd-1 starting: batch 1 of 2\n',
    ]);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['a dumb terminal', { TERM: 'dumb' }],
  ])('%s makes a log of a terminal', (_, env) => {
    expect(shown([change('begun'), change('applied')], { isTTY: true, env })).toEqual([
      'spot-imdsv2: [2 of 5] web (sig-1): applied\n',
    ]);
  });
});

describe('on a terminal', () => {
  it('one line is written over and over, and taken away once', () => {
    expect(shown([reading, change('begun'), change('applied')], { isTTY: true })).toEqual([
      `${ERASE}[1 of 3] reading Elastigroups of act-1`,
      `${ERASE}[2 of 5] web (sig-1): changing`,
      `${ERASE}[2 of 5] web (sig-1): applied`,
      ERASE,
    ]);
  });

  it('nothing is taken away where nothing was written', () => {
    expect(shown([], { isTTY: true })).toEqual([]);
  });

  it.each([
    ['letters', 'a'.repeat(99), `[2 of 5] ${'a'.repeat(9)}\u2026`],
    ['wide letters', '\u65e5'.repeat(99), `[2 of 5] ${'\u65e5'.repeat(4)}\u2026`],
  ])('a line of %s stays within the terminal', (_, label, line) => {
    expect(shown([change('begun', label)], { isTTY: true, columns: 20 })[0]).toBe(`${ERASE}${line}`);
  });
});

it('a terminal that does not tell how wide it is has 80 columns', () => {
  expect(shown([change('begun', 'a'.repeat(99))], { isTTY: true, columns: 0 })[0]).toHaveLength(ERASE.length + 79);
});

it('names do nothing but be seen', () => {
  const [line] = shown([change('failed', '::error::x\n\u001b[31m')]);
  expect(line).toBe('spot-imdsv2: [2 of 5] ::error::x\\u{a}\\u{1b}[31m: failed\n');
});

it.each([true, false])('--quiet shows nothing (terminal: %s)', (isTTY) => {
  expect(shown([reading, change('applied')], { isTTY, quiet: true })).toEqual([]);
});
