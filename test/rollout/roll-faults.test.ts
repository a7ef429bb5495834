import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/simulator/faults.js';
import { FAULTS, type FaultScene } from './every-fault.js';
import { CASTS, type Cast, overlaps, type RollScene, rollScene } from './roll-scene.js';

type Scene = RollScene & FaultScene;

async function scene(cast: Cast): Promise<Scene> {
  const made = await rollScene(cast, { count: 3 });
  return { ...made, other: made.spot.addAccount() };
}

/** The calls of a roll in which nothing goes wrong, or of one that fails and is stopped, as rules that match each of them. */
async function callsOfARoll(cast: Cast, failsAt: number | null): Promise<readonly FaultRule[]> {
  const { spot, roll } = await scene(cast);
  spot.planRolls({ failsAt });
  expect((await roll()).state).toBe(failsAt === null ? 'replaced' : 'failed');
  const counts = new Map<string, number>();
  const keyOf = ({ method, route }: { readonly method: string; readonly route: string | null }) => `${method} ${route}`;
  const calls = spot.requests.map(({ method, route }) => {
    const nth = (counts.get(keyOf({ method, route })) ?? 0) + 1;
    counts.set(keyOf({ method, route }), nth);
    return { method: method as 'GET', route, nth };
  });
  // One look at a roll is like another: the first ones and the last stand for all.
  const telling = calls.filter((call) => call.nth <= 2 || call.nth === counts.get(keyOf(call)));
  return telling.map(({ route, ...call }) => ({ ...call, ...(route === null ? {} : { route }) }));
}

/** Rolls once with a fault, and then without until it is done; looks at what was said, and at what is there. */
async function survive(cast: Cast, failsAt: number | null, rule: FaultRule, name: string): Promise<void> {
  const made = await scene(cast);
  const { spot, roll } = made;
  spot.planRolls({ failsAt });
  const fault = FAULTS[name];
  if (fault !== undefined) spot.fault(rule, fault(made));
  judge(await roll(), made);
  spot.clearFaults();
  await spot.open();
  spot.planRolls({ failsAt: null });
  // One that was left failed is found so, and stopped; one that is running by its own plan still fails.
  for (let runs = 0; runs < 2; runs++) judge(await roll(), made);
  expect(made.weak()).toEqual([]);
  expect(overlaps(made)).toEqual([]);
  const replacing = spot.rolls(made.fleet).filter(({ done }) => done > 0);
  expect(replacing.length).toBeLessThanOrEqual(failsAt === null ? 1 : 2);
  expect(spot.instances(made.fleet)).toHaveLength(cast === 'node-group' ? 5 : cast === 'node' ? 1 : 3);
  await spot.close();
}

/** What is said to be replaced is, and what is left is named or not known. */
function judge(outcome: Awaited<ReturnType<RollScene['roll']>>, made: Scene): void {
  const weak = made.weak();
  const { state, reason, left } = outcome;
  if (state === 'replaced' || state === 'nothing') expect([state, weak, left, reason]).toEqual([state, [], [], null]);
  else expect(reason).toMatch(/^[A-Za-z].*\.$/s);
  if (state === 'partial') expect(left.length).toBeGreaterThan(0);
  expect(`${reason} ${JSON.stringify(outcome.roll)}`).not.toContain(made.spot.token);
}

describe.each(CASTS)('whatever goes wrong with any one call: %s', (cast) => {
  test.each(Object.keys(FAULTS))('%s', { timeout: 120_000 }, async (name) => {
    for (const failsAt of cast === 'group' ? [null, 2] : [null]) {
      const calls = await callsOfARoll(cast, failsAt);
      const first = calls.filter(({ nth }) => nth === 1);
      // To wait for an answer that never comes takes real time: for reads, the first of each route will do.
      const isSlow = name.startsWith('no answer');
      const always = first
        .filter(({ method }) => method !== 'GET' || !isSlow)
        .map((rule) => ({ ...rule, times: Number.POSITIVE_INFINITY }));
      for (const rule of [...(isSlow ? first : calls), ...always]) {
        try {
          await survive(cast, failsAt, rule, name);
        } catch (error) {
          throw new Error(`with ${name} at ${JSON.stringify(rule)}, failing at ${failsAt}`, { cause: error });
        }
      }
    }
  });
});
