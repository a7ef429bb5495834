import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHashes } from '../../src/rollout/approval.js';
import { STRONG } from '../policy/bodies.js';
import { patchOf } from '../simulator/bodies.js';
import { FAULTS } from './every-fault.js';
import { type ImageScene, imageScene, NEW_IMAGE } from './image-scene.js';
import { inWords, isKilled, writesOf } from './whole-scene.js';

const WITHOUT_EC2 = { ec2: { api: null, why: 'no-credentials' } } as const;
const KEEPING = { limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false } } as const;
const LATER_MS = 60 * 60_000;

/** The paths of what was sent, without the host's part that is the same for all. */
function sentIn(scene: ImageScene): readonly string[] {
  return writesOf(scene).map((one) => one.split('/').at(-1) ?? '');
}

/** What somebody does in the console. */
async function byHand({ spot, node, clock }: ImageScene, action: 'pause' | 'resume') {
  const path = `/aws/ec2/managedInstance/${node}/${action}?accountId=${spot.account}`;
  const headers = { authorization: `Bearer ${spot.token}` };
  expect((await fetch(`${spot.url}${path}`, { method: 'PUT', headers })).status).toBe(200);
  await clock.sleep(LATER_MS);
}

/** What an earlier run has left: the new image runs, and persistence is still off. */
async function leftBeforeItsEnd(): Promise<ImageScene> {
  const scene = await imageScene();
  const { spot, node, clock } = scene;
  spot.change(node, { persistence: { persistRootDevice: false }, compute: { launchSpecification: { imageId: NEW_IMAGE } } });
  spot.change(node, patchOf('stateful-node', STRONG));
  await clock.sleep(60_000);
  for (const { id } of spot.instances(node)) spot.terminate(id);
  spot.launch(node, 1);
  return scene;
}

describe('the sequence', () => {
  test.each([
    ['with EC2', {}, 'compliant'],
    ['without EC2', WITHOUT_EC2, 'rolled-unproven'],
  ] as const)('sets the image, recycles once, and persists again: %s', async (_, given, verdict) => {
    const scene = await imageScene();
    const rollout = await scene.run(given);
    expect(inWords(rollout).slice(0, 2)).toEqual([verdict, `${scene.node} replaced`]);
    expect(scene.standing()).toMatchObject({ image: NEW_IMAGE, persists: true });
    expect(sentIn(scene)).toEqual([scene.node, 'recycle', scene.node]);
    const writes = writesOf(scene).length;
    const again = await scene.run({ ...given, approved: parseHashes(rollout.plan.hash) });
    expect([again.plan.resources[0]?.state, writesOf(scene).length]).toEqual(['right', writes]);
  });

  test('is needed: without it, a recycle brings the old root volume back', async () => {
    const scene = await imageScene();
    const before = scene.standing();
    await scene.run({ scope: 'spec', specs: scene.specs.map((spec) => ({ ...spec, replacesImage: false })) });
    expect(scene.launched()).toBe(2);
    expect(scene.standing()).toMatchObject({ dataOf: before.dataOf, persists: true });
    expect(scene.standing().image).not.toBe(NEW_IMAGE);
  });

  test('is for nodes too whose instances require tokens, and sends what else differs with the image', async () => {
    const scene = await imageScene();
    scene.spot.change(scene.node, patchOf('stateful-node', STRONG));
    for (const { id } of scene.spot.instances()) scene.ec2.modify(id, { httpTokens: 'required' });
    expect((await scene.run({ scope: 'spec' })).verdict).toBe('compliant');
    expect([scene.standing().image, sentIn(scene)]).toEqual([NEW_IMAGE, [scene.node, 'recycle', scene.node]]);
  });

  test.each([
    ['git persists nothing', { git: false, live: false }, false],
    ['git has no persistence any more', { git: false, live: true }, false],
    ['git persists what was not persisted', { git: true, live: false }, true],
  ] as const)('ends as git says: %s', async (_, persists, expected) => {
    const scene = await imageScene(persists);
    expect((await scene.run()).verdict).toBe('compliant');
    expect(scene.standing()).toMatchObject({ image: NEW_IMAGE, persists: expected });
  });

  test('is not begun where git does not say what is to be persisted in the end', async () => {
    const scene = await imageScene({ git: undefined, live: true });
    const { plan } = await scene.run();
    expect(plan.resources[0]).toMatchObject({ state: 'ambiguous', reason: expect.stringContaining('persistRootDevice') });
    expect(writesOf(scene)).toEqual([]);
  });

  test.each(['imds', 'spec'] as const)('does not touch the image without roll: %s', async (scope) => {
    const scene = await imageScene();
    const rollout = await scene.run({ roll: false, scope });
    expect(rollout.plan.resources[0]).toMatchObject({
      image: { step: 'needs-roll', to: NEW_IMAGE },
      withheld: ['/compute/launchSpecification/imageId'],
    });
    expect(scene.spot.live(scene.node)?.body).toMatchObject({
      persistence: { persistRootDevice: true },
      compute: { launchSpecification: { imageId: 'ami-0123456789abcdef0' } },
    });
  });

  test('says what the node is like where its instance does not come back, and is finished once it has', async () => {
    const scene = await imageScene();
    scene.spot.planNodes({ resumes: false });
    const [roll] = (await scene.run()).rolls;
    expect([roll?.state, scene.standing().persists]).toEqual(['failed', false]);
    expect(roll?.reason).toContain('has fallen back to PAUSED');
    expect(roll?.reason).toContain('the persistence of its root volume may still be off');
    scene.spot.planNodes({ resumes: true });
    await byHand(scene, 'resume');
    expect((await scene.run(KEEPING)).verdict).toBe('compliant');
    expect([scene.standing(), scene.launched()]).toMatchObject([{ image: NEW_IMAGE, persists: true }, 2]);
  });
});

describe('where only its end is left', () => {
  test.each([
    ['with EC2', {}, 'compliant'],
    ['without EC2', WITHOUT_EC2, 'applied'],
  ] as const)('persistence is switched on, nothing is recycled, and no permission is needed: %s', async (_, given, verdict) => {
    const scene = await leftBeforeItsEnd();
    const { dataOf } = scene.standing();
    expect((await scene.run({ ...given, ...KEEPING })).verdict).toBe(verdict);
    expect(scene.standing()).toEqual({ image: NEW_IMAGE, dataOf, persists: true });
    expect(sentIn(scene)).toEqual([scene.node]);
  });

  test('nothing is recycled that the plan has not shown, though the node is changed meanwhile', async () => {
    const scene = await leftBeforeItsEnd();
    const { dataOf } = scene.standing();
    const onBegin = () => {
      scene.clock.advance(60_000);
      scene.spot.change(scene.node, { name: 'renamed' });
    };
    const { rolls } = await scene.run({ ...WITHOUT_EC2, ...KEEPING, onBegin });
    expect(rolls.map(({ state, reason }) => [state, reason])).toEqual([
      ['unknown', expect.stringContaining('could not be told')],
    ]);
    expect([scene.standing().dataOf, sentIn(scene)]).toEqual([dataOf, []]);
  });
});

test('persistence stays off, and that is said, where the new instance is of another image after all', async () => {
  const scene = await imageScene();
  scene.clock.later(30_000, () =>
    scene.spot.change(scene.node, { compute: { launchSpecification: { imageId: 'ami-00000000000000001' } } }),
  );
  const [roll] = (await scene.run()).rolls;
  expect([roll?.state, scene.standing().persists]).toEqual(['failed', false]);
  expect(roll?.reason).toContain(`runs the image ami-00000000000000001, not ${NEW_IMAGE}`);
});

describe('a node that is paused', () => {
  test('does not lose its root volume without permission', async () => {
    const scene = await imageScene();
    await byHand(scene, 'pause');
    expect(inWords(await scene.run(KEEPING)).slice(0, 2)).toEqual(['refused', 'refused by data-loss']);
    expect(writesOf(scene).map((one) => one.split('/').at(-1))).toEqual(['pause']);
  });

  test('is finished once it was resumed', async () => {
    const scene = await imageScene();
    await byHand(scene, 'pause');
    const [roll] = (await scene.run()).rolls;
    expect([roll?.state, roll?.reason]).toEqual(['failed', expect.stringContaining('Resume it in the console')]);
    await byHand(scene, 'resume');
    expect((await scene.run(KEEPING)).verdict).toBe('compliant');
    expect(scene.standing()).toMatchObject({ image: NEW_IMAGE, persists: true });
  });
});

describe('data', () => {
  test('is not given up without permission: the plan shows the loss, and nothing is sent', async () => {
    const scene = await imageScene();
    const rollout = await scene.run(KEEPING);
    expect([inWords(rollout), writesOf(scene)]).toEqual([['refused', 'refused by data-loss', 'no proof: no-roll'], []]);
    expect(rollout.refusals[0]?.message).toContain('the root volume');
  });

  test('stays where nothing asks for the image', async () => {
    const scene = await imageScene();
    const { dataOf } = scene.standing();
    const specs = scene.specs.map((spec) => ({ ...spec, replacesImage: false }));
    expect((await scene.run({ ...KEEPING, specs })).verdict).toBe('compliant');
    expect(scene.standing().dataOf).toBe(dataOf);
  });

  test('is not approved with another image, or without the sequence', async () => {
    const scene = await imageScene();
    const { plan } = await scene.run(KEEPING);
    const approved = parseHashes(plan.hash);
    const other = scene.specs.map((spec) => ({
      ...spec,
      body: { ...spec.body, compute: { launchSpecification: { imageId: 'ami-00000000000000001' } } },
    }));
    const without = scene.specs.map((spec) => ({ ...spec, replacesImage: false }));
    for (const specs of [other, without]) expect((await scene.run({ specs, approved })).verdict).toBe('refused');
    expect(writesOf(scene)).toEqual([]);
    expect((await scene.run({ approved })).verdict).toBe('compliant');
  });
});

describe.each([
  ['with EC2', {}],
  ['without EC2', WITHOUT_EC2],
] as const)('killed at any call, and started again: %s', (_, given) => {
  test.each(['before', 'after'] as const)('%s it is done', async (when) => {
    for (let nth = 1; ; nth++) {
      const scene = await imageScene();
      const wasKilled = await isKilled(scene, nth, when, given);
      if (nth % 2 === 0) await scene.clock.sleep(20 * 60_000);
      const { verdict } = await scene.run(given);
      expect([nth, verdict]).toEqual([nth, expect.stringMatching(/compliant|rolled-unproven|applied/)]);
      expect([nth, scene.standing()]).toMatchObject([nth, { image: NEW_IMAGE, persists: true }]);
      expect([nth, scene.launched()]).toEqual([nth, 2]);
      if (!wasKilled) return;
      expect(nth).toBeLessThan(100);
    }
  });
});

describe('whatever goes wrong with any one request', () => {
  test.each(Object.keys(FAULTS))('%s', async (name) => {
    const good = await imageScene();
    await good.run();
    const requests = good.spot.requests.flatMap(({ method, path }, index) =>
      method !== 'GET' || /status/.test(path) ? [index + 1] : [],
    );
    for (const nth of requests) {
      const scene = await imageScene(undefined, { undescribed: 'the answers are wrong on purpose' });
      const { spot, clock } = scene;
      const fault = FAULTS[name]?.({ clock, spot, other: spot.addAccount() });
      if (fault === undefined) throw new Error(`there is no fault ${name}`);
      spot.fault({ nth }, fault);
      const rollout = await scene.run().catch(() => null);
      const { image, persists } = scene.standing();
      if (rollout?.verdict === 'compliant') expect([nth, image, persists]).toEqual([nth, NEW_IMAGE, true]);
      await spot.open();
      spot.clearFaults();
      await clock.sleep(LATER_MS);
      expect([nth, (await scene.run()).verdict]).toEqual([nth, 'compliant']);
      expect([nth, scene.standing()]).toMatchObject([nth, { image: NEW_IMAGE, persists: true }]);
      expect([nth, scene.launched()]).toEqual([nth, 2]);
    }
  });
});

test('data is never lost by a run that may not lose any, wherever an allowed one was killed', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('before' as const, 'after' as const),
      fc.boolean(),
      fc.constantFrom(0, 3_000, 70_000, LATER_MS),
      fc.boolean(),
      async (nth, when, isBlind, waitMs, isRenamed) => {
        const scene = await imageScene();
        const given = isBlind ? WITHOUT_EC2 : {};
        await isKilled(scene, nth, when, given);
        await scene.clock.sleep(waitMs);
        if (isRenamed) scene.spot.change(scene.node, { name: 'renamed' });
        // What was sent by the one that might is not counted against this one.
        await scene.clock.sleep(LATER_MS);
        const { dataOf } = scene.standing();
        await scene.run({ ...given, ...KEEPING });
        await scene.clock.sleep(LATER_MS);
        expect(scene.standing().dataOf).toBe(dataOf);
      },
    ),
    { numRuns: 40 },
  );
});
