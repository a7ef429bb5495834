import { describe, expect, test } from 'vitest';
import { formatHashes, parseHashes } from '../../src/rollout/approval.js';
import type { Rollout } from '../../src/rollout/outcome.js';
import { valueAt } from '../../src/specs/value.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { desired, WEAK } from './made.js';
import { inWords, PARTS, type WholeScene, wholeScene, writesOf } from './whole-scene.js';

const WITHOUT_EC2 = { ec2: { api: null, why: 'no-credentials' } } as const;
const byWave = (scene: WholeScene, waves: readonly (string | null)[]) =>
  scene.specs.map((spec, index) => ({ ...spec, wave: waves[index] ?? null }));
const wave = (name: string, bakeSeconds = 0) => ({ name, bakeSeconds, maxParallel: null });

describe('a good day', () => {
  test('changes, rolls and proves all there is, and replaces each instance once', async () => {
    const scene = await wholeScene(PARTS);
    const before = scene.launched();
    const rollout = await scene.run();
    expect(inWords(rollout)).toEqual(['compliant', ...scene.fleets.map((id) => `${id} replaced`), 'proof compliant']);
    expect([scene.weak(), scene.launched()]).toEqual([[], 2 * before]);
  });

  test('the next run changes nothing, replaces nothing, and says the same', async () => {
    const scene = await wholeScene(PARTS);
    await scene.run();
    const writes = writesOf(scene).length;
    const { plan, ...again } = await scene.run();
    expect(new Set(plan.resources.map(({ state }) => state))).toEqual(new Set(['right']));
    expect([inWords({ plan, ...again }), writesOf(scene).length]).toEqual([['compliant', 'proof compliant'], writes]);
  });

  test('one roll for a cluster with all of its node groups, named by commit and run', async () => {
    const scene = await wholeScene(['cluster']);
    await scene.run({ comment: 'by commit abc' });
    const [roll, ...others] = scene.spot.rolls(scene.fleets[0] ?? '');
    expect([roll?.scope, roll?.settings.comment, others]).toEqual(['Cluster', 'by commit abc', []]);
  });
});

describe('without EC2', () => {
  test('nothing is called compliant, and the next run replaces nothing again', async () => {
    const scene = await wholeScene(['group', 'cluster', 'node']);
    const [web, cluster, node] = scene.fleets;
    expect(inWords(await scene.run(WITHOUT_EC2))).toEqual([
      ...['rolled-unproven', `${web} replaced`, `${cluster} replaced`, `${node} replaced`, 'no proof: no-credentials'],
    ]);
    const writes = writesOf(scene).length;
    expect([inWords(await scene.run(WITHOUT_EC2)), writesOf(scene).length]).toEqual([
      ['applied', 'no proof: no-credentials'],
      writes,
    ]);
  });

  test('instances from before the last update are told, and replaced only where that was approved, or all are', async () => {
    for (const given of [{}, { rollScope: 'all' }, { isApproved: true }] as const) {
      const scene = await wholeScene(['group'], { count: 3 });
      const [id = ''] = scene.fleets;
      const { plan } = await scene.run({ ...WITHOUT_EC2, limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: true } });
      scene.spot.change(id, patchOf('elastigroup', STRONG));
      const approved = 'isApproved' in given ? parseHashes(plan.hash) : null;
      const rollScope = 'rollScope' in given ? given.rollScope : 'stale';
      const rollout = await scene.run({ ...WITHOUT_EC2, rollScope, approved });
      const [planned] = rollout.plan.resources;
      const isRolled = 'isApproved' in given || 'rollScope' in given;
      expect(planned?.state === 'right' ? planned.untold : planned?.state).toBe(isRolled ? 'roll' : 3);
      expect(rollout.verdict).toBe(isRolled ? 'rolled-unproven' : 'applied');
      expect(scene.weak()).toHaveLength(isRolled ? 0 : 3);
    }
  });

  test('a roll that an earlier run has left is followed', async () => {
    const scene = await wholeScene(['cluster'], { count: 5 });
    const controller = new AbortController();
    scene.clock.later(200_000, () => controller.abort('signal'));
    const [id] = scene.fleets;
    expect(inWords(await scene.run({ ...WITHOUT_EC2, signal: controller.signal }))).toEqual([
      ...['partial', `${id} running`, 'no proof: no-credentials', 'signal'],
    ]);
    expect(inWords(await scene.run(WITHOUT_EC2))).toEqual([
      'rolled-unproven',
      `${id} replaced (adopted)`,
      'no proof: no-credentials',
    ]);
    expect([scene.weak(), scene.spot.rolls(id ?? '').length]).toEqual([[], 1]);
  });

  test('and a proof is demanded, a rollout is not good enough', async () => {
    const scene = await wholeScene(['group']);
    const { verdict, needsProof } = await scene.run({ ...WITHOUT_EC2, proof: 'required' });
    expect([verdict, needsProof]).toEqual(['rolled-unproven', true]);
  });
});

describe('what is stale', () => {
  test('is replaced although nothing has to be changed', async () => {
    const scene = await wholeScene(PARTS);
    await scene.run({ roll: false });
    const writes = writesOf(scene).length;
    const { plan, ...rollout } = await scene.run();
    expect(plan.resources.map(({ state }) => state)).toEqual(plan.resources.map(() => 'roll'));
    expect(inWords({ plan, ...rollout })).toEqual([
      'compliant',
      ...scene.fleets.map((id) => `${id} replaced`),
      'proof compliant',
    ]);
    expect(
      writesOf(scene)
        .slice(writes)
        .filter((one) => !/roll|recycle/i.test(one)),
    ).toEqual([]);
    expect(scene.weak()).toEqual([]);
  });

  test('is all that a cluster rolls, by the ids of instances', async () => {
    const scene = await wholeScene(['cluster'], { count: 3 });
    const [cluster = ''] = scene.fleets;
    // Somebody has put some of them right by hand.
    const all = scene.spot.instances(cluster).map(({ id }) => id);
    for (const id of all.slice(1)) scene.ec2.modify(id, { httpTokens: 'required' });
    const { verdict, plan } = await scene.run();
    const [roll] = scene.spot.rolls(cluster);
    expect([verdict, [...(roll?.old.keys() ?? [])], roll?.scope]).toEqual(['compliant', all.slice(0, 1), 'Instance']);
    const counts = plan.resources.map((one) => ('roll' in one ? one.roll?.instances?.count : null));
    expect(counts.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBeGreaterThan(0);
  });

  test('is none: nothing is rolled, whatever is changed', async () => {
    const scene = await wholeScene(['group', 'cluster', 'node']);
    for (const { id } of scene.spot.instances()) scene.ec2.modify(id, { httpTokens: 'required' });
    const rollout = await scene.run();
    expect(inWords(rollout)).toEqual(['compliant', ...scene.fleets.map((id) => `${id} nothing`), 'proof compliant']);
    expect(scene.fleets.flatMap((id) => scene.spot.rolls(id))).toEqual([]);
  });

  test('and was changed elsewhere after it was launched: it is named, and not replaced again and again', async () => {
    const scene = await wholeScene(['group']);
    await scene.run();
    scene.clock.advance(60 * 60_000);
    await scene.clock.sleep(1);
    const [id = ''] = scene.fleets;
    scene.spot.launch(id, 1);
    const meddled = scene.spot.instances(id).at(-1)?.id ?? '';
    scene.ec2.modify(meddled, { httpTokens: 'optional' });
    const writes = writesOf(scene).length;
    const rollout = await scene.run();
    expect([inWords(rollout), writesOf(scene).length]).toEqual([['partial', 'proof open'], writes]);
    expect(openIn(rollout)).toEqual([`${meddled} changed-elsewhere`]);
  });

  test('is not what a node group of others launches: it is named all the same', async () => {
    const scene = await wholeScene(['cluster']);
    const [cluster = ''] = scene.fleets;
    const stranger = scene.spot.load('ocean-vng', scene.spot.account, {
      oceanId: cluster,
      name: 'x',
      instanceMetadataOptions: WEAK,
    });
    scene.spot.launch(stranger, 1);
    const rollout = await scene.run();
    expect([rollout.verdict, openIn(rollout).map((one) => one.split(' ')[1])]).toEqual(['partial', ['not-applied']]);
  });
});

describe('what EC2 does not tell', () => {
  test('is not proven, and not red either, where credentials have expired meanwhile', async () => {
    const scene = await wholeScene(['group', 'node']);
    scene.ec2.fault({ route: 'DescribeInstances', nth: 4, times: Number.POSITIVE_INFINITY }, EXPIRED);
    const rollout = await scene.run();
    expect([rollout.verdict, scene.weak()]).toEqual(['rolled-unproven', []]);
    expect(rollout.proof.is === 'asked' && rollout.proof.errors.join(' ')).toContain('the credentials have expired');
  });

  test.each([[['group']], [['group', 'cluster']]] as const)(
    'is a fleet of which Spot lists nothing after its roll: %j',
    async (parts) => {
      const scene = await wholeScene(parts);
      const [id = ''] = scene.fleets;
      let looks = 0;
      const instances: typeof scene.api.instances = async (kind, account, fleet) => {
        const found = await scene.api.instances(kind, account, fleet);
        const isOver = fleet === id && scene.spot.rolls(id).some(({ status }) => /^(finished|completed)$/i.test(status));
        // The roll itself looks once.
        return isOver && ++looks > 1 ? [] : found;
      };
      const rollout = await scene.run({ spot: { ...scene.api, instances } });
      expect([rollout.verdict, rollout.proof.is === 'asked' && rollout.proof.proof.verdict]).toEqual([
        'rolled-unproven',
        'unproven',
      ]);
    },
  );

  test.each(['cluster', 'node'] as const)('does not make more of a %s be replaced than the plan has shown', async (part) => {
    const scene = await wholeScene([part], { count: 5 });
    const [id = ''] = scene.fleets;
    // All but one of a cluster were put right by hand: the plan shows that one. From then on, EC2 is silent.
    for (const one of scene.spot.instances(id).slice(part === 'cluster' ? 1 : 0))
      scene.ec2.modify(one.id, { httpTokens: 'required' });
    scene.ec2.fault({ route: 'DescribeInstances', nth: 2, times: Number.POSITIVE_INFINITY }, EXPIRED);
    const rollout = await scene.run({ limits: { maxChanges: 20, maxInstances: 1, allowsDataLoss: false } });
    expect([inWords(rollout), scene.spot.ended()]).toEqual([['partial', `${id} unknown`, 'proof unproven', 'failure'], []]);
    expect(rollout.rolls[0]?.reason).toMatch(
      /^Of .*, the plan has shown [01] instances? to be replaced, and by now it would be \d+, for EC2/,
    );
    scene.ec2.clearFaults();
    expect((await scene.run()).verdict).toBe('compliant');
    expect(scene.spot.ended()).toHaveLength(part === 'cluster' ? 1 : 0);
  });

  test('is an instance of another account, as it looks', async () => {
    const scene = await wholeScene(['group']);
    const [id = ''] = scene.fleets;
    await scene.run();
    scene.spot.change(id, { region: 'eu-west-1' });
    scene.ec2.fault({ route: 'DescribeInstances', times: 9 }, NONE);
    const rollout = await scene.run();
    expect(rollout.proof.is === 'asked' && rollout.proof.proof.verdict).toBe('unproven');
  });
});

const EXPIRED = {
  kind: 'answer',
  when: 'before',
  status: 400,
  body: '<Response><Errors><Error><Code>RequestExpired</Code><Message>Request has expired.</Message></Error></Errors></Response>',
} as const;
const NONE = {
  kind: 'answer',
  when: 'before',
  status: 200,
  body: '<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet/></DescribeInstancesResponse>',
} as const;

function openIn({ proof }: Rollout): readonly string[] {
  if (proof.is !== 'asked') return [];
  return proof.proof.fleets.flatMap(({ instances }) =>
    instances.filter(({ standing }) => standing.state === 'open').map(({ id, standing }) => `${id} ${standing.cause}`),
  );
}

describe('waves', () => {
  const WAVES = [wave('canary', 600), wave('second')];

  test('go one after the other, each baked before the next is begun; what is in none comes last', async () => {
    const scene = await wholeScene(['group', 'node', 'stateful-group']);
    const rollout = await scene.run({ specs: byWave(scene, [null, 'second', 'canary']), waves: WAVES });
    const [none, second, canary] = scene.fleets;
    const puts = scene.spot.requests.filter(({ method, path }) => method === 'PUT' && !/recycle|roll/.test(path));
    expect(puts.map(({ path }) => path.split('/').at(-1))).toEqual([canary, second, none]);
    const last = scene.spot.requests.findLast(({ path }) => path.includes(canary ?? '') && path.endsWith('recycle'));
    expect((puts[1]?.at ?? 0) - (last?.at ?? 0)).toBeGreaterThanOrEqual(600_000);
    expect([rollout.verdict, rollout.outcomes.map(({ id }) => id)]).toEqual(['compliant', [none, second, canary]]);
  });

  test('stop at the first one that fails; the next run goes on from there', async () => {
    const scene = await wholeScene(['group', 'ecs-group']);
    const [canary, rest] = scene.fleets;
    const specs = byWave(scene, ['canary', 'second']);
    scene.spot.planRolls({ failsAt: 1 });
    expect(inWords(await scene.run({ specs, waves: WAVES }))).toEqual([
      ...['partial', `${rest} not-begun`, `${canary} failed`, 'proof open', 'failure'],
    ]);
    expect(scene.spot.live(rest ?? '')?.body).toMatchObject({ compute: { launchSpecification: { metadataOptions: WEAK } } });
    scene.spot.planRolls({ failsAt: null });
    const next = await scene.run({ specs, waves: WAVES });
    expect(inWords(next)).toEqual(['compliant', `${canary} replaced`, `${rest} replaced`, 'proof compliant']);
  });

  test('stop where EC2 does not prove one, although its roll has completed', async () => {
    const scene = await wholeScene(['group', 'ecs-group']);
    const [canary = '', rest] = scene.fleets;
    // Asked for the plan, for the roll, and then for the proof: meanwhile somebody has changed them.
    const before = () => {
      for (const { id } of scene.spot.instances(canary)) scene.ec2.modify(id, { httpTokens: 'optional' });
    };
    scene.ec2.fault({ route: 'DescribeInstances', nth: 3 }, { kind: 'meanwhile', before });
    const rollout = await scene.run({ specs: byWave(scene, ['canary', 'second']), waves: WAVES });
    expect(inWords(rollout)).toEqual(['partial', `${rest} not-begun`, `${canary} replaced`, 'proof open', 'failure']);
  });

  test('a cluster in a later wave than its node group is rolled when it is its turn', async () => {
    const scene = await wholeScene(['cluster']);
    const [cluster] = scene.fleets;
    const rollout = await scene.run({ specs: byWave(scene, ['second', 'canary', 'canary']), waves: WAVES });
    expect([inWords(rollout), scene.weak()]).toEqual([
      ['compliant', `${cluster} replaced`, `${cluster} replaced`, 'proof compliant'],
      [],
    ]);
  });
});

describe('waves that share a cluster', () => {
  test.each([
    ['EC2', {}],
    ['nobody', WITHOUT_EC2],
    ['nobody, where all is rolled', { rollScope: 'all' }],
  ] as const)('replace each instance once, also where %s tells', async (_, given) => {
    const scene = await wholeScene(['cluster'], { count: 4 });
    const [cluster = ''] = scene.fleets;
    const specs = scene.specs.map((spec) => ({ ...spec, wave: spec.kind.role === 'cluster' ? 'second' : 'canary' }));
    const limits = { maxChanges: 20, maxInstances: 12, allowsDataLoss: false };
    const rollout = await scene.run({ ...given, specs, waves: [wave('canary'), wave('second')], limits });
    expect(rollout.rolls.map(({ request, state }) => `${request.id} ${state}`)).toEqual([
      `${cluster} replaced`,
      `${cluster} replaced`,
    ]);
    expect([scene.weak(), scene.spot.ended().length]).toEqual([[], 12]);
  });
});

describe('what was not begun', () => {
  test('of later waves is told, also where only instances were to be replaced', async () => {
    const scene = await wholeScene(['group', 'ecs-group']);
    const [canary, rest] = scene.fleets;
    await scene.run({ roll: false });
    scene.spot.planRolls({ failsAt: 1 });
    const rollout = await scene.run({ specs: byWave(scene, ['canary', 'second']), waves: [wave('canary'), wave('second')] });
    expect(inWords(rollout)).toEqual(['partial', `${canary} failed`, `${rest} not-begun`, 'proof open', 'failure']);
  });

  test('is told of what was changed, and then another change failed', async () => {
    const scene = await wholeScene(['group', 'ecs-group']);
    const [web = '', other = ''] = scene.fleets;
    scene.spot.fault({ method: 'PUT', nth: 2 }, { kind: 'answer', when: 'before', status: 400, body: '{}' });
    const rollout = await scene.run();
    expect(inWords(rollout)).toEqual(['partial', `${other} failed`, `${web} not-begun`, 'proof open', 'failure']);
  });
});

describe('a roll that fails', () => {
  const failing = async (onFailure: 'stop' | 'leave' | 'restore') => {
    const scene = await wholeScene(['group', 'cluster'], { count: 5 });
    scene.spot.planRolls({ failsAt: 2 });
    return { scene, rollout: await scene.run({ onFailure }) };
  };

  test('is stopped, the next one is not begun, and the next run finishes both', async () => {
    const { scene, rollout } = await failing('stop');
    const [web, cluster] = scene.fleets;
    expect(inWords(rollout)).toEqual(['partial', `${web} failed`, `${cluster} not-begun`, 'proof open', 'failure']);
    expect(scene.spot.rolls(web ?? '')[0]?.status).toBe('STOPPED');
    scene.spot.planRolls({ failsAt: null });
    expect((await scene.run()).verdict).toBe('compliant');
    expect(scene.weak()).toEqual([]);
  });

  test('is left as it is where that is wanted', async () => {
    const { scene } = await failing('leave');
    expect(scene.spot.rolls(scene.fleets[0] ?? '')[0]?.status).toBe('FAILED');
  });

  test('has the options from before put back where that is wanted: red, approved by its own hash, and done again by the next run', async () => {
    const { scene, rollout } = await failing('restore');
    const [web = '', cluster] = scene.fleets;
    expect(inWords(rollout)).toEqual([
      ...['partial', `${web} failed`, `${cluster} not-begun`, `${web} restored`, 'proof open', 'failure'],
    ]);
    expect(scene.spot.live(web)?.body).toMatchObject({ compute: { launchSpecification: { metadataOptions: WEAK } } });
    const other = await scene.run({ onFailure: 'stop', approved: parseHashes(rollout.plan.hash) });
    expect(inWords(other).slice(0, 2)).toEqual(['refused', 'refused by plan-hash']);
    scene.spot.planRolls({ failsAt: null });
    expect((await scene.run({ onFailure: 'restore', approved: parseHashes(rollout.plan.hash) })).verdict).toBe('compliant');
  });

  test('has options that were not there taken away again', async () => {
    const scene = await wholeScene(['group'], { count: 5 });
    const [web = ''] = scene.fleets;
    scene.spot.change(web, patchOf('elastigroup', null));
    scene.spot.planRolls({ failsAt: 1 });
    await scene.run({ onFailure: 'restore' });
    const body = scene.spot.live(web)?.body;
    expect(valueAt(body, ['compute', 'launchSpecification', 'metadataOptions']) ?? null).toBeNull();
  });
});

describe('what recycling loses', () => {
  test('is not lost where the plan has shown nothing to recycle, and something has been launched since', async () => {
    const scene = await wholeScene(['node']);
    const [id = ''] = scene.fleets;
    for (const one of scene.spot.instances(id)) scene.ec2.modify(one.id, { httpTokens: 'required' });
    const before = () => {
      for (const one of scene.spot.instances(id)) scene.ec2.modify(one.id, { httpTokens: 'optional' });
    };
    scene.ec2.fault({ route: 'DescribeInstances', nth: 2 }, { kind: 'meanwhile', before });
    const rollout = await scene.run({ limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false } });
    expect([inWords(rollout), scene.spot.ended()]).toEqual([['partial', `${id} unknown`, 'proof open', 'failure'], []]);
  });

  test('is shown, and refused without permission', async () => {
    const scene = await wholeScene(['node', 'stateful-group']);
    const limits = { maxChanges: 20, maxInstances: null, allowsDataLoss: false };
    const rollout = await scene.run({ limits });
    expect([inWords(rollout), writesOf(scene)]).toEqual([['refused', 'refused by data-loss', 'no proof: no-roll'], []]);
    expect(rollout.refusals[0]?.message).toContain('the root volume, data volumes and the private IP address');
  });

  test('is nothing where all is persisted: no permission is needed', async () => {
    const scene = await wholeScene(['node']);
    scene.spot.change(scene.fleets[0] ?? '', {
      persistence: { persistRootDevice: true, persistBlockDevices: true, persistPrivateIp: true },
    });
    const limits = { maxChanges: 20, maxInstances: null, allowsDataLoss: false };
    expect((await scene.run({ limits })).verdict).toBe('compliant');
  });
});

test('the number of instances is held against its limit by what runs, not by what is wanted', async () => {
  const scene = await wholeScene(['group', 'cluster'], { count: 4 });
  const limited = (maxInstances: number) => scene.run({ limits: { maxChanges: 20, maxInstances, allowsDataLoss: false } });
  expect(inWords(await limited(15))).toEqual(['refused', 'refused by max-instances', 'no proof: no-roll']);
  expect((await limited(16)).verdict).toBe('compliant');
});

test('a fleet that nobody rolls keeps its approval: the hash of a change with its roll', async () => {
  const scene = await wholeScene(['group']);
  const { plan } = await scene.run({ limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: false } });
  scene.spot.change(scene.fleets[0] ?? '', patchOf('elastigroup', STRONG));
  const again = await scene.run({ approved: parseHashes(plan.hash) });
  expect([again.plan.hash, again.verdict]).toEqual([plan.hash, 'compliant']);
  expect((await scene.run({ approved: parseHashes(formatHashes([])) })).verdict).toBe('compliant');
});

test('who has approved that stale instances are replaced has not approved that all are', async () => {
  const scene = await wholeScene(['group']);
  const { plan } = await scene.run({ limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: true } });
  const rollout = await scene.run({ rollScope: 'all', approved: parseHashes(plan.hash) });
  expect(inWords(rollout).slice(0, 2)).toEqual(['refused', 'refused by plan-hash']);
});

test('who has approved a creation has not approved that instances of what was there meanwhile are replaced', async () => {
  const scene = await wholeScene([]);
  const { account } = scene.spot;
  const body = { ...bodyOf('elastigroup', STRONG), name: 'born' };
  const born = desired('elastigroup', { id: null, name: 'born', create: true, account, body });
  const { plan } = await scene.run({
    specs: [born],
    limits: { maxChanges: 0, maxInstances: null, allowsDataLoss: true },
  });
  const id = scene.spot.load('elastigroup', account, { ...bodyOf('elastigroup', WEAK), name: 'born' });
  scene.spot.launch(id, 2);
  await scene.clock.sleep(60_000);
  scene.spot.change(id, patchOf('elastigroup', STRONG));
  const approved = parseHashes(plan.hash);
  expect(inWords(await scene.run({ specs: [born], approved })).slice(0, 2)).toEqual(['refused', 'refused by plan-hash']);
  // Where it is not known of instances, nothing is replaced either.
  expect(inWords(await scene.run({ specs: [born], approved, ...WITHOUT_EC2 }))).toEqual(['applied', 'no proof: no-credentials']);
  expect(scene.spot.ended()).toEqual([]);
});

test('a node group whose cluster is gone is changed, and what cannot be rolled is told', async () => {
  const scene = await wholeScene([]);
  const { account } = scene.spot;
  const id = scene.spot.load('ocean-vng', account, { ...bodyOf('ocean-vng', WEAK), oceanId: 'o-00000bad' });
  const group = desired('ocean-vng', { id, oceanId: 'o-00000bad', account, name: null });
  const rollout = await scene.run({ specs: [group] });
  expect(inWords(rollout)).toEqual(['partial', 'o-00000bad unknown', 'proof unproven', 'failure']);
  expect(rollout.rolls[0]?.reason).toContain('Spot could not list the rolls of o-00000bad');
});

test('a node group that is right, and of which no cluster is listed, is not proven by the instances of others', async () => {
  const scene = await wholeScene(['group']);
  const { account } = scene.spot;
  const id = scene.spot.load('ocean-vng', account, { ...bodyOf('ocean-vng', STRONG), oceanId: 'o-00000bad' });
  const group = desired('ocean-vng', { id, oceanId: 'o-00000bad', account, name: null });
  const { verdict, proof } = await scene.run({ specs: [...scene.specs, group] });
  expect([verdict, proof.is === 'asked' && proof.errors]).toEqual([
    'rolled-unproven',
    [expect.stringContaining(`Spot lists no cluster of the node group`)],
  ]);
});

describe('what is created', () => {
  const body = (name: string, more: object = {}) => ({ ...bodyOf('elastigroup', STRONG), name, ...more });

  test('is proven as well', async () => {
    const scene = await wholeScene([]);
    const born = desired('elastigroup', {
      id: null,
      name: 'born',
      create: true,
      account: scene.spot.account,
      body: body('born'),
    });
    scene.spot.fault({ method: 'POST' }, { kind: 'meanwhile', after: () => launchAll(scene) });
    const rollout = await scene.run({ specs: [born] });
    expect(inWords(rollout)).toEqual(['compliant', `${scene.spot.all()[0]?.id} created`, 'proof compliant']);
  });

  test('and allows IMDSv1 all the same: not compliant', async () => {
    const scene = await wholeScene(['cluster']);
    const [oceanId = ''] = scene.fleets;
    const group = { ...bodyOf('ocean-vng', STRONG), name: 'born', oceanId };
    const born = desired('ocean-vng', {
      id: null,
      name: 'born',
      create: true,
      oceanId,
      account: scene.spot.account,
      body: group,
    });
    scene.spot.fault(
      { method: 'POST' },
      {
        kind: 'meanwhile',
        after: () => {
          const made = scene.spot.all().find((one) => one.body.name === 'born');
          for (const { id } of scene.spot.launch(made?.id ?? '', 1)) scene.ec2.modify(id, { httpTokens: 'optional' });
        },
      },
    );
    const rollout = await scene.run({ specs: [born] });
    expect([rollout.verdict, openIn(rollout).length]).toEqual(['partial', 1]);
  });
});

function launchAll({ spot }: WholeScene): void {
  for (const { id } of spot.all()) spot.launch(id, 2);
}
