import type { SpotAccess } from '../../src/clients/spot.js';
import type { LiveResource, SpotApi } from '../../src/ports.js';
import { carryOutRolls } from '../../src/rollout/roll.js';
import type { RollOutcome } from '../../src/rollout/roll-outcome.js';
import { type RollRequest, rollRequests } from '../../src/rollout/roll-requests.js';
import type { RollContext } from '../../src/rollout/roll-run.js';
import type { Modes } from '../../src/simulator/modes.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { clientOf, START } from '../clients/spot-client.js';
import { type SkippingClock, skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { keptProgress } from './live-spot.js';
import { causesOf, desired, planFor, WEAK } from './made.js';

/** What is rolled in a scene: all routes, a cluster by a node group's change and by its own. */
export type Cast = 'group' | 'ecs-group' | 'node-group' | 'ecs-cluster' | 'node' | 'stateful-group';

export const CASTS: readonly Cast[] = ['group', 'ecs-group', 'node-group', 'ecs-cluster', 'node', 'stateful-group'];
/** Those that are rolled, and not recycled. */
export const ROLLED: readonly Cast[] = CASTS.slice(0, 4);

interface Part {
  readonly kind: KindId;
  readonly body: Members;
  /** The cluster that its node group is in. */
  readonly inside: KindId | null;
}

const PARTS: Readonly<Record<Cast, Part>> = {
  group: { kind: 'elastigroup', body: {}, inside: null },
  'ecs-group': { kind: 'elastigroup', body: { thirdPartiesIntegration: { ecs: { clusterName: 'jobs' } } }, inside: null },
  'node-group': { kind: 'ocean-vng', body: {}, inside: 'ocean-cluster' },
  'ecs-cluster': { kind: 'ocean-ecs-cluster', body: {}, inside: null },
  node: { kind: 'stateful-node', body: {}, inside: null },
  'stateful-group': {
    ...{ kind: 'elastigroup', inside: null },
    body: { strategy: { availabilityVsCost: 'balanced', persistence: { shouldPersistRootDevice: true } } },
  },
};

const MINUTE = 60_000;

/** A fleet whose spec has just been hardened, and whose instances still run as they were launched. */
export interface RollScene {
  readonly cast: Cast;
  readonly clock: SkippingClock;
  readonly spot: Simulator;
  /** What is rolled: the group, the node or the cluster. */
  readonly fleet: string;
  /** What was changed: the same, or the node group. */
  readonly changed: string;
  readonly request: RollRequest;
  readonly old: readonly string[];
  api(access?: Partial<SpotAccess>): SpotApi;
  /** Rolls by the real client, or by another. */
  roll(given?: Partial<RollContext>): Promise<RollOutcome>;
  /** The instances that allow IMDSv1, of the part that is rolled. */
  weak(): readonly string[];
  readonly progress: ReturnType<typeof keptProgress>;
}

interface Given {
  readonly modes?: Partial<Modes>;
  readonly count?: number;
  readonly undescribed?: string;
  readonly perMinute?: number;
}

/** Sets a scene. The rolls of the simulator take a minute a batch, of a fifth of the instances. */
export async function rollScene(cast: Cast, { count = 5, ...given }: Given = {}): Promise<RollScene> {
  const { kind, body, inside } = PARTS[cast];
  const clock = skippingClock(START);
  const spot = await startSpot({ clock, ...given });
  const { account } = spot;
  const cluster = inside === null ? null : spot.load(inside, account, bodyOf(inside, WEAK));
  const changed = spot.load(kind, account, { ...bodyOf(kind, WEAK), ...body, ...(cluster === null ? {} : { oceanId: cluster }) });
  const fleet = cluster ?? changed;
  const old = spot.launch(changed, kind === 'stateful-node' ? Math.min(1, count) : count).map(({ id }) => id);
  // What the cluster itself has launched is none of a node group's.
  if (cluster !== null) spot.launch(cluster, 2);
  clock.advance(10 * MINUTE);
  const request = requestFor(spot, changed);
  spot.change(changed, patchOf(kind, STRONG));
  clock.advance(1000);
  const progress = keptProgress();
  const api = (access: Partial<SpotAccess> = {}) => clientOf(spot, clock, { timeoutMs: 100, ...access });
  return {
    ...{ cast, clock, spot, fleet, changed, request, old, api, progress },
    roll: async (more = {}) => {
      const { signal } = new AbortController();
      const limits = { maxParallel: 1, limitMs: 120 * MINUTE, onFailure: 'stop', staleOf: null, ec2: null } as const;
      const [outcome] = await carryOutRolls([request], { spot: api(), clock, signal, progress, ...limits, ...more });
      if (outcome === undefined) throw new Error('nothing was rolled');
      return outcome;
    },
    weak: () => {
      const own = spot.instances(fleet).filter(({ nodeGroup }) => cluster === null || nodeGroup === changed);
      return own.filter(({ options }) => options?.httpTokens !== 'required').map(({ id }) => id);
    },
  };
}

/** What has to be rolled once a resource is as its spec says. */
function requestFor(spot: Simulator, id: string): RollRequest {
  const live = spot.live(id);
  if (live === null) throw new Error(`there is no ${id}`);
  const resource: LiveResource = { ...live, name: String(live.body.name), updatedAt: null, body: { id, ...live.body } };
  const spec = desired(live.kind, { id, name: null, account: live.account });
  const [request] = rollRequests(causesOf(planFor([spec], [resource], { roll: true })), 'why');
  if (request === undefined) throw new Error('nothing is to be rolled');
  return request;
}

/** An outcome in a few words: its state, what is left, and why. */
export function told({ state, left, reason }: RollOutcome): readonly string[] {
  return [state, ...left.map(({ id, reason: why }) => `${id}: ${why}`), ...(reason === null ? [] : [reason])];
}

/** Rolls that ran at the same time, or began while a failed one still blocked: there must be none. */
export function overlaps({ spot, fleet }: RollScene): readonly string[] {
  const rolls = spot.rolls(fleet).toReversed();
  return rolls.flatMap(({ id, createdAt }, index) => {
    const before = rolls.slice(0, index).filter(({ endedAt }) => endedAt === null || endedAt > createdAt);
    return before.map((one) => `${one.id} and ${id}`);
  });
}
