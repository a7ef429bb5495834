import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/simulator/faults.js';
import type { RollPlan } from '../../src/simulator/rolls.js';
import { STRONG } from '../policy/bodies.js';
import { FAULTS } from './every-fault.js';
import { PARTS, type Part, type WholeScene, wholeScene } from './whole-scene.js';

/** The requests of a good run that are about instances and rolls; faults of the others are in fault-matrix.test.ts. */
async function rollRequestsOf(part: Part): Promise<readonly number[]> {
  const scene = await wholeScene([part]);
  await scene.run();
  return scene.spot.requests.flatMap(({ path }, index) =>
    /roll|recycle|status|nodes|instances|statefulInstance/i.test(path) ? [index + 1] : [],
  );
}

/** Rolls of one fleet at the same time: there must be none. */
function overlaps({ spot, fleets }: WholeScene): number {
  return fleets.flatMap((fleet) => {
    const rolls = spot.rolls(fleet).toReversed();
    return rolls.flatMap(({ createdAt }, index) =>
      rolls.slice(0, index).filter(({ endedAt }) => endedAt === null || endedAt > createdAt),
    );
  }).length;
}

describe.each(['group', 'cluster', 'node'] as const)(
  'whatever goes wrong with any one call about instances and rolls: %s',
  (part) => {
    test.each(Object.keys(FAULTS))('%s', async (name) => {
      for (const nth of await rollRequestsOf(part)) {
        const scene = await wholeScene([part], { undescribed: 'the answers are wrong on purpose' });
        const { spot, clock } = scene;
        const before = scene.launched();
        const fault = FAULTS[name]?.({ clock, spot, other: spot.addAccount() });
        if (fault === undefined) throw new Error(`there is no fault ${name}`);
        spot.fault({ nth }, fault);
        const verdict = await scene.run().then(
          (rollout) => rollout.verdict,
          () => 'thrown',
        );
        expect([nth, verdict === 'compliant' ? scene.weak() : []]).toEqual([nth, []]);
        await spot.open();
        spot.clearFaults();
        // A roll goes on meanwhile, seen or not.
        await clock.sleep(60 * 60_000);
        expect([nth, (await scene.run()).verdict, scene.weak(), overlaps(scene)]).toEqual([nth, 'compliant', [], 0]);
        expect([nth, scene.launched()]).toEqual([nth, 2 * before]);
      }
    });
  },
);

/** Something that happens during a run. */
type Happening =
  | { readonly does: 'fault'; readonly nth: number; readonly times: number; readonly fault: Fault }
  | { readonly does: 'ec2'; readonly nth: number; readonly fault: Fault }
  | { readonly does: 'stop'; readonly atMs: number; readonly by: 'signal' | 'time' }
  | { readonly does: 'plan'; readonly plan: Partial<RollPlan> }
  | { readonly does: 'launch' | 'end' | 'loosen' | 'rename'; readonly atMs: number; readonly which: number };

const soon = fc.integer({ min: 0, max: 600_000 });
const faults: readonly Fault[] = [
  { kind: 'limited', seconds: 20 },
  { kind: 'failure', when: 'before' },
  { kind: 'failure', when: 'after' },
  { kind: 'reset', when: 'after' },
  { kind: 'reset', when: 'within' },
  { kind: 'cut' },
  { kind: 'empty' },
  { kind: 'ignored' },
  { kind: 'unauthorized' },
];
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    does: fc.constant('fault' as const),
    nth: fc.integer({ min: 1, max: 40 }),
    times: fc.constantFrom(1, 3),
    fault: fc.constantFrom(...faults),
  }),
  fc.record({
    does: fc.constant('ec2' as const),
    nth: fc.integer({ min: 1, max: 4 }),
    fault: fc.constantFrom<Fault>({ kind: 'failure', when: 'before' }, { kind: 'reset', when: 'within' }, { kind: 'cut' }),
  }),
  fc.record({ does: fc.constant('stop' as const), atMs: soon, by: fc.constantFrom('signal' as const, 'time' as const) }),
  fc.record({
    does: fc.constant('plan' as const),
    plan: fc.record({
      batchMs: fc.constantFrom(1_000, 60_000),
      failsAt: fc.constantFrom(null, null, 1, 2),
      heldBack: fc.constantFrom(0, 0, 1),
      heldBackBy: fc.constantFrom('COULD_NOT_BE_REPLACED' as const, 'NOT_REPLACED_DUE_TO_PDB' as const),
    }),
  }),
  fc.record({
    does: fc.constantFrom('launch' as const, 'end' as const, 'loosen' as const, 'rename' as const),
    atMs: soon,
    which: fc.nat({ max: 50 }),
  }),
);

function play(scene: WholeScene, happening: readonly Happening[]): AbortSignal {
  const { spot, ec2, clock, specs } = scene;
  const controller = new AbortController();
  for (const one of happening) {
    if (one.does === 'fault') spot.fault({ nth: one.nth, times: one.times }, one.fault);
    else if (one.does === 'ec2') ec2.fault({ nth: one.nth }, one.fault);
    else if (one.does === 'plan') spot.planRolls(one.plan);
    else if (one.does === 'stop') clock.later(one.atMs, () => controller.abort(one.by));
    else {
      clock.later(one.atMs, () => {
        const instances = spot.instances();
        const instance = instances[one.which % Math.max(1, instances.length)]?.id;
        const resource = specs[one.which % specs.length]?.id ?? '';
        // A node has one instance.
        if (one.does === 'launch' && !resource.startsWith('smi-')) spot.launch(resource, 1);
        if (one.does === 'rename') spot.change(resource, { name: `renamed ${one.which}` });
        if (instance === undefined) return;
        if (one.does === 'end') spot.terminate(instance);
        if (one.does === 'loosen') ec2.modify(instance, { httpTokens: 'optional' });
      });
    }
  }
  return controller.signal;
}

/** What EC2 would say of the running instances. */
async function openAt({ spot, ec2Api }: WholeScene): Promise<readonly string[]> {
  const ids = spot.instances().map(({ id }) => id);
  const told = await ec2Api.metadataOptions('us-east-1', ids);
  return ids.filter((id) => told.get(id)?.httpTokens !== STRONG.httpTokens);
}

test('whatever happens in whatever order, compliant is only said where every running instance requires tokens', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...PARTS], { minLength: 1, maxLength: 3 }),
      fc.array(fc.array(happenings, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (parts, runs) => {
        const scene = await wholeScene(parts, { undescribed: 'the answers are wrong on purpose' });
        for (const happening of runs) {
          const signal = play(scene, happening);
          // What is loosened after EC2 has said its word cannot be known: it is asked last of all.
          const verdict = await scene.run({ signal }).then(
            (rollout) => rollout.verdict,
            () => 'thrown',
          );
          scene.spot.clearFaults();
          scene.ec2.clearFaults();
          if (verdict === 'compliant') expect(await openAt(scene)).toEqual([]);
          scene.spot.planRolls({ batchMs: 60_000, failsAt: null, heldBack: 0 });
        }
        await scene.clock.sleep(3_600_000);
        const { verdict } = await scene.run();
        const open = await openAt(scene);
        expect([verdict, open.length > 0, overlaps(scene)]).toEqual([open.length > 0 ? 'partial' : verdict, open.length > 0, 0]);
        expect(verdict === 'compliant' || open.length > 0 || scene.spot.instances().length === 0).toBe(true);
        await Promise.all([scene.spot.close(), scene.ec2.close()]);
      },
    ),
    { numRuns: 60 },
  );
});
