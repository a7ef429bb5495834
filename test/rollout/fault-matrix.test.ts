import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { spotClient } from '../../src/clients/spot.js';
import { PLAN_REPORTERS } from '../../src/reporters/plans.js';
import { ROLLOUT_REPORTERS } from '../../src/reporters/rollouts.js';
import { isMet } from '../../src/rollout/compare.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import type { Rollout } from '../../src/rollout/outcome.js';
import { planAndApply } from '../../src/rollout.js';
import type { Fault, FaultRule } from '../../src/simulator/faults.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { valueAt } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, KIND_IDS } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { FAULTS } from './every-fault.js';
import { keptProgress } from './live-spot.js';
import { desired, PLAN_TERMS } from './made.js';

/** A fleet of every kind with weak options, the specs that are to harden it, and one of a group that is not there yet. */
async function scene() {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock, modes: { elastigroupList: 'without-options' } });
  const other = spot.addAccount();
  const cluster = { 'ocean-vng': 'o-00000001', 'ocean-ecs-vng': 'o-00000002' } as const;
  const ids = { 'ocean-cluster': 'o-00000001', 'ocean-ecs-cluster': 'o-00000002' } as const;
  const specs = KIND_IDS.map((kind, index): DesiredSpec => {
    const id = kind in ids ? ids[kind as keyof typeof ids] : `${KINDS[kind].idPrefix}0000000${index + 3}`;
    const parent = kind in cluster ? { oceanId: cluster[kind as keyof typeof cluster] } : {};
    spot.load(kind, spot.account, { ...bodyOf(kind), ...parent, id });
    return desired(kind, { id, account: spot.account, imds: STRONG, ...parent });
  });
  const body = bodyOf('elastigroup', STRONG);
  const born = desired('elastigroup', {
    id: null,
    name: 'new',
    account: spot.account,
    create: true,
    imds: STRONG,
    body: { ...body, name: 'new' },
  });
  return { clock, spot, other, specs: [...specs, born] };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** A run of the real client against the simulator, in its time. */
async function apply({ spot, clock, specs }: Scene): Promise<Rollout> {
  const signal = new AbortController().signal;
  return planAndApply({
    ...{
      specs,
      clock,
      signal,
      ...PLAN_TERMS,
      version: '1.2.3',
      readiness: null,
      maxParallel: 1,
      approved: null,
      confirm: null,
    },
    ...{ ec2: { api: null, why: 'no-roll' }, proof: 'auto', comment: 'why', limitMs: 3_600_000 },
    spot: spotClient({ token: spot.token, url: spot.url, clock, timeoutMs: 250, random: () => 0.5 }),
    progress: keptProgress(),
    trigger: { by: 'command', isConfirmed: true },
    limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false },
    isInCheckout: () => true,
    onBegin: () => {},
  });
}

const isHard = (spot: Simulator, { id, kind }: DesiredSpec) => {
  const live = id === null ? newOnes(spot)[0] : spot.live(id);
  return isMet(STRONG, valueAt(live?.body, kind.imdsPath), '');
};
const newOnes = (spot: Simulator, account = spot.account) =>
  spot.all().filter((one) => one.body.name === 'new' && one.account === account);

/** All calls of a run in which nothing goes wrong, as rules that match each of them. */
async function callsOfARun(): Promise<readonly FaultRule[]> {
  const made = await scene();
  expect((await apply(made)).verdict).toBe('applied');
  const seen = new Map<string, number>();
  return made.spot.requests.map(({ method, route, path }) => {
    const id = made.specs.find((spec) => spec.id === path.split('/').at(-1))?.id ?? null;
    // What is created has another id in each run: its calls are counted among all of their route.
    const key = `${method} ${route} ${id}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { method: method as 'GET', ...(route === null ? {} : { route }), ...(id === null ? {} : { id }), nth };
  });
}

/** Runs once with a fault and once without, and looks at what was said and at what is there. */
async function survive(rule: FaultRule, fault: (scene: Scene) => Fault): Promise<void> {
  const made = await scene();
  const { spot, specs } = made;
  spot.fault(rule, fault(made));
  const before = new Map(spot.all().map((one) => [one.id, one]));
  const ended = await apply(made).catch((error: unknown) => error);
  const said = wordsOf(ended);
  expect(said).not.toContain(spot.token);
  if (ended instanceof Error) {
    // Nothing is begun before the plan is whole.
    expect(ended.name).toBe('RemoteError');
    expect(spot.all()).toEqual([...before.values()]);
  } else judge(ended as Rollout, made);
  spot.clearFaults();
  await spot.open();
  const second = await apply(made);
  expect([second.verdict, wordsOf(second).includes(spot.token)]).toEqual(['applied', false]);
  expect(specs.map((spec) => isHard(spot, spec))).toEqual(specs.map(() => true));
  expect(newOnes(spot)).toHaveLength(1);
  for (const [id, { kind, body }] of before) {
    const { imdsPath } = KINDS[kind];
    expect(without(spot.live(id)?.body, imdsPath)).toEqual(without(body, imdsPath));
  }
  await spot.close();
}

/** What is said to be done is done, what is said not to be is not, and only then is all of it said to be. */
function judge(rollout: Rollout, { spot, specs }: Scene): void {
  const hard = specs.filter((spec) => isHard(spot, spec));
  for (const { change, state, reason } of rollout.outcomes) {
    const spec = specs.find(({ id }) => id === change.id);
    const isThere = spec !== undefined && hard.includes(spec);
    if (state === 'applied' || state === 'created') expect([change.id, isThere]).toEqual([change.id, true]);
    else if (state !== 'unknown') expect([change.id, state, isThere]).toEqual([change.id, state, false]);
    if (state !== 'applied' && state !== 'created') expect(reason).toMatch(/^[A-Z].*\.$/s);
  }
  expect(rollout.verdict === 'applied').toBe(
    hard.length === specs.length && rollout.outcomes.every(({ reason }) => reason === null),
  );
  if (rollout.verdict !== 'applied') {
    const named = [
      ...rollout.outcomes.filter(({ reason }) => reason !== null).map(({ change }) => change),
      ...rollout.plan.resources.filter((one) => 'reason' in one),
    ];
    const missing = specs.filter((spec) => !hard.includes(spec));
    for (const { id, name, kind } of missing) {
      expect(named.some((one) => one.kind === kind.id && (one.id === id || one.name === name))).toBe(true);
    }
  }
}

/** All that a user could read of a run. */
function wordsOf(ended: unknown): string {
  if (ended instanceof Error) return `${ended.stack} ${inspect(ended, { depth: 20, showHidden: true })} ${JSON.stringify(ended)}`;
  const rollout = ended as Rollout;
  const context = { color: false, fullReport: 'the log', pathOf: (file: string) => file };
  const rollouts = Object.values(ROLLOUT_REPORTERS).map((reporter) => reporter(rollout, context));
  return [...rollouts, ...Object.values(PLAN_REPORTERS).map((reporter) => reporter(rollout.plan, context))].join('\n');
}

function without(body: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof body !== 'object' || body === null) return undefined;
  return { ...body, [step]: without(Reflect.get(body, step), rest) };
}

const WRITES: readonly (string | undefined)[] = ['PUT', 'POST'];

describe('whatever goes wrong with any one call of a run over all kinds', () => {
  test.each(Object.entries(FAULTS))('%s', { timeout: 120_000 }, async (name, fault) => {
    const calls = await callsOfARun();
    expect(calls.filter(({ method }) => WRITES.includes(method))).toHaveLength(KIND_IDS.length + 1);
    const always = calls.filter(({ method }) => WRITES.includes(method) || name === '401');
    const rules = [...calls, ...always.map((rule): FaultRule => ({ ...rule, nth: 1, times: Number.POSITIVE_INFINITY }))];
    for (const rule of rules) {
      try {
        await survive(rule, fault);
      } catch (error) {
        throw new Error(`with ${name} at ${JSON.stringify(rule)}`, { cause: error });
      }
    }
  });
});
