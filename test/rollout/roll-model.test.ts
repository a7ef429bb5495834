import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fault, UNAVAILABLE } from '../../src/simulator/faults.js';
import type { RollPlan } from '../../src/simulator/rolls.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { type Cast, overlaps, ROLLED, type RollScene, rollScene } from './roll-scene.js';

/** Something that happens while instances are replaced. */
type Event =
  | { readonly does: 'fault'; readonly nth: number; readonly times: number; readonly fault: Fault }
  /** The process ends, and another run begins. */
  | { readonly does: 'stop'; readonly atMs: number; readonly by: 'signal' | 'time' }
  /** How the next roll goes. */
  | { readonly does: 'plan'; readonly plan: Partial<RollPlan> }
  /** Others start a roll, stop the newest, give the resource another name, launch or end an instance. */
  | { readonly does: 'start' | 'halt' | 'rename' | 'launch' | 'end'; readonly atMs: number };

const FAULTS: readonly Fault[] = [
  { kind: 'limited', seconds: 20 },
  { kind: 'failure', when: 'before' },
  { kind: 'failure', when: 'after' },
  UNAVAILABLE,
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'reset', when: 'within' },
  { kind: 'cut' },
  { kind: 'empty' },
  { kind: 'unauthorized' },
];

const LATEST_MS = 400_000;
const soon = fc.integer({ min: 0, max: LATEST_MS });
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    does: fc.constant('fault' as const),
    nth: fc.integer({ min: 1, max: 12 }),
    times: fc.constantFrom(1, 2, 8),
    fault: fc.constantFrom(...FAULTS),
  }),
  fc.record({ does: fc.constant('stop' as const), atMs: soon, by: fc.constantFrom('signal' as const, 'time' as const) }),
  fc.record({
    does: fc.constant('plan' as const),
    plan: fc.record({
      batchMs: fc.constantFrom(1_000, 60_000, 300_000),
      failsAt: fc.constantFrom(null, 1, 3),
      heldBack: fc.constantFrom(0, 1, 3),
      heldBackBy: fc.constantFrom('COULD_NOT_BE_REPLACED' as const, 'NOT_REPLACED_DUE_TO_PDB' as const),
    }),
  }),
  fc.record({
    does: fc.constantFrom('start' as const, 'halt' as const, 'rename' as const, 'launch' as const, 'end' as const),
    atMs: soon,
  }),
);

/** Lets something happen to a scene; gives the signal of the run. */
function play(scene: RollScene, happening: readonly Event[]): AbortSignal {
  const { spot, clock } = scene;
  const controller = new AbortController();
  for (const event of happening) {
    if (event.does === 'fault') spot.fault({ nth: event.nth, times: event.times }, event.fault);
    else if (event.does === 'plan') spot.planRolls(event.plan);
    else if (event.does === 'stop') clock.later(event.atMs, () => controller.abort(event.by));
    else clock.later(event.atMs, () => meddle(event.does, scene));
  }
  return controller.signal;
}

async function meddle(does: 'start' | 'halt' | 'rename' | 'launch' | 'end', scene: RollScene): Promise<void> {
  const { spot, fleet, changed, request } = scene;
  if (does === 'rename') spot.change(changed, { name: 'renamed' });
  else if (does === 'launch') spot.launch(changed, 1);
  else if (does === 'end') spot.terminate(spot.instances(fleet)[0]?.id ?? '');
  else if (request.how.by === 'roll') {
    const { start } = request.how;
    const [newest] = spot.rolls(fleet);
    const api = scene.api({ bounds: { attempts: 1 } });
    // It may well be refused.
    const kind = KINDS[request.kind];
    const stop = async () =>
      newest !== undefined && api.stopRoll(kind, request.account, fleet, { id: newest.id, sort: start.sort });
    await (does === 'start' ? api.startRoll(kind, request.account, fleet, start) : stop()).catch(() => null);
  }
}

async function holds(cast: Cast, runs: readonly (readonly Event[])[]): Promise<void> {
  const scene = await rollScene(cast, { count: 4 });
  for (const happening of [...runs, [], []]) {
    const signal = play(scene, happening);
    const { state, left, reason } = await scene.roll({ signal });
    const weak = scene.weak();
    if (state === 'replaced' || state === 'nothing') expect([state, weak]).toEqual([state, []]);
    else expect(reason).not.toBeNull();
    // What is known to be left is still there, or was when it was looked at: none of it is made up.
    if (state === 'partial') expect(left.length).toBeGreaterThan(0);
    scene.spot.clearFaults();
    scene.spot.planRolls({ batchMs: 60_000, failsAt: null, heldBack: 0 });
  }
  // Once nothing goes wrong any more, all of it gets done; what others were to do has happened by then.
  await scene.clock.sleep(LATEST_MS);
  const { state, left } = await scene.roll();
  const running = scene.spot.instances(scene.fleet).map(({ id }) => id);
  // What has ended by itself during a roll of others is told as not replaced by it, and runs no more.
  const isOver = ['replaced', 'nothing'].includes(state) || left.every(({ id }) => !running.includes(id));
  expect([scene.weak(), overlaps(scene), isOver]).toEqual([[], [], true]);
  await scene.spot.close();
}

test.each(ROLLED)(
  'whatever happens in whatever order, nothing weak is ever called replaced: %s',
  { timeout: 240_000 },
  async (cast) => {
    const several = fc.array(fc.array(events, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several, async (runs) => holds(cast, runs)),
      { numRuns: 40 },
    );
  },
);
