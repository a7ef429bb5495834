import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import type { Outcome } from '../../src/rollout/outcome.js';
import type { Fault } from '../../src/simulator/faults.js';
import type { Logged } from '../../src/simulator/log.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import { type Members, valueAt } from '../../src/specs/value.js';
import { type Planted, plant } from '../clients/trees.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type Started, startCli } from './run-spot.js';

// Whole runs of the built program, each a process of its own, against a simulator in this one.

const textOf = (kind: KindId, body: Members) => JSON.stringify({ [KINDS[kind].root]: body });
const group = (id: string, more: Members = {}) => textOf('elastigroup', { id, ...bodyOf('elastigroup', STRONG), ...more });
const IDS = ['sig-00000001', 'sig-00000002', 'sig-00000003'] as const;
const FILES = Object.fromEntries(IDS.map((id) => [`${id}.json`, group(id)]));

const configFor = (files: string) => `version: 1\nspecs:\n  - files: "${files}"\n    kind: elastigroup\n`;

/** A checkout, and groups that allow IMDSv1. */
async function scene(files: Readonly<Record<string, Planted>> = FILES) {
  const spot = await startSpot({ clock: systemClock });
  for (const id of IDS) spot.load('elastigroup', spot.account, { id, ...bodyOf('elastigroup') });
  const root = plant({ '.git': 'FOLDER', ...files });
  return { spot, root, apply: (...words: readonly string[]) => startCli(spot, root, ['apply', '--yes', ...words]) };
}

const writesTo = ({ requests }: Simulator) => requests.filter(({ method }) => method !== 'GET');
const tokensOf = (spot: Simulator, kind: KindId, id: string) =>
  valueAt(spot.live(id)?.body, [...KINDS[kind].imdsPath, 'httpTokens']);
const hardOnes = (spot: Simulator) => IDS.filter((id) => tokensOf(spot, 'elastigroup', id) === 'required');

describe('is not called done', () => {
  test.each<[string, Readonly<Record<string, Planted>>, readonly string[]]>([
    ['a spec whose file is broken', { 'b.json': group(IDS[1]).replace(/\}$/, ',}') }, []],
    ['a file that the config takes for a spec and is none', { 'f/x.json': '{}', '.spot-imdsv2.yml': configFor('f/**') }, []],
    ['a file that is named and is no spec', { 'notes.txt': 'x' }, ['notes.txt']],
  ])('%s: nothing is asked of Spot', async (_, files, words) => {
    const { spot, apply } = await scene({ 'a.json': group(IDS[0]), ...files });
    const { code, stdout, stderr } = await apply(...words).ended;
    expect([code, stdout, spot.requests.length]).toEqual([2, '', 0]);
    expect(stderr).toContain('Which specs it holds cannot be told, so no plan is whole.');
  });

  test.each(['id=sig-typo', 'label=env=prod', 'account=act-typo'])('a run that --only %s leaves nothing to do', async (only) => {
    const { spot, apply } = await scene();
    const { code, stdout, stderr } = await apply('--only', only).ended;
    expect([code, stdout, spot.requests.length]).toEqual([2, '', 0]);
    expect(stderr).toContain('only selects no spec');
  });

  test('a spec in a file that is only found by its name', async () => {
    const { spot, apply } = await scene({ 'fleet.spec': group(IDS[0]) });
    expect((await apply('fleet.spec').ended).code).toBe(0);
    expect(hardOnes(spot)).toEqual([IDS[0]]);
  });

  test('a node group that inherits from a live cluster which is not the one in git', async () => {
    const { spot, apply } = await scene({
      'cluster.json': textOf('ocean-cluster', { id: 'o-00000001', ...bodyOf('ocean-cluster', STRONG) }),
      'group.json': textOf('ocean-vng', { id: 'ols-00000001', ...bodyOf('ocean-vng', null) }),
    });
    for (const id of ['o-00000001', 'o-00000002']) spot.load('ocean-cluster', spot.account, { id, ...bodyOf('ocean-cluster') });
    spot.load('ocean-vng', spot.account, { ...bodyOf('ocean-vng', null), id: 'ols-00000001', oceanId: 'o-00000002' });
    const { code, stdout } = await apply().ended;
    expect([code, tokensOf(spot, 'ocean-cluster', 'o-00000001')]).toEqual([1, 'required']);
    expect(stdout).toContain('inherits from the live cluster "o-00000002"');
  });
});

const GROUPS = '/aws/ec2/group';
const ONE_GROUP = '/aws/ec2/group/{id}';

/** Sends a signal as soon as so many requests of a sort have come, and waits for the end. */
async function stopped(
  spot: Simulator,
  run: Started,
  signal: NodeJS.Signals,
  { count = 1, ...at }: Pick<Logged, 'method' | 'route'> & { readonly count?: number },
) {
  const isThere = () => spot.requests.filter(({ method, route }) => method === at.method && route === at.route).length >= count;
  await expect.poll(isThere, { timeout: 20_000, interval: 5 }).toBe(true);
  const start = Date.now();
  run.kill(signal);
  return { ...(await run.ended), took: Date.now() - start };
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test.each<[string, Fault, string]>([
    ['whose answer comes late', { kind: 'slow', ms: 500 }, 'applied'],
    ['whose answer never comes', { kind: 'hang', when: 'after' }, 'unknown'],
  ])('within an update %s: what was done is told, in time', async (_, fault, state) => {
    const { spot, root, apply } = await scene();
    spot.fault({ method: 'PUT' }, fault);
    const { code, stdout, stderr, took } = await stopped(spot, apply('--format', 'json'), signal, {
      method: 'PUT',
      route: ONE_GROUP,
    });
    expect([code, took < 5_000]).toEqual([1, true]);
    const rollout = JSON.parse(stdout);
    expect([rollout.verdict, rollout.stopped]).toEqual(['partial', 'signal']);
    expect(rollout.outcomes.map((one: Outcome) => one.state)).toEqual([state, 'not-begun', 'not-begun']);
    expect(stderr).toContain(`${signal}: stopping; what was begun is finished`);
    expect(writesTo(spot)).toHaveLength(1);
    const second = await startCli(spot, root, ['apply', '--yes']).ended;
    expect([second.code, hardOnes(spot), writesTo(spot).length]).toEqual([0, [...IDS], 3]);
  });

  test('between two changes begins no other', async () => {
    const { spot, apply } = await scene();
    // Each group is read once when its rolls are looked up, and once more when it has been changed.
    const readBack = { method: 'GET', route: ONE_GROUP } as const;
    spot.fault({ ...readBack, nth: IDS.length + 1 }, { kind: 'slow', ms: 500 });
    const { code, stdout } = await stopped(spot, apply(), signal, { ...readBack, count: IDS.length + 1 });
    expect([code, hardOnes(spot)]).toEqual([1, [IDS[0]]]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The run was stopped by a signal. 2 changes are left.');
  });

  test('while the plan is read ends it, and nothing is changed', async () => {
    const { spot, apply } = await scene();
    spot.fault({ method: 'GET' }, { kind: 'hang', when: 'before' });
    const { code, stdout, stderr, took } = await stopped(spot, apply(), signal, { method: 'GET', route: GROUPS });
    expect([code, stdout, took < 5_000, writesTo(spot)]).toEqual([3, '', true, []]);
    expect(stderr).toContain('the run was cancelled');
  });

  test('while a limit is waited out ends the waiting, and what was not made is said not to be', async () => {
    const { spot, apply } = await scene();
    spot.fault({ method: 'PUT' }, { kind: 'limited', seconds: 30 });
    const { code, stdout, took } = await stopped(spot, apply('--format', 'json'), signal, { method: 'PUT', route: ONE_GROUP });
    expect([code, took < 5_000]).toEqual([1, true]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'failed', stopped: 'signal', outcomes: [{ state: 'failed' }, {}, {}] });
    expect(hardOnes(spot)).toEqual([]);
  });
});

describe('SIGKILL', () => {
  test('at any request leaves what the next run finishes, and nothing is made twice', async () => {
    const born = textOf('elastigroup', { ...bodyOf('elastigroup', STRONG), name: 'born' });
    const config = 'version: 1\nspecs:\n  - files: "born.json"\n    create: true\n';
    const files = { [`${IDS[0]}.json`]: FILES[`${IDS[0]}.json`] ?? '', 'born.json': born, '.spot-imdsv2.yml': config };
    const whole = await scene(files);
    expect((await whole.apply().ended).code).toBe(0);
    const count = whole.spot.requests.length;
    expect(writesTo(whole.spot)).toHaveLength(2);
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= count; nth++) {
        const { spot, apply } = await scene(files);
        spot.fault({ nth }, { kind: 'meanwhile', [when]: () => run.kill('SIGKILL') });
        const run = apply();
        expect((await run.ended).signal).toBe('SIGKILL');
        const { code } = await apply().ended;
        const named = spot.all().filter(({ body }) => body.name === 'born');
        expect([when, nth, code, hardOnes(spot), named.length]).toEqual([when, nth, 0, [IDS[0]], 1]);
        expect(valueAt(named[0]?.body, KINDS.elastigroup.imdsPath)).toEqual(STRONG);
      }
    }
  });
});
