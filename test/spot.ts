import { appendFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Exchange } from '../src/simulator/log.js';
import { type Simulator, type SimulatorOptions, startSimulator } from '../src/simulator/simulator.js';
import { skippingClock } from './fakes.js';

/** How a simulator is to be, within a test. */
export interface SpotOptions extends Partial<SimulatorOptions> {
  /** What makes this test ask or answer what the API's description does not allow: then its exchanges are not held against it. */
  readonly undescribed?: string;
}

/**
 * Starts a simulator that ends with the test that is running. Where SPOT_EXCHANGES names a file, all exchanges are
 * added to it, a line of JSON each, for scripts/spot-contract.mjs to judge.
 */
export async function startSpot({ undescribed, ...options }: SpotOptions = {}): Promise<Simulator> {
  const file = process.env.SPOT_EXCHANGES;
  const record = (one: Exchange) => {
    if (file !== undefined && undescribed === undefined) appendFileSync(file, `${JSON.stringify(one)}\n`);
    options.record?.(one);
  };
  let spot: Simulator | null = null;
  // The hook is for this test only as long as nothing was awaited.
  onTestFinished(() => spot?.close());
  spot = await startSimulator({ clock: skippingClock('2026-06-15T12:00:00.000Z'), ...options, record });
  return spot;
}
