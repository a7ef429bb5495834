import { ec2Client } from '../../src/clients/ec2.js';
import type { Ec2Api, SpotApi } from '../../src/ports.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import type { Rollout } from '../../src/rollout/outcome.js';
import { type ApplyRun, planAndApply } from '../../src/rollout.js';
import type { Ec2Simulator } from '../../src/simulator/ec2.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { clientOf, START } from '../clients/spot-client.js';
import { openEc2 } from '../ec2.js';
import { type SkippingClock, skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { type SpotOptions, startSpot } from '../spot.js';
import { killedAt, wasKilled } from './killed.js';
import { keptProgress } from './live-spot.js';
import { desired, PLAN_TERMS, WEAK } from './made.js';

const MINUTE = 60_000;

/** What stands in a scene: all of it allows IMDSv1, but for node groups that inherit, which have no options of their own. */
export type Part = 'group' | 'ecs-group' | 'cluster' | 'ecs-cluster' | 'node' | 'stateful-group';

export const PARTS: readonly Part[] = ['group', 'ecs-group', 'cluster', 'ecs-cluster', 'node', 'stateful-group'];

/** Live fleets, the specs that harden them, and EC2 beside them. */
export interface WholeScene {
  readonly clock: SkippingClock;
  readonly spot: Simulator;
  readonly ec2: Ec2Simulator;
  readonly specs: readonly DesiredSpec[];
  readonly progress: ReturnType<typeof keptProgress>;
  /** The fleets, in the order of the parts. */
  readonly fleets: readonly string[];
  readonly api: SpotApi;
  readonly ec2Api: Ec2Api;
  /** A whole apply with rolls, by the real clients. */
  run(given?: Partial<ApplyRun>): Promise<Rollout>;
  /** The running instances that allow IMDSv1. */
  weak(): readonly string[];
  /** The instances that somebody replaced: the running ones that were launched later than the first, and how many there were. */
  launched(): number;
}

interface Given extends SpotOptions {
  /** Of each fleet, or node group. */
  readonly count?: number;
}

/** Sets a scene of these parts. A cluster has a node group of its own options, one that inherits, and instances of neither. */
export async function wholeScene(parts: readonly Part[], { count = 2, ...options }: Given = {}): Promise<WholeScene> {
  const clock = skippingClock(START);
  const spot = await startSpot({ clock, ...options });
  const ec2 = await openEc2(spot, clock);
  const [specs, fleets]: [DesiredSpec[], string[]] = [[], []];
  const load = (kind: KindId, more: Members, options: Members | null = WEAK): string => {
    const id = spot.load(kind, spot.account, { ...bodyOf(kind, options), ...more });
    const imds = options === null ? null : STRONG;
    const source = options === null ? 'inherited' : 'own';
    const { oceanId } = more;
    specs.push(
      desired(kind, {
        ...{ id, name: null, account: spot.account, file: `${id}.json`, imds, source },
        ...(typeof oceanId === 'string' ? { oceanId } : {}),
      }),
    );
    return id;
  };
  for (const part of parts) fleets.push(loaded(part, load, spot, count));
  clock.advance(10 * MINUTE);
  const progress = keptProgress();
  const api = clientOf(spot, clock, { timeoutMs: 250 });
  const at = { url: ec2.url, accessKeyId: ec2.accessKeyId, secretAccessKey: 'of-a-test' };
  const ec2Api = ec2Client({ at, attempts: 1, timeoutMs: 20_000 });
  return {
    ...{ clock, spot, ec2, specs, fleets, progress, api, ec2Api },
    run: (given = {}) =>
      planAndApply({
        ...{ ...PLAN_TERMS, roll: true, version: '1.2.3', specs, spot: api, ec2: { api: ec2Api }, progress, clock },
        ...{ maxParallel: 1, approved: null, confirm: null, proof: 'auto', comment: 'why', limitMs: 24 * 60 * MINUTE },
        ...{ signal: new AbortController().signal, trigger: { by: 'command', isConfirmed: true } },
        limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: true },
        ...{ isInCheckout: () => true, onBegin: () => {}, readiness: null },
        ...given,
      }),
    weak: () => spot.instances().flatMap(({ id, options }) => (options?.httpTokens === 'required' ? [] : [id])),
    launched: () => spot.instances().length + spot.ended().length,
  };
}

type Load = (kind: KindId, more: Members, options?: Members | null) => string;

function loaded(part: Part, load: Load, spot: Simulator, count: number): string {
  switch (part) {
    case 'group':
      return launchedIn(load('elastigroup', {}), spot, count);
    case 'ecs-group':
      return launchedIn(load('elastigroup', { thirdPartiesIntegration: { ecs: { clusterName: 'jobs' } } }), spot, count);
    case 'stateful-group':
      return launchedIn(
        load('elastigroup', { strategy: { availabilityVsCost: 'balanced', persistence: { shouldPersistRootDevice: true } } }),
        spot,
        count,
      );
    case 'node':
      return launchedIn(load('stateful-node', {}), spot, 1);
    case 'cluster':
    case 'ecs-cluster': {
      const [kind, group] =
        part === 'cluster' ? (['ocean-cluster', 'ocean-vng'] as const) : (['ocean-ecs-cluster', 'ocean-ecs-vng'] as const);
      const cluster = load(kind, {});
      launchedIn(load(group, { oceanId: cluster }), spot, count);
      launchedIn(load(group, { oceanId: cluster }, null), spot, count);
      return launchedIn(cluster, spot, count);
    }
  }
}

function launchedIn(id: string, spot: Simulator, count: number): string {
  spot.launch(id, count);
  return id;
}

/** What came of a run, in a few words. */
export function inWords({ verdict, refusals, outcomes, rolls, restored, proof, stopped }: Rollout): readonly string[] {
  return [
    verdict,
    ...refusals.map(({ guard }) => `refused by ${guard}`),
    ...outcomes.filter(({ state }) => state !== 'applied').map(({ id, state }) => `${id} ${state}`),
    ...rolls.map(({ request, state, isAdopted }) => `${request.id} ${state}${isAdopted ? ' (adopted)' : ''}`),
    ...restored.map(({ change, state }) => `${change.id} ${state}`),
    proof.is === 'asked' ? `proof ${proof.proof.verdict}` : `no proof: ${proof.why}`,
    ...(stopped === null ? [] : [stopped]),
  ];
}

/** What was sent to change something. */
export function writesOf({ spot }: WholeScene): readonly string[] {
  return spot.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

/** Runs a whole apply that is killed at a call of a service; whether it was, or was over before. */
export function isKilled(
  scene: WholeScene,
  nth: number,
  when: 'before' | 'after',
  given: Partial<ApplyRun> = {},
): Promise<boolean> {
  const { spot, ec2 } = killedAt(scene.api, scene.ec2Api, nth, when);
  return wasKilled(scene.run({ spot, ec2: { api: ec2 }, ...given }));
}
