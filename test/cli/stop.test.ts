import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopOn } from '../../src/cli/stop.js';
import { settingsOf } from '../../src/settings.js';
import { surroundings } from './surroundings.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A run that can be stopped, and what becomes of it. */
function started(minutes: string) {
  const signals = new EventEmitter();
  const { around, exits } = surroundings({ cwd: '/', signals });
  const told: string[] = [];
  const settings = settingsOf({ 'timeout-minutes': minutes }, [], (name) => name, 'apply');
  const stop = stopOn(settings, around, (text) => told.push(text));
  return { stop, signals, exits, told };
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  it('stops the run, and says so', () => {
    const { stop, signals, exits, told } = started('60');
    signals.emit(signal);
    expect([stop.signal.aborted, stop.signal.reason, exits]).toEqual([true, 'signal', []]);
    expect(told).toEqual([`${signal}: stopping; what was begun is finished`]);
  });

  it(`ends the process with ${code} the second time`, () => {
    const { signals, exits, told } = started('60');
    signals.emit(signal);
    signals.emit(signal);
    expect([exits, told.length]).toEqual([[code], 1]);
  });

  it(`ends the process with ${code} after another one`, () => {
    const { signals, exits } = started('60');
    signals.emit(signal === 'SIGINT' ? 'SIGTERM' : 'SIGINT');
    signals.emit(signal);
    expect(exits).toEqual([code]);
  });

  it('is the process\u2019s own again afterwards', () => {
    const { stop, signals } = started('60');
    stop.end();
    expect([signals.listenerCount(signal), vi.getTimerCount()]).toEqual([0, 0]);
  });
});

describe('the time limit', () => {
  it('stops the run, and says so', () => {
    const { stop, told } = started('5');
    vi.advanceTimersByTime(5 * 60_000 - 1);
    expect(stop.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect([stop.signal.reason, told]).toEqual([
      'time',
      ['the 5 minutes of --timeout-minutes are over: stopping; what was begun is finished'],
    ]);
  });

  it('does not count as the first of two signals', () => {
    const { stop, signals, exits } = started('5');
    vi.advanceTimersByTime(5 * 60_000);
    signals.emit('SIGINT');
    expect([stop.signal.reason, exits]).toEqual(['time', []]);
  });

  it('of more than a timer takes does not strike at once', () => {
    const { stop } = started('999999999');
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(stop.signal.aborted).toBe(false);
  });
});
