import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveResource } from '../src/ports.js';
import { parseHashes } from '../src/rollout/approval.js';
import type { DesiredSpec } from '../src/rollout/desired.js';
import type { Rollout } from '../src/rollout/outcome.js';
import { type ApplyRun, planAndApply, readAndPlan } from '../src/rollout.js';
import { KINDS } from '../src/specs/kinds/index.js';
import { applyRunOf } from './apply-run.js';
import { kindIds, STRONG } from './policy/bodies.js';
import { type LiveSpot, liveRoll, liveSpot, remoteError } from './rollout/live-spot.js';
import { desired, idOf, live, told, WEAK } from './rollout/made.js';

const group = (number: number, options: unknown = WEAK): LiveResource => ({
  ...live('elastigroup', options),
  id: idOf('elastigroup', number),
});
const spec = (number: number, given: Partial<DesiredSpec> = {}) =>
  desired('elastigroup', { id: idOf('elastigroup', number), name: null, file: `${number}.json`, ...given });

function inWords({ verdict, refusals, outcomes, stopped }: Rollout): readonly unknown[] {
  const states = outcomes.map(({ id, state }) => `${id} ${state}`);
  return [verdict, ...refusals.map(({ guard }) => `refused by ${guard}`), ...states, ...(stopped === null ? [] : [stopped])];
}

const writesOf = (spot: LiveSpot) => spot.calls.filter((call) => /^(?:update|create)/.test(call));

describe('a plan', () => {
  test('takes one list of a kind in an account where all of it is right', async () => {
    const resources = kindIds.map((kind, index) => ({ ...live(kind, STRONG), id: idOf(kind, index) }));
    const specs = kindIds.map((kind, index) => desired(kind, { id: idOf(kind, index) }));
    const spot = liveSpot(resources);
    const plan = await readAndPlan(applyRunOf(spot, specs));
    expect(plan.resources.map(told)).toEqual(kindIds.map(() => 'right'));
    expect(spot.calls.toSorted()).toEqual(kindIds.map((kind) => `list ${kind} act-1`).toSorted());
  });

  test('reads singly what its list shows without options, before it counts as without any', async () => {
    const spot = liveSpot([group(1, STRONG), group(2, undefined)]);
    const listed = spot.list;
    const bare = {
      ...spot,
      list: async (...of: Parameters<typeof listed>) => (await listed(...of)).map((one) => ({ ...one, body: { id: one.id } })),
    };
    const plan = await readAndPlan(applyRunOf(bare, [spec(1), spec(2)]));
    expect(plan.resources.map(told)[0]).toBe('right');
    expect(plan.resources.map(({ state }) => state)).toEqual(['right', 'change']);
    expect(spot.calls).toEqual(['list elastigroup act-1', 'get sig-1', 'get sig-2']);
  });

  test('is none where something cannot be read', async () => {
    const spot = liveSpot([group(1)]);
    spot.trouble('list elastigroup act-1', { fails: 'before', with: remoteError() });
    await expect(readAndPlan(applyRunOf(spot, [spec(1)]))).rejects.toThrow('Spot could not update sig-1 (500)');
  });

  test('of some files is about the specs in them alone', async () => {
    const spot = liveSpot([group(1), group(2), group(3)]);
    const specs = [spec(1, { file: 'a/1.json' }), spec(2, { file: 'ab/2.json' }), spec(3, { file: 'c.json' })];
    const plan = await readAndPlan(applyRunOf(spot, specs, { only: [{ by: 'path', paths: ['a', 'c.json'] }] }));
    expect(plan.resources.map(({ id }) => id)).toEqual(['sig-1', 'sig-3']);
  });
});

describe('an apply', () => {
  test('makes the changes of its plan, and a second one has nothing to do', async () => {
    const spot = liveSpot([group(1), group(2, STRONG)]);
    const run = applyRunOf(spot, [spec(1), spec(2)]);
    expect(inWords(await planAndApply(run))).toEqual(['applied', 'sig-1 applied']);
    const before = writesOf(spot).length;
    expect(inWords(await planAndApply(run))).toEqual(['applied']);
    expect(writesOf(spot)).toHaveLength(before);
  });

  test('is no success where a spec cannot be applied', async () => {
    const spot = liveSpot([group(1), group(2)]);
    const failing = spec(2, { verdict: 'fail', failures: ['tokens-required'] });
    expect(inWords(await planAndApply(applyRunOf(spot, [spec(1), failing])))).toEqual(['partial', 'sig-1 applied']);
    expect(inWords(await planAndApply(applyRunOf(spot, [failing])))).toEqual(['failed']);
  });

  test('of which something is not known is not said to have done nothing', async () => {
    const spot = liveSpot([group(1)]);
    spot.trouble('get sig-1', { fails: 'before', with: remoteError() });
    expect(inWords(await planAndApply(applyRunOf(spot, [spec(1)])))).toEqual(['partial', 'sig-1 unknown', 'failure']);
  });

  test('that was stopped half way is finished by the next', async () => {
    const spot = liveSpot([group(1), group(2), group(3)]);
    const specs = [spec(1), spec(2), spec(3)];
    const approved = parseHashes((await readAndPlan(applyRunOf(spot, specs))).hash);
    const controller = new AbortController();
    spot.when('update sig-1', () => controller.abort());
    expect(inWords(await planAndApply(applyRunOf(spot, specs, { signal: controller.signal, approved })))).toEqual([
      ...['partial', 'sig-1 applied', 'sig-2 not-begun', 'sig-3 not-begun', 'signal'],
    ]);
    expect(inWords(await planAndApply(applyRunOf(spot, specs, { approved })))).toEqual([
      'applied',
      'sig-2 applied',
      'sig-3 applied',
    ]);
    expect(writesOf(spot)).toEqual(['update sig-1', 'update sig-2', 'update sig-3']);
  });
});

describe('a guard', () => {
  const rows: readonly { name: string; given: Partial<ApplyRun>; says: readonly string[] }[] = [
    {
      name: 'of the number of changes',
      given: { limits: { maxChanges: 1, maxInstances: null, allowsDataLoss: false } },
      says: ['refused by max-changes'],
    },
    { name: 'of files from elsewhere', given: { isInCheckout: (file) => file !== '2.json' }, says: ['refused by outside'] },
    { name: 'of the approval', given: { approved: new Set() }, says: ['refused by plan-hash'] },
    { name: 'of confirmation', given: { trigger: { by: 'command', isConfirmed: false } }, says: ['refused by confirmation'] },
    {
      name: 'of confirmation, where somebody says no',
      given: { trigger: { by: 'command', isConfirmed: false }, confirm: async () => false },
      says: ['refused by confirmation'],
    },
    {
      name: 'of weakening, whatever was approved and confirmed',
      given: { specs: [spec(1), spec(3, { imds: WEAK })] },
      says: ['refused by weakening'],
    },
  ];
  test.each(rows)('$name keeps everything as it is', async ({ given, says }) => {
    const spot = liveSpot([group(1), group(2), group(3, STRONG)]);
    expect(inWords(await planAndApply(applyRunOf(spot, [spec(1), spec(2)], given)))).toEqual(['refused', ...says]);
    expect(writesOf(spot)).toEqual([]);
  });

  test('of the trigger refuses before anything is read', async () => {
    const spot = liveSpot([group(1)]);
    const trigger = { by: 'event', event: 'pull_request', ref: 'refs/heads/main', defaultBranch: 'main', applyRefs: [] } as const;
    await expect(planAndApply(applyRunOf(spot, [spec(1)], { trigger }))).rejects.toThrow(
      'apply does not run for the event pull_request',
    );
    expect(spot.calls).toEqual([]);
  });

  test('asks nobody where another stands against the plan', async () => {
    let asked = 0;
    const confirm = async () => {
      asked += 1;
      return true;
    };
    const trigger = { by: 'command', isConfirmed: false } as const;
    const refused = applyRunOf(liveSpot([group(1)]), [spec(1)], {
      trigger,
      confirm,
      limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: false },
    });
    await planAndApply(refused);
    expect(asked).toBe(0);
    expect(
      inWords(await planAndApply({ ...refused, limits: { maxChanges: 1, maxInstances: null, allowsDataLoss: false } })),
    ).toEqual(['applied', 'sig-1 applied']);
    expect(asked).toBe(1);
  });

  test.each(['elastigroup', 'ocean-cluster', 'ocean-ecs-cluster'] as const)(
    'finds a running roll of an %s that is to be rolled',
    async (kind) => {
      const spot = liveSpot([live(kind, WEAK)]);
      spot.rollsOf.set(idOf(kind), [liveRoll({ id: 'roll-1' })]);
      expect(inWords(await planAndApply(applyRunOf(spot, [desired(kind)], { roll: true })))).toEqual([
        'refused',
        'refused by rolling',
      ]);
      expect(inWords(await planAndApply(applyRunOf(spot, [desired(kind)])))).toEqual(['refused', 'refused by rolling']);
      expect(writesOf(spot)).toEqual([]);
    },
  );

  test.each([
    [100, 100],
    [101, 0],
  ])('looks up the rolls of %i changes with %i calls', async (count, calls) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const spot = liveSpot(numbers.map((number) => group(number)));
    const limits = { maxChanges: 200, maxInstances: null, allowsDataLoss: false };
    const specs = numbers.map((number) => spec(number));
    expect((await planAndApply(applyRunOf(spot, specs, { limits }))).verdict).toBe('applied');
    expect(spot.calls.filter((call) => call.startsWith('rolls'))).toHaveLength(calls);
  });

  test('finds a running roll of the cluster of a node group', async () => {
    const spot = liveSpot([live('ocean-vng', WEAK, { oceanId: 'o-1' }), live('ocean-cluster', STRONG)]);
    spot.rollsOf.set('o-1', [liveRoll({ id: 'scr-1', sort: 'cluster' })]);
    const run = applyRunOf(spot, [desired('ocean-vng')], { roll: true });
    expect(inWords(await planAndApply(run))).toEqual(['refused', 'refused by rolling']);
    expect(spot.calls).toContain('rolls o-1');
  });
});

test('after an apply, whatever was live, a plan changes nothing', async () => {
  const options = fc.record(
    {
      httpTokens: fc.constantFrom('optional', 'required', null),
      httpPutResponseHopLimit: fc.constantFrom(1, 2, '2', null),
      httpEndpoint: fc.constantFrom('enabled', 'disabled'),
      instanceMetadataTags: fc.constantFrom('enabled', 'Disabled'),
    },
    { requiredKeys: [] },
  );
  const wanted = fc.record(
    { httpTokens: fc.constant('required'), httpPutResponseHopLimit: fc.constantFrom(2, null) },
    { requiredKeys: ['httpTokens'] },
  );
  const fleets = fc.array(fc.record({ kind: fc.constantFrom(...kindIds), live: fc.option(options), wanted }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fleets, async (all) => {
      const resources = all.map((one, index) => ({
        ...live(one.kind, one.live ?? undefined),
        id: `${KINDS[one.kind].idPrefix}${index}`,
      }));
      const specs = all.map(({ kind, wanted: imds }, index) => desired(kind, { id: `${KINDS[kind].idPrefix}${index}`, imds }));
      const spot = liveSpot(resources);
      const run = applyRunOf(spot, specs);
      await planAndApply(run);
      const writes = writesOf(spot).length;
      expect((await readAndPlan(run)).resources.map(({ state }) => state)).toEqual(all.map(() => 'right'));
      expect((await planAndApply(run)).outcomes).toEqual([]);
      expect(writesOf(spot)).toHaveLength(writes);
    }),
  );
});
